// SPDX-License-Identifier: Apache-2.0
#include "hub/command/command.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

int printHelp(FILE *to, int status)
{
    std::fputs("Usage: wren-hub COMMAND [options]; each command explains itself with --help.\n\n",
               to);
    for (const wren::command::Command &command : wren::command::commands())
        std::fprintf(to, "  %-20s %s\n", command.name, command.summary);
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("wren-hub"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WREN_VERSION));
    const QStringList arguments = QCoreApplication::arguments();
    const QString name = arguments.value(1);
    for (const wren::command::Command &command : wren::command::commands()) {
        if (name == QLatin1String(command.name))
            return command.run(arguments.mid(2));
    }
    const bool asked = name == QLatin1String("--help") || name == QLatin1String("-h");
    return asked ? printHelp(stdout, 0) : printHelp(stderr, 2);
}
