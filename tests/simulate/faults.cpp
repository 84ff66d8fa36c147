// SPDX-License-Identifier: Apache-2.0
// What goes wrong in the simulation.
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
    switch (m_dice.below(8)) {
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
    switch (m_dice.below(10)) {
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
        return changeMembership();
    default:
        if (!m_dice.oneIn(4))
            return;
        note(QStringLiteral("weeks go by"));
        m_skipped = true;
        return m_timeline.skip(m_dice.between(13, 40) * day);
    }
}

void World::startHub()
{
    m_disk.powerOn(m_hub.folder());
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
    ++m_restores;
    ++m_tally.restores;
    const Expected lost = std::exchange(m_oracle.expected, backup.expected);
    forgetLost(lost);
    m_inDoubt.reset();
    m_disk.powerOn(m_hub.folder());
    m_disk.setImage(m_hub.folder(), backup.image);
    m_hub.start();
    m_hub.beginNewEpoch();
    m_hub.stop();
    note(QStringLiteral("hub is restored to seq %1").arg(backup.expected.seq));
}

/**
 * Of what was saved, the restored hub must get back what it has itself and what a computer still
 * holds; only what was safe by an earlier backup's word may be gone.
 */
void World::forgetLost(const Expected &lost)
{
    QMap<QString, int> there = m_oracle.expected.effects;
    for (int seat = 0; seat < int(m_desks.size()); ++seat) {
        const qint64 known = m_oracle.expected.consumed[m_oracle.seats[seat].device].size();
        for (const wire::Mutation &mutation : desk(seat).held()) {
            if (mutation.mid > known)
                ++there[keyOf(mutation)];
        }
    }
    m_promises.removeIf([&](const Promise &promise) {
        if (there[promise.key]-- > 0)
            return false;
        if (!mayBeForgotten(promise, lost))
            wrong(QStringLiteral("no computer holds it any more, and no backup: ") + promise.key);
        return true;
    });
}

bool World::mayBeForgotten(const Promise &promise, const Expected &lost) const
{
    if (m_skipped)
        return true; // 35 days went by
    for (const Expected::Consumed &consumed :
         lost.consumed.value(m_oracle.seats[promise.seat].device)) {
        if (consumed.key == promise.key)
            return consumed.result.outcome == wire::Outcome::Refused ||
                   consumed.result.seq <= m_durable;
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

/** The hub does not know this computer, or knows it twice: its user signs in, as another device. */
void World::signInAnew(int seat)
{
    if (!desk(seat).isOn() || desk(seat).isDead() || !hubIsThere() ||
        !(desk(seat).status().deviceTwice || desk(seat).status().signInNeeded))
        return;
    m_disk.heal(m_hub.folder());
    const DeviceId device = m_hub.signIn(cast().staff[m_oracle.seats[seat].staff].id);
    note(QStringLiteral("desk %1 signs in anew").arg(seat));
    m_oracle.seats[seat].device = device;
    desk(seat).becomeDevice(device);
    boot(seat);
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
