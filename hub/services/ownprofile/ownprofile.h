// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/clients/referencecache.h"
#include "hub/store/lane.h"
#include "models/merge.h"

/** My Profile: the client's own view of the portal's layer (R50). */
namespace wren::services {

/**
 * What a client may see of their own record: of the portal's own layer only the fields that are for
 * everyone. What is staff's alone, and whatever came from CaMS, does not leave here.
 */
[[nodiscard]] Result<SeenProfile> findOwnProfile(store::Connection &connection,
                                                 const ClientId &client);

/** What a form on My Profile wants. */
struct OwnEdit
{
    ClientId client;
    QString nonce; ///< of the form: it takes effect once, however often it is sent
    QList<FieldEdit> edits;
};
/**
 * Merges the client's edits as anybody's (R30): what somebody else changed meanwhile is not
 * overwritten, both values are kept. Kind::Invalid with the fields, not_yours for one that is not
 * the client's to change (staff's, or the address: R40).
 */
[[nodiscard]] Result<store::Effect>
editOwnProfile(store::WriteContext &context, const OwnEdit &wanted, ReferenceCache &reference);

} // namespace wren::services
