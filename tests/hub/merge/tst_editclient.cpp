// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/clientviews.h"
#include "hub/services/merge/editclient.h"
#include "tests/hub/merge/mergehouse.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::codes;
using test::faults;
using test::kindOf;
using test::text;
using wire::MutationResult;
using wire::Outcome;

/** Mutation edit_client (R30; sync.md, Hub 6) on both databases. */
class TestEditClient : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::MergeHouse> m_house;

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<test::MergeHouse>(); }
    void cleanup() { m_house.reset(); }

    void anEditIsWrittenNumberedAndFollowed()
    {
        test::MergeHouse &house = *m_house;
        const auto desk = house.desk(house.network.caseworker);
        const MutationResult result =
            house.edit(house.network.caseworker, house.seen(),
                       {{Field::PreferredName, text("Zo\u00e9")},
                        {Field::PronounsText, text("xe")},
                        {Field::ReferralNotes, QJsonValue::Null},
                        {Field::JobPostUpdates, false},
                        {Field::JobPostFrequency, QJsonValue::Null},
                        {Field::ServiceNeeds, codes({QStringLiteral("resume")})},
                        {Field::PrimaryAddress, QJsonObject{{QStringLiteral("no_fixed"), true}}}});
        QCOMPARE(result.outcome, Outcome::Applied);
        (void)desk->catchUp();
        const QJsonObject record = desk->records()
                                       .value({wire::providerScope(house.network.north),
                                               QStringLiteral("client"), house.client.text()})
                                       .value;
        const wire::ClientRecord shown = test::must(wire::ClientRecord::fromJson(record));
        QCOMPARE(shown, house.record());
        QCOMPARE(shown.profile.text(Field::PreferredName), QString::fromUtf8("Zo\u00e9"));
        QVERIFY(!shown.profile.has(Field::ReferralNotes));
        QVERIFY(!shown.profile.flag(Field::JobPostUpdates));
        QCOMPARE(shown.profile.codes(Field::ServiceNeeds), QStringList{QStringLiteral("resume")});
        QCOMPARE(shown.fieldRevs.value(Field::PreferredName), result.seq);
        QVERIFY(shown.fieldRevs.value(Field::Phone) < result.seq);
    }

    void theNameIsFoundByItsNewForm()
    {
        test::MergeHouse &house = *m_house;
        QCOMPARE(
            house
                .edit(house.network.caseworker, house.seen(), {{Field::LastName, text("Tremblay")}})
                .outcome,
            Outcome::Applied);
        QCOMPARE(house.network.count(
                     "SELECT count(*) AS n FROM client WHERE search_name LIKE 'tremblay %'"),
                 1);
    }

    void differentFieldsMerge()
    {
        test::MergeHouse &house = *m_house;
        const SeenProfile seen = house.seen();
        QCOMPARE(house.edit(house.network.caseworker, seen, {{Field::Phone, text("5195550111")}})
                     .outcome,
                 Outcome::Applied);
        const MutationResult second =
            house.edit(house.network.administration, seen, {{Field::PreferredName, text("Zoe")}});
        QCOMPARE(second.outcome, Outcome::Applied);
        QCOMPARE(house.record().profile.text(Field::Phone), QStringLiteral("+15195550111"));
        QCOMPARE(house.record().profile.text(Field::PreferredName), QStringLiteral("Zoe"));
    }

    void setsMergeByAddsAndRemoves()
    {
        test::MergeHouse &house = *m_house;
        const QStringList needs{QStringLiteral("resume"), QStringLiteral("interview")};
        (void)house.edit(house.network.caseworker, house.seen(),
                         {{Field::ServiceNeeds, codes(needs)}});
        const SeenProfile seen = house.seen();
        (void)house.edit(house.network.caseworker, seen,
                         {{Field::ServiceNeeds, codes({QStringLiteral("interview")})}});
        const MutationResult second = house.edit(
            house.network.administration, seen,
            {{Field::ServiceNeeds, codes(needs + QStringList{QStringLiteral("job_search")})}});
        QCOMPARE(second.outcome, Outcome::Merged);
        QCOMPARE(house.record().profile.codes(Field::ServiceNeeds),
                 QStringList({QStringLiteral("interview"), QStringLiteral("job_search")}));
    }

    void theSameFieldConflictsAndNothingIsLost()
    {
        test::MergeHouse &house = *m_house;
        const SeenProfile seen = house.seen();
        (void)house.edit(house.network.caseworker, seen, {{Field::Phone, text("5195550111")}});
        const MutationResult second = house.edit(
            house.network.administration, seen,
            {{Field::Phone, text("5195550122")}, {Field::BirthDate, text("1991-01-02")}});
        QCOMPARE(second.outcome, Outcome::Conflicted);
        QCOMPARE(house.record().profile.text(Field::Phone), QStringLiteral("+15195550111"));
        QCOMPARE(house.record().profile.text(Field::BirthDate), QStringLiteral("1991-01-02"));
        const auto conflicts = house.records(house.network.north, "conflict");
        QCOMPARE(second.info.value(QStringLiteral("conflicts")), codes(conflicts.keys()));
        QCOMPARE(conflicts.size(), 1);
        const auto conflict = test::must(wire::ConflictRecord::fromJson(conflicts.first()));
        QCOMPARE(conflict.field, Field::Phone);
        QCOMPARE(conflict.kept.value, text("+15195550111"));
        QCOMPARE(conflict.kept.by, std::optional(house.network.caseworker.id));
        QCOMPARE(conflict.rev, house.record().fieldRevs.value(Field::Phone));
        QCOMPARE(conflict.other.value, text("+15195550122"));
        QCOMPARE(conflict.other.by, std::optional(house.network.administration.id));
    }

    void theSameValueTypedTwiceIsNoConflict()
    {
        test::MergeHouse &house = *m_house;
        const SeenProfile seen = house.seen();
        (void)house.edit(house.network.caseworker, seen, {{Field::Phone, text("5195550111")}});
        QCOMPARE(
            house.edit(house.network.administration, seen, {{Field::Phone, text("(519) 555-0111")}})
                .outcome,
            Outcome::Applied);
    }

    void onesOwnEarlierEditCountsAsSeen()
    {
        test::MergeHouse &house = *m_house;
        const SeenProfile seen = house.seen();
        const test::Person &person = house.network.caseworker;
        (void)house.edit(person, seen, {{Field::Phone, text("5195550111")}});
        QCOMPARE(house.edit(person, seen, {{Field::Phone, text("5195550122")}}).outcome,
                 Outcome::Applied);
        // At another computer the same person had not seen it.
        QCOMPARE(
            house.edit(house.atAnotherComputer(person), seen, {{Field::Phone, text("5195550133")}})
                .outcome,
            Outcome::Conflicted);
        QCOMPARE(house.record().profile.text(Field::Phone), QStringLiteral("+15195550122"));
    }

    void laterWordOfOneDeviceTakesThePlaceOfItsConflict()
    {
        test::MergeHouse &house = *m_house;
        const SeenProfile seen = house.seen();
        (void)house.edit(house.network.caseworker, seen, {{Field::Phone, text("5195550111")}});
        const MutationResult first =
            house.edit(house.network.administration, seen, {{Field::Phone, text("5195550122")}});
        const MutationResult second =
            house.edit(house.network.administration, seen, {{Field::Phone, text("5195550133")}});
        QCOMPARE(second.info, first.info);
        const auto conflicts = house.records(house.network.north, "conflict");
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(test::must(wire::ConflictRecord::fromJson(conflicts.first())).other.value,
                 text("+15195550133"));
    }

    void rulesHoldOnTheMergedProfile()
    {
        test::MergeHouse &house = *m_house;
        const SeenProfile seen = house.seen();
        // Each is right by itself: pronouns of one's own words, and none such any more.
        QCOMPARE(
            house
                .edit(house.network.caseworker, seen,
                      {{Field::Pronouns, text("she")}, {Field::PronounsText, QJsonValue::Null}})
                .outcome,
            Outcome::Applied);
        const SeenProfile now = house.seen();
        const wire::EditClient late{{{Field::PronounsText,
                                      now.revs.value(Field::PronounsText),
                                      QJsonValue::Null,
                                      text("xe"),
                                      {},
                                      {}}}};
        const MutationResult refused = house.mutate(house.network.administration, "edit_client",
                                                    house.client.text(), late.toJson());
        QCOMPARE(refused.outcome, Outcome::Refused);
        QCOMPARE(faults(refused), QList<FieldError>({{QStringLiteral("pronouns_text"),
                                                      QStringLiteral("not_with_this")}}));
        QCOMPARE(house.seen().profile, now.profile);
    }

    void everyFaultyFieldIsNamed()
    {
        test::MergeHouse &house = *m_house;
        const MutationResult refused =
            house.edit(house.network.caseworker, house.seen(),
                       {{Field::Phone, text("12")},
                        {Field::BirthDate, text("yesterday")},
                        {Field::ServiceNeeds, codes({QStringLiteral("no_such_need")})}});
        QCOMPARE(kindOf(refused), std::optional(Kind::Invalid));
        QCOMPARE(faults(refused).size(), 3);
    }

    /** Beside a refusal stands what the hub has, for those alone who may see it (I5). */
    void aRefusedEditComesWithTheHubsRecord()
    {
        test::MergeHouse &house = *m_house;
        const wire::EditClient faulty{{{Field::Phone, 0, {}, text("12"), {}, {}}}};
        const wire::PushRequest request{
            {{1, QStringLiteral("edit_client"), 1, house.client.text(), faulty.toJson()}}};
        for (const test::Person &person : house.network.everybody()) {
            wire::PushAnswer answer;
            answer.results = {
                house.mutate(person, "edit_client", house.client.text(), faulty.toJson())};
            answer.results.first().mid = 1;
            QCOMPARE(answer.results.first().outcome, Outcome::Refused);
            QVERIFY(answer.results.first().info.isEmpty()); // and none is stored
            test::must(services::addRecords(house.network.sql(), person.id, request, answer));
            const QJsonValue record = answer.results.first().info.value(QLatin1String("record"));
            if (kindOf(answer.results.first()) == Kind::NotFound)
                QVERIFY(record.isUndefined());
            else
                QCOMPARE(record.toObject(), house.record().toJson());
        }
    }

    /** Who changed what when, newest first (R32); fields that were named without a value are left
     * out. */
    void theHistoryTellsEveryChange()
    {
        test::MergeHouse &house = *m_house;
        const QJsonValue before = house.record().profile.value(Field::Phone);
        for (const char *phone : {"+15195550111", "+15195550122"})
            QCOMPARE(
                house.edit(house.network.caseworker, house.seen(), {{Field::Phone, text(phone)}})
                    .outcome,
                Outcome::Applied);
        const store::ClientKey key{house.client, house.record().provider};
        const wire::ClientHistory history =
            test::must(services::viewClientHistory(house.network.sql(), key));
        QVERIFY(history.entries.size() >= 2);
        const wire::HistoryEntry &last = history.entries.at(0);
        QCOMPARE(last.actor, QStringLiteral("staff"));
        QCOMPARE(last.by, std::optional(house.network.caseworker.id));
        QCOMPARE(last.field, QStringLiteral("phone"));
        QCOMPARE(last.before, text("+15195550111"));
        QCOMPARE(last.after, text("+15195550122"));
        QCOMPARE(history.entries.at(1).before, before);
        QVERIFY(last.at > 0);
        for (const wire::HistoryEntry &entry : history.entries)
            QVERIFY(entry.before != entry.after);
        // Of a client that moved away meanwhile nothing is told.
        const store::ClientKey gone{house.client, test::newId<ProviderId>()};
        QVERIFY(
            test::must(services::viewClientHistory(house.network.sql(), gone)).entries.isEmpty());
    }

    void whatWasTakenNeedsNoRecord()
    {
        test::MergeHouse &house = *m_house;
        const wire::PushRequest request{
            {{1, QStringLiteral("edit_client"), 1, house.client.text(), {}}}};
        wire::PushAnswer answer;
        answer.results = {house.edit(house.network.caseworker, house.seen(),
                                     {{Field::PreferredName, text("Zoe")}})};
        answer.results.first().mid = 1;
        test::must(services::addRecords(house.network.sql(), house.network.caseworker.id, request,
                                        answer));
        QVERIFY(answer.results.first().info.isEmpty());
    }

    void whatWasWrongBeforeStopsNobody()
    {
        test::MergeHouse &house = *m_house;
        (void)test::must(house.network.sql().run("UPDATE client SET marketing_source = 'gone'"));
        QCOMPARE(
            house
                .edit(house.network.caseworker, house.seen(), {{Field::PreferredName, text("Zoe")}})
                .outcome,
            Outcome::Applied);
    }

    void emailIsNoFieldOfAnEdit()
    {
        test::MergeHouse &house = *m_house;
        const wire::EditClient edit{
            {{Field::Email, 0, text("a@b.ca"), text("new@example.ca"), {}, {}}}};
        const MutationResult refused = house.mutate(house.network.administrator, "edit_client",
                                                    house.client.text(), edit.toJson());
        QCOMPARE(faults(refused),
                 QList<FieldError>({{QStringLiteral("email"), QStringLiteral("not_yours")}}));
    }

    /** R31: what CaMS took over while the edit waited is refused; the rest of its fields too, as
     * the person decides anew. */
    void whatCamsHoldsIsRefused()
    {
        test::MergeHouse &house = *m_house;
        const SeenProfile seen = house.seen();
        const store::Bindings client{{":client", house.client.text()}};
        (void)test::must(house.network.sql().run(
            "INSERT INTO cams_link (client_id, reference, case_reference, state, trouble, read_at,"
            " changed_at, connected_at, staff_id) VALUES (:client, '1', '2', 'connected', '', 1, "
            "1, 1,"
            " :staff)",
            client + store::Bindings{{":staff", house.network.caseworker.id.text()}}));
        (void)test::must(house.network.sql().run(
            "INSERT INTO cams_value (client_id, field, value) VALUES (:client, 'phone', :value)",
            client + store::Bindings{{":value", QStringLiteral("\"+15195550199\"")}}));
        const MutationResult refused =
            house.edit(house.network.caseworker, seen, {{Field::Phone, text("5195550111")}});
        QCOMPARE(kindOf(refused), std::optional(Kind::Conflict));
        QCOMPARE(faults(refused),
                 QList<FieldError>({{QStringLiteral("phone"), QStringLiteral("owned_by_cams")}}));
        QCOMPARE(house.edit(house.network.caseworker, seen, {{Field::PreferredName, text("Zoe")}})
                     .outcome,
                 Outcome::Applied);
    }

    void onlyWhoReachesTheClientEdits()
    {
        test::MergeHouse &house = *m_house;
        const QSet<QString> may{QStringLiteral("caseworker"), QStringLiteral("administration"),
                                QStringLiteral("group"), QStringLiteral("administrator")};
        int number = 0;
        for (const test::Person &person : house.network.everybody()) {
            const MutationResult result = house.edit(
                person, house.seen(), {{Field::ReferenceNumber, QString::number(++number)}});
            QCOMPARE(result.outcome,
                     may.contains(person.role) ? Outcome::Applied : Outcome::Refused);
            if (result.error)
                QCOMPARE(result.error->kind, Kind::NotFound);
        }
        const MutationResult missing =
            house.mutate(house.network.caseworker, "edit_client", test::newId<ClientId>().text(),
                         wire::EditClient{{{Field::Phone, 0, {}, text("1"), {}, {}}}}.toJson());
        QCOMPARE(kindOf(missing), std::optional(Kind::NotFound));
    }
};

WREN_TEST(TestEditClient)
#include "tst_editclient.moc"
