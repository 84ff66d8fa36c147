// SPDX-License-Identifier: Apache-2.0
#include "hub/command/setup/migrate.h"

#include "hub/command/command.h"
#include "hub/command/serve/composition.h"

#include <QCommandLineParser>

#include <cstdio>

namespace wren::command {

int migrate(const QStringList &arguments)
{
    QCommandLineParser parser;
    addConfigOption(parser);
    parseArguments(parser, "migrate", arguments);
    Result<services::Settings> settings = settingsOf(parser);
    if (!settings)
        return fail(settings.error());
    const Result<std::unique_ptr<Hub>> hub = Hub::open(std::move(*settings));
    if (!hub)
        return fail(hub.error());
    std::puts("the database is up to date");
    return 0;
}

} // namespace wren::command
