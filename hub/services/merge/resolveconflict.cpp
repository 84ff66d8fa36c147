// SPDX-License-Identifier: Apache-2.0
#include "hub/services/merge/resolveconflict.h"

#include "hub/services/clients/clientscope.h"
#include "hub/services/merge/clientmerge.h"
#include "hub/services/merge/editclient.h"
#include "hub/store/merge/conflictrows.h"
#include "hub/store/recordreader.h"
#include "models/wire/edits.h"
#include "models/wire/sync.h"

namespace wren::services {

namespace {

Error noSuchConflict()
{
    return {Kind::NotFound, QStringLiteral("no such conflict in scope"), {}};
}

struct Found
{
    store::ConflictRow conflict;
    store::ClientKey client;
};

Result<Found> findConflictInScope(store::Connection &connection, const StaffAccess &access,
                                  const QString &subject)
{
    const std::optional<ConflictId> id = ConflictId::parse(subject);
    if (!id)
        return noSuchConflict();
    const Result<std::optional<store::ConflictRow>> row = store::findConflict(connection, *id);
    if (!row)
        return row.error();
    if (!*row)
        return noSuchConflict();
    const Result<store::ClientKey> client =
        findInScope(connection, Action::EditClient, access, (*row)->client);
    if (!client)
        return client.error();
    return Found{**row, *client};
}

/** The choice as an edit of the field as it was seen beside the conflict. */
Result<FieldEdit> choiceOf(store::Connection &connection, const Found &found,
                           const wire::ResolveConflict &choice, const ReferenceData &reference)
{
    const Result<wire::ClientRecord> record = store::readClient(connection, found.client.id);
    if (!record)
        return record.error();
    const Field field = found.conflict.field;
    // Only the rev says what was seen: the choice names no value that was there before.
    const FieldEdit edit{field, choice.seen, record->profile.value(field), choice.value, {}, {}};
    Result<QList<FieldEdit>> canonical = canonicalEdits({edit}, reference);
    if (!canonical)
        return canonical.error();
    return canonical->constFirst();
}

Result<void> endConflict(store::WriteContext &context, const Found &found)
{
    const Result<bool> first =
        store::resolveConflict(context.sql(), found.conflict.id, context.seq());
    if (!first)
        return first.error();
    if (!*first)
        return {};
    return context.left(wire::providerScope(found.client.provider), QStringLiteral("conflict"),
                        found.conflict.id.text(), found.client.id);
}

} // namespace

Result<store::Effect> resolveConflict(store::WriteContext &context, const store::Actor &editor,
                                      const wire::Mutation &mutation, ReferenceCache &reference)
{
    const Result<wire::ResolveConflict> choice =
        wire::ResolveConflict::fromJson(mutation.arguments);
    if (!choice)
        return choice.error();
    const Result<Found> found = findConflictInScope(context.sql(), editor.access, mutation.subject);
    if (!found)
        return found.error();
    const auto lists = reference.current(context.sql());
    if (!lists)
        return lists.error();
    const Result<FieldEdit> edit = choiceOf(context.sql(), *found, *choice, **lists);
    if (!edit)
        return edit.error();
    const Result<MergedEdits> merged = mergeEdits(context.sql(), editor, found->client, {*edit});
    if (!merged)
        return merged.error();
    const QDate today = QDateTime::fromMSecsSinceEpoch(context.now(), Qt::UTC).date();
    Result<void> done = checkMerged(*merged, **lists, today);
    if (done)
        done = endConflict(context, *found);
    if (!done)
        return done.error();
    return writeMerged(context, editor, found->client, *merged);
}

} // namespace wren::services
