// SPDX-License-Identifier: Apache-2.0
#include "hub/services/referenceimport/referenceimport.h"
#include "tests/pages/visitor.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::goodPassword;
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
                                           QStringLiteral("4 - 12 King St Windsor ON N9A 1B2"),
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
