// SPDX-License-Identifier: Apache-2.0
#include "hub/store/staff/accesslog.h"

namespace wren::store {

Result<void> logAccess(Connection &connection, const QString &id, qint64 now,
                       const AccessEntry &entry)
{
    static constexpr char sql[] = R"(
        INSERT INTO access_log (id, at, staff_id, device_id, kind, client_id, subject,
                                remote_address)
        VALUES (:id, :at, :staff, :device, :kind, :client, :subject, :remote))";
    const QVariant client = entry.client ? QVariant(entry.client->text()) : QVariant();
    const Result<qint64> written = connection.run(sql, {{":id", id},
                                                        {":at", now},
                                                        {":staff", entry.staff.text()},
                                                        {":device", entry.device.text()},
                                                        {":kind", entry.kind},
                                                        {":client", client},
                                                        {":subject", entry.subject},
                                                        {":remote", entry.remoteAddress}});
    return written ? Result<void>() : written.error();
}

} // namespace wren::store
