// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/simulateddesk.h"

#include "app/cache/clientview.h"
#include "models/merge.h"

#include "tests/simulate/oracle.h"
#include "tests/simulate/simulatedhub.h"

namespace wren::test {

namespace {

using State = app::QueuedMutation::State;

constexpr const char *kinds[] = {"client",   "case_note", "conflict",      "parked",
                                 "provider", "staff",     "reference_item"};

app::MasterKey newMaster()
{
    return std::make_shared<const seal::SecretBytes>(seal::SecretBytes::random(32));
}

} // namespace

SimulatedDesk::SimulatedDesk(FaultyDisk &disk, Timeline &timeline, Wire &wire,
                             const DeskSetup &setup)
    : m_disk(disk)
    , m_timeline(timeline)
    , m_wire(wire)
    , m_setup(setup)
    , m_jitter(quint32(setup.seat))
    , m_installId(setup.folder)
{
    m_masters.insert(1, newMaster());
}

app::CacheFile SimulatedDesk::file() const
{
    return {m_setup.folder + QStringLiteral("/cache.db"),
            m_installId,
            m_masters,
            m_setup.device.text(),
            {[this](const QString &path) { return m_disk.exists(path); },
             [this](const QString &from, const QString &to) { return m_disk.rename(from, to); },
             [this](const QString &path) {
                 return m_disk.remove(path);
             }}};
}

std::unique_ptr<app::CacheCore> SimulatedDesk::openCache()
{
    auto cache = app::CacheCore::openOrRescue(file());
    if (cache)
        return std::move(*cache);
    if (!isDead() && app::storageFault(cache.error()) != app::StorageFault::DiskFull)
        m_wire.wrong(QStringLiteral("desk %1: its cache does not open: %2")
                         .arg(m_setup.seat)
                         .arg(cache.error().detail));
    return nullptr;
}

void SimulatedDesk::boot()
{
    shutDown();
    m_disk.powerOn(m_setup.folder);
    ++m_boot;
    m_cache = openCache();
    if (!m_cache)
        return;
    tellRescue();
    begin();
}

void SimulatedDesk::tellRescue()
{
    if (m_cache->rescued())
        m_wire.rescued(m_setup.seat, *m_cache->rescued());
}

/** As Workspace::open: nothing is read before the hub has been reached, once the lease is over. */
void SimulatedDesk::begin()
{
    checkPosition();
    if (m_cache->lease().isOver(now()))
        return lock();
    m_core = std::make_unique<app::SyncCore>(*m_cache,
                                             app::SyncEnvironment{[this] { return now(); },
                                                                  [this] {
                                                                      return m_jitter.part();
                                                                  }},
                                             m_setup.scopes, 0);
    tell([](app::SyncCore &core) { return core.step(); });
}

void SimulatedDesk::lock()
{
    m_core.reset();
    m_askers.clear();
    m_wire.note(QStringLiteral("desk %1 is locked: its lease is over").arg(m_setup.seat));
    m_wire.renew(m_setup.seat, ++m_boot);
}

void SimulatedDesk::renewed(int boot)
{
    if (boot != m_boot || !isLocked())
        return;
    const Result<void> kept = m_cache->contacted(now());
    if (noticesPowerCut())
        return;
    if (kept)
        begin();
    else
        m_wire.renew(m_setup.seat, m_boot);
}

/** As SyncDriver: whoever waits for a command is told that it is kept. */
void SimulatedDesk::rescue()
{
    m_core.reset();
    ++m_boot;
    for (const auto &asker : std::exchange(m_askers, {}))
        asker(Error{Kind::Timeout, QStringLiteral("kept"), {}});
    Result<std::unique_ptr<app::CacheCore>> rescued = app::CacheCore::rescue(std::move(m_cache));
    if (!rescued || isDead()) { // no room, or the disk failed in it: off, until the next start
        m_wire.note(QStringLiteral("desk %1 cannot make its copy anew").arg(m_setup.seat));
        return;
    }
    m_cache = std::move(*rescued);
    tellRescue();
    begin();
}

void SimulatedDesk::shutDown()
{
    m_core.reset();
    m_cache.reset();
    m_askers.clear();
}

bool SimulatedDesk::noticesPowerCut()
{
    if (!isDead())
        return false;
    shutDown();
    return true;
}

/** Under one epoch neither the feed nor a fetch goes back, whatever happened (I9, I12). */
void SimulatedDesk::checkPosition()
{
    const app::FeedPosition &position = m_cache->position();
    if (!m_historyIsLost && position.epoch == m_position.epoch && position.seq < m_position.seq)
        m_wire.wrong(QStringLiteral("desk %1 went back from seq %2 to %3")
                         .arg(m_setup.seat)
                         .arg(m_position.seq)
                         .arg(position.seq));
    m_position = position;
}

void SimulatedDesk::tell(const Event &event)
{
    if (!m_core)
        return;
    const app::SyncStep step = event(*m_core);
    if (noticesPowerCut())
        return; // nothing of the step was done: the process is gone
    take(step);
}

void SimulatedDesk::take(const app::SyncStep &step)
{
    checkPosition();
    m_status = step.status;
    if (step.failure)
        m_wire.note(
            QStringLiteral("desk %1 cannot write: %2").arg(m_setup.seat).arg(step.failure->detail));
    for (const app::SyncStep::Told &told : step.told) {
        if (const auto asker = m_askers.take(told.ticket))
            asker(told.result);
    }
    if (m_status.storage == app::StorageFault::Damaged)
        return rescue();
    if (m_status.leaseOver)
        return lock();
    if (step.push)
        m_wire.push(m_setup.seat, m_boot, *step.push);
    if (step.pull)
        m_wire.pull(m_setup.seat, m_boot, *step.pull);
    if (step.wakeAt)
        wakeAt(*step.wakeAt);
    if (!step.ended.isEmpty())
        replaceMaster(step.ended);
}

/** What had been answered about a scope goes with it, safe or not (I6 before I17). */
void SimulatedDesk::replaceMaster(const QStringList &ended)
{
    const std::optional<wire::PullAnswer> withdrawal = std::exchange(m_withdrawal, std::nullopt);
    QList<wire::Mutation> taken;
    if (withdrawal && ended == withdrawal->ended)
        taken = answeredAbout(goneWith(*withdrawal));
    m_masters.insert(m_masters.lastKey() + 1, newMaster());
    tell([this](app::SyncCore &core) { return core.masterReady(m_masters); });
    // Where it could not be written down nothing went; after a power cut nobody can tell yet.
    QSet<QString> kept;
    app::Unreadable lost;
    const auto queue = m_cache ? m_cache->queue().readable(lost) : QList<app::QueuedMutation>();
    for (const app::QueuedMutation &queued : queue)
        kept.insert(keyOf(queued.mutation));
    taken.removeIf([&kept](const auto &mutation) { return kept.contains(keyOf(mutation)); });
    if (!taken.isEmpty())
        m_wire.tookAlong(m_setup.seat, taken);
}

/** Records of scopes that end, and their clients, but for who moves within reach. */
QSet<QString> SimulatedDesk::goneWith(const wire::PullAnswer &answer)
{
    QSet<QString> gone;
    for (const QString &scope : answer.ended) {
        if (const Result<QSet<QString>> ids = m_cache->records().ids(scope))
            gone.unite(*ids);
    }
    QSet<QString> moved;
    for (const wire::RecordChange &change : answer.changes) {
        if (change.kind == QLatin1String("client") && !change.gone)
            moved.insert(change.id);
    }
    for (const wire::RecordChange &change : answer.changes) {
        if (change.client && moved.contains(change.client->text()))
            gone.remove(change.id);
    }
    gone.subtract(moved);
    return gone;
}

QList<wire::Mutation> SimulatedDesk::answeredAbout(const QSet<QString> &ids)
{
    QList<wire::Mutation> answered;
    app::Unreadable lost;
    for (const app::QueuedMutation &queued : m_cache->queue().readable(lost)) {
        const QJsonValue client = queued.mutation.arguments.value(QLatin1String("client"));
        if (queued.state != State::Waiting &&
            (ids.contains(queued.mutation.subject) || ids.contains(client.toString())))
            answered.append(queued.mutation);
    }
    return answered;
}

void SimulatedDesk::wakeAt(qint64 time)
{
    const int wake = ++m_wake;
    const int boot = m_boot;
    m_timeline.after(std::max<qint64>(0, time - now()), [this, wake, boot] {
        if (wake == m_wake && boot == m_boot)
            tell([](app::SyncCore &core) { return core.step(); });
    });
}

SimulatedDesk::Saved SimulatedDesk::save(const wire::Mutation &mutation)
{
    const app::QueueChange change = m_core->enqueue(mutation);
    if (noticesPowerCut())
        return Saved::PowerWent;
    const bool saved = change.done.ok();
    if (saved && !shows(mutation))
        m_wire.wrong(QStringLiteral("desk %1 does not show what it saved").arg(m_setup.seat));
    if (!noticesPowerCut())
        take(change.step);
    return saved ? Saved::Yes : Saved::No;
}

bool SimulatedDesk::shows(const wire::Mutation &mutation)
{
    const Result<app::ClientViews> views = app::ClientViews::of(*m_cache);
    if (!views)
        return isDead() || app::storageFault(views.error()) == app::StorageFault::Damaged;
    if (mutation.name == QLatin1String("add_case_note")) {
        const auto client =
            ClientId::fromTrusted(mutation.arguments.value(QLatin1String("client")).toString());
        const auto notes = views->notes(client, StaffId());
        return !notes || std::any_of(notes->begin(), notes->end(), [&](const app::CaseNote &note) {
            return note.id.text() == mutation.subject;
        });
    }
    if (mutation.name != QLatin1String("edit_client"))
        return true;
    const auto edit = wire::EditClient::fromJson(mutation.arguments);
    const auto view = views->client(ClientId::fromTrusted(mutation.subject));
    return !edit || !view || withEdits(view->record.profile, edit->changes) == view->record.profile;
}

SimulatedDesk::Saved
SimulatedDesk::command(const wire::Mutation &mutation,
                       std::function<void(const Result<wire::MutationResult> &)> told)
{
    const quint64 ticket = ++m_lastTicket;
    m_askers.insert(ticket, std::move(told));
    const app::SyncStep step = m_core->command(mutation, ticket);
    if (noticesPowerCut())
        return Saved::PowerWent;
    const bool refused = std::any_of(step.told.begin(), step.told.end(), [&](const auto &one) {
        return one.ticket == ticket && !one.result;
    });
    if (refused)
        m_askers.remove(ticket);
    take(step);
    return refused ? Saved::No : Saved::Yes;
}

void SimulatedDesk::syncNow()
{
    tell([](app::SyncCore &core) { return core.tryNow(); });
}

QList<wire::Mutation> SimulatedDesk::dismissAnswers()
{
    QList<wire::Mutation> refused;
    const auto queue = m_cache->queue().all();
    for (const app::QueuedMutation &queued : queue ? *queue : QList<app::QueuedMutation>()) {
        const qint64 mid = queued.mutation.mid;
        if (queued.state == State::Waiting || queued.state == State::Applied || !m_core)
            continue;
        if (queued.state == State::Refused)
            refused.append(queued.mutation);
        const app::QueueChange change = m_core->dismiss(mid);
        if (noticesPowerCut())
            break;
        take(change.step);
    }
    return refused;
}

void SimulatedDesk::answered(int boot, const Result<wire::PushAnswer> &answer)
{
    if (boot == m_boot)
        tell([&answer](app::SyncCore &core) { return core.pushAnswered(answer); });
}

void SimulatedDesk::answered(int boot, const Result<wire::PullAnswer> &answer)
{
    if (boot != m_boot)
        return;
    m_withdrawal.reset();
    if (answer && m_core && !answer->ended.isEmpty()) {
        const app::FeedPosition &position = m_cache->position();
        // In another history all that was answered is asked for again before anything goes.
        const bool isKnown = answer->epoch == position.epoch && !answer->startOver &&
                             !answer->otherHistory && answer->seq >= position.seq;
        if (isKnown)
            m_withdrawal = *answer;
    }
    tell([&answer](app::SyncCore &core) { return core.pullAnswered(answer); });
}

std::optional<QList<wire::RecordChange>> SimulatedDesk::view(const QStringList &scopes)
{
    QList<wire::RecordChange> records;
    for (const char *kind : kinds) {
        const Result<void> read =
            m_cache->records().each(QLatin1String(kind), [&](const app::CachedRecord &record) {
                if (scopes.contains(record.scope))
                    records.append({record.scope, record.kind, record.id, record.client, record.rev,
                                    false, record.value});
            });
        if (read)
            continue;
        if (app::storageFault(read.error()) != app::StorageFault::Damaged)
            m_wire.wrong(QStringLiteral("desk %1: its copy cannot be read").arg(m_setup.seat));
        tell([](app::SyncCore &core) { return core.damageFound(); });
        return std::nullopt;
    }
    return records;
}

QList<app::QueuedMutation> SimulatedDesk::held()
{
    const bool off = !m_cache;
    if (off) {
        m_disk.powerOn(m_setup.folder);
        m_disk.heal(m_setup.folder);
        m_cache = openCache();
    }
    if (!m_cache)
        return {};
    if (off)
        tellRescue();
    app::Unreadable lost;
    const QList<app::QueuedMutation> queue = m_cache->queue().readable(lost);
    m_hasUnreadable = lost.rows > 0 || lost.cutOff;
    if (off)
        m_cache.reset();
    return queue;
}

} // namespace wren::test
