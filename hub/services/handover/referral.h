// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/handover/handovermutations.h"
#include "hub/store/lane.h"

namespace wren::services {

/**
 * Mutation "refer_client" 1 (R4): wire::ReferClient; the subject is the client. Offers the client
 * to another provider, or to another caseworker of the same one; nothing moves yet. Refused:
 * NotFound out of scope; Invalid with "reason", "notes", "provider" or "caseworker" (unknown_code,
 * required, not_with_this); Conflict with "client" while one is open (handover_open); TooMany.
 */
[[nodiscard]] Result<store::Effect> referClient(store::WriteContext &context,
                                                const StaffAccess &access,
                                                const wire::Mutation &mutation,
                                                const HandoverTerms &terms);

} // namespace wren::services
