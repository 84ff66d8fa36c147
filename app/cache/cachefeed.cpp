// SPDX-License-Identifier: Apache-2.0
// What comes from the hub into the cache: the part of CacheCore that reads the feed.
#include "app/cache/cachecore.h"
#include "models/killpoint.h"
#include "models/scopedigest.h"

#include <algorithm>

namespace wren::app {

Result<void> CacheCore::beginFetching(const QStringList &scopes)
{
    QStringList fresh = scopes;
    fresh.removeIf([this](const QString &scope) { return m_keys.contains(scope); });
    if (fresh.isEmpty())
        return {};
    return reloaded(m_database->inTransaction([&]() -> Result<void> {
        FeedPosition position = m_position;
        for (const QString &scope : std::as_const(fresh)) {
            const Result<void> made = m_keys.make(scope);
            if (!made)
                return made;
            position.begin(scope);
        }
        return writePosition(position);
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
            FeedPosition position = positionAfter(now);
            for (const wire::FetchProgress &progress : page.fetching) {
                if (!m_keys.contains(progress.scope))
                    continue;
                const Result<void> swapped = swapIfDone(progress, changed);
                if (!swapped)
                    return swapped.error();
                position.progress(progress);
            }
            position.hear(page.history);
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
    const bool again = m_position.again.contains(change.scope);
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

Result<void> CacheCore::swapIfDone(const wire::FetchProgress &progress, ChangedRecords &changed)
{
    m_digests.remove(progress.scope);
    if (!progress.done || !m_position.again.contains(progress.scope))
        return {};
    killPoint("swap.begin");
    const Result<void> swapped = m_records.swap(progress.scope);
    killPoint("swap.swapped");
    changed.everything = true;
    return swapped;
}

Result<void> CacheCore::settle(const wire::PushAnswer &answer, const QSet<qint64> &told, qint64 now)
{
    return reloaded(m_database->inTransaction([&]() -> Result<void> {
        FeedPosition position = positionAfter(now);
        const Result<void> settled =
            m_queue.settle(answer.results, told, {now, position.inContact});
        if (!settled)
            return settled;
        for (const wire::MutationResult &result : answer.results)
            position.lastMid = std::max(position.lastMid, result.mid);
        position.hear(answer.history);
        killPoint("push.settled");
        return writePosition(position);
    }));
}

Result<QMap<qint64, qint64>> CacheCore::startOver(const wire::PullAnswer &firstContact, qint64 now)
{
    return reloaded(m_database->inTransaction([&]() -> Result<QMap<qint64, qint64>> {
        FeedPosition position = positionAfter(now);
        position.epoch = firstContact.epoch;
        position.seq = firstContact.seq;
        position.lastMid = firstContact.lastMid;
        position.history = firstContact.history;
        const Result<QMap<qint64, qint64>> numbers = m_queue.sendAllAgain(position.lastMid);
        if (!numbers)
            return numbers;
        const Result<void> again = beginAgain(position);
        return again ? numbers : again.error();
    }));
}

Result<void> CacheCore::beginAgain(FeedPosition position)
{
    m_digests.clear();
    position.fetchAllAgain();
    const Result<void> written = writePosition(position);
    if (!written)
        return written;
    killPoint("swap.fetch_anew");
    return m_records.clearShadow();
}

Result<void> CacheCore::fetchAnew()
{
    return reloaded(m_database->inTransaction([this] { return beginAgain(m_position); }));
}

Result<QMap<qint64, qint64>> CacheCore::fetchAndAskAnew()
{
    return reloaded(m_database->inTransaction([this]() -> Result<QMap<qint64, qint64>> {
        const Result<void> again = beginAgain(m_position);
        return again ? m_queue.sendAllAgain(m_position.lastMid) : again.error();
    }));
}

Result<QMap<qint64, qint64>> CacheCore::renumber(qint64 next)
{
    return reloaded(m_database->inTransaction([&]() -> Result<QMap<qint64, qint64>> {
        FeedPosition position = m_position;
        if (next <= position.lastMid) {
            position.epoch.clear();
            position.history.reset();
        }
        position.lastMid = next - 1;
        ++position.numbering;
        const Result<void> written = writePosition(position);
        return written ? m_queue.renumber(next) : written.error();
    }));
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
    return queued.result && queued.result->seq <= m_position.seq && m_position.again.isEmpty();
}

} // namespace wren::app
