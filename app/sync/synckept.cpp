// SPDX-License-Identifier: Apache-2.0
// What is kept on this computer by choice: the part of SyncCore that begins and drops scopes.
#include "app/cache/clientview.h"
#include "app/sync/synccore.h"

namespace wren::app {

namespace {

/** Only providers are chosen (sync.md, Desk 4); the other scopes belong to every Desk. */
QStringList providersOf(QStringList scopes)
{
    scopes.removeIf(
        [](const QString &scope) { return !scope.startsWith(QLatin1String("provider:")); });
    return scopes;
}

QStringList scopesOf(const QList<wire::FetchCursor> &cursors)
{
    QStringList scopes;
    for (const wire::FetchCursor &cursor : cursors)
        scopes.append(cursor.scope);
    return scopes;
}

} // namespace

QueueChange SyncCore::keep(const QStringList &scopes)
{
    QueueChange change{m_cache.choose(providersOf(scopes)), {}};
    SyncStep &step = change.step;
    if (change.done) {
        const QList<wire::FetchCursor> before = m_cache.position().fetching;
        fetchNewScopes(step);
        if (m_cache.position().fetching != before) {
            withdrawPull(step); // it may be held, and does not ask for the new ones
            m_more = true;
        }
    } else {
        diskFailed(step, change.done.error());
    }
    step = finished(std::move(step));
    return change;
}

void SyncCore::withdrawPull(SyncStep &step)
{
    if (m_pull != Pull::UnderWay && !m_ahead)
        return;
    m_pull = Pull::Idle;
    m_pullNumber = ++m_lastPullNumber; // an answer that comes all the same is nobody's
    m_ahead.reset();
    step.withdrawPull = true;
}

/** Of what is here, the provider scopes that nobody wants here any more. */
QStringList SyncCore::notChosen() const
{
    const FeedPosition &position = m_cache.position();
    QStringList scopes = providersOf(position.held + scopesOf(position.fetching));
    scopes.removeIf([&](const QString &scope) {
        return m_scopes.contains(scope) || position.chosen.contains(scope);
    });
    return scopes;
}

/** The scopes of those about whom something waits to be sent. */
Result<QSet<QString>> SyncCore::waitedFor()
{
    const Result<QList<QueuedMutation>> queue = m_cache.queue().of(QueuedMutation::State::Waiting);
    if (!queue)
        return queue.error();
    QSet<QString> scopes;
    for (const QueuedMutation &queued : *queue) {
        const std::optional<ClientId> client = affectedClient(m_cache, queued.mutation);
        const Result<CachedRecord> record =
            client ? m_cache.records().record(QStringLiteral("client"), client->text())
                   : Error{Kind::NotFound, {}, {}};
        if (record)
            scopes.insert(record->scope);
        else if (record.error().kind != Kind::NotFound)
            return record.error();
    }
    return scopes;
}

/** What waits about a scope goes first; while everything is fetched anew nothing is dropped. */
void SyncCore::dueDrop(SyncStep &step)
{
    if (m_pull == Pull::WantsMaster || m_cache.isFetchingAnew() || !isDue())
        return;
    QStringList scopes = notChosen();
    if (scopes.isEmpty())
        return;
    const Result<QSet<QString>> waited = waitedFor();
    if (!waited)
        return diskFailed(step, waited.error());
    scopes.removeIf([&waited](const QString &scope) { return waited->contains(scope); });
    if (scopes.isEmpty())
        return;
    withdrawPull(step);
    m_pull = Pull::WantsMaster;
    m_dropping = scopes;
    step.ended = scopes;
}

SyncStep SyncCore::dropped(const Result<MasterKeys> &masters)
{
    SyncStep step;
    m_pull = Pull::Idle;
    const QStringList scopes = std::exchange(m_dropping, {});
    const Result<ChangedRecords> ended =
        masters ? m_cache.endScopes(scopes, *masters, CacheCore::Ending::NotChosen)
                : Result<ChangedRecords>(masters.error());
    if (ended)
        step.changed.unite(*ended);
    else
        diskFailed(step, ended.error());
    return finished(std::move(step));
}

void SyncCore::tellKept(SyncStatus &status) const
{
    const FeedPosition &position = m_cache.position();
    status.chosen = position.chosen;
    status.kept = providersOf(position.held);
    status.coming = providersOf(scopesOf(position.fetching));
    status.leaving = notChosen();
}

} // namespace wren::app
