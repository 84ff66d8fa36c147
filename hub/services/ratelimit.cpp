// SPDX-License-Identifier: Apache-2.0
#include "hub/services/ratelimit.h"

namespace wren::services {

RateLimit::RateLimit(int calls, std::chrono::milliseconds window)
    : m_calls(calls)
    , m_window(window)
{}

std::chrono::milliseconds RateLimit::take(const QString &key, qint64 now)
{
    const std::lock_guard lock(m_mutex);
    forgetEnded(now);
    Window &window = m_windows[key];
    if (isOver(window, now))
        window = {now, 0};
    if (window.taken == m_calls)
        return std::chrono::milliseconds(window.begin + m_window.count() - now);
    ++window.taken;
    return std::chrono::milliseconds(0);
}

bool RateLimit::isOver(const Window &window, qint64 now) const
{
    return now >= window.begin + m_window.count() || now < window.begin;
}

/** Once a window: as many keys as come by in two are held, however many there are in the world. */
void RateLimit::forgetEnded(qint64 now)
{
    if (!isOver({m_forgotAt, 0}, now))
        return;
    m_forgotAt = now;
    m_windows.removeIf([&](auto each) { return isOver(each.value(), now); });
}

} // namespace wren::services
