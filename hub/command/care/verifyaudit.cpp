// SPDX-License-Identifier: Apache-2.0
#include "hub/command/care/verifyaudit.h"

#include "hub/command/command.h"
#include "hub/store/audit/chain.h"

#include <QCommandLineParser>

#include <cstdio>

namespace wren::command {

namespace {

/** Opens the database as it is: a check must not mend. */
Result<store::ChainReport> verify(const QString &url)
{
    const Result<std::unique_ptr<store::Database>> database = store::Database::open({url});
    if (!database)
        return database.error();
    const Result<store::Connection *> connection = (*database)->connection();
    if (!connection)
        return connection.error();
    return store::verifyChain(**connection);
}

} // namespace

int verifyAudit(const QStringList &arguments)
{
    QCommandLineParser parser;
    addConfigOption(parser);
    parseArguments(parser, "verify-audit", arguments);
    const Result<services::Settings> settings = settingsOf(parser);
    if (!settings)
        return fail(settings.error());
    const Result<store::ChainReport> report = verify(settings->effectiveDatabaseUrl());
    if (!report)
        return fail(report.error());
    if (report->firstBroken) {
        std::printf("entry %lld is broken: %s\n", static_cast<long long>(*report->firstBroken),
                    qUtf8Printable(report->reason));
        return 1;
    }
    std::printf("%lld entries, all good; head %s\n", static_cast<long long>(report->entries),
                report->head.toHex().constData());
    return 0;
}

} // namespace wren::command
