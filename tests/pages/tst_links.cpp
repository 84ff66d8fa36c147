// SPDX-License-Identifier: Apache-2.0
#include "hub/services/emailchange/requests.h"
#include "tests/pages/accounts.h"
#include "tests/support/testmain.h"

#include <thread>

using namespace wren;
using namespace std::chrono_literals;
using services::LinkPurpose;
using test::goodPassword;
using test::header;
using test::openLink;
using test::pageOf;
using test::Site;
using test::textOf;
using test::tokenFor;
using test::Visitor;

namespace {

const QString newPassword = QStringLiteral("violet-canoe-Rk4-harvest");

/** A client who can get a link of that purpose: an invite only goes out without a password. */
ClientId ownerFor(Site &site, LinkPurpose purpose)
{
    const ClientId client = site.addClient();
    if (purpose != LinkPurpose::Invite)
        site.activate(client, goodPassword);
    return client;
}

/** What the button of the page posts. */
test::Fields answerOf(LinkPurpose purpose)
{
    const bool sets = purpose == LinkPurpose::Invite || purpose == LinkPurpose::Reset;
    return sets ? test::Fields{{"password", newPassword}}
                : test::Fields{{"decision", QStringLiteral("accept")}};
}

http::Response opened(const Site &site, LinkPurpose purpose, const QByteArray &token,
                      const QByteArray &language = "en")
{
    Visitor reader(site);
    (void)reader.get(pageOf(purpose) + '/' + token);
    return reader.get(pageOf(purpose) + "?lang=" + language);
}

void press(const Site &site, LinkPurpose purpose, const QByteArray &token,
           const test::Fields &fields)
{
    Visitor reader(site);
    (void)reader.get(pageOf(purpose) + '/' + token);
    (void)reader.submit(pageOf(purpose), fields);
}

/** Ends an open link in the way that the row's name tells. */
void end(Site &site, const ClientId &client, LinkPurpose purpose, const QByteArray &token,
         const QByteArray &how)
{
    const auto terms = services::emailChangeTerms(site.settings, site.keys);
    const auto byClient = [&](const auto &work) {
        site.mutate([&](store::WriteContext &context) { return work(context); });
    };
    if (how == "expired")
        return site.pass(purpose == LinkPurpose::Reset            ? 1h
                         : purpose == LinkPurpose::ConfirmAddress ? 24h * 30
                                                                  : 24h * 7);
    if (how == "used")
        return press(site, purpose, token, answerOf(purpose));
    if (how == "declined")
        return press(site, purpose, token, {{"decision", QStringLiteral("decline")}});
    if (how == "cancelled")
        return byClient([&](store::WriteContext &context) {
            return services::cancelOwnChange(context, client, terms);
        });
    if (how == "in use") {
        test::PortalClient other;
        other.email = site.value("SELECT new_email AS v FROM email_change").toUpper();
        (void)site.addClient(other);
        return press(site, purpose, token, answerOf(purpose));
    }
    if (purpose == LinkPurpose::ConfirmAddress)
        return byClient([&](store::WriteContext &context) {
            return services::resendOwnMail(context, client, purpose, QStringLiteral("n"), terms);
        });
    (void)openLink(site, client, purpose);
}

QString openLinks(const Site &site)
{
    return site.value("SELECT count(*) AS v FROM link WHERE used_at IS NULL AND ended_at IS NULL");
}

} // namespace

/** One-time links of every purpose (R22; security.md, One-time links), on both databases. */
class TestLinks : public QObject
{
    Q_OBJECT

    void addPurposes()
    {
        QTest::addColumn<LinkPurpose>("purpose");
        for (const LinkPurpose purpose : test::allPurposes)
            QTest::newRow(services::linkPurposeName(purpose)) << purpose;
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }

    void theyLeaveTheAddressBar_data() { addPurposes(); }
    void theyLeaveTheAddressBar()
    {
        QFETCH(LinkPurpose, purpose);
        Site site;
        const QByteArray token = openLink(site, ownerFor(site, purpose), purpose);
        Visitor visitor(site);
        const auto moved = visitor.get(pageOf(purpose) + '/' + token);
        QCOMPARE(moved.status, 303);
        QCOMPARE(header(moved, "Location"), pageOf(purpose));
        const QByteArray cookie = header(moved, "Set-Cookie");
        QVERIFY(cookie.startsWith("__Host-") && cookie.contains(token));
        QVERIFY(cookie.endsWith("; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=3600"));
        const auto page = visitor.get(pageOf(purpose));
        QCOMPARE(page.status, 200);
        QVERIFY(!page.body.contains(token));
        QCOMPARE(header(page, "Referrer-Policy"), QByteArray("no-referrer"));
    }

