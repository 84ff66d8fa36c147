// SPDX-License-Identifier: Apache-2.0
#include "app/sync/synccore.h"

#include <algorithm>

namespace wren::app {

namespace {

constexpr qsizetype pushAtMost = 200;
constexpr int holdSeconds = 25;
constexpr qint64 shortestWait = 1'000;
constexpr qint64 longestWait = 30'000;

using State = QueuedMutation::State;

} // namespace

SyncCore::SyncCore(CacheCore &cache, SyncEnvironment environment, const QStringList &scopes,
                   qint64 lastMid)
    : m_cache(cache)
    , m_environment(std::move(environment))
    , m_scopes(scopes)
    , m_lastMid(lastMid)
    , m_lastContact(cache.position().lastContact)
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

SyncStep SyncCore::command(const wire::Mutation &mutation, quint64 ticket)
{
    SyncStep step;
    const qint64 lastMid = std::max(m_lastMid, m_cache.position().lastMid);
    const Result<wire::Mutation> queued =
        m_cache.queue().enqueue(mutation, lastMid, m_environment.now());
    if (queued) {
        m_tickets.insert(queued->mid, ticket);
        m_notBefore = 0;
    } else {
        step.told.append({ticket, queued.error()});
    }
    return finished(std::move(step));
}

SyncStep SyncCore::dismissRefusal(qint64 mid)
{
    SyncStep step;
    const Result<void> dismissed = m_cache.queue().dismiss(mid);
    if (!dismissed)
        step.failure = dismissed.error();
    return finished(std::move(step));
}

// -- push

QList<wire::Mutation> SyncCore::waiting(SyncStep &step)
{
    const Result<QList<QueuedMutation>> queue = m_cache.queue().of(State::Waiting);
    QList<wire::Mutation> mutations;
    if (!queue)
        step.failure = queue.error();
    else
        for (const QueuedMutation &queued : *queue)
            mutations.append(queued.mutation);
    return mutations;
}

void SyncCore::duePush(SyncStep &step)
{
    if (m_push != Push::Idle || m_environment.now() < m_notBefore)
        return;
    QList<wire::Mutation> batch = waiting(step);
    if (batch.isEmpty())
        return;
    batch.resize(std::min(batch.size(), pushAtMost));
    m_push = Push::UnderWay;
    m_pushed.clear();
    for (const wire::Mutation &mutation : batch)
        m_pushed.append(mutation.mid);
    step.push = wire::PushRequest{batch};
}

SyncStep SyncCore::pushAnswered(const Result<wire::PushAnswer> &answer)
{
    SyncStep step;
    m_push = Push::Idle;
    if (answer)
        pushSettled(step, *answer);
    else
        pushFailed(step, answer.error());
    return finished(std::move(step));
}

void SyncCore::pushSettled(SyncStep &step, const wire::PushAnswer &answer)
{
    contact();
    const QList<wire::Mutation> mutations = waiting(step);
    const QSet<qint64> told(m_tickets.keyBegin(), m_tickets.keyEnd());
    const Result<void> settled = m_cache.settle(answer.results, told, m_environment.now());
    if (!settled) { // the hub keeps the results: asked again, it gives them again
        step.failure = settled.error();
        tellUnknown(step, settled.error());
        return lost(settled.error());
    }
    for (const wire::MutationResult &result : answer.results) {
        if (m_tickets.contains(result.mid)) {
            step.told.append({m_tickets.take(result.mid), result});
            continue;
        }
        const auto mutation = std::find_if(mutations.begin(), mutations.end(),
                                           [&](const auto &one) { return one.mid == result.mid; });
        if (mutation != mutations.end())
            step.settled.append({*mutation, result});
    }
    if (answer.expectedMid)
        return closeGap(step, *answer.expectedMid);
    const Error unanswered{Kind::Server, QStringLiteral("a push without all results"), {}};
    tellUnknown(step, unanswered);
    if (answer.results.isEmpty())
        lost(unanswered);
}

void SyncCore::closeGap(SyncStep &step, qint64 expected)
{
    const QList<wire::Mutation> left = waiting(step);
    if (left.isEmpty())
        return;
    if (left.first().mid == expected) // it expects what it was given: do not ask in circles
        return lost({Kind::Server, QStringLiteral("a gap where there is none"), {}});
    const Result<QMap<qint64, qint64>> numbers = m_cache.queue().renumber(expected);
    if (!numbers) {
        step.failure = numbers.error();
        return lost(numbers.error());
    }
    QMap<qint64, quint64> tickets;
    for (auto ticket = m_tickets.cbegin(); ticket != m_tickets.cend(); ++ticket)
        tickets.insert(numbers->value(ticket.key(), ticket.key()), ticket.value());
    m_tickets = tickets;
}

bool SyncCore::refusedAtTheDoor(const Error &error)
{
    switch (error.kind) {
    case Kind::Offline:
    case Kind::Unauthenticated:
    case Kind::Forbidden:
    case Kind::Invalid:
    case Kind::TooMany:
        return true;
    case Kind::Timeout:
    case Kind::NotFound:
    case Kind::Conflict:
    case Kind::Server:
    case Kind::Storage: // a commit whose answer was lost looks like this too
    case Kind::Crypto:
    case Kind::Keychain:
    case Kind::Cancelled:
        break;
    }
    return false;
}

void SyncCore::pushFailed(SyncStep &step, const Error &error)
{
    lost(error);
    if (refusedAtTheDoor(error))
        return withdrawUnsent(step, error);
    tellUnknown(step, error);
    withdrawUnsent(step, {Kind::Offline, QStringLiteral("not sent: ") + error.detail, {}});
}

/** To those whose mutation was sent and has no answer; it stays in the queue under its mid. */
void SyncCore::tellUnknown(SyncStep &step, const Error &why)
{
    for (qint64 mid : std::as_const(m_pushed)) {
        if (m_tickets.contains(mid))
            step.told.append({m_tickets.take(mid),
                              Error{Kind::Timeout, QStringLiteral("kept: ") + why.detail, {}}});
    }
}

void SyncCore::withdrawUnsent(SyncStep &step, const Error &why)
{
    // Whoever's mutation may have been sent is told so at once: who waits here, waits for a send.
    const QList<qint64> unsent = m_tickets.keys();
    const Result<void> withdrawn = m_cache.queue().withdraw(unsent);
    if (!withdrawn)
        step.failure = withdrawn.error();
    const Error answer = withdrawn ? why : Error{Kind::Timeout, QStringLiteral("kept"), {}};
    for (qint64 mid : unsent)
        step.told.append({m_tickets.take(mid), answer});
}

// -- pull

void SyncCore::duePull(SyncStep &step)
{
    // Each cycle pushes first; a pull already held is left alone. Out of contact nothing is held:
    // the answer is what shows that the hub is back.
    if (m_pull != Pull::Idle || m_push != Push::Idle || m_environment.now() < m_notBefore)
        return;
    const FeedPosition &position = m_cache.position();
    m_pull = Pull::UnderWay;
    step.pull = wire::PullRequest{position.epoch, position.seq, position.held, position.fetching,
                                  m_more || !m_reached ? 0 : holdSeconds};
}

SyncStep SyncCore::pullAnswered(const Result<wire::PullAnswer> &answer)
{
    SyncStep step;
    m_pull = Pull::Idle;
    if (!answer) {
        lost(answer.error());
        return finished(std::move(step));
    }
    contact();
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
    SyncStep step;
    m_pull = Pull::Idle;
    const wire::PullAnswer page = std::move(*m_page);
    m_page.reset();
    const Result<ChangedRecords> ended =
        masters ? m_cache.endScopes(page.ended, *masters) : Result<ChangedRecords>(masters.error());
    if (ended) {
        step.changed.unite(*ended);
        applyPage(step, page);
    } else { // the hub says it again at the next pull
        step.failure = ended.error();
        lost(ended.error());
    }
    return finished(std::move(step));
}

void SyncCore::applyPage(SyncStep &step, const wire::PullAnswer &page)
{
    const FeedPosition &position = m_cache.position();
    // A smaller seq under the same epoch: history was taken away and nobody said so.
    const bool otherHistory = page.epoch != position.epoch || page.seq < position.seq;
    const qint64 now = m_environment.now();
    Result<void> written;
    if (otherHistory) {
        written = m_cache.startOver(page, now);
    } else {
        const Result<ChangedRecords> applied = m_cache.apply(page, now);
        if (applied)
            step.changed.unite(*applied);
        else
            written = applied.error();
    }
    QStringList keep = m_scopes;
    keep.removeIf([&page](const QString &scope) { return !page.granted.contains(scope); });
    if (written)
        written = m_cache.beginFetching(keep);
    if (!written) {
        step.failure = written.error();
        return lost(written.error());
    }
    m_more = page.more || otherHistory || !m_cache.position().fetching.isEmpty();
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

void SyncCore::lost(const Error &error)
{
    const qint64 ceiling = std::min(longestWait, shortestWait << std::min(++m_failures, 5));
    m_notBefore = m_environment.now() + shortestWait +
                  qint64(m_environment.jitter() * double(ceiling - shortestWait));
    m_reached = false;
    m_signInNeeded = error.kind == Kind::Unauthenticated;
}

SyncStep SyncCore::finished(SyncStep step)
{
    duePush(step);
    duePull(step);
    if (m_notBefore > m_environment.now())
        step.wakeAt = m_notBefore;
    const Result<QList<QueuedMutation>> refused = m_cache.queue().of(State::Refused);
    SyncStatus &status = step.status;
    status.waiting = int(waiting(step).size());
    status.refused = refused ? int(refused->size()) : 0;
    status.firstFetch = !m_cache.position().fetching.isEmpty();
    status.signInNeeded = m_signInNeeded;
    status.lastContact = m_lastContact;
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
