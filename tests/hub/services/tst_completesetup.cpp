// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/invites.h"
#include "hub/services/clients/clientmutations.h"
#include "hub/store/recordreader.h"
#include "models/problem.h"
#include "models/wire/commands.h"
#include "tests/hub/support/clienthouse.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::fieldsOf;
using test::kindOf;
using wire::MutationResult;
using wire::Outcome;

/** Mutation complete_setup (R13, R16) on both databases. */
class TestCompleteSetup : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::ClientHouse> m_house;

    [[nodiscard]] wire::ClientRecord record(const ClientId &client) const
    {
        return test::must(store::readClient(m_house->network.sql(), client));
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<test::ClientHouse>(); }
    void cleanup() { m_house.reset(); }

    void everyFieldArrives()
    {
        const ClientId client = test::newId<ClientId>();
        wire::CompleteSetup setup;
        setup.profile = test::fullProfile(QStringLiteral("Oliveira"));
        setup.caNumber = QStringLiteral("1234-5678 90");
        m_house->network.foundAssessment(m_house->network.caseworker, QStringLiteral("1234567890"));
        const MutationResult result = m_house->set(m_house->network.caseworker, setup, client);
        QCOMPARE(fieldsOf(result), QString());
        QCOMPARE(result.outcome, Outcome::Applied);
        QCOMPARE(result.info, (QJsonObject{{QStringLiteral("mail"), QStringLiteral("queued")}}));
        const wire::ClientRecord made = record(client);
        QJsonObject expected = setup.profile.toJson();
        expected.insert(QStringLiteral("caseworker_communications"), QStringLiteral("email"));
        expected.insert(QStringLiteral("language"), QStringLiteral("en"));
        QCOMPARE(made.profile.toJson(), expected);
        QCOMPARE(made.provider, m_house->network.north);
        QCOMPARE(made.caseworker, std::optional(m_house->network.caseworker.id));
        QCOMPARE(made.status, wire::PortalStatus::Invited);
        QCOMPARE(made.caNumber, QStringLiteral("1234567890"));
        QCOMPARE(made.createdAt, m_house->clock.now());
        QCOMPARE(made.inviteExpiresAt,
                 std::optional(m_house->clock.now() + qint64(7) * 24 * 3600 * 1000));
        for (const FieldInfo &info : allFields())
            QCOMPARE(made.fieldRevs.value(info.id), result.seq);
    }

    void writesNotesHeadsMailAndHistory()
    {
        const ClientId client = test::newId<ClientId>();
        wire::CompleteSetup setup = test::smallSetup();
        setup.caNumber = QStringLiteral("555");
        m_house->network.foundAssessment(m_house->network.caseworker, setup.caNumber);
        const MutationResult result = m_house->set(m_house->network.caseworker, setup, client);
        QCOMPARE(result.outcome, Outcome::Applied);
        const QString scope = wire::providerScope(m_house->network.north);
        const auto count = [&](const char *sql) {
            return m_house->network.count(sql, {{":client", client.text()}});
        };
        QCOMPARE(count("SELECT count(*) AS n FROM case_note WHERE client_id = :client"), 2);
        QCOMPARE(count("SELECT count(*) AS n FROM mail WHERE client_id = :client AND"
                       " template = 'invite' AND state = 'queued'"),
                 1);
        QCOMPARE(count("SELECT count(*) AS n FROM link WHERE client_id = :client"), 1);
        QCOMPARE(count("SELECT count(*) AS n FROM ca_import WHERE client_id = :client"), 1);
        QCOMPARE(m_house->network.count(
                     "SELECT count(*) AS n FROM head WHERE client_id = :client AND"
                     " scope = :scope AND seq = :seq AND gone = 0",
                     {{":client", client.text()}, {":scope", scope}, {":seq", result.seq}}),
                 3); // client and two notes
        QCOMPARE(
            m_house->network.count("SELECT count(*) AS n FROM head WHERE client_id = :client AND"
                                   " scope <> :scope",
                                   {{":client", client.text()}, {":scope", scope}}),
            0);
        QCOMPARE(m_house->network.count(
                     "SELECT count(*) AS n FROM commit_record WHERE seq = :seq AND"
                     " action = 'complete_setup' AND actor_id = :staff",
                     {{":seq", result.seq}, {":staff", m_house->network.caseworker.id.text()}}),
                 1);
        const store::Rows notes = test::must(m_house->network.sql().query(
            "SELECT type, text, parameters, author_id FROM case_note ORDER BY type"));
        QCOMPARE(notes.at(0).text("type"), QStringLiteral("account_created"));
        QCOMPARE(notes.at(0).text("parameters"), QStringLiteral("{\"email\":\"ana@example.ca\"}"));
        QCOMPARE(notes.at(0).text("author_id"), m_house->network.caseworker.id.text());
        QCOMPARE(notes.at(1).text("type"), QStringLiteral("ca_imported"));
        QCOMPARE(notes.at(1).text("parameters"), QStringLiteral("{\"ca_number\":\"555\"}"));
    }

    void leastFieldsGetDefaults()
    {
        const ClientId client = test::newId<ClientId>();
        QCOMPARE(fieldsOf(m_house->set(m_house->network.caseworker, test::smallSetup(), client)),
                 QString());
        const wire::ClientRecord made = record(client);
        QCOMPARE(made.profile.text(Field::Language), QStringLiteral("en"));
        QCOMPARE(made.profile.text(Field::CaseworkerCommunications), QStringLiteral("email"));
        QVERIFY(!made.profile.flag(Field::JobPostUpdates));
        QVERIFY(made.caNumber.isNull());
    }

    void valuesAreStoredInCanonicalForm()
    {
        const ClientId client = test::newId<ClientId>();
        wire::CompleteSetup setup = test::smallSetup(QStringLiteral("  Ana.O@Example.CA "));
        setup.profile.set(Field::Phone, QStringLiteral("519 555-0134"));
        setup.profile.set(Field::FirstName, QStringLiteral("  Ana\u0301  "));
        QCOMPARE(fieldsOf(m_house->set(m_house->network.caseworker, setup, client)), QString());
        const wire::ClientRecord made = record(client);
        QCOMPARE(made.profile.text(Field::Email), QStringLiteral("Ana.O@Example.CA"));
        QCOMPARE(made.profile.text(Field::Phone), QStringLiteral("+15195550134"));
        QCOMPARE(made.profile.text(Field::FirstName), QStringLiteral("An\u00e1"));
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM client_account WHERE"
                                        " email_folded = 'ana.o@example.ca'"),
                 1);
    }

    void assignments_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("provider");   // "" not given
        QTest::addColumn<QString>("caseworker"); // of whom; "" not given
        QTest::addColumn<QString>("outcome");    // faults, or "provider caseworker"
        QTest::newRow("own by default") << "caseworker"
                                        << ""
                                        << ""
                                        << "north caseworker";
        QTest::newRow("clients set no provider") << "caseworker"
                                                 << "north"
                                                 << ""
                                                 << "provider not_yours";
        QTest::newRow("clients set no caseworker") << "caseworker"
                                                   << ""
                                                   << "caseworker"
                                                   << "caseworker not_yours";
        QTest::newRow("neither") << "caseworker"
                                 << "south"
                                 << "south"
                                 << "provider not_yours, caseworker not_yours";
        QTest::newRow("administration leaves it open") << "administration"
                                                       << ""
                                                       << ""
                                                       << "north -";
        QTest::newRow("administration chooses") << "administration"
                                                << ""
                                                << "caseworker"
                                                << "north caseworker";
        QTest::newRow("administration, another provider's") << "administration"
                                                            << ""
                                                            << "south"
                                                            << "caseworker unknown_code";
        QTest::newRow("administration, inactive") << "administration"
                                                  << ""
                                                  << "inactive"
                                                  << "caseworker unknown_code";
        QTest::newRow("administration, serves nobody") << "administration"
                                                       << ""
                                                       << "support"
                                                       << "caseworker unknown_code";
        QTest::newRow("administration, nobody there") << "administration"
                                                      << ""
                                                      << "missing"
                                                      << "caseworker unknown_code";
        QTest::newRow("administration sets no provider") << "administration"
                                                         << "north"
                                                         << ""
                                                         << "provider not_yours";
        QTest::newRow("group, own") << "group"
                                    << ""
                                    << ""
                                    << "north group";
        QTest::newRow("group, of the group") << "group"
                                             << "south"
                                             << ""
                                             << "south -";
        QTest::newRow("group, beyond") << "group"
                                       << "west"
                                       << ""
                                       << "provider not_yours";
        QTest::newRow("group, missing") << "group"
                                        << "missing"
                                        << ""
                                        << "provider not_yours";
        QTest::newRow("group sets no caseworker") << "group"
                                                  << "south"
                                                  << "south"
                                                  << "caseworker not_yours";
        QTest::newRow("administrator, anywhere") << "administrator"
                                                 << "west"
                                                 << "west"
                                                 << "west west";
        QTest::newRow("administrator, does not fit") << "administrator"
                                                     << "west"
                                                     << "south"
                                                     << "caseworker unknown_code";
        QTest::newRow("administrator, inactive provider") << "administrator"
                                                          << "closed"
                                                          << ""
                                                          << "provider unknown_code";
        QTest::newRow("administrator, missing") << "administrator"
                                                << "missing"
                                                << ""
                                                << "provider unknown_code";
    }

    void assignments()
    {
        QFETCH(QString, role);
        QFETCH(QString, provider);
        QFETCH(QString, caseworker);
        QFETCH(QString, outcome);
        const QHash<QString, ProviderId> providers{
            {QStringLiteral("north"), m_house->network.north},
            {QStringLiteral("south"), m_house->network.south},
            {QStringLiteral("west"), m_house->network.west},
            {QStringLiteral("closed"), m_house->network.closed},
            {QStringLiteral("missing"), test::newId<ProviderId>()}};
        QHash<QString, StaffId> staff{{QStringLiteral("missing"), test::newId<StaffId>()}};
        test::Person asker;
        for (const test::Person &person : m_house->network.everybody()) {
            staff.insert(person.role, person.id);
            if (person.role == role)
                asker = person;
        }
        if (caseworker == QLatin1String("inactive")) {
            staff.insert(caseworker, m_house->network.caseworker.id);
            (void)test::must(
                m_house->network.sql().run("UPDATE staff SET active = 0 WHERE id = :id",
                                           {{":id", m_house->network.caseworker.id.text()}}));
        }
        wire::CompleteSetup setup = test::smallSetup();
        if (!provider.isEmpty())
            setup.provider = providers.value(provider);
        if (!caseworker.isEmpty())
            setup.caseworker = staff.value(caseworker);
        const ClientId client = test::newId<ClientId>();
        const MutationResult result = m_house->set(asker, setup, client);
        if (result.outcome == Outcome::Refused) {
            QCOMPARE(kindOf(result), Kind::Invalid);
            QCOMPARE(fieldsOf(result), outcome);
            return;
        }
        const wire::ClientRecord made = record(client);
        const QString assigned =
            made.caseworker ? staff.key(*made.caseworker) : QStringLiteral("-");
        QCOMPARE(providers.key(made.provider) + u' ' + assigned, outcome);
    }

    void twoAtOnceWithOneAddress()
    {
        std::vector<std::future<Result<store::JobResult>>> running;
        const services::Apply *apply = m_house->table.find(QStringLiteral("complete_setup"), 1);
        for (int i = 0; i < 20; ++i) {
            const test::Person &person =
                i % 2 == 0 ? m_house->network.caseworker : m_house->network.westCaseworker;
            const wire::Mutation mutation{1, QStringLiteral("complete_setup"), 1,
                                          test::newId<ClientId>().text(),
                                          test::smallSetup().toJson()};
            store::Job job;
            job.actor = {
                store::Actor::Kind::Staff, m_house->network.accessOf(person), person.device, {}};
            job.action = mutation.name;
            job.subject = mutation.subject;
            job.work = [apply, mutation](store::WriteContext &context) {
                return (*apply)(context, context.actor(), mutation);
            };
            running.push_back(m_house->network.lane.submit(std::move(job)));
        }
        int applied = 0;
        for (std::future<Result<store::JobResult>> &future : running) {
            const store::JobResult done = test::must(future.get());
            if (done.result.outcome == Outcome::Applied)
                ++applied;
            else
                QVERIFY(QStringList({QStringLiteral("email already_in_use"),
                                     QStringLiteral("email cannot_be_used")})
                            .contains(fieldsOf(done.result)));
        }
        QCOMPARE(applied, 1);
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM client"), 1);
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM mail"), 1);
    }

    void failureHalfwayLeavesNothing_data()
    {
        QTest::addColumn<QByteArray>("table");
        for (const char *table : {"client_account", "ca_import", "case_note", "link", "mail"})
            QTest::newRow(table) << QByteArray(table);
    }
    /** The table is away: each step after the first statement fails once. */
    void failureHalfwayLeavesNothing()
    {
        QFETCH(QByteArray, table);
        const QByteArray away = "ALTER TABLE " + table + " RENAME TO away";
        const QByteArray back = "ALTER TABLE away RENAME TO " + table;
        wire::CompleteSetup setup = test::smallSetup();
        setup.caNumber = QStringLiteral("77");
        m_house->network.foundAssessment(m_house->network.caseworker, setup.caNumber);
        const QList<qint64> before = m_house->written();
        (void)test::must(m_house->network.sql().run(away.constData()));
        const MutationResult result = m_house->set(m_house->network.caseworker, setup);
        QCOMPARE(kindOf(result), Kind::Server);
        (void)test::must(m_house->network.sql().run(back.constData()));
        QCOMPARE(m_house->written(), before);
        QCOMPARE(m_house->set(m_house->network.caseworker, setup).outcome, Outcome::Applied);
    }

    void inviteLinkIsThatOfTheMail()
    {
        const ClientId client = test::newId<ClientId>();
        QCOMPARE(m_house->set(m_house->network.caseworker, test::smallSetup(), client).outcome,
                 Outcome::Applied);
        const store::LinkRow open =
            test::must(services::openInvite(m_house->network.sql(), client, m_house->clock.now()));
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM mail WHERE link_id = :link",
                                        {{":link", open.id.text()}}),
                 1);
    }
};

WREN_TEST(TestCompleteSetup)
#include "tst_completesetup.moc"
