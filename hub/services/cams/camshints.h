// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/cams/camsreading.h"
#include "hub/store/lane.h"

/** R12: somebody in CaMS who looks like one of ours that is not connected yet. */
namespace wren::services {

struct CamsHint
{
    store::ClientKey client;
    QString reference;
};
/**
 * The clients without a link whom the matcher holds for the person of one of the readings
 * (Strength::Strong) and to whom none of these is hinted at yet. A reading that looks like nobody
 * unlinked costs a part of a few queries.
 */
[[nodiscard]] Result<QList<CamsHint>> newHints(store::Connection &connection,
                                               const QList<CamsReading> &unlinked);
/** Writes the hint, unless the client is connected by now. */
[[nodiscard]] Result<store::Effect> writeHint(store::WriteContext &context, const CamsHint &hint);
/** The client is connected, or the reference is given to somebody: nothing to hint at any more. */
[[nodiscard]] Result<void> dropHints(store::WriteContext &context, const ClientId &client,
                                     const QString &reference);

} // namespace wren::services
