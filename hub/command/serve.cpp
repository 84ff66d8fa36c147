// SPDX-License-Identifier: Apache-2.0
#include "hub/command/serve.h"

#include "hub/command/command.h"
#include "hub/command/composition.h"

#include <QCommandLineParser>

namespace wren::command {

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
    const Result<std::unique_ptr<Hub>> hub = Hub::open(std::move(*settings));
    return hub ? serveUntilEnded(**hub) : fail(hub.error());
}

} // namespace wren::command
