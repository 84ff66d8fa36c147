// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/scopekeys.h"
#include "models/wire/sync.h"

#include <QSet>

namespace wren::app {

/** A mutation in the queue and what became of it. */
struct QueuedMutation
{
    enum class State {
        Waiting,   ///< not answered yet
        Applied,   ///< answered; kept until the hub has it safe (sync.md, Desk 2)
        Refused,   ///< answered no, and nobody has been shown it yet
        Parked,    ///< kept on the hub for the owning provider; nobody has been shown it yet
        Conflicted ///< taken, but a person must choose a value; nobody has been shown it yet
    };
    /** Its mid is below 0 if it was answered to another device, or lost its values with its scope:
     * then it is set aside. The lower, the later. */
    wire::Mutation mutation;
    State state = State::Waiting;
    std::optional<wire::MutationResult> result;
    qint64 at = 0;          ///< ms UTC, this computer's clock: written down, or answered
    bool mayBeSent = false; ///< while Waiting: a push has carried it, the hub may know its mid
};

/** Whether it says more than whom and which fields it was about. */
[[nodiscard]] bool hasValues(const wire::Mutation &mutation);

/** How many wait or wait to be shown. */
using QueueCounts = QMap<QueuedMutation::State, int>;

/** When something was answered. */
struct QueueTime
{
    qint64 now = 0;       ///< ms UTC, this computer's clock: shown only
    qint64 inContact = 0; ///< ms of contact with the hub so far, see FeedPosition
};

/** This computer's own mutations in the order of their mids; each call is one transaction. */
class QueueStore
{
public:
    QueueStore(CacheDatabase &database, const ScopeKeys &keys);

    /** Gives the mutation the mid after the newest here and `lastMid` (the hub's), durably. */
    [[nodiscard]] Result<wire::Mutation> enqueue(wire::Mutation mutation, qint64 lastMid,
                                                 qint64 now);
    /** Takes mutations back that surely were not sent; what waits behind them moves up: new mids by
     * the old. */
    [[nodiscard]] Result<QMap<qint64, qint64>> withdraw(const QList<qint64> &mids);
    /** In the order of their mids. */
    [[nodiscard]] Result<QList<QueuedMutation>> of(QueuedMutation::State state);
    [[nodiscard]] Result<QList<QueuedMutation>> all();
    [[nodiscard]] Result<QueuedMutation> find(qint64 mid);
    [[nodiscard]] Result<QueueCounts> counts();
    /** Whether anything is kept that an earlier device was answered. */
    [[nodiscard]] Result<bool> hasSetAside();
    /** It was shown: a refusal goes, what the hub took stays until the hub has it safe. */
    [[nodiscard]] Result<void> dismiss(qint64 mid);
    /** withdraw() of one that waits. Conflict: it may have reached the hub already. */
    [[nodiscard]] Result<QMap<qint64, qint64>> discard(qint64 mid);
    /** A refused one once more, under a new mid and to be decided anew. */
    [[nodiscard]] Result<wire::Mutation> retry(qint64 mid, qint64 lastMid, qint64 now);
    /** A push is about to carry these; those that none has carried before. */
    [[nodiscard]] Result<QList<qint64>> markSent(const QList<qint64> &mids);
    /** It surely did not. */
    [[nodiscard]] Result<void> markUnsent(const QList<qint64> &mids);

    // -- in the caller's transaction
    /**
     * The hub expects `next`, so it knows of nothing from there on: that waits, again if need be,
     * numbered anew from `next` in order. New mids by the old.
     */
    [[nodiscard]] Result<QMap<qint64, qint64>> renumber(qint64 next);
    /** Writes down what the hub decided. Who is in `told` knows: nothing is kept to be shown. */
    [[nodiscard]] Result<void> settle(const QList<wire::MutationResult> &results,
                                      const QSet<qint64> &told, const QueueTime &time);
    /** Applied ones up to the durable seq go; the others after 35 days of contact: no clock of this
     * computer's decides (I14). */
    [[nodiscard]] Result<void> forgetSafe(qint64 durableSeq, qint64 inContact);
    /**
     * The hub may have another history, and may know others' mutations under our mids: everything
     * that it took waits again. First what was sent, under its mid: the hub answers what it knows,
     * and says so if it knows another. Then what was taken from another device, then what was never
     * sent; both are numbered above `lastMid` (the hub's). New mids by the old.
     */
    [[nodiscard]] Result<QMap<qint64, qint64>> sendAllAgain(qint64 lastMid);
    /** From now on this is another device: what waits is numbered from 1, what was answered is set
     * aside, and kept as long as else: a restored hub may lack it. */
    [[nodiscard]] Result<void> becomeAnotherDevice(qint64 inContact);
    /** Answered ones for which `isGone`: nothing of their values stays; those nobody was shown lose
     * them and can still be shown. */
    [[nodiscard]] Result<void>
    forgetValues(const std::function<bool(const QueuedMutation &)> &isGone);
    /** As it stands, from another cache. */
    [[nodiscard]] Result<void> write(const QueuedMutation &queued, qint64 keptFrom = 0);
    /** In the order of their mids; damaged ones are counted and left out. */
    [[nodiscard]] QList<QueuedMutation> readable(Unreadable &lost);

private:
    [[nodiscard]] Result<QueuedMutation> open(const QSqlQuery &row) const;
    [[nodiscard]] Result<qint64> newest();
    [[nodiscard]] Result<qint64> belowAll();
    [[nodiscard]] Result<void> setAside(QueuedMutation queued, qint64 keptFrom);
    [[nodiscard]] Result<void> sendAgainAfter(qint64 lastMid);
    [[nodiscard]] Result<void> mark(const char *sql, const QList<qint64> &mids);
    [[nodiscard]] Result<void> erase(qint64 mid);
    [[nodiscard]] Result<QMap<qint64, qint64>> numberWaitingFrom(qint64 next, qint64 above);
    [[nodiscard]] Result<QMap<qint64, qint64>> numberFrom(qint64 next, QList<QueuedMutation> list);

    CacheDatabase &m_database;
    const ScopeKeys &m_keys;
};

} // namespace wren::app
