// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/clients/clientmutations.h"

namespace wren::services {

/**
 * Mutation "complete_setup" 1 (R13, R16): wire::CompleteSetup; the subject is the new client's id.
 * Client, account, invite with its mail and automatic case notes, all or nothing.
 *
 * Who does not set the assignments gets the own provider, and himself as caseworker where he
 * belongs to it. Refused: Forbidden without client access; Invalid with every faulty field
 * ("provider" and "caseworker": not_yours, or unknown_code for who cannot be assigned; "ca_number":
 * unknown_code for one that the asker has not looked up and found as submitted); Conflict
 * with "email" already_in_use (cannot_be_used where the taker is out of the asker's reach, R46),
 * "ca_number" already_in_use, "subject" for an id that is taken, or "matches" already_registered:
 * held back, for the registry holds a strong match that `not_same_person` does not name
 * (registeredcheck.h). Info: {"mail": "queued"}.
 */
[[nodiscard]] Result<store::Effect> completeSetup(store::WriteContext &context,
                                                  const StaffAccess &access,
                                                  const wire::Mutation &mutation,
                                                  const ClientRules &rules);

} // namespace wren::services
