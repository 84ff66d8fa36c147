// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/cams/camsreading.h"
#include "hub/store/lane.h"

/**
 * What the hub has read of a linked client, written under the counter lock. Each says
 * Kind::Cancelled where there is nothing to write: no such link (any more), nothing new, or an
 * older reading than the one that is kept. Then the job leaves no trace.
 */
namespace wren::services {

/** In Effect::info: how many links were written. */
inline constexpr QLatin1String writtenLinks("written");

/**
 * The reading of the client linked with `reference`; after a merger it is the survivor's, whom the
 * link follows if that can be the same person and nobody else is linked with them.
 */
[[nodiscard]] Result<store::Effect>
keepReading(store::WriteContext &context, const QString &reference, const CamsReading &reading);
/** Readings of clients who are not merged, none twice: of each as above, all with a few statements.
 */
[[nodiscard]] Result<store::Effect> keepReadings(store::WriteContext &context,
                                                 const QList<CamsReading> &readings);
/** What is wrong with the link: Unreadable makes it stale, all else breaks it. */
[[nodiscard]] Result<store::Effect>
keepTrouble(store::WriteContext &context, const QString &reference, wire::CamsTrouble trouble);

} // namespace wren::services
