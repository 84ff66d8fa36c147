// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/world.h"

#include <QDir>

#include <algorithm>

namespace wren::test {

namespace {

constexpr qint64 convergeWithin = 90'000;

QString realFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QDir(memory).exists() ? memory : QDir::tempPath()) + QStringLiteral("/wren-sim-XXXXXX");
}

/** What both sides must agree on, one line a record. */
QMap<QString, wire::RecordChange> byName(const QList<wire::RecordChange> &records)
{
    QMap<QString, wire::RecordChange> all;
    for (const wire::RecordChange &record : records)
        all.insert(record.scope + u' ' + record.kind + u' ' + record.id, record);
    return all;
}

} // namespace

World::World(quint32 seed)
    : m_dice(seed)
    , m_folder(realFolder())
    , m_disk(seed)
    , m_hub(m_disk, m_folder.filePath(QStringLiteral("hub")), m_timeline, seed)
{
    QDir().mkpath(m_hub.folder());
    m_disk.setImage(m_hub.folder(), foundedHub());
    m_hub.start();
    m_oracle.expected.seq = m_hub.seq();
    const int desks = 2 + m_dice.below(4);
    m_online.assign(std::size_t(desks), true);
    for (int seat = 0; seat < desks; ++seat) {
        addDesk(seat);
        boot(seat);
    }
}

void World::addDesk(int seat)
{
    Wire &wire = *this;
    const Seat &setup = m_oracle.seats[seat];
    const QString folder = m_folder.filePath(QStringLiteral("desk%1").arg(seat));
    QDir().mkpath(folder);
    m_desks.push_back(std::make_unique<SimulatedDesk>(
        m_disk, m_timeline, wire,
        DeskSetup{seat, folder, m_oracle.kept(setup.staff), setup.device}));
}

World::~World()
{
    m_desks.clear();
    m_hub.stop();
}

void World::wrong(const QString &what)
{
    if (m_oracle.faults().isEmpty())
        note(QStringLiteral("WRONG: ") + what);
    m_oracle.wrong(what);
}

QStringList World::play()
{
    const qint64 storm = m_dice.between(20'000, 90'000);
    for (qint64 at = 0; at < storm; at += m_dice.between(200, 2500))
        m_timeline.after(at, [this] { deed(); });
    for (qint64 at = 0; at < storm; at += m_dice.between(500, 6000))
        m_timeline.after(at, [this] { fault(); });
    while (m_oracle.faults().isEmpty() && m_timeline.step(storm))
        continue;
    if (!m_oracle.faults().isEmpty())
        return m_oracle.faults();
    clearUp();
    const qint64 cleared = m_timeline.now();
    while (m_oracle.faults().isEmpty() && !unrest().isEmpty() &&
           m_timeline.step(cleared + convergeWithin))
        continue;
    m_tally.settledAfter = m_timeline.now() - cleared;
    if (!m_oracle.faults().isEmpty())
        return m_oracle.faults();
    if (const QString unrest = this->unrest(); !unrest.isEmpty())
        wrong(QStringLiteral("no agreement within 90 s: ") + unrest);
    checkEverything();
    return m_oracle.faults();
}

/** What is not at rest yet; empty: everybody has everything. */
QString World::unrest()
{
    for (int seat = 0; seat < int(m_desks.size()); ++seat) {
        if (!desk(seat).isOn())
            return QStringLiteral("desk %1 is not open").arg(seat);
        const app::FeedPosition &position = desk(seat).cache().position();
        QStringList held = position.held;
        held.sort();
        if (desk(seat).status().waiting > 0)
            return QStringLiteral("desk %1 has %2 to send")
                .arg(seat)
                .arg(desk(seat).status().waiting);
        if (position.epoch != m_hub.epoch() || position.seq != m_hub.seq())
            return QStringLiteral("desk %1 has read up to seq %2 of %3")
                .arg(seat)
                .arg(position.seq)
                .arg(m_hub.seq());
        if (position.lastMid != m_hub.lastMid(m_oracle.seats[seat].device))
            return QStringLiteral("desk %1 does not know what was taken of it").arg(seat);
        if (!position.fetching.isEmpty() || held != m_oracle.kept(m_oracle.seats[seat].staff))
            return QStringLiteral("desk %1 holds %2").arg(seat).arg(held.join(u' '));
        // The numbers of a history that nobody knows to be lost may be those of the new one.
        const bool looks = m_silently || m_isDamaged;
        if (const QString differs = looks ? difference(seat) : QString(); !differs.isEmpty())
            return differs;
    }
    return {};
}

