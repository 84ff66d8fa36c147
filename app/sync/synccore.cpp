// SPDX-License-Identifier: Apache-2.0
#include "app/sync/synccore.h"

#include "models/killpoint.h"

#include "app/cache/clientview.h"
#include "app/hub/retryafter.h"

#include <algorithm>

namespace wren::app {

namespace {

constexpr int holdSeconds = 25;
constexpr qint64 shortestWait = 1'000;
constexpr qint64 longestWait = 30'000;
constexpr qint64 longestAsked = 10 * 60'000; ///< of a Retry-After

using State = QueuedMutation::State;

Error notSent()
{
    return Error{Kind::Offline, QStringLiteral("not sent: the hub has not been reached yet"), {}};
}

} // namespace

SyncCore::SyncCore(CacheCore &cache, SyncEnvironment environment, const QStringList &scopes,
                   qint64 lastMid)
    : m_cache(cache)
    , m_environment(std::move(environment))
    , m_scopes(scopes)
    , m_lastMid(lastMid)
    , m_lastContact(cache.position().lastContact)
    , m_isToCheck(!cache.position().held.isEmpty())
{}

SyncStep SyncCore::step()
{
    return finished({});
}

SyncStep SyncCore::tryNow()
{
    m_notBefore = 0;
    return finished({});
}

// -- what people do

qint64 SyncCore::lastMid() const
{
    return std::max(m_lastMid, m_cache.position().lastMid);
}

SyncStep SyncCore::command(const wire::Mutation &mutation, quint64 ticket)
{
    SyncStep step;
    const Result<wire::Mutation> queued =
        m_cache.queue().enqueue(mutation, lastMid(), m_environment.now());
    if (queued) {
        step.queueChanged = true;
        m_tickets.insert(queued->mid, ticket);
        m_notBefore = 0;
    } else {
        diskFailed(step, queued.error());
        step.told.append({ticket, queued.error()});
    }
    return finished(std::move(step));
}

QueueChange SyncCore::enqueue(const wire::Mutation &mutation)
{
    const Result<wire::Mutation> queued =
        m_cache.queue().enqueue(mutation, lastMid(), m_environment.now());
    killPoint("queue.committed");
    return changed(queued ? Result<void>() : queued.error(), mutation);
}

QueueChange SyncCore::retry(qint64 mid)
{
    const Result<wire::Mutation> again = m_cache.queue().retry(mid, lastMid(), m_environment.now());
    return changed(again ? Result<void>() : again.error(), again ? *again : wire::Mutation());
}

QueueChange SyncCore::discard(qint64 mid)
{
    const Result<QueuedMutation> queued = m_cache.queue().find(mid);
    const bool asked = m_tickets.contains(mid); // whoever asked is told what became of it
    if (!queued || asked)
        return changed(
            queued ? Error{Kind::Conflict, QStringLiteral("a command"), {}} : queued.error(), {});
    const Result<QMap<qint64, qint64>> numbers = m_cache.queue().discard(mid);
    if (numbers)
        renumberTickets(*numbers);
    return changed(numbers ? Result<void>() : numbers.error(), queued->mutation);
}

QueueChange SyncCore::dismiss(qint64 mid)
{
    const Result<void> dismissed = m_cache.queue().dismiss(mid);
    return changed(dismissed, {});
}

QueueChange SyncCore::changed(const Result<void> &done, const wire::Mutation &about)
{
    QueueChange change{done, {}};
    change.step.queueChanged = done.ok();
    if (done)
        touch(change.step, about);
    else if (storageFault(done.error()))
        diskFailed(change.step, done.error());
    if (done)
        m_storage.reset();
    change.step = finished(std::move(change.step));
    return change;
}

/** The view of whom it is about has changed. */
void SyncCore::touch(SyncStep &step, const wire::Mutation &mutation)
{
    if (const std::optional<ClientId> client = affectedClient(m_cache, mutation))
        step.changed.clients.insert(*client);
}

// -- pull

void SyncCore::duePull(SyncStep &step)
{
    // Each cycle pushes first; a pull already held is left alone. Out of contact nothing is held:
    // the answer is what shows that the hub is back.
    if (m_pull != Pull::Idle || m_push != Push::Idle || !isDue())
        return;
    m_pull = Pull::UnderWay;
    m_pullIsStale = false;
    const wire::PullRequest due = pullFrom(m_cache.position());
    if (takeAhead(step, due))
        return;
    m_settledMeanwhile = false;
    m_pullNumber = ++m_lastPullNumber;
    step.pull = due;
    step.pullNumber = m_pullNumber;
}

wire::PullRequest SyncCore::pullFrom(const FeedPosition &position) const
{
    return {position.epoch,
            position.seq,
            position.held,
            position.fetching,
            m_more || !m_reached ? 0 : holdSeconds,
            position.history};
}

SyncStep SyncCore::pullAnswered(const Result<wire::PullAnswer> &answer,
                                std::optional<quint64> number)
{
    SyncStep step;
    if (number.value_or(m_pullNumber) != m_pullNumber) {
        forgetAhead(*number);
        return finished(std::move(step));
    }
    m_pull = Pull::Idle;
    if (!answer) {
        lost(answer.error());
        step.refusedDevice = answer.error().kind == Kind::Unauthenticated;
        if (!isKnownHere()) // no push went out
            withdrawUnsent(step, refusedAtTheDoor(answer.error()) ? answer.error() : notSent());
        return finished(std::move(step));
    }
    contact();
    m_met = true;
    if (!answer->granted.isEmpty()) // else as it was: it was held without news
        m_granted = answer->granted;
    if (m_pullIsStale)
        return finished(std::move(step));
    if (answer->ended.isEmpty()) {
        applyPage(step, *answer);
    } else {
        m_pull = Pull::WantsMaster;
        m_page = *answer;
        step.ended = answer->ended;
    }
    return finished(std::move(step));
}

SyncStep SyncCore::masterReady(const Result<MasterKeys> &masters)
{
    if (!m_page)
        return dropped(masters);
    SyncStep step;
    m_pull = Pull::Idle;
    const wire::PullAnswer page = std::move(*m_page);
    m_page.reset();
    // First: whoever moved into a scope that stays is not gone, and what another history may lack
    // waits again, which outlives its scope.
    if (!m_pullIsStale || isFirstContact(page))
        applyPage(step, page);
    if (!step.failure)
        endScopes(step, page, masters);
    return finished(std::move(step));
}

/** If it fails, the hub says it again at the next pull. */
void SyncCore::endScopes(SyncStep &step, const wire::PullAnswer &page,
                         const Result<MasterKeys> &masters)
{
    const Result<ChangedRecords> ended =
        masters ? m_cache.endScopes(page.ended, *masters) : Result<ChangedRecords>(masters.error());
    if (ended)
        step.changed.unite(*ended);
    else
        diskFailed(step, ended.error());
}

/** Taken away without another epoch: the hub does not know what it told of, or it has less seq than
 * was read, or less of ours than it answered. */
bool SyncCore::isOtherHistory(const wire::PullAnswer &page) const
{
    const FeedPosition &position = m_cache.position();
    if (page.epoch != position.epoch)
        return false;
    return page.otherHistory || page.seq < position.seq ||
           (!m_settledMeanwhile && page.lastMid < position.lastMid);
}

bool SyncCore::isFirstContact(const wire::PullAnswer &page) const
{
    return page.epoch != m_cache.position().epoch || page.startOver || isOtherHistory(page);
}

void SyncCore::applyPage(SyncStep &step, const wire::PullAnswer &page)
{
    m_pullFirst = false;
    step.otherHistory = isOtherHistory(page);
    if (isFirstContact(page))
        return startOver(step, page);
    const Result<ChangedRecords> applied = m_cache.apply(page, m_environment.now());
    if (!applied)
        return diskFailed(step, applied.error());
    step.changed.unite(*applied);
    step.queueChanged = true; // what is safe now went
    fetchNewScopes(step);
    m_more = page.more || !m_cache.position().fetching.isEmpty();
    compareDigests(step, page);
}

void SyncCore::startOver(SyncStep &step, const wire::PullAnswer &page)
{
    m_disagreed.clear();
    const Result<QMap<qint64, qint64>> started = m_cache.startOver(page, m_environment.now());
    if (!started)
        return diskFailed(step, started.error());
    renumberTickets(*started);
    step.queueChanged = true;
    fetchNewScopes(step);
    m_more = true;
}

void SyncCore::fetchNewScopes(SyncStep &step)
{
    QStringList keep = m_scopes + m_cache.position().chosen;
    keep.removeIf([this](const QString &scope) { return !m_granted.contains(scope); });
    const Result<void> begun = m_cache.beginFetching(keep);
    if (begun)
        m_storage.reset();
    else
        diskFailed(step, begun.error());
}

// -- contact

void SyncCore::contact()
{
    m_failures = 0;
    m_notBefore = 0;
    m_reached = true;
    m_signInNeeded = false;
    m_lastContact = m_environment.now();
}

void SyncCore::waitLonger(const Error &error)
{
    const qint64 ceiling = std::min(longestWait, shortestWait << std::min(++m_failures, 5));
    const qint64 own =
        shortestWait + qint64(m_environment.jitter() * double(ceiling - shortestWait));
    const std::chrono::milliseconds asked = retryAfter(error).value_or(std::chrono::seconds(0));
    m_wait = std::max(own, std::min<qint64>(asked.count(), longestAsked));
    m_notBefore = m_environment.now() + m_wait;
}

void SyncCore::lost(const Error &error)
{
    waitLonger(error);
    m_reached = false;
    m_signInNeeded = error.kind == Kind::Unauthenticated;
}

/** The hub is there, but this computer cannot write down what it says: it will say it again. */
void SyncCore::diskFailed(SyncStep &step, const Error &error)
{
    waitLonger(error);
    step.failure = error;
    m_storage = storageFault(error).value_or(StorageFault::Unwritable);
}

/** A clock that was set back does not make the wait longer (I14). */
bool SyncCore::isDue() const
{
    const qint64 left = m_notBefore - m_environment.now();
    return left <= 0 || left > m_wait;
}

void SyncCore::judgeTime(SyncStep &step)
{
    const qint64 now = m_environment.now();
    const Result<void> noticed = m_cache.noticeTime(now);
    if (!noticed)
        m_storage = storageFault(noticed.error());
    step.status.leaseOver = m_cache.lease().isOver(now);
}

SyncStep SyncCore::finished(SyncStep step)
{
    duePush(step);
    dueDrop(step);
    duePull(step);
    if (!isDue())
        step.wakeAt = m_notBefore;
    judgeTime(step);
    const Result<QueueCounts> counted = m_cache.queue().counts();
    const QueueCounts counts = counted ? *counted : QueueCounts();
    SyncStatus &status = step.status;
    status.waiting = counts.value(State::Waiting);
    status.refused = counts.value(State::Refused);
    status.parked = counts.value(State::Parked);
    status.conflicted = counts.value(State::Conflicted);
    status.resyncing = m_cache.isFetchingAnew();
    status.firstFetch = !status.resyncing && !m_cache.position().fetching.isEmpty();
    status.signInNeeded = m_signInNeeded;
    status.deviceTwice = m_deviceTwice;
    status.storage = m_storage;
    status.lastContact = m_lastContact;
    tellKept(status);
    status.state = state(status);
    return step;
}

SyncStatus::State SyncCore::state(const SyncStatus &status) const
{
    using Shown = SyncStatus::State;
    if (!m_reached)
        return m_failures > 0 ? Shown::Offline : Shown::Syncing;
    if (status.refused > 0)
        return Shown::Refused;
    if (m_push == Push::UnderWay || m_more)
        return Shown::Syncing;
    return status.waiting > 0 ? Shown::Waiting : Shown::UpToDate;
}

} // namespace wren::app
