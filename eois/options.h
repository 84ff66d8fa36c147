// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "eois/mode.h"
#include "eois/register.h"

class QCoreApplication;

namespace wren::standin {

/** What the command line of wren-eois says. */
struct Options
{
    QString listen = QStringLiteral("127.0.0.1");
    quint16 port = 8096;
    QByteArray apiKey = "practice";
    QString peopleFile; ///< empty: none
    int clients = 60;   ///< of CaMS, made up
    Mode mode;
    bool list = false; ///< print the handy numbers and end
};

/** Kind::Invalid names the option; --help and --version end the program. */
[[nodiscard]] Result<Options> readOptions(const QCoreApplication &application);

/** The practice data, and the people of the file if one is named. */
[[nodiscard]] Result<Register> makeRegister(const Options &options);

} // namespace wren::standin
