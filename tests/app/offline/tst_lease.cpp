// SPDX-License-Identifier: Apache-2.0
#include "app/session/lease.h"
#include "tests/app/support/cachefixture.h"
#include "tests/support/testmain.h"

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

constexpr qint64 day = qint64(24) * 3600 * 1000;
const qint64 year2026 = QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
const qint64 year2100 = QDateTime(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();

} // namespace

class TestLease : public QObject
{
    Q_OBJECT

private slots:
    void isOver_data()
    {
        QTest::addColumn<qint64>("contact");
        QTest::addColumn<qint64>("greatest");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<bool>("over");
        QTest::newRow("just now") << year2026 << year2026 << year2026 << false;
        QTest::newRow("14 days") << year2026 << year2026 << year2026 + 14 * day << false;
        QTest::newRow("a moment more") << year2026 << year2026 << year2026 + 14 * day + 1 << true;
        QTest::newRow("set back a little")
            << year2026 << year2026 + 3 * day << year2026 + 3 * day - day << false;
        QTest::newRow("set back") << year2026 << year2026 + 3 * day << year2026 + day << true;
        QTest::newRow("set back before the contact") << year2026 << year2026 << qint64(0) << true;
        QTest::newRow("set back within the day, after its end")
            << year2026 << year2026 + 14 * day + 2 << year2026 + 14 * day - 1 << true;
        QTest::newRow("far ahead") << year2026 << year2026 << year2100 << true;
        QTest::newRow("was far ahead for a moment") << year2026 << year2100 << year2026 << true;
        QTest::newRow("contact with a clock of 1970") << qint64(5) << qint64(5) << day << false;
        QTest::newRow("contact with a clock of 2100")
            << year2100 << year2100 << year2100 + day << false;
    }
    void isOver()
    {
        QFETCH(qint64, contact);
        QFETCH(qint64, greatest);
        QFETCH(qint64, now);
        QTEST((Lease{contact, greatest}.isOver(now)), "over");
    }

    void withoutContactThereIsNothingToProtect() { QVERIFY(!Lease().isOver(year2100)); }

    void errorIsKnownAgain()
    {
        QVERIFY(isLeaseOver(leaseOverError()));
        QVERIFY(!isLeaseOver(Error{Kind::Offline, {}, {}}));
    }

    /** Sealed, so that no editor of files sets it back; and kept over a restart. */
    void greatestTimeIsKept()
    {
        const CacheFixture fixture;
        std::unique_ptr<CacheCore> core = fixture.open().value();
        QVERIFY(core->contacted(year2026));
        QVERIFY(core->noticeTime(year2026 + 5 * day));
        QVERIFY(core->noticeTime(year2026 + 2 * day)); // set back: what was seen stays
        core.reset();
        core = fixture.open().value();
        QCOMPARE(core->lease(), (Lease{year2026, year2026 + 5 * day}));
        QVERIFY(!fixture.everythingOnDisk().contains(QByteArray::number(year2026 + 5 * day)));
        QVERIFY(core->contacted(year2026 + 2 * day)); // the hub was reached: it begins anew
        QVERIFY(!core->lease().isOver(year2026 + 2 * day));
    }
};

WREN_TEST(TestLease)
#include "tst_lease.moc"
