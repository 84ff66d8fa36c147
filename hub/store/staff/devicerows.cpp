// SPDX-License-Identifier: Apache-2.0
#include "hub/store/staff/devicerows.h"

namespace wren::store {

namespace {

Result<std::optional<DeviceRow>> firstDevice(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<DeviceRow>();
    const Rows::Row row = rows->first();
    DeviceRow device;
    device.id = DeviceId::fromTrusted(row.text("id"));
    device.staff = StaffId::fromTrusted(row.text("staff_id"));
    device.name = row.text("name");
    device.publicKey = row.bytes("public_key");
    device.unlockSecret = row.bytes("unlock_secret");
    device.sessionFrom = row.optionalInteger("session_from");
    device.lastMid = row.integer("last_mid");
    return std::optional(device);
}

} // namespace

Result<std::optional<DeviceRow>> findDevice(Connection &connection, const DeviceId &device)
{
    static constexpr char sql[] = R"(
        SELECT id, staff_id, name, public_key, unlock_secret, session_from, last_mid
        FROM device WHERE id = :device AND ended_at IS NULL)";
    return firstDevice(connection.query(sql, {{":device", device.text()}}));
}

Result<std::optional<DeviceRow>> findDeviceByKey(Connection &connection, const StaffId &staff,
                                                 const QByteArray &publicKey)
{
    static constexpr char sql[] = R"(
        SELECT id, staff_id, name, public_key, unlock_secret, session_from, last_mid
        FROM device WHERE staff_id = :staff AND public_key = :key AND ended_at IS NULL)";
    return firstDevice(connection.query(sql, {{":staff", staff.text()}, {":key", publicKey}}));
}

Result<void> beginDeviceSession(Connection &connection, const DeviceRow &device, qint64 now)
{
    static constexpr char sql[] = R"(
        INSERT INTO device (id, staff_id, name, public_key, unlock_secret, created_at, seen_at,
                            session_from)
        VALUES (:id, :staff, :name, :key, :secret, :created, :seen, :session)
        ON CONFLICT (staff_id, public_key) WHERE ended_at IS NULL DO UPDATE
        SET name = excluded.name, seen_at = excluded.seen_at, session_from = excluded.session_from
    )";
    return connection.execute(sql, {{":id", device.id.text()},
                                    {":staff", device.staff.text()},
                                    {":name", device.name},
                                    {":key", device.publicKey},
                                    {":secret", device.unlockSecret},
                                    {":created", now},
                                    {":seen", now},
                                    {":session", now}});
}

Result<void> endDeviceSession(Connection &connection, const DeviceId &device)
{
    static constexpr char sql[] = "UPDATE device SET session_from = NULL WHERE id = :device";
    return connection.execute(sql, {{":device", device.text()}});
}

Result<void> noteDeviceSeen(Connection &connection, const DeviceId &device, qint64 now)
{
    static constexpr char sql[] = "UPDATE device SET seen_at = :now WHERE id = :device";
    return connection.execute(sql, {{":now", now}, {":device", device.text()}});
}

Result<bool> useChallenge(Connection &connection, const QByteArray &nonce, qint64 expiresAt,
                          qint64 now)
{
    static constexpr char forget[] = "DELETE FROM used_challenge WHERE expires_at < :now";
    static constexpr char remember[] = R"(
        INSERT INTO used_challenge (nonce, expires_at) VALUES (:nonce, :expires)
        ON CONFLICT (nonce) DO NOTHING)";
    if (const Result<qint64> forgotten = connection.run(forget, {{":now", now}}); !forgotten)
        return forgotten.error();
    const Result<qint64> added =
        connection.run(remember, {{":nonce", nonce}, {":expires", expiresAt}});
    if (!added)
        return added.error();
    return *added == 1;
}

} // namespace wren::store
