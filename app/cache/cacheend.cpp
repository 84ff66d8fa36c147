// SPDX-License-Identifier: Apache-2.0
// The end of scopes: the part of CacheCore that destroys (sync.md, Desk 6).
#include "app/cache/cachecore.h"
#include "app/cache/clientview.h"
#include "models/killpoint.h"

namespace wren::app {

Result<ChangedRecords> CacheCore::endScopes(const QStringList &scopes, const MasterKeys &masters,
                                            Ending ending)
{
    const MasterKeys before = std::exchange(m_file.masters, masters);
    FeedPosition position = m_position;
    for (const QString &scope : scopes)
        position.drop(scope);
    const Result<void> ended = m_database->inTransaction([&]() -> Result<void> {
        const Result<QSet<QString>> gone = dropScopes(scopes);
        if (!gone)
            return gone.error();
        killPoint("purge.rows");
        const Result<void> replaced =
            m_keys.replaceMaster(scopes, masters.lastKey(), masters.last());
        if (!replaced)
            return replaced;
        const Result<void> forgotten =
            ending == Ending::Withdrawn ? forgetWhoIsGone(*gone) : Result<void>();
        if (!forgotten)
            return forgotten;
        killPoint("purge.keys");
        return sealOwnAnew(position);
    });
    if (!ended)
        m_file.masters = before;
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

Result<QSet<QString>> CacheCore::dropScopes(const QStringList &scopes)
{
    QSet<QString> gone;
    for (const QString &scope : scopes) {
        const Result<QSet<QString>> ids = m_records.ids(scope);
        if (!ids)
            return ids;
        gone.unite(*ids);
        const Result<void> dropped = m_records.drop(scope);
        if (!dropped)
            return dropped.error();
    }
    return gone;
}

/** What this computer's own rows tell of the records that went goes with them; whoever moved into a
 * scope that stays is not gone. */
Result<void> CacheCore::forgetWhoIsGone(const QSet<QString> &gone)
{
    const auto stays = [this](const std::optional<ClientId> &client) {
        return client && m_records.record(QStringLiteral("client"), client->text()).ok();
    };
    const Result<void> queue = m_queue.forgetValues([&](const QueuedMutation &queued) {
        const QString named = queued.mutation.arguments.value(QLatin1String("client")).toString();
        if (!gone.contains(queued.mutation.subject) && !gone.contains(named))
            return false;
        const std::optional<ClientId> client = ClientId::parse(named);
        return !stays(client ? client : affectedClient(*this, queued.mutation));
    });
    if (!queue)
        return queue;
    return m_drafts.forget([&](const Draft &draft) {
        return draft.client() && gone.contains(draft.client()->text()) && !stays(draft.client());
    });
}

/** A wrapped key lives on in copies of the file, so what it sealed is sealed by another. */
Result<void> CacheCore::sealOwnAnew(const FeedPosition &position)
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
        const Result<void> written = m_queue.write(queued, position.inContact);
        if (!written)
            return written;
    }
    for (const Draft &draft : *drafts) {
        const Result<void> saved = m_drafts.save(draft);
        if (!saved)
            return saved;
    }
    return writePosition(position);
}

} // namespace wren::app
