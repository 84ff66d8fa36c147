// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/sync/mutationtable.h"

namespace wren::services {

struct HandoverTerms
{
    QByteArrayView handleKey; ///< of matchHandle
    QString mailDomain;       ///< as InviteTerms
    int mostAnHour = 60;      ///< of checkHandoverPace
};

/**
 * Adds refer_client 1, request_transfer 1, decide_handover 1 and withdraw_handover 1 (R4, R5):
 * models/wire/handovers.h. Each decides under the counter lock, by the actor's access at that
 * moment.
 */
void addHandoverMutations(MutationTable &table, const HandoverTerms &terms);

} // namespace wren::services
