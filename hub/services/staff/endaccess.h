// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/sync/mutationtable.h"

namespace wren::services {

/**
 * Mutation "end_account" 1 (R61): no arguments; the subject is the staff member. Signed out
 * everywhere at once; each of its computers may hand over its queue and is then wiped. By Service
 * Provider Administration of the person's provider and Administrators; an Administrator's account
 * by Administrators alone, one's own by nobody. Refused: NotFound out of scope; Conflict for one's
 * own. Done before: applied.
 */
[[nodiscard]] Result<store::Effect>
endAccount(store::WriteContext &context, const store::Actor &actor, const wire::Mutation &mutation);

/** Mutation "end_device" 1: no arguments; the subject is the device. As end_account, and one's own
 * devices too. */
[[nodiscard]] Result<store::Effect>
endDevice(store::WriteContext &context, const store::Actor &actor, const wire::Mutation &mutation);

void addEndingMutations(MutationTable &table);

} // namespace wren::services
