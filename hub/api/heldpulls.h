// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ids.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace wren::api {

/**
 * Pulls that wait for news (long-poll) without holding a thread: one a device, as a device that
 * asks again has given up the request before. Any thread.
 */
class HeldPulls
{
public:
    using Clock = std::chrono::steady_clock;

    enum class Resumed {
        Touched, ///< one of its scopes was written to: look again
        Over,    ///< the deadline passed, or the device asked anew: answer as it is
    };
    struct Wait
    {
        DeviceId device;
        QSet<QString> scopes;
        Clock::time_point deadline;
        /** Called once, unless the hub ends before; must not block. */
        std::function<void(Resumed)> resume;
    };

    HeldPulls();
    ~HeldPulls(); ///< closes

    /** To be asked before the feed is read, and given to hold(). */
    [[nodiscard]] qint64 commits() const;
    /** Holds; resumes at once if one of the scopes was written to since `commitsSeen`. */
    void hold(Wait wait, qint64 commitsSeen);
    /** There was a commit (WriterLane::onCommit). */
    void committed(const QStringList &scopes);
    /** Drops what is held and all that comes. */
    void close();

private:
    using Due = std::function<bool(const Wait &)>;
    void watchDeadlines();
    /** The next deadline of all; none while nothing is held. Under the lock, as all below. */
    [[nodiscard]] std::optional<Clock::time_point> nextDeadline() const;
    [[nodiscard]] bool wasTouched(const QSet<QString> &scopes, qint64 commitsSeen) const;
    [[nodiscard]] std::vector<Wait> take(const Due &due);

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    QHash<DeviceId, Wait> m_waits;
    QHash<QString, qint64> m_lastTouched; ///< by scope: number of the commit
    qint64 m_commits = 0;
    bool m_closed = false;
    std::thread m_thread;
};

} // namespace wren::api
