// SPDX-License-Identifier: Apache-2.0
// What the hub's answers and histories do to the queue: the other part of QueueStore.
#include "app/cache/queuestore.h"

#include <QJsonArray>

#include <algorithm>

namespace wren::app {

using State = QueuedMutation::State;

namespace {

constexpr char deleteSafe[] =
    "DELETE FROM queue WHERE state = 1 AND mid > 0 AND (seq <= ? OR kept_from < ?)";
constexpr qint64 keepAtMost = qint64(35) * 24 * 3600 * 1000;
constexpr std::array answered{State::Applied, State::Refused, State::Parked, State::Conflicted};

State stateAfter(wire::Outcome outcome)
{
    switch (outcome) {
    case wire::Outcome::Applied:
    case wire::Outcome::Merged:
        return State::Applied;
    case wire::Outcome::Conflicted:
        return State::Conflicted;
    case wire::Outcome::Parked:
        return State::Parked;
    case wire::Outcome::Refused:
        break;
    }
    return State::Refused;
}

/** Names of the fields stay, so that it can be said what it was about. */
wire::Mutation withoutValues(wire::Mutation mutation)
{
    QJsonArray fields;
    for (const QJsonValue &change : mutation.arguments.value(QLatin1String("changes")).toArray())
        fields.append(change.toObject().value(QLatin1String("field")));
    mutation.arguments = {{QStringLiteral("fields"), fields}};
    return mutation;
}

} // namespace

Result<void> QueueStore::settle(const QList<wire::MutationResult> &results,
                                const QSet<qint64> &told, const QueueTime &time)
{
    const Result<QList<QueuedMutation>> queue = of(State::Waiting);
    if (!queue)
        return queue.error();
    for (QueuedMutation queued : *queue) {
        const auto result = std::find_if(results.begin(), results.end(), [&](const auto &one) {
            return one.mid == queued.mutation.mid;
        });
        if (result == results.end())
            continue;
        queued.state = stateAfter(result->outcome);
        queued.result = *result;
        queued.at = time.now;
        const bool isTold = told.contains(result->mid);
        const bool gone = isTold && queued.state == State::Refused;
        if (isTold)
            queued.state = State::Applied;
        const Result<void> written = gone ? erase(result->mid) : write(queued, time.inContact);
        if (!written)
            return written;
    }
    return {};
}

Result<void> QueueStore::forgetSafe(qint64 durableSeq, qint64 inContact)
{
    const Result<qint64> forgotten =
        m_database.run(deleteSafe, {durableSeq, inContact - keepAtMost});
    if (!forgotten)
        return forgotten.error();
    return {};
}

Result<void> QueueStore::sendAgainAfter(qint64 lastMid)
{
    for (const State state : answered) {
        Result<QList<QueuedMutation>> list = of(state);
        if (!list)
            return list.error();
        for (QueuedMutation &queued : *list) {
            if (queued.mutation.mid <= std::max<qint64>(lastMid, 0))
                continue;
            queued.state = State::Waiting;
            queued.result.reset();
            queued.mayBeSent = true;
            const Result<void> written = write(queued);
            if (!written)
                return written;
        }
    }
    return {};
}

Result<QMap<qint64, qint64>> QueueStore::renumber(qint64 next)
{
    return m_database.inTransaction([&]() -> Result<QMap<qint64, qint64>> {
        const Result<void> again = sendAgainAfter(next - 1);
        if (!again)
            return again.error();
        return numberWaitingFrom(next, 0);
    });
}

Result<void> QueueStore::moveUnsentAbove(qint64 lastMid)
{
    const Result<QList<QueuedMutation>> queue = of(State::Waiting);
    if (!queue)
        return queue.error();
    for (const QueuedMutation &queued : *queue) {
        if (queued.mayBeSent || queued.mutation.mid > lastMid)
            continue;
        const Result<qint64> last = newest();
        if (!last)
            return last.error();
        const Result<void> moved = move(queued, std::max(*last, lastMid) + 1);
        if (!moved)
            return moved;
    }
    return {};
}

Result<void> QueueStore::setAside(QueuedMutation queued)
{
    const Result<qint64> below = belowAll();
    if (!below)
        return below.error();
    return move(queued, *below);
}

Result<void> QueueStore::becomeAnotherDevice()
{
    for (const State state : answered) {
        const Result<QList<QueuedMutation>> list = of(state);
        if (!list)
            return list.error();
        for (const QueuedMutation &queued : *list) {
            if (queued.mutation.mid < 0)
                continue;
            const bool over = state == State::Applied;
            const Result<void> gone = over ? erase(queued.mutation.mid) : setAside(queued);
            if (!gone)
                return gone;
        }
    }
    const Result<QMap<qint64, qint64>> numbered = numberWaitingFrom(1, 0);
    if (!numbered)
        return numbered.error();
    return {};
}

Result<void> QueueStore::forgetValues(const std::function<bool(const QueuedMutation &)> &isGone)
{
    for (const State state : answered) {
        const Result<QList<QueuedMutation>> list = of(state);
        if (!list)
            return list.error();
        for (QueuedMutation queued : *list) {
            if (!isGone(queued))
                continue;
            const bool over = state == State::Applied;
            queued.mutation = withoutValues(queued.mutation);
            if (queued.result)
                queued.result->info = {}; // the hub's record came with a refusal
            const Result<void> gone = over ? erase(queued.mutation.mid) : setAside(queued);
            if (!gone)
                return gone;
        }
    }
    return {};
}

} // namespace wren::app
