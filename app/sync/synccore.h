// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/cachecore.h"
#include "models/wire/sync.h"

#include <functional>

namespace wren::app {

/** What the status bar says (R71). */
struct SyncStatus
{
    enum class State {
        Syncing, ///< reading or sending right now, or not yet in contact
        UpToDate,
        Offline, ///< the last try did not reach the hub
        Waiting, ///< in contact, but something of ours is not answered yet
        Refused  ///< in contact, and a refusal waits to be shown
    };
    State state = State::Syncing;
    int waiting = 0;                   ///< in the queue, not yet answered
    int refused = 0;                   ///< answered with a refusal that nobody has been shown yet
    bool firstFetch = false;           ///< a scope is being fetched
    bool signInNeeded = false;         ///< the hub no longer lets this device in
    std::optional<qint64> lastContact; ///< ms UTC, this computer's clock
    friend bool operator==(const SyncStatus &, const SyncStatus &) = default;
};

/** Time and randomness as arguments (sync.md, How it is proved). */
struct SyncEnvironment
{
    std::function<qint64()> now;    ///< ms UTC
    std::function<double()> jitter; ///< 0 <= x < 1
};

/** What SyncCore wants done, and what became of things. Requests are done in any order, at once. */
struct SyncStep
{
    /** Whom a command's asker is told about, by the ticket it was given in with. */
    struct Told
    {
        quint64 ticket = 0;
        Result<wire::MutationResult> result;
    };
    /** Decided when nobody waited for it any more. */
    struct Settled
    {
        wire::Mutation mutation;
        wire::MutationResult result;
    };

    std::optional<wire::PushRequest> push; ///< answer by SyncCore::pushAnswered
    std::optional<wire::PullRequest> pull; ///< answer by SyncCore::pullAnswered
    QStringList ended;                     ///< make a master key, then SyncCore::masterReady
    std::optional<qint64> wakeAt; ///< SyncCore::step at this time, if nothing else comes first
    ChangedRecords changed;
    QList<Told> told;
    QList<Settled> settled;
    SyncStatus status;
    std::optional<Error> failure; ///< the cache could not be written
};

/**
 * The Desk's side of the protocol (sync.md, Desk), without threads, clock, network or timers: it is
 * told what happened and says what to do next. At most one push and one pull are under way; a held
 * pull does not keep a push back.
 */
class SyncCore
{
public:
    /** `scopes`: those to keep; fetched as far as the hub grants them. `lastMid`: as told at
     * sign-in. */
    SyncCore(CacheCore &cache, SyncEnvironment environment, const QStringList &scopes,
             qint64 lastMid);

    /** What is due now. */
    [[nodiscard]] SyncStep step();
    /** Forgets the back-off, then step(). */
    [[nodiscard]] SyncStep tryNow();
    /**
     * Writes a command down and sends it at once, back-off or not. Its ticket is told exactly once;
     * see SyncDriver::command for what.
     */
    [[nodiscard]] SyncStep command(const wire::Mutation &mutation, quint64 ticket);
    [[nodiscard]] SyncStep pushAnswered(const Result<wire::PushAnswer> &answer);
    [[nodiscard]] SyncStep pullAnswered(const Result<wire::PullAnswer> &answer);
    [[nodiscard]] SyncStep masterReady(const Result<MasterKeys> &masters);
    [[nodiscard]] SyncStep dismissRefusal(qint64 mid);

private:
    enum class Push { Idle, UnderWay };
    enum class Pull { Idle, UnderWay, WantsMaster };

    void duePush(SyncStep &step);
    void duePull(SyncStep &step);
    void pushFailed(SyncStep &step, const Error &error);
    void pushSettled(SyncStep &step, const wire::PushAnswer &answer);
    void withdrawUnsent(SyncStep &step, const Error &why);
    void tellUnknown(SyncStep &step, const Error &why);
    void closeGap(SyncStep &step, qint64 expected);
    void applyPage(SyncStep &step, const wire::PullAnswer &page);
    void contact();
    void lost(const Error &error);
    [[nodiscard]] QList<wire::Mutation> waiting(SyncStep &step);
    [[nodiscard]] SyncStep finished(SyncStep step);
    [[nodiscard]] SyncStatus::State state(const SyncStatus &status) const;
    [[nodiscard]] static bool refusedAtTheDoor(const Error &error);

    CacheCore &m_cache;
    SyncEnvironment m_environment;
    QStringList m_scopes;
    qint64 m_lastMid;
    Push m_push = Push::Idle;
    Pull m_pull = Pull::Idle;
    QList<qint64> m_pushed;                 ///< mids of the push under way
    QMap<qint64, quint64> m_tickets;        ///< by mid: commands whose asker waits
    std::optional<wire::PullAnswer> m_page; ///< waits for a master key
    std::optional<qint64> m_lastContact;
    int m_failures = 0;
    qint64 m_notBefore = 0;
    bool m_more = true; ///< the last page was not the last: do not hold the next pull
    bool m_reached = false;
    bool m_signInNeeded = false;
};

} // namespace wren::app
