// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/cams/camsreader.h"
#include "hub/store/cams/eoiscursor.h"

namespace wren::services {

struct CamsPace
{
    std::chrono::milliseconds feed = std::chrono::seconds(5); ///< between readings of the feed
    std::chrono::milliseconds longestPause = std::chrono::minutes(1); ///< while EOIS is away
    std::chrono::milliseconds awayAfter = std::chrono::minutes(2);    ///< then the Desks are told
    std::chrono::milliseconds retryStale = std::chrono::minutes(30);
    int compareHour = 2; ///< of the hub's own time zone: the nightly full compare
};

/**
 * What is due, done: whom somebody waits for, the feed, the nightly compare; and the Desks told
 * whether the hub keeps up. Its clock is an argument and it starts no thread; one thread at a time.
 */
class CamsRound
{
public:
    CamsRound(CamsReader::Ground ground, CamsPace pace);

    /** Does what is due; how long to wait for the next. */
    [[nodiscard]] std::chrono::milliseconds run();
    /** Only whom somebody waits for. */
    void runWanted();

private:
    [[nodiscard]] Result<void> readAll();
    [[nodiscard]] Result<void> compareIfDue();
    [[nodiscard]] Result<void> housekeeping();
    /** When the compare was due last before now, in ms UTC. */
    [[nodiscard]] qint64 lastCompareHour() const;
    void tell(const Result<void> &read);
    void tellAway(bool away, qint64 since);

    CamsReader::Ground m_ground;
    CamsPace m_pace;
    CamsReader m_reader;
    int m_failures = 0;
    qint64 m_retriedStaleAt = 0;
};

} // namespace wren::services
