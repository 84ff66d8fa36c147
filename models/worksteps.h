// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace wren {

/**
 * How much work over rows this thread has done, in steps of about 70 ns: one for a comparison of
 * two rows, what stands beside each call else. A test adds them up on the window's thread, where a
 * clock would tell how busy the machine is. Compiled to nothing without WREN_KILL_POINTS.
 */
inline constexpr quint64 stepsIn16ms = 240'000;
#ifdef WREN_KILL_POINTS
inline thread_local quint64 workSteps = 0;
inline void countSteps(quint64 steps)
{
    workSteps += steps;
}
#else
inline void countSteps(quint64) {}
#endif

} // namespace wren
