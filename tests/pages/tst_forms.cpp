// SPDX-License-Identifier: Apache-2.0
#include "hub/services/referenceimport/referenceimport.h"
#include "tests/pages/accounts.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>

using namespace wren;
using services::LinkPurpose;
using test::goodPassword;
using test::header;
using test::Site;
using test::Visitor;

namespace {

const QString email = QStringLiteral("ben@example.org");

/** Logged in, and with an open link of every purpose in the browser's cookies. */
Visitor visitorWithEverything(Site &site)
{
    const ClientId amina = site.addClient();
    test::PortalClient ben;
    ben.email = email;
    const ClientId client = site.addClient(ben);
    site.activate(client, goodPassword);
    Visitor visitor(site);
    for (const LinkPurpose purpose : {LinkPurpose::ConfirmAddress, LinkPurpose::Invite,
                                      LinkPurpose::Reset, LinkPurpose::AcceptChange}) {
        const bool invite = purpose == LinkPurpose::Invite;
        (void)visitor.get(test::pageOf(purpose) + '/' +
                          test::openLink(site, invite ? amina : client, purpose));
    }
    const QString now = site.value("SELECT email AS v FROM client_account WHERE client_id = :id",
                                   {{":id", client.text()}});
    (void)visitor.submit("/log-in", {{"email", now}, {"password", goodPassword}});
    (void)visitor.get("/forgot-password"); // what forms without a session are bound to
    return visitor;
}

QList<QByteArray> postRoutes(const Site &site)
{
    QList<QByteArray> paths;
    for (const QString &route : site.routes()) {
        if (route.startsWith(QStringLiteral("POST ")))
            paths << route.section(u' ', 1).toUtf8();
    }
    return paths;
}

/** What the forms of the site hold, so that nothing but the token is missing. */
test::Fields plausible(const QString &csrf)
{
    return {{"csrf", csrf},
            {"email", QStringLiteral("third@example.ca")},
            {"password", QStringLiteral("violet-canoe-Rk4-harvest")},
            {"decision", QStringLiteral("accept")},
            {"nonce", QStringLiteral("nonce")},
            {"phone", QStringLiteral("519 555 0188")}};
}

/** The hidden token of the first form on a page. */
QString firstToken(const http::Response &page)
{
    static const QRegularExpression field(QStringLiteral("name=\"csrf\" value=\"([^\"]+)\""));
    return field.match(QString::fromUtf8(page.body)).captured(1);
}

} // namespace

/** What holds for every form and every redirect of the pages, on both databases. */
class TestForms : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }

    void noneWorksWithoutItsOwnToken()
    {
        Site site;
        QVERIFY(services::installReferenceData(*site.database, site.lane));
        const Visitor everything = visitorWithEverything(site);
        Visitor stranger(site);
        const QStringList tokens{QString(), QStringLiteral("wrong"), QString(43, u'a'),
                                 firstToken(stranger.get("/log-in")),
                                 firstToken(Visitor(everything).get("/forgot-password"))};
        QVERIFY(postRoutes(site).size() >= 14);
        const QString before = site.dump();
        for (const QByteArray &path : postRoutes(site)) {
            for (const QString &token : tokens) {
                if (path == "/forgot-password" && token == tokens.last())
                    continue; // its own
                Visitor visitor = everything;
                const auto answer = visitor.post(path, plausible(token));
                QVERIFY2(answer.status == 403, path.constData());
            }
        }
        QCOMPARE(site.dump(), before);
    }

    /** A session's token is that session's: another person's fits nowhere. */
    void noneWorksWithAnotherPersonsToken()
    {
        Site site;
        QVERIFY(services::installReferenceData(*site.database, site.lane));
        const Visitor everything = visitorWithEverything(site);
        test::PortalClient eva;
        eva.email = QStringLiteral("eva@example.org");
        site.activate(site.addClient(eva), goodPassword);
        Visitor other(site);
        (void)other.submit("/log-in", {{"email", eva.email}, {"password", goodPassword}});
        const QString token = firstToken(other.get("/my-profile"));
        QVERIFY(!token.isEmpty());
        const QString before = site.dump();
        for (const QByteArray &path : postRoutes(site)) {
            Visitor visitor = everything;
            QCOMPARE(visitor.post(path, plausible(token)).status, 403);
        }
        QCOMPARE(site.dump(), before);
    }

    /** Wherever a visitor is sent: to a path of this site that the code names, not the request. */
    void redirectsStayOnThisSite()
    {
        Site site(services::Settings::Mode::Practice);
        QVERIFY(services::installReferenceData(*site.database, site.lane));
        const Visitor everything = visitorWithEverything(site);
        static const QRegularExpression own(
            QStringLiteral("^/([a-z-]+(/[a-z-]+)*)?(\\?[a-z-]+=1)?$"));
        const QByteArray lure = "?next=//evil.example&return=https://evil.example&lang=fr";
        int redirects = 0;
        for (const QString &route : site.routes()) {
            QByteArray path = route.section(u' ', 1).toUtf8();
            path.replace("{token}", QByteArray(43, 'a')).replace("{id}", "x");
            for (Visitor visitor : {Visitor(site), everything}) {
                http::Request request =
                    test::request(route.section(u' ', 0, 0).toLatin1(), path + lure);
                request.headers = {{"host", "evil.example"},
                                   {"x-forwarded-host", "evil.example"},
                                   {"referer", "https://evil.example/"}};
                const auto answer = visitor.send(request);
                const QList<QByteArray> places = test::headers(answer, "Location");
                QCOMPARE(!places.isEmpty(), answer.status == 303);
                for (const QByteArray &place : places) {
                    QVERIFY2(own.match(QString::fromUtf8(place)).hasMatch(), place.constData());
                    ++redirects;
                }
                QVERIFY(!answer.body.contains("evil.example"));
            }
        }
        QVERIFY(redirects >= 12);
    }

    /** After a form that was accepted too. */
    void acceptedFormsLeadNowhereElse()
    {
        Site site;
        Visitor visitor = visitorWithEverything(site);
        const auto page = visitor.get("/my-profile/email");
        const QString csrf = test::csrfOf(page, "/my-profile/email/cancel");
        const auto answer = visitor.post("/my-profile/email/cancel?next=//evil.example",
                                         {{"csrf", csrf},
                                          {"next", QStringLiteral("https://evil.example")},
                                          {"return", QStringLiteral("//evil.example")}});
        QCOMPARE(header(answer, "Location"), QByteArray("/my-profile/email"));
    }
};

WREN_TEST(TestForms)
#include "tst_forms.moc"
