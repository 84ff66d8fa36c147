// SPDX-License-Identifier: Apache-2.0
#include "hub/store/staff/staffaccess.h"

namespace wren::store {

namespace {

constexpr char selectStaff[] = "SELECT provider_id, group_id, active FROM staff WHERE id = :staff";
constexpr char selectPermissions[] =
    "SELECT permission FROM staff_permission WHERE staff_id = :staff";
constexpr char selectGroupProviders[] =
    "SELECT provider_id FROM provider_group_member WHERE group_id = :group";

Result<Permissions> readPermissions(Connection &connection, const StaffId &staff)
{
    const Result<Rows> rows = connection.query(selectPermissions, {{":staff", staff.text()}});
    if (!rows)
        return rows.error();
    QStringList names;
    for (qsizetype i = 0; i < rows->size(); ++i)
        names.append(rows->at(i).text("permission"));
    const std::optional<Permissions> permissions = permissionsFromNames(names);
    if (!permissions)
        return Error{Kind::Server, QStringLiteral("a permission in the database is unknown"), {}};
    return *permissions;
}

Result<QSet<ProviderId>> readGroupProviders(Connection &connection, const QString &group)
{
    const Result<Rows> rows = connection.query(selectGroupProviders, {{":group", group}});
    if (!rows)
        return rows.error();
    QSet<ProviderId> providers;
    for (qsizetype i = 0; i < rows->size(); ++i)
        providers.insert(ProviderId::fromTrusted(rows->at(i).text("provider_id")));
    return providers;
}

} // namespace

Result<std::optional<StaffAccess>> readStaffAccess(Connection &connection, const StaffId &staff)
{
    const Result<Rows> rows = connection.query(selectStaff, {{":staff", staff.text()}});
    if (!rows)
        return rows.error();
    if (rows->isEmpty() || !rows->first().flag("active"))
        return std::optional<StaffAccess>();
    const Result<Permissions> permissions = readPermissions(connection, staff);
    if (!permissions)
        return permissions.error();
    StaffAccess access{
        staff, ProviderId::fromTrusted(rows->first().text("provider_id")), *permissions, {}};
    if (!permissions->testFlag(Permission::Group) || rows->first().isNull("group_id"))
        return std::optional(access);
    const Result<QSet<ProviderId>> providers =
        readGroupProviders(connection, rows->first().text("group_id"));
    if (!providers)
        return providers.error();
    access.groupProviders = *providers;
    return std::optional(access);
}

} // namespace wren::store
