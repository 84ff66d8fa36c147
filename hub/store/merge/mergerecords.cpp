// SPDX-License-Identifier: Apache-2.0
#include "hub/store/merge/mergerecords.h"

#include "hub/store/eachrow.h"
#include "hub/store/sql/jsontext.h"
#include "models/wire/edits.h"

namespace wren::store {

namespace {

// Who made the field what it is: the commit that its revision names.
constexpr char conflictsById[] =
    "SELECT c.id, c.client_id, c.field, c.value, c.staff_id, c.at, f.rev, r.at AS kept_at,"
    " r.actor_kind, r.actor_id FROM conflict c"
    " LEFT JOIN field_rev f ON f.kind = 'client' AND f.id = c.client_id AND f.field = c.field"
    " LEFT JOIN commit_record r ON r.seq = f.rev WHERE c.id IN ";
constexpr char parkedById[] =
    "SELECT id, client_id, cause, mutation, subject, arguments, staff_id, at FROM parked"
    " WHERE id IN ";

std::optional<StaffId> staffOf(const Rows::Row &row, const char *column)
{
    return row.isNull(column) ? std::nullopt
                              : std::optional(StaffId::fromTrusted(row.text(column)));
}

/** Without the value that is kept: that is the client's. */
wire::ConflictRecord conflictOf(const Rows::Row &row)
{
    wire::ConflictRecord conflict;
    conflict.client = ClientId::fromTrusted(row.text("client_id"));
    conflict.field = fieldFromName(row.text("field")).value_or(Field::FirstName);
    if (row.text("actor_kind") == QLatin1String("staff"))
        conflict.kept.by = staffOf(row, "actor_id");
    conflict.kept.at = row.integer("kept_at");
    conflict.rev = row.integer("rev");
    conflict.other = {jsonValue(row.text("value")), staffOf(row, "staff_id"), row.integer("at")};
    return conflict;
}

} // namespace

Result<void> addConflicts(Connection &connection, const QStringList &ids,
                          QHash<RecordKey, QJsonObject> &values)
{
    QHash<QString, wire::ConflictRecord> conflicts;
    QList<ClientId> clients;
    const Result<void> read = forEachRow(connection, conflictsById, ids, [&](const Rows::Row &row) {
        const wire::ConflictRecord conflict = conflictOf(row);
        clients.append(conflict.client);
        conflicts.insert(row.text("id"), conflict);
    });
    if (!read)
        return read;
    const Result<QHash<ClientId, wire::ClientRecord>> records = readClients(connection, clients);
    if (!records)
        return records.error();
    for (auto it = conflicts.begin(); it != conflicts.end(); ++it) {
        it->kept.value = records->value(it->client).profile.value(it->field);
        values.insert({QStringLiteral("conflict"), it.key()}, it->toJson());
    }
    return {};
}

Result<void> addParked(Connection &connection, const QStringList &ids,
                       QHash<RecordKey, QJsonObject> &values)
{
    return forEachRow(connection, parkedById, ids, [&](const Rows::Row &row) {
        wire::ParkedRecord parked;
        if (!row.isNull("client_id"))
            parked.client = ClientId::fromTrusted(row.text("client_id"));
        parked.cause =
            wire::parkedCauseFromName(row.text("cause")).value_or(wire::ParkedCause::Moved);
        parked.mutation = row.text("mutation");
        parked.subject = row.text("subject");
        parked.arguments = jsonValue(row.text("arguments")).toObject();
        parked.by = StaffId::fromTrusted(row.text("staff_id"));
        parked.at = row.integer("at");
        values.insert({QStringLiteral("parked"), row.text("id")}, parked.toJson());
    });
}

} // namespace wren::store
