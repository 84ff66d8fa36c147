// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/invites.h"
#include "hub/services/clients/clientmutations.h"
#include "hub/store/recordreader.h"
#include "models/problem.h"
#include "models/wire/commands.h"
#include "tests/hub/support/network.h"
#include "tests/support/testmain.h"

using namespace wren;
using wire::MutationResult;
using wire::Outcome;

namespace {

QString fieldsOf(const MutationResult &result)
{
    QStringList fields;
    if (result.error) {
        for (const FieldError &field : result.error->fields)
            fields << QString(field.field + u' ' + field.problem);
    }
    return fields.join(u", ");
}

std::optional<Kind> kindOf(const MutationResult &result)
{
    return result.error ? std::optional(result.error->kind) : std::nullopt;
}

} // namespace

/** Mutation complete_setup (R13, R16) on both databases. */
class TestCompleteSetup : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<test::TestClock> m_clock;
    std::unique_ptr<test::Network> m_network;
    std::unique_ptr<services::ReferenceCache> m_reference;
    services::MutationTable m_table;

    MutationResult set(const test::Person &person, const wire::CompleteSetup &setup,
                       const ClientId &client = test::newId<ClientId>())
    {
        return m_network->mutate(person, m_table, QStringLiteral("complete_setup"), client.text(),
                                 setup.toJson());
    }
    static wire::CompleteSetup small(const QString &email = QStringLiteral("ana@example.ca"))
    {
        wire::CompleteSetup setup;
        setup.profile = test::smallProfile(QStringLiteral("Oliveira"), email);
        return setup;
    }
    [[nodiscard]] wire::ClientRecord record(const ClientId &client) const
    {
        return test::must(store::readClient(m_network->sql(), client));
    }
    /** Rows of every table that a set-up writes; the feed's number among them. */
    [[nodiscard]] QList<qint64> written() const
    {
        QList<qint64> counts;
        for (const char *sql :
             {"SELECT count(*) AS n FROM client", "SELECT count(*) AS n FROM client_set",
              "SELECT count(*) AS n FROM client_account", "SELECT count(*) AS n FROM link",
              "SELECT count(*) AS n FROM mail", "SELECT count(*) AS n FROM case_note",
              "SELECT count(*) AS n FROM ca_import", "SELECT count(*) AS n FROM head",
              "SELECT count(*) AS n FROM field_rev", "SELECT count(*) AS n FROM change_value"})
            counts << m_network->count(sql);
        return counts;
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_database = std::make_unique<test::TestDatabase>();
        m_clock = std::make_unique<test::TestClock>();
        m_network = std::make_unique<test::Network>(**m_database, *m_clock);
        m_reference = std::make_unique<services::ReferenceCache>();
        m_table = {};
        const services::InviteTerms terms{m_network->keys.link.view(), std::chrono::hours(24 * 7),
                                          QStringLiteral("portal.example.ca")};
        services::addClientMutations(m_table, {terms, *m_reference, m_network->keys.token.view()});
    }
    void cleanup()
    {
        m_network.reset();
        m_database.reset();
    }

    void everyFieldArrives()
    {
        const ClientId client = test::newId<ClientId>();
        wire::CompleteSetup setup;
        setup.profile = test::fullProfile(QStringLiteral("Oliveira"));
        setup.caNumber = QStringLiteral("1234-5678 90");
        m_network->foundAssessment(m_network->caseworker, QStringLiteral("1234567890"));
        const MutationResult result = set(m_network->caseworker, setup, client);
        QCOMPARE(fieldsOf(result), QString());
        QCOMPARE(result.outcome, Outcome::Applied);
        QCOMPARE(result.info, (QJsonObject{{QStringLiteral("mail"), QStringLiteral("queued")}}));
        const wire::ClientRecord made = record(client);
        QJsonObject expected = setup.profile.toJson();
        expected.insert(QStringLiteral("caseworker_communications"), QStringLiteral("email"));
        expected.insert(QStringLiteral("language"), QStringLiteral("en"));
        QCOMPARE(made.profile.toJson(), expected);
        QCOMPARE(made.provider, m_network->north);
        QCOMPARE(made.caseworker, std::optional(m_network->caseworker.id));
        QCOMPARE(made.status, wire::PortalStatus::Invited);
        QCOMPARE(made.caNumber, QStringLiteral("1234567890"));
        QCOMPARE(made.createdAt, m_clock->now());
        QCOMPARE(made.inviteExpiresAt,
                 std::optional(m_clock->now() + qint64(7) * 24 * 3600 * 1000));
        for (const FieldInfo &info : allFields())
            QCOMPARE(made.fieldRevs.value(info.id), result.seq);
    }

    void writesNotesHeadsMailAndHistory()
    {
        const ClientId client = test::newId<ClientId>();
        wire::CompleteSetup setup = small();
        setup.caNumber = QStringLiteral("555");
        m_network->foundAssessment(m_network->caseworker, setup.caNumber);
        const MutationResult result = set(m_network->caseworker, setup, client);
        QCOMPARE(result.outcome, Outcome::Applied);
        const QString scope = wire::providerScope(m_network->north);
        const auto count = [&](const char *sql) {
            return m_network->count(sql, {{":client", client.text()}});
        };
        QCOMPARE(count("SELECT count(*) AS n FROM case_note WHERE client_id = :client"), 2);
        QCOMPARE(count("SELECT count(*) AS n FROM mail WHERE client_id = :client AND"
                       " template = 'invite' AND state = 'queued'"),
                 1);
        QCOMPARE(count("SELECT count(*) AS n FROM link WHERE client_id = :client"), 1);
        QCOMPARE(count("SELECT count(*) AS n FROM ca_import WHERE client_id = :client"), 1);
        QCOMPARE(
            m_network->count("SELECT count(*) AS n FROM head WHERE client_id = :client AND"
                             " scope = :scope AND seq = :seq AND gone = 0",
                             {{":client", client.text()}, {":scope", scope}, {":seq", result.seq}}),
            3); // client and two notes
        QCOMPARE(m_network->count("SELECT count(*) AS n FROM head WHERE client_id = :client AND"
                                  " scope <> :scope",
                                  {{":client", client.text()}, {":scope", scope}}),
                 0);
        QCOMPARE(
            m_network->count("SELECT count(*) AS n FROM commit_record WHERE seq = :seq AND"
                             " action = 'complete_setup' AND actor_id = :staff",
                             {{":seq", result.seq}, {":staff", m_network->caseworker.id.text()}}),
            1);
        const store::Rows notes = test::must(m_network->sql().query(
            "SELECT type, text, parameters, author_id FROM case_note ORDER BY type"));
        QCOMPARE(notes.at(0).text("type"), QStringLiteral("account_created"));
        QCOMPARE(notes.at(0).text("parameters"), QStringLiteral("{\"email\":\"ana@example.ca\"}"));
        QCOMPARE(notes.at(0).text("author_id"), m_network->caseworker.id.text());
        QCOMPARE(notes.at(1).text("type"), QStringLiteral("ca_imported"));
        QCOMPARE(notes.at(1).text("parameters"), QStringLiteral("{\"ca_number\":\"555\"}"));
    }

    void leastFieldsGetDefaults()
    {
        const ClientId client = test::newId<ClientId>();
        QCOMPARE(fieldsOf(set(m_network->caseworker, small(), client)), QString());
        const wire::ClientRecord made = record(client);
        QCOMPARE(made.profile.text(Field::Language), QStringLiteral("en"));
        QCOMPARE(made.profile.text(Field::CaseworkerCommunications), QStringLiteral("email"));
        QVERIFY(!made.profile.flag(Field::JobPostUpdates));
        QVERIFY(made.caNumber.isNull());
    }

    void valuesAreStoredInCanonicalForm()
    {
        const ClientId client = test::newId<ClientId>();
        wire::CompleteSetup setup = small(QStringLiteral("  Ana.O@Example.CA "));
        setup.profile.set(Field::Phone, QStringLiteral("519 555-0134"));
        setup.profile.set(Field::FirstName, QStringLiteral("  Ana\u0301  "));
        QCOMPARE(fieldsOf(set(m_network->caseworker, setup, client)), QString());
        const wire::ClientRecord made = record(client);
        QCOMPARE(made.profile.text(Field::Email), QStringLiteral("Ana.O@Example.CA"));
        QCOMPARE(made.profile.text(Field::Phone), QStringLiteral("+15195550134"));
        QCOMPARE(made.profile.text(Field::FirstName), QStringLiteral("An\u00e1"));
        QCOMPARE(m_network->count("SELECT count(*) AS n FROM client_account WHERE"
                                  " email_folded = 'ana.o@example.ca'"),
                 1);
    }

    void faultsAreNamedAllAtOnce()
    {
        const QList<qint64> before = written();
        wire::CompleteSetup setup;
        setup.profile.set(Field::FirstName, QStringLiteral("<script>"));
        setup.profile.set(Field::Email, QStringLiteral("no address"));
        setup.profile.set(Field::Phone, QStringLiteral("911"));
        setup.profile.set(Field::ReferralSource, QStringLiteral("made_up"));
        setup.caNumber = QStringLiteral("none");
        setup.provider = m_network->south;
        const MutationResult result = set(m_network->caseworker, setup);
        QCOMPARE(kindOf(result), Kind::Invalid);
        QCOMPARE(result.outcome, Outcome::Refused);
        QCOMPARE(result.seq, 0);
        const QString fields = fieldsOf(result);
        for (const char *expected :
             {"first_name not_a_name", "last_name required", "email not_an_email",
              "phone not_a_phone", "referral_source unknown_code", "ca_number not_a_number",
              "provider not_yours"})
            QVERIFY2(fields.contains(QLatin1String(expected)), qPrintable(fields));
        QVERIFY(!fields.contains(QLatin1String("email required")));
        QCOMPARE(written(), before);
    }

    void wrongTypesAndExtraFieldsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QString>("fault");
        QTest::newRow("extra argument") << QByteArray("admin") << "admin unknown_field";
        QTest::newRow("extra profile field") << QByteArray("profile.sin") << "sin unknown_field";
        QTest::newRow("number as name")
            << QByteArray("profile.first_name") << "first_name wrong_type";
        QTest::newRow("provider no id") << QByteArray("provider") << "provider wrong_type";
    }
    void wrongTypesAndExtraFieldsAreRefused()
    {
        QFETCH(QByteArray, change);
        QFETCH(QString, fault);
        QJsonObject arguments = small().toJson();
        QJsonObject profile = arguments.value(QStringLiteral("profile")).toObject();
        const QString name = QString::fromLatin1(change);
        if (name.startsWith(QLatin1String("profile.")))
            profile.insert(name.mid(8), 7);
        else
            arguments.insert(name, 7);
        arguments.insert(QStringLiteral("profile"), profile);
        const MutationResult result =
            m_network->mutate(m_network->administrator, m_table, QStringLiteral("complete_setup"),
                              test::newId<ClientId>().text(), arguments);
        QCOMPARE(kindOf(result), Kind::Invalid);
        QCOMPARE(fieldsOf(result), fault);
    }

    void subjectMustBeAnId()
    {
        const MutationResult result =
            m_network->mutate(m_network->caseworker, m_table, QStringLiteral("complete_setup"),
                              QStringLiteral("next"), small().toJson());
        QCOMPARE(fieldsOf(result), QStringLiteral("subject wrong_type"));
    }

    void whoSeesNoClientsAddsNone()
    {
        const QList<qint64> before = written();
        for (const test::Person &person : {m_network->support, m_network->nobody})
            QCOMPARE(kindOf(set(person, small())), Kind::Forbidden);
        QCOMPARE(written(), before);
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
            {QStringLiteral("north"), m_network->north},
            {QStringLiteral("south"), m_network->south},
            {QStringLiteral("west"), m_network->west},
            {QStringLiteral("closed"), m_network->closed},
            {QStringLiteral("missing"), test::newId<ProviderId>()}};
        QHash<QString, StaffId> staff{{QStringLiteral("missing"), test::newId<StaffId>()}};
        test::Person asker;
        for (const test::Person &person : m_network->everybody()) {
            staff.insert(person.role, person.id);
            if (person.role == role)
                asker = person;
        }
        if (caseworker == QLatin1String("inactive")) {
            staff.insert(caseworker, m_network->caseworker.id);
            (void)test::must(m_network->sql().run("UPDATE staff SET active = 0 WHERE id = :id",
                                                  {{":id", m_network->caseworker.id.text()}}));
        }
        wire::CompleteSetup setup = small();
        if (!provider.isEmpty())
            setup.provider = providers.value(provider);
        if (!caseworker.isEmpty())
            setup.caseworker = staff.value(caseworker);
        const ClientId client = test::newId<ClientId>();
        const MutationResult result = set(asker, setup, client);
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

    void nobodyIsAddedToAClosedProvider()
    {
        (void)test::must(m_network->sql().run("UPDATE provider SET active = 0 WHERE id = :id",
                                              {{":id", m_network->north.text()}}));
        const QList<qint64> before = written();
        for (const test::Person &person : {m_network->caseworker, m_network->administrator}) {
            const MutationResult result = set(person, small());
            QCOMPARE(kindOf(result), Kind::Invalid);
            QCOMPARE(fieldsOf(result), QStringLiteral("provider unknown_code"));
        }
        QCOMPARE(written(), before);
    }

    void takenAddressIsRefused()
    {
        QCOMPARE(set(m_network->caseworker, small()).outcome, Outcome::Applied);
        const QList<qint64> before = written();
        const MutationResult again =
            set(m_network->caseworker, small(QStringLiteral("ANA@Example.ca")));
        QCOMPARE(kindOf(again), Kind::Conflict);
        QCOMPARE(fieldsOf(again), QStringLiteral("email already_in_use"));
        QCOMPARE(written(), before);
    }

    void ofAnAddressOutOfReachOnlyThatItCannotBeUsedIsSaid()
    {
        QCOMPARE(set(m_network->caseworker, small()).outcome, Outcome::Applied);
        const MutationResult foreign =
            set(m_network->westCaseworker, small(QStringLiteral("ANA@Example.ca")));
        QCOMPARE(kindOf(foreign), Kind::Conflict);
        QCOMPARE(fieldsOf(foreign), QStringLiteral("email cannot_be_used"));
        QCOMPARE(fieldsOf(set(m_network->administrator, small())),
                 QStringLiteral("email already_in_use"));
    }

    void deactivatedAccountKeepsItsAddress()
    {
        QCOMPARE(set(m_network->caseworker, small()).outcome, Outcome::Applied);
        (void)test::must(m_network->sql().run("UPDATE client_account SET deactivated_at = 1"));
        QCOMPARE(fieldsOf(set(m_network->caseworker, small())),
                 QStringLiteral("email already_in_use"));
    }

    void assessmentThatOneHasNotFoundIsRefused()
    {
        m_network->foundAssessment(m_network->westCaseworker, QStringLiteral("123456"));
        wire::CompleteSetup setup = small();
        setup.caNumber = QStringLiteral("123456");
        const QList<qint64> before = written();
        const MutationResult refused = set(m_network->caseworker, setup);
        QCOMPARE(kindOf(refused), Kind::Invalid);
        QCOMPARE(fieldsOf(refused), QStringLiteral("ca_number unknown_code"));
        QCOMPARE(written(), before);
        m_network->foundAssessment(m_network->caseworker, setup.caNumber);
        QCOMPARE(set(m_network->caseworker, setup).outcome, Outcome::Applied);
    }

    void usedAssessmentIsRefused()
    {
        wire::CompleteSetup setup = small();
        setup.caNumber = QStringLiteral("123 456");
        for (const test::Person &person : {m_network->caseworker, m_network->westCaseworker})
            m_network->foundAssessment(person, QStringLiteral("123456"));
        QCOMPARE(set(m_network->caseworker, setup).outcome, Outcome::Applied);
        setup = small(QStringLiteral("other@example.ca"));
        setup.caNumber = QStringLiteral("123-456");
        const MutationResult again = set(m_network->westCaseworker, setup);
        QCOMPARE(kindOf(again), Kind::Conflict);
        QCOMPARE(fieldsOf(again), QStringLiteral("ca_number already_in_use"));
    }

    void takenIdIsRefused()
    {
        const ClientId client = test::newId<ClientId>();
        QCOMPARE(set(m_network->caseworker, small(), client).outcome, Outcome::Applied);
        const MutationResult again =
            set(m_network->caseworker, small(QStringLiteral("other@example.ca")), client);
        QCOMPARE(kindOf(again), Kind::Conflict);
        QCOMPARE(fieldsOf(again), QStringLiteral("subject already_in_use"));
    }

    void twoAtOnceWithOneAddress()
    {
        std::vector<std::future<Result<store::JobResult>>> running;
        const services::Apply *apply = m_table.find(QStringLiteral("complete_setup"), 1);
        for (int i = 0; i < 20; ++i) {
            const test::Person &person =
                i % 2 == 0 ? m_network->caseworker : m_network->westCaseworker;
            const wire::Mutation mutation{1, QStringLiteral("complete_setup"), 1,
                                          test::newId<ClientId>().text(), small().toJson()};
            store::Job job;
            job.actor = {store::Actor::Kind::Staff, m_network->accessOf(person), person.device, {}};
            job.action = mutation.name;
            job.subject = mutation.subject;
            job.work = [apply, mutation](store::WriteContext &context) {
                return (*apply)(context, context.actor(), mutation);
            };
            running.push_back(m_network->lane.submit(std::move(job)));
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
        QCOMPARE(m_network->count("SELECT count(*) AS n FROM client"), 1);
        QCOMPARE(m_network->count("SELECT count(*) AS n FROM mail"), 1);
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
        wire::CompleteSetup setup = small();
        setup.caNumber = QStringLiteral("77");
        m_network->foundAssessment(m_network->caseworker, setup.caNumber);
        const QList<qint64> before = written();
        (void)test::must(m_network->sql().run(away.constData()));
        const MutationResult result = set(m_network->caseworker, setup);
        QCOMPARE(kindOf(result), Kind::Server);
        (void)test::must(m_network->sql().run(back.constData()));
        QCOMPARE(written(), before);
        QCOMPARE(set(m_network->caseworker, setup).outcome, Outcome::Applied);
    }

    void inviteLinkIsThatOfTheMail()
    {
        const ClientId client = test::newId<ClientId>();
        QCOMPARE(set(m_network->caseworker, small(), client).outcome, Outcome::Applied);
        const store::LinkRow open =
            test::must(services::openInvite(m_network->sql(), client, m_clock->now()));
        QCOMPARE(m_network->count("SELECT count(*) AS n FROM mail WHERE link_id = :link",
                                  {{":link", open.id.text()}}),
                 1);
    }
};

WREN_TEST(TestCompleteSetup)
#include "tst_completesetup.moc"
