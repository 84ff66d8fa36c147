// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/clients/referencecache.h"
#include "hub/services/sync/mutationtable.h"

namespace wren::services {

/**
 * Adds edit_client 1, resolve_conflict 1, move_client 1 and decide_parked 1 to the table, which
 * outlives its mutations, as `reference` does. `mailDomain`: as InviteTerms.
 */
void addMergeMutations(MutationTable &table, ReferenceCache &reference, const QString &mailDomain);

} // namespace wren::services
