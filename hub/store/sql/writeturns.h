// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <mutex>

namespace wren::store {

/**
 * The writers of one SQLite file in this process, one after the other in the order they came.
 * SQLite's own busy wait sleeps and tries again: beside a lane at full speed a sign-in waited 0.8 s
 * (measured) where now it waits for one batch.
 */
class WriteTurns
{
public:
    /** Held by whoever writes; ends with the object. */
    class Turn
    {
    public:
        explicit Turn(WriteTurns &turns)
            : m_turns(turns)
        {
            std::unique_lock lock(turns.m_mutex);
            const quint64 ticket = turns.m_next++;
            turns.m_changed.wait(lock, [&] { return turns.m_serving == ticket; });
        }
        ~Turn()
        {
            {
                const std::lock_guard lock(m_turns.m_mutex);
                ++m_turns.m_serving;
            }
            m_turns.m_changed.notify_all();
        }
        Q_DISABLE_COPY_MOVE(Turn)

    private:
        WriteTurns &m_turns;
    };

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    quint64 m_next = 0;
    quint64 m_serving = 0;
};

} // namespace wren::store
