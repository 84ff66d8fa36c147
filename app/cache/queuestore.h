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
        Waiting, ///< not answered yet
        Applied, ///< answered; kept until the hub has it safe (sync.md, Desk 2)
        Refused  ///< answered no, and nobody has been shown it yet
    };
    wire::Mutation mutation;
    State state = State::Waiting;
    std::optional<wire::MutationResult> result;
    qint64 at = 0; ///< ms UTC, this computer's clock: written down, or answered
};

/** This computer's own mutations in the order of their mids; each call is one transaction. */
class QueueStore
{
public:
    QueueStore(CacheDatabase &database, const ScopeKeys &keys);

    /** Gives the mutation the mid after the newest here and `lastMid` (the hub's), durably. */
    [[nodiscard]] Result<wire::Mutation> enqueue(wire::Mutation mutation, qint64 lastMid,
                                                 qint64 now);
    /** Takes mutations back that surely were not sent; what waits behind them moves up. */
    [[nodiscard]] Result<void> withdraw(const QList<qint64> &mids);
    /** In the order of their mids. */
    [[nodiscard]] Result<QList<QueuedMutation>> of(QueuedMutation::State state);
    /** A refusal was shown. */
    [[nodiscard]] Result<void> dismiss(qint64 mid);
    /**
     * The hub expects `next`, so it knows of nothing from there on: that waits, again if need be,
     * numbered anew from `next` in order. New mids by the old.
     */
    [[nodiscard]] Result<QMap<qint64, qint64>> renumber(qint64 next);

    // -- in the caller's transaction
    /** Writes down what the hub decided. A refusal goes at once if its mid is in `told`. */
    [[nodiscard]] Result<void> settle(const QList<wire::MutationResult> &results,
                                      const QSet<qint64> &told, qint64 now);
    /** Applied ones up to the durable seq go; the others after 35 days. */
    [[nodiscard]] Result<void> forgetSafe(qint64 durableSeq, qint64 now);
    /** The hub was restored and knows our mutations up to `lastMid` only: later ones wait again. */
    [[nodiscard]] Result<void> sendAgainAfter(qint64 lastMid);

private:
    [[nodiscard]] Result<QueuedMutation> open(const QSqlQuery &row) const;
    [[nodiscard]] Result<void> write(const QueuedMutation &queued);
    [[nodiscard]] Result<void> erase(qint64 mid);
    [[nodiscard]] Result<QMap<qint64, qint64>> numberWaitingFrom(qint64 next, qint64 above);

    CacheDatabase &m_database;
    const ScopeKeys &m_keys;
};

} // namespace wren::app
