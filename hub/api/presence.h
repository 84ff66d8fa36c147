// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>

namespace wren::api {

/** Counts who is still at work, so that nothing is taken down under them. Any thread. */
class Presence
{
public:
    /** At work until the last copy goes. */
    [[nodiscard]] std::shared_ptr<const void> enter()
    {
        const std::lock_guard lock(m_mutex);
        ++m_present;
        return {this, [](const Presence *self) {
                    const_cast<Presence *>(self)->leave();
                }};
    }

    void waitUntilEmpty()
    {
        std::unique_lock lock(m_mutex);
        m_left.wait(lock, [this] { return m_present == 0; });
    }

private:
    void leave()
    {
        const std::lock_guard lock(m_mutex);
        --m_present;
        m_left.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_left;
    int m_present = 0;
};

} // namespace wren::api
