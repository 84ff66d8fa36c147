// SPDX-License-Identifier: Apache-2.0
#include "hub/api/ratelimit.h"

namespace wren::api {

RateLimit::RateLimit(int requests, std::chrono::milliseconds window)
    : m_requests(requests)
    , m_window(window)
{}

std::chrono::milliseconds RateLimit::take(const StaffId &staff, qint64 now)
{
    const std::lock_guard lock(m_mutex);
    Window &window = m_windows[staff];
    const qint64 end = window.begin + m_window.count();
    if (now >= end || now < window.begin)
        window = {now, 0};
    if (window.taken == m_requests)
        return std::chrono::milliseconds(end - now);
    ++window.taken;
    return std::chrono::milliseconds(0);
}

} // namespace wren::api
