// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/accounts/invites.h"
#include "hub/store/lane.h"

namespace wren::services {

/**
 * Mutation "resend_invite" 1 (R21): no arguments; the subject is the client. Older links end, a new
 * one is mailed, a case note says so. Refused: NotFound out of scope; Conflict once the client has
 * a password or is deactivated; TooMany after five within the hour. Info: {"mail": "queued"}.
 */
[[nodiscard]] Result<store::Effect> resendInvite(store::WriteContext &context,
                                                 const StaffAccess &access,
                                                 const wire::Mutation &mutation,
                                                 const InviteTerms &terms);

} // namespace wren::services
