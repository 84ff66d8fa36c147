// SPDX-License-Identifier: Apache-2.0
#include "app/main/deskoptions.h"

#include <QCommandLineParser>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace wren {

namespace {

/** The value of an option that knows only a few words. */
template<typename Value>
std::optional<Value> oneOf(const QCommandLineParser &parser, const QCommandLineOption &option,
                           std::optional<Value> (*parse)(QStringView))
{
    if (!parser.isSet(option))
        return std::nullopt;
    const std::optional<Value> value = parse(parser.value(option));
    if (!value) {
        std::fprintf(stderr, "wren-desk: --%s does not know \"%s\"\n",
                     qPrintable(option.names().constFirst()), qPrintable(parser.value(option)));
        std::exit(EXIT_FAILURE);
    }
    return value;
}

/** What cannot be understood falls to the safer side; the organisation's limit goes before it. */
std::chrono::seconds longestIdleOf(const QString &seconds, const app::Policy &policy)
{
    const std::chrono::seconds most = policy.idleLockMax.value_or(app::longestIdleLock);
    if (seconds.isEmpty())
        return most;
    return std::clamp(std::chrono::seconds(seconds.toInt()), std::chrono::seconds(1), most);
}

void printAndEnd(const QString &text)
{
    std::fputs(qPrintable(text), stdout);
    std::exit(EXIT_SUCCESS);
}

} // namespace

DeskOptions readDeskOptions(const QCoreApplication &application)
{
    const QCommandLineOption hub(QStringLiteral("hub"), QStringLiteral("Address of the hub."),
                                 QStringLiteral("URL"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QStringLiteral("Language of the windows: en or fr."),
                                      QStringLiteral("CODE"));
    const QCommandLineOption look(QStringLiteral("theme"),
                                  QStringLiteral("Appearance: system, light or dark."),
                                  QStringLiteral("NAME"));
    const QCommandLineOption directory(QStringLiteral("profile-dir"),
                                       QStringLiteral("Folder of settings and sealed copies."),
                                       QStringLiteral("DIR"));
    const QCommandLineOption idle(
        QStringLiteral("lock-after"),
        QStringLiteral(
            "Locks itself after so many seconds without use at the latest; 1800 at most."),
        QStringLiteral("SECONDS"));
    const QCommandLineOption printPolicy(
        QStringLiteral("print-policy"),
        QStringLiteral("Prints what the organisation set, and where, and ends."));
    QCommandLineParser parser;
    parser.addOptions({hub, language, look, directory, idle, printPolicy});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);
    const app::Policy policy = app::readPolicy();
    if (parser.isSet(printPolicy))
        printAndEnd(policy.report());
    for (const QString &key : policy.unknown)
        qWarning("policy: %s is not known to this version", qPrintable(key));
    const QString standard = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return {parser.value(hub), parser.isSet(directory) ? parser.value(directory) : standard,
            oneOf(parser, language, &ui::languageFromCode),
            oneOf(parser, look, &ui::appearanceFromName),
            longestIdleOf(parser.value(idle), policy)};
}

} // namespace wren
