// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <chrono>
#include <optional>

namespace wren::app {

/** The same error with what the hub said of when to come back (Retry-After, in seconds; RFC 9110
 * 10.2.3). */
[[nodiscard]] Error withRetryAfter(Error error, std::chrono::seconds after);
/** Null: it did not say. */
[[nodiscard]] std::optional<std::chrono::seconds> retryAfter(const Error &error);

} // namespace wren::app
