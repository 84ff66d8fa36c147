// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/world.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>

using namespace wren;
using namespace wren::test;

/**
 * Hub and desks in one process, one seed a world (sync.md, How it is proved). WREN_SEEDS="from
 * count" plays others than 1 to 300; a single one prints its trace.
 */
class TestSimulator : public QObject
{
    Q_OBJECT

private slots:
    void seeds()
    {
        const QStringList given = qEnvironmentVariable("WREN_SEEDS", QStringLiteral("1 300"))
                                      .split(u' ', Qt::SkipEmptyParts);
        const quint32 first = given.value(0).toUInt();
        const quint32 count = given.value(1, QStringLiteral("1")).toUInt();
        QElapsedTimer timer;
        timer.start();
        World::Tally sum;
        QList<quint32> failed;
        for (quint32 seed = first; seed < first + count; ++seed) {
            World world(seed);
            const QStringList wrong = world.play();
            sum.saved += world.tally().saved;
            sum.mutations += world.tally().mutations;
            sum.powerCuts += world.tally().powerCuts;
            sum.restores += world.tally().restores;
            sum.clones += world.tally().clones;
            sum.putBack += world.tally().putBack;
            sum.parked += world.tally().parked;
            sum.startOvers += world.tally().startOvers;
            sum.ended += world.tally().ended;
            sum.rescued += world.tally().rescued;
            sum.locked += world.tally().locked;
            sum.settledAfter = std::max(sum.settledAfter, world.tally().settledAfter);
            if (wrong.isEmpty())
                continue;
            failed.append(seed);
            qInfo("seed %u: %s", seed, qPrintable(wrong.join(QStringLiteral("\n    "))));
            if (failed.size() == 1)
                qInfo("%s", qPrintable(world.trace()));
        }
        qInfo(
            "%u seeds, %lld ms each: %d saved, %d consumed, %d parked, %d power cuts, %d restores, "
            "%d clones, %d old disks, %d start-overs, %d ended devices, %d rescues, %d times "
            "locked, at most %lld ms until all agreed",
            count, timer.elapsed() / qMax(1U, count), sum.saved, sum.mutations, sum.parked,
            sum.powerCuts, sum.restores, sum.clones, sum.putBack, sum.startOvers, sum.ended,
            sum.rescued, sum.locked, sum.settledAfter);
        QVERIFY2(failed.isEmpty(), qPrintable(QStringLiteral("%1 failed").arg(failed.size())));
        QVERIFY(sum.mutations > int(count) && sum.powerCuts > 0);
        if (count >= 300) // each of these happens, or this shows nothing about it
            QVERIFY(sum.parked > 0 && sum.restores > 0 && sum.clones > 0 && sum.putBack > 0 &&
                    sum.startOvers > 0 && sum.ended > 0 && sum.rescued > 0 && sum.locked > 0);
    }
};

WREN_TEST(TestSimulator)
#include "tst_simulator.moc"
