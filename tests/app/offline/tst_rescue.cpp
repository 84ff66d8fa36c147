// SPDX-License-Identifier: Apache-2.0
#include "app/cache/cacherescue.h"
#include "app/cache/storagefault.h"
#include "tests/app/support/cachefixture.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

const QString north = QStringLiteral("provider:north");

void behindItsBack(const QString &path, const QString &sql, const QString &next = {})
{
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(sql));
        QVERIFY(next.isEmpty() || query.exec(next));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
}

void overwrite(const QString &path, qint64 from, qint64 size)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    file.write(QByteArray(int(std::min(size, file.size() - from)), '\x5a'));
}

/** A cache with a client, three mutations that wait and a draft. */
std::unique_ptr<CacheFixture> inUse()
{
    auto fixture = std::make_unique<CacheFixture>();
    const std::unique_ptr<CacheCore> core = fixture->open().value();
    wire::PullAnswer page;
    page.epoch = QStringLiteral("e1");
    page.lastMid = 4;
    bool done = core->startOver(page, 1).ok() && core->beginFetching({north}).ok();
    page.seq = 10;
    page.changes = {clientChange(north, 1, 5, QStringLiteral("Tremblay"))};
    page.fetching = {{north, 10, true}};
    done = done && core->apply(page, 2).ok();
    for (int i = 0; i < 3; ++i)
        done = done &&
               core->queue().enqueue({0, QStringLiteral("note"), 1, uuid(0xd, i), {}}, 4, 3).ok();
    done = done && core->drafts().save({uuid(1, 1), QStringLiteral("intake"), {}, 1}).ok();
    return done ? std::move(fixture) : nullptr;
}

} // namespace

class TestRescue : public QObject
{
    Q_OBJECT

private slots:
    void soundCacheIsLeftAlone()
    {
        const auto fixture = inUse();
        QVERIFY(fixture);
        const auto core = CacheCore::openOrRescue(fixture->file());
        QVERIFY(core);
        QVERIFY(!(*core)->rescued());
        QVERIFY(!QFile::exists(fixture->path() + QStringLiteral(".damaged-1")));
    }

    void damagedRowOfTheQueueIsSaidAndTheRestKept()
    {
        const auto fixture = inUse();
        behindItsBack(fixture->path(), QStringLiteral("UPDATE queue SET sealed = zeroblob(60)"
                                                      " WHERE mid = 6"));
        for (int start = 0; start < 2; ++start) {
            const auto core = CacheCore::openOrRescue(fixture->file());
            QVERIFY(core);
            QCOMPARE((*core)->rescued().has_value(), start == 0);
            if (start == 0) {
                QCOMPARE((*core)->rescued()->queueKept, 2);
                QCOMPARE((*core)->rescued()->queueLost, 1);
                QCOMPARE((*core)->rescued()->draftsKept, 1);
                QVERIFY((*core)->rescued()->allRead);
            }
            QCOMPARE((*core)->queue().all()->size(), 2);
            QCOMPARE((*core)->queue().all()->first().mutation.mid, 5);
            QCOMPARE((*core)->drafts().all()->size(), 1);
            QVERIFY((*core)->position().epoch.isEmpty()); // everything is fetched
            QCOMPARE((*core)->position().lastMid, 4);
            QCOMPARE((*core)->position().lastContact, std::optional<qint64>(2));
        }
    }

    void damagedScopeKeyDoesNotTouchTheQueue()
    {
        const auto fixture = inUse();
        behindItsBack(fixture->path(), QStringLiteral("UPDATE scope_key SET wrapped = zeroblob(72)"
                                                      " WHERE scope <> ''"));
        QCOMPARE(fixture->open().error().kind, Kind::Crypto);
        const auto core = CacheCore::openOrRescue(fixture->file());
        QVERIFY(core);
        QCOMPARE((*core)->rescued()->queueKept, 3);
        QCOMPARE((*core)->rescued()->queueLost, 0);
        QVERIFY((*core)->rescued()->allRead);
    }

    void unreadableFileIsSetAsideAndSaid()
    {
        const auto fixture = inUse();
        const qint64 size = QFile(fixture->path()).size();
        overwrite(fixture->path(), 0, 4096);
        const auto core = CacheCore::openOrRescue(fixture->file());
        QVERIFY(core);
        QVERIFY(!(*core)->rescued()->allRead); // said: it is not known what was in it
        QCOMPARE(QFile(fixture->path() + QStringLiteral(".damaged-1")).size(), size);
        QVERIFY((*core)->queue().all()->isEmpty());
    }

    /** Whatever block of the file goes bad: no wrong value, and either everything of the queue is
     * there or it is said that it is not (I15). */
    void anyBlockMayGoBad()
    {
        const qint64 blocks = QFile(inUse()->path()).size() / 4096;
        QVERIFY(blocks > 8);
        for (qint64 block = 0; block < blocks; ++block) {
            const auto fixture = inUse();
            overwrite(fixture->path(), block * 4096 + 100, 3900);
            const auto core = CacheCore::openOrRescue(fixture->file());
            QVERIFY2(core, qPrintable(QString::number(block)));
            const Result<QList<QueuedMutation>> queue = (*core)->queue().all();
            QVERIFY(queue);
            const std::optional<RescueReport> said = (*core)->rescued();
            const bool whole = queue->size() == 3;
            QVERIFY2(whole || (said && (said->queueLost > 0 || !said->allRead)),
                     qPrintable(QStringLiteral("block %1").arg(block)));
            const Result<void> read =
                (*core)->records().each(QStringLiteral("client"), [](const CachedRecord &record) {
                    QCOMPARE(record.value,
                             clientChange(north, 1, 5, QStringLiteral("Tremblay")).value);
                });
            // What SQLite cannot follow was noticed at opening; a row that changed, by its seal.
            QVERIFY(read || read.error().kind == Kind::Crypto);
        }
    }

