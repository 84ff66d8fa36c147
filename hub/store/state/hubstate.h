// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"

namespace wren::store {

/** Whether anything was ever written through the lane. */
[[nodiscard]] Result<bool> hasHistory(Connection &connection);

/** Whether the command `demo` filled it: accounts with a known password. */
[[nodiscard]] Result<bool> isPractice(Connection &connection);
/** For good: nothing takes the mark away. */
[[nodiscard]] Result<void> markPractice(Connection &connection);

} // namespace wren::store
