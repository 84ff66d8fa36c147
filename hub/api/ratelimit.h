// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ids.h"

#include <QHash>

#include <chrono>
#include <mutex>

namespace wren::api {

/**
 * So many requests in a window of time, for each staff member; counted on this hub alone, in
 * memory. Any thread.
 */
class RateLimit
{
public:
    RateLimit(int requests, std::chrono::milliseconds window);

    /** Counts one request at `now` (ms). Zero: go on. Otherwise how long to wait; not counted. */
    [[nodiscard]] std::chrono::milliseconds take(const StaffId &staff, qint64 now);

private:
    struct Window
    {
        qint64 begin = 0;
        int taken = 0;
    };
    const int m_requests;
    const std::chrono::milliseconds m_window;
    std::mutex m_mutex;
    QHash<StaffId, Window> m_windows;
};

} // namespace wren::api