void World::checkEverything()
{
    if (const QString broken = m_hub.brokenChain(); !broken.isEmpty())
        wrong(broken);
    if (m_hub.seq() != m_oracle.expected.seq)
        wrong(QStringLiteral("seq %1, not %2").arg(m_hub.seq()).arg(m_oracle.expected.seq));
    m_oracle.compare(m_hub.fresh(m_oracle.kept(Administrator)));
    for (int seat = 0; seat < int(m_desks.size()); ++seat)
        compareView(seat);
    checkPromises();
}

void World::boot(int seat)
{
    desk(seat).boot();
    if (desk(seat).isOn())
        checkCopy(seat);
}

/** Once a pull has no more, what others did is there whole (I8); the old copy stays usable while a
 * new one is fetched (I12). */
void World::checkCopy(int seat)
{
    if (!desk(seat).isOn() || desk(seat).isDead())
        return;
    const app::FeedPosition &position = desk(seat).cache().position();
    QSet<QString> kept(position.held.begin(), position.held.end());
    for (const wire::FetchCursor &cursor : position.fetching)
        kept.insert(cursor.scope);
    m_whole[seat].intersect(kept);
    for (const wire::FetchCursor &cursor : position.fetching) {
        if (m_whole[seat].contains(cursor.scope) && !shows(seat, cursor.scope))
            wrong(QStringLiteral("desk %1 has nothing of %2 while it is fetched anew")
                      .arg(seat)
                      .arg(cursor.scope));
    }
    for (const QString &scope : position.held) {
        if (shows(seat, scope))
            m_whole[seat].insert(scope);
        else
            m_whole[seat].remove(scope);
    }
    if (!m_silently && !m_isDamaged && hubIsThere() && position.fetching.isEmpty() &&
        position.epoch == m_hub.epoch() && position.seq == m_hub.seq() && m_dice.oneIn(3))
        compareView(seat);
}

/** Anything; what is damaged is not known to be nothing. */
bool World::shows(int seat, const QString &scope)
{
    const auto view = m_isDamaged ? std::nullopt : desk(seat).view({scope});
    return !view || !view->isEmpty();
}

/** The desk's copy against a fresh query for its user (I4). */
void World::compareView(int seat)
{
    if (const QString differs = difference(seat); !differs.isEmpty())
        wrong(differs);
}

QString World::difference(int seat)
{
    const QStringList scopes = desk(seat).cache().position().held;
    const auto there = byName(m_hub.fresh(scopes));
    const auto view = desk(seat).view(scopes);
    if (!view)
        return QStringLiteral("desk %1 has a damaged copy").arg(seat);
    const auto here = byName(*view);
    for (auto record = there.cbegin(); record != there.cend(); ++record) {
        const auto own = here.constFind(record.key());
        if (own == here.cend())
            return QStringLiteral("desk %1 misses %2").arg(seat).arg(record.key());
        if (own->rev != record->rev || own->value != record->value)
            return QStringLiteral("desk %1 has rev %2 of %3, the hub %4")
                .arg(seat)
                .arg(own->rev)
                .arg(record.key())
                .arg(record->rev);
    }
    for (const QString &name : here.keys()) {
        if (!there.contains(name))
            return QStringLiteral("desk %1 has %2, which is gone").arg(seat).arg(name);
    }
    return {};
}

/** What was said to be saved took effect exactly once (I1, I2), or was consumed and answered. */
void World::checkPromises()
{
    QMap<QString, int> promised;
    for (const Promise &promise : std::as_const(m_promises))
        ++promised[promise.key];
    const QMap<QString, int> &effects = m_oracle.expected.effects;
    for (auto promise = promised.cbegin(); promise != promised.cend(); ++promise) {
        if (effects.value(promise.key()) < *promise)
            wrong(QStringLiteral("saved, but lost: ") + promise.key());
    }
    for (auto effect = effects.cbegin(); effect != effects.cend(); ++effect) {
        const int most = promised.value(effect.key()) + m_doubtful.value(effect.key());
        if (*effect > most)
            wrong(QStringLiteral("consumed %1 times, saved %2 times: %3")
                      .arg(*effect)
                      .arg(most)
                      .arg(effect.key()));
    }
    m_tally.saved = int(m_promises.size());
    for (const auto &consumed : m_oracle.expected.consumed)
        m_tally.mutations += int(consumed.size());
}

} // namespace wren::test
