// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/merge/mergehouse.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>

using namespace wren;
using test::faults;
using test::kindOf;
using test::text;
using wire::MutationResult;
using wire::Outcome;

/** Digests of scopes (sync.md, Hub 9) follow whatever is written, on both databases. */
class TestDigests : public QObject
{
    Q_OBJECT

    /** Of what is in the head table, reckoned afresh. */
    [[nodiscard]] bool areRight()
    {
        test::MergeHouse &house = *m_house;
        for (const test::Person &person : house.network.everybody()) {
            if (!house.desk(person)->digestsFit())
                return false;
        }
        return true;
    }

    std::unique_ptr<test::MergeHouse> m_house;

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<test::MergeHouse>(); }
    void cleanup() { m_house.reset(); }

    void everyWriteKeepsThem()
    {
        test::MergeHouse &house = *m_house;
        const auto desk = house.desk(house.network.caseworker);
        QVERIFY(desk->digestsFit());
        const auto agrees = [&] {
            (void)desk->catchUp();
            return desk->digestsFit() && areRight();
        };
        const SeenProfile seen = house.seen();
        (void)house.edit(house.network.caseworker, seen, {{Field::Phone, text("5195550111")}});
        QVERIFY(agrees());
        (void)house.edit(house.network.administration, seen, {{Field::Phone, text("5195550122")}});
        QVERIFY(agrees());
        (void)house.note(house.network.caseworker, QStringLiteral("a note"));
        QVERIFY(agrees());
        (void)house.move(house.network.administrator, house.network.west);
        QVERIFY(agrees());
        (void)house.note(house.network.caseworker, QStringLiteral("a late note"));
        QVERIFY(agrees());
        (void)house.move(house.network.administrator, house.network.north);
        QVERIFY(agrees());
    }

    void whatWasRefusedLeavesNoTrace()
    {
        test::MergeHouse &house = *m_house;
        store::Job job;
        job.work = [&house](store::WriteContext &context) -> Result<store::Effect> {
            test::must(context.changed(wire::providerScope(house.network.north),
                                       QStringLiteral("client"), house.client.text(),
                                       house.client));
            return Error{Kind::Invalid, QStringLiteral("on second thoughts"), {}};
        };
        (void)test::must(house.network.lane.submit(job).get());
        QVERIFY(areRight());
    }

    void aRecordThatIsMissingIsNoticed()
    {
        test::MergeHouse &house = *m_house;
        (void)test::must(
            house.network.sql().run("DELETE FROM head WHERE kind = 'case_note' AND scope = :scope",
                                    {{":scope", wire::providerScope(house.network.north)}}));
        QVERIFY(!house.desk(house.network.caseworker)->digestsFit());
    }

    void theyComeOnlyWithTheLastPage()
    {
        test::MergeHouse &house = *m_house;
        const auto desk = house.desk(house.network.caseworker, {1, 1 << 20});
        QVERIFY(desk->digestsFit());
        for (int i = 0; i < 3; ++i)
            (void)house.note(house.network.caseworker, QString::number(i));
        QVERIFY(desk->step());
        QVERIFY(desk->lastAnswer().digests.isEmpty());
        (void)desk->catchUp();
        QVERIFY(desk->digestsFit());
    }

    /** I5: not even a digest of what is not held. */
    void onlyGrantedScopesHaveOne()
    {
        test::MergeHouse &house = *m_house;
        const QString west = wire::providerScope(house.network.west);
        const auto desk = house.desk(house.network.caseworker);
        wire::PullRequest request = desk->request();
        request.held << west;
        const wire::PullAnswer answer =
            test::must(services::pull(house.network.sql(), request, {QStringLiteral("directory")},
                                      house.network.caseworker.device));
        QCOMPARE(answer.digests.keys(), QStringList{QStringLiteral("directory")});
    }

    /** I13: one's own provider, the directory and one's notices, up to date. */
    void noNewsIsSmall()
    {
        const auto desk = m_house->desk(m_house->network.caseworker);
        (void)desk->step();
        QVERIFY(desk->digestsFit());
        QVERIFY(QJsonDocument(desk->lastAnswer().toJson()).toJson(QJsonDocument::Compact).size() <
                1000);
        QVERIFY(QJsonDocument(desk->request().toJson()).toJson(QJsonDocument::Compact).size() <
                500);
    }

    /** Held to its end without news: what the Desk knows already is not said again. */
    void heldWithoutNewsSaysLess()
    {
        test::MergeHouse &house = *m_house;
        const auto desk = house.desk(house.network.caseworker);
        (void)desk->step();
        const QStringList granted = desk->lastAnswer().granted;
        QVERIFY(!granted.isEmpty());
        const auto answerTo = [&](const wire::PullRequest &request) {
            return test::must(services::pull(house.network.sql(), request, granted,
                                             house.network.caseworker.device));
        };
        wire::PullRequest held = desk->request();
        held.history = desk->lastAnswer().history;
        held.waitSeconds = 25;
        QVERIFY(answerTo(held).digests.isEmpty());
        QVERIFY(answerTo(held).granted.isEmpty());
        QVERIFY(!answerTo(held).toJson().contains(QStringLiteral("granted")));
        wire::PullRequest atOnce = held;
        atOnce.waitSeconds = 0; // a Desk that starts, or that found a digest disagreeing
        QCOMPARE(answerTo(atOnce).digests.size(), desk->request().held.size());
        QCOMPARE(answerTo(atOnce).granted, granted);
        wire::PullRequest older = held;
        older.history.reset(); // a Desk of the version before
        QCOMPARE(answerTo(older).granted, granted);
        (void)house.note(house.network.caseworker, QStringLiteral("news"));
        QCOMPARE(answerTo(held).granted, granted);
        QVERIFY(!answerTo(held).digests.isEmpty());
    }

    /** A database of before there were digests gets them as it is brought up to date. */
    void missingOnesAreReckoned()
    {
        test::MergeHouse &house = *m_house;
        for (const char *forget :
             {"DELETE FROM scope_digest", "UPDATE hub_state SET digest_epoch = NULL"})
            (void)test::must(house.network.sql().run(forget));
        QVERIFY(!areRight());
        test::must((*house.database).migrate());
        QVERIFY(areRight());
    }
};

WREN_TEST(TestDigests)
#include "tst_digests.moc"
