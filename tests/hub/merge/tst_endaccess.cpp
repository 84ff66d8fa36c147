// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/merge/mergehouse.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::faults;
using test::kindOf;
using test::text;
using wire::MutationResult;
using wire::Outcome;

/** Mutations end_account and end_device (R61) on both databases. */
class TestEndAccess : public QObject
{
    Q_OBJECT

    MutationResult endAccount(const test::Person &by, const test::Person &whose)
    {
        return m_house->mutate(by, "end_account", whose.id.text(), {});
    }
    MutationResult endDevice(const test::Person &by, const test::Person &whose)
    {
        return m_house->mutate(by, "end_device", whose.device.text(), {});
    }

    std::unique_ptr<test::MergeHouse> m_house;

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<test::MergeHouse>(); }
    void cleanup() { m_house.reset(); }

    void anEndedAccountWritesNothingMore()
    {
        test::MergeHouse &house = *m_house;
        const auto desk = house.desk(house.network.administration);
        QCOMPARE(endAccount(house.network.administration, house.network.caseworker).outcome,
                 Outcome::Applied);
        (void)desk->catchUp();
        const QJsonObject shown = desk->records()
                                      .value({QStringLiteral("directory"), QStringLiteral("staff"),
                                              house.network.caseworker.id.text()})
                                      .value;
        QCOMPARE(shown.value(QStringLiteral("active")), QJsonValue(false));
        store::Job job;
        job.actor = {store::Actor::Kind::Staff, {}, house.network.caseworker.device, {}};
        job.actor.access.staff = house.network.caseworker.id;
        job.work = [](store::WriteContext &) {
            return Result<store::Effect>(store::Effect());
        };
        const auto refused = house.network.lane.submit(job).get();
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, Kind::Unauthenticated);
        // Once more changes nothing and is no mistake.
        QCOMPARE(endAccount(house.network.administration, house.network.caseworker).outcome,
                 Outcome::Applied);
    }

    void anEndedDeviceIsTheOnlyOne()
    {
        test::MergeHouse &house = *m_house;
        const test::Person other = house.atAnotherComputer(house.network.caseworker);
        QCOMPARE(endDevice(house.network.caseworker, other).outcome, Outcome::Applied);
        QCOMPARE(house.network.count("SELECT count(*) AS n FROM device WHERE ended_at IS NOT NULL"),
                 1);
        QCOMPARE(house.note(house.network.caseworker, QStringLiteral("still here")).outcome,
                 Outcome::Applied);
    }

    void whoMayEndWhom_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QStringList>("may");
        const QStringList north{QStringLiteral("caseworker"), QStringLiteral("administration"),
                                QStringLiteral("group"), QStringLiteral("support"),
                                QStringLiteral("nobody")};
        QTest::newRow("caseworker") << "caseworker" << QStringList();
        QTest::newRow("administration") << "administration" << north;
        QTest::newRow("group") << "group" << QStringList();
        QTest::newRow("administrator")
            << "administrator"
            << north + QStringList{QStringLiteral("administrator"), QStringLiteral("south"),
                                   QStringLiteral("west")};
        QTest::newRow("support") << "support" << QStringList();
    }
    void whoMayEndWhom()
    {
        QFETCH(QString, by);
        QFETCH(QStringList, may);
        const QList<test::Person> everybody = m_house->network.everybody();
        const auto asker =
            std::find_if(everybody.begin(), everybody.end(),
                         [&by](const test::Person &person) { return person.role == by; });
        for (const test::Person &person : everybody) {
            if (person.role == by)
                continue;
            const bool allowed = may.contains(person.role);
            QCOMPARE(endDevice(*asker, person).outcome,
                     allowed ? Outcome::Applied : Outcome::Refused);
            const MutationResult account = endAccount(*asker, person);
            QCOMPARE(account.outcome, allowed ? Outcome::Applied : Outcome::Refused);
            if (!allowed)
                QCOMPARE(kindOf(account), std::optional(Kind::NotFound));
        }
    }

    void nobodyEndsHisOwnAccount()
    {
        QCOMPARE(kindOf(endAccount(m_house->network.administrator, m_house->network.administrator)),
                 std::optional(Kind::Conflict));
    }

    void unknownOnesAreNotFound()
    {
        const test::Person &admin = m_house->network.administrator;
        QCOMPARE(kindOf(m_house->mutate(admin, "end_account", test::newId<StaffId>().text(), {})),
                 std::optional(Kind::NotFound));
        QCOMPARE(kindOf(m_house->mutate(admin, "end_device", QStringLiteral("?"), {})),
                 std::optional(Kind::NotFound));
    }
};

WREN_TEST(TestEndAccess)
#include "tst_endaccess.moc"
