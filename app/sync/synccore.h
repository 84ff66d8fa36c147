// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/cachecore.h"
#include "app/cache/storagefault.h"
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
    int waiting = 0;                     ///< in the queue, not yet answered
    int refused = 0;                     ///< answered with a refusal that nobody has been shown yet
    int parked = 0;                      ///< kept on the hub for the owning provider, not shown yet
    int conflicted = 0;                  ///< taken, but a person must choose a value; not shown yet
    bool firstFetch = false;             ///< a scope is being fetched
    bool resyncing = false;              ///< everything is fetched anew; what is there stays usable
    bool signInNeeded = false;           ///< the hub no longer lets this device in
    bool deviceTwice = false;            ///< another computer uses a copy of this one: sign in anew
    bool leaseOver = false;              ///< too long without contact: lock until online (Desk 9)
    std::optional<StorageFault> storage; ///< this computer cannot write; tries go on
    std::optional<qint64> lastContact;   ///< ms UTC, this computer's clock: "offline since"
    QStringList chosen;  ///< provider scopes to keep here, besides one's own (Desk 4)
    QStringList kept;    ///< provider scopes that are here whole
    QStringList coming;  ///< provider scopes that are being fetched
    QStringList leaving; ///< no longer chosen: each goes once what waits about it was sent
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
    quint64 pullNumber = 0;                ///< of `pull`
    bool withdrawPull = false;    ///< the pull under way is to be cut off, before `pull` if any
    QStringList ended;            ///< make a master key, then SyncCore::masterReady
    std::optional<qint64> wakeAt; ///< SyncCore::step at this time, if nothing else comes first
    ChangedRecords changed;
    bool queueChanged = false; ///< something was written down, sent, answered or dismissed
    /** The hub has another history than was read, under the same epoch: everything is read anew,
     * and what it no longer knows is sent again (sync.md, Desk 2). */
    bool otherHistory = false;
    bool refusedDevice = false; ///< the hub does not let this device in: has it ended?
    QList<Told> told;
    QList<Settled> settled;
    SyncStatus status;
    std::optional<Error> failure; ///< the cache could not be written
};

/** A pull, and by which number its answer is known. */
struct NumberedPull
{
    wire::PullRequest request;
    quint64 number = 0;
};

/** What became of something that people did to the queue. */
struct QueueChange
{
    Result<void> done;
    SyncStep step;
};

/**
 * The Desk's side of the protocol (sync.md, Desk), without threads, clock, network or timers: it is
 * told what happened and says what to do next. At most one push and one pull are under way; a held
 * pull does not keep a push back.
 */
