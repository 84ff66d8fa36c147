// SPDX-License-Identifier: Apache-2.0
#include "app/cache/killpoints.h"
#include "tests/app/support/syncbench.h"
#include "tests/support/testmain.h"

#include <QProcess>

#ifndef WREN_KILL_POINTS
#error "built without the points that it kills at: configure with WREN_KILL_POINTS"
#endif

using namespace wren;
using namespace wren::test;

/** A real process on a real disk, killed at each named step (sync.md, How it is proved). */
class TestDeskKillPoints : public QObject
{
    Q_OBJECT

private:
    struct Ended
    {
        bool killed = false;
        QStringList saved; ///< the numbers of the notes of which it said so
    };
    static Ended runDesk(const QString &folder, const QString &killPoint)
    {
        QProcess desk;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("WREN_KILL_POINT"), killPoint);
        desk.setProcessEnvironment(environment);
        desk.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        desk.start(QStringLiteral(WREN_KILLED_DESK), {folder});
        if (!desk.waitForFinished(60'000))
            qFatal("the desk does not end");
        return {desk.exitStatus() == QProcess::CrashExit,
                QString::fromLatin1(desk.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts)};
    }

private slots:
    void aKilledDeskLosesAndRepeatsNothing_data()
    {
        QTest::addColumn<QString>("point");
        for (const QString &name : app::killPointNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void aKilledDeskLosesAndRepeatsNothing()
    {
        QFETCH(QString, point);
        const QTemporaryDir folder;
        const Ended ended = runDesk(folder.path(), point);
        QVERIFY2(ended.killed, "it never came to this point");

        // Restarted, against a hub that knows nothing of what was said: only the disk does.
        Bench bench(folder.path());
        for (int epoch = 0; epoch < 3; ++epoch)
            bench.hub.restore();
        bench.hub.granted = {north};
        bench.hub.write(clientChange(north, 0, 0, QStringLiteral("Anew")));
        bench.pull = bench.last.pull;
        bench.settle();
        QVERIFY(bench.agrees());
        QVERIFY(bench.view(south).isEmpty());
        for (const int number : {1, 2}) {
            const int effects = bench.hub.effects().value(uuid(0xd, number));
            QVERIFY(effects <= 1);
            QVERIFY(effects == 1 || !ended.saved.contains(QString::number(number)));
        }
    }
    void withoutAKillItGoesToTheEnd()
    {
        const QTemporaryDir folder;
        const Ended ended = runDesk(folder.path(), {});
        QVERIFY(!ended.killed);
        QCOMPARE(ended.saved, QStringList({QStringLiteral("1"), QStringLiteral("2")}));
    }
};

WREN_TEST(TestDeskKillPoints)
#include "tst_deskkillpoints.moc"
