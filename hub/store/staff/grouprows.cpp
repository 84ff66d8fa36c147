// SPDX-License-Identifier: Apache-2.0
#include "hub/store/staff/grouprows.h"

namespace wren::store {

namespace {} // namespace

Result<void> insertGroup(Connection &connection, const GroupId &group, const QString &name)
{
    static constexpr char sql[] = R"(
        INSERT INTO provider_group (id, name) VALUES (:id, :name) ON CONFLICT (id) DO NOTHING)";
    return connection.execute(sql, {{":id", group.text()}, {":name", name}});
}

Result<void> addToGroup(Connection &connection, const GroupId &group, const ProviderId &provider)
{
    static constexpr char sql[] = R"(
        INSERT INTO provider_group_member (group_id, provider_id) VALUES (:group, :provider))";
    return connection.execute(sql, {{":group", group.text()}, {":provider", provider.text()}});
}

Result<void> setStaffGroup(Connection &connection, const StaffId &staff, const GroupId &group)
{
    static constexpr char sql[] = "UPDATE staff SET group_id = :group WHERE id = :staff";
    return connection.execute(sql, {{":group", group.text()}, {":staff", staff.text()}});
}

} // namespace wren::store
