// SPDX-License-Identifier: Apache-2.0
#include "hub/services/referenceimport/referenceimport.h"
#include "tests/pages/visitor.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>

using namespace wren;
using test::goodPassword;
using test::header;
using test::Site;
using test::textOf;
using test::Visitor;

namespace {

constexpr char fill[] = R"(
    UPDATE client SET preferred_name = 'Mina', pronouns = 'she', phone = '+15195550134',
        phone_extension = '22', referral_source = 'ow', reference_number = 'CANARY-NUMBER',
        caseworker_communications = 'email', job_post_updates = 1, job_post_frequency = 'weekly',
        primary_address = '{"line1":"12 King St","unit":"4","municipality":"Windsor","province":"ON","postal_code":"N9A 1B2","country":"CA"}'
    )";
constexpr char addSet[] = "INSERT INTO client_set (client_id, field, code, noted_at)"
                          " SELECT id, 'self_identification', 'newcomer', 0 FROM client";

Visitor loggedIn(Site &site, const QString &language)
{
    test::PortalClient client;
    client.language = language;
    site.activate(site.addClient(client), goodPassword);
    Visitor visitor(site);
    (void)visitor.submit("/log-in", {{"email", client.email}, {"password", goodPassword}});
    return visitor;
}

test::Fields with(test::Fields fields, const QByteArray &name, const QString &value)
{
    fields.removeIf([&](const auto &field) { return field.first == name; });
    fields << std::pair(name, value);
    return fields;
}

} // namespace

