// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/passwordpolicy.h"
#include "seal/seal.h"
#include "tests/pages/visitor.h"
#include "tests/support/testmain.h"

#include <future>

using namespace wren;
using namespace std::chrono_literals;
using test::csrfOf;
using test::goodPassword;
using test::header;
using test::Site;
using test::textOf;
using test::Visitor;

namespace {

const char sessionCookie[] = "__Host-wren_session";
const QString email = QStringLiteral("amina.haddad@example.org");

http::Response logIn(Visitor &visitor, const QString &password = goodPassword,
                     const QString &address = email)
{
    return visitor.submit("/log-in", {{"email", address}, {"password", password}});
}

QString sessions(const Site &site)
{
    return site.value("SELECT count(*) AS v FROM web_session");
}

/** The site's password pool takes nothing more while this lives. */
class FullPool
{
public:
    explicit FullPool(Site &site)
    {
        const auto blocked = std::make_shared<std::atomic<int>>(0);
        const auto block = [blocked, released = m_release.get_future().share()](const auto &) {
            ++*blocked;
            released.wait();
        };
        while (true) {
            const bool allBlocked = *blocked == Site::poolThreads;
            if (!site.passwords.hash("x", block) && allBlocked)
                return;
        }
    }
    ~FullPool() { m_release.set_value(); }

private:
    std::promise<void> m_release;
};

} // namespace

class TestSessionPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }

    void logsInAndOut()
    {
        Site site;
        site.activate(site.addClient(), goodPassword);
        Visitor visitor(site);
        QCOMPARE(header(visitor.get("/"), "Location"), QByteArray("/my-profile"));
        QCOMPARE(header(visitor.get("/my-profile"), "Location"), QByteArray("/log-in"));
        const auto in = logIn(visitor);
        QCOMPARE(in.status, 303);
        QCOMPARE(header(in, "Location"), QByteArray("/my-profile"));
        const auto profile = visitor.get("/my-profile");
        QCOMPARE(profile.status, 200);
        QCOMPARE(header(visitor.get("/log-in"), "Location"), QByteArray("/my-profile"));
        const auto out = visitor.post("/log-out", {{"csrf", csrfOf(profile, "/log-out")}});
        QCOMPARE(out.status, 303);
        QVERIFY(!visitor.cookies.contains(sessionCookie));
        QVERIFY(textOf(visitor.get(header(out, "Location")))
                    .contains(QStringLiteral("You have logged out.")));
        QCOMPARE(sessions(site), QStringLiteral("0"));
    }

    void theCookieIsGuarded()
    {
        Site site;
        site.activate(site.addClient(), goodPassword);
        Visitor visitor(site);
        const auto in = logIn(visitor);
        const QByteArray cookie = test::headers(in, "Set-Cookie").value(0);
        const QByteArray token = visitor.cookies.value(sessionCookie);
        QCOMPARE(cookie, QByteArray("__Host-wren_session=" + token +
                                    "; Path=/; Secure; HttpOnly; SameSite=Lax"));
        QCOMPARE(QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding).size(), 32);
        QVERIFY(!site.holds(token));
    }

    void theAddressIsFoldedThePasswordNormalised()
    {
        Site site;
        site.activate(site.addClient(), QStringLiteral("été à la plage 7 vélos"));
        Visitor visitor(site);
        QCOMPARE(logIn(visitor, QStringLiteral("e\u0301te\u0301 a\u0300 la plage 7 ve\u0301los"),
                       QStringLiteral("  AMINA.Haddad@Example.ORG "))
                     .status,
                 303);
    }

    /** Before the account exists, without a password, deactivated, wrong: byte for byte alike. */
    void failuresAreAllAlike()
    {
        Site site;
        Visitor visitor(site);
        const QString csrf = csrfOf(visitor.get("/log-in"), "/log-in");
        const auto tryIt = [&](const QString &password) {
            return visitor.post("/log-in",
                                {{"csrf", csrf}, {"email", email}, {"password", password}});
        };
        QList<http::Response> failures{tryIt(goodPassword)};
        const ClientId client = site.addClient();
        failures << tryIt(goodPassword);
        site.activate(client, goodPassword);
        failures << tryIt(goodPassword + u'x') << tryIt(QString());
        QVERIFY(site.sql().run("UPDATE client_account SET deactivated_at = 1"));
        failures << tryIt(goodPassword);
        for (const http::Response &failure : failures) {
            QCOMPARE(failure.status, 422);
            QCOMPARE(failure.headers, failures.first().headers);
            QCOMPARE(failure.body, failures.first().body);
        }
        QCOMPARE(sessions(site), QStringLiteral("0"));
        // The sixth is slowed down, known or not.
        const auto slowed = tryIt(goodPassword);
        QCOMPARE(slowed.status, 429);
        QCOMPARE(header(slowed, "Retry-After"), QByteArray("1"));
    }

    /** One comparison on the pool, whoever it is: while it is full, all are told the same. */
    void everyTryTakesOneComparison()
    {
        Site site;
        site.activate(site.addClient(), goodPassword);
        test::PortalClient ben;
        ben.email = QStringLiteral("ben@example.org");
        (void)site.addClient(ben); // without a password
        Visitor visitor(site);
        const QString csrf = csrfOf(visitor.get("/log-in"), "/log-in");
        QList<http::Response> answers;
        {
            const FullPool full(site);
            for (const QString &address : {email, ben.email, QStringLiteral("no@example.org")})
                answers << visitor.post(
                    "/log-in", {{"csrf", csrf}, {"email", address}, {"password", goodPassword}});
        }
        for (const http::Response &answer : answers) {
            QCOMPARE(answer.status, 503);
            QCOMPARE(header(answer, "Retry-After"), QByteArray("2"));
            QCOMPARE(answer.headers, answers.first().headers);
            QCOMPARE(answer.body, answers.first().body);
        }
        QCOMPARE(site.value("SELECT count(*) AS v FROM throttle"), QStringLiteral("3"));
    }

    /** A link that was used up takes the same work as an open one. */
    void everyNewPasswordTakesOneHash()
    {
        Site site;
        Visitor visitor(site);
        const LinkId link = site.invite(site.addClient());
        (void)visitor.get("/invite/" + site.tokenOf(link));
        const QString csrf = csrfOf(visitor.get("/invite"), "/invite");
        const auto accept = [&] {
            return visitor.post("/invite", {{"csrf", csrf}, {"password", goodPassword}}).status;
        };
        {
            const FullPool full(site);
            QCOMPARE(accept(), 503);
            QVERIFY(site.sql().run("UPDATE link SET used_at = 1"));
            QCOMPARE(accept(), 503);
        }
        QTRY_COMPARE(accept(), 410); // once the pool has done what it had taken
    }

    void guessingIsSlowedForKnownAndUnknownAlike()
    {
        Site site;
        site.activate(site.addClient(), goodPassword);
        const auto slowed = [&](const QString &address) {
            Visitor visitor(site);
            visitor.cookies.insert("__Host-wren_form", QByteArray(43, 'a'));
            http::Response last;
            for (int i = 0; i < 6; ++i)
                last = logIn(visitor, QStringLiteral("wrong"), address);
            return last;
        };
        const auto known = slowed(email);
        const auto unknown = slowed(QStringLiteral("nobody@example.org"));
        QCOMPARE(known.status, 429);
        QCOMPARE(known.headers, unknown.headers);
        QCOMPARE(known.body, unknown.body);
        QCOMPARE(site.value("SELECT count(*) AS v FROM throttle"), QStringLiteral("2"));
        Visitor visitor(site);
        QCOMPARE(logIn(visitor).status, 429); // also the right password waits
        site.pass(1s);
        QCOMPARE(logIn(visitor).status, 303);
        QCOMPARE(site.value("SELECT count(*) AS v FROM throttle"), QStringLiteral("1"));
    }

    void raisesTheCostOfAnOldHash()
    {
        Site site;
        site.activate(site.addClient(), goodPassword);
        const QByteArray old =
            *seal::hashPassword(services::canonicalPassword(goodPassword), {2, 16384});
        QVERIFY(site.sql().run("UPDATE client_account SET password_hash = :hash",
                               {{":hash", QString::fromLatin1(old)}}));
        const char hash[] = "SELECT password_hash AS v FROM client_account";
        Visitor visitor(site);
        QCOMPARE(logIn(visitor, QStringLiteral("wrong")).status, 422);
        QCOMPARE(site.value(hash), QString::fromLatin1(old));
        QCOMPARE(logIn(visitor).status, 303);
        const QString raised = site.value(hash);
        QVERIFY(raised != QString::fromLatin1(old));
        Visitor again(site);
        QCOMPARE(logIn(again).status, 303);
        QCOMPARE(site.value(hash), raised);
    }

    void aNewSessionAtEachLogIn()
    {
        Site site;
        site.activate(site.addClient(), goodPassword);
        Visitor visitor(site);
        const QByteArray planted(43, 'a');
        visitor.cookies.insert(sessionCookie, planted);
        QCOMPARE(logIn(visitor).status, 303);
        const QByteArray first = visitor.cookies.value(sessionCookie);
        QVERIFY(first != planted);
        Visitor thief(site);
        thief.cookies.insert(sessionCookie, planted);
        QCOMPARE(thief.get("/my-profile").status, 303);
        // Logging in again ends the session that the browser brought.
        const QString csrf = csrfOf(thief.get("/log-in"), "/log-in");
        thief.cookies.insert(sessionCookie, first);
        QCOMPARE(
            thief.post("/log-in", {{"csrf", csrf}, {"email", email}, {"password", goodPassword}})
                .status,
            303);
        QVERIFY(thief.cookies.value(sessionCookie) != first);
        QCOMPARE(visitor.get("/my-profile").status, 303);
        QCOMPARE(sessions(site), QStringLiteral("1"));
    }

    void sessionsEnd_data()
    {
        QTest::addColumn<int>("minutesBetween");
        QTest::addColumn<int>("visits");
        QTest::addColumn<bool>("alive");
        QTest::newRow("14 minutes idle") << 14 << 1 << true;
        QTest::newRow("15 minutes idle") << 15 << 1 << false;
        QTest::newRow("in use for 7 hours") << 14 << 30 << true;
        QTest::newRow("in use for 8 hours") << 14 << 35 << false;
    }

    void sessionsEnd()
    {
        QFETCH(int, minutesBetween);
        QFETCH(int, visits);
        QFETCH(bool, alive);
        Site site;
        site.activate(site.addClient(), goodPassword);
        Visitor visitor(site);
        (void)logIn(visitor);
        int status = 0;
        for (int i = 0; i < visits; ++i) {
            site.pass(std::chrono::minutes(minutesBetween));
            status = visitor.get("/my-profile").status;
        }
        QCOMPARE(status, alive ? 200 : 303);
    }

    void deactivationEndsTheSession()
    {
        Site site;
        site.activate(site.addClient(), goodPassword);
        Visitor visitor(site);
        (void)logIn(visitor);
        QVERIFY(site.sql().run("UPDATE client_account SET deactivated_at = 1"));
        QCOMPARE(visitor.get("/my-profile").status, 303);
    }

    void formsWithoutTheirTokenDoNothing()
    {
        Site site;
        site.activate(site.addClient(), goodPassword);
        Visitor visitor(site);
        QCOMPARE(visitor.post("/log-in", {{"email", email}, {"password", goodPassword}}).status,
                 403);
        (void)visitor.get("/log-in"); // has the cookie now, but not what belongs to it
        for (const QString &csrf : {QString(), QStringLiteral("wrong"), QString(43, u'a')}) {
            const auto refused = visitor.post(
                "/log-in", {{"csrf", csrf}, {"email", email}, {"password", goodPassword}});
            QCOMPARE(refused.status, 403);
        }
        QCOMPARE(site.value("SELECT count(*) AS v FROM throttle"), QStringLiteral("0"));
        (void)logIn(visitor);
        for (const QString &csrf : {QString(), QStringLiteral("wrong"), QString(43, u'a')})
            QCOMPARE(visitor.post("/log-out", {{"csrf", csrf}}).status, 403);
        QCOMPARE(visitor.get("/my-profile").status, 200);
    }

    void leadsNowhereElse()
    {
        Site site;
        site.activate(site.addClient(), goodPassword);
        Visitor visitor(site);
        for (const QByteArray &page :
             {QByteArray("/log-in?next=https://evil.example"),
              QByteArray("/log-in?back=//evil.example&redirect=//evil.example")}) {
            const auto shown = visitor.get(page);
            QVERIFY(!shown.body.contains("evil"));
        }
        const auto in = visitor.post("/log-in?next=//evil.example",
                                     {{"csrf", csrfOf(visitor.get("/log-in"), "/log-in")},
                                      {"email", email},
                                      {"password", goodPassword},
                                      {"next", QStringLiteral("https://evil.example")}});
        QCOMPARE(header(in, "Location"), QByteArray("/my-profile"));
    }

    void hostileAddressesAreOnlyText()
    {
        Site site;
        Visitor visitor(site);
        for (const QString &hostile : test::hostileStrings()) {
            const auto answer = logIn(visitor, hostile, hostile);
            const int expected = hostile.contains(QChar::Null) ? 403 : 422;
            QVERIFY2(answer.status == expected || answer.status == 429, qPrintable(hostile));
            QCOMPARE(answer.body.count("<script"), answer.status == 422 ? 1 : 0);
        }
    }
};

WREN_TEST(TestSessionPages)
#include "tst_sessionpages.moc"
