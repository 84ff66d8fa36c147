// SPDX-License-Identifier: Apache-2.0
#include "hub/services/matching/registrysearch.h"
#include "hub/store/cams/camsrows.h"
#include "hub/store/matching/matchindex.h"
#include "tests/hub/services/camsoffice.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::fieldsOf;
using test::must;
using wire::Outcome;

namespace {

const QString reference = QStringLiteral("3000001");
const QString portalPhone = QStringLiteral("+15195550111");
const QString camsPhone = QStringLiteral("+15195550177");

} // namespace

/**
 * R2 and the two layers of R14: a linked client is found by what the portal holds and by what CaMS
 * does, and shown as staff see them; the hint of R12 is the matcher's. Both databases.
 */
class TestCamsMatching : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::CamsOffice> m_office;
    ClientId m_client; ///< Ana Birch in the portal; Amira Quartz of 1987-06-05 in CaMS

    [[nodiscard]] QList<wire::RegistryMatch> search(const wire::RegistrySearchRequest &request,
                                                    const test::Person &person)
    {
        services::Asker asker;
        asker.session.staff.access = m_office->network.accessOf(person);
        asker.session.device = person.device;
        asker.remoteAddress = QStringLiteral("192.0.2.7");
        return must(services::searchRegistry(m_office->network.sql(), m_office->clock.environment(),
                                             asker, m_office->network.keys.token.view(), request))
            .matches;
    }
    [[nodiscard]] QList<wire::RegistryMatch> search(const wire::RegistrySearchRequest &request)
    {
        return search(request, m_office->network.caseworker);
    }
    static wire::RegistrySearchRequest asked(const char *first, const char *last,
                                             const char *birthDate = "", const char *phone = "",
                                             const char *email = "")
    {
        wire::RegistrySearchRequest request;
        request.firstName = QString::fromUtf8(first);
        request.lastName = QString::fromUtf8(last);
        request.birthDate = QString::fromLatin1(birthDate);
        request.phone = QString::fromLatin1(phone);
        request.email = QString::fromLatin1(email);
        return request;
    }
    [[nodiscard]] bool isFound(const wire::RegistrySearchRequest &request)
    {
        const QList<wire::RegistryMatch> matches = search(request);
        return std::any_of(matches.cbegin(), matches.cend(), [this](const auto &match) {
            return match.client == m_client && match.strength != matching::Strength::Distant;
        });
    }
    void link()
    {
        QCOMPARE(m_office->connect(m_office->network.caseworker, m_client, reference).outcome,
                 Outcome::Applied);
        must(m_office->reader.readWanted());
    }
    /** CaMS tells other values of the client, and the hub reads them. */
    void tell(const QMap<Field, QJsonValue> &values)
    {
        static int changes = 0;
        eois::CamsClient client = test::camsClient(reference, QStringLiteral("Quartz"));
        for (auto it = values.cbegin(); it != values.cend(); ++it)
            client.values.insert(it.key(), it.value());
        client.changedAt = client.changedAt.addSecs(++changes);
        m_office->eois.put(client);
        must(m_office->reader.readFeed());
    }
    /** All rows of the index, in order. */
    [[nodiscard]] QStringList index()
    {
        QStringList all;
        for (const char *select :
             {"SELECT number || ' ' || last_name || ' ' || phone AS v FROM match_person ORDER BY 1",
              "SELECT number || ' ' || last_name || ' ' || phone || ' ' || preferred_name AS v"
              " FROM match_cams ORDER BY 1",
              "SELECT key || ' ' || person AS v FROM match_key ORDER BY 1",
              "SELECT name || ' ' || people AS v FROM match_name WHERE people > 0 ORDER BY 1"}) {
            const store::Rows rows = must(m_office->network.sql().query(select));
            for (qsizetype i = 0; i < rows.size(); ++i)
                all << rows.at(i).text("v");
        }
        return all;
    }
    /** Eloise Tamminen of 1990-02-03. */
    static eois::CamsClient eloise(const QString &reference)
    {
        eois::CamsClient client = test::camsClient(reference, QStringLiteral("Tamminen"));
        client.values.insert(Field::FirstName, QStringLiteral("Eloise"));
        client.values.insert(Field::BirthDate, QStringLiteral("1990-02-03"));
        return client;
    }
    /** The reference that is hinted at; null if none. */
    [[nodiscard]] QString hinted(const ClientId &client)
    {
        const store::Rows rows = must(m_office->network.sql().query(
            "SELECT reference FROM cams_hint WHERE client_id = :client",
            {{":client", client.text()}}));
        return rows.isEmpty() ? QString() : rows.first().text("reference");
    }
    [[nodiscard]] int hints()
    {
        return int(m_office->network.count("SELECT count(*) AS n FROM cams_hint"));
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_office = std::make_unique<test::CamsOffice>();
        m_office->eois.put(test::camsClient(reference, QStringLiteral("Quartz")));
        Profile portal =
            test::smallProfile(QStringLiteral("Birch"), QStringLiteral("ana@example.ca"));
        portal.set(Field::Phone, portalPhone);
        portal.set(Field::PreferredName, QStringLiteral("Mimi"));
        m_client = m_office->add(m_office->network.caseworker, portal);
    }
    void cleanup() { m_office.reset(); }

    void foundByEitherLayer_data()
    {
        QTest::addColumn<wire::RegistrySearchRequest>("request");
        QTest::addColumn<bool>("byPortal");
        const auto row = [](const char *name, const wire::RegistrySearchRequest &request,
                            bool byPortal) {
            QTest::newRow(name) << request << byPortal;
        };
        row("name, portal", asked("Ana", "Birch"), true);
        row("name, CaMS", asked("Amira", "Quartz"), false);
        row("name, CaMS, misspelt", asked("Amirah", "Quarts"), false);
        row("last name alone, CaMS", asked("", "Quartz"), false);
        row("goes by, CaMS", asked("Mimi", "Quartz"), false);
        row("birth date of CaMS, name of the portal", asked("Ana", "Birch", "1987-06-05"), true);
        row("phone, portal", asked("Zoe", "Birch", "", "519 555 0111"), true);
        row("phone, CaMS", asked("Zoe", "Birch", "", "519 555 0177"), false);
        row("e-mail, portal", asked("Zoe", "Birch", "", "", "ana@example.ca"), true);
        row("e-mail, CaMS", asked("Zoe", "Birch", "", "", "quartz.cams@example.com"), false);
    }
    void foundByEitherLayer()
    {
        QFETCH(wire::RegistrySearchRequest, request);
        QFETCH(bool, byPortal);
        if (!byPortal)
            QVERIFY(!isFound(request));
        link();
        QVERIFY(isFound(request));
        // A broken link's values are another's, perhaps; gone, they are nobody's.
        tell({{Field::LastName, QStringLiteral("Stranger")},
              {Field::BirthDate, QStringLiteral("1950-01-01")}});
        QCOMPARE(m_office->record(m_client)->layer.state, CamsState::Broken);
        QCOMPARE(isFound(request), byPortal);
        tell({});
        QVERIFY(isFound(request));
        QCOMPARE(m_office
                     ->mutate(m_office->network.administrator, "disconnect_cams", m_client.text(),
                              wire::DisconnectCams{QStringLiteral("Wrong.")}.toJson())
                     .outcome,
                 Outcome::Applied);
        QCOMPARE(isFound(request), byPortal);
    }

    /** Each trait counts as it agrees best, whichever layer the others agree with. */
    void layersComplementEachOther()
    {
        link();
        const auto matches = search(asked("Ana", "Birch", "1987-06-05", "519 555 0177"));
        QCOMPARE(matches.size(), 1);
        QCOMPARE(matches.first().strength, matching::Strength::Strong);
        QStringList held;
        for (const wire::MatchReason &reason : matches.first().reasons)
            held << matching::traitName(reason.trait) + u' ' + reason.held;
        QCOMPARE(
            held,
            QStringList({QStringLiteral("first_name Ana"), QStringLiteral("last_name Birch"),
                         QStringLiteral("birth_date 1987-06-05"), QString(u"phone " + camsPhone)}));
    }

    /** R43: in a search, too, staff see the one that CaMS holds; strangers see it masked (R3). */
    void isShownAsStaffSeeThem()
    {
        link();
        const auto near = search(asked("Ana", "Birch"));
        QCOMPARE(near.first().name, QStringLiteral("Amira Quartz"));
        QCOMPARE(near.first().email, QStringLiteral("quartz.cams@example.com"));
        QCOMPARE(near.first().signsInWith, QStringLiteral("ana@example.ca"));
        QCOMPARE(near.first().phone, camsPhone);
        QCOMPARE(near.first().birthDate, QStringLiteral("1987-06-05"));
        const auto far =
            search(asked("Ana", "Birch", "1987-06-05"), m_office->network.westCaseworker);
        QVERIFY(!far.first().client);
        QVERIFY(far.first().signsInWith.isEmpty());
        const QByteArray told = QJsonDocument(far.first().toJson()).toJson();
        for (const char *secret :
             {"quartz.cams", "ana@", "5550177", "5550111", "1987", "Birch", "day_month"})
            QVERIFY2(!told.contains(secret), secret);
    }

    /** R43: where there is one address, there is one line. */
    void oneAddressIsToldOnce_data()
    {
        QTest::addColumn<bool>("breaks");
        QTest::newRow("CaMS has the same") << false;
        QTest::newRow("the link broke") << true;
    }
    void oneAddressIsToldOnce()
    {
        QFETCH(bool, breaks);
        link();
        QVERIFY(!search(asked("Ana", "Birch")).first().signsInWith.isEmpty());
        if (breaks)
            tell({{Field::LastName, QStringLiteral("Stranger")},
                  {Field::BirthDate, QStringLiteral("1950-01-01")}});
        else
            tell({{Field::Email, QStringLiteral("ana@example.ca")}});
        const auto found = search(asked("Ana", "Birch"));
        QCOMPARE(found.first().email, QStringLiteral("ana@example.ca"));
        QVERIFY(found.first().signsInWith.isEmpty());
    }

    void theIndexFollowsCams()
    {
        link();
        tell({{Field::Phone, QStringLiteral("519-555-0122")},
              {Field::LastName, QStringLiteral("Opal")}});
        QVERIFY(isFound(asked("Amira", "Opal")));
        QVERIFY(!isFound(asked("", "Quartz")));
        const QStringList kept = index();
        must(m_office->network.sql().execute("UPDATE match_state SET keys_version = 0"));
        must(store::fillMatchIndex(m_office->network.sql()));
        QCOMPARE(index(), kept); // made anew it is the same
    }

    /** R16: what CaMS tells of somebody registered holds a second registration back. */
    void whomCamsTellsOfIsHeldBack()
    {
        link();
        Profile again =
            test::smallProfile(QStringLiteral("Quartz"), QStringLiteral("again@example.ca"));
        again.set(Field::FirstName, QStringLiteral("Amira"));
        again.set(Field::BirthDate, QStringLiteral("1987-06-05"));
        const auto held =
            m_office->mutate(m_office->network.southCaseworker, "complete_setup",
                             test::newId<ClientId>().text(), test::setupArguments(again));
        QCOMPARE(fieldsOf(held), QStringLiteral("matches already_registered"));
    }

    void hintIsTheMatchers_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("birthDate");
        QTest::addColumn<QString>("phone");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, const char *first, const char *last,
                            const char *birthDate, const char *phone, int expected) {
            QTest::newRow(name) << QString::fromUtf8(first) << QString::fromUtf8(last)
                                << QString::fromLatin1(birthDate) << QString::fromLatin1(phone)
                                << expected;
        };
        row("the same", "Éloïse", "Tamminen", "1990-02-03", "519-555-0144", 1);
        row("accents, case", "ELOISE", "TAMMINEN", "1990-02-03", "519-555-0145", 1);
        row("misspelt", "Eloise", "Taminen", "1990-02-03", "519-555-0145", 1);
        row("married, same phone", "Eloise", "Pfeiffer", "1990-02-03", "519-555-0144", 1);
        row("day and month exchanged", "Eloise", "Tamminen", "1990-03-02", "519-555-0145", 1);
        row("name alone", "Eloise", "Tamminen", "1971-11-12", "519-555-0145", 0);
        row("birth date alone", "Omar", "Vidal", "1990-02-03", "519-555-0145", 0);
        row("a sister", "Amanda", "Tamminen", "1992-07-08", "519-555-0144", 0);
    }
    void hintIsTheMatchers()
    {
        QFETCH(QString, first);
        QFETCH(QString, last);
        QFETCH(QString, birthDate);
        QFETCH(QString, phone);
        QFETCH(int, expected);
        Profile ours =
            test::smallProfile(QStringLiteral("Tamminen"), QStringLiteral("e@example.ca"));
        ours.set(Field::FirstName, QStringLiteral("Éloïse"));
        ours.set(Field::BirthDate, QStringLiteral("1990-02-03"));
        ours.set(Field::Phone, QStringLiteral("+15195550144"));
        const ClientId client = m_office->add(m_office->network.caseworker, ours);
        eois::CamsClient theirs = test::camsClient(QStringLiteral("3000009"), last);
        theirs.values.insert(Field::FirstName, first);
        theirs.values.insert(Field::LastName, last);
        theirs.values.insert(Field::BirthDate, birthDate);
        theirs.values.insert(Field::Phone, phone);
        m_office->eois.put(theirs);
        must(m_office->reader.readFeed());
        QCOMPARE(hints(), expected);
        const qint64 before = m_office->seq();
        must(m_office->reader.compareAll());
        QCOMPARE(m_office->seq(), before); // said once
        QCOMPARE(
            m_office->network.count("SELECT count(*) AS n FROM cams_hint WHERE client_id = :client",
                                    {{":client", client.text()}}),
            expected);
    }

    void aHintThatIsWrongByNowIsWithdrawn_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"somebody else", "merged", "closed", "gone", "another instead"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void aHintThatIsWrongByNowIsWithdrawn()
    {
        QFETCH(QString, what);
        Profile ours =
            test::smallProfile(QStringLiteral("Tamminen"), QStringLiteral("e@example.ca"));
        ours.set(Field::FirstName, QStringLiteral("Eloise"));
        ours.set(Field::BirthDate, QStringLiteral("1990-02-03"));
        const ClientId client = m_office->add(m_office->network.caseworker, ours);
        eois::CamsClient theirs = eloise(QStringLiteral("3000009"));
        m_office->eois.put(theirs);
        must(m_office->reader.readFeed());
        QCOMPARE(hinted(client), QStringLiteral("3000009"));
        theirs.changedAt = theirs.changedAt.addSecs(1);
        theirs.closed = what == u"closed";
        theirs.mergedInto = what == u"merged" ? QStringLiteral("3000077") : QString();
        if (what == u"somebody else" || what == u"another instead") {
            theirs.values.insert(Field::FirstName, QStringLiteral("Omar"));
            theirs.values.insert(Field::LastName, QStringLiteral("Vidal"));
            theirs.values.insert(Field::BirthDate, QStringLiteral("1950-01-01"));
        }
        m_office->eois.put(theirs);
        if (what == u"gone")
            m_office->eois.remove(theirs.reference);
        const bool another = what == u"another instead";
        if (another)
            m_office->eois.put(eloise(QStringLiteral("3000010")));
        must(what == u"gone" ? m_office->reader.compareAll() : m_office->reader.readFeed());
        QCOMPARE(hinted(client), another ? QStringLiteral("3000010") : QString());
        QCOMPARE(m_office->network.count("SELECT gone AS n FROM head WHERE kind = 'cams_hint'"),
                 another ? 0 : 1);
        const qint64 before = m_office->seq();
        must(m_office->reader.compareAll());
        QCOMPARE(m_office->seq(), before); // and that is that
    }

    /** Two of CaMS look like ours: one is hinted at, and stays. */
    void aHintDoesNotWaver()
    {
        Profile ours =
            test::smallProfile(QStringLiteral("Tamminen"), QStringLiteral("e@example.ca"));
        ours.set(Field::FirstName, QStringLiteral("Amira"));
        ours.set(Field::BirthDate, QStringLiteral("1987-06-05"));
        (void)m_office->add(m_office->network.caseworker, ours);
        m_office->eois.put(test::camsClient(QStringLiteral("3000008"), QStringLiteral("Tamminen")));
        m_office->eois.put(test::camsClient(QStringLiteral("3000009"), QStringLiteral("TAMMINEN")));
        must(m_office->reader.readFeed());
        QCOMPARE(hints(), 1);
        const qint64 before = m_office->seq();
        must(m_office->reader.compareAll());
        QCOMPARE(m_office->seq(), before);
    }
};

WREN_TEST(TestCamsMatching)
#include "tst_camsmatching.moc"