    void whoeverOnlyReadsUsesNothingUp_data() { addPurposes(); }
    void whoeverOnlyReadsUsesNothingUp()
    {
        QFETCH(LinkPurpose, purpose);
        Site site;
        const QByteArray token = openLink(site, ownerFor(site, purpose), purpose);
        const QString before = site.dump();
        for (const QByteArray &method : {QByteArray("GET"), QByteArray("HEAD")}) {
            for (const QByteArray &mark : {QByteArray("purpose"), QByteArray("sec-purpose")}) {
                Visitor scanner(site);
                for (const QByteArray &path :
                     {QByteArray(pageOf(purpose) + '/' + token), pageOf(purpose)}) {
                    http::Request request = test::request(method, path);
                    request.headers.emplaceBack(mark, "prefetch;prerender");
                    (void)scanner.send(request);
                }
            }
        }
        QCOMPARE(site.dump(), before);
        QCOMPARE(opened(site, purpose, token).status, 200);
    }

    void theyOpenOnePageOnly_data() { addPurposes(); }
    void theyOpenOnePageOnly()
    {
        QFETCH(LinkPurpose, purpose);
        Site site;
        const QByteArray token = openLink(site, ownerFor(site, purpose), purpose);
        const QString before = site.dump();
        for (const LinkPurpose other : test::allPurposes) {
            QCOMPARE(opened(site, other, token).status, other == purpose ? 200 : 404);
            if (other != purpose)
                press(site, other, token, answerOf(other));
        }
        QCOMPARE(site.dump(), before);
    }

