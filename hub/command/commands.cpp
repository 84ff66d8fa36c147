// SPDX-License-Identifier: Apache-2.0
#include "hub/api/routetable.h"
#include "hub/command/care/backup.h"
#include "hub/command/care/ending.h"
#include "hub/command/care/verifyaudit.h"
#include "hub/command/command.h"
#include "hub/command/serve/demo.h"
#include "hub/command/serve/serve.h"
#include "hub/command/setup/createadmin.h"
#include "hub/command/setup/importoccupations.h"
#include "hub/command/setup/migrate.h"

#include <QCommandLineParser>

#include <cstdio>

namespace wren::command {

namespace {

int printRoutes(const QStringList &arguments)
{
    QCommandLineParser parser;
    parseArguments(parser, "routes", arguments);
    for (const QString &line : api::describeRoutes())
        std::puts(qUtf8Printable(line));
    return 0;
}

} // namespace

const QList<Command> &commands()
{
    static const QList<Command> all{
        {"serve", "Serve Desk and the clients' pages", serve},
        {"migrate", "Make or update the database", migrate},
        {"create-admin", "Add an administrator", createAdmin},
        {"import-occupations", "Read Statistics Canada's NOC 2021 files", importOccupations},
        {"demo", "Serve a practice network, to this machine only", demo},
        {"end-account", "End a staff account everywhere", endAccount},
        {"end-device", "End one computer", endDevice},
        {"backup", "Copy the database, or note that a backup is safe", backup},
        {"restored", "Say that the database may have lost something", restored},
        {"verify-audit", "Check the audit chain", verifyAudit},
        {"routes", "List the API's routes and who may call them", printRoutes},
    };
    return all;
}

} // namespace wren::command
