// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/lane.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace wren::services {

/** How long the hub keeps what it need not keep for ever (hub/store/state/forgetting.h). */
struct Retention
{
    std::chrono::hours exits{24 * 180};  ///< a Desk that was away longer fetches anew
    std::chrono::hours results{24 * 60}; ///< of mutations; their content is known for ever
};

/**
 * A thread that looks after the database beside the lane: it tells of what other hubs on the same
 * database committed, so that pulls held here wake too, and forgets once an hour what is old.
 */
class Caretaker
{
public:
    /** Called on the caretaker's thread; scopes that were written to since it last looked, by this
     * hub too. */
    using Tell = std::function<void(const QStringList &scopes)>;

    Caretaker(store::Database &database, store::Environment environment, Tell tell,
              std::chrono::milliseconds interval, Retention retention = {});
    ~Caretaker(); ///< joins

private:
    void run();
    void look();
    void tidy();
    [[nodiscard]] bool endsWithin(std::chrono::milliseconds interval);

    store::Database &m_database;
    const store::Environment m_environment;
    const Tell m_tell;
    const std::chrono::milliseconds m_interval;
    const Retention m_retention;
    std::optional<qint64> m_seen; ///< seq of the last look
    qint64 m_tidiedAt = 0;        ///< ms UTC
    std::mutex m_mutex;           // of m_ending
    std::condition_variable m_end;
    bool m_ending = false;
    std::thread m_thread; // last: it uses the others
};

} // namespace wren::services
