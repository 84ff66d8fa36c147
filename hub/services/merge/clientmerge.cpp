// SPDX-License-Identifier: Apache-2.0
#include "hub/services/merge/clientmerge.h"

#include "hub/services/cams/camslock.h"
#include "hub/services/emailchange/corrections.h"
#include "hub/services/merge/conflictfeed.h"
#include "hub/store/clients/clientchanges.h"
#include "hub/store/merge/clientheads.h"
#include "hub/store/merge/conflictrows.h"
#include "hub/store/recordreader.h"
#include "models/rules.h"
#include "models/wire/sync.h"

#include <QJsonArray>

namespace wren::services {

namespace {

Result<FieldNow> fieldNow(store::Connection &connection, const store::Actor &editor,
                          const wire::ClientRecord &record, Field field)
{
    FieldNow now{record.profile.value(field), record.fieldRevs.value(field),
                 FieldNow::ChangedBy::Other};
    if (editor.device.isNull())
        return now;
    const Result<DeviceId> device = store::deviceOfCommit(connection, now.rev);
    if (!device)
        return device.error();
    if (*device == editor.device)
        now.changedBy = FieldNow::ChangedBy::Editor;
    return now;
}

void apply(MergedEdits &merged, const FieldEdit &edit, const FieldMerge &merge)
{
    switch (merge.fate) {
    case FieldFate::Unchanged:
        return;
    case FieldFate::Merged:
        merged.mergedWithOthers = true;
        break;
    case FieldFate::Taken:
        break;
    case FieldFate::Conflicts:
        merged.conflicting << edit;
        return;
    }
    merged.after.set(edit.field, merge.value);
    merged.taken << edit.field;
}

QString scopeOf(const store::ClientKey &client)
{
    return wire::providerScope(client.provider);
}

/** The conflicts of a field that got a new value show it; those that wanted it are over. */
Result<void> renewConflicts(store::WriteContext &context, const store::ClientKey &client,
                            Field field, const QJsonValue &value)
{
    const Result<QList<store::ConflictRow>> open =
        store::openConflicts(context.sql(), client.id, field);
    if (!open)
        return open.error();
    for (const store::ConflictRow &row : *open) {
        Result<void> told;
        if (row.value == value) {
            const Result<bool> over = store::resolveConflict(context.sql(), row.id, context.seq());
            told = over ? context.left(scopeOf(client), QStringLiteral("conflict"), row.id.text(),
                                       client.id)
                        : Result<void>(over.error());
        } else {
            told = tellConflict(context, client, row);
        }
        if (!told)
            return told;
    }
    return {};
}

Result<void> writeFields(store::WriteContext &context, const store::ClientKey &client,
                         const MergedEdits &merged)
{
    if (merged.taken.isEmpty())
        return {};
    QList<store::FieldChange> changes;
    for (const Field field : merged.taken) {
        changes << store::FieldChange{fieldName(field), merged.before.value(field),
                                      merged.after.value(field)};
    }
    const QString kind = QStringLiteral("client");
    const QString id = client.id.text();
    Result<void> written = store::updateClient(
        context.sql(), {client, merged.after, merged.taken, context.seq(), context.now()});
    if (written)
        written = context.changed(scopeOf(client), kind, id, client.id);
    if (written)
        written = context.audit(kind, id, client.id, changes);
    for (const Field field : merged.taken) {
        if (written)
            written = renewConflicts(context, client, field, merged.after.value(field));
    }
    if (written && merged.before.fullName() != merged.after.fullName())
        written = announceCorrections(context, client.id);
    return written;
}

/** The same device's later word on a field takes the place of its earlier one. */
Result<store::ConflictRow> conflictFor(store::WriteContext &context, const store::Actor &editor,
                                       const ClientId &client, Field field)
{
    store::ConflictRow row;
    row.id = ConflictId::fromRandom(context.random(16));
    row.client = client;
    row.field = field;
    if (editor.kind == store::Actor::Kind::Staff)
        row.staff = editor.access.staff;
    row.device = editor.device;
    const Result<QList<store::ConflictRow>> open =
        store::openConflicts(context.sql(), client, field);
    if (!open)
        return open.error();
    for (const store::ConflictRow &one : *open) {
        if (!editor.device.isNull() && one.device == editor.device)
            return one;
    }
    return row;
}

Result<ConflictId> keepConflict(store::WriteContext &context, const store::Actor &editor,
                                const store::ClientKey &client, const FieldEdit &edit)
{
    Result<store::ConflictRow> row = conflictFor(context, editor, client.id, edit.field);
    if (!row)
        return row.error();
    const QString kind = QStringLiteral("conflict");
    const QString id = row->id.text();
    const QJsonValue before = row->value;
    row->value = edit.after;
    row->at = context.now();
    Result<void> written = store::putConflict(context.sql(), *row);
    if (written)
        written = tellConflict(context, client, *row);
    if (written)
        written = context.audit(kind, id, client.id, {{fieldName(edit.field), before, edit.after}});
    return written ? Result<ConflictId>(row->id) : Result<ConflictId>(written.error());
}

/** R31: what CaMS took over meanwhile is refused to staff; the client's layer is the portal's. */
Result<void> checkLock(store::Connection &connection, const store::Actor &editor,
                       const ClientId &client, const QList<FieldEdit> &edits)
{
    if (editor.kind != store::Actor::Kind::Staff)
        return {};
    QList<Field> fields;
    for (const FieldEdit &edit : edits)
        fields << edit.field;
    const Result<QList<FieldError>> locked = lockedByCams(connection, client, fields);
    if (!locked)
        return locked.error();
    if (!locked->isEmpty())
        return Error{Kind::Conflict, QStringLiteral("edit"), *locked};
    return {};
}

} // namespace

Result<MergedEdits> mergeEdits(store::Connection &connection, const store::Actor &editor,
                               const store::ClientKey &client, const QList<FieldEdit> &edits)
{
    if (const Result<void> free = checkLock(connection, editor, client.id, edits); !free)
        return free.error();
    const Result<wire::ClientRecord> record = store::readClient(connection, client.id);
    if (!record)
        return record.error();
    MergedEdits merged{record->profile, record->profile, {}, {}, false};
    for (const FieldEdit &edit : edits) {
        const Result<FieldNow> now = fieldNow(connection, editor, *record, edit.field);
        if (!now)
            return now.error();
        apply(merged, edit, mergeField(edit, *now));
    }
    return merged;
}

Result<void> checkMerged(const MergedEdits &merged, const ReferenceData &reference, QDate today)
{
    const QList<Finding> known = checkProfile(merged.before, reference, today);
    QList<Finding> found = checkProfile(merged.after, reference, today);
    found.removeIf([&](const Finding &finding) {
        return known.contains(finding) && !merged.taken.contains(finding.field);
    });
    return requireValid(found);
}

Result<store::Effect> writeMerged(store::WriteContext &context, const store::Actor &editor,
                                  const store::ClientKey &client, const MergedEdits &merged)
{
    if (const Result<void> written = writeFields(context, client, merged); !written)
        return written.error();
    QJsonArray conflicts;
    for (const FieldEdit &edit : merged.conflicting) {
        const Result<ConflictId> kept = keepConflict(context, editor, client, edit);
        if (!kept)
            return kept.error();
        conflicts << kept->text();
    }
    store::Effect effect;
    if (!conflicts.isEmpty()) {
        effect.outcome = wire::Outcome::Conflicted;
        effect.info = {{QStringLiteral("conflicts"), conflicts}};
    } else if (merged.mergedWithOthers) {
        effect.outcome = wire::Outcome::Merged;
    }
    return effect;
}

} // namespace wren::services
