// SPDX-License-Identifier: Apache-2.0
#include "hub/services/cams/camslock.h"
#include "hub/store/cams/camsrows.h"
#include "tests/hub/services/camsoffice.h"
#include "tests/support/testmain.h"

#include <QJsonArray>

using namespace wren;
using test::fieldsOf;
using test::must;
using wire::Outcome;
using State = wire::CamsAnswer::State;

/** Looking a CaMS number up, connecting and parting, and what is locked then (R10, R12, R14, R31);
 * both databases. */
class TestCamsLinks : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::CamsOffice> m_office;
    qsizetype m_added = 0;
    const QString m_amira = QStringLiteral("3000001");
    const QString m_other = QStringLiteral("3000002");

    [[nodiscard]] wire::CompleteSetup setup() const
    {
        wire::CompleteSetup setup;
        setup.profile.set(Field::FirstName, QStringLiteral("Amira"));
        setup.profile.set(Field::LastName, QStringLiteral("Quartz"));
        setup.profile.set(Field::Email, QStringLiteral("amira@example.ca"));
        setup.camsReference = m_amira;
        return setup;
    }
    [[nodiscard]] wire::MutationResult complete(const wire::CompleteSetup &setup,
                                                const ClientId &client = test::newId<ClientId>())
    {
        return m_office->mutate(m_office->network.caseworker, "complete_setup", client.text(),
                                setup.toJson());
    }
    [[nodiscard]] ClientId addClient(const test::Person &person)
    {
        static const QStringList names{QStringLiteral("Okafor"), QStringLiteral("Pfeiffer"),
                                       QStringLiteral("Tamminen"), QStringLiteral("Vidal")};
        const QString name = names.at(m_added++ % names.size());
        return m_office->add(person, test::smallProfile(name, QString(name + u"@example.ca")));
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_office = std::make_unique<test::CamsOffice>();
        m_office->eois.put(test::camsClient(m_amira, QStringLiteral("Quartz")));
        m_office->eois.put(test::camsClient(m_other, QStringLiteral("Opal")));
    }
    void cleanup() { m_office.reset(); }

    void lookUpShowsWhoItIs()
    {
        const auto found =
            m_office->lookUp(m_office->network.caseworker, QStringLiteral(" 300-0001 "));
        QCOMPARE(found.state, State::Found);
        QCOMPARE(found.reference, m_amira);
        QCOMPARE(found.values.text(Field::LastName), QStringLiteral("Quartz"));
        QCOMPARE(found.values.text(Field::Phone), QStringLiteral("+15195550177"));
        QCOMPARE(found.values.text(Field::Email), QStringLiteral("quartz.cams@example.com"));
        QCOMPARE(found.identifiesAs, QStringLiteral("Quartz identity"));
        QVERIFY(found.leftOut.isEmpty());
        QCOMPARE(m_office->lookUp(m_office->network.caseworker, QStringLiteral("99")).state,
                 State::None);
    }

    void whatThePortalRefusesIsLeftOut()
    {
        eois::CamsClient odd = test::camsClient(m_amira, QStringLiteral("Quartz"));
        odd.values.insert(Field::Phone, QStringLiteral("519-555-01"));
        odd.identifiesAs = QStringLiteral("line\nbreak");
        m_office->eois.put(odd);
        const auto found = m_office->lookUp(m_office->network.caseworker, m_amira);
        QCOMPARE(found.leftOut, QStringList{QStringLiteral("phone")});
        QVERIFY(!found.values.has(Field::Phone));
        QVERIFY(found.identifiesAs.isNull());
    }

    void detectiveTellsOtherNumbers()
    {
        const test::Person &asker = m_office->network.caseworker;
        m_office->eois.setNumber(QStringLiteral("400000101"), {false, false, m_amira});
        auto answer = m_office->lookUp(asker, QStringLiteral("400000101"));
        QCOMPARE(answer.state, State::CaseReference);
        QCOMPARE(answer.name, QStringLiteral("Amira Quartz"));
        QVERIFY(answer.values == Profile());
        m_office->eois.setNumber(QStringLiteral("7100001"), {true, false, {}});
        m_office->eois.assessment = eois::Assessment{
            eois::Assessment::State::InProgress, QStringLiteral("7100001"), false, {}, {}};
        QCOMPARE(m_office->lookUp(asker, QStringLiteral("7100001")).state,
                 State::AssessmentInProgress);
        m_office->eois.assessment = eois::Assessment{
            eois::Assessment::State::Submitted, QStringLiteral("7100001"), false, {}, {}};
        QCOMPARE(m_office->lookUp(asker, QStringLiteral("7100001")).state, State::Assessment);
    }

    void mergedNumberLeadsToTheSurvivor()
    {
        eois::CamsClient merged = test::camsClient(m_amira, QStringLiteral("Quartz"));
        merged.mergedInto = m_other;
        m_office->eois.put(merged);
        const auto found = m_office->lookUp(m_office->network.caseworker, m_amira);
        QCOMPARE(found.state, State::Found);
        QCOMPARE(found.reference, m_other);
    }

    void connectedElsewhereShowsNoMoreThanAllowed()
    {
        const ClientId client = m_office->addLinked(m_amira);
        m_office->eois.setNumber(QStringLiteral("93000001"), {false, false, m_amira});
        for (const QString &number : {m_amira, QStringLiteral("93000001")}) {
            const auto near = m_office->lookUp(m_office->network.caseworker, number);
            QCOMPARE(near.owner->client, std::optional(client));
            QCOMPARE(near.owner->email, QStringLiteral("quartz.cams@example.com")); // R43
            const auto far = m_office->lookUp(m_office->network.westCaseworker, number);
            QVERIFY(!far.owner->client);
            QCOMPARE(far.owner->name, QStringLiteral("Amira Quartz"));
            const QByteArray told = QJsonDocument(far.toJson()).toJson();
            for (const char *secret :
                 {"birch", "quartz.cams", "5550177", "1987", "Street", "newcomer", "identity"})
                QVERIFY2(!told.contains(secret), secret);
        }
        QCOMPARE(m_office->network.count("SELECT count(*) AS n FROM access_log WHERE client_id ="
                                         " :client AND kind = 'shown_in_search'",
                                         {{":client", client.text()}}),
                 4);
    }

    void setUpConnects()
    {
        (void)m_office->lookUp(m_office->network.caseworker, m_amira);
        const ClientId client = test::newId<ClientId>();
        const wire::MutationResult result = complete(setup(), client);
        QCOMPARE(fieldsOf(result), QString());
        QCOMPARE(result.outcome, Outcome::Applied);
        const auto record = m_office->record(client);
        QVERIFY(record);
        QCOMPARE(record->reference, m_amira);
        QCOMPARE(record->layer.state, CamsState::Connected);
        QCOMPARE(record->layer.values.text(Field::Phone), QStringLiteral("+15195550177"));
        // Only the name is copied (R14).
        const auto portal = must(store::readClient(m_office->network.sql(), client));
        QCOMPARE(portal.profile.text(Field::LastName), QStringLiteral("Quartz"));
        QCOMPARE(portal.profile.text(Field::Email), QStringLiteral("amira@example.ca"));
        for (const Field field :
             {Field::Phone, Field::BirthDate, Field::PrimaryAddress, Field::SelfIdentification})
            QVERIFY(!portal.profile.has(field));
        QVERIFY(m_office->notes(client).contains(QStringLiteral("cams_connected")));
    }

    void setUpTakesNothingInCamsPlace_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *field, const QJsonValue &value) {
            QTest::newRow(field) << QString::fromLatin1(field) << value;
        };
        row("first_name", QStringLiteral("Amy"));
        row("last_name", QStringLiteral("Quarts"));
        row("phone", QStringLiteral("+15195550177"));
        row("phone_extension", QStringLiteral("7"));
        row("birth_date", QStringLiteral("1987-06-05"));
        row("self_identification", QJsonArray{QStringLiteral("newcomer")});
    }
    void setUpTakesNothingInCamsPlace()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        (void)m_office->lookUp(m_office->network.caseworker, m_amira);
        wire::CompleteSetup wrong = setup();
        wrong.profile.set(*fieldFromName(field), value);
        if (field == u"phone_extension")
            wrong.profile.set(Field::Phone, QStringLiteral("+15195550100"));
        const wire::MutationResult result = complete(wrong);
        QCOMPARE(result.outcome, Outcome::Refused);
        QCOMPARE(result.error->kind, Kind::Invalid);
        QVERIFY2(fieldsOf(result).contains(field + QStringLiteral(" owned_by_cams")),
                 qPrintable(fieldsOf(result)));
        QCOMPARE(m_office->network.count("SELECT count(*) AS n FROM cams_link"), 0);
    }

    void setUpTakesOnlyWhomTheAskerWasShown()
    {
        QCOMPARE(fieldsOf(complete(setup())), QStringLiteral("cams_reference unknown_code"));
        (void)m_office->lookUp(m_office->network.southCaseworker, m_amira);
        QCOMPARE(fieldsOf(complete(setup())), QStringLiteral("cams_reference unknown_code"));
        (void)m_office->lookUp(m_office->network.caseworker, m_amira);
        m_office->clock.advance(std::chrono::hours(25));
        QCOMPARE(fieldsOf(complete(setup())), QStringLiteral("cams_reference unknown_code"));
        wire::CompleteSetup nonsense = setup();
        nonsense.camsReference = QStringLiteral("none");
        QCOMPARE(fieldsOf(complete(nonsense)), QStringLiteral("cams_reference not_a_number"));
        (void)m_office->lookUp(m_office->network.caseworker, m_amira);
        wire::CompleteSetup both = setup();
        both.caNumber = QStringLiteral("7000001");
        m_office->network.foundAssessment(m_office->network.caseworker, both.caNumber);
        QCOMPARE(fieldsOf(complete(both)), QStringLiteral("cams_reference not_with_this"));
    }

    void oneReferenceBelongsToOneClient()
    {
        const ClientId first = m_office->addLinked(m_amira);
        const ClientId second = addClient(m_office->network.caseworker);
        const auto result = m_office->mutate(m_office->network.caseworker, "connect_cams",
                                             second.text(), wire::ConnectCams{m_amira}.toJson());
        QCOMPARE(result.error->kind, Kind::Conflict);
        QCOMPARE(fieldsOf(result), QStringLiteral("reference already_in_use"));
        (void)m_office->lookUp(m_office->network.caseworker, m_other);
        const auto again = m_office->mutate(m_office->network.caseworker, "connect_cams",
                                            first.text(), wire::ConnectCams{m_other}.toJson());
        QCOMPARE(fieldsOf(again), QStringLiteral("subject already_in_use"));
        // And by constraint, whatever the services think.
        store::CamsLink link = *must(store::camsLinkOf(m_office->network.sql(), first));
        link.client.id = second;
        const auto inserted =
            store::insertCamsLink(m_office->network.sql(), link, m_office->network.caseworker.id);
        QVERIFY(!inserted);
        QCOMPARE(inserted.error().kind, Kind::Conflict);
    }

    void twoDesksConnectAtOnce()
    {
        const test::Person &here = m_office->network.caseworker;
        const test::Person &there = m_office->network.southCaseworker;
        const ClientId ours = addClient(here);
        const ClientId theirs = addClient(there);
        (void)m_office->lookUp(here, m_amira);
        (void)m_office->lookUp(there, m_amira);
        // Two hubs on one database, so that the lanes themselves meet.
        store::WriterLane otherLane(*m_office->database, m_office->clock.environment());
        const auto connect = [this](store::WriterLane &lane, const test::Person &person,
                                    const ClientId &client) {
            const services::Apply *apply = m_office->table.find(QStringLiteral("connect_cams"), 1);
            const wire::Mutation mutation{1, QStringLiteral("connect_cams"), 1, client.text(),
                                          wire::ConnectCams{m_amira}.toJson()};
            store::Job job;
            job.actor = {
                store::Actor::Kind::Staff, m_office->network.accessOf(person), person.device, {}};
            job.action = mutation.name;
            job.subject = mutation.subject;
            job.work = [apply, mutation](store::WriteContext &context) {
                return (*apply)(context, context.actor(), mutation);
            };
            return lane.submit(std::move(job));
        };
        auto first = connect(m_office->network.lane, here, ours);
        auto second = connect(otherLane, there, theirs);
        const QList<Outcome> outcomes{must(first.get()).result.outcome,
                                      must(second.get()).result.outcome};
        QCOMPARE(outcomes.count(Outcome::Applied), 1);
        QCOMPARE(outcomes.count(Outcome::Refused), 1);
        QCOMPARE(m_office->network.count("SELECT count(*) AS n FROM cams_link"), 1);
    }

    void lockedFieldsAreNamed()
    {
        const ClientId client = m_office->addLinked(m_amira);
        const QList<Field> asked{Field::FirstName, Field::PreferredName,  Field::Email,
                                 Field::Phone,     Field::PhoneExtension, Field::ServiceNeeds};
        const auto locked = must(services::lockedByCams(m_office->network.sql(), client, asked));
        QStringList names;
        for (const FieldError &error : locked) {
            names << error.field;
            QCOMPARE(error.problem, QStringLiteral("owned_by_cams"));
        }
        QCOMPARE(names, QStringList({QStringLiteral("first_name"), QStringLiteral("phone"),
                                     QStringLiteral("phone_extension")}));
        const ClientId free = addClient(m_office->network.caseworker);
        QVERIFY(must(services::lockedByCams(m_office->network.sql(), free, asked)).isEmpty());
    }

    void administratorsDisconnectWithAReason()
    {
        const ClientId client = m_office->addLinked(m_amira);
        const QJsonObject reason = wire::DisconnectCams{QStringLiteral("Wrong person.")}.toJson();
        for (const test::Person &person :
             {m_office->network.caseworker, m_office->network.administration,
              m_office->network.group, m_office->network.westCaseworker,
              m_office->network.support}) {
            const auto refused = m_office->mutate(person, "disconnect_cams", client.text(), reason);
            QCOMPARE(refused.error->kind, Kind::NotFound);
        }
        const test::Person &administrator = m_office->network.administrator;
        QCOMPARE(fieldsOf(m_office->mutate(administrator, "disconnect_cams", client.text(),
                                           wire::DisconnectCams{QStringLiteral(" ")}.toJson())),
                 QStringLiteral("reason required"));
        const auto done = m_office->mutate(administrator, "disconnect_cams", client.text(), reason);
        QCOMPARE(done.outcome, Outcome::Applied);
        QVERIFY(!m_office->record(client));
        QVERIFY(m_office->notes(client).contains(QStringLiteral("cams_disconnected")));
        QCOMPARE(m_office->network.count("SELECT gone AS n FROM head WHERE kind = 'cams'"), 1);
        // The reference is free again.
        const ClientId other = addClient(m_office->network.caseworker);
        QCOMPARE(m_office->connect(m_office->network.caseworker, other, m_amira).outcome,
                 Outcome::Applied);
    }

    void onlyWhoReachesTheClientConnects()
    {
        const ClientId client = addClient(m_office->network.caseworker);
        for (const test::Person &person :
             {m_office->network.westCaseworker, m_office->network.southCaseworker,
              m_office->network.support, m_office->network.nobody}) {
            const auto refused = m_office->mutate(person, "connect_cams", client.text(),
                                                  wire::ConnectCams{m_amira}.toJson());
            QCOMPARE(refused.error->kind, Kind::NotFound);
        }
    }

    void proposalStaysUntilCamsShowsIt()
    {
        const ClientId client = m_office->addLinked(m_amira);
        const auto propose = [&](const QJsonValue &value, Field field = Field::Phone) {
            const wire::ProposeCamsValue arguments{client, field, value, QStringLiteral("moved")};
            return m_office->mutate(m_office->network.caseworker, "propose_cams_value",
                                    test::newId<CamsProposalId>().text(), arguments.toJson());
        };
        const auto open = [&] {
            return m_office->network.count(
                "SELECT count(*) AS n FROM correction_proposal WHERE ended_at IS NULL");
        };
        QCOMPARE(fieldsOf(propose(QStringLiteral("12"))), QStringLiteral("phone not_a_phone"));
        QCOMPARE(fieldsOf(propose(QStringLiteral("519 555 0177"))),
                 QStringLiteral("field not_with_this"));
        QCOMPARE(fieldsOf(propose(QStringLiteral("Mia"), Field::PreferredName)),
                 QStringLiteral("field not_with_this"));
        QCOMPARE(propose(QStringLiteral("519 555 0111")).outcome, Outcome::Applied);
        QCOMPARE(propose(QStringLiteral("519 555 0122")).outcome, Outcome::Applied);
        QCOMPARE(open(), 1); // the newer replaced the older
        eois::CamsClient changed = test::camsClient(m_amira, QStringLiteral("Quartz"));
        changed.values.insert(Field::Phone, QStringLiteral("519-555-0133"));
        changed.changedAt = changed.changedAt.addSecs(1);
        m_office->eois.put(changed);
        QCOMPARE(must(m_office->reader.readFeed()).written, 1);
        QCOMPARE(open(), 1); // something else than proposed
        changed.values.insert(Field::Phone, QStringLiteral("519-555-0122"));
        changed.changedAt = changed.changedAt.addSecs(1);
        m_office->eois.put(changed);
        QCOMPARE(must(m_office->reader.readFeed()).written, 1);
        QCOMPARE(open(), 0);
    }

    void proposalIsWithdrawn()
    {
        const ClientId client = m_office->addLinked(m_amira);
        const CamsProposalId id = test::newId<CamsProposalId>();
        const wire::ProposeCamsValue arguments{
            client, Field::Phone, QStringLiteral("5195550111"), {}};
        QCOMPARE(m_office
                     ->mutate(m_office->network.caseworker, "propose_cams_value", id.text(),
                              arguments.toJson())
                     .outcome,
                 Outcome::Applied);
        QCOMPARE(
            m_office->mutate(m_office->network.westCaseworker, "withdraw_cams_proposal", id.text())
                .error->kind,
            Kind::NotFound);
        QCOMPARE(m_office->mutate(m_office->network.caseworker, "withdraw_cams_proposal", id.text())
                     .outcome,
                 Outcome::Applied);
        QCOMPARE(m_office->mutate(m_office->network.caseworker, "withdraw_cams_proposal", id.text())
                     .error->kind,
                 Kind::NotFound);
    }
};

WREN_TEST(TestCamsLinks)
#include "tst_camslinks.moc"
