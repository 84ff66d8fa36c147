// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/web/ratelimit.h"

namespace wren::pages {

RateLimit::RateLimit(int calls, std::chrono::milliseconds window)
    : m_calls(calls)
    , m_window(window)
{}

bool RateLimit::allow(const QString &key, qint64 now)
{
    const std::lock_guard lock(m_mutex);
    if (now >= m_windowStart + m_window.count()) {
        m_windowStart = now;
        m_counts.clear();
    }
    return ++m_counts[key] <= m_calls;
}

} // namespace wren::pages
