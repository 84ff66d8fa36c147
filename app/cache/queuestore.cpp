// SPDX-License-Identifier: Apache-2.0
#include "app/cache/queuestore.h"

#include <QJsonDocument>

namespace wren::app {

namespace {

using State = QueuedMutation::State;

constexpr char selectState[] =
    "SELECT mid, state, at, sealed FROM queue WHERE state = ? ORDER BY mid";
constexpr char selectNewest[] = "SELECT COALESCE(MAX(mid), 0) FROM queue";
constexpr char writeRow[] = "INSERT INTO queue (mid, state, seq, at, sealed) VALUES (?, ?, ?, ?, ?)"
                            " ON CONFLICT (mid) DO UPDATE SET state = excluded.state,"
                            " seq = excluded.seq, at = excluded.at, sealed = excluded.sealed";
constexpr char deleteRow[] = "DELETE FROM queue WHERE mid = ?";
constexpr char deleteSafe[] = "DELETE FROM queue WHERE state = 1 AND (seq <= ? OR at < ?)";
constexpr qint64 keepAtMost = qint64(35) * 24 * 3600 * 1000;

SealedRow sealedRow(qint64 mid)
{
    return {"queue", QString::number(mid), 0};
}

State stateAfter(wire::Outcome outcome)
{
    switch (outcome) {
    case wire::Outcome::Applied:
    case wire::Outcome::Merged:
    case wire::Outcome::Conflicted:
    case wire::Outcome::Parked:
        return State::Applied;
    case wire::Outcome::Refused:
        break;
    }
    return State::Refused;
}

} // namespace

QueueStore::QueueStore(CacheDatabase &database, const ScopeKeys &keys)
    : m_database(database)
    , m_keys(keys)
{}

Result<QueuedMutation> QueueStore::open(const QSqlQuery &row) const
{
    const Result<QByteArray> plain =
        m_keys.open(QLatin1String(ScopeKeys::own), sealedRow(row.value(0).toLongLong()),
                    row.value(3).toByteArray());
    if (!plain)
        return plain.error();
    const QJsonObject json = QJsonDocument::fromJson(*plain).object();
    Result<wire::Mutation> mutation =
        wire::Mutation::fromJson(json.value(QLatin1String("mutation")).toObject());
    if (!mutation)
        return mutation.error();
    QueuedMutation queued{
        std::move(*mutation), State(row.value(1).toInt()), {}, row.value(2).toLongLong()};
    if (queued.state == State::Waiting)
        return queued;
    Result<wire::MutationResult> result =
        wire::MutationResult::fromJson(json.value(QLatin1String("result")).toObject());
    if (!result)
        return result.error();
    queued.result = std::move(*result);
    return queued;
}

Result<void> QueueStore::write(const QueuedMutation &queued)
{
    QJsonObject json{{QStringLiteral("mutation"), queued.mutation.toJson()}};
    if (queued.result)
        json.insert(QStringLiteral("result"), queued.result->toJson());
    const qint64 mid = queued.mutation.mid;
    const QByteArray sealed = m_keys.seal(QLatin1String(ScopeKeys::own), sealedRow(mid),
                                          QJsonDocument(json).toJson(QJsonDocument::Compact));
    const Result<qint64> written =
        m_database.run(writeRow, {mid, int(queued.state), queued.result ? queued.result->seq : 0,
                                  queued.at, sealed});
    if (!written)
        return written.error();
    return {};
}

Result<void> QueueStore::erase(qint64 mid)
{
    const Result<qint64> erased = m_database.run(deleteRow, {mid});
    if (!erased)
        return erased.error();
    return {};
}

Result<QList<QueuedMutation>> QueueStore::of(State state)
{
    QList<QueuedMutation> list;
    const Result<void> read =
        m_database.each(selectState, {int(state)}, [&](const QSqlQuery &row) -> Result<void> {
            Result<QueuedMutation> queued = open(row);
            if (!queued)
                return queued.error();
            list.append(std::move(*queued));
            return {};
        });
    if (!read)
        return read.error();
    return list;
}

Result<wire::Mutation> QueueStore::enqueue(wire::Mutation mutation, qint64 lastMid, qint64 now)
{
    return m_database.inTransaction([&]() -> Result<wire::Mutation> {
        qint64 newest = 0;
        const Result<void> read =
            m_database.each(selectNewest, {}, [&newest](const QSqlQuery &row) -> Result<void> {
                newest = row.value(0).toLongLong();
                return {};
            });
        if (!read)
            return read.error();
        mutation.mid = std::max(newest, lastMid) + 1;
        const Result<void> written = write({mutation, State::Waiting, {}, now});
        if (!written)
            return written.error();
        return mutation;
    });
}

Result<void> QueueStore::withdraw(const QList<qint64> &mids)
{
    if (mids.isEmpty())
        return {};
    return m_database.inTransaction([&]() -> Result<void> {
        for (qint64 mid : mids) {
            const Result<void> erased = erase(mid);
            if (!erased)
                return erased;
        }
        const qint64 first = *std::min_element(mids.begin(), mids.end());
        const Result<QMap<qint64, qint64>> moved = numberWaitingFrom(first, first);
        if (!moved)
            return moved.error();
        return {};
    });
}

Result<QMap<qint64, qint64>> QueueStore::renumber(qint64 next)
{
    return m_database.inTransaction([&]() -> Result<QMap<qint64, qint64>> {
        // It has consumed nothing from `next` on, whatever an earlier history of it answered.
        const Result<void> again = sendAgainAfter(next - 1);
        if (!again)
            return again.error();
        return numberWaitingFrom(next, 0);
    });
}

Result<QMap<qint64, qint64>> QueueStore::numberWaitingFrom(qint64 next, qint64 above)
{
    Result<QList<QueuedMutation>> queue = of(State::Waiting);
    if (!queue)
        return queue.error();
    queue->removeIf([above](const QueuedMutation &queued) { return queued.mutation.mid <= above; });
    for (const QueuedMutation &queued : *queue) {
        const Result<void> erased = erase(queued.mutation.mid);
        if (!erased)
            return erased.error();
    }
    QMap<qint64, qint64> numbers;
    for (QueuedMutation &queued : *queue) {
        numbers.insert(queued.mutation.mid, next);
        queued.mutation.mid = next++;
        const Result<void> written = write(queued);
        if (!written)
            return written.error();
    }
    return numbers;
}

Result<void> QueueStore::settle(const QList<wire::MutationResult> &results,
                                const QSet<qint64> &told, qint64 now)
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
        queued.at = now;
        const bool gone = queued.state == State::Refused && told.contains(result->mid);
        const Result<void> written = gone ? erase(result->mid) : write(queued);
        if (!written)
            return written;
    }
    return {};
}

Result<void> QueueStore::dismiss(qint64 mid)
{
    return erase(mid);
}

Result<void> QueueStore::forgetSafe(qint64 durableSeq, qint64 now)
{
    const Result<qint64> forgotten = m_database.run(deleteSafe, {durableSeq, now - keepAtMost});
    if (!forgotten)
        return forgotten.error();
    return {};
}

Result<void> QueueStore::sendAgainAfter(qint64 lastMid)
{
    for (const State state : {State::Applied, State::Refused}) {
        Result<QList<QueuedMutation>> answered = of(state);
        if (!answered)
            return answered.error();
        for (QueuedMutation &queued : *answered) {
            if (queued.mutation.mid <= lastMid)
                continue;
            queued.state = State::Waiting;
            queued.result.reset();
            const Result<void> written = write(queued);
            if (!written)
                return written;
        }
    }
    return {};
}

} // namespace wren::app
