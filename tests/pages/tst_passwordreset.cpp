// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/client/forgotpages.h"
#include "tests/pages/accounts.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>

using namespace wren;
using namespace std::chrono_literals;
using services::LinkPurpose;
using test::csrfOf;
using test::goodPassword;
using test::header;
using test::Site;
using test::textOf;
using test::tokenFor;
using test::Visitor;

namespace {

const QString email = QStringLiteral("amina.haddad@example.org");
const QString newPassword = QStringLiteral("violet-canoe-Rk4-harvest");

http::Response forgot(Visitor &visitor, const QString &address = email)
{
    return visitor.submit("/forgot-password", {{"email", address}});
}

/** Waits for the jobs that the pages do not wait for: theirs are due before this one. */
void settle(Site &site)
{
    store::Job last;
    last.work = [](store::WriteContext &) -> Result<store::Effect> {
        return store::Effect();
    };
    last.delay = pages::ForgotPages::latest;
    QVERIFY(site.lane.submit(std::move(last)).get());
}

QString mails(const Site &site)
{
    return site.value("SELECT count(*) AS v FROM mail");
}

} // namespace

/** Forgot Password (R51) as a visitor without script meets it, on both databases. */
class TestPasswordReset : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }

    void resetsThePassword()
    {
        Site site;
        const ClientId client = site.addClient();
        site.activate(client, goodPassword);
        Visitor loggedIn(site);
        (void)loggedIn.submit("/log-in", {{"email", email}, {"password", goodPassword}});
        Visitor visitor(site);
        QVERIFY(
            visitor.get("/log-in").body.contains("<a href=\"/forgot-password\">Forgot Password"));
        QCOMPARE(header(forgot(visitor), "Location"), QByteArray("/forgot-password-sent"));
        settle(site);
        QCOMPARE(site.value("SELECT to_address AS v FROM mail WHERE template = 'password_reset'"),
                 email);
        QVERIFY(site.value("SELECT parameters AS v FROM mail WHERE template = 'password_reset'")
                    .contains(QStringLiteral("192.0.2.7")));
        const QByteArray token = tokenFor(site, client, LinkPurpose::Reset);
        QCOMPARE(header(visitor.get("/reset/" + token), "Location"), QByteArray("/reset"));
        const auto form = visitor.get("/reset");
        QVERIFY(textOf(form).contains(
            QStringLiteral("Enter your new password below or generate one.")));
        const auto done = visitor.submit("/reset", {{"password", newPassword}});
        QCOMPARE(header(done, "Location"), QByteArray("/password-reset"));
        const QString said = textOf(visitor.get("/password-reset"));
        QVERIFY(said.contains(QStringLiteral("Your password has been reset.")));
        QVERIFY(said.contains(QStringLiteral("Log in")));
        QCOMPARE(header(loggedIn.get("/my-profile"), "Location"), QByteArray("/log-in"));
        QCOMPARE(visitor.submit("/log-in", {{"email", email}, {"password", goodPassword}}).status,
                 422);
        QCOMPARE(visitor.submit("/log-in", {{"email", email}, {"password", newPassword}}).status,
                 303);
        QCOMPARE(site.value("SELECT count(*) AS v FROM mail WHERE template = 'password_was_reset'"),
                 QStringLiteral("1"));
    }

    void worksForAnAccountThatNeverHadAPassword()
    {
        Site site;
        const ClientId client = site.addClient();
        const LinkId invite = site.invite(client);
        Visitor visitor(site);
        (void)forgot(visitor);
        settle(site);
        (void)visitor.get("/reset/" + tokenFor(site, client, LinkPurpose::Reset));
        QCOMPARE(visitor.submit("/reset", {{"password", newPassword}}).status, 303);
        QVERIFY(!site.value("SELECT activated_at AS v FROM client_account").isEmpty());
        // The invite ended with it.
        (void)visitor.get("/invite/" + site.tokenOf(invite));
        QCOMPARE(visitor.get("/invite").status, 410);
    }

    /** Known, unknown, deactivated, without a password, no address at all: byte for byte alike. */
    void answersAreAllAlike()
    {
        Site site;
        Visitor visitor(site);
        const QString csrf = csrfOf(visitor.get("/forgot-password"), "/forgot-password");
        const auto ask = [&](const QString &address) {
            return visitor.post("/forgot-password", {{"csrf", csrf}, {"email", address}});
        };
        const ClientId client = site.addClient();
        QList<http::Response> answers{ask(email), ask(QStringLiteral("nobody@example.org")),
                                      ask(QStringLiteral("not an address"))};
        site.activate(client, goodPassword);
        answers << ask(email);
        settle(site);
        QVERIFY(site.sql().run("UPDATE client_account SET deactivated_at = 1"));
        answers << ask(email);
        settle(site);
        for (const http::Response &answer : answers) {
            QCOMPARE(answer.status, 303);
            QCOMPARE(answer.headers, answers.first().headers);
            QCOMPARE(answer.body, answers.first().body);
        }
        QCOMPARE(site.value("SELECT count(*) AS v FROM mail WHERE template = 'password_reset'"),
                 QStringLiteral("2"));
        QCOMPARE(site.value("SELECT count(*) AS v FROM throttle"), QStringLiteral("3"));
    }

    /** Beside the answer, the work for a known address would slow it down. */
    void theWorkBeginsWhenTheAnswerIsLongOut()
    {
        Site site;
        (void)site.addClient();
        Visitor visitor(site);
        const QString csrf = csrfOf(visitor.get("/forgot-password"), "/forgot-password");
        QElapsedTimer sinceAsked;
        sinceAsked.start();
        (void)visitor.post("/forgot-password", {{"csrf", csrf}, {"email", email}});
        QTRY_COMPARE(mails(site), QStringLiteral("1"));
        QVERIFY(sinceAsked.elapsed() >= pages::ForgotPages::soonest.count());
    }

    void askingIsSlowedForKnownAndUnknownAlike()
    {
        Site site;
        (void)site.addClient();
        const auto slowed = [&](const QString &address) {
            Visitor visitor(site);
            visitor.cookies.insert("__Host-wren_form", QByteArray(43, 'a'));
            http::Response last;
            for (int i = 0; i < 6; ++i)
                last = forgot(visitor, address);
            return last;
        };
        const auto known = slowed(email);
        const auto unknown = slowed(QStringLiteral("nobody@example.org"));
        QCOMPARE(known.status, 429);
        QCOMPARE(known.headers, unknown.headers);
        QCOMPARE(known.body, unknown.body);
        settle(site);
        QCOMPARE(mails(site), QStringLiteral("5"));
    }

    void recoveryWorksWhileLogInIsThrottled()
    {
        Site site;
        const ClientId client = site.addClient();
        site.activate(client, goodPassword);
        Visitor visitor(site);
        for (int i = 0; i < 8; ++i)
            (void)visitor.submit("/log-in", {{"email", email}, {"password", QStringLiteral("x")}});
        QCOMPARE(forgot(visitor).status, 303);
        settle(site);
        (void)visitor.get("/reset/" + tokenFor(site, client, LinkPurpose::Reset));
        QCOMPARE(visitor.submit("/reset", {{"password", newPassword}}).status, 303);
        // The right password at once: the pause was for whoever guessed.
        QCOMPARE(visitor.submit("/log-in", {{"email", email}, {"password", newPassword}}).status,
                 303);
    }

    /** R44: the old inbox keeps the link's page open, and the address is corrected meanwhile. */
    void whoHoldsAnEndedLinkLearnsNoAddress_data()
    {
        QTest::addColumn<LinkPurpose>("purpose");
        QTest::newRow("invite") << LinkPurpose::Invite;
        QTest::newRow("reset") << LinkPurpose::Reset;
    }
    void whoHoldsAnEndedLinkLearnsNoAddress()
    {
        QFETCH(LinkPurpose, purpose);
        const QString corrected = QStringLiteral("corrected.harbour@example.net");
        Site site;
        const ClientId client = site.addClient();
        const QByteArray page = test::pageOf(purpose);
        Visitor visitor(site);
        (void)visitor.get(page + '/' + test::openLink(site, client, purpose));
        const QString csrf = csrfOf(visitor.get(page), page);
        QVERIFY(site.sql().run("UPDATE client_account SET email = :email, email_folded = :email",
                               {{":email", corrected}}));
        QVERIFY(site.sql().run("UPDATE link SET ended_at = 1"));
        for (const QString &password : {QStringLiteral("x"), corrected, goodPassword}) {
            const test::Fields fields{{"csrf", csrf}, {"password", password}};
            const auto answer = visitor.post(page, fields);
            QCOMPARE(answer.status, 410);
            QVERIFY(!answer.body.contains("corrected.harbour"));
        }
        const auto rated = [&](const QString &password) {
            return visitor.post(page + "/strength", {{"csrf", csrf}, {"password", password}}).body;
        };
        QCOMPARE(rated(corrected), rated(QStringLiteral("corrected.harbour@example.com")));
    }

    void anHourIsTheLimitOfMails()
    {
        Site site;
        (void)site.addClient();
        Visitor visitor(site);
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(forgot(visitor).status, 303);
            settle(site);
            site.pass(1min);
        }
        QCOMPARE(mails(site), QStringLiteral("6"));
    }

    void theHostHeaderIsNotBelieved()
    {
        Site site;
        (void)site.addClient();
        Visitor visitor(site);
        const QString csrf = csrfOf(visitor.get("/forgot-password"), "/forgot-password");
        http::Request poisoned = test::request("POST", "/forgot-password");
        poisoned.headers = {{"host", "evil.example"},
                            {"x-forwarded-host", "evil.example"},
                            {"content-type", "application/x-www-form-urlencoded"}};
        poisoned.body = "csrf=" + csrf.toUtf8() + "&email=" + email.toUtf8();
        const auto answer = visitor.send(poisoned);
        QCOMPARE(header(answer, "Location"), QByteArray("/forgot-password-sent"));
        settle(site);
        QVERIFY(!site.dump().contains(QStringLiteral("evil")));
    }

    void formsWithoutTheirTokenDoNothing()
    {
        Site site;
        (void)site.addClient();
        Visitor visitor(site);
        for (const QString &csrf : {QString(), QString(43, u'a')})
            QCOMPARE(visitor.post("/forgot-password", {{"csrf", csrf}, {"email", email}}).status,
                     403);
        settle(site);
        QCOMPARE(mails(site), QStringLiteral("0"));
    }

    void hostileAddressesAreOnlyText()
    {
        Site site;
        Visitor visitor(site);
        for (const QString &hostile : test::hostileStrings()) {
            const auto answer = forgot(visitor, hostile);
            QVERIFY2(answer.status == 303 || answer.status == 403 || answer.status == 429,
                     qPrintable(hostile));
            site.pass(15min);
        }
        settle(site);
        QCOMPARE(mails(site), QStringLiteral("0"));
    }
};

WREN_TEST(TestPasswordReset)
#include "tst_passwordreset.moc"
