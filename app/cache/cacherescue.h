// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/cachecore.h"

namespace wren::app {

/**
 * Puts a damaged cache aside under a name of its own (".damaged-N"), never deletes it, and makes a
 * new one in its place with what still opens of queue, drafts, last contact and numbering (I15).
 * Queue and drafts have a key of their own: no scope's damage reaches them. Can be cut off and done
 * again. The feed is then fetched from the start. Storage: no room for it, nothing was changed.
 */
[[nodiscard]] Result<RescueReport> rescueCache(const CacheFile &file);

/** Ends a rescue that was cut off between its two renames. */
[[nodiscard]] Result<void> finishRescue(const CacheFile &file);

} // namespace wren::app
