// SPDX-License-Identifier: Apache-2.0
// What goes wrong in the simulation.
#include "app/sync/handover.h"
#include "tests/simulate/world.h"

namespace wren::test {

namespace {

constexpr qint64 day = qint64(24) * 3600 * 1000;
constexpr qint64 century = 36'525 * day;

} // namespace

void World::fault()
{
    for (int seat = 0; seat < int(m_desks.size()); ++seat) {
        if (!desk(seat).isOn() && m_dice.oneIn(2)) {
            note(QStringLiteral("desk %1 is switched on").arg(seat));
            boot(seat);
        }
    }
    if (m_dice.below(3) > 0)
        deskFault(m_dice.below(int(m_desks.size())));
    else
        hubFault();
}

void World::deskFault(int seat)
{
    const QString &folder = desk(seat).folder();
    switch (m_dice.below(12)) {
    case 11:
        return damageDisk(seat);
    case 10:
        return m_dice.oneIn(2) ? awayForAMonth(seat) : copyDisk(seat);
    case 8:
        return copyDisk(seat);
    case 9:
        return putBackDisk(seat);
    case 0:
    case 1:
    case 2:
        note(QStringLiteral("desk %1: the power will go").arg(seat));
        ++m_tally.powerCuts;
        return m_disk.cutPowerAfter(folder, m_dice.below(25));
    case 3:
        note(QStringLiteral("desk %1 is switched off").arg(seat));
        return desk(seat).shutDown();
    case 4:
        note(QStringLiteral("desk %1 is offline").arg(seat));
        m_online[std::size_t(seat)] = false;
        return m_timeline.after(m_dice.between(2'000, 60'000),
                                [this, seat] { m_online[std::size_t(seat)] = true; });
    case 5:
        note(QStringLiteral("desk %1: the disk is full").arg(seat));
        m_disk.setRoom(folder, m_disk.size(folder + QStringLiteral("/cache.db")));
        return m_timeline.after(m_dice.between(1'000, 20'000),
                                [this, folder] { m_disk.heal(folder); });
    case 6:
        note(QStringLiteral("desk %1: the disk will fail once").arg(seat));
        return m_disk.failAfter(folder, m_dice.below(25));
    default:
        note(QStringLiteral("desk %1: the clock is wrong").arg(seat));
        return desk(seat).setClockError(m_dice.between(-century / 2, century));
    }
}

void World::hubFault()
{
    if (!hubIsThere())
        return;
    switch (m_dice.below(11)) {
    case 10:
        return fillHubDisk();
    case 0:
    case 1:
    case 2:
        note(QStringLiteral("hub: the power will go"));
        ++m_tally.powerCuts;
        return m_disk.cutPowerAfter(m_hub.folder(), m_dice.below(40));
    case 3:
        return stopHub(m_dice.between(200, 20'000));
    case 4:
    case 5:
    case 6:
        note(QStringLiteral("hub: a backup up to seq %1").arg(m_hub.seq()));
        m_disk.heal(m_hub.folder());
        m_backups.append({m_disk.image(m_hub.folder()), m_oracle.expected});
        m_durable = std::max(m_durable, m_oracle.expected.seq);
        return m_hub.markBackedUp();
    case 7:
        return restore();
    case 8:
        return m_dice.oneIn(2) ? changeMembership() : endDevice(m_dice.below(int(m_desks.size())));
    default:
        if (!m_dice.oneIn(4))
            return;
        return weeksGoBy(m_dice.between(13, 40));
    }
}

/** What is older than ten days is forgotten on the hub: who was away as long starts over. */
void World::weeksGoBy(qint64 days)
{
    note(QStringLiteral("%1 days go by").arg(days));
    m_skipped = true;
    m_timeline.skip(days * day);
    if (!hubIsThere())
        return;
    m_disk.heal(m_hub.folder());
    m_hub.forgetOld(m_timeline.clock() - 10 * day);
    lookAtHeldPulls();
}

/** It cannot now, to everybody, until somebody makes room. */
void World::fillHubDisk()
{
    note(QStringLiteral("hub: the disk is full"));
    const QString folder = m_hub.folder();
    qint64 used = 0;
    for (const QByteArray &file : m_disk.image(folder))
        used += file.size();
    m_disk.setRoom(folder, used);
    m_timeline.after(m_dice.between(1'000, 20'000), [this, folder] { m_disk.heal(folder); });
}

/** Its people go on working while the others change what they see; after fourteen days they wait
 * for the hub. */
void World::awayForAMonth(int seat)
{
    note(QStringLiteral("desk %1 is away for a month").arg(seat));
    m_online[std::size_t(seat)] = false;
    const qint64 half = m_dice.between(2'000, 15'000);
    m_timeline.after(half, [this] {
        if (m_storm)
            weeksGoBy(31);
    });
    m_timeline.after(2 * half, [this, seat] { m_online[std::size_t(seat)] = true; });
}

void World::startHub()
{
    m_disk.powerOn(m_hub.folder());
    m_disk.heal(m_hub.folder()); // without room it does not start: somebody has made some
    m_hub.start();
    note(QStringLiteral("hub is up, seq %1").arg(m_hub.seq()));
    if (m_inDoubt)
        observe(m_inDoubt->first, m_inDoubt->second);
    m_inDoubt.reset();
}

void World::stopHub(qint64 away)
{
    note(QStringLiteral("hub is down"));
    m_hub.stop();
    const std::vector<HeldPull> cut = std::exchange(m_held, {});
    for (const HeldPull &held : cut)
        held.respond(Error{Kind::Offline, QStringLiteral("connection closed"), {}});
    m_timeline.after(away, [this] {
        if (!m_hub.isUp())
            startHub();
    });
}

/** Yesterday's backup takes the place of the hub; a new epoch says so (I17). */
void World::restore()
{
    if (m_backups.isEmpty())
        return;
    const Backup backup = m_backups[m_dice.below(int(m_backups.size()))];
    stopHub(m_dice.between(500, 5'000));
    ++m_tally.restores;
    const Expected lost = std::exchange(m_oracle.expected, backup.expected);
    forgetLost(lost);
    m_inDoubt.reset();
    m_disk.powerOn(m_hub.folder());
    m_disk.heal(m_hub.folder());
    m_disk.setImage(m_hub.folder(), backup.image);
    m_hub.start();
    const bool silently = m_dice.oneIn(3);
    if (!silently)
        m_hub.beginNewEpoch();
    m_hub.stop();
    m_silently |= silently;
    for (const auto &desk : m_desks) {
        if (silently)
            desk->expectLostHistory();
    }
    note(QStringLiteral("hub is restored to seq %1%2")
             .arg(backup.expected.seq)
             .arg(silently ? QStringLiteral(" and nobody says so") : QString()));
}

/**
 * Of what was saved, the restored hub must get back what it has itself and what a computer still
 * holds; only what was safe by an earlier backup's word may be gone.
 */
void World::forgetLost(const Expected &lost)
{
    QMap<QString, int> there = m_oracle.expected.effects;
    QMap<QString, int> held;
    countHeld(held);
    m_promises.removeIf([&](const Promise &promise) {
        if (there[promise.key]-- > 0)
            return false;
        // What the hub said to be safe may be let go of by an answer that is still under way.
        if (!wasSafe(promise, lost) && held[promise.key]-- > 0)
            return false;
        if (!mayBeForgotten(promise, lost))
            wrong(QStringLiteral("no computer holds it any more, and no backup: ") + promise.key);
        ++m_doubtful[promise.key];
        return true;
    });
}

/** In a backup that was finished, though not in the one that was put back. */
bool World::wasSafe(const Promise &promise, const Expected &lost) const
{
    for (const auto &ofDevice : lost.consumed) { // it may be another device's by now
        for (const Expected::Consumed &consumed : ofDevice) {
            if (consumed.key == promise.key && consumed.result.seq > 0 &&
                consumed.result.seq <= m_durable)
                return true;
        }
    }
    return false;
}

bool World::mayBeForgotten(const Promise &promise, const Expected &lost) const
{
    // 35 days went by, or its disk is gone or damaged, or its scope ended, or it is safe.
    const bool isDamaged = std::any_of(m_desks.begin(), m_desks.end(),
                                       [](const auto &desk) { return desk->hasUnreadable(); });
    if (m_skipped || isDamaged || m_onlyAtHub.contains(promise.key) || wasSafe(promise, lost))
        return true;
    for (const auto &ofDevice : lost.consumed) {
        for (const Expected::Consumed &consumed : ofDevice) {
            if (consumed.key == promise.key && consumed.result.outcome == wire::Outcome::Refused)
                return true;
        }
    }
    return false;
}

void World::changeMembership()
{
    const bool in = !m_oracle.expected.inGroup;
    note(in ? QStringLiteral("the group has its staff back")
            : QStringLiteral("the group staff lose their group"));
    store::Job job;
    job.action = QStringLiteral("change_membership");
    job.subject = cast().staff[GroupStaff].id.text();
    job.work = [in](store::WriteContext &context) -> Result<store::Effect> {
        const StaffId id = cast().staff[GroupStaff].id;
        sure(context.sql().execute(
            "UPDATE staff SET group_id = :group WHERE id = :id",
            {{":group", in ? QVariant(cast().group.text()) : QVariant()}, {":id", id.text()}}));
        sure(context.changed(QStringLiteral("directory"), QStringLiteral("staff"), id.text(), {}));
        return store::Effect();
    };
    m_disk.heal(m_hub.folder()); // the power does not go in this one
    m_hub.run(std::move(job));
    ++m_oracle.expected.seq;
    m_oracle.expected.inGroup = in;
    lookAtHeldPulls();
}

/** The computer was lost, say: it may only hand over what waits (I7). */
void World::endDevice(int seat)
{
    note(QStringLiteral("desk %1 is ended").arg(seat));
    ++m_tally.ended;
    m_disk.heal(m_hub.folder());
    m_hub.endDevice(m_oracle.seats[seat].device);
    lookAtHeldPulls();
}

/** Its queue goes into quarantine, then all that it has is destroyed by the hub's order. */
void World::handOver(int seat)
{
    const DeviceId device = m_oracle.seats[seat].device;
    QList<app::QueuedMutation> waiting = desk(seat).held();
    waiting.removeIf([](const app::QueuedMutation &queued) {
        return queued.state != app::QueuedMutation::State::Waiting;
    });
    QList<QByteArray> parts = app::handOverParts(waiting);
    if (m_dice.oneIn(3))
        parts.prepend(parts.first()); // its answer was lost
    std::optional<wire::WipeOrder> order;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        wire::QueueHandOver part{device, parts[i], i == parts.size() - 1, {}};
        part.signature = seal::sign(part.signedMessage(), deviceKey(device).secretKey);
        order = sure(m_hub.handOver(part)).wipe;
        ++m_oracle.expected.seq;
    }
    if (!order || order->device != device ||
        !seal::verify(order->signedMessage(), order->signature, m_hub.publicKey()))
        return wrong(QStringLiteral("no genuine order to wipe"));
    const auto &consumed = m_oracle.expected.consumed[device];
    QList<wire::Mutation> queue;
    for (const app::QueuedMutation &queued : std::as_const(waiting)) {
        const qint64 mid = queued.mutation.mid;
        if (mid > consumed.size() || consumed[mid - 1].key != keyOf(queued.mutation))
            queue.append(queued.mutation);
    }
    note(QStringLiteral("desk %1 hands over %2").arg(seat).arg(queue.size()));
    m_oracle.handedOver(seat, queue, m_hub.fresh(m_oracle.kept(Administrator)));
    wipe(seat);
}

/** The hub does not know this computer, or knows it twice: its user signs in, as another device. */
void World::signInAnew(int seat)
{
    const bool isAsked = desk(seat).isLocked() ||
                         (desk(seat).isOn() &&
                          (desk(seat).status().deviceTwice || desk(seat).status().signInNeeded));
    if (!isAsked || desk(seat).isDead() || !hubIsThere())
        return;
    m_disk.heal(m_hub.folder());
    if (m_hub.hasEnded(m_oracle.seats[seat].device))
        handOver(seat);
    const DeviceId device = m_hub.signIn(cast().staff[m_oracle.seats[seat].staff].id);
    note(QStringLiteral("desk %1 signs in anew").arg(seat));
    mayComeTwice(seat); // a restored hub may have, or lack, what it took from the earlier device
    fulfilRefused(seat);
    m_oracle.seats[seat].device = device;
    desk(seat).becomeDevice(device);
    boot(seat);
}

/** What the earlier device was refused is kept to be shown, and sent to no hub any more. */
void World::fulfilRefused(int seat)
{
    for (const app::QueuedMutation &queued : desk(seat).held()) {
        if (queued.state == app::QueuedMutation::State::Refused)
            fulfil(seat, keyOf(queued.mutation));
    }
}

void World::clearUp()
{
    note(QStringLiteral("-- the weather clears"));
    m_storm = false;
    m_disk.heal(m_hub.folder());
    if (m_hub.isUp() && m_hub.isDead())
        m_hub.stop();
    if (!m_hub.isUp())
        startHub();
    for (int seat = 0; seat < int(m_desks.size()); ++seat) {
        m_online[std::size_t(seat)] = true;
        m_disk.heal(desk(seat).folder());
        if (!desk(seat).isOn() || desk(seat).isDead())
            boot(seat);
    }
}

} // namespace wren::test
