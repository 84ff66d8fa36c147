// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"
#include "models/wire/sync.h"

#include <optional>

namespace wren::app {

/**
 * What went wrong with a mutation that somebody waits for; nothing if it took effect. A refusal and
 * a parked change are answers too: whoever waits is told why.
 */
[[nodiscard]] std::optional<Error> errorOf(const Result<wire::MutationResult> &answer);

} // namespace wren::app
