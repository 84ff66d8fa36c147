// SPDX-License-Identifier: Apache-2.0
#include "hub/store/audit/chain.h"
#include "hub/store/feed.h"
#include "hub/store/migrations/migrations.h"
#include "tests/hub/store/office.h"
#include "tests/support/databases.h"
#include "tests/support/testmain.h"

#include <thread>

using namespace wren;
using namespace wren::test;

class TestMigrations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addDatabaseRows(); }
    void statementsArePartedByTheirLine();
    void twiceIsOnce();
    void aBrokenOneNamesItselfAndLeavesNothing();
    void twoHubsAtOnceRunEachOnce();
    void aNewDatabaseHasAnEpochAndAnEmptyChain();
};

void TestMigrations::statementsArePartedByTheirLine()
{
    const QList<QByteArray> statements = store::splitStatements(
        "-- a comment\nCREATE TABLE a (\n  x TEXT DEFAULT '--;'\n)\n--;\n\nDROP TABLE a\n--;\n");
    QCOMPARE(statements.size(), 2);
    QVERIFY(statements.at(0).contains("'--;'"));
    QCOMPARE(statements.at(1).trimmed(), QByteArray("DROP TABLE a"));
}

void TestMigrations::twiceIsOnce()
{
    const TestDatabase database;
    store::Connection &sql = *must(database->connection());
    const store::HubState before = must(store::readHubState(sql));
    must(database->migrate());
    QCOMPARE(must(store::readHubState(sql)).epoch, before.epoch);
    QCOMPARE(count(sql, "SELECT count(*) AS n FROM migration"), store::builtInMigrations().size());
}

void TestMigrations::aBrokenOneNamesItselfAndLeavesNothing()
{
    const TestDatabase database;
    store::Connection &sql = *must(database->connection());
    const QList<store::Migration> migrations{
        {QStringLiteral("9001_good"), {"CREATE TABLE good (id INTEGER)"}},
        {QStringLiteral("9002_broken"),
         {"CREATE TABLE half (id INTEGER)", "INSERT INTO half VALUES (1)",
          "CREATE TABEL oops (id)"}},
        {QStringLiteral("9003_never"), {"CREATE TABLE never (id INTEGER)"}}};
    const Result<void> done = store::runMigrations(sql, migrations);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Kind::Storage);
    QVERIFY(done.error().detail.contains(QLatin1String("9002_broken")));
    must(sql.query("SELECT id FROM good"));
    QVERIFY(!sql.query("SELECT id FROM half"));
    QVERIFY(!sql.query("SELECT id FROM never"));
    QCOMPARE(count(sql, "SELECT count(*) AS n FROM migration WHERE name LIKE '900%'"), 1);

    QList<store::Migration> mended = migrations;
    mended[1].statements.removeLast();
    must(store::runMigrations(sql, mended));
    QCOMPARE(count(sql, "SELECT count(*) AS n FROM half"), 1);
    must(sql.query("SELECT id FROM never"));
}

void TestMigrations::twoHubsAtOnceRunEachOnce()
{
    const TestDatabase database;
    const QList<store::Migration> migrations{
        {QStringLiteral("9001_table"), {"CREATE TABLE once (id INTEGER)"}},
        {QStringLiteral("9002_row"), {"INSERT INTO once VALUES (1)"}}};
    std::vector<std::thread> hubs;
    std::atomic<int> failures = 0;
    for (int i = 0; i < 4; ++i) {
        hubs.emplace_back([&] {
            const auto own = must(store::Database::open(database.url()));
            if (!store::runMigrations(*must(own->connection()), migrations))
                ++failures;
        });
    }
    for (std::thread &hub : hubs)
        hub.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(count(*must(database->connection()), "SELECT count(*) AS n FROM once"), 1);
}

void TestMigrations::aNewDatabaseHasAnEpochAndAnEmptyChain()
{
    const TestDatabase database;
    store::Connection &sql = *must(database->connection());
    const store::HubState state = must(store::readHubState(sql));
    QCOMPARE(state.seq, 0);
    QCOMPARE(state.durableSeq, 0);
    QCOMPARE(state.epoch.size(), 32);
    const store::ChainReport report = must(store::verifyChain(sql));
    QCOMPARE(report.entries, 0);
    QCOMPARE(report.head, QByteArray(32, '\0'));
    QVERIFY(!report.firstBroken);

    must(sql.run("DELETE FROM hub_state"));
    must(store::initialiseState(sql));
    QVERIFY(must(store::readHubState(sql)).epoch != state.epoch);
}

WREN_TEST(TestMigrations)
#include "tst_migrations.moc"
