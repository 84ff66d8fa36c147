// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/sync/mutationtable.h"

namespace wren::services {

inline constexpr int maximumMutations = 200; ///< in one push

/** Tells a mutation from another under the same mid; the mid is part of it. */
[[nodiscard]] QByteArray contentOf(const wire::Mutation &mutation);

/** Runs jobs in their order and returns when all have their results, one a job. */
using RunJobs = std::function<std::vector<Result<store::JobResult>>(std::vector<store::Job>)>;
/** Through the lane, which must outlive it; never on an I/O thread. */
[[nodiscard]] RunJobs runThrough(store::WriterLane &lane);

/**
 * Runs a device's mutations in their order. `actor` is Kind::Staff with its device. Each is
 * consumed (see wire::Outcome), an unknown name or version as refused with Kind::Invalid, until one
 * cannot be; then the answer ends there:
 * - a gap: `expectedMid` is set;
 * - the database cannot now, or the device or account has ended: what was consumed before is
 * answered, and if that is nothing, the Error comes back (Kind::Storage, Kind::Unauthenticated).
 * Kind::Conflict with wire::deviceTwice: a mid whose content is not the one that was consumed under
 * it, or a numbering from before one that was; with wire::otherHistory: the point that it names is
 * not in this history. Of this request nothing was consumed then. Kind::Invalid: too many
 * mutations, or mids that no device numbers so.
 */
[[nodiscard]] Result<wire::PushAnswer> push(store::Connection &connection, const RunJobs &run,
                                            const MutationTable &table, const store::Actor &actor,
                                            const wire::PushRequest &request);

} // namespace wren::services
