// SPDX-License-Identifier: Apache-2.0
// The end of scopes: the part of CacheCore that destroys (sync.md, Desk 6).
#include "app/cache/cachecore.h"
#include "app/cache/clientview.h"
#include "models/killpoint.h"

namespace wren::app {

namespace {

constexpr char deleteCursor[] = "DELETE FROM fetch_cursor WHERE scope = ?";

} // namespace

Result<ChangedRecords> CacheCore::endScopes(const QStringList &scopes, const MasterKeys &masters)
{
    const MasterKeys before = std::exchange(m_masters, masters);
    const Result<void> ended = m_database->inTransaction([&]() -> Result<void> {
        const Result<void> dropped = dropScopes(scopes);
        if (!dropped)
            return dropped;
        killPoint("purge.rows");
        const Result<void> replaced =
            m_keys.replaceMaster(scopes, masters.lastKey(), masters.last());
        if (!replaced)
            return replaced;
        const Result<void> forgotten = forgetWhoIsGone();
        if (!forgotten)
            return forgotten;
        killPoint("purge.keys");
        return sealOwnAnew();
    });
    if (!ended)
        m_masters = before;
    const Result<void> result = reloaded(ended);
    if (!result)
        return result.error();
    killPoint("purge.committed");
    const Result<void> truncated = m_database->truncateLog();
    if (!truncated)
        return truncated.error();
    killPoint("purge.truncated");
    ChangedRecords changed;
    changed.everything = true;
    return changed;
}

Result<void> CacheCore::dropScopes(const QStringList &scopes)
{
    for (const QString &scope : scopes) {
        const Result<void> dropped = m_records.drop(scope);
        if (!dropped)
            return dropped;
        const Result<qint64> cursor = m_database->run(deleteCursor, {scope});
        if (!cursor)
            return cursor.error();
    }
    return {};
}

/** What this computer's own rows tell of clients that are no longer kept goes with them. */
Result<void> CacheCore::forgetWhoIsGone()
{
    Result<void> read;
    const auto isGone = [&](const std::optional<ClientId> &client) {
        const Result<bool> kept = client ? m_records.keeps(*client) : Result<bool>(true);
        if (!kept)
            read = kept.error();
        return kept && !*kept;
    };
    const Result<void> queue = m_queue.forgetValues([&](const QueuedMutation &queued) {
        // Whose conflict it was cannot be told once its record is gone.
        const bool ofConflict = queued.mutation.name == QLatin1String("resolve_conflict");
        const std::optional<ClientId> client = affectedClient(*this, queued.mutation);
        return client ? isGone(client) : ofConflict;
    });
    if (!queue)
        return queue;
    const Result<void> drafts = m_drafts.forget([&](const Draft &draft) {
        return draft.kind != QLatin1String("intake") && isGone(draft.client());
    });
    return drafts ? read : drafts;
}

/** A wrapped key lives on in copies of the file, so what it sealed is sealed by another. */
Result<void> CacheCore::sealOwnAnew()
{
    const Result<QList<QueuedMutation>> queue = m_queue.all();
    if (!queue)
        return queue.error();
    const Result<QList<Draft>> drafts = m_drafts.all();
    if (!drafts)
        return drafts.error();
    const Result<void> replaced = m_keys.replaceOwn();
    if (!replaced)
        return replaced;
    for (const QueuedMutation &queued : *queue) {
        const Result<void> written = m_queue.write(queued, m_position.inContact);
        if (!written)
            return written;
    }
    for (const Draft &draft : *drafts) {
        const Result<void> saved = m_drafts.save(draft);
        if (!saved)
            return saved;
    }
    return writePosition(m_position);
}

} // namespace wren::app
