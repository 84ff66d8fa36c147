// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/sync/mutationtable.h"
#include "hub/store/merge/parkedrows.h"

/** Changes that come when their client is out of their author's reach (sync.md, Hub 4 and 8). */
namespace wren::services {

/** The client that a queued mutation is about; nothing: none, or one that is not known. */
[[nodiscard]] Result<std::optional<ClientId>> clientOfMutation(store::Connection &connection,
                                                               const wire::Mutation &mutation);

/**
 * The same mutation, but parked instead of refused where its client was once in a scope that the
 * author fetched and is out of reach now: a late change of a client that moved. To everybody else
 * such a client is not found, as one that is not there.
 */
[[nodiscard]] Apply parkable(const Apply &apply);

/** Writes the parked record into the scope of whoever owns the client now. False: it was there. */
[[nodiscard]] Result<bool> park(store::WriteContext &context, store::ParkedRow row);

/**
 * Mutation "decide_parked" 1: wire::DecideParked; the subject is the parked record. By Service
 * Provider Administration of the provider that owns the client now, and Administrators. Applied,
 * the mutation runs with the decider's reach and in its author's name. Refused: NotFound out of
 * scope or once decided; what the mutation itself is refused for, and then it stays parked.
 */
[[nodiscard]] Result<store::Effect> decideParked(store::WriteContext &context,
                                                 const store::Actor &decider,
                                                 const wire::Mutation &mutation,
                                                 const MutationTable &table);

} // namespace wren::services
