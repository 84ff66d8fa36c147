// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/clients/referencecache.h"
#include "hub/services/sync/mutationtable.h"

namespace wren::services {

/**
 * Adds connect_cams 1, disconnect_cams 1, refresh_cams 1, propose_cams_value 1 and
 * withdraw_cams_proposal 1 to the table (camsconnect.h, camsproposals.h). `reference` outlives it.
 */
void addCamsMutations(MutationTable &table, ReferenceCache &reference);

} // namespace wren::services
