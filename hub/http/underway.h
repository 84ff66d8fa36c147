// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <memory>
#include <mutex>

namespace wren::http {

/** How many answers are under way, wherever they wait. Any thread. */
class UnderWay
{
public:
    UnderWay() = default;
    Q_DISABLE_COPY_MOVE(UnderWay)

    /** Counts until the last copy of what is returned goes; must not outlive this object. */
    [[nodiscard]] std::shared_ptr<void> enter();
    [[nodiscard]] int count() const;
    /** Blocks until there is none. */
    void waitForNone();

private:
    void leave();

    mutable std::mutex m_mutex;
    std::condition_variable m_none;
    int m_count = 0;
};

} // namespace wren::http
