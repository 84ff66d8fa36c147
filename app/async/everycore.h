// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace wren::app {

/**
 * Work in many pieces, done on every core: helpers take what is given, and whoever gives does a
 * piece itself when enough wait. `work` is called from several threads at once, in no order.
 */
template<typename Piece>
class OnEveryCore
{
public:
    explicit OnEveryCore(std::function<void(Piece &)> work)
        : m_work(std::move(work))
    {
        const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 1u, mostCores);
        for (unsigned helper = 1; helper < cores; ++helper)
            m_helpers.emplace_back([this] { help(); });
    }
    /** Returns when everything that was given is done. */
    ~OnEveryCore()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_all = true;
        }
        m_given.notify_all();
        for (std::thread &helper : m_helpers)
            helper.join();
    }
    OnEveryCore(const OnEveryCore &) = delete;
    OnEveryCore &operator=(const OnEveryCore &) = delete;

    void give(Piece piece)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_waiting.size() < 2 * m_helpers.size()) {
                m_waiting.push_back(std::move(piece));
                m_given.notify_one();
                return;
            }
        }
        m_work(piece);
    }

private:
    static constexpr unsigned mostCores = 4; ///< a terminal server has others to serve

    void help()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_given.wait(lock, [this] { return m_all || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            Piece piece = std::move(m_waiting.front());
            m_waiting.pop_front();
            lock.unlock();
            m_work(piece);
            lock.lock();
        }
    }

    std::function<void(Piece &)> m_work;
    std::mutex m_mutex;
    std::condition_variable m_given;
    std::deque<Piece> m_waiting;
    bool m_all = false;
    std::vector<std::thread> m_helpers; ///< last: they use the rest
};

} // namespace wren::app
