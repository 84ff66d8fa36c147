// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

#include <chrono>
#include <mutex>

namespace wren::pages {

/**
 * So many calls a window for each key (a network address), counted in memory: for what costs little
 * and guards nothing. Any thread.
 */
class RateLimit
{
public:
    RateLimit(int calls, std::chrono::milliseconds window);

    /** Counts the call; false when the key has used up its window. `now` in ms. */
    [[nodiscard]] bool allow(const QString &key, qint64 now);

private:
    const int m_calls;
    const std::chrono::milliseconds m_window;
    std::mutex m_mutex;
    qint64 m_windowStart = 0;
    QHash<QString, int> m_counts; // of the present window
};

} // namespace wren::pages
