// SPDX-License-Identifier: Apache-2.0
#include "hub/store/merge/conflictrows.h"

#include "hub/store/sql/jsontext.h"

namespace wren::store {

namespace {

constexpr char selectOne[] = "SELECT id, client_id, field, value, staff_id, device_id, at"
                             " FROM conflict WHERE id = :id";
constexpr char selectOpen[] =
    "SELECT id, client_id, field, value, staff_id, device_id, at FROM conflict"
    " WHERE client_id = :client AND field = :field AND resolved_seq IS NULL ORDER BY at, id";
constexpr char selectToldOfLinked[] =
    "SELECT c.id, c.client_id, c.field, c.value, c.staff_id, c.device_id, c.at, p.provider_id"
    " FROM conflict c JOIN cams_link l ON l.client_id = c.client_id"
    " JOIN client p ON p.id = c.client_id"
    " JOIN head h ON h.client_id = c.client_id AND h.kind = 'conflict' AND h.id = c.id"
    " WHERE c.resolved_seq IS NULL AND h.gone = 0 ORDER BY c.at, c.id";
constexpr char upsert[] =
    "INSERT INTO conflict (id, client_id, field, value, staff_id, device_id, at)"
    " VALUES (:id, :client, :field, :value, :staff, :device, :at)"
    " ON CONFLICT (id) DO UPDATE SET value = excluded.value, at = excluded.at";
constexpr char updateResolved[] =
    "UPDATE conflict SET resolved_seq = :seq WHERE id = :id AND resolved_seq IS NULL";

ConflictRow conflictOf(const Rows::Row &row)
{
    ConflictRow conflict;
    conflict.id = ConflictId::fromTrusted(row.text("id"));
    conflict.client = ClientId::fromTrusted(row.text("client_id"));
    conflict.field = fieldFromName(row.text("field")).value_or(Field::FirstName);
    conflict.value = jsonValue(row.text("value"));
    if (!row.isNull("staff_id"))
        conflict.staff = StaffId::fromTrusted(row.text("staff_id"));
    conflict.device = DeviceId::fromTrusted(row.text("device_id"));
    conflict.at = row.integer("at");
    return conflict;
}

} // namespace

Result<std::optional<ConflictRow>> findConflict(Connection &connection, const ConflictId &id)
{
    const Result<Rows> rows = connection.query(selectOne, {{":id", id.text()}});
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<ConflictRow>();
    return std::optional(conflictOf(rows->first()));
}

Result<QList<ConflictRow>> openConflicts(Connection &connection, const ClientId &client,
                                         Field field)
{
    const Result<Rows> rows =
        connection.query(selectOpen, {{":client", client.text()}, {":field", fieldName(field)}});
    if (!rows)
        return rows.error();
    QList<ConflictRow> conflicts;
    for (qsizetype i = 0; i < rows->size(); ++i)
        conflicts.append(conflictOf(rows->at(i)));
    return conflicts;
}

Result<QList<ToldConflict>> toldConflictsOfLinked(Connection &connection)
{
    const Result<Rows> rows = connection.query(selectToldOfLinked);
    if (!rows)
        return rows.error();
    QList<ToldConflict> told;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        const ConflictRow conflict = conflictOf(rows->at(i));
        const ProviderId provider = ProviderId::fromTrusted(rows->at(i).text("provider_id"));
        told.append({{conflict.client, provider}, conflict});
    }
    return told;
}

Result<void> putConflict(Connection &connection, const ConflictRow &row)
{
    const QVariant device = row.device.isNull() ? QVariant() : QVariant(row.device.text());
    return connection.execute(upsert,
                              {{":id", row.id.text()},
                               {":client", row.client.text()},
                               {":field", fieldName(row.field)},
                               {":value", jsonText(row.value)},
                               {":staff", row.staff ? QVariant(row.staff->text()) : QVariant()},
                               {":device", device},
                               {":at", row.at}});
}

Result<bool> resolveConflict(Connection &connection, const ConflictId &id, qint64 seq)
{
    const Result<qint64> resolved =
        connection.run(updateResolved, {{":seq", seq}, {":id", id.text()}});
    if (!resolved)
        return resolved.error();
    return *resolved > 0;
}

} // namespace wren::store
