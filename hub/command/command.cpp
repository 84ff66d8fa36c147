// SPDX-License-Identifier: Apache-2.0
#include "hub/command/command.h"

#include <QCommandLineParser>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace wren::command {

void addConfigOption(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("config"),
                      QStringLiteral("The hub's settings (administrator guide); without it the "
                                     "defaults."),
                      QStringLiteral("hub.ini")});
}

namespace {

/** Qt's own help knows the program only, not its command. */
[[noreturn]] void explain(const QCommandLineParser &parser, const QString &program)
{
    QString text = parser.helpText();
    text.replace(0, text.indexOf(QLatin1String(" [options]")), QStringLiteral("Usage: ") + program);
    std::fputs(qUtf8Printable(text), stdout);
    std::exit(0);
}

QString summaryOf(QLatin1String name)
{
    const QList<Command> &all = commands();
    const auto command = std::find_if(all.cbegin(), all.cend(), [name](const Command &candidate) {
        return QLatin1String(candidate.name) == name;
    });
    return command == all.cend() ? QString() : QString::fromLatin1(command->summary);
}

} // namespace

void parseArguments(QCommandLineParser &parser, const char *name, const QStringList &arguments)
{
    const QString program = QStringLiteral("wren-hub ") + QLatin1String(name);
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QStringLiteral("Says this."));
    parser.addOption(help);
    parser.setApplicationDescription(summaryOf(QLatin1String(name)));
    parser.parse(QStringList{program} + arguments);
    if (parser.isSet(help))
        explain(parser, program);
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
