// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/clients/assignment.h"
#include "hub/store/clients/clientrows.h"
#include "hub/store/lane.h"

namespace wren::services {

/**
 * Mutation "move_client" 1 (R4, direct assignment): wire::MoveClient; the subject is the client.
 * To another provider by those who set the provider assignment and reach both; within the provider
 * by those who set the caseworker assignment too. Refused: NotFound out of scope; Invalid with
 * "provider" or "caseworker" (not_yours, unknown_code). What was open of a hand-over is overtaken;
 * `mailDomain`: as InviteTerms.
 */
[[nodiscard]] Result<store::Effect> moveClient(store::WriteContext &context,
                                               const StaffAccess &access,
                                               const wire::Mutation &mutation,
                                               const QString &mailDomain);

/**
 * The client belongs to `to` from now on: exit from the one scope, entry to the other with every
 * record that is the client's (whatever has a head with its id), history, and the automatic case
 * note of `noteType`. Decides nothing; also for accepted referrals and transfers.
 */
[[nodiscard]] Result<void> relocateClient(store::WriteContext &context,
                                          const store::ClientKey &client, const Assignment &to,
                                          const char *noteType);

} // namespace wren::services
