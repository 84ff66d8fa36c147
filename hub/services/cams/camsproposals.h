// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/clients/referencecache.h"
#include "hub/store/cams/camsrows.h"
#include "hub/store/lane.h"
#include "models/permissions.h"

/** Corrections that staff propose for CaMS: open until CaMS shows the value. */
namespace wren::services {

/**
 * Mutation "propose_cams_value" 1: wire::ProposeCamsValue; the subject is the new proposal's id.
 * Invalid: the field's own faults, "field" not_with_this (CaMS does not hold it, or says so
 * already), "note"; NotFound out of scope; Conflict for an id that is taken. An open proposal of
 * the same field is replaced.
 */
[[nodiscard]] Result<store::Effect> proposeCamsValue(store::WriteContext &context,
                                                     const StaffAccess &access,
                                                     const wire::Mutation &mutation,
                                                     ReferenceCache &reference);
/** Mutation "withdraw_cams_proposal" 1: no arguments; the subject is the proposal. */
[[nodiscard]] Result<store::Effect> withdrawCamsProposal(store::WriteContext &context,
                                                         const StaffAccess &access,
                                                         const wire::Mutation &mutation);

/** Ends those that CaMS now shows; of which fields they were. */
[[nodiscard]] Result<QHash<ClientId, QList<Field>>>
endShownProposals(store::WriteContext &context, const QList<store::CamsLink> &links);
/** Ends all of a client's. */
[[nodiscard]] Result<void> endProposals(store::WriteContext &context,
                                        const store::ClientKey &client);

} // namespace wren::services
