// SPDX-License-Identifier: Apache-2.0
#include "hub/command/command.h"

#include <QCommandLineParser>

#include <cstdio>

namespace wren::command {

void addConfigOption(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("config"),
                      QStringLiteral("The hub's settings (administrator guide); without it the "
                                     "defaults."),
                      QStringLiteral("hub.ini")});
}

void parseArguments(QCommandLineParser &parser, const char *name, const QStringList &arguments)
{
    parser.addHelpOption();
    const QString program = QStringLiteral("wren-hub ") + QLatin1String(name);
    parser.process(QStringList{program} + arguments);
}

Result<services::Settings> settingsOf(const QCommandLineParser &parser)
{
    const QString path = parser.value(QStringLiteral("config"));
    return path.isEmpty() ? services::Settings::parse({}) : services::Settings::read(path);
}

int fail(const Error &error)
{
    std::fprintf(stderr, "wren-hub: %s\n", qUtf8Printable(error.detail));
    return 1;
}

} // namespace wren::command
