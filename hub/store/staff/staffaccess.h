// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/permissions.h"

namespace wren::store {

/**
 * What the staff member may right now; null if there is none of that id or the account is inactive.
 * `groupProviders` is filled only with Permission::Group.
 */
[[nodiscard]] Result<std::optional<StaffAccess>> readStaffAccess(Connection &connection,
                                                                 const StaffId &staff);

} // namespace wren::store
