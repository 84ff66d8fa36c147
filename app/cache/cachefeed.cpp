// SPDX-License-Identifier: Apache-2.0
// What comes from the hub into the cache: the part of CacheCore that reads the feed.
#include "app/cache/cachecore.h"
#include "models/killpoint.h"
#include "models/scopedigest.h"

#include <algorithm>

namespace wren::app {

namespace {

enum class FetchState { Held, First, Again };

constexpr char writeCursor[] = "INSERT INTO fetch_cursor (scope, state, after) VALUES (?, ?, ?)"
                               " ON CONFLICT (scope) DO UPDATE SET state = excluded.state,"
                               " after = excluded.after";
constexpr char allAgain[] = "UPDATE fetch_cursor SET state = 2, after = 0";

Result<void> done(const Result<qint64> &result)
{
    if (!result)
        return result.error();
    return {};
}

} // namespace

Result<void> CacheCore::beginFetching(const QStringList &scopes)
{
    return reloaded(m_database->inTransaction([&]() -> Result<void> {
        for (const QString &scope : scopes) {
            if (m_keys.contains(scope))
                continue;
            const Result<void> made = m_keys.make(scope);
            if (!made)
                return made;
            const Result<qint64> written =
                m_database->run(writeCursor, {scope, int(FetchState::First), 0});
            if (!written)
                return written.error();
        }
        return {};
    }));
}

/** False: the scope is to be added up anew. */
bool CacheCore::keepDigest(const wire::RecordChange &change)
{
    const auto sum = m_digests.find(change.scope);
    if (sum == m_digests.end() || (change.gone && change.kind == QLatin1String("client")))
        return false;
    const Result<qint64> before = m_records.rev(change.scope, change.kind, change.id);
    if (!before)
        return false;
    const auto digest = [&](qint64 rev) {
        return recordDigest(m_position.epoch, change.scope, {change.kind, change.id, rev});
    };
    *sum -= *before > 0 ? digest(*before) : 0;
    *sum += change.gone ? 0 : digest(change.rev);
    return true;
}

Result<ChangedRecords> CacheCore::apply(const wire::PullAnswer &page, qint64 now)
{
    Result<ChangedRecords> result =
        reloaded(m_database->inTransaction([&]() -> Result<ChangedRecords> {
            ChangedRecords changed;
            for (const wire::RecordChange &change : page.changes) {
                const Result<void> applied = applyChange(change, changed);
                if (!applied)
                    return applied.error();
            }
            killPoint("page.records");
            for (const wire::FetchProgress &progress : page.fetching) {
                const Result<void> applied = applyProgress(progress, changed);
                if (!applied)
                    return applied.error();
            }
            FeedPosition position = after(m_position, now);
            position.seq = page.seq;
            position.lastMid = std::max(position.lastMid, page.lastMid);
            const Result<void> written = writePosition(position);
            if (!written)
                return written.error();
            const Result<void> forgotten = m_queue.forgetSafe(page.durableSeq, position.inContact);
            if (!forgotten)
                return forgotten.error();
            killPoint("page.position");
            return changed;
        }));
    killPoint("page.committed");
    return result;
}

Result<void> CacheCore::applyChange(const wire::RecordChange &change, ChangedRecords &changed)
{
    if (!m_keys.contains(change.scope))
        return {};
    const bool again = m_again.contains(change.scope);
    if (!again && !keepDigest(change))
        m_digests.remove(change.scope);
    const Result<void> applied =
        m_records.apply(change, again ? RecordStore::Into::Shadow : RecordStore::Into::Base);
    if (!applied || again)
        return applied;
    const bool isClient = change.kind == QLatin1String("client");
    const std::optional<ClientId> client = isClient ? ClientId::parse(change.id) : change.client;
    if (client)
        changed.clients.insert(*client);
    else
        changed.kinds.insert(change.kind);
    return {};
}

Result<void> CacheCore::applyProgress(const wire::FetchProgress &progress, ChangedRecords &changed)
{
    const bool again = m_again.contains(progress.scope);
    if (!m_keys.contains(progress.scope))
        return {};
    m_digests.remove(progress.scope);
    if (progress.done && again) {
        killPoint("swap.begin");
        const Result<void> swapped = m_records.swap(progress.scope);
        if (!swapped)
            return swapped;
        killPoint("swap.swapped");
        changed.everything = true;
    }
    const FetchState state = progress.done ? FetchState::Held
                             : again       ? FetchState::Again
                                           : FetchState::First;
    return done(m_database->run(writeCursor, {progress.scope, int(state), progress.after}));
}

Result<void> CacheCore::settle(const QList<wire::MutationResult> &results, const QSet<qint64> &told,
                               qint64 now)
{
    return reloaded(m_database->inTransaction([&]() -> Result<void> {
        FeedPosition position = after(m_position, now);
        const Result<void> settled = m_queue.settle(results, told, {now, position.inContact});
        if (!settled)
            return settled;
        for (const wire::MutationResult &result : results)
            position.lastMid = std::max(position.lastMid, result.mid);
        killPoint("push.settled");
        return writePosition(position);
    }));
}

Result<QMap<qint64, qint64>> CacheCore::startOver(const wire::PullAnswer &firstContact, qint64 now)
{
    return reloaded(m_database->inTransaction([&]() -> Result<QMap<qint64, qint64>> {
        FeedPosition position = after(m_position, now);
        position.epoch = firstContact.epoch;
        position.seq = firstContact.seq;
        position.lastMid = firstContact.lastMid;
        const Result<QMap<qint64, qint64>> numbers = m_queue.sendAllAgain(position.lastMid);
        if (!numbers)
            return numbers;
        const Result<void> again = beginAgain();
        if (!again)
            return again.error();
        const Result<void> written = writePosition(position);
        return written ? numbers : written.error();
    }));
}

Result<void> CacheCore::beginAgain()
{
    m_digests.clear();
    const Result<qint64> again = m_database->run(allAgain);
    if (!again)
        return again.error();
    killPoint("swap.fetch_anew");
    return m_records.clearShadow();
}

Result<void> CacheCore::fetchAnew()
{
    return reloaded(m_database->inTransaction([this] { return beginAgain(); }));
}

Result<QMap<qint64, qint64>> CacheCore::fetchAndAskAnew()
{
    return reloaded(m_database->inTransaction([this]() -> Result<QMap<qint64, qint64>> {
        const Result<void> again = beginAgain();
        return again ? m_queue.sendAllAgain(m_position.lastMid) : again.error();
    }));
}

Result<QMap<qint64, qint64>> CacheCore::historyTaken(qint64 next)
{
    FeedPosition position = m_position;
    position.epoch.clear();
    position.lastMid = next - 1;
    const Result<void> forgotten = reloaded(
        m_database->inTransaction([&]() -> Result<void> { return writePosition(position); }));
    if (!forgotten)
        return forgotten.error();
    return m_queue.renumber(next);
}

Result<QStringList> CacheCore::disagreeing(const QMap<QString, QString> &digests)
{
    QStringList scopes;
    for (auto digest = digests.cbegin(); digest != digests.cend(); ++digest) {
        const QString &scope = digest.key();
        if (!m_position.held.contains(scope))
            continue;
        if (!m_digests.contains(scope)) {
            const Result<quint64> sum = m_records.digest(m_position.epoch, scope);
            if (!sum)
                return sum.error();
            m_digests.insert(scope, *sum);
        }
        if (digestText(m_digests.value(scope)) != digest.value())
            scopes.append(scope);
    }
    return scopes;
}

bool CacheCore::baseShows(const QueuedMutation &queued) const
{
    return queued.result && queued.result->seq <= m_position.seq && m_again.isEmpty();
}

} // namespace wren::app
