// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"

/** What the hub need not keep for ever. */
namespace wren::store {

/**
 * Forgets the exits from before `time` (ms UTC): whoever has not pulled since then starts over. A
 * part of them at a time; call again another day.
 */
[[nodiscard]] Result<void> forgetExits(Connection &connection, qint64 time);

/**
 * Forgets the mutations' results from before `time`. What tells a mutation's content stays: sent
 * again it takes no second effect, and a cloned computer is still found out.
 */
[[nodiscard]] Result<void> forgetResults(Connection &connection, qint64 time);

} // namespace wren::store
