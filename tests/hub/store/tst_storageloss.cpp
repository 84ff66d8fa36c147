// SPDX-License-Identifier: Apache-2.0
#include "hub/store/feed.h"
#include "hub/store/lane.h"
#include "tests/hub/store/office.h"
#include "tests/support/databases.h"
#include "tests/support/postgres.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>

using namespace wren;
using namespace wren::test;
using store::JobResult;
using store::WriterLane;

namespace {

constexpr char countProviders[] = "SELECT count(*) AS n FROM provider";

/** A job that has written and then waits for the test before it writes again. */
class HeldJob
{
public:
    [[nodiscard]] Work work()
    {
        return [this](store::WriteContext &context) -> Result<store::Effect> {
            const auto first = addProvider(context, newId<ProviderId>(), QStringLiteral("first"));
            m_wrote.set_value();
            m_goOn.get_future().wait();
            return first ? addProvider(context, newId<ProviderId>(), QStringLiteral("second"))
                         : first;
        };
    }
    void waitUntilItWrote() { m_wrote.get_future().wait(); }
    void goOn() { m_goOn.set_value(); }

private:
    std::promise<void> m_wrote;
    std::promise<void> m_goOn;
};

} // namespace

/** What becomes of mutations while the database is away, full, or lost in the middle of one. */
class TestStorageLoss : public QObject
{
    Q_OBJECT

private slots:
    void aKilledServerLosesNothing();
    void aTerminatedBackendLosesNothing();
    void readersComeBackToo();
    void aFullDiskLeavesTheStoreIntact();
};

void TestStorageLoss::aKilledServerLosesNothing()
{
    Postgres server;
    const auto database = must(store::Database::open({server.url()}));
    must(database->migrate());
    const Office office(*must(database->connection()));
    WriterLane lane(*database, environment());
    must(lane.submit(deviceJob(office, 1, addingProvider())).get());

    HeldJob held;
    auto inTheMiddle = lane.submit(deviceJob(office, 2, held.work()));
    held.waitUntilItWrote();
    auto behind = lane.submit(deviceJob(office, 3, addingProvider()));
    server.stop();
    held.goOn();
    QCOMPARE(inTheMiddle.get().error().kind, Kind::Storage);
    QCOMPARE(behind.get().error().kind, Kind::Storage);

    QElapsedTimer timer;
    timer.start();
    const Result<JobResult> away = lane.submit(deviceJob(office, 2, addingProvider())).get();
    QVERIFY(!away);
    QCOMPARE(away.error().kind, Kind::Storage);
    QVERIFY2(timer.elapsed() < 10'000, "a closed server must answer, not hang");
    const Result<store::Connection *> reader = database->connection();
    QVERIFY(!reader || !(*reader)->query(countProviders));

    server.start();
    timer.restart();
    Result<JobResult> back = lane.submit(deviceJob(office, 2, addingProvider())).get();
    while (!back && timer.elapsed() < 5'000)
        back = lane.submit(deviceJob(office, 2, addingProvider())).get();
    QVERIFY2(back.ok(), back ? "" : qPrintable(back.error().detail));
    QCOMPARE(back->result.seq, 2);
    store::Connection &sql = *must(database->connection());
    QCOMPARE(count(sql, countProviders), 3); // the office's own, mid 1, mid 2
    QCOMPARE(must(store::lastMid(sql, office.device)), 2);
    QCOMPARE(verifiedSeq(sql), 2);
}

void TestStorageLoss::aTerminatedBackendLosesNothing()
{
    const TestDatabase database(TestDatabase::Kind::PostgreSql);
    store::Connection &sql = *must(database->connection());
    const Office office(sql);
    WriterLane lane(*database, environment());
    must(lane.submit(deviceJob(office, 1, addingProvider())).get());

    HeldJob held;
    auto inTheMiddle = lane.submit(deviceJob(office, 2, held.work()));
    held.waitUntilItWrote();
    must(sql.query("SELECT pg_terminate_backend(pid) AS n FROM pg_stat_activity"
                   " WHERE datname = current_database() AND pid <> pg_backend_pid()"));
    held.goOn();
    QCOMPARE(inTheMiddle.get().error().kind, Kind::Storage);
    QCOMPARE(must(store::lastMid(sql, office.device)), 1);
    QCOMPARE(must(lane.submit(deviceJob(office, 2, addingProvider())).get()).result.seq, 2);
    QCOMPARE(count(sql, countProviders), 3);
    QCOMPARE(verifiedSeq(sql), 2);
}

void TestStorageLoss::readersComeBackToo()
{
    const TestDatabase database(TestDatabase::Kind::PostgreSql);
    const auto other = must(store::Database::open(database.url()));
    const auto terminate = [&] {
        must(must(other->connection())
                 ->query("SELECT pg_terminate_backend(pid) AS n FROM pg_stat_activity"
                         " WHERE datname = current_database() AND pid <> pg_backend_pid()"));
    };
    (void)must(store::readHubState(*must(database->connection())));
    terminate();
    const auto lost = store::readHubState(*must(database->connection()));
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, Kind::Storage);
    (void)must(store::readHubState(*must(database->connection())));

    // Inside a transaction the lost connection stays lost: nothing may go on outside of it.
    {
        store::Connection &sql = *must(database->connection());
        const auto transaction =
            must(store::Transaction::begin(sql, store::Transaction::Mode::Write));
        terminate();
        QVERIFY(!sql.query(countProviders));
        QVERIFY(!database->connection());
        QCOMPARE(transaction->commit().error().kind, Kind::Storage);
    }
    QCOMPARE(count(*must(database->connection()), countProviders), 0);
}

void TestStorageLoss::aFullDiskLeavesTheStoreIntact()
{
    const TestDatabase database(TestDatabase::Kind::Sqlite);
    store::Connection &sql = *must(database->connection());
    const Office office(sql);
    WriterLane lane(*database, environment());
    // The pragma is the lane's own connection's.
    const auto limitTo = [&](qint64 pages) {
        must(lane.submit(systemJob([pages](store::WriteContext &context) -> Result<store::Effect> {
                     const QByteArray pragma =
                         "PRAGMA max_page_count = " + QByteArray::number(pages);
                     must(context.sql().run(pragma.constData()));
                     return store::Effect{};
                 }))
                 .get());
    };
    const qint64 pages = must(sql.query("PRAGMA page_count")).first().integer("page_count");
    limitTo(pages + 20);

    const auto big = [](store::WriteContext &context) {
        return addProvider(context, newId<ProviderId>(), QString(50'000, u'x'));
    };
    auto small = lane.submit(deviceJob(office, 1, addingProvider()));
    qint64 mid = must(small.get()).result.mid;
    Result<JobResult> result = lane.submit(deviceJob(office, mid + 1, big)).get();
    while (result) {
        ++mid;
        result = lane.submit(deviceJob(office, mid + 1, big)).get();
    }
    QCOMPARE(result.error().kind, Kind::Storage);
    QCOMPARE(must(store::lastMid(sql, office.device)), mid);
    const qint64 providers = count(sql, countProviders);
    QCOMPARE(must(sql.query("PRAGMA integrity_check")).first().text("integrity_check"),
             QStringLiteral("ok"));

    // There is room again: on this connection the pragma can only be raised by a job that needs
    // none.
    limitTo(pages + 1000);
    must(lane.submit(deviceJob(office, mid + 1, big)).get());
    QCOMPARE(count(sql, countProviders), providers + 1);
    QVERIFY(verifiedSeq(sql) > mid);
}

WREN_TEST(TestStorageLoss)
#include "tst_storageloss.moc"
