// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QThreadPool>

#include <atomic>
#include <functional>

namespace wren::services {

/** Threads that live as long as the hub, and a queue that ends: what is too much is refused. */
class BoundedThreads
{
public:
    BoundedThreads(int threads, int queueLimit);
    ~BoundedThreads(); ///< finishes what was taken on

    /** False: `queueLimit` works wait already, `work` was not taken. Any thread. */
    [[nodiscard]] bool post(std::function<void()> work);
    /**
     * Takes up what a posted work began: never refused, done when no posted one waits. Such work is
     * bounded by whoever holds it back (HeldPulls: one a connection). Any thread.
     */
    void resume(std::function<void()> work);

private:
    const int m_queueLimit;
    std::atomic<int> m_waiting = 0;
    QThreadPool m_threads;
};

} // namespace wren::services
