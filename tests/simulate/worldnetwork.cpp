// SPDX-License-Identifier: Apache-2.0
// The network of the simulation: what becomes of a request on its way.
#include "tests/simulate/world.h"

namespace wren::test {

namespace {

const Error offline{Kind::Offline, QStringLiteral("no connection"), {}};
const Error noAnswer{Kind::Timeout, QStringLiteral("no answer"), {}};
const Error busy{Kind::Storage, QStringLiteral("cannot now"), {}};

} // namespace

World::Fate World::fate(int seat)
{
    if (!m_online[std::size_t(seat)])
        return Fate::NotSent;
    if (!m_storm || m_dice.below(3) > 0)
        return Fate::Fine;
    return Fate(m_dice.below(7));
}

bool World::hubIsThere()
{
    if (m_hub.isUp() && m_hub.isDead())
        stopHub(m_dice.between(500, 10'000));
    return m_hub.isUp();
}

template<typename Answer, typename Serve>
void World::exchange(int seat, int boot, Serve serve)
{
    const Fate fate = this->fate(seat);
    const auto done = std::make_shared<bool>(false);
    const auto tell = [this, seat, boot, done](const Result<Answer> &answer) {
        if (std::exchange(*done, true))
            return;
        if (!answer)
            note(QStringLiteral("desk %1 is told %2").arg(seat).arg(kindName(answer.error().kind)));
        desk(seat).answered(boot, answer);
        if constexpr (std::is_same_v<Answer, wire::PullAnswer>)
            checkCopy(seat);
        if (desk(seat).isOn() &&
            (desk(seat).status().deviceTwice || desk(seat).status().signInNeeded))
            m_timeline.after(m_dice.between(500, 5'000), [this, seat] { signInAnew(seat); });
    };
    if (fate == Fate::NotSent)
        return m_timeline.after(m_dice.between(1, 50), [tell] { tell(offline); });
    m_timeline.after(std::is_same_v<Answer, wire::PullAnswer> ? 40'000 : 15'000,
                     [tell] { tell(noAnswer); });
    const auto back = [this, fate, tell](const Result<Answer> &answer) {
        if (fate != Fate::AnswerLost)
            m_timeline.after(m_dice.between(5, 400), [tell, answer] { tell(answer); });
    };
    // A connection that never came about carries nothing a second time either.
    const auto met = std::make_shared<std::optional<bool>>(); // the hub was there the first time
    const DeviceId device = m_oracle.seats[seat].device;
    const auto arrive = [this, seat, device, fate, serve, met](auto respond) {
        // What another device had sent before its user signed in anew never arrives.
        if (device != m_oracle.seats[seat].device || met->value_or(true) == false)
            return;
        const bool isThere = hubIsThere();
        const bool wasThere = met->value_or(false);
        *met = wasThere || isThere;
        if (!isThere)
            return respond(Result<Answer>(wasThere ? noAnswer : offline));
        if (fate == Fate::Busy)
            return respond(Result<Answer>(busy));
        serve(respond);
    };
    const auto nobody = [](const Result<Answer> &) {
    };
    if (fate == Fate::Twice)
        m_timeline.after(m_dice.between(50, 50'000), [arrive, nobody] { arrive(nobody); });
    if (fate == Fate::Late)
        m_timeline.after(m_dice.between(16'000, 60'000), [arrive, nobody] { arrive(nobody); });
    else if (fate != Fate::Lost)
        m_timeline.after(m_dice.between(5, 400), [arrive, back] { arrive(back); });
}

/** Its user tries again every few seconds; who is not let in any more signs in anew. */
void World::renew(int seat, int boot)
{
    ++m_tally.locked;
    m_timeline.after(m_dice.between(500, 5'000), [this, seat, boot] {
        if (boot != desk(seat).bootNumber() || !desk(seat).isLocked())
            return;
        if (!m_online[std::size_t(seat)] || !hubIsThere())
            return renew(seat, boot);
        const Result<QStringList> granted = m_hub.granted(m_oracle.seats[seat].device);
        if (granted)
            desk(seat).renewed(boot);
        else if (granted.error().kind == Kind::Unauthenticated)
            signInAnew(seat);
        else
            renew(seat, boot);
    });
}

void World::push(int seat, int boot, const wire::PushRequest &request)
{
    note(QStringLiteral("desk %1 pushes %2..%3")
             .arg(seat)
             .arg(request.mutations.first().mid)
             .arg(request.mutations.last().mid));
    exchange<wire::PushAnswer>(seat, boot, [this, seat, request](const auto &respond) {
        respond(servePush(seat, request));
    });
}

void World::pull(int seat, int boot, const wire::PullRequest &request)
{
    note(QStringLiteral("desk %1 pulls from %2, holds %3, fetches %4")
             .arg(seat)
             .arg(request.seq)
             .arg(request.held.size())
             .arg(request.fetching.size()));
    exchange<wire::PullAnswer>(seat, boot, [this, seat, boot, request](const auto &respond) {
        servePull(seat, boot, request, respond);
    });
}

Result<wire::PushAnswer> World::servePush(int seat, const wire::PushRequest &request)
{
    m_inDoubt.emplace(seat, request);
    const Result<wire::PushAnswer> answer = m_hub.push(m_oracle.seats[seat].device, request);
    if (!hubIsThere())
        return noAnswer;
    if (answer && m_hub.hasEnded(m_oracle.seats[seat].device))
        wrong(QStringLiteral("an ended device is answered"));
    observe(seat, request);
    m_inDoubt.reset();
    note(QStringLiteral("hub answers the push of desk %1: %2")
             .arg(seat)
             .arg(answer ? QStringLiteral("%1 results, seq %2")
                               .arg(answer->results.size())
                               .arg(m_oracle.expected.seq)
                         : kindName(answer.error().kind)));
    if (answer) {
        for (const wire::MutationResult &result : answer->results)
            m_oracle.repeated(seat, result);
        m_oracle.leaves(seat, *answer);
    }
    lookAtHeldPulls();
    return answer;
}

/** What the hub has consumed of this computer since the last look goes to the oracle. */
void World::observe(int seat, const wire::PushRequest &request)
{
    const DeviceId device = m_oracle.seats[seat].device;
    const qint64 last = m_hub.lastMid(device);
    const qint64 known = m_oracle.expected.consumed[device].size();
    if (last < known)
        wrong(QStringLiteral("the hub forgot mid %1 of desk %2").arg(known).arg(seat));
    for (qint64 mid = known + 1; mid <= last; ++mid) {
        const auto mutation =
            std::find_if(request.mutations.begin(), request.mutations.end(),
                         [mid](const wire::Mutation &one) { return one.mid == mid; });
        if (mutation == request.mutations.end())
            return wrong(QStringLiteral("mid %1 was consumed without being sent").arg(mid));
        const wire::MutationResult result = m_hub.storedResult(device, mid);
        note(QStringLiteral("desk %1 mid %2 %3 %4: %5")
                 .arg(seat)
                 .arg(mid)
                 .arg(mutation->name, mutation->subject.right(4),
                      wire::outcomeName(result.outcome)));
        m_oracle.consumed(seat, *mutation, result);
        m_tally.parked += result.outcome == wire::Outcome::Parked;
    }
    if (m_oracle.lacksConflicts())
        m_oracle.learnConflicts(m_hub.fresh(m_oracle.kept(Administrator)));
}

Result<wire::PullAnswer> World::answerPull(int seat, const wire::PullRequest &request)
{
    const Result<wire::PullAnswer> answer = m_hub.pull(m_oracle.seats[seat].device, request);
    if (!hubIsThere())
        return offline;
    if (answer && m_hub.hasEnded(m_oracle.seats[seat].device))
        wrong(QStringLiteral("an ended device is answered"));
    if (answer) {
        m_oracle.leaves(seat, *answer);
        m_tally.startOvers += answer->startOver;
    }
    return answer;
}

void World::servePull(int seat, int boot, const wire::PullRequest &request,
                      std::function<void(const Result<wire::PullAnswer> &)> respond)
{
    const DeviceId device = m_oracle.seats[seat].device;
    const Result<QStringList> granted = m_hub.granted(device);
    const Result<bool> news = m_hub.hasNews(device, request);
    if (!hubIsThere())
        return respond(offline);
    if (request.waitSeconds == 0 || !granted || !news || *news)
        return respond(answerPull(seat, request));
    std::erase_if(m_held, [&](const HeldPull &held) { return held.seat == seat; });
    m_held.push_back({seat, boot, request, *granted, std::move(respond)});
    m_timeline.after(request.waitSeconds * 1000, [this, seat, boot, request] {
        const auto held = std::find_if(m_held.begin(), m_held.end(), [&](const HeldPull &one) {
            return one.seat == seat && one.boot == boot && one.request.seq == request.seq;
        });
        if (held != m_held.end() && hubIsThere()) {
            const HeldPull over = *held;
            m_held.erase(held);
            letGo(over);
        }
    });
}

void World::letGo(const HeldPull &held)
{
    held.respond(answerPull(held.seat, held.request));
}

void World::lookAtHeldPulls()
{
    std::vector<HeldPull> ready;
    std::erase_if(m_held, [&](const HeldPull &held) {
        const DeviceId device = m_oracle.seats[held.seat].device;
        const Result<QStringList> granted = m_hub.granted(device);
        const Result<bool> news = m_hub.hasNews(device, held.request);
        const bool worth = !granted || !news || *news || *granted != held.granted;
        if (worth)
            ready.push_back(held);
        return worth;
    });
    for (const HeldPull &held : ready) {
        if (!hubIsThere())
            return held.respond(offline);
        letGo(held);
    }
}

} // namespace wren::test
