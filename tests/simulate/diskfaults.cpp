// SPDX-License-Identifier: Apache-2.0
// What becomes of the computers' disks: copies, old ones put back, the end of a device.
#include "tests/simulate/world.h"

namespace wren::test {

/** Somebody copies a computer's disk, to start another computer from it or to put it back. */
void World::copyDisk(int seat)
{
    if (!desk(seat).isOn() || desk(seat).isDead())
        return;
    note(QStringLiteral("desk %1: the disk is copied").arg(seat));
    m_copies[seat] = m_disk.image(desk(seat).folder());
    if (m_desks.size() < 6 && m_dice.oneIn(3))
        startClone(seat);
}

void World::startClone(int seat)
{
    const int clone = int(m_desks.size());
    note(QStringLiteral("desk %1 is a copy of desk %2").arg(clone).arg(seat));
    m_oracle.seats.resize(clone);
    m_oracle.seats.append(m_oracle.seats[seat]);
    m_online.push_back(true);
    ++m_tally.clones;
    addDesk(clone);
    desk(clone).takeKeysOf(desk(seat));
    if (m_silently)
        desk(clone).expectLostHistory(); // the copy may be from before
    m_disk.setImage(desk(clone).folder(), m_copies[seat]);
    mayComeTwice(clone);
    boot(clone);
}

/** What is in the copy may be sent by two computers, which are two devices in the end. */
void World::mayComeTwice(int seat)
{
    for (const app::QueuedMutation &queued : desk(seat).held())
        ++m_doubtful[keyOf(queued.mutation)];
}

/** What was only on the newer disk is gone with it; what it had said to the hub is not. */
void World::putBackDisk(int seat)
{
    if (!m_copies.contains(seat))
        return;
    note(QStringLiteral("desk %1: an old copy of the disk is put back").arg(seat));
    desk(seat).shutDown();
    m_disk.powerOn(desk(seat).folder());
    m_disk.setImage(desk(seat).folder(), m_copies[seat]);
    ++m_tally.putBack;
    desk(seat).expectOlderCopy();
    m_whole.remove(seat);
    mayComeTwice(seat);
    forgiveLoss();
    boot(seat);
}

/** Bits turn, or the end of the file is gone; the log beside it is whole. */
void World::damageDisk(int seat)
{
    const QString path = desk(seat).folder() + QStringLiteral("/cache.db");
    if (m_disk.size(path) == 0)
        return;
    note(QStringLiteral("desk %1: the disk is damaged").arg(seat));
    m_isDamaged = true;
    if (m_dice.oneIn(4)) {
        desk(seat).shutDown();
        m_disk.powerOn(desk(seat).folder());
        DiskImage image = m_disk.image(desk(seat).folder());
        QByteArray &file = image[QStringLiteral("cache.db")];
        file.truncate(1 + m_dice.below(int(file.size())));
        m_disk.setImage(desk(seat).folder(), image);
        return boot(seat);
    }
    for (int bits = 1 + m_dice.below(3); bits > 0; --bits)
        m_disk.flipBit(path, m_dice.between(0, m_disk.size(path) * 8 - 1));
    if (m_dice.oneIn(2))
        boot(seat);
}

/** What could not be read is said, and only that may be gone (I15). */
void World::rescued(int seat, const app::RescueReport &report)
{
    note(QStringLiteral("desk %1: a damaged copy is made anew, %2 kept, %3 lost%4")
             .arg(seat)
             .arg(report.queueKept)
             .arg(report.queueLost)
             .arg(report.allRead ? QString() : QStringLiteral(" or more")));
    ++m_tally.rescued;
    desk(seat).expectOlderCopy();
    m_whole.remove(seat);
    if (report.queueLost == 0 && report.allRead)
        return;
    mayComeTwice(seat);
    forgiveLoss();
}

/** A hub that is restored to before it gets them from nobody (decision 0025). */
void World::tookAlong(int seat, const QList<wire::Mutation> &answered)
{
    note(QStringLiteral("desk %1: %2 that were answered go with their scope")
             .arg(seat)
             .arg(answered.size()));
    for (const wire::Mutation &mutation : answered) {
        const QString key = keyOf(mutation);
        m_onlyAtHub.insert(key);
        if (m_oracle.expected.effects.value(key) == 0) // restored while this was on its way
            fulfil(seat, key);
    }
}

/** What the disk that was taken away had: nobody has it now, or the hub alone. */
void World::forgiveLoss()
{
    QMap<QString, int> held;
    for (const auto &desk : m_desks) {
        for (const app::QueuedMutation &queued : desk->held())
            ++held[keyOf(queued.mutation)];
    }
    for (const Promise &promise : std::as_const(m_promises)) {
        if (!held.contains(promise.key))
            m_onlyAtHub.insert(promise.key);
    }
    QMap<QString, int> there = m_oracle.expected.effects;
    countHeld(there);
    m_promises.removeIf([&](const Promise &promise) {
        if (there[promise.key]-- > 0)
            return false;
        ++m_doubtful[promise.key];
        return true;
    });
}

void World::wipe(int seat)
{
    desk(seat).shutDown();
    m_disk.powerOn(desk(seat).folder());
    m_disk.setImage(desk(seat).folder(), {});
    m_copies.remove(seat); // without its keys they open for nobody
    desk(seat).expectOlderCopy();
    m_whole.remove(seat);
    forgiveLoss();
}

/** What the computers hold that the hub has not consumed from them. */
void World::countHeld(QMap<QString, int> &there)
{
    for (int seat = 0; seat < int(m_desks.size()); ++seat) {
        const auto &known = m_oracle.expected.consumed[m_oracle.seats[seat].device];
        for (const app::QueuedMutation &queued : desk(seat).held()) {
            const qint64 mid = queued.mutation.mid;
            const QString key = keyOf(queued.mutation);
            const bool isShownOnly = mid < 1 && queued.state == app::QueuedMutation::State::Refused;
            if (!isShownOnly && (mid < 1 || mid > known.size() || known[mid - 1].key != key))
                ++there[key];
        }
    }
}

} // namespace wren::test
