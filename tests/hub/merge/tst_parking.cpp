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

/** Late changes of a client that moved are parked, and decided; on both databases. */
class TestParking : public QObject
{
    Q_OBJECT

    /** The caseworker of north holds the client, then it moves to south. */
    SeenProfile movedAway()
    {
        const SeenProfile seen = m_house->seen();
        (void)m_house->desk(m_house->network.caseworker);
        (void)m_house->move(m_house->network.group, m_house->network.south);
        return seen;
    }
    MutationResult decide(const test::Person &person, const QString &id, const char *decision)
    {
        return m_house->mutate(person, "decide_parked", id,
                               {{QStringLiteral("decision"), QString::fromLatin1(decision)}});
    }
    [[nodiscard]] qsizetype parked()
    {
        return m_house->records(m_house->network.south, "parked").size();
    }
    /** Service Provider Administration of south, where the network has a caseworker alone. */
    [[nodiscard]] const test::Person &southAdministration()
    {
        const store::Bindings staff{{":staff", m_house->network.southCaseworker.id.text()}};
        (void)test::must(m_house->network.sql().run(
            "UPDATE staff_permission SET permission = 'provider_administration'"
            " WHERE staff_id = :staff",
            staff));
        return m_house->network.southCaseworker;
    }

    std::unique_ptr<test::MergeHouse> m_house;

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<test::MergeHouse>(); }
    void cleanup() { m_house.reset(); }

    void aLateEditIsParkedAndShownToTheOwner()
    {
        test::MergeHouse &house = *m_house;
        const SeenProfile seen = movedAway();
        const MutationResult result =
            house.edit(house.network.caseworker, seen, {{Field::Phone, text("5195550111")}});
        QCOMPARE(result.outcome, Outcome::Parked);
        const auto records = house.records(house.network.south, "parked");
        QCOMPARE(result.info.value(QStringLiteral("parked")).toString(), records.firstKey());
        const auto record = test::must(wire::ParkedRecord::fromJson(records.first()));
        QCOMPARE(record.client, std::optional(house.client));
        QCOMPARE(record.cause, wire::ParkedCause::Moved);
        QCOMPARE(record.mutation, QStringLiteral("edit_client"));
        QCOMPARE(record.by, house.network.caseworker.id);
        QVERIFY(wire::EditClient::fromJson(record.arguments).ok());
        QCOMPARE(house.record().profile.text(Field::Phone), seen.profile.text(Field::Phone));
    }

    void appliedItIsInItsAuthorsName()
    {
        test::MergeHouse &house = *m_house;
        const SeenProfile seen = movedAway();
        (void)house.note(house.network.caseworker, QStringLiteral("written on the train"));
        (void)house.edit(house.network.caseworker, seen, {{Field::Phone, text("5195550111")}});
        const test::Person &administration = southAdministration();
        for (const QString &id : house.records(house.network.south, "parked").keys())
            QCOMPARE(decide(administration, id, "apply").outcome, Outcome::Applied);
        QCOMPARE(parked(), 0);
        QCOMPARE(house.record().profile.text(Field::Phone), QStringLiteral("+15195550111"));
        QCOMPARE(house.network.count("SELECT count(*) AS n FROM case_note WHERE author_id = :staff"
                                     " AND text = 'written on the train'",
                                     {{":staff", house.network.caseworker.id.text()}}),
                 1);
    }

    void appliedItMergesAsIfItHadComeInTime()
    {
        test::MergeHouse &house = *m_house;
        const SeenProfile seen = movedAway();
        (void)house.edit(house.network.southCaseworker, house.seen(),
                         {{Field::Phone, text("5195550199")}});
        const MutationResult late =
            house.edit(house.network.caseworker, seen, {{Field::Phone, text("5195550111")}});
        (void)decide(house.network.administrator,
                     late.info.value(QStringLiteral("parked")).toString(), "apply");
        QCOMPARE(house.record().profile.text(Field::Phone), QStringLiteral("+15195550199"));
        const auto conflicts = house.records(house.network.south, "conflict");
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(test::must(wire::ConflictRecord::fromJson(conflicts.first())).other.by,
                 std::optional(house.network.caseworker.id));
    }

    void discardedItLeavesAndStaysInTheHistory()
    {
        test::MergeHouse &house = *m_house;
        (void)movedAway();
        const MutationResult late =
            house.note(house.network.caseworker, QStringLiteral("not any more"));
        const QString id = late.info.value(QStringLiteral("parked")).toString();
        QCOMPARE(decide(house.network.administrator, id, "discard").outcome, Outcome::Applied);
        QCOMPARE(parked(), 0);
        QCOMPARE(house.network.count("SELECT count(*) AS n FROM change_value"
                                     " WHERE kind = 'parked' AND new_value LIKE '%not any more%'"),
                 1);
        QCOMPARE(kindOf(decide(house.network.administrator, id, "apply")),
                 std::optional(Kind::NotFound));
    }

    void whatCannotBeAppliedStaysParked()
    {
        test::MergeHouse &house = *m_house;
        const SeenProfile seen = movedAway();
        const MutationResult late =
            house.edit(house.network.caseworker, seen, {{Field::Phone, text("12")}});
        QCOMPARE(late.outcome, Outcome::Parked);
        const QString id = late.info.value(QStringLiteral("parked")).toString();
        QCOMPARE(kindOf(decide(house.network.administrator, id, "apply")),
                 std::optional(Kind::Invalid));
        QCOMPARE(parked(), 1);
    }

    void onlyTheOwnersAdministrationDecides()
    {
        test::MergeHouse &house = *m_house;
        (void)movedAway();
        const MutationResult late = house.note(house.network.caseworker, QStringLiteral("late"));
        const QString id = late.info.value(QStringLiteral("parked")).toString();
        for (const test::Person &person : house.network.everybody()) {
            if (person.role == QLatin1String("administrator"))
                continue;
            QCOMPARE(kindOf(decide(person, id, "discard")), std::optional(Kind::NotFound));
        }
        QCOMPARE(decide(southAdministration(), id, "discard").outcome, Outcome::Applied);
    }

    void itGoesAlongWhenTheClientMovesOn()
    {
        test::MergeHouse &house = *m_house;
        (void)movedAway();
        const MutationResult late = house.note(house.network.caseworker, QStringLiteral("late"));
        (void)house.move(house.network.administrator, house.network.west);
        QCOMPARE(parked(), 0);
        QCOMPARE(house.records(house.network.west, "parked").keys(),
                 QStringList{late.info.value(QStringLiteral("parked")).toString()});
    }

    void aScopeThatWasLostParksToo()
    {
        test::MergeHouse &house = *m_house;
        const SeenProfile seen = house.seen();
        (void)house.desk(house.network.caseworker);
        (void)test::must(
            house.network.sql().run("UPDATE staff SET provider_id = :west WHERE id = :staff",
                                    {{":west", house.network.west.text()},
                                     {":staff", house.network.caseworker.id.text()}}));
        QCOMPARE(house.edit(house.network.caseworker, seen, {{Field::Phone, text("5195550111")}})
                     .outcome,
                 Outcome::Parked);
        QCOMPARE(house.records(house.network.north, "parked").size(), 1);
    }

    /** To whoever never held it, a client that is another's and one that is not there are alike. */
    void strangersAreRefused()
    {
        test::MergeHouse &house = *m_house;
        (void)house.desk(house.network.westCaseworker);
        const SeenProfile seen = movedAway();
        const MutationResult stranger =
            house.edit(house.network.westCaseworker, seen, {{Field::Phone, text("5195550111")}});
        QCOMPARE(kindOf(stranger), std::optional(Kind::NotFound));
        QCOMPARE(parked(), 0);
    }
};

WREN_TEST(TestParking)
#include "tst_parking.moc"
