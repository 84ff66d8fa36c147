// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wren {

/**
 * A place where a test may kill hub or Desk as a power cut would (sync.md, How it is proved): the
 * process ends by SIGKILL when the environment variable WREN_KILL_POINT is `name`, or "name:3" at
 * the third passing. Compiled to nothing without WREN_KILL_POINTS.
 */
#ifdef WREN_KILL_POINTS
void killPoint(const char *name);
#else
inline void killPoint(const char *) {}
#endif

} // namespace wren
