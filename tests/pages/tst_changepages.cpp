// SPDX-License-Identifier: Apache-2.0
#include "tests/pages/accounts.h"
#include "tests/support/testmain.h"

#include "hub/services/emailchange/requests.h"

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

const QString old = QStringLiteral("amina.haddad@example.org");
const QString fresh = QStringLiteral("amina@example.ca");

QString accountEmail(const Site &site)
{
    return site.value("SELECT email AS v FROM client_account");
}

QString mails(const Site &site)
{
    return site.value("SELECT count(*) AS v FROM mail");
}

/** A client who is logged in with `visitor`. */
ClientId loggedIn(Site &site, Visitor &visitor, const test::PortalClient &person = {})
{
    const ClientId client = site.addClient(person);
    site.activate(client, goodPassword);
    (void)visitor.submit("/log-in", {{"email", person.email}, {"password", goodPassword}});
    return client;
}

/** Asks for another address on My Profile. */
http::Response ask(Visitor &visitor, const QString &email, const QString &nonce = {})
{
    const auto page = visitor.get("/my-profile/email");
    const QString given = nonce.isEmpty() ? QString::fromLatin1(QByteArray(43, 'n')) +
                                                QString::number(qHash(page.body))
                                          : nonce;
    return visitor.post(
        "/my-profile/email",
        {{"csrf", csrfOf(page, "/my-profile/email")}, {"nonce", given}, {"email", email}});
}

/** Presses a button of the page about the own address that has a form of its own. */
http::Response pressOwn(Visitor &visitor, const QByteArray &path, const QString &nonce)
{
    const QString csrf = csrfOf(visitor.get("/my-profile/email"), path);
    return visitor.post(path, {{"csrf", csrf}, {"nonce", nonce}});
}

/** Opens the newest accept link and presses one of its buttons. */
http::Response decide(Site &site, const ClientId &client, const char *decision)
{
    Visitor inbox(site);
    (void)inbox.get("/email-change/" + tokenFor(site, client, LinkPurpose::AcceptChange));
    (void)inbox.submit("/email-change", {{"decision", QString::fromLatin1(decision)}});
    return inbox.get("/email-change");
}

} // namespace