    /** What an index says and its table does not: SQLite finds out as it writes, at any time. */
    void damageThatIsFoundInUseIsRescued()
    {
        const auto fixture = inUse();
        behindItsBack(fixture->path(), QStringLiteral("PRAGMA writable_schema = ON;"),
                      QStringLiteral("UPDATE sqlite_schema SET sql = 'CREATE INDEX base_kind ON"
                                     " base (rev)' WHERE name = 'base_kind'"));
        auto core = CacheCore::openOrRescue(fixture->file());
        QVERIFY(core);
        QVERIFY(!(*core)->rescued()); // nothing is wrong with its structure
        wire::PullAnswer page;
        page.epoch = QStringLiteral("e1");
        page.seq = 11;
        page.changes = {goneChange(north, QStringLiteral("client"), clientId(1).text(), 11)};
        const auto applied = (*core)->apply(page, 5);
        QVERIFY(!applied);
        QCOMPARE(storageFault(applied.error()), StorageFault::Damaged);
        core = CacheCore::rescue(std::move(*core));
        QVERIFY(core);
        QCOMPARE((*core)->rescued()->queueKept, 3);
        QVERIFY((*core)->rescued()->allRead);
        QCOMPARE((*core)->position().lastMid, 4);
        QVERIFY((*core)->queue().enqueue({0, QStringLiteral("note"), 1, uuid(0xd, 9), {}}, 4, 6));
    }

    /** A schema that lacks what the statements name. */
    void missingTableIsDamage()
    {
        const auto fixture = inUse();
        behindItsBack(fixture->path(), QStringLiteral("ALTER TABLE meta RENAME TO elsewhere"));
        const auto core = CacheCore::openOrRescue(fixture->file());
        QVERIFY(core);
        QCOMPARE((*core)->rescued()->queueKept, 3);
    }

    /** What lies beside a seal and is not what the seal says (I15). */
    void stateThatDoesNotFitItsSealIsDamage_data()
    {
        QTest::addColumn<QString>("change");
        for (const char *change : {"state = 1", "state = 7", "mid = 9"})
            QTest::newRow(change) << QString::fromLatin1(change);
    }
    void stateThatDoesNotFitItsSealIsDamage()
    {
        QFETCH(QString, change);
        const auto fixture = inUse();
        behindItsBack(fixture->path(),
                      QStringLiteral("UPDATE queue SET %1 WHERE mid = 6").arg(change));
        const auto core = CacheCore::openOrRescue(fixture->file());
        QVERIFY(core);
        QVERIFY((*core)->rescued());
        QCOMPARE((*core)->rescued()->queueLost, 1);
        QCOMPARE((*core)->queue().all()->size(), 2);
    }

    void cutOffRescueIsFinished()
    {
        const auto fixture = inUse();
        QVERIFY(QFile::copy(fixture->path(), fixture->path() + QStringLiteral(".new")));
        QVERIFY(QFile::rename(fixture->path(), fixture->path() + QStringLiteral(".damaged-1")));
        const auto core = CacheCore::openOrRescue(fixture->file());
        QVERIFY(core);
        QCOMPARE((*core)->queue().all()->size(), 3);
    }

    void halfWrittenRescueIsDoneAgain()
    {
        const auto fixture = inUse();
        QFile half(fixture->path() + QStringLiteral(".new"));
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.write("half");
        half.close();
        const auto core = CacheCore::openOrRescue(fixture->file());
        QVERIFY(core);
        QCOMPARE((*core)->queue().all()->size(), 3);
        QVERIFY(!half.exists());
    }

    void secondRescueKeepsTheFirst()
    {
        const auto fixture = inUse();
        for (int round = 1; round <= 2; ++round) {
            overwrite(fixture->path(), 0, 4096);
            QVERIFY(CacheCore::openOrRescue(fixture->file()));
            QVERIFY(QFile::exists(fixture->path() + QStringLiteral(".damaged-%1").arg(round)));
        }
    }

    void faultsHaveTheirCures()
    {
        QCOMPARE(storageFault(sqliteError(QStringLiteral("13"))), StorageFault::DiskFull);
        QCOMPARE(storageFault(sqliteError(QStringLiteral("11"))), StorageFault::Damaged);
        QCOMPARE(storageFault(sqliteError(QStringLiteral("267"))), StorageFault::Damaged);
        QCOMPARE(storageFault(sqliteError(QStringLiteral("1555"))), StorageFault::Damaged);
        QCOMPARE(storageFault(sqliteError(QStringLiteral("26"))), StorageFault::Damaged);
        QCOMPARE(storageFault(sqliteError(QStringLiteral("8"))), StorageFault::Unwritable);
        QCOMPARE(storageFault(Error{Kind::Crypto, {}, {}}), StorageFault::Damaged);
        QVERIFY(!storageFault(Error{Kind::Offline, {}, {}}));
    }
};

WREN_TEST(TestRescue)
#include "tst_rescue.moc"
