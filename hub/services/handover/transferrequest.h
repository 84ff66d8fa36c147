// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/handover/handovermutations.h"
#include "hub/store/lane.h"

namespace wren::services {

/**
 * Mutation "request_transfer" 1 (R5): wire::RequestTransfer; the subject is a new id. Asks for a
 * client whom the asker may not view, to the asker's own provider and as the asker's own client.
 * Refused: Forbidden; Invalid with "reason" or "match" (unknown_code: not given to this person);
 * Conflict with "match": in_your_reach, handover_open (one's own), cannot_be_requested, which does
 * not say why (R3), with "subject" when the id is taken; TooMany, before anything is said of the
 * match.
 */
[[nodiscard]] Result<store::Effect> requestTransfer(store::WriteContext &context,
                                                    const store::Actor &asker,
                                                    const wire::Mutation &mutation,
                                                    const HandoverTerms &terms);

} // namespace wren::services
