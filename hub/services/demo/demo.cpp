// SPDX-License-Identifier: Apache-2.0
#include "hub/services/demo/demo.h"

#include "hub/services/demo/demohandovers.h"
#include "hub/store/clients/clientrows.h"
#include "hub/store/handover/handoverrows.h"
#include "hub/store/staff/staffrows.h"
#include "hub/store/state/hubstate.h"

namespace wren::services {

namespace {

using Work = std::function<Result<store::Effect>(store::WriteContext &)>;
using Submitted = std::future<Result<store::JobResult>>;

Submitted submit(store::WriterLane &lane, const QString &subject, Work work)
{
    store::Job job;
    job.action = QStringLiteral("fill_demo");
    job.subject = subject;
    job.work = std::move(work);
    return lane.submit(std::move(job));
}

Result<void> finish(Submitted submitted)
{
    const Result<store::JobResult> done = submitted.get();
    if (!done)
        return done.error();
    if (done->result.error)
        return *done->result.error;
    return {};
}

/** Known passwords must not enter a network's own database. */
Result<void> checkEmpty(store::Connection &connection)
{
    const Result<QList<ProviderId>> present = store::allProviders(connection);
    if (!present)
        return present.error();
    if (present->isEmpty())
        return {};
    return Error{Kind::Forbidden,
                 QStringLiteral("this database holds a network's own data; give the practice "
                                "network a database of its own"),
                 {}};
}

Result<void> fillOrganisation(store::Connection &connection, store::WriterLane &lane,
                              const DemoTerms &terms)
{
    const Result<bool> filled = store::isPractice(connection);
    if (!filled)
        return filled.error();
    if (*filled)
        return {};
    if (const Result<void> empty = checkEmpty(connection); !empty)
        return empty;
    return finish(submit(lane, QString::fromLatin1(wire::directoryScope),
                         [&terms](store::WriteContext &context) -> Result<store::Effect> {
                             const auto marked = store::markPractice(context.sql());
                             if (!marked)
                                 return marked.error();
                             return writeDemoOrganisation(context, terms.passwordHash);
                         }));
}

/** All are handed to the lane at once, so that it writes many in one transaction. */
Result<void> fillClients(store::Connection &connection, store::WriterLane &lane,
                         const DemoTerms &terms, const QList<DemoClient> &clients)
{
    std::vector<Submitted> submitted;
    Result<void> outcome;
    for (const DemoClient &client : clients) {
        const auto present = store::providerOfClient(connection, client.id);
        if (!present)
            outcome = present.error();
        if (!present || *present)
            continue;
        submitted.push_back(
            submit(lane, client.id.text(), [client, &terms](store::WriteContext &context) {
                return writeDemoClient(context, client, terms);
            }));
    }
    for (Submitted &one : submitted) {
        if (const Result<void> written = finish(std::move(one)); !written)
            outcome = written;
    }
    return outcome;
}

Result<void> fillHandovers(store::Connection &connection, store::WriterLane &lane,
                           const QList<DemoClient> &clients)
{
    for (const DemoHandover &handover : demoHandovers(clients)) {
        const auto present = store::findHandover(connection, handover.id);
        if (!present)
            return present.error();
        if (*present)
            continue;
        const auto written =
            finish(submit(lane, handover.id.text(), [handover](store::WriteContext &context) {
                return writeDemoHandover(context, handover);
            }));
        if (!written)
            return written;
    }
    return {};
}

} // namespace

Result<void> fillDemo(store::Database &database, store::WriterLane &lane, const DemoTerms &terms,
                      qint64 now)
{
    const Result<store::Connection *> connection = database.connection();
    if (!connection)
        return connection.error();
    if (const auto filled = fillOrganisation(**connection, lane, terms); !filled)
        return filled;
    const QList<DemoClient> clients = demoClients(demoClientCount, now);
    if (const auto filled = fillClients(**connection, lane, terms, clients); !filled)
        return filled;
    return fillHandovers(**connection, lane, clients);
}

} // namespace wren::services
