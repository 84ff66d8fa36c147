// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/feed.h"
#include "models/wire/sync.h"

/** Which history this database has, whatever its counters say (sync.md, Desk 2). */
namespace wren::store {

/** The newest point of the history; it tells nothing of what happened. */
[[nodiscard]] wire::HistoryPoint historyPoint(const HubState &state);

/** Whether the history went through `point`; `state` is of the same snapshot. Reads one row, and
 * none if it is the newest. */
[[nodiscard]] Result<bool> wentThrough(Connection &connection, const HubState &state,
                                       const wire::HistoryPoint &point);

} // namespace wren::store
