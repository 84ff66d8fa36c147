// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/permissions.h"
#include "models/result.h"

namespace wren::services {

/** To which provider and caseworker a new client belongs (R13). */
struct Assignment
{
    ProviderId provider;
    std::optional<StaffId> caseworker;
};

/** Whether this is active staff of that very provider who may have clients. */
[[nodiscard]] Result<bool> servesClientsOf(store::Connection &connection, const StaffId &staff,
                                           const ProviderId &provider);

/**
 * What was asked for, or what goes without asking: the asker's provider, and the asker as
 * caseworker there, where those fields are not for the asker to set. Kind::Invalid names "provider"
 * and "caseworker": not_yours, or unknown_code for a provider that is inactive (given or not) and
 * for staff who do not serve clients of it.
 */
[[nodiscard]] Result<Assignment> decideAssignment(store::Connection &connection,
                                                  const StaffAccess &asker,
                                                  const std::optional<ProviderId> &provider,
                                                  const std::optional<StaffId> &caseworker);

} // namespace wren::services
