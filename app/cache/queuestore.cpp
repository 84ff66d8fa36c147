// SPDX-License-Identifier: Apache-2.0
#include "app/cache/queuestore.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdlib>

namespace wren::app {

namespace {

using State = QueuedMutation::State;

constexpr char selectState[] =
    "SELECT mid, state, at, sent, sealed, seq FROM queue WHERE state = ? ORDER BY mid";
constexpr char selectAll[] = "SELECT mid, state, at, sent, sealed, seq FROM queue ORDER BY mid";
constexpr char selectOne[] = "SELECT mid, state, at, sent, sealed, seq FROM queue WHERE mid = ?";
constexpr char selectNewest[] = "SELECT COALESCE(MAX(mid), 0) FROM queue";
constexpr char selectLowest[] = "SELECT COALESCE(MIN(mid), 0) FROM queue";
constexpr char countStates[] = "SELECT state, COUNT(*) FROM queue GROUP BY state";
constexpr char writeRow[] =
    "INSERT INTO queue (mid, state, seq, at, sent, kept_from, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (mid) DO UPDATE SET state = excluded.state, seq = excluded.seq,"
    " at = excluded.at, sent = excluded.sent, kept_from = excluded.kept_from,"
    " sealed = excluded.sealed";
constexpr char deleteRow[] = "DELETE FROM queue WHERE mid = ?";
constexpr char setSent[] = "UPDATE queue SET sent = 1 WHERE mid = ?";
constexpr char setUnsent[] = "UPDATE queue SET sent = 0 WHERE mid = ?";
constexpr char showNoMore[] = "UPDATE queue SET state = 1 WHERE mid = ? AND state IN (3, 4)";

SealedRow sealedRow(qint64 mid)
{
    return {"queue", QString::number(mid), 0};
}

Result<void> done(const Result<qint64> &result)
{
    if (!result)
        return result.error();
    return {};
}

/** What lies beside the seal says something else than what is in it. */
Error misfit()
{
    return Error{Kind::Crypto, QStringLiteral("a row of queue does not fit its seal"), {}};
}

} // namespace

QueueStore::QueueStore(CacheDatabase &database, const ScopeKeys &keys)
    : m_database(database)
    , m_keys(keys)
{}

// -- rows

/** The row's mid counts, which the seal is bound to: on the wire there are none below 1. */
Result<QueuedMutation> QueueStore::open(const QSqlQuery &row) const
{
    const qint64 mid = row.value(0).toLongLong();
    const Result<QByteArray> plain =
        m_keys.open(QLatin1String(ScopeKeys::own), sealedRow(mid), row.value(4).toByteArray());
    if (!plain)
        return plain.error();
    const QJsonObject json = QJsonDocument::fromJson(*plain).object();
    Result<wire::Mutation> mutation =
        wire::Mutation::fromJson(json.value(QLatin1String("mutation")).toObject());
    if (!mutation)
        return misfit();
    mutation->mid = mid;
    QueuedMutation queued{std::move(*mutation),
                          State(row.value(1).toInt()),
                          {},
                          row.value(2).toLongLong(),
                          row.value(3).toBool()};
    const QJsonValue answer = json.value(QLatin1String("result"));
    if ((queued.state == State::Waiting) != answer.isUndefined())
        return misfit();
    if (queued.state == State::Waiting)
        return queued;
    Result<wire::MutationResult> result = wire::MutationResult::fromJson(answer.toObject());
    if (!result || result->seq != row.value(5).toLongLong())
        return misfit();
    result->mid = mid;
    queued.result = std::move(*result);
    return queued;
}

Result<void> QueueStore::write(const QueuedMutation &queued, qint64 keptFrom)
{
    const qint64 mid = queued.mutation.mid;
    wire::Mutation mutation = queued.mutation;
    mutation.mid = std::abs(mid);
    QJsonObject json{{QStringLiteral("mutation"), mutation.toJson()}};
    std::optional<wire::MutationResult> result = queued.result;
    if (result) {
        result->mid = std::abs(mid);
        json.insert(QStringLiteral("result"), result->toJson());
    }
    const QByteArray sealed = m_keys.seal(QLatin1String(ScopeKeys::own), sealedRow(mid),
                                          QJsonDocument(json).toJson(QJsonDocument::Compact));
    return done(m_database.run(writeRow, {mid, int(queued.state), result ? result->seq : 0,
                                          queued.at, int(queued.mayBeSent), keptFrom, sealed}));
}

Result<void> QueueStore::erase(qint64 mid)
{
    return done(m_database.run(deleteRow, {mid}));
}

Result<qint64> QueueStore::newest()
{
    return m_database.number(selectNewest);
}

Result<qint64> QueueStore::belowAll()
{
    const Result<qint64> lowest = m_database.number(selectLowest);
    if (!lowest)
        return lowest;
    return std::min<qint64>(*lowest, 0) - 1;
}

// -- reading

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

Result<QList<QueuedMutation>> QueueStore::all()
{
    QList<QueuedMutation> list;
    const Result<void> read =
        m_database.each(selectAll, {}, [&](const QSqlQuery &row) -> Result<void> {
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

QList<QueuedMutation> QueueStore::readable(Unreadable &lost)
{
    QList<QueuedMutation> list;
    const Result<void> read =
        m_database.each(selectAll, {}, [&](const QSqlQuery &row) -> Result<void> {
            Result<QueuedMutation> queued = open(row);
            if (queued)
                list.append(std::move(*queued));
            else
                ++lost.rows;
            return {};
        });
    lost.cutOff = !read;
    return list;
}

Result<QueuedMutation> QueueStore::find(qint64 mid)
{
    std::optional<QueuedMutation> found;
    const Result<void> read =
        m_database.each(selectOne, {mid}, [&](const QSqlQuery &row) -> Result<void> {
            Result<QueuedMutation> queued = open(row);
            if (!queued)
                return queued.error();
            found = std::move(*queued);
            return {};
        });
    if (!read)
        return read.error();
    if (!found)
        return Error{Kind::NotFound, QStringLiteral("not in the queue"), {}};
    return std::move(*found);
}

Result<QueueCounts> QueueStore::counts()
{
    QueueCounts counts;
    const Result<void> read =
        m_database.each(countStates, {}, [&counts](const QSqlQuery &row) -> Result<void> {
            counts.insert(State(row.value(0).toInt()), row.value(1).toInt());
            return {};
        });
    if (!read)
        return read.error();
    return counts;
}

Result<bool> QueueStore::hasSetAside()
{
    const Result<qint64> lowest = m_database.number(selectLowest);
    if (!lowest)
        return lowest.error();
    return *lowest < 0;
}

// -- what people do

Result<wire::Mutation> QueueStore::enqueue(wire::Mutation mutation, qint64 lastMid, qint64 now)
{
    return m_database.inTransaction([&]() -> Result<wire::Mutation> {
        const Result<qint64> last = newest();
        if (!last)
            return last.error();
        mutation.mid = std::max(*last, lastMid) + 1;
        const Result<void> written = write({mutation, State::Waiting, {}, now});
        if (!written)
            return written.error();
        return mutation;
    });
}

Result<QMap<qint64, qint64>> QueueStore::withdraw(const QList<qint64> &mids)
{
    if (mids.isEmpty())
        return QMap<qint64, qint64>();
    return m_database.inTransaction([&]() -> Result<QMap<qint64, qint64>> {
        for (qint64 mid : mids) {
            const Result<void> erased = erase(mid);
            if (!erased)
                return erased.error();
        }
        const qint64 first = *std::min_element(mids.begin(), mids.end());
        return numberWaitingFrom(first, first);
    });
}

Result<void> QueueStore::dismiss(qint64 mid)
{
    const Result<QueuedMutation> queued = find(mid);
    if (!queued)
        return queued.error();
    if (queued->state == State::Refused || !hasValues(queued->mutation))
        return erase(mid);
    return done(m_database.run(showNoMore, {mid}));
}

Result<QMap<qint64, qint64>> QueueStore::discard(qint64 mid)
{
    const Result<QueuedMutation> queued = find(mid);
    if (!queued)
        return queued.error();
    if (queued->state != State::Waiting)
        return Error{Kind::NotFound, QStringLiteral("it does not wait"), {}};
    if (queued->mayBeSent)
        return Error{Kind::Conflict, QStringLiteral("it may have reached the hub"), {}};
    return withdraw({mid});
}

Result<wire::Mutation> QueueStore::retry(qint64 mid, qint64 lastMid, qint64 now)
{
    Result<QueuedMutation> queued = find(mid);
    if (!queued)
        return queued.error();
    if (queued->state != State::Refused || mid < 0)
        return Error{Kind::NotFound, QStringLiteral("it was not refused"), {}};
    return m_database.inTransaction([&]() -> Result<wire::Mutation> {
        const Result<qint64> last = newest();
        if (!last)
            return last.error();
        const Result<void> erased = erase(mid);
        if (!erased)
            return erased.error();
        wire::Mutation again = queued->mutation;
        again.mid = std::max(*last, lastMid) + 1;
        const Result<void> written = write({again, State::Waiting, {}, now});
        if (!written)
            return written.error();
        return again;
    });
}

// -- sending

Result<void> QueueStore::mark(const char *sql, const QList<qint64> &mids)
{
    return m_database.inTransaction([&]() -> Result<void> {
        for (qint64 mid : mids) {
            const Result<qint64> marked = m_database.run(sql, {mid});
            if (!marked)
                return marked.error();
        }
        return {};
    });
}

Result<QList<qint64>> QueueStore::markSent(const QList<qint64> &mids)
{
    const Result<QList<QueuedMutation>> queue = of(State::Waiting);
    if (!queue)
        return queue.error();
    QList<qint64> fresh;
    for (const QueuedMutation &queued : *queue) {
        if (!queued.mayBeSent && mids.contains(queued.mutation.mid))
            fresh.append(queued.mutation.mid);
    }
    if (fresh.isEmpty())
        return fresh;
    const Result<void> marked = mark(setSent, fresh);
    if (!marked)
        return marked.error();
    return fresh;
}

Result<void> QueueStore::markUnsent(const QList<qint64> &mids)
{
    if (mids.isEmpty())
        return {};
    return mark(setUnsent, mids);
}

Result<QMap<qint64, qint64>> QueueStore::numberWaitingFrom(qint64 next, qint64 above)
{
    Result<QList<QueuedMutation>> queue = of(State::Waiting);
    if (!queue)
        return queue.error();
    queue->removeIf([above](const QueuedMutation &queued) { return queued.mutation.mid <= above; });
    return numberFrom(next, *queue);
}

} // namespace wren::app
