// SPDX-License-Identifier: Apache-2.0
#include "tests/fault/faultydisk.h"

#include "tests/support/testmain.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace wren;
using namespace wren::test;

namespace {

const QString folder = QStringLiteral("/machine");
const QString path = folder + QStringLiteral("/data.db");

/** An SQLite connection on the faulty disk, as Qt's driver opens it. */
class OpenDatabase
{
public:
    explicit OpenDatabase(const QString &synchronous = QStringLiteral("FULL"))
    {
        m_database.setDatabaseName(path);
        m_open = m_database.open() && run(QStringLiteral("PRAGMA journal_mode = WAL")) &&
                 run(QStringLiteral("PRAGMA synchronous = ") + synchronous) &&
                 run(QStringLiteral("CREATE TABLE IF NOT EXISTS t (n INTEGER, filling TEXT)"));
    }
    ~OpenDatabase()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("faulty"));
    }
    Q_DISABLE_COPY_MOVE(OpenDatabase)

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool run(const QString &sql)
    {
        QSqlQuery query(m_database);
        return query.exec(sql);
    }
    [[nodiscard]] bool add(int number, int filling = 10)
    {
        return run(QStringLiteral("INSERT INTO t VALUES (%1, '%2')")
                       .arg(number)
                       .arg(QString(filling, u'x')));
    }
    /** -1 if it cannot be read. */
    [[nodiscard]] int count()
    {
        QSqlQuery query(m_database);
        return query.exec(QStringLiteral("SELECT count(*) FROM t")) && query.next()
                   ? query.value(0).toInt()
                   : -1;
    }
    [[nodiscard]] QString check()
    {
        QSqlQuery query(m_database);
        return query.exec(QStringLiteral("PRAGMA integrity_check")) && query.next()
                   ? query.value(0).toString()
                   : query.lastError().text();
    }

private:
    QSqlDatabase m_database =
        QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("faulty"));
    bool m_open = false;
};

/** Adds rows until the power goes at `step`; then how many were acknowledged, and how many are
 * there. */
struct Cut
{
    int acknowledged = 0;
    int there = 0;
    QString check;
};
Cut cutAt(int step, const QString &synchronous)
{
    FaultyDisk disk(quint64(step) + 1);
    (void)OpenDatabase().isOpen(); // the table is there and synced
    Cut cut;
    {
        OpenDatabase database(synchronous);
        disk.cutPowerAfter(folder, step);
        while (cut.acknowledged < 50 && database.add(cut.acknowledged))
            ++cut.acknowledged;
    }
    disk.powerOn(folder);
    OpenDatabase database;
    cut.there = database.count();
    cut.check = database.check();
    return cut;
}

} // namespace

/** The disk itself: a fault that does not happen would let the tests that rely on it pass. */
class TestFaultyDisk : public QObject
{
    Q_OBJECT

private slots:
    void wholeFilesAreMoved()
    {
        FaultyDisk disk;
        disk.setImage(QStringLiteral("/machine"), {{QStringLiteral("a"), "content"}});
        const QString a = QStringLiteral("/machine/a");
        const QString b = QStringLiteral("/machine/b");
        QVERIFY(disk.exists(a) && !disk.exists(b));
        disk.failAfter(QStringLiteral("/machine"), 0);
        QVERIFY(!disk.rename(a, b));
        QVERIFY(disk.rename(a, b));
        QVERIFY(!disk.exists(a) && !disk.rename(a, b));
        QCOMPARE(disk.image(QStringLiteral("/machine")),
                 (DiskImage{{QStringLiteral("b"), "content"}}));
        QVERIFY(disk.remove(b) && !disk.remove(b));
        disk.setImage(QStringLiteral("/machine"), {{QStringLiteral("a"), {}}});
        disk.cutPowerAfter(QStringLiteral("/machine"), 0);
        QVERIFY(!disk.rename(a, b) && !disk.remove(a));
    }

    void worksAsADisk()
    {
        FaultyDisk disk;
        {
            OpenDatabase database;
            QVERIFY(database.isOpen());
            for (int i = 0; i < 200; ++i)
                QVERIFY(database.add(i, 500));
        }
        QVERIFY(disk.steps(folder) > 200);
        QVERIFY(disk.size(path) > 100'000);
        const DiskImage image = disk.image(folder);
        {
            OpenDatabase database;
            QCOMPARE(database.count(), 200);
            QVERIFY(database.add(200));
        }
        disk.setImage(folder, image);
        QCOMPARE(OpenDatabase().count(), 200);
    }

    /** At every step: what was acknowledged after its sync is there, and nothing is half there. */
    void syncedWritesSurviveAPowerCut()
    {
        int cuts = 0;
        for (int step = 0; step < 120; ++step) {
            const Cut cut = cutAt(step, QStringLiteral("FULL"));
            QCOMPARE(cut.check, QStringLiteral("ok"));
            QVERIFY2(cut.there >= cut.acknowledged && cut.there <= cut.acknowledged + 1,
                     qPrintable(QStringLiteral("step %1: %2 acknowledged, %3 there")
                                    .arg(step)
                                    .arg(cut.acknowledged)
                                    .arg(cut.there)));
            cuts += cut.acknowledged < 50;
        }
        QVERIFY(cuts > 60);
    }

    void unsyncedWritesDoNot()
    {
        bool lost = false;
        for (int step = 0; step < 120 && !lost; ++step) {
            const Cut cut = cutAt(step, QStringLiteral("OFF"));
            lost = cut.there < cut.acknowledged;
        }
        QVERIFY(lost);
    }

    void everythingFailsWithoutPower()
    {
        FaultyDisk disk;
        OpenDatabase database;
        disk.cutPowerAfter(folder, 0);
        QVERIFY(!database.add(1));
        QVERIFY(disk.isDead(folder));
        QVERIFY(!database.add(2));
    }

    void fullDisk()
    {
        FaultyDisk disk;
        OpenDatabase database;
        disk.setRoom(folder, 100'000);
        int added = 0;
        while (database.add(added, 5000))
            ++added;
        QVERIFY(added > 2 && added < 30);
        QCOMPARE(database.count(), added);
        disk.setRoom(folder, std::nullopt);
        QVERIFY(database.add(added, 5000));
        QCOMPARE(database.check(), QStringLiteral("ok"));
    }

    void oneFailure()
    {
        FaultyDisk disk;
        OpenDatabase database;
        disk.failAfter(folder, 1);
        QVERIFY(!database.add(1));
        QVERIFY(database.add(2));
        QCOMPARE(database.count(), 1);
    }

    void flippedBit()
    {
        FaultyDisk disk;
        {
            OpenDatabase database;
            QVERIFY(database.add(1));
        }
        const QByteArray before = disk.image(folder).value(QStringLiteral("data.db"));
        disk.flipBit(path, 12'345);
        const QByteArray after = disk.image(folder).value(QStringLiteral("data.db"));
        QCOMPARE(after.size(), before.size());
        QCOMPARE(int(after[12'345 / 8]) ^ int(before[12'345 / 8]), 1 << (12'345 % 8));
    }
};

WREN_TEST(TestFaultyDisk)
#include "tst_faultydisk.moc"
