// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/mail/bounces/bouncemailbox.h"
#include "hub/store/lane.h"

#include <QSet>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace wren::services {

/**
 * A thread that reads the mailbox for bounces and has believed ones written down. A mail is flagged
 * as dealt with after that is committed: whatever ends in between, it is read again, and changes
 * nothing then. The mail server may take its time or stay away: nobody else waits for this thread.
 * Several hubs may read one mailbox. Database and lane outlive it.
 */
class BounceKeeper
{
public:
    struct Ground
    {
        store::Database &database;
        store::WriterLane &lane;
    };
    BounceKeeper(Ground ground, mail::BounceSettings settings);
    ~BounceKeeper(); ///< joins, within a second or two

private:
    /** What is to become of a mail in the mailbox. */
    enum class Verdict {
        DealtWith,
        Later, ///< it is about one whose sending is not written down yet, or the database cannot
               ///< now
    };

    void run();
    void look();
    void forgetOldNumbers();
    void checkFlags(const QList<quint32> &waiting);
    /** False: the server cannot be asked on now. */
    [[nodiscard]] bool take(quint32 uid);
    [[nodiscard]] Verdict judge(const QByteArray &raw);
    [[nodiscard]] bool failed(const Error &error);

    const Ground m_ground;
    const std::chrono::milliseconds m_pause;
    std::atomic<bool> m_ending = false; // written under m_mutex
    mail::BounceMailbox m_mailbox;      // of the thread
    QSet<quint32> m_slow;               // of the thread: ended a look, so they come last
    QSet<quint32> m_flagged;            // of the thread: so do these, if their flags are not kept
    quint32 m_validity = 0;             // of the thread: of the numbers in these two
    bool m_isAway = false;              // of the thread: said so
    bool m_isReadOnly = false;          // of the thread: said so
    std::mutex m_mutex;
    std::condition_variable m_end;
    std::thread m_thread; // last: it uses the others
};

} // namespace wren::services
