// SPDX-License-Identifier: Apache-2.0
#include "hub/store/merge/clientheads.h"

namespace wren::store {

namespace {

constexpr char selectHeads[] = "SELECT scope, kind, id, seq FROM head"
                               " WHERE client_id = :client AND gone = 0 ORDER BY scope, seq";
constexpr char insertFetched[] = "INSERT INTO scope_fetched (staff_id, scope)"
                                 " SELECT staff_id, :scope FROM device WHERE id = :device"
                                 " ON CONFLICT (staff_id, scope) DO NOTHING";
constexpr char selectFetched[] = "SELECT h.scope FROM head h JOIN scope_fetched f"
                                 " ON f.scope = h.scope AND f.staff_id = :staff"
                                 " WHERE h.client_id = :client AND h.kind = 'client' LIMIT 1";
constexpr char selectDevice[] = "SELECT device_id FROM commit_record WHERE seq = :rev";

} // namespace

Result<QList<Head>> headsOfClient(Connection &connection, const ClientId &client)
{
    const Result<Rows> rows = connection.query(selectHeads, {{":client", client.text()}});
    if (!rows)
        return rows.error();
    QList<Head> heads;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        const Rows::Row row = rows->at(i);
        heads.append({row.text("scope"), row.text("kind"), row.text("id"), client,
                      row.integer("seq"), false});
    }
    return heads;
}

Result<void> noteFetched(Connection &connection, const DeviceId &device, const QStringList &scopes)
{
    Result<void> noted;
    for (const QString &scope : scopes) {
        if (noted)
            noted =
                connection.execute(insertFetched, {{":scope", scope}, {":device", device.text()}});
    }
    return noted;
}

Result<bool> hasFetchedClient(Connection &connection, const StaffId &staff, const ClientId &client)
{
    const Result<Rows> rows =
        connection.query(selectFetched, {{":staff", staff.text()}, {":client", client.text()}});
    if (!rows)
        return rows.error();
    return !rows->isEmpty();
}

Result<DeviceId> deviceOfCommit(Connection &connection, qint64 rev)
{
    const Result<Rows> rows = connection.query(selectDevice, {{":rev", rev}});
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? DeviceId() : DeviceId::fromTrusted(rows->first().text("device_id"));
}

} // namespace wren::store
