// SPDX-License-Identifier: Apache-2.0
#include "app/sync/syncdriver.h"

namespace wren::app {

namespace {

constexpr int mostRescues = 3;

Error notStarted()
{
    return Error{Kind::Storage, QStringLiteral("sync has not started"), {}};
}

} // namespace

SyncDriver::SyncDriver(ClientCache &cache, HubClient &hub, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_hub(hub)
    , m_core(std::make_shared<std::optional<SyncCore>>())
{
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this,
            [this] { tell([](SyncCore &core) { return core.step(); }); });
}

SyncDriver::~SyncDriver()
{
    m_hub.cancel(&m_pulls);
    m_hub.cancel(this);
}

void SyncDriver::start(const SyncSettings &settings)
{
    m_settings = settings;
    m_cache.run(
        this,
        [core = m_core, settings](CacheCore &cache) -> Result<SyncStep> {
            core->emplace(cache, settings.environment, settings.scopes, settings.lastMid);
            return (*core)->step();
        },
        [this](const Result<SyncStep> &step) {
            if (step)
                perform(*step);
        });
}

void SyncDriver::tell(Event event)
{
    m_cache.run(
        this,
        [core = m_core, event = std::move(event)](CacheCore &) -> Result<SyncStep> {
            if (!*core)
                return notStarted();
            return event(**core);
        },
        [this](const Result<SyncStep> &step) {
            if (step)
                perform(*step);
        });
}

void SyncDriver::syncNow()
{
    tell([](SyncCore &core) { return core.tryNow(); });
}

void SyncDriver::command(const QString &name, const QString &subject, const QJsonObject &arguments,
                         QObject *context, CommandCallback callback)
{
    const quint64 ticket = ++m_lastTicket;
    m_askers.insert(ticket, {context, std::move(callback)});
    const wire::Mutation mutation{0, name, 1, subject, arguments};
    m_cache.run(
        this,
        [core = m_core, mutation, ticket](CacheCore &) -> Result<SyncStep> {
            if (!*core)
                return notStarted();
            return (*core)->command(mutation, ticket);
        },
        [this, ticket](const Result<SyncStep> &step) {
            if (step)
                perform(*step);
            else
                answerAsker({ticket, step.error()});
        });
}

void SyncDriver::perform(const SyncStep &step)
{
    if (step.status.storage == StorageFault::Damaged && m_rescues < mostRescues) {
        report(step);
        return rescue();
    }
    if (step.push)
        m_hub.push(*step.push, this, [this](const Result<wire::PushAnswer> &answer) {
            tell([answer](SyncCore &core) { return core.pushAnswered(answer); });
        });
    if (step.withdrawPull)
        m_hub.cancel(&m_pulls);
    if (step.pull)
        pull(*step.pull, step.pullNumber);
    if (step.wakeAt)
        m_wake.start(std::chrono::milliseconds(
            std::max<qint64>(0, *step.wakeAt - m_settings.environment.now())));
    if (!step.ended.isEmpty())
        replaceMaster(step.ended);
    report(step);
}

void SyncDriver::pull(const wire::PullRequest &request, quint64 number)
{
    m_hub.pull(request, &m_pulls, [this, number](const Result<wire::PullAnswer> &answer) {
        if (answer && answer->more)
            pullAhead(*answer, number);
        tell([answer, number](SyncCore &core) { return core.pullAnswered(answer, number); });
    });
}

/** Neither side waits for the other: the hub makes a page while this computer writes one down. */
void SyncDriver::pullAhead(const wire::PullAnswer &answer, quint64 number)
{
    m_cache.run(
        &m_pulls,
        [core = m_core, answer, number](CacheCore &) -> Result<std::optional<NumberedPull>> {
            return *core ? (*core)->askAhead(answer, number) : std::nullopt;
        },
        [this](const Result<std::optional<NumberedPull>> &ahead) {
            if (ahead && *ahead)
                pull((*ahead)->request, (*ahead)->number);
        });
}

void SyncDriver::report(const SyncStep &step)
{
    if (!step.changed.isEmpty())
        emit recordsChanged(step.changed);
    if (m_status != step.status) {
        m_status = step.status;
        emit statusChanged();
    }
    if (step.failure)
        qWarning("sync: %s", qPrintable(step.failure->detail));
    if (step.queueChanged)
        emit outboxChanged();
    if (step.otherHistory) {
        qWarning("sync: the hub's history was replaced under the same epoch");
        emit historyReplaced();
    }
    if (step.refusedDevice)
        emit deviceRefused();
    for (const SyncStep::Told &told : step.told)
        answerAsker(told);
    for (const SyncStep::Settled &settled : step.settled)
        emit commandSettled(settled.mutation, settled.result);
}

void SyncDriver::answerAsker(const SyncStep::Told &told)
{
    const Asker asker = m_askers.take(told.ticket);
    if (asker.context)
        asker.callback(told.result);
}

void SyncDriver::replaceMaster(const QStringList &ended)
{
    const Result<MasterKeys> masters = m_settings.addMaster();
    m_cache.run(
        this,
        [core = m_core, masters](CacheCore &cache) -> Result<std::pair<SyncStep, int>> {
            const SyncStep step = (*core)->masterReady(masters);
            return std::pair(step, cache.generation());
        },
        [this, ended](const Result<std::pair<SyncStep, int>> &done) {
            if (!done)
                return;
            m_settings.masterInUse(done->second);
            perform(done->first);
            if (!done->first.failure)
                emit scopesEnded(ended);
        });
}

void SyncDriver::change(Change work, QObject *context, ClientCache::Callback<void> callback)
{
    m_cache.run(
        this,
        [core = m_core, work = std::move(work)](CacheCore &) -> Result<QueueChange> {
            if (!*core)
                return notStarted();
            return work(**core);
        },
        [this, context = QPointer(context),
         callback = std::move(callback)](const Result<QueueChange> &change) {
            if (change)
                perform(change->step); // first: who reads again reads the new view
            if (context)
                callback(change ? change->done : change.error());
        });
}

void SyncDriver::enqueue(const QString &name, const QString &subject, const QJsonObject &arguments,
                         QObject *context, ClientCache::Callback<void> callback)
{
    const wire::Mutation mutation{0, name, 1, subject, arguments};
    change([mutation](SyncCore &core) { return core.enqueue(mutation); }, context,
           std::move(callback));
}

void SyncDriver::retry(qint64 mid, QObject *context, ClientCache::Callback<void> callback)
{
    change([mid](SyncCore &core) { return core.retry(mid); }, context, std::move(callback));
}

void SyncDriver::discard(qint64 mid, QObject *context, ClientCache::Callback<void> callback)
{
    change([mid](SyncCore &core) { return core.discard(mid); }, context, std::move(callback));
}

void SyncDriver::dismiss(qint64 mid, QObject *context, ClientCache::Callback<void> callback)
{
    change([mid](SyncCore &core) { return core.dismiss(mid); }, context, std::move(callback));
}

void SyncDriver::keep(const QStringList &scopes, QObject *context,
                      ClientCache::Callback<void> callback)
{
    change([scopes](SyncCore &core) { return core.keep(scopes); }, context, std::move(callback));
}

void SyncDriver::outbox(QObject *context, ClientCache::Callback<QList<QueuedMutation>> callback)
{
    m_cache.run(
        context,
        [](CacheCore &cache) {
            Result<QList<QueuedMutation>> queue = cache.queue().all();
            if (queue)
                queue->removeIf([](const QueuedMutation &queued) {
                    return queued.state == QueuedMutation::State::Applied;
                });
            return queue;
        },
        std::move(callback));
}

void SyncDriver::repair()
{
    tell([](SyncCore &core) { return core.damageFound(); });
}

/** What SQLite or a seal finds damaged at any time is damage, as at opening (I15). */
void SyncDriver::rescue()
{
    ++m_rescues;
    m_wake.stop();
    m_hub.cancel(&m_pulls);
    m_hub.cancel(this);
    const QList<quint64> tickets = m_askers.keys();
    for (const quint64 ticket : tickets) // what they asked for is in the queue, if it was sent
        answerAsker(
            {ticket, Error{Kind::Timeout, QStringLiteral("kept: the copy is made anew"), {}}});
    m_cache.rescue([core = m_core] { core->reset(); }, this,
                   [this](const Result<OpenedCache> &opened) {
                       if (opened && opened->rescued)
                           startAgain(*opened->rescued);
                       else
                           qWarning("sync: the damaged copy cannot be made anew");
                   });
}

void SyncDriver::startAgain(const RescueReport &report)
{
    emit rescued(report);
    ChangedRecords changed;
    changed.everything = true;
    emit recordsChanged(changed);
    emit outboxChanged();
    start(m_settings);
}

} // namespace wren::app
