// SPDX-License-Identifier: Apache-2.0
// What the hub's answers and histories do to the queue: the other part of QueueStore.
#include "app/cache/queuestore.h"

#include <QJsonArray>

#include <algorithm>

namespace wren::app {

using State = QueuedMutation::State;

namespace {

constexpr char deleteSafe[] = "DELETE FROM queue WHERE state = 1 AND (seq <= ? OR kept_from < ?)";
constexpr qint64 keepAtMost = qint64(35) * 24 * 3600 * 1000;
constexpr char onlyFields[] = "fields";
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
    mutation.arguments = {{QString::fromLatin1(onlyFields), fields}};
    return mutation;
}

} // namespace

bool hasValues(const wire::Mutation &mutation)
{
    return !mutation.arguments.contains(QLatin1String(onlyFields));
}

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
    const Result<void> again = sendAgainAfter(next - 1);
    if (!again)
        return again.error();
    return numberWaitingFrom(next, 0);
}

Result<QMap<qint64, qint64>> QueueStore::sendAllAgain(qint64 lastMid)
{
    const Result<void> again = sendAgainAfter(0);
    if (!again)
        return again.error();
    const Result<QList<QueuedMutation>> queue = all();
    if (!queue)
        return queue.error();
    qint64 next = std::max<qint64>(lastMid, 0) + 1;
    QList<QueuedMutation> takenBefore;
    QList<QueuedMutation> unsent;
    for (QueuedMutation queued : *queue) {
        const qint64 mid = queued.mutation.mid;
        if (mid < 0 && queued.state != State::Refused && hasValues(queued.mutation)) {
            queued.mayBeSent = true; // what was taken once is not to be discarded
            takenBefore.prepend(queued);
        } else if (mid > 0 && queued.state == State::Waiting && !queued.mayBeSent) {
            unsent.append(queued);
        } else {
            next = std::max(next, mid + 1);
        }
    }
    return numberFrom(next, takenBefore + unsent);
}

Result<QMap<qint64, qint64>> QueueStore::numberFrom(qint64 next, QList<QueuedMutation> list)
{
    for (const QueuedMutation &queued : std::as_const(list)) {
        const Result<void> erased = erase(queued.mutation.mid);
        if (!erased)
            return erased.error();
    }
    QMap<qint64, qint64> numbers;
    for (QueuedMutation &queued : list) {
        numbers.insert(queued.mutation.mid, next);
        queued.mutation.mid = next++;
        queued.state = State::Waiting;
        queued.result.reset();
        const Result<void> written = write(queued);
        if (!written)
            return written.error();
    }
    return numbers;
}

Result<void> QueueStore::setAside(QueuedMutation queued, qint64 keptFrom)
{
    const Result<qint64> below = belowAll();
    if (!below)
        return below.error();
    const Result<void> erased = erase(queued.mutation.mid);
    if (!erased)
        return erased;
    queued.mutation.mid = *below;
    return write(queued, keptFrom);
}

Result<void> QueueStore::becomeAnotherDevice(qint64 inContact)
{
    const Result<QList<QueuedMutation>> queue = all();
    if (!queue)
        return queue.error();
    for (const QueuedMutation &queued : *queue) {
        if (queued.mutation.mid < 0 || queued.state == State::Waiting)
            continue;
        const Result<void> aside = setAside(queued, inContact);
        if (!aside)
            return aside;
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
            const Result<void> gone = over ? erase(queued.mutation.mid) : setAside(queued, 0);
            if (!gone)
                return gone;
        }
    }
    return {};
}

} // namespace wren::app
