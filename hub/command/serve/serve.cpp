// SPDX-License-Identifier: Apache-2.0
#include "hub/command/serve/serve.h"

#include "hub/command/command.h"
#include "hub/command/serve/composition.h"
#include "hub/store/state/hubstate.h"

#include <QCommandLineParser>

namespace wren::command {

namespace {

Result<void> checkBaseUrl(const services::Settings &settings)
{
    if (!settings.baseUrl.isEmpty())
        return {};
    return Error{Kind::Invalid,
                 QStringLiteral("settings, hub.base_url: write the address by which clients reach "
                                "the hub, such as https://portal.example.ca"),
                 {}};
}

/** Everybody knows a practice network's password. */
Result<void> checkNoPractice(store::Database &database)
{
    const Result<store::Connection *> connection = database.connection();
    if (!connection)
        return connection.error();
    const Result<bool> practice = store::isPractice(**connection);
    if (!practice)
        return practice.error();
    if (!*practice)
        return {};
    return Error{Kind::Forbidden,
                 QStringLiteral("this database holds the practice network, whose password is "
                                "known; set database.url to another one, or use the command demo"),
                 {}};
}

} // namespace

int serve(const QStringList &arguments)
{
    blockEndSignals();
    QCommandLineParser parser;
    addConfigOption(parser);
    parser.addOption({QStringLiteral("port"),
                      QStringLiteral("Listen there instead; 0: any free port."),
                      QStringLiteral("number")});
    parseArguments(parser, "serve", arguments);
    Result<services::Settings> settings = settingsOf(parser);
    if (!settings)
        return fail(settings.error());
    if (parser.isSet(QStringLiteral("port"))) {
        bool isNumber = false;
        settings->port = parser.value(QStringLiteral("port")).toUShort(&isNumber);
        if (!isNumber)
            return fail({Kind::Invalid, QStringLiteral("--port: a number from 0 to 65535"), {}});
    }
    if (const Result<void> reachable = checkBaseUrl(*settings); !reachable)
        return fail(reachable.error());
    const Result<std::unique_ptr<Hub>> hub = Hub::open(std::move(*settings));
    if (!hub)
        return fail(hub.error());
    if (const Result<void> real = checkNoPractice((*hub)->database()); !real)
        return fail(real.error());
    return serveUntilEnded(**hub);
}

} // namespace wren::command