    void neitherDatabaseNorOutboxHoldsThem()
    {
        Site site;
        const ClientId client = site.addClient();
        QList<QByteArray> tokens{openLink(site, client, LinkPurpose::ConfirmAddress)};
        for (const LinkPurpose purpose :
             {LinkPurpose::Invite, LinkPurpose::Reset, LinkPurpose::AcceptChange})
            tokens << openLink(site, client, purpose);
        for (const QByteArray &token : tokens) {
            QCOMPARE(QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding).size(), 32);
            QVERIFY(!site.holds(token));
        }
        QVERIFY(!site.dump().contains(QStringLiteral("https://portal.example.ca")));
    }

    void aNewPasswordEndsEveryLink()
    {
        Site site;
        const ClientId client = site.addClient();
        (void)openLink(site, client, LinkPurpose::ConfirmAddress);
        (void)openLink(site, client, LinkPurpose::Invite);
        (void)openLink(site, client, LinkPurpose::AcceptChange);
        const QByteArray reset = openLink(site, client, LinkPurpose::Reset);
        QCOMPARE(openLinks(site), QStringLiteral("4"));
        press(site, LinkPurpose::Reset, reset, answerOf(LinkPurpose::Reset));
        QCOMPARE(openLinks(site), QStringLiteral("0"));
        QCOMPARE(site.value("SELECT state AS v FROM email_change ORDER BY asked_at DESC"),
                 QStringLiteral("cancelled")); // nothing waits with a dead link
    }

    void aNewAddressEndsEveryLink()
    {
        Site site;
        const ClientId client = site.addClient();
        const QByteArray confirm = openLink(site, client, LinkPurpose::ConfirmAddress);
        const QByteArray invite = openLink(site, client, LinkPurpose::Invite);
        const QByteArray reset = openLink(site, client, LinkPurpose::Reset);
        const QByteArray accept = openLink(site, client, LinkPurpose::AcceptChange);
        site.pass(1ms);
        press(site, LinkPurpose::AcceptChange, accept, answerOf(LinkPurpose::AcceptChange));
        QCOMPARE(opened(site, LinkPurpose::ConfirmAddress, confirm).status, 410);
        QCOMPARE(opened(site, LinkPurpose::Invite, invite).status, 410);
        QCOMPARE(opened(site, LinkPurpose::Reset, reset).status, 410);
        // To the new address: whether mail arrives, and an invite, as there is no password yet.
        QCOMPARE(openLinks(site), QStringLiteral("2"));
    }

    void whatHasEndedSaysWhyAndLeadsOn_data()
    {
        QTest::addColumn<LinkPurpose>("purpose");
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("en");
        QTest::addColumn<QString>("fr");
        QTest::addColumn<QByteArray>("way");
        const auto row = [](LinkPurpose purpose, const char *how, int status, const char *en,
                            const char *fr, const char *way) {
            QTest::addRow("%s, %s", services::linkPurposeName(purpose), how)
                << purpose << QByteArray(how) << status << QString::fromUtf8(en)
                << QString::fromUtf8(fr) << QByteArray(way);
        };
        constexpr char forgot[] = "/forgot-password";
        constexpr char own[] = "/my-profile/email";
        constexpr char once[] = "A link works only once.";
        constexpr char onceFr[] = "Un lien ne fonctionne qu’une seule fois.";
        row(LinkPurpose::Invite, "used", 410, once, onceFr, forgot);
        row(LinkPurpose::Invite, "expired", 410, "That time is over.", "Ce temps est écoulé.",
            forgot);
        row(LinkPurpose::Invite, "replaced", 410, "A newer invite was sent to you",
            "Une invitation plus récente vous a été envoyée", forgot);
        row(LinkPurpose::Reset, "used", 410, once, onceFr, forgot);
        row(LinkPurpose::Reset, "expired", 410, "That time is over.", "Ce temps est écoulé.",
            forgot);
        row(LinkPurpose::Reset, "replaced", 410, "A newer link was sent to you",
            "Un lien plus récent vous a été envoyé", forgot);
        row(LinkPurpose::AcceptChange, "used", 200, "From now on you log in with",
            "Vous ouvrez maintenant vos sessions avec", "/log-in");
        row(LinkPurpose::AcceptChange, "declined", 200, "You declined the change.",
            "Vous avez refusé le changement.", own);
        row(LinkPurpose::AcceptChange, "expired", 410, "The time to answer is over.",
            "Le délai pour répondre est écoulé.", own);
        row(LinkPurpose::AcceptChange, "replaced", 410, "took its place",
            "plus récent l’a remplacé", own);
        row(LinkPurpose::AcceptChange, "cancelled", 410, "was taken back", "a été retirée", own);
        row(LinkPurpose::AcceptChange, "in use", 410, "cannot be used", "ne peut pas être utilisée",
            own);
        row(LinkPurpose::ConfirmAddress, "used", 200, "Thank you", "Merci", "/log-in");
        row(LinkPurpose::ConfirmAddress, "expired", 410, "Its time is over.",
            "Son délai est écoulé.", own);
        row(LinkPurpose::ConfirmAddress, "replaced", 410, "A newer mail took its place",
            "Un courriel plus récent l’a remplacé", own);
    }

    void whatHasEndedSaysWhyAndLeadsOn()
    {
        QFETCH(LinkPurpose, purpose);
        QFETCH(QByteArray, how);
        QFETCH(int, status);
        QFETCH(QString, en);
        QFETCH(QString, fr);
        QFETCH(QByteArray, way);
        Site site;
        const ClientId client = ownerFor(site, purpose);
        const QByteArray token = openLink(site, client, purpose);
        end(site, client, purpose, token, how);
        const QString before = site.dump();
        for (const QByteArray &language : {QByteArray("en"), QByteArray("fr")}) {
            const auto page = opened(site, purpose, token, language);
            QCOMPARE(page.status, status);
            QVERIFY2(textOf(page).contains(language == "en" ? en : fr), qPrintable(textOf(page)));
            const QByteArray main = page.body.mid(page.body.indexOf("<main"));
            QVERIFY2(main.contains(QByteArray("href=\"" + way + '"')), qPrintable(textOf(page)));
            const QByteArray other = language == "en" ? "fr" : "en";
            const QByteArray change = "href=\"" + pageOf(purpose) + "?lang=" + other + '"';
            QVERIFY(page.body.contains(change));
        }
        press(site, purpose, token, answerOf(purpose));
        QCOMPARE(site.dump(), before);
    }

    /** Accept and Decline pressed at the same moment: one counts. */
    void ofTwoAnswersAtOnceOneCounts()
    {
        Site site;
        const ClientId client = ownerFor(site, LinkPurpose::AcceptChange);
        const QByteArray token = openLink(site, client, LinkPurpose::AcceptChange);
        Visitor reader(site);
        (void)reader.get("/email-change/" + token);
        const QString csrf = test::csrfOf(reader.get("/email-change"), "/email-change");
        std::vector<std::thread> both;
        for (const char *decision : {"accept", "decline", "accept", "decline"}) {
            both.emplace_back([&, decision] {
                Visitor twin = reader;
                (void)twin.post("/email-change",
                                {{"csrf", csrf}, {"decision", QString::fromLatin1(decision)}});
            });
        }
        for (std::thread &one : both)
            one.join();
        const bool accepted =
            site.value("SELECT state AS v FROM email_change") == QStringLiteral("accepted");
        QCOMPARE(site.value("SELECT email AS v FROM client_account") !=
                     QStringLiteral("amina.haddad@example.org"),
                 accepted);
        QCOMPARE(site.value("SELECT count(*) AS v FROM mail WHERE template IN"
                            " ('email_changed', 'email_change_ended')"),
                 QStringLiteral("1"));
    }
};

WREN_TEST(TestLinks)
#include "tst_links.moc"
