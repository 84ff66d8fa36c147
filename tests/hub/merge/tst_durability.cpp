// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/clientscope.h"
#include "hub/services/sync/pull.h"
#include "hub/services/sync/push.h"
#include "hub/store/feed.h"
#include "hub/store/state/durability.h"
#include "tests/hub/merge/mergehouse.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

using namespace wren;
using test::faults;
using test::kindOf;
using test::text;
using wire::MutationResult;
using wire::Outcome;

/** Backups, and the hub that comes back from one (sync.md, Hub 9; I17). */
class TestDurability : public QObject
{
    Q_OBJECT

    [[nodiscard]] store::HubState state() const
    {
        return test::must(store::readHubState(m_house->network.sql()));
    }

    std::unique_ptr<test::MergeHouse> m_house;

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<test::MergeHouse>(); }
    void cleanup() { m_house.reset(); }

    void aFinishedBackupIsToldToTheDesks()
    {
        test::MergeHouse &house = *m_house;
        const qint64 seq = state().seq;
        test::must(store::noteBackup(house.network.sql(), seq - 1));
        const auto desk = house.desk(house.network.caseworker);
        QCOMPARE(desk->lastAnswer().durableSeq, seq - 1);
        test::must(store::noteBackup(house.network.sql(), seq - 2)); // an older one, late
        QCOMPARE(state().durableSeq, seq - 1);
        const auto ahead = store::noteBackup(house.network.sql(), seq + 1);
        QVERIFY(!ahead.ok());
        QCOMPARE(ahead.error().kind, Kind::Invalid);
    }

    void anotherEpochFetchesAnew()
    {
        test::MergeHouse &house = *m_house;
        const auto desk = house.desk(house.network.caseworker);
        const QString before = state().epoch;
        test::must(store::changeEpoch(house.network.sql(), QStringLiteral("another")));
        QVERIFY(state().epoch != before);
        (void)desk->step();
        QVERIFY(desk->lastAnswer().changes.isEmpty());
        for (const QString &scope : desk->lastAnswer().granted)
            desk->keep(scope);
        (void)desk->catchUp();
        QVERIFY(desk->digestsFit());
        QVERIFY(!desk->ids(wire::providerScope(house.network.north), QStringLiteral("client"))
                     .isEmpty());
    }

    /** Seed 6087: restored in silence, and its counters are where they were. */
    void aPointOfLostHistoryIsKnownAsOne()
    {
        test::MergeHouse &house = *m_house;
        store::Connection &sql = house.network.sql();
        const test::Person &person = house.network.caseworker;
        const QStringList granted =
            test::must(services::scopesNow(sql, house.network.accessOf(person)));
        wire::PullRequest request;
        request.epoch = state().epoch;
        request.seq = state().seq;
        request.held = granted;
        const auto pulled = [&] {
            return test::must(services::pull(sql, request, granted, person.device));
        };
        request.history = pulled().history; // as the newest, and then as one that was passed
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(pulled().otherHistory, false);
            if (round == 0)
                QVERIFY(!test::must(services::hasNews(sql, request, granted)));
            (void)house.note(person, QStringLiteral("more"));
        }
        request.seq = state().seq;
        QVERIFY(!test::must(services::hasNews(sql, request, granted)));
        request.history->chain = QString(16, QLatin1Char('0'));
        QVERIFY(test::must(services::hasNews(sql, request, granted))); // it is not held
        const wire::PullAnswer answer = pulled();
        QVERIFY(answer.otherHistory);
        QVERIFY(answer.changes.isEmpty() && answer.digests.isEmpty());
        QCOMPARE(answer.history->seq, state().seq);
    }

    void aReplicaThatLaggedIsNotTakenForDurable()
    {
        test::MergeHouse &house = *m_house;
        (void)test::must(house.network.sql().run("UPDATE hub_state SET durable_seq = 1000000"));
        test::must(store::changeEpoch(house.network.sql(), QStringLiteral("another")));
        QCOMPARE(state().durableSeq, state().seq);
    }

    /** I17: what was acknowledged after the backup is sent again, and takes effect. */
    void aRestoredHubLosesNothingThatADeviceStillHolds()
    {
        test::MergeHouse &house = *m_house;
        if (house.network.sql().dialect() != store::Connection::Dialect::Sqlite) {
            const auto copied = store::copyDatabase(house.network.sql(), QStringLiteral("x"));
            QVERIFY(!copied.ok());
            QCOMPARE(copied.error().kind, Kind::Invalid);
            return;
        }
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("hub.db"));
        const qint64 copied = test::must(store::copyDatabase(house.network.sql(), path));
        QCOMPARE(copied, state().seq);
        const auto twice = store::copyDatabase(house.network.sql(), path);
        QCOMPARE(twice.error().kind, Kind::Invalid);
        const wire::Mutation note{1,
                                  QStringLiteral("add_case_note"),
                                  1,
                                  test::newId<CaseNoteId>().text(),
                                  {{QStringLiteral("client"), house.client.text()},
                                   {QStringLiteral("type"), QStringLiteral("other")},
                                   {QStringLiteral("text"), QStringLiteral("after the backup")}}};
        const auto push = [&](store::Database &database, store::WriterLane &lane) {
            const test::Person &person = house.network.caseworker;
            const store::Actor actor{
                store::Actor::Kind::Staff, house.network.accessOf(person), person.device, {}};
            return test::must(services::push(*test::must(database.connection()),
                                             services::runThrough(lane), house.table, actor,
                                             {{note}}))
                .results.constFirst()
                .outcome;
        };
        QCOMPARE(push(*house.database, house.network.lane), Outcome::Applied);

        const auto restored = test::must(store::Database::open({QStringLiteral("sqlite:") + path}));
        store::Connection &sql = *test::must(restored->connection());
        test::must(store::changeEpoch(sql, QStringLiteral("restored")));
        const qint64 lost = test::must(store::readHubState(sql)).seq;
        QCOMPARE(lost, copied);
        QCOMPARE(test::must(store::lastMid(sql, house.network.caseworker.device)), 0);
        store::WriterLane lane(*restored, house.clock.environment());
        QCOMPARE(push(*restored, lane), Outcome::Applied);
        QCOMPARE(test::must(sql.query("SELECT count(*) AS n FROM case_note WHERE text = :text",
                                      {{":text", QStringLiteral("after the backup")}}))
                     .first()
                     .integer("n"),
                 1);
    }
};

WREN_TEST(TestDurability)
#include "tst_durability.moc"
