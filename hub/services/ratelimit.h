// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

#include <chrono>
#include <mutex>

namespace wren::services {

/**
 * So many calls in a window of time for each key (a staff member, a network address); counted on
 * this hub alone, in memory. Any thread.
 */
class RateLimit
{
public:
    RateLimit(int calls, std::chrono::milliseconds window);

    /** Counts one call at `now` (ms). Zero: go on. Otherwise how long to wait; not counted. */
    [[nodiscard]] std::chrono::milliseconds take(const QString &key, qint64 now);

private:
    struct Window
    {
        qint64 begin = 0;
        int taken = 0;
    };
    [[nodiscard]] bool isOver(const Window &window, qint64 now) const;
    void forgetEnded(qint64 now);

    const int m_calls;
    const std::chrono::milliseconds m_window;
    std::mutex m_mutex;
    QHash<QString, Window> m_windows;
    qint64 m_forgotAt = 0;
};

} // namespace wren::services
