// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/addcasenote.h"
#include "hub/services/clients/clientmutations.h"
#include "hub/store/recordreader.h"
#include "tests/hub/support/clienthouse.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::kindOf;
using wire::MutationResult;
using wire::Outcome;

/** Mutations resend_invite (R21) and add_case_note (R32) on both databases. */
class TestClientMutations : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::ClientHouse> m_house;
    ClientId m_client;

    MutationResult resend(const test::Person &person, const QString &subject)
    {
        return m_house->network.mutate(person, m_house->table, QStringLiteral("resend_invite"),
                                       subject, {});
    }
    MutationResult note(const test::Person &person, const QString &type, const QString &text,
                        const QString &subject = test::newId<CaseNoteId>().text())
    {
        return m_house->network.mutate(person, m_house->table, QStringLiteral("add_case_note"),
                                       subject,
                                       {{QStringLiteral("client"), m_client.text()},
                                        {QStringLiteral("type"), type},
                                        {QStringLiteral("text"), text}});
    }
    [[nodiscard]] qint64 links(const char *condition) const
    {
        const QByteArray sql = QByteArray("SELECT count(*) AS n FROM link WHERE ") + condition;
        return m_house->network.count(sql.constData());
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_house = std::make_unique<test::ClientHouse>();
        m_client = test::newId<ClientId>();
        const Profile profile =
            test::smallProfile(QStringLiteral("Oliveira"), QStringLiteral("ana@example.ca"));
        const MutationResult made = m_house->network.mutate(
            m_house->network.caseworker, m_house->table, QStringLiteral("complete_setup"),
            m_client.text(), test::setupArguments(profile));
        QCOMPARE(made.outcome, Outcome::Applied);
    }
    void cleanup() { m_house.reset(); }

    void resendEndsOlderLinksAndMailsANewOne()
    {
        m_house->clock.advance(std::chrono::hours(24));
        const MutationResult result = resend(m_house->network.caseworker, m_client.text());
        QCOMPARE(result.outcome, Outcome::Applied);
        QCOMPARE(result.info, (QJsonObject{{QStringLiteral("mail"), QStringLiteral("queued")}}));
        QCOMPARE(links("ended_at IS NOT NULL"), 1);
        QCOMPARE(links("ended_at IS NULL"), 1);
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM mail"), 2);
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM case_note WHERE"
                                        " type = 'invite_resent' AND"
                                        " parameters = '{\"email\":\"ana@example.ca\"}'"),
                 1);
        const wire::ClientRecord record =
            test::must(store::readClient(m_house->network.sql(), m_client));
        QCOMPARE(record.inviteExpiresAt,
                 std::optional(m_house->clock.now() + qint64(7) * 24 * 3600 * 1000));
        QCOMPARE(m_house->network.count("SELECT seq AS n FROM head WHERE kind = 'client'"),
                 result.seq);
    }

    void resendsAreLimitedByTheHour()
    {
        for (int resent = 0; resent < 5; ++resent) // with the first mail six within the hour
            QCOMPARE(resend(m_house->network.caseworker, m_client.text()).outcome,
                     Outcome::Applied);
        QCOMPARE(kindOf(resend(m_house->network.caseworker, m_client.text())), Kind::TooMany);
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM mail"), 6);
        QCOMPARE(links("ended_at IS NULL"), 1); // the newest stays good
        m_house->clock.advance(std::chrono::hours(1));
        QCOMPARE(resend(m_house->network.caseworker, m_client.text()).outcome, Outcome::Applied);
    }

    void resendIsRefusedOnceThereIsAPassword()
    {
        (void)test::must(
            m_house->network.sql().run("UPDATE client_account SET password_hash = 'x'"));
        QCOMPARE(kindOf(resend(m_house->network.caseworker, m_client.text())), Kind::Conflict);
        QCOMPARE(links("ended_at IS NULL"), 1);
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM mail"), 1);
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM case_note"), 1);
    }

    void resendIsRefusedForTheDeactivated()
    {
        (void)test::must(
            m_house->network.sql().run("UPDATE client_account SET deactivated_at = 1"));
        QCOMPARE(kindOf(resend(m_house->network.caseworker, m_client.text())), Kind::Conflict);
    }

    void foreignAndMissingClientsAreAlike()
    {
        const QString missing = test::newId<ClientId>().text();
        for (const test::Person &person :
             {m_house->network.westCaseworker, m_house->network.southCaseworker,
              m_house->network.support, m_house->network.nobody}) {
            MutationResult foreign = resend(person, m_client.text());
            QCOMPARE(kindOf(foreign), Kind::NotFound);
            QCOMPARE(foreign.toJson(), resend(person, missing).toJson());
        }
        QCOMPARE(links("ended_at IS NOT NULL"), 0);
        for (const test::Person &person : {m_house->network.administration, m_house->network.group,
                                           m_house->network.administrator})
            QCOMPARE(resend(person, m_client.text()).outcome, Outcome::Applied);
    }

    void resendTakesNoArguments()
    {
        const MutationResult result = m_house->network.mutate(
            m_house->network.caseworker, m_house->table, QStringLiteral("resend_invite"),
            m_client.text(), {{QStringLiteral("to"), QStringLiteral("me@example.ca")}});
        QCOMPARE(kindOf(result), Kind::Invalid);
        QCOMPARE(kindOf(resend(m_house->network.caseworker, QStringLiteral("all"))), Kind::Invalid);
    }

    void noteIsKept()
    {
        const QString id = test::newId<CaseNoteId>().text();
        const MutationResult result =
            note(m_house->network.caseworker, QStringLiteral("meeting"),
                 QStringLiteral("  First line\r\nsecond \U0001F600 "), id);
        QCOMPARE(result.outcome, Outcome::Applied);
        const store::RecordKey key{QStringLiteral("case_note"), id};
        const auto records = test::must(store::readRecords(m_house->network.sql(), {key}));
        const wire::CaseNoteRecord record =
            test::must(wire::CaseNoteRecord::fromJson(records.value(key)));
        QCOMPARE(record.client, m_client);
        QCOMPARE(record.text, QStringLiteral("First line\nsecond \U0001F600"));
        QCOMPARE(record.type, QStringLiteral("meeting"));
        QCOMPARE(record.author, std::optional(m_house->network.caseworker.id));
        QCOMPARE(record.at, m_house->clock.now());
        QCOMPARE(m_house->network.count(
                     "SELECT count(*) AS n FROM head WHERE kind = 'case_note' AND"
                     " id = :id AND scope = :scope",
                     {{":id", id}, {":scope", wire::providerScope(m_house->network.north)}}),
                 1);
    }

    void noteFaults_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fault");
        QTest::newRow("unknown type") << "gossip"
                                      << "x"
                                      << "type unknown_code";
        QTest::newRow("automatic type") << "account_created"
                                        << "x"
                                        << "type unknown_code";
        QTest::newRow("empty") << "meeting"
                               << " \n "
                               << "text required";
        QTest::newRow("control") << "meeting" << QString(QChar(7)) << "text not_allowed_character";
        QTest::newRow("too long") << "meeting" << QString(services::caseNoteMaximum + 1, u'x')
                                  << "text too_long";
    }
    void noteFaults()
    {
        QFETCH(QString, type);
        QFETCH(QString, text);
        QFETCH(QString, fault);
        const MutationResult result = note(m_house->network.caseworker, type, text);
        QCOMPARE(kindOf(result), Kind::Invalid);
        const FieldError field = result.error->fields.value(0);
        QCOMPARE(field.field + u' ' + field.problem, fault);
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM case_note"), 1);
    }

    void noteOfGreatestLengthFits()
    {
        const MutationResult result = note(m_house->network.caseworker, QStringLiteral("other"),
                                           QString(services::caseNoteMaximum, u'é'));
        QCOMPARE(result.outcome, Outcome::Applied);
    }

    void notesOfOthersClientsAreRefused()
    {
        for (const test::Person &person :
             {m_house->network.westCaseworker, m_house->network.southCaseworker,
              m_house->network.support, m_house->network.nobody})
            QCOMPARE(kindOf(note(person, QStringLiteral("other"), QStringLiteral("x"))),
                     Kind::NotFound);
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM case_note"), 1);
    }

    void noteIdIsUsedOnce()
    {
        const QString id = test::newId<CaseNoteId>().text();
        const QString type = QStringLiteral("other");
        QCOMPARE(note(m_house->network.caseworker, type, QStringLiteral("one"), id).outcome,
                 Outcome::Applied);
        QCOMPARE(kindOf(note(m_house->network.caseworker, type, QStringLiteral("two"), id)),
                 Kind::Conflict);
        QCOMPARE(m_house->network.count("SELECT count(*) AS n FROM case_note WHERE text = 'one'"),
                 1);
    }
};

WREN_TEST(TestClientMutations)
#include "tst_clientmutations.moc"
