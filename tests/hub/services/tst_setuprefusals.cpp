// SPDX-License-Identifier: Apache-2.0
#include "models/problem.h"
#include "models/wire/commands.h"
#include "tests/hub/support/clienthouse.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::fieldsOf;
using test::kindOf;
using wire::MutationResult;
using wire::Outcome;

/** What complete_setup refuses, with the field named (R13, R15, R46), on both databases. */
class TestSetupRefusals : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::ClientHouse> m_house;

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<test::ClientHouse>(); }
    void cleanup() { m_house.reset(); }

    void faultsAreNamedAllAtOnce()
    {
        const QList<qint64> before = m_house->written();
        wire::CompleteSetup setup;
        setup.profile.set(Field::FirstName, QStringLiteral("<script>"));
        setup.profile.set(Field::Email, QStringLiteral("no address"));
        setup.profile.set(Field::Phone, QStringLiteral("911"));
        setup.profile.set(Field::ReferralSource, QStringLiteral("made_up"));
        setup.caNumber = QStringLiteral("none");
        setup.provider = m_house->network.south;
        const MutationResult result = m_house->set(m_house->network.caseworker, setup);
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
        QCOMPARE(m_house->written(), before);
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
        QJsonObject arguments = test::smallSetup().toJson();
        QJsonObject profile = arguments.value(QStringLiteral("profile")).toObject();
        const QString name = QString::fromLatin1(change);
        if (name.startsWith(QLatin1String("profile.")))
            profile.insert(name.mid(8), 7);
        else
            arguments.insert(name, 7);
        arguments.insert(QStringLiteral("profile"), profile);
        const MutationResult result = m_house->network.mutate(
            m_house->network.administrator, m_house->table, QStringLiteral("complete_setup"),
            test::newId<ClientId>().text(), arguments);
        QCOMPARE(kindOf(result), Kind::Invalid);
        QCOMPARE(fieldsOf(result), fault);
    }

    void subjectMustBeAnId()
    {
        const MutationResult result = m_house->network.mutate(
            m_house->network.caseworker, m_house->table, QStringLiteral("complete_setup"),
            QStringLiteral("next"), test::smallSetup().toJson());
        QCOMPARE(fieldsOf(result), QStringLiteral("subject wrong_type"));
    }

    void whoSeesNoClientsAddsNone()
    {
        const QList<qint64> before = m_house->written();
        for (const test::Person &person : {m_house->network.support, m_house->network.nobody})
            QCOMPARE(kindOf(m_house->set(person, test::smallSetup())), Kind::Forbidden);
        QCOMPARE(m_house->written(), before);
    }

    void nobodyIsAddedToAClosedProvider()
    {
        (void)test::must(m_house->network.sql().run("UPDATE provider SET active = 0 WHERE id = :id",
                                                    {{":id", m_house->network.north.text()}}));
        const QList<qint64> before = m_house->written();
        for (const test::Person &person :
             {m_house->network.caseworker, m_house->network.administrator}) {
            const MutationResult result = m_house->set(person, test::smallSetup());
            QCOMPARE(kindOf(result), Kind::Invalid);
            QCOMPARE(fieldsOf(result), QStringLiteral("provider unknown_code"));
        }
        QCOMPARE(m_house->written(), before);
    }

    void takenAddressIsRefused()
    {
        QCOMPARE(m_house->set(m_house->network.caseworker, test::smallSetup()).outcome,
                 Outcome::Applied);
        const QList<qint64> before = m_house->written();
        const MutationResult again = m_house->set(
            m_house->network.caseworker, test::smallSetup(QStringLiteral("ANA@Example.ca")));
        QCOMPARE(kindOf(again), Kind::Conflict);
        QCOMPARE(fieldsOf(again), QStringLiteral("email already_in_use"));
        QCOMPARE(m_house->written(), before);
    }

    void ofAnAddressOutOfReachOnlyThatItCannotBeUsedIsSaid()
    {
        QCOMPARE(m_house->set(m_house->network.caseworker, test::smallSetup()).outcome,
                 Outcome::Applied);
        const MutationResult foreign = m_house->set(
            m_house->network.westCaseworker, test::smallSetup(QStringLiteral("ANA@Example.ca")));
        QCOMPARE(kindOf(foreign), Kind::Conflict);
        QCOMPARE(fieldsOf(foreign), QStringLiteral("email cannot_be_used"));
        QCOMPARE(fieldsOf(m_house->set(m_house->network.administrator, test::smallSetup())),
                 QStringLiteral("email already_in_use"));
    }

    void deactivatedAccountKeepsItsAddress()
    {
        QCOMPARE(m_house->set(m_house->network.caseworker, test::smallSetup()).outcome,
                 Outcome::Applied);
        (void)test::must(
            m_house->network.sql().run("UPDATE client_account SET deactivated_at = 1"));
        QCOMPARE(fieldsOf(m_house->set(m_house->network.caseworker, test::smallSetup())),
                 QStringLiteral("email already_in_use"));
    }

    void assessmentThatOneHasNotFoundIsRefused()
    {
        m_house->network.foundAssessment(m_house->network.westCaseworker, QStringLiteral("123456"));
        wire::CompleteSetup setup = test::smallSetup();
        setup.caNumber = QStringLiteral("123456");
        const QList<qint64> before = m_house->written();
        const MutationResult refused = m_house->set(m_house->network.caseworker, setup);
        QCOMPARE(kindOf(refused), Kind::Invalid);
        QCOMPARE(fieldsOf(refused), QStringLiteral("ca_number unknown_code"));
        QCOMPARE(m_house->written(), before);
        m_house->network.foundAssessment(m_house->network.caseworker, setup.caNumber);
        QCOMPARE(m_house->set(m_house->network.caseworker, setup).outcome, Outcome::Applied);
    }

    void usedAssessmentIsRefused()
    {
        wire::CompleteSetup setup = test::smallSetup();
        setup.caNumber = QStringLiteral("123 456");
        for (const test::Person &person :
             {m_house->network.caseworker, m_house->network.westCaseworker})
            m_house->network.foundAssessment(person, QStringLiteral("123456"));
        QCOMPARE(m_house->set(m_house->network.caseworker, setup).outcome, Outcome::Applied);
        setup = test::smallSetup(QStringLiteral("other@example.ca"));
        setup.caNumber = QStringLiteral("123-456");
        const MutationResult again = m_house->set(m_house->network.westCaseworker, setup);
        QCOMPARE(kindOf(again), Kind::Conflict);
        QCOMPARE(fieldsOf(again), QStringLiteral("ca_number already_in_use"));
    }

    void takenIdIsRefused()
    {
        const ClientId client = test::newId<ClientId>();
        QCOMPARE(m_house->set(m_house->network.caseworker, test::smallSetup(), client).outcome,
                 Outcome::Applied);
        const MutationResult again =
            m_house->set(m_house->network.caseworker,
                         test::smallSetup(QStringLiteral("other@example.ca")), client);
        QCOMPARE(kindOf(again), Kind::Conflict);
        QCOMPARE(fieldsOf(again), QStringLiteral("subject already_in_use"));
    }
};

WREN_TEST(TestSetupRefusals)
#include "tst_setuprefusals.moc"
