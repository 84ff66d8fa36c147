// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/cams/camsreading.h"
#include "hub/store/cams/proposalrows.h"
#include "hub/store/lane.h"

/** R12: somebody in CaMS who looks like one of ours that is not connected yet. */
namespace wren::services {

/** What the readings of some clients of CaMS, whom nobody is connected to, mean for the hints. */
struct HintChanges
{
    QList<store::CamsHint> made;      ///< in the place of the client's hint of before, if any
    QList<store::CamsHint> withdrawn; ///< as they stand
};
/**
 * Made: for clients without a link whom the matcher holds for the person of one of the readings
 * (Strength::Strong) and to whom none of these is hinted at yet. Withdrawn: hints at one of the
 * readings that is no such person (any more), merged or closed. A reading that looks like nobody
 * unlinked costs a part of a few queries.
 */
[[nodiscard]] Result<HintChanges> hintChanges(store::Connection &connection,
                                              const QList<CamsReading> &unlinked);
/** Writes the hint; Kind::Cancelled where client or reference is connected by now. */
[[nodiscard]] Result<store::Effect> writeHint(store::WriteContext &context,
                                              const store::CamsHint &hint);
/** Takes the hint back; Kind::Cancelled where it does not stand any more. */
[[nodiscard]] Result<store::Effect> withdrawHint(store::WriteContext &context,
                                                 const store::CamsHint &hint);
/** The client is connected, or the reference is given to somebody: nothing to hint at any more. */
[[nodiscard]] Result<void> dropHints(store::WriteContext &context, const ClientId &client,
                                     const QString &reference);

} // namespace wren::services
