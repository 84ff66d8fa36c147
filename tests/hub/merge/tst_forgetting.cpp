// SPDX-License-Identifier: Apache-2.0
#include "hub/store/feed.h"
#include "hub/store/state/forgetting.h"
#include "tests/hub/merge/mergehouse.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::faults;
using test::kindOf;
using test::text;
using wire::MutationResult;
using wire::Outcome;

/** What the hub forgets after a time, and how a Desk that was away so long goes on. */
class TestForgetting : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::MergeHouse> m_house;

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<test::MergeHouse>(); }
    void cleanup() { m_house.reset(); }

    void aCursorOlderThanTheForgottenExitsStartsOver()
    {
        test::MergeHouse &house = *m_house;
        const auto away = house.desk(house.network.caseworker);
        (void)house.move(house.network.administrator, house.network.west);
        const auto present = house.desk(house.network.administration);
        house.clock.advance(std::chrono::hours(24));
        test::must(store::forgetExits(house.network.sql(), house.clock.now()));
        QCOMPARE(house.network.count("SELECT count(*) AS n FROM head WHERE gone = 1"), 0);

        QVERIFY(test::must(
            services::hasNews(house.network.sql(), away->request(), away->request().held)));
        (void)away->step();
        QVERIFY(away->lastAnswer().startOver);
        QVERIFY(away->lastAnswer().changes.isEmpty());
        for (const QString &scope : away->lastAnswer().granted)
            away->keep(scope);
        (void)away->catchUp();
        const QString north = wire::providerScope(house.network.north);
        QVERIFY(away->ids(north, QStringLiteral("client")).isEmpty());
        QVERIFY(away->digestsFit());

        (void)present->step();
        QVERIFY(!present->lastAnswer().startOver);
    }

    void aFirstFetchThatBeganBeforeStartsOver()
    {
        test::MergeHouse &house = *m_house;
        const QString north = wire::providerScope(house.network.north);
        wire::PullRequest request;
        request.epoch = house.desk(house.network.caseworker)->request().epoch;
        (void)house.move(house.network.administrator, house.network.west);
        house.clock.advance(std::chrono::hours(24));
        test::must(store::forgetExits(house.network.sql(), house.clock.now()));
        const auto startsOver = [&](qint64 after) {
            request.fetching = {{north, after}};
            return test::must(services::pull(house.network.sql(), request, {north},
                                             house.network.caseworker.device))
                .startOver;
        };
        QVERIFY(startsOver(1));
        QVERIFY(!startsOver(0));
    }

    /** It passes what is older than the forgotten exits, page by page. */
    void aFirstFetchThatBeganAfterwardsGoesOn()
    {
        test::MergeHouse &house = *m_house;
        (void)house.move(house.network.administrator, house.network.west);
        house.clock.advance(std::chrono::hours(24));
        test::must(store::forgetExits(house.network.sql(), house.clock.now()));
        const QString west = wire::providerScope(house.network.west);
        wire::PullRequest request;
        const store::HubState state = test::must(store::readHubState(house.network.sql()));
        request.epoch = state.epoch;
        request.seq = state.seq;
        request.fetching = {{west, 1}};
        QVERIFY(state.prunedSeq > 1);
        QVERIFY(!test::must(services::pull(house.network.sql(), request, {west},
                                           house.network.caseworker.device))
                     .startOver);
    }

    void whatIsYoungerStays()
    {
        test::MergeHouse &house = *m_house;
        const auto away = house.desk(house.network.caseworker);
        house.clock.advance(std::chrono::hours(24));
        const qint64 yesterday = house.clock.now() - 1000;
        (void)house.move(house.network.administrator, house.network.west);
        test::must(store::forgetExits(house.network.sql(), yesterday));
        (void)away->catchUp();
        QVERIFY(away->ids(wire::providerScope(house.network.north), QStringLiteral("client"))
                    .isEmpty());
        QVERIFY(away->digestsFit());
    }
};

WREN_TEST(TestForgetting)
#include "tst_forgetting.moc"
