// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QString>

#include <chrono>

namespace wren::mail {

/** Where mail is handed over (SMTP), or read (IMAP), and how. */
struct MailServer
{
    enum class Security {
        StartTls,        ///< required: a server without it is not used
        Tls,             ///< TLS from the first byte (ports 465, 993)
        PlainOnLoopback, ///< refused unless the host is a loopback address
    };
    QString host;
    quint16 port = 587;
    Security security = Security::StartTls;
    QString user; ///< empty: no log-in
    QString password;
    QString caFile; ///< PEM of an organisation's own CA; empty: the system's
    std::chrono::milliseconds connectTime = std::chrono::seconds(10);
    std::chrono::milliseconds totalTime =
        std::chrono::seconds(30); ///< twice that with the farewell
};

/** Kind::Invalid when `server` asks for plain text beyond loopback, or names no host. */
[[nodiscard]] Result<void> checkServer(const MailServer &server);

} // namespace wren::mail
