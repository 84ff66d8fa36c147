// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/lane.h"

namespace wren::services {

/**
 * Mutation "decide_handover" 1 (R4, R5): wire::DecideHandover; the subject is the hand-over.
 * Approved, the client moves. An approval that has nothing left to approve (the client deactivated,
 * the provider closed, who asked gone) ends it as overtaken. info.state: what it ended in. Refused:
 * NotFound to whom it is not known; Forbidden to who may not decide; Conflict with "state"
 * (no_longer_open); Invalid with "reason" or "caseworker" (not_yours, unknown_code, not_with_this).
 */
[[nodiscard]] Result<store::Effect> decideHandover(store::WriteContext &context,
                                                   const StaffAccess &access,
                                                   const wire::Mutation &mutation,
                                                   const QString &mailDomain);

/** Mutation "withdraw_handover" 1: the subject is the hand-over. Refused as above. */
[[nodiscard]] Result<store::Effect> withdrawHandover(store::WriteContext &context,
                                                     const StaffAccess &access,
                                                     const wire::Mutation &mutation,
                                                     const QString &mailDomain);

} // namespace wren::services
