// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/ids.h"

/** Groups of service providers. */
namespace wren::store {

/** Does nothing if there is a group of that id. */
[[nodiscard]] Result<void> insertGroup(Connection &connection, const GroupId &group,
                                       const QString &name);
[[nodiscard]] Result<void> addToGroup(Connection &connection, const GroupId &group,
                                      const ProviderId &provider);
/** The group whose providers the staff member reaches with Permission::Group. */
[[nodiscard]] Result<void> setStaffGroup(Connection &connection, const StaffId &staff,
                                         const GroupId &group);

} // namespace wren::store
