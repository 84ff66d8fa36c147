// SPDX-License-Identifier: Apache-2.0
#include "hub/store/staff/endings.h"

namespace wren::store {

Result<std::optional<DeviceStanding>> findDeviceStanding(Connection &connection,
                                                         const DeviceId &device)
{
    static constexpr char sql[] = R"(
        SELECT d.staff_id, d.public_key, d.last_mid, d.ended_at, s.active, s.provider_id
        FROM device d JOIN staff s ON s.id = d.staff_id WHERE d.id = :device)";
    const Result<Rows> rows = connection.query(sql, {{":device", device.text()}});
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<DeviceStanding>();
    const Rows::Row row = rows->first();
    return std::optional(DeviceStanding{device, StaffId::fromTrusted(row.text("staff_id")),
                                        ProviderId::fromTrusted(row.text("provider_id")),
                                        row.bytes("public_key"), row.integer("last_mid"),
                                        !row.isNull("ended_at") || !row.flag("active")});
}

Result<bool> endDevice(Connection &connection, const DeviceId &device, qint64 now)
{
    static constexpr char sql[] = R"(
        UPDATE device SET ended_at = :now, session_from = NULL
        WHERE id = :device AND ended_at IS NULL)";
    const Result<qint64> ended = connection.run(sql, {{":now", now}, {":device", device.text()}});
    if (!ended)
        return ended.error();
    return *ended > 0;
}

Result<bool> endAccount(Connection &connection, const StaffId &staff, qint64 rev)
{
    static constexpr char account[] =
        "UPDATE staff SET active = 0, rev = :rev WHERE id = :staff AND active = 1";
    static constexpr char sessions[] =
        "UPDATE device SET session_from = NULL WHERE staff_id = :staff";
    const Result<qint64> ended = connection.run(account, {{":rev", rev}, {":staff", staff.text()}});
    if (!ended)
        return ended.error();
    const Result<void> voided = connection.execute(sessions, {{":staff", staff.text()}});
    if (!voided)
        return voided.error();
    return *ended > 0;
}

Result<std::optional<StaffId>> staffOfEmail(Connection &connection, const QString &foldedEmail)
{
    static constexpr char sql[] = "SELECT id FROM staff WHERE email_folded = :folded";
    const Result<Rows> rows = connection.query(sql, {{":folded", foldedEmail}});
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<StaffId>();
    return std::optional(StaffId::fromTrusted(rows->first().text("id")));
}

} // namespace wren::store
