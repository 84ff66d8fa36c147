// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/accounts/invites.h"
#include "hub/services/clients/referencecache.h"
#include "hub/services/sync/mutationtable.h"

namespace wren::services {

/** What the mutations about clients need besides the database. */
struct ClientRules
{
    InviteTerms invite;        ///< its key outlives the table
    ReferenceCache &reference; ///< outlives the table
    QByteArrayView handleKey;  ///< of matchHandle; outlives the table
};

/**
 * Adds complete_setup 1 (R13, R16), resend_invite 1 (R21) and add_case_note 1 (R32) to the table.
 * Each decides under the counter lock, by the actor's access at that moment.
 */
void addClientMutations(MutationTable &table, const ClientRules &rules);

} // namespace wren::services