class TestProfilePage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }

    void showsTheOwnDetailsInLabels_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("en") << QStringLiteral("en")
                            << QStringList{QStringLiteral("First Name Amina"),
                                           QStringLiteral("Last Name Haddad"),
                                           QStringLiteral("Preferred Name Mina"),
                                           QStringLiteral("She/her"),
                                           QStringLiteral("amina.haddad@example.org"),
                                           QStringLiteral("(519) 555-0134 ext. 22"),
                                           QStringLiteral("4-12 King St Windsor ON N9A 1B2"),
                                           QStringLiteral("Newcomer (under 5 years in Canada)"),
                                           QStringLiteral("Weekly")};
        QTest::newRow("fr") << QStringLiteral("fr")
                            << QStringList{QStringLiteral("Mon profil"), QStringLiteral("Elle"),
                                           QStringLiteral("(519) 555-0134 poste 22"),
                                           QStringLiteral("moins de 5 ans"), QStringLiteral("Oui")};
    }

    void showsTheOwnDetailsInLabels()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, said);
        Site site;
        QVERIFY(services::installReferenceData(*site.database, site.lane));
        Visitor visitor = loggedIn(site, language);
        QVERIFY(site.sql().run(fill));
        QVERIFY(site.sql().run(addSet));
        const QString text = textOf(visitor.get("/my-profile"));
        for (const QString &part : said)
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
    }

    void showsNothingOfWhatIsStaffsAlone()
    {
        Site site;
        Visitor visitor = loggedIn(site, QStringLiteral("en"));
        QVERIFY(site.sql().run(fill));
        const auto page = visitor.get("/my-profile");
        QCOMPARE(page.status, 200);
        for (const char *hidden : {"CANARY", "1990", "Ontario Works", "Downtown Office"})
            QVERIFY2(!page.body.contains(hidden), hidden);
    }

    void showsNobodyElse()
    {
        Site site;
        test::PortalClient ben;
        ben.email = QStringLiteral("ben@example.org");
        ben.firstName = QStringLiteral("CANARY-BEN");
        site.activate(site.addClient(ben), goodPassword);
        Visitor visitor = loggedIn(site, QStringLiteral("en"));
        QVERIFY(!visitor.get("/my-profile").body.contains("BEN"));
    }

    void savesWhatWasChangedAndNothingElse()
    {
        Site site;
        QVERIFY(services::installReferenceData(*site.database, site.lane));
        Visitor visitor = loggedIn(site, QStringLiteral("en"));
        QVERIFY(site.sql().run(fill));
        QVERIFY(site.sql().run(addSet));
        const test::Fields form =
            test::fieldsOf(visitor.get("/my-profile/edit"), "/my-profile/edit");
        test::Fields sent = with(form, "preferred_name", QStringLiteral("Ami"));
        sent = with(sent, "phone", QStringLiteral("519 555 0177"));
        sent = with(sent, "self_identification.refugee", QStringLiteral("on"));
        sent = with(sent, "primary_address.line1", QStringLiteral("99 Erie St"));
        sent = with(sent, "primary_address.province", QStringLiteral("québec"));
        sent = with(sent, "primary_address.postal_code", QStringLiteral("h2x 1y4"));
        sent = with(sent, "primary_address.country", QStringLiteral("canada"));
        sent = with(sent, "job_post_frequency", QStringLiteral("daily"));
        const auto saved = visitor.post("/my-profile/edit", sent);
        QCOMPARE(header(saved, "Location"), QByteArray("/my-profile?saved=1"));
        const QString text = textOf(visitor.get("/my-profile?saved=1"));
        for (const char *said : {"Your details were saved.", "Preferred Name Ami",
                                 "(519) 555-0177 ext. 22", "Windsor QC H2X 1Y4", "99 Erie St",
                                 "Daily", "Refugee or refugee claimant", "Newcomer"})
            QVERIFY2(text.contains(QLatin1String(said)), qPrintable(text));
        // Everybody who sees the client sees it, and history tells it field by field.
        QCOMPARE(site.value("SELECT count(*) AS v FROM change_value WHERE kind = 'client' AND field"
                            " IN ('preferred_name', 'phone', 'self_identification',"
                            " 'primary_address', 'job_post_frequency')"),
                 QStringLiteral("5"));
        QCOMPARE(site.value("SELECT count(*) AS v FROM change_value WHERE field IN"
                            " ('pronouns', 'first_name', 'email', 'birth_date')"),
                 QStringLiteral("0"));
        QCOMPARE(site.value("SELECT referral_notes AS v FROM client"),
                 QStringLiteral("CANARY-STAFF-ONLY"));
        // The button once more, from "back", after somebody changed it again: no second effect.
        const test::Fields later =
            test::fieldsOf(visitor.get("/my-profile/edit"), "/my-profile/edit");
        (void)visitor.post("/my-profile/edit",
                           with(later, "preferred_name", QStringLiteral("Later")));
        QCOMPARE(visitor.post("/my-profile/edit", sent).status, 303);
        QCOMPARE(site.value("SELECT preferred_name AS v FROM client"), QStringLiteral("Later"));
        QCOMPARE(site.value("SELECT count(*) AS v FROM conflict"), QStringLiteral("0"));
    }

    void namesWhatIsWrongAndKeepsWhatWasTyped_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("phone") << "en" << QByteArray("phone") << "12345"
                               << "This is not a phone number.";
        QTest::newRow("last name") << "en" << QByteArray("last_name") << ""
                                   << "Last Name is needed.";
        QTest::newRow("postal code") << "en" << QByteArray("primary_address.postal_code") << "ZZZ"
                                     << "This is not a Canadian postal code.";
        QTest::newRow("name, fr") << "fr" << QByteArray("first_name") << "R2D2!"
                                  << "Prénom";
    }

    void namesWhatIsWrongAndKeepsWhatWasTyped()
    {
        QFETCH(QString, language);
        QFETCH(QByteArray, field);
        QFETCH(QString, typed);
        QFETCH(QString, said);
        Site site;
        QVERIFY(services::installReferenceData(*site.database, site.lane));
        Visitor visitor = loggedIn(site, language);
        QVERIFY(site.sql().run(fill));
        const QString rev = site.value("SELECT rev AS v FROM client");
        const auto form = visitor.get("/my-profile/edit");
        const auto refused = visitor.post(
            "/my-profile/edit", with(test::fieldsOf(form, "/my-profile/edit"), field, typed));
        QCOMPARE(refused.status, 422);
        QVERIFY2(textOf(refused).contains(said), qPrintable(textOf(refused)));
        QVERIFY(refused.body.contains("aria-invalid=\"true\""));
        for (const auto &[name, value] : test::fieldsOf(refused, "/my-profile/edit")) {
            if (name == field)
                QCOMPARE(value, typed);
        }
        QCOMPARE(site.value("SELECT rev AS v FROM client"), rev);
    }

    void whatSomebodyElseChangedMeanwhileIsNotLost()
    {
        Site site;
        QVERIFY(services::installReferenceData(*site.database, site.lane));
        Visitor visitor = loggedIn(site, QStringLiteral("en"));
        QVERIFY(site.sql().run(fill));
        const test::Fields form =
            test::fieldsOf(visitor.get("/my-profile/edit"), "/my-profile/edit");
        Visitor other = visitor; // the same client at another window
        const auto first = other.post("/my-profile/edit",
                                      with(with(form, "preferred_name", QStringLiteral("Staff’s")),
                                           "nonce", QStringLiteral("another nonce")));
        QCOMPARE(first.status, 303);
        // Another field merges, the same one keeps both.
        const auto second =
            visitor.post("/my-profile/edit", with(form, "phone", QStringLiteral("519 555 0188")));
        QCOMPARE(header(second, "Location"), QByteArray("/my-profile?saved=1"));
        QCOMPARE(site.value("SELECT preferred_name || ' ' || phone AS v FROM client"),
                 QStringLiteral("Staff’s +15195550188"));
        const auto third = visitor.post("/my-profile/edit",
                                        with(with(form, "preferred_name", QStringLiteral("Mine")),
                                             "nonce", QStringLiteral("a third nonce")));
        QCOMPARE(header(third, "Location"), QByteArray("/my-profile?kept=1"));
        QCOMPARE(site.value("SELECT preferred_name AS v FROM client"), QStringLiteral("Staff’s"));
        QCOMPARE(site.value("SELECT value AS v FROM conflict"), QStringLiteral("\"Mine\""));
    }

    void takesNoFieldThatIsNotOnTheForm()
    {
        Site site;
        QVERIFY(services::installReferenceData(*site.database, site.lane));
        Visitor visitor = loggedIn(site, QStringLiteral("en"));
        test::Fields form = test::fieldsOf(visitor.get("/my-profile/edit"), "/my-profile/edit");
        form = with(form, "email", QStringLiteral("thief@example.org"));
        form = with(form, "referral_notes", QStringLiteral("mine"));
        form = with(form, "birth_date", QStringLiteral("2001-01-01"));
        form = with(form, "provider_id", QStringLiteral("x"));
        (void)visitor.post("/my-profile/edit", with(form, "phone", QStringLiteral("5195550188")));
        QCOMPARE(site.value("SELECT email AS v FROM client_account"),
                 QStringLiteral("amina.haddad@example.org"));
        QCOMPARE(site.value("SELECT referral_notes || birth_date AS v FROM client"),
                 QStringLiteral("CANARY-STAFF-ONLY1990-04-23"));
        QCOMPARE(site.value("SELECT phone AS v FROM client"), QStringLiteral("+15195550188"));
    }

    void aFormWithoutItsTokenChangesNothing()
    {
        Site site;
        QVERIFY(services::installReferenceData(*site.database, site.lane));
        Visitor visitor = loggedIn(site, QStringLiteral("en"));
        const test::Fields form =
            with(test::fieldsOf(visitor.get("/my-profile/edit"), "/my-profile/edit"), "phone",
                 QStringLiteral("5195550188"));
        for (const QString &csrf : {QString(), QString(43, u'a')})
            QCOMPARE(visitor.post("/my-profile/edit", with(form, "csrf", csrf)).status, 403);
        for (const QString &seen : {QString(), QStringLiteral("e30="), QStringLiteral("!")})
            QCOMPARE(visitor.post("/my-profile/edit", with(form, "seen", seen)).status, 403);
        Visitor stranger(site);
        QCOMPARE(header(stranger.get("/my-profile/edit"), "Location"), QByteArray("/log-in"));
        QCOMPARE(header(stranger.post("/my-profile/edit", form), "Location"),
                 QByteArray("/log-in?ended=1"));
        QVERIFY(site.value("SELECT phone AS v FROM client").isEmpty());
    }

    void hostileTextInAFormStaysText()
    {
        Site site;
        QVERIFY(services::installReferenceData(*site.database, site.lane));
        Visitor visitor = loggedIn(site, QStringLiteral("en"));
        const test::Fields form =
            test::fieldsOf(visitor.get("/my-profile/edit"), "/my-profile/edit");
        int n = 0;
        for (const QString &hostile : test::hostileStrings()) {
            test::Fields sent = with(form, "nonce", QString::number(++n));
            for (const char *field : {"preferred_name", "phone", "primary_address.municipality"})
                sent = with(sent, field, hostile);
            const auto answer = visitor.post("/my-profile/edit", sent);
            QVERIFY2(answer.status == 303 || answer.status == 422 || answer.status == 403,
                     qPrintable(hostile));
            QCOMPARE(answer.body.count("<script"), 0);
        }
    }

    void hostileValuesStayText()
    {
        Site site;
        Visitor visitor = loggedIn(site, QStringLiteral("en"));
        for (const QString &hostile : test::hostileStrings()) {
            if (hostile.isEmpty() || hostile.contains(QChar::Null))
                continue;
            QVERIFY(site.sql().run("UPDATE client SET last_name = :name", {{":name", hostile}}));
            const auto page = visitor.get("/my-profile");
            QVERIFY2(textOf(page).contains(hostile.simplified()), qPrintable(hostile));
            QCOMPARE(page.body.count("<script"), 0);
        }
    }
};

WREN_TEST(TestProfilePage)
#include "tst_profilepage.moc"