/** A new address as the client meets it (R40, R42), on both databases. */
class TestChangePages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }

    void theClientAsksAndTheOldAddressAccepts()
    {
        Site site;
        Visitor visitor(site);
        const ClientId client = loggedIn(site, visitor);
        QCOMPARE(header(ask(visitor, fresh), "Location"), QByteArray("/my-profile/email"));
        const QString pending = textOf(visitor.get("/my-profile/email"));
        QVERIFY(pending.contains(QStringLiteral("you asked on Sunday, November 23, 2025 to change"
                                                " it to amina@example.ca")));
        QCOMPARE(accountEmail(site), old);

        Visitor inbox(site);
        const QByteArray token = tokenFor(site, client, LinkPurpose::AcceptChange);
        QCOMPARE(header(inbox.get("/email-change/" + token), "Location"),
                 QByteArray("/email-change"));
        const auto form = inbox.get("/email-change");
        QVERIFY(!form.body.contains(token));
        QVERIFY(textOf(form).contains(
            QStringLiteral("No change will take place if you do not accept.")));
        const auto done = inbox.submit("/email-change", {{"decision", QStringLiteral("accept")}});
        QCOMPARE(header(done, "Location"), QByteArray("/email-change"));
        const auto result = inbox.get("/email-change");
        QCOMPARE(result.status, 200);
        QVERIFY(textOf(result).contains(
            QStringLiteral("From now on you log in with amina@example.ca")));
        QCOMPARE(accountEmail(site), fresh);
        Visitor again(site);
        QCOMPARE(again.submit("/log-in", {{"email", old}, {"password", goodPassword}}).status, 422);
        QCOMPARE(again.submit("/log-in", {{"email", fresh}, {"password", goodPassword}}).status,
                 303);

        (void)inbox.get("/confirm-email/" + tokenFor(site, client, LinkPurpose::ConfirmAddress));
        QVERIFY(textOf(inbox.get("/confirm-email")).contains(fresh));
        (void)inbox.submit("/confirm-email", {{"decision", QStringLiteral("accept")}});
        QVERIFY(textOf(inbox.get("/confirm-email")).contains(QStringLiteral("Thank you")));
        QVERIFY(!site.value("SELECT confirmed_at AS v FROM email_change").isEmpty());
    }

    void theClientsLanguageStaysAfterTheAnswer()
    {
        Site site;
        Visitor visitor(site);
        const ClientId client = loggedIn(site, visitor);
        (void)ask(visitor, fresh);
        QVERIFY(site.sql().run("UPDATE client SET language = 'fr'"));
        Visitor inbox(site); // whose browser prefers English
        (void)inbox.get("/email-change/" + tokenFor(site, client, LinkPurpose::AcceptChange));
        (void)inbox.submit("/email-change", {{"decision", QStringLiteral("accept")}});
        QVERIFY(inbox.get("/log-in").body.contains("<html lang=\"fr-CA\">"));
    }

    void declinedItStays()
    {
        Site site;
        Visitor visitor(site);
        const ClientId client = loggedIn(site, visitor);
        (void)ask(visitor, fresh);
        const auto result = decide(site, client, "decline");
        QCOMPARE(result.status, 200);
        QVERIFY(textOf(result).contains(QStringLiteral("You declined the change.")));
        QCOMPARE(accountEmail(site), old);
        QCOMPARE(decide(site, client, "accept").status, 200); // the page tells that it was declined
        QCOMPARE(accountEmail(site), old);
    }

    void takenBackTheLinkSaysSo()
    {
        Site site;
        Visitor visitor(site);
        const ClientId client = loggedIn(site, visitor);
        (void)ask(visitor, fresh);
        const QString csrf = csrfOf(visitor.get("/my-profile/email"), "/my-profile/email/cancel");
        QCOMPARE(header(visitor.post("/my-profile/email/cancel", {{"csrf", csrf}}), "Location"),
                 QByteArray("/my-profile/email"));
        QVERIFY(!textOf(visitor.get("/my-profile/email")).contains(fresh));
        const auto result = decide(site, client, "accept");
        QCOMPARE(result.status, 410);
        QVERIFY(textOf(result).contains(QStringLiteral("was taken back")));
        QCOMPARE(accountEmail(site), old);
    }

    void whatATakenAddressTells()
    {
        Site site;
        Visitor visitor(site);
        (void)loggedIn(site, visitor);
        test::PortalClient ben;
        ben.email = QStringLiteral("ben@example.org");
        (void)site.addClient(ben);
        const QString before = mails(site);
        const auto taken = ask(visitor, QStringLiteral("BEN@example.org"));
        QCOMPARE(taken.status, 422);
        QVERIFY(textOf(taken).contains(QStringLiteral("This email address cannot be used.")));
        QVERIFY(textOf(ask(visitor, old.toUpper()))
                    .contains(QStringLiteral("This is already the email address.")));
        const auto none = ask(visitor, QStringLiteral("amina at example"));
        QCOMPARE(none.status, 422);
        QVERIFY(none.body.contains("value=\"amina at example\""));
        QCOMPARE(mails(site), before);
        int status = 422;
        for (int i = 0; i < 5 && status == 422; ++i)
            status = ask(visitor, QStringLiteral("ben@example.org")).status;
        QCOMPARE(status, 429); // nobody tries which addresses exist
    }

    void theSameFormTakesEffectOnce()
    {
        Site site;
        Visitor visitor(site);
        (void)loggedIn(site, visitor);
        const QString nonce = QStringLiteral("the-form-s-own-nonce");
        const QString before = mails(site);
        QCOMPARE(ask(visitor, fresh, nonce).status, 303);
        QCOMPARE(ask(visitor, fresh, nonce).status, 303);
        QCOMPARE(mails(site).toInt(), before.toInt() + 1);
        QCOMPARE(site.value("SELECT count(*) AS v FROM email_change"), QStringLiteral("1"));
    }

    void theQuestionIsSentAgain()
    {
        Site site;
        Visitor visitor(site);
        const ClientId client = loggedIn(site, visitor);
        (void)ask(visitor, fresh);
        const QByteArray first = tokenFor(site, client, LinkPurpose::AcceptChange);
        const int before = mails(site).toInt();
        site.pass(24h * 6);
        (void)visitor.submit("/log-in", {{"email", old}, {"password", goodPassword}});
        const QByteArray path = "/my-profile/email/resend";
        const auto sent = pressOwn(visitor, path, QStringLiteral("n1"));
        QCOMPARE(header(sent, "Location"), QByteArray("/my-profile/email?sent=1"));
        const auto page = visitor.get("/my-profile/email?sent=1");
        QVERIFY(textOf(page).contains(QStringLiteral("The mail was sent again.")));
        QVERIFY(textOf(visitor.get("/my-profile/email?sent=1&lang=fr"))
                    .contains(QStringLiteral("Le courriel a été envoyé de nouveau.")));
        QCOMPARE(mails(site).toInt(), before + 1);
        QCOMPARE(site.value("SELECT to_address AS v FROM mail WHERE template = 'email_change'"
                            " ORDER BY created_at DESC"),
                 old);
        // Pressed twice, from "back": nothing more.
        QCOMPARE(pressOwn(visitor, path, QStringLiteral("n1")).status, 303);
        QCOMPARE(mails(site).toInt(), before + 1);
        QVERIFY(tokenFor(site, client, LinkPurpose::AcceptChange) != first);
        Visitor reader(site);
        (void)reader.get("/email-change/" + first);
        QVERIFY(textOf(reader.get("/email-change")).contains(QStringLiteral("took its place")));
        site.pass(24h * 6); // the time to answer began anew
        QCOMPARE(decide(site, client, "accept").status, 200);
        QCOMPARE(accountEmail(site), fresh);
    }

    void whetherMailArrivesIsAskedAgain()
    {
        Site site;
        Visitor visitor(site);
        const ClientId client = loggedIn(site, visitor);
        const QString unknown = QStringLiteral("We do not know yet whether our mail arrives at");
        QVERIFY(!textOf(visitor.get("/my-profile")).contains(unknown));
        (void)ask(visitor, fresh);
        (void)decide(site, client, "accept");
        const QByteArray first = tokenFor(site, client, LinkPurpose::ConfirmAddress);
        QVERIFY(textOf(visitor.get("/my-profile")).contains(unknown + u' ' + fresh));
        const int before = mails(site).toInt();
        site.pass(1s);
        const QByteArray path = "/my-profile/email/confirm-again";
        const auto sent = pressOwn(visitor, path, QStringLiteral("n2"));
        QCOMPARE(header(sent, "Location"), QByteArray("/my-profile/email?sent=1"));
        (void)pressOwn(visitor, path, QStringLiteral("n2"));
        QCOMPARE(mails(site).toInt(), before + 1);
        QCOMPARE(site.value("SELECT to_address AS v FROM mail WHERE template = 'email_changed'"
                            " ORDER BY created_at DESC"),
                 fresh);
        Visitor reader(site);
        (void)reader.get("/confirm-email/" + first);
        QCOMPARE(reader.get("/confirm-email").status, 410);
        (void)reader.get("/confirm-email/" + tokenFor(site, client, LinkPurpose::ConfirmAddress));
        (void)reader.submit("/confirm-email", {{"decision", QStringLiteral("accept")}});
        QVERIFY(!textOf(visitor.get("/my-profile")).contains(unknown));
        QVERIFY(!visitor.get("/my-profile/email").body.contains(path));
        QVERIFY(!site.value("SELECT confirmed_at AS v FROM email_change").isEmpty());
    }

    void whatWaitsForNobodyIsNotSentAgain()
    {
        Site site;
        Visitor visitor(site);
        (void)loggedIn(site, visitor);
        const QString csrf = csrfOf(visitor.get("/my-profile/email"), "/my-profile/email");
        const QString before = mails(site);
        for (const QByteArray &path : {QByteArray("/my-profile/email/resend"),
                                       QByteArray("/my-profile/email/confirm-again")}) {
            const auto refused =
                visitor.post(path, {{"csrf", csrf}, {"nonce", QStringLiteral("n")}});
            QCOMPARE(header(refused, "Location"), QByteArray("/my-profile/email"));
        }
        QCOMPARE(mails(site), before);
    }

    void anInboxIsNotFilled()
    {
        Site site;
        Visitor visitor(site);
        (void)loggedIn(site, visitor);
        (void)ask(visitor, fresh);
        http::Response last;
        int sent = 0;
        for (; sent < 50 && last.status != 429; ++sent) {
            QVERIFY(site.sql().run("DELETE FROM throttle")); // which would stop it sooner
            last = pressOwn(visitor, "/my-profile/email/resend", QString::number(sent));
        }
        QCOMPARE(sent, 11); // with the invite and the first question twelve mails within the hour
        QCOMPARE(header(last, "Retry-After"), QByteArray("3600"));
        QVERIFY(textOf(last).contains(QStringLiteral("Please look in your email")));
        int tries = 0;
        QVERIFY(site.sql().run("DELETE FROM throttle"));
        do {
            last = pressOwn(visitor, "/my-profile/email/resend", QString::number(++sent));
        } while (++tries < 10 && header(last, "Retry-After") == "3600");
        QCOMPARE(tries, 6); // five tries are free
        QVERIFY(textOf(last).contains(QStringLiteral("Please wait a moment")));
    }

    void withoutASessionThereIsNothing()
    {
        Site site;
        Visitor visitor(site);
        QCOMPARE(header(visitor.get("/my-profile/email"), "Location"), QByteArray("/log-in"));
        QCOMPARE(header(visitor.post("/my-profile/email", {{"email", fresh}}), "Location"),
                 QByteArray("/log-in?ended=1"));
        QVERIFY(textOf(visitor.get("/log-in?ended=1")).contains(QStringLiteral("was not saved")));
        visitor.language = "fr";
        QVERIFY(
            textOf(visitor.get("/log-in?ended=1")).contains(QStringLiteral("pas été enregistré")));
    }

    void formsWithoutTheirTokenDoNothing()
    {
        Site site;
        Visitor visitor(site);
        const ClientId client = loggedIn(site, visitor);
        for (const QString &csrf : {QString(), QString(43, u'a')}) {
            QCOMPARE(visitor.post("/my-profile/email", {{"csrf", csrf}, {"email", fresh}}).status,
                     403);
        }
        (void)ask(visitor, fresh);
        Visitor inbox(site);
        (void)inbox.get("/email-change/" + tokenFor(site, client, LinkPurpose::AcceptChange));
        (void)inbox.get("/email-change");
        const QString reset = csrfOf(inbox.get("/forgot-password"), "/forgot-password");
        for (const QString &csrf : {QString(), QString(43, u'a'), reset}) {
            const auto refused = inbox.post(
                "/email-change", {{"csrf", csrf}, {"decision", QStringLiteral("accept")}});
            QCOMPARE(refused.status, 403);
        }
        QCOMPARE(visitor.post("/my-profile/email/cancel", {{"csrf", reset}}).status, 403);
        QCOMPARE(accountEmail(site), old);
        QCOMPARE(site.value("SELECT state AS v FROM email_change"), QStringLiteral("pending"));
    }

    void aPasswordChangeEndsTheRequestVisibly()
    {
        Site site;
        Visitor visitor(site);
        const ClientId client = loggedIn(site, visitor);
        (void)ask(visitor, fresh);
        (void)visitor.submit("/forgot-password", {{"email", old}});
        QTRY_VERIFY(!tokenFor(site, client, LinkPurpose::Reset).isEmpty());
        Visitor other(site);
        (void)other.get("/reset/" + tokenFor(site, client, LinkPurpose::Reset));
        QCOMPARE(other.submit("/reset", {{"password", goodPassword + u'2'}}).status, 303);
        QCOMPARE(site.value("SELECT reason AS v FROM email_change"), QStringLiteral("overtaken"));
        QCOMPARE(decide(site, client, "accept").status, 410);
        QCOMPARE(accountEmail(site), old);
    }

    void hostileAddressesAreOnlyText()
    {
        Site site;
        Visitor visitor(site);
        (void)loggedIn(site, visitor);
        const QString before = mails(site);
        for (const QString &hostile : test::hostileStrings()) {
            QVERIFY(site.sql().run("UPDATE web_session SET seen_at = :now, created_at = :now",
                                   {{":now", qint64(site.now)}}));
            const auto answer = ask(visitor, hostile);
            QVERIFY2(answer.status == 422 || answer.status == 403, qPrintable(hostile));
            QVERIFY(!answer.body.contains("<script>"));
            site.pass(15min - 1s);
            QVERIFY(site.sql().run("DELETE FROM throttle"));
        }
        QCOMPARE(mails(site), before);
    }
};

WREN_TEST(TestChangePages)
#include "tst_changepages.moc"
