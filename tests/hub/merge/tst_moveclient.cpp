// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/merge/mergehouse.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::codes;
using test::faults;
using test::kindOf;
using test::text;
using wire::MutationResult;
using wire::Outcome;

/** Mutation move_client (R4) on both databases: exit from one scope, entry to the other. */
class TestMoveClient : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::MergeHouse> m_house;

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<test::MergeHouse>(); }
    void cleanup() { m_house.reset(); }

    void everythingOfTheClientGoesAlong()
    {
        test::MergeHouse &house = *m_house;
        const SeenProfile seen = house.seen();
        (void)house.edit(house.network.caseworker, seen, {{Field::Phone, text("5195550111")}});
        (void)house.edit(house.network.administration, seen, {{Field::Phone, text("5195550122")}});
        (void)house.note(house.network.caseworker, QStringLiteral("a note of north"));
        const auto north = house.desk(house.network.caseworker);
        const auto south = house.desk(house.network.southCaseworker);
        QCOMPARE(
            house.move(house.network.group, house.network.south, house.network.southCaseworker.id)
                .outcome,
            Outcome::Applied);
        (void)north->catchUp();
        (void)south->catchUp();
        const QString from = wire::providerScope(house.network.north);
        const QString to = wire::providerScope(house.network.south);
        for (const char *kind : {"client", "case_note", "conflict"}) {
            QVERIFY2(north->ids(from, QString::fromLatin1(kind)).isEmpty(), kind);
            QVERIFY2(!south->ids(to, QString::fromLatin1(kind)).isEmpty(), kind);
        }
        // Account created, the note, and the move itself.
        QCOMPARE(south->ids(to, QStringLiteral("case_note")).size(), 3);
        const wire::ClientRecord record = house.record();
        QCOMPARE(record.provider, house.network.south);
        QCOMPARE(record.caseworker, std::optional(house.network.southCaseworker.id));
        QCOMPARE(house.network.count("SELECT count(*) AS n FROM case_note"
                                     " WHERE type = 'referral'"),
                 1);
    }

    void whoComesBackIsWholeAgain()
    {
        test::MergeHouse &house = *m_house;
        const auto north = house.desk(house.network.caseworker);
        (void)house.move(house.network.group, house.network.south);
        (void)north->catchUp();
        (void)house.move(house.network.group, house.network.north);
        (void)north->catchUp();
        const QString scope = wire::providerScope(house.network.north);
        QCOMPARE(north->ids(scope, QStringLiteral("client")), QStringList{house.client.text()});
        QCOMPARE(north->ids(scope, QStringLiteral("case_note")).size(), 3);
    }

    void recordsInOtherScopesAreSaidAnew()
    {
        test::MergeHouse &house = *m_house;
        store::Job job;
        job.work = [&house](store::WriteContext &context) -> Result<store::Effect> {
            const Result<void> told =
                context.changed(QStringLiteral("support"), QStringLiteral("client"),
                                house.client.text(), house.client);
            return told ? Result<store::Effect>(store::Effect()) : told.error();
        };
        (void)test::must(house.network.lane.submit(job).get());
        const MutationResult moved = house.move(house.network.administrator, house.network.west);
        QCOMPARE(house.network.count("SELECT seq AS n FROM head WHERE scope = 'support'"),
                 moved.seq);
    }

    void withinTheProviderOnlyTheCaseworkerChanges()
    {
        test::MergeHouse &house = *m_house;
        QCOMPARE(house
                     .move(house.network.administration, house.network.north,
                           house.network.administration.id)
                     .outcome,
                 Outcome::Applied);
        QCOMPARE(house.record().caseworker, std::optional(house.network.administration.id));
        QCOMPARE(house.network.count("SELECT count(*) AS n FROM case_note"
                                     " WHERE type = 'caseworker_assigned'"),
                 1);
        QCOMPARE(kindOf(house.move(house.network.caseworker, house.network.north,
                                   house.network.caseworker.id)),
                 std::optional(Kind::Invalid));
    }

    void whoMayMoveWhere_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<bool>("toSouth");
        QTest::addColumn<bool>("toWest");
        QTest::newRow("caseworker") << "caseworker" << false << false;
        QTest::newRow("administration") << "administration" << false << false;
        QTest::newRow("group") << "group" << true << false;
        QTest::newRow("administrator") << "administrator" << true << true;
        QTest::newRow("support") << "support" << false << false;
        QTest::newRow("a stranger") << "west" << false << false;
    }
    void whoMayMoveWhere()
    {
        QFETCH(QString, role);
        QFETCH(bool, toSouth);
        QFETCH(bool, toWest);
        test::MergeHouse &house = *m_house;
        for (const test::Person &person : house.network.everybody()) {
            if (person.role != role)
                continue;
            QCOMPARE(house.move(person, house.network.west).outcome == Outcome::Applied, toWest);
            if (toWest)
                QCOMPARE(house.move(person, house.network.north).outcome, Outcome::Applied);
            QCOMPARE(house.move(person, house.network.south).outcome == Outcome::Applied, toSouth);
        }
    }

    void unfitTargetsAreNamed()
    {
        test::MergeHouse &house = *m_house;
        const test::Person &admin = house.network.administrator;
        const QList<FieldError> provider{
            {QStringLiteral("provider"), QStringLiteral("unknown_code")}};
        const QList<FieldError> caseworker{
            {QStringLiteral("caseworker"), QStringLiteral("unknown_code")}};
        QCOMPARE(faults(house.move(admin, house.network.closed)), provider);
        QCOMPARE(faults(house.move(admin, test::newId<ProviderId>())), provider);
        QCOMPARE(faults(house.move(admin, house.network.south, house.network.caseworker.id)),
                 caseworker);
        QCOMPARE(faults(house.move(admin, house.network.north, house.network.nobody.id)),
                 caseworker);
    }
};

WREN_TEST(TestMoveClient)
#include "tst_moveclient.moc"
