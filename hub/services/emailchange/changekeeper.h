// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/emailchange/terms.h"
#include "hub/store/lane.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace wren::services {

/**
 * A thread that writes down which changes of an address have run out of time, so that everybody is
 * told, and forgets the nonces of old forms. Database and lane outlive it.
 */
class ChangeKeeper
{
public:
    struct Ground
    {
        store::Database &database;
        store::WriterLane &lane;
        store::Environment environment;
    };
    ChangeKeeper(Ground ground, EmailChangeTerms terms, std::chrono::milliseconds interval);
    ~ChangeKeeper(); ///< joins

private:
    void run();
    void look();

    const Ground m_ground;
    const EmailChangeTerms m_terms;
    const std::chrono::milliseconds m_interval;
    std::mutex m_mutex; // of m_ending
    std::condition_variable m_end;
    bool m_ending = false;
    std::thread m_thread; // last: it uses the others
};

} // namespace wren::services
