// SPDX-License-Identifier: Apache-2.0
#include "hub/http/underway.h"

namespace wren::http {

std::shared_ptr<void> UnderWay::enter()
{
    const std::lock_guard lock(m_mutex);
    ++m_count;
    return std::shared_ptr<void>(nullptr, [this](void *) { leave(); });
}

int UnderWay::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_count;
}

void UnderWay::leave()
{
    const std::lock_guard lock(m_mutex);
    if (--m_count == 0)
        m_none.notify_all();
}

void UnderWay::waitForNone()
{
    std::unique_lock lock(m_mutex);
    m_none.wait(lock, [this] { return m_count == 0; });
}

} // namespace wren::http
