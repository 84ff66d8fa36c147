// SPDX-License-Identifier: Apache-2.0
// Push: the part of SyncCore that sends.
#include "app/sync/synccore.h"

#include "models/killpoint.h"

#include <algorithm>

namespace wren::app {

namespace {

using State = QueuedMutation::State;

bool isConflict(const Error &error, const char *problem)
{
    return error.kind == Kind::Conflict &&
           std::any_of(error.fields.begin(), error.fields.end(), [problem](const auto &field) {
               return field.problem == QLatin1String(problem);
           });
}

} // namespace

QList<wire::Mutation> SyncCore::waiting(SyncStep &step)
{
    const Result<QList<QueuedMutation>> queue = m_cache.queue().of(State::Waiting);
    QList<wire::Mutation> mutations;
    if (!queue)
        diskFailed(step, queue.error());
    else
        for (const QueuedMutation &queued : *queue)
            mutations.append(queued.mutation);
    return mutations;
}

/** Before the first contact it is not known from which mid the hub counts on, nor whether it lacks
 * what it took from an earlier device of this computer's: that comes first. */
bool SyncCore::isKnownHere() const
{
    if (m_cache.position().epoch.isEmpty() || m_pullFirst)
        return false;
    if (m_met || lastMid() > 0)
        return true;
    const Result<bool> earlier = m_cache.queue().hasSetAside();
    return earlier && !*earlier;
}

void SyncCore::duePush(SyncStep &step)
{
    if (m_push != Push::Idle || m_deviceTwice || !isKnownHere() || !isDue())
        return;
    QList<wire::Mutation> batch = waiting(step);
    if (batch.isEmpty()) {
        m_batch = pushAtMost;
        return;
    }
    batch.resize(std::min(batch.size(), m_batch));
    QList<qint64> mids;
    for (const wire::Mutation &mutation : std::as_const(batch))
        mids.append(mutation.mid);
    // Written down first: what may have reached the hub can no longer be discarded.
    const Result<QList<qint64>> marked = m_cache.queue().markSent(mids);
    if (!marked)
        return diskFailed(step, marked.error());
    killPoint("push.marked");
    m_push = Push::UnderWay;
    m_pushed = mids;
    m_newlySent = *marked;
    // A hub of the version before tells no history, knows neither member, and refused the push.
    const FeedPosition &position = m_cache.position();
    step.push =
        wire::PushRequest{batch, position.history ? position.numbering : 0, position.history};
}

SyncStep SyncCore::pushAnswered(const Result<wire::PushAnswer> &answer)
{
    killPoint("push.answered");
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
    const Result<void> settled = m_cache.settle(answer, told, m_environment.now());
    if (!settled) { // the hub keeps the results: asked again, it gives them again
        tellUnknown(step, settled.error());
        return diskFailed(step, settled.error());
    }
    killPoint("push.committed");
    m_settledMeanwhile = true;
    m_storage.reset();
    step.queueChanged = true;
    for (const wire::MutationResult &result : answer.results) {
        if (m_tickets.contains(result.mid)) {
            step.told.append({m_tickets.take(result.mid), result});
            continue;
        }
        const auto mutation = std::find_if(mutations.begin(), mutations.end(),
                                           [&](const auto &one) { return one.mid == result.mid; });
        if (mutation == mutations.end())
            continue;
        step.settled.append({*mutation, result});
        touch(step, *mutation);
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
    // It had answered more than it knows of now: its history was taken away.
    step.otherHistory = expected <= m_cache.position().lastMid;
    const Result<QMap<qint64, qint64>> numbers = m_cache.renumber(expected);
    if (!numbers)
        return diskFailed(step, numbers.error());
    renumberTickets(*numbers);
}

void SyncCore::renumberTickets(const QMap<qint64, qint64> &numbers)
{
    QMap<qint64, quint64> tickets;
    for (auto ticket = m_tickets.cbegin(); ticket != m_tickets.cend(); ++ticket)
        tickets.insert(numbers.value(ticket.key(), ticket.key()), ticket.value());
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

/** Nothing of the push was consumed, but all before the first that differs is known to the hub:
 * asked one by one, it answers those. */
void SyncCore::deviceIsTwice(SyncStep &step, const Error &error)
{
    contact();
    const bool alone = m_pushed.size() <= 1;
    m_batch = 1;
    m_deviceTwice = alone;
    if (alone)
        withdrawUnsent(step, error);
}

/** Nothing was consumed; the next pull says the same, and then everything is asked for again. */
void SyncCore::historyIsLost(SyncStep &step)
{
    contact();
    m_pullFirst = true;
    m_more = true;
    unmarkSent(step);
}

void SyncCore::pushFailed(SyncStep &step, const Error &error)
{
    if (isConflict(error, wire::deviceTwice))
        return deviceIsTwice(step, error);
    if (isConflict(error, wire::otherHistory))
        return historyIsLost(step);
    lost(error);
    step.refusedDevice = error.kind == Kind::Unauthenticated;
    if (refusedAtTheDoor(error)) {
        unmarkSent(step);
        return withdrawUnsent(step, error);
    }
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

void SyncCore::unmarkSent(SyncStep &step)
{
    const Result<void> unmarked = m_cache.queue().markUnsent(m_newlySent);
    if (!unmarked)
        diskFailed(step, unmarked.error());
    m_newlySent.clear();
}

void SyncCore::withdrawUnsent(SyncStep &step, const Error &why)
{
    // Whoever's mutation may have been sent is told so at once: who waits here, waits for a send.
    const QList<qint64> unsent = m_tickets.keys();
    const Result<QMap<qint64, qint64>> withdrawn = m_cache.queue().withdraw(unsent);
    if (!withdrawn)
        diskFailed(step, withdrawn.error());
    step.queueChanged = true;
    const Error answer = withdrawn ? why : Error{Kind::Timeout, QStringLiteral("kept"), {}};
    for (qint64 mid : unsent)
        step.told.append({m_tickets.take(mid), answer});
}

} // namespace wren::app
