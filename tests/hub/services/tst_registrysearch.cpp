// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/assessmentlookup.h"
#include "hub/services/clients/clientmutations.h"
#include "hub/services/matching/registrysearch.h"
#include "tests/hub/support/network.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace wren;

namespace {

/** EOIS as a test wants it. */
class FakeGateway : public eois::Gateway
{
public:
    Result<eois::Assessment> assessment = eois::Assessment();
    mutable QString asked;

    Result<eois::Assessment> lookUpAssessment(const QString &number) const override
    {
        asked = number;
        return assessment;
    }
    Result<std::optional<eois::CamsClient>> lookUpClient(const QString &) const override
    {
        return std::optional<eois::CamsClient>();
    }
    Result<eois::CamsChanges> changesAfter(const QString &) const override
    {
        return eois::CamsChanges();
    }
    Result<eois::NumberKinds> lookUpNumber(const QString &) const override
    {
        return eois::NumberKinds();
    }
};

} // namespace

/** Registry search (R2, R3) and CA look-up (R8) on both databases. */
class TestRegistrySearch : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<test::TestClock> m_clock;
    std::unique_ptr<test::Network> m_network;
    std::unique_ptr<services::ReferenceCache> m_reference;
    services::MutationTable m_table;
    int m_phone = 100;

    ClientId add(const test::Person &person, const QString &first, const QString &last,
                 const QString &email, const QString &birth = {}, const QString &caNumber = {})
    {
        wire::CompleteSetup setup;
        setup.profile = test::smallProfile(last, email);
        setup.profile.set(Field::FirstName, first);
        m_phone = m_phone == 199 ? 100 : m_phone + 1; // nobody shares one by chance
        setup.profile.set(Field::Phone, QStringLiteral("+15195550%1").arg(m_phone));
        if (!birth.isEmpty())
            setup.profile.set(Field::BirthDate, birth);
        setup.caNumber = caNumber;
        if (!caNumber.isNull())
            m_network->foundAssessment(person, caNumber);
        const ClientId client = test::newId<ClientId>();
        const wire::MutationResult made = m_network->mutate(
            person, m_table, QStringLiteral("complete_setup"), client.text(), setup.toJson());
        if (made.outcome != wire::Outcome::Applied)
            qFatal("set-up refused");
        return client;
    }
    [[nodiscard]] services::Asker asker(const test::Person &person) const
    {
        services::Asker asker;
        asker.session.device = person.device;
        asker.session.staff.access = m_network->accessOf(person);
        asker.remoteAddress = QStringLiteral("192.0.2.7");
        return asker;
    }
    [[nodiscard]] Result<wire::RegistrySearchAnswer>
    search(const test::Person &person, const wire::RegistrySearchRequest &request) const
    {
        return services::searchRegistry(m_network->sql(), m_clock->environment(), asker(person),
                                        m_network->keys.token.view(), request);
    }
    [[nodiscard]] Result<wire::AssessmentAnswer> lookUp(const eois::Gateway &gateway,
                                                        const QString &number) const
    {
        return services::lookUpAssessment(gateway, m_network->sql(), m_clock->environment(),
                                          *m_reference, m_network->caseworker.id, number);
    }
    [[nodiscard]] qint64 lookUpsKept() const
    {
        return m_network->count(
            "SELECT count(*) AS n FROM ca_look_up WHERE ca_number = '12345' AND"
            " staff_id = :staff AND at = :now",
            {{":staff", m_network->caseworker.id.text()}, {":now", m_clock->now()}});
    }
    [[nodiscard]] QString names(const test::Person &person, const QString &first,
                                const QString &last) const
    {
        wire::RegistrySearchRequest request;
        request.firstName = first;
        request.lastName = last;
        QStringList found;
        for (const wire::RegistryMatch &match : test::must(search(person, request)).matches) {
            if (match.strength != matching::Strength::Distant)
                found << match.name;
        }
        return found.join(u", ");
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_phone = 100;
        m_database = std::make_unique<test::TestDatabase>();
        m_clock = std::make_unique<test::TestClock>();
        m_network = std::make_unique<test::Network>(**m_database, *m_clock);
        m_reference = std::make_unique<services::ReferenceCache>();
        m_table = {};
        services::addClientMutations(m_table, {{m_network->keys.link.view(), std::chrono::hours(1),
                                                QStringLiteral("portal.example.ca")},
                                               *m_reference,
                                               m_network->keys.token.view()});
    }
    void cleanup()
    {
        m_network.reset();
        m_database.reset();
    }

    void findsOverEveryProvider()
    {
        add(m_network->caseworker, QStringLiteral("Ana"), QStringLiteral("Oliveira"),
            QStringLiteral("a@example.ca"));
        add(m_network->westCaseworker, QStringLiteral("Zoé"), QStringLiteral("O’Liveira-Éthier"),
            QStringLiteral("b@example.ca"));
        add(m_network->southCaseworker, QStringLiteral("Ana"), QStringLiteral("Smith"),
            QStringLiteral("c@example.ca"));
        const test::Person &who = m_network->caseworker;
        QCOMPARE(names(who, {}, QStringLiteral("OLIVEIRA")),
                 QStringLiteral("Ana Oliveira, Zoé O’Liveira-Éthier"));
        QCOMPARE(names(who, QStringLiteral("zoe"), QStringLiteral("Ethier")),
                 QStringLiteral("Zoé O’Liveira-Éthier"));
        QCOMPARE(names(who, QStringLiteral("Anna"), QStringLiteral("Smyth")),
                 QStringLiteral("Ana Smith"));
        QCOMPARE(names(who, QStringLiteral("Smith"), QStringLiteral("Ana")),
                 QStringLiteral("Ana Smith"));
        QCOMPARE(names(who, {}, QStringLiteral("Quill")), QString());
    }

    void lastNameIsNeeded()
    {
        wire::RegistrySearchRequest request;
        request.firstName = QStringLiteral("Ana");
        request.lastName = QStringLiteral(" . ");
        const auto result = search(m_network->caseworker, request);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Invalid);
        QCOMPARE(result.error().fields.value(0).field, QStringLiteral("last_name"));
    }

    void outOfScopeShowsWhatR3Allows()
    {
        const ClientId client =
            add(m_network->westCaseworker, QStringLiteral("Ana"), QStringLiteral("Oliveira"),
                QStringLiteral("ana@example.ca"), QStringLiteral("1990-02-03"));
        wire::RegistrySearchRequest request;
        request.lastName = QStringLiteral("Oliveira");
        const wire::RegistryMatch foreign =
            test::must(search(m_network->caseworker, request)).matches.value(0);
        QJsonObject shown = foreign.toJson();
        QVERIFY(!shown.take(QStringLiteral("handle")).toString().contains(client.text()));
        const QJsonObject reason{{QStringLiteral("trait"), QStringLiteral("last_name")},
                                 {QStringLiteral("agreement"), QStringLiteral("same")}};
        QCOMPARE(shown,
                 (QJsonObject{{QStringLiteral("name"), QStringLiteral("Ana Oliveira")},
                              {QStringLiteral("strength"), QStringLiteral("possible")},
                              {QStringLiteral("reasons"), QJsonArray{reason}},
                              {QStringLiteral("email"), QStringLiteral("a•••@e•••.ca")},
                              {QStringLiteral("phone"), QStringLiteral("(•••) •••-••01")},
                              {QStringLiteral("provider"), QStringLiteral("West Employment")},
                              {QStringLiteral("caseworker"), QStringLiteral("Staff west")}}));
        const wire::RegistryMatch own =
            test::must(search(m_network->administrator, request)).matches.value(0);
        QCOMPARE(own.client, std::optional(client));
        QCOMPARE(own.email, QStringLiteral("ana@example.ca"));
        QCOMPARE(own.phone, QStringLiteral("+15195550101"));
        QCOMPARE(own.birthDate, QStringLiteral("1990-02-03"));
    }

    void whoAgreesInMoreComesFirst()
    {
        add(m_network->caseworker, QStringLiteral("Ana"), QStringLiteral("Oliveira"),
            QStringLiteral("a@example.ca"), QStringLiteral("1980-01-01"));
        add(m_network->caseworker, QStringLiteral("Zoé"), QStringLiteral("Oliveira"),
            QStringLiteral("z@example.ca"), QStringLiteral("1990-02-03"));
        wire::RegistrySearchRequest request;
        request.lastName = QStringLiteral("Oliveira");
        request.birthDate = QStringLiteral("1990-02-03");
        auto found = test::must(search(m_network->caseworker, request));
        QCOMPARE(found.matches.size(), 2);
        QCOMPARE(found.matches.value(0).name, QStringLiteral("Zoé Oliveira"));
        request.birthDate.clear();
        request.email = QStringLiteral("Z@EXAMPLE.ca");
        found = test::must(search(m_network->caseworker, request));
        QCOMPARE(found.matches.value(0).name, QStringLiteral("Zoé Oliveira"));
    }

    void reasonsAreInValuesForWhoMayView()
    {
        add(m_network->southCaseworker, QStringLiteral("William"), QStringLiteral("Oliveira"),
            QStringLiteral("w@example.ca"), QStringLiteral("1990-02-03"));
        wire::RegistrySearchRequest request;
        request.firstName = QStringLiteral("Bill");
        request.lastName = QStringLiteral("Olivera");
        request.birthDate = QStringLiteral("1990-03-02");
        const auto reasonsFor = [&](const test::Person &person) {
            QStringList all;
            const auto found = test::must(search(person, request));
            for (const wire::MatchReason &each : found.matches.value(0).reasons)
                all << QStringList{traitName(each.trait), agreementName(each.agreement), each.asked,
                                   each.held}
                           .join(u' ');
            return all.join(u'|');
        };
        QCOMPARE(reasonsFor(m_network->group),
                 QStringLiteral("first_name variant Bill William|last_name typing Olivera Oliveira|"
                                "birth_date day_month 1990-03-02 1990-02-03"));
        QCOMPARE(reasonsFor(m_network->westCaseworker),
                 QStringLiteral("first_name similar  |last_name similar  |birth_date similar  "));
    }

    void noByteOfAStrangerBeyondR3()
    {
        wire::CompleteSetup setup;
        setup.profile = test::fullProfile(QStringLiteral("Canary"));
        const ClientId client = test::newId<ClientId>();
        QCOMPARE(m_network
                     ->mutate(m_network->westCaseworker, m_table, QStringLiteral("complete_setup"),
                              client.text(), setup.toJson())
                     .outcome,
                 wire::Outcome::Applied);
        wire::RegistrySearchRequest request;
        request.firstName = setup.profile.text(Field::FirstName);
        request.lastName = setup.profile.text(Field::LastName);
        request.birthDate = setup.profile.text(Field::BirthDate);
        request.phone = setup.profile.text(Field::Phone);
        request.email = setup.profile.text(Field::Email);
        request.postalCode = QStringLiteral("N9A 1B2");
        const auto bytes = [&](const test::Person &person) {
            return QJsonDocument(test::must(search(person, request)).toJson()).toJson();
        };
        const QStringList beyond{client.text(),
                                 request.birthDate,
                                 request.phone,
                                 request.email,
                                 request.postalCode,
                                 setup.profile.text(Field::PreferredName),
                                 QStringLiteral("Street"),
                                 QStringLiteral("reference"),
                                 QStringLiteral("notes")};
        for (const QString &value : beyond)
            QVERIFY2(!bytes(m_network->caseworker).contains(value.toUtf8()), qPrintable(value));
        for (const QString &value : beyond.mid(0, 5))
            QVERIFY2(bytes(m_network->westCaseworker).contains(value.toUtf8()), qPrintable(value));
    }

    void birthDateThatIsNoneIsTold()
    {
        wire::RegistrySearchRequest request;
        request.lastName = QStringLiteral("Oliveira");
        request.birthDate = QStringLiteral("1990-02-30");
        const auto result = search(m_network->caseworker, request);
        QVERIFY(!result);
        QCOMPARE(result.error().fields,
                 QList<FieldError>({{QStringLiteral("birth_date"), QStringLiteral("not_a_date")}}));
    }

    void postalCodeRanks_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("first");
        QTest::newRow("not given") << ""
                                   << "Ana Oliveira";
        QTest::newRow("as stored") << "N9A 1B2"
                                   << "Zoé Oliveira";
        QTest::newRow("as typed") << "n9a-1b2"
                                  << "Zoé Oliveira";
        QTest::newRow("one letter different") << "N9A 1C2"
                                              << "Zoé Oliveira";
        QTest::newRow("the area") << "N9A"
                                  << "Zoé Oliveira";
        QTest::newRow("its end") << "1B2"
                                 << "Ana Oliveira";
        QTest::newRow("another") << "K1A 0B1"
                                 << "Ana Oliveira";
    }
    void postalCodeRanks()
    {
        add(m_network->caseworker, QStringLiteral("Ana"), QStringLiteral("Oliveira"),
            QStringLiteral("a@example.ca"));
        wire::CompleteSetup setup;
        setup.profile = test::fullProfile(QStringLiteral("Oliveira"));
        setup.profile.set(Field::FirstName, QStringLiteral("Zoé"));
        setup.profile.set(Field::LastName, QStringLiteral("Oliveira"));
        QCOMPARE(m_network
                     ->mutate(m_network->caseworker, m_table, QStringLiteral("complete_setup"),
                              test::newId<ClientId>().text(), setup.toJson())
                     .outcome,
                 wire::Outcome::Applied);
        QFETCH(QString, given);
        wire::RegistrySearchRequest request;
        request.lastName = QStringLiteral("Oliveira");
        request.postalCode = given;
        const auto found = test::must(search(m_network->caseworker, request));
        QCOMPARE(found.matches.size(), 2);
        QTEST(found.matches.value(0).name, "first");
    }

    void streetAddressRanksAndIsGivenAsAReason_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("agreement");
        QTest::newRow("as stored") << "1 Oliveira Street"
                                   << "same";
        QTest::newRow("short, with a unit") << "3-1 Oliveira St."
                                            << "same";
        QTest::newRow("French") << "1, rue Oliveira"
                                << "same";
        QTest::newRow("a slip") << "1 Olivera Street"
                                << "typing";
        QTest::newRow("another number") << "7 Oliveira Street"
                                        << "street";
        QTest::newRow("another street") << "1 Wyandotte Street"
                                        << "";
    }
    void streetAddressRanksAndIsGivenAsAReason()
    {
        wire::CompleteSetup setup;
        setup.profile = test::fullProfile(QStringLiteral("Oliveira"));
        setup.profile.set(Field::LastName, QStringLiteral("Oliveira"));
        QCOMPARE(m_network
                     ->mutate(m_network->caseworker, m_table, QStringLiteral("complete_setup"),
                              test::newId<ClientId>().text(), setup.toJson())
                     .outcome,
                 wire::Outcome::Applied);
        QFETCH(QString, given);
        wire::RegistrySearchRequest request;
        request.lastName = QStringLiteral("Oliveira");
        request.streetAddress = given;
        const auto reasonOf = [&](const test::Person &person) -> std::optional<wire::MatchReason> {
            const auto matches = test::must(search(person, request)).matches;
            for (const wire::MatchReason &reason : matches.value(0).reasons) {
                if (reason.trait == matching::Trait::StreetAddress)
                    return reason;
            }
            return std::nullopt;
        };
        const auto own = reasonOf(m_network->caseworker);
        QTEST(own ? agreementName(own->agreement) : QString(), "agreement");
        if (own) {
            QCOMPARE(own->asked, given);
            QCOMPARE(own->held, QStringLiteral("1 Oliveira Street"));
        }
        // R3: of a stranger's client the kind of agreement alone.
        const auto strangers = reasonOf(m_network->westCaseworker);
        QCOMPARE(strangers.has_value(), own.has_value());
        if (strangers) {
            QCOMPARE(strangers->agreement, coarse(own->agreement));
            QCOMPARE(strangers->asked + strangers->held, QString());
        }
    }

    void phoneThatIsNoneIsTold()
    {
        wire::RegistrySearchRequest request;
        request.lastName = QStringLiteral("Oliveira");
        request.phone = QStringLiteral("five five five");
        const auto result = search(m_network->caseworker, request);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Invalid);
        QCOMPARE(result.error().fields,
                 QList<FieldError>({{QStringLiteral("phone"), QStringLiteral("not_a_phone")}}));
    }

    void fiftyAtMostAndAllLogged()
    {
        for (int i = 0; i < 52; ++i)
            add(m_network->westCaseworker, QStringLiteral("Ana"), QStringLiteral("Oliveira"),
                QStringLiteral("a%1@example.ca").arg(i));
        wire::RegistrySearchRequest request;
        request.lastName = QStringLiteral("Oliveira");
        QCOMPARE(test::must(search(m_network->caseworker, request)).matches.size(), 50);
        const store::Bindings who{{":staff", m_network->caseworker.id.text()},
                                  {":device", m_network->caseworker.device.text()}};
        QCOMPARE(m_network->count("SELECT count(*) AS n FROM access_log WHERE staff_id = :staff AND"
                                  " device_id = :device AND kind = 'search_registry' AND"
                                  " client_id IS NULL AND remote_address = '192.0.2.7'",
                                  who),
                 1);
        QCOMPARE(m_network->count("SELECT count(DISTINCT client_id) AS n FROM access_log WHERE"
                                  " staff_id = :staff AND device_id = :device AND"
                                  " kind = 'shown_in_search'",
                                  who),
                 50);
    }

    void whatCannotBeLoggedIsNotShown()
    {
        (void)test::must(m_network->sql().run("ALTER TABLE access_log RENAME TO away"));
        wire::RegistrySearchRequest request;
        request.lastName = QStringLiteral("Oliveira");
        QVERIFY(!search(m_network->caseworker, request));
    }

    void assessmentBecomesAProfile()
    {
        FakeGateway gateway;
        eois::Assessment assessment;
        assessment.state = eois::Assessment::State::Submitted;
        assessment.inCams = true;
        assessment.part1 = {{Field::FirstName, QStringLiteral("  Ana ")},
                            {Field::LastName, QStringLiteral("Oliveira")},
                            {Field::Phone, QStringLiteral("(519) 555-0134")},
                            {Field::Email, QStringLiteral("not an address")},
                            {Field::SelfIdentification,
                             QJsonArray{QStringLiteral("newcomer"), QStringLiteral("made_up")}}};
        gateway.assessment = assessment;
        const wire::AssessmentAnswer answer =
            test::must(lookUp(gateway, QStringLiteral("12 34-5")));
        QCOMPARE(gateway.asked, QStringLiteral("12345"));
        QCOMPARE(lookUpsKept(), 1);
        m_clock->advance(std::chrono::seconds(1));
        (void)test::must(lookUp(gateway, QStringLiteral("12345")));
        QCOMPARE(lookUpsKept(), 1);
        QCOMPARE(answer.state, wire::AssessmentState::Submitted);
        QCOMPARE(answer.number, QStringLiteral("12345"));
        QCOMPARE(answer.profile.text(Field::FirstName), QStringLiteral("Ana"));
        QCOMPARE(answer.profile.text(Field::Phone), QStringLiteral("+15195550134"));
        QVERIFY(!answer.profile.has(Field::Email));
        QCOMPARE(QSet<QString>(answer.leftOut.begin(), answer.leftOut.end()),
                 (QSet<QString>{QStringLiteral("email"), QStringLiteral("self_identification")}));
        QVERIFY(answer.alreadyInCams);
        QVERIFY(!answer.alreadyImported);
    }

    void onlySubmittedAssessmentsAreFound()
    {
        FakeGateway gateway;
        eois::Assessment assessment;
        assessment.part1 = {{Field::LastName, QStringLiteral("Oliveira")}};
        QJsonObject unknown;
        for (const auto state :
             {eois::Assessment::State::None, eois::Assessment::State::InProgress}) {
            assessment.state = state;
            gateway.assessment = assessment;
            const QJsonObject answer = test::must(lookUp(gateway, QStringLiteral("1"))).toJson();
            if (state == eois::Assessment::State::None)
                unknown = answer;
            QCOMPARE(answer, unknown);
            QVERIFY(!answer.contains(QStringLiteral("profile")));
            QCOMPARE(m_network->count("SELECT count(*) AS n FROM ca_look_up"), 0);
        }
    }

    void importedBeforeIsSaid()
    {
        add(m_network->westCaseworker, QStringLiteral("Ana"), QStringLiteral("Oliveira"),
            QStringLiteral("a@example.ca"), {}, QStringLiteral("12345"));
        FakeGateway gateway;
        eois::Assessment assessment;
        assessment.state = eois::Assessment::State::Submitted;
        gateway.assessment = assessment;
        QVERIFY(test::must(lookUp(gateway, QStringLiteral("123-45"))).alreadyImported);
    }

    void assessmentErrors()
    {
        FakeGateway gateway;
        gateway.assessment = Error{Kind::Timeout, QStringLiteral("slow"), {}};
        const auto asked = [&](const char *number) {
            const auto result = lookUp(gateway, QString::fromLatin1(number));
            return result ? Kind::Cancelled : result.error().kind;
        };
        QCOMPARE(asked("1"), Kind::Timeout);
        gateway.asked.clear();
        QCOMPARE(asked("none"), Kind::Invalid);
        QVERIFY(gateway.asked.isEmpty());
    }
};

WREN_TEST(TestRegistrySearch)
#include "tst_registrysearch.moc"
