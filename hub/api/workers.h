// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QThreadPool>

#include <atomic>
#include <functional>

namespace wren::api {

/** Threads that answer requests, each with a database connection of its own, and a queue that ends.
 */
class Workers
{
public:
    Workers(int threads, int queueLimit);
    ~Workers(); ///< finishes what was taken on

    /** False: the queue is full, `work` was not taken. Any thread. */
    [[nodiscard]] bool post(std::function<void()> work);
    /**
     * Takes up what a request began that was taken on before: never refused, done when no request
     * waits. Such work is bounded by whoever holds it back (HeldPulls: one a connection). Any
     * thread.
     */
    void resume(std::function<void()> work);

private:
    const int m_queueLimit;
    std::atomic<int> m_waiting = 0;
    QThreadPool m_threads;
};

} // namespace wren::api
