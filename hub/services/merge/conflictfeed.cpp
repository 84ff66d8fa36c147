// SPDX-License-Identifier: Apache-2.0
#include "hub/services/merge/conflictfeed.h"

#include "hub/services/cams/camslock.h"
#include "models/wire/sync.h"

namespace wren::services {

namespace {

/** Those that the feed tells of although CaMS holds their field. */
Result<QList<store::ToldConflict>> lockedConflicts(store::Connection &connection)
{
    const auto told = store::toldConflictsOfLinked(connection);
    if (!told)
        return told.error();
    QList<store::ToldConflict> locked;
    for (const store::ToldConflict &one : *told) {
        const auto faults = lockedByCams(connection, one.client.id, {one.conflict.field});
        if (!faults)
            return faults.error();
        if (!faults->isEmpty())
            locked << one;
    }
    return locked;
}

Result<store::Effect> setAside(store::WriteContext &context)
{
    const auto locked = lockedConflicts(context.sql());
    if (!locked)
        return locked.error();
    for (const store::ToldConflict &one : *locked) {
        if (const auto told = tellConflict(context, one.client, one.conflict); !told)
            return told.error();
    }
    return store::Effect();
}

} // namespace

Result<void> tellConflict(store::WriteContext &context, const store::ClientKey &client,
                          const store::ConflictRow &conflict)
{
    const auto locked = lockedByCams(context.sql(), client.id, {conflict.field});
    if (!locked)
        return locked.error();
    const QString scope = wire::providerScope(client.provider);
    const QString kind = QStringLiteral("conflict");
    const QString id = conflict.id.text();
    return locked->isEmpty() ? context.changed(scope, kind, id, client.id)
                             : context.left(scope, kind, id, client.id);
}

Result<void> tellConflictsAnew(store::WriteContext &context, const store::ClientKey &client,
                               const QList<Field> &fields)
{
    for (const Field field : fields) {
        const auto open = store::openConflicts(context.sql(), client.id, field);
        if (!open)
            return open.error();
        for (const store::ConflictRow &conflict : *open) {
            if (const auto told = tellConflict(context, client, conflict); !told)
                return told;
        }
    }
    return {};
}

Result<void> setAsideLockedConflicts(store::Database &database, store::WriterLane &lane)
{
    const Result<store::Connection *> connection = database.connection();
    if (!connection)
        return connection.error();
    const auto locked = lockedConflicts(**connection);
    if (!locked || locked->isEmpty())
        return locked ? Result<void>() : locked.error();
    store::Job job;
    job.action = QStringLiteral("set_conflicts_aside");
    job.subject = QStringLiteral("conflict");
    job.work = setAside;
    const Result<store::JobResult> done = lane.submit(std::move(job)).get();
    if (!done)
        return done.error();
    return done->result.error ? Result<void>(*done->result.error) : Result<void>();
}

} // namespace wren::services