class SyncCore
{
public:
    /** `scopes`: those to keep besides what is chosen; fetched as far as the hub grants them.
     * `lastMid`: as told at sign-in. */
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
    /**
     * Writes a mutation down for whenever the hub can be reached; it is never withdrawn but by
     * discard(). `done` is success once it is durable.
     */
    [[nodiscard]] QueueChange enqueue(const wire::Mutation &mutation);
    /** See QueueStore. */
    [[nodiscard]] QueueChange retry(qint64 mid);
    [[nodiscard]] QueueChange discard(qint64 mid);
    [[nodiscard]] QueueChange dismiss(qint64 mid);
    /**
     * From now on these provider scopes are kept here besides those that always are (Desk 4). New
     * ones are fetched at once; of the others row and key are destroyed, as soon as nothing waits
     * to be sent about their clients. `done` is success once the choice is durable.
     */
    [[nodiscard]] QueueChange keep(const QStringList &scopes);
    /** A row did not open: everything is fetched anew beside what is there (I15). */
    [[nodiscard]] SyncStep damageFound();
    [[nodiscard]] SyncStep pushAnswered(const Result<wire::PushAnswer> &answer);
    /**
     * While `answer` to pull `number` is being written down, the page after it may be on its way:
     * what to ask for it, if one can tell already. To be called before pullAnswered.
     */
    [[nodiscard]] std::optional<NumberedPull> askAhead(const wire::PullAnswer &answer,
                                                       quint64 number);
    /** `number`: of the pull that it answers, where one may have been withdrawn meanwhile. */
    [[nodiscard]] SyncStep pullAnswered(const Result<wire::PullAnswer> &answer,
                                        std::optional<quint64> number = {});
    [[nodiscard]] SyncStep masterReady(const Result<MasterKeys> &masters);

private:
    static constexpr qsizetype pushAtMost = 200;
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
    void renumberTickets(const QMap<qint64, qint64> &numbers);
    void fetchNewScopes(SyncStep &step);
    [[nodiscard]] QStringList notChosen() const;
    [[nodiscard]] Result<QSet<QString>> waitedFor();
    void dueDrop(SyncStep &step);
    [[nodiscard]] SyncStep dropped(const Result<MasterKeys> &masters);
    void withdrawPull(SyncStep &step);
    [[nodiscard]] wire::PullRequest pullFrom(const FeedPosition &position) const;
    [[nodiscard]] bool takeAhead(SyncStep &step, const wire::PullRequest &due);
    void forgetAhead(quint64 number);
    void tellKept(SyncStatus &status) const;
    void askAnew(SyncStep &step);
    void begunAnew();
    void startOver(SyncStep &step, const wire::PullAnswer &page);
    void compareDigests(SyncStep &step, const wire::PullAnswer &page);
    [[nodiscard]] bool isOtherHistory(const wire::PullAnswer &page) const;
    /** It tells of a history to be read from the start. */
    [[nodiscard]] bool isFirstContact(const wire::PullAnswer &page) const;
    void endScopes(SyncStep &step, const wire::PullAnswer &page, const Result<MasterKeys> &masters);
    void deviceIsTwice(SyncStep &step, const Error &error);
    void historyIsLost(SyncStep &step);
    void unmarkSent(SyncStep &step);
    [[nodiscard]] QueueChange changed(const Result<void> &done, const wire::Mutation &about);
    [[nodiscard]] qint64 lastMid() const;
    [[nodiscard]] bool isKnownHere() const;
    void touch(SyncStep &step, const wire::Mutation &mutation);
    void contact();
    void lost(const Error &error);
    void waitLonger(const Error &error);
    void diskFailed(SyncStep &step, const Error &error);
    void judgeTime(SyncStep &step);
    [[nodiscard]] bool isDue() const;
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
    QStringList m_dropping;                 ///< the same: scopes that are no longer chosen
    QStringList m_granted;                  ///< as last told by the hub; empty: not yet
    quint64 m_pullNumber = 0;               ///< of the pull under way
    quint64 m_lastPullNumber = 0;
    std::optional<NumberedPull> m_ahead; ///< asked before the page before it was written down
    std::optional<qint64> m_lastContact;
    int m_failures = 0;
    qint64 m_notBefore = 0;
    qint64 m_wait = 0; ///< how long that was when it was set: a clock set back does not prolong it
    qsizetype m_batch = pushAtMost; ///< mutations a push
    QList<qint64> m_newlySent;      ///< of m_pushed: those that no push carried before
    QSet<QString> m_disagreed;      ///< scopes whose digest disagreed the last time
    bool m_isToCheck = false;       ///< once a run, and not what was just fetched
    std::optional<StorageFault> m_storage;
    bool m_deviceTwice = false;
    bool m_pullIsStale = false;      ///< the pull under way was asked for before a fetch anew
    bool m_settledMeanwhile = false; ///< while the pull under way was: its last_mid may be older
    bool m_pullFirst = false;        ///< the hub did not know what a push named of its history
    bool m_more = true;              ///< the last page was not the last: do not hold the next pull
    bool m_reached = false;
    bool m_met = false; ///< a pull was answered since the start
    bool m_signInNeeded = false;
};

} // namespace wren::app
