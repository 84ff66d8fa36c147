// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/settings.h"

#include <QStringList>

class QCommandLineParser;

namespace wren::command {

/** One subcommand of wren-hub. `run` gets what follows its name and returns the exit status. */
struct Command
{
    const char *name;
    const char *summary;
    int (*run)(const QStringList &arguments);
};

/** In the order in which the help lists them. */
[[nodiscard]] const QList<Command> &commands();

// -- for the commands themselves ---------------------------------------------------------------

/** Adds --config. */
void addConfigOption(QCommandLineParser &parser);
/** Parses "wren-hub <name> arguments"; ends the process on --help, which says what the command is
 * for and how it is used, and on unknown options. */
void parseArguments(QCommandLineParser &parser, const char *name, const QStringList &arguments);
/** The settings of --config; the defaults without it. */
[[nodiscard]] Result<services::Settings> settingsOf(const QCommandLineParser &parser);
/** Prints what went wrong to stderr; 1. */
int fail(const Error &error);

} // namespace wren::command
