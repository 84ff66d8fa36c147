// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"
#include "ui/shell/idlewatch.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace std::chrono_literals;
using namespace wren::ui;

class TestIdleWatch : public QObject
{
    Q_OBJECT

private slots:
    void tellsOnceWhenNobodyIsThere()
    {
        qint64 now = 1'000'000;
        IdleWatch watch(10min, [&now] { return now; });
        QSignalSpy idle(&watch, &IdleWatch::wentIdle);
        now += 9 * 60'000;
        watch.check();
        QCOMPARE(idle.count(), 0);
        now += 60'000;
        watch.check();
        watch.check();
        QCOMPARE(idle.count(), 1);
    }

    void useStartsAnew()
    {
        qint64 now = 1'000'000;
        IdleWatch watch(10min, [&now] { return now; });
        QSignalSpy idle(&watch, &IdleWatch::wentIdle);
        QLineEdit line;
        now += 9 * 60'000;
        QTest::keyClick(&line, Qt::Key_A);
        now += 9 * 60'000;
        watch.check();
        QCOMPARE(idle.count(), 0);
    }

    /** Chosen while it runs: counted from the last use. */
    void anotherLimitCountsFromTheLastUse()
    {
        qint64 now = 1'000'000;
        IdleWatch watch(10min, [&now] { return now; });
        QSignalSpy idle(&watch, &IdleWatch::wentIdle);
        now += 9 * 60'000;
        watch.setLimit(30min);
        now += 20 * 60'000;
        watch.check();
        QCOMPARE(idle.count(), 0);
        watch.setLimit(2min);
        watch.check();
        QCOMPARE(idle.count(), 1);
    }

    /** The computer slept: the key that wakes it finds Desk locked. */
    void sleepCounts()
    {
        qint64 now = 1'000'000;
        IdleWatch watch(10min, [&now] { return now; });
        QSignalSpy idle(&watch, &IdleWatch::wentIdle);
        QLineEdit line;
        now += 8 * 3'600'000;
        QTest::keyClick(&line, Qt::Key_A);
        QCOMPARE(idle.count(), 1);
    }
};

WREN_TEST(TestIdleWatch)
#include "tst_idlewatch.moc"
