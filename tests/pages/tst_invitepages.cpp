// SPDX-License-Identifier: Apache-2.0
#include "tests/pages/visitor.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>

#include <thread>

using namespace wren;
using namespace std::chrono_literals;
using test::csrfOf;
using test::goodPassword;
using test::header;
using test::Site;
using test::textOf;
using test::Visitor;

namespace {

const char inviteCookie[] = "__Host-wren_invite";

/** Opens the link of a new invite, as far as the form. */
QByteArray openInvite(Site &site, Visitor &visitor, const test::PortalClient &client = {})
{
    const QByteArray token = site.tokenOf(site.invite(site.addClient(client)));
    (void)visitor.get("/invite/" + token);
    return token;
}

QString passwordHash(const Site &site)
{
    return site.value("SELECT password_hash AS v FROM client_account");
}

} // namespace

class TestInvitePages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }

    void theTokenLeavesTheAddressBar()
    {
        Site site;
        Visitor visitor(site);
        const QByteArray token = site.tokenOf(site.invite(site.addClient()));
        const auto response = visitor.get("/invite/" + token);
        QCOMPARE(response.status, 303);
        QCOMPARE(header(response, "Location"), QByteArray("/invite"));
        QCOMPARE(header(response, "Set-Cookie"),
                 QByteArray("__Host-wren_invite=" + token +
                            "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=3600"));
        const auto page = visitor.get("/invite");
        QCOMPARE(page.status, 200);
        QVERIFY(!page.body.contains(token));
    }

    void saysItsTextsToTheLetter_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("en")
            << QByteArray("en")
            << QStringList{QStringLiteral("Enter your new password below or generate one."),
                           QStringLiteral("New password"),
                           QStringLiteral(
                               "Hint: The password should be at least twelve characters long. To "
                               "make it stronger, use upper and lower case letters, numbers, and "
                               "symbols like ! \" ? $ % ^ &)."),
                           QStringLiteral("amina.haddad@example.org")};
        QTest::newRow("fr")
            << QByteArray("fr")
            << QStringList{
                   QStringLiteral("Entrez votre nouveau mot de passe ci-dessous ou générez-en un."),
                   QStringLiteral("Nouveau mot de passe"),
                   QStringLiteral("le mot de passe doit comporter au moins douze caractères.")};
    }

    void saysItsTextsToTheLetter()
    {
        QFETCH(QByteArray, language);
        QFETCH(QStringList, texts);
        Site site;
        Visitor visitor(site);
        (void)openInvite(site, visitor);
        const QString text = textOf(visitor.get("/invite?lang=" + language));
        for (const QString &said : texts)
            QVERIFY2(text.contains(said), qPrintable(text));
    }

    void speaksTheClientsLanguageUntilAnotherIsChosen()
    {
        Site site;
        Visitor visitor(site);
        test::PortalClient eva;
        eva.language = QStringLiteral("fr");
        (void)openInvite(site, visitor, eva);
        QVERIFY(visitor.get("/invite").body.contains("<html lang=\"fr-CA\">"));
        QVERIFY(visitor.get("/invite?lang=en").body.contains("<html lang=\"en-CA\">"));
        QVERIFY(visitor.get("/invite").body.contains("<html lang=\"en-CA\">"));
    }

    void setsThePasswordOnce()
    {
        Site site;
        Visitor visitor(site);
        const QByteArray token = openInvite(site, visitor);
        const QString csrf = csrfOf(visitor.get("/invite"), "/invite");
        const auto done = visitor.post("/invite", {{"csrf", csrf}, {"password", goodPassword}});
        QCOMPARE(done.status, 303);
        QCOMPARE(header(done, "Location"), QByteArray("/password-set"));
        QVERIFY(!visitor.cookies.contains(inviteCookie));
        const auto confirmation = visitor.get("/password-set");
        QVERIFY(confirmation.body.contains("<a class=\"first\" href=\"/log-in\">Log in</a>"));
        const QString hash = passwordHash(site);
        QVERIFY(hash.startsWith(QStringLiteral("$argon2id$")));

        visitor.cookies.insert(inviteCookie, token); // "back", and the button once more
        const auto again =
            visitor.post("/invite", {{"csrf", csrf}, {"password", goodPassword + u'2'}});
        QCOMPARE(again.status, 410);
        QVERIFY(textOf(again).contains(QStringLiteral("A link works only once.")));
        QCOMPARE(passwordHash(site), hash);
    }

    void refusesAPasswordWithItsCure_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("said");
        const QByteArray en = "en";
        const QByteArray fr = "fr";
        QTest::newRow("short") << en << QStringLiteral("kx7Qp2vz")
                               << QStringLiteral("Use at least twelve characters.");
        QTest::newRow("short, fr") << fr << QStringLiteral("kx7Qp2vz") << QStringLiteral("douze");
        QTest::newRow("common") << en << QStringLiteral("password1234")
                                << QStringLiteral("easy to guess");
        QTest::newRow("own name") << en << QStringLiteral("AminaHaddad2024")
                                  << QStringLiteral("easy to guess");
        QTest::newRow("long") << en << QString(129, u'x')
                              << QStringLiteral("New password is too long");
        QTest::newRow("strength, fr")
            << fr << QStringLiteral("password1234") << QStringLiteral("Force\u00a0: Très faible");
    }

    void refusesAPasswordWithItsCure()
    {
        QFETCH(QByteArray, language);
        QFETCH(QString, password);
        QFETCH(QString, said);
        Site site;
        Visitor visitor(site);
        (void)openInvite(site, visitor);
        (void)visitor.get("/invite?lang=" + language);
        const auto refused = visitor.submit("/invite", {{"password", password}});
        QCOMPARE(refused.status, 422);
        QVERIFY2(textOf(refused).contains(said.simplified()), qPrintable(textOf(refused)));
        QVERIFY(refused.body.contains("aria-invalid=\"true\""));
        QVERIFY(!refused.body.contains(password.toUtf8())); // never sent back
        QVERIFY(passwordHash(site).isEmpty());
        QCOMPARE(visitor.submit("/invite", {{"password", goodPassword}}).status, 303);
    }

    void explainsLinksThatHaveEnded_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QString>("used");
        QTest::addColumn<QString>("replaced");
        QTest::addColumn<QString>("expired");
        QTest::newRow("en") << QByteArray("en") << QStringLiteral("A link works only once.")
                            << QStringLiteral("A newer invite was sent to you")
                            << QStringLiteral("That time is over.");
        QTest::newRow("fr") << QByteArray("fr")
                            << QStringLiteral("Un lien ne fonctionne qu’une seule fois.")
                            << QStringLiteral("Une invitation plus récente vous a été envoyée")
                            << QStringLiteral("Ce temps est écoulé.");
    }

    void explainsLinksThatHaveEnded()
    {
        QFETCH(QByteArray, language);
        QFETCH(QString, used);
        QFETCH(QString, replaced);
        QFETCH(QString, expired);
        Site site;
        const ClientId client = site.addClient();
        const QByteArray first = site.tokenOf(site.invite(client));
        const QByteArray second = site.tokenOf(site.invite(client));
        const auto opened = [&](const QByteArray &token) {
            Visitor visitor(site);
            (void)visitor.get("/invite/" + token);
            return visitor.get("/invite?lang=" + language);
        };
        QCOMPARE(opened(first).status, 410);
        QVERIFY(textOf(opened(first)).contains(replaced));
        site.pass(24h * 8);
        QCOMPARE(opened(second).status, 410);
        QVERIFY(textOf(opened(second)).contains(expired));
        QVERIFY(site.sql().run("UPDATE link SET used_at = 1 WHERE ended_at IS NULL"));
        QVERIFY(textOf(opened(second)).contains(used));
        QVERIFY(textOf(opened(second))
                    .contains(site.settings.supportContactIn(QString::fromLatin1(language))));
    }

    void unknownLinksAreAllAlike()
    {
        Site site;
        const QByteArray shape = site.tokenOf(LinkId::fromRandom(QByteArray(16, 'a')));
        const QByteArray other = site.tokenOf(LinkId::fromRandom(QByteArray(16, 'b')));
        QList<http::Response> shown;
        QList<http::Response> posted;
        for (const QByteArray &token : {shape, other}) {
            Visitor visitor(site);
            visitor.cookies = {{inviteCookie, token}};
            shown << visitor.get("/invite");
            posted << visitor.post("/invite",
                                   {{"csrf", QStringLiteral("x")}, {"password", goodPassword}});
        }
        QCOMPARE(shown[0].status, 404);
        QCOMPARE(shown[0].body, shown[1].body);
        QCOMPARE(shown[0].headers, shown[1].headers);
        QCOMPARE(posted[0].body, posted[1].body);
        QCOMPARE(posted[0].headers, posted[1].headers);
        Visitor visitor(site);
        QCOMPARE(visitor.get("/invite/too-short").status, 404);
        QCOMPARE(visitor.get("/invite/" + QByteArray(43, '!')).status, 404);
        QCOMPARE(visitor.get("/invite").status, 404);
    }

    void aLinkThatWasErasedMeanwhileIsUnknown()
    {
        Site site;
        Visitor visitor(site);
        (void)openInvite(site, visitor);
        const QString csrf = csrfOf(visitor.get("/invite"), "/invite");
        QVERIFY(site.sql().run("DELETE FROM mail"));
        QVERIFY(site.sql().run("DELETE FROM link"));
        const auto response = visitor.post("/invite", {{"csrf", csrf}, {"password", goodPassword}});
        QCOMPARE(response.status, 404);
        QVERIFY(passwordHash(site).isEmpty());
    }

    void aFormWithoutItsTokenChangesNothing_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"missing", "wrong", "another visitor's", "another link's",
                                  "log-in's", "no cookie", "not a form"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }

    void aFormWithoutItsTokenChangesNothing()
    {
        QFETCH(QString, fault);
        Site site;
        Visitor visitor(site);
        (void)openInvite(site, visitor);
        QString csrf = csrfOf(visitor.get("/invite"), "/invite");
        QVERIFY(!csrf.isEmpty());
        Visitor other(site);
        test::PortalClient ben;
        ben.email = QStringLiteral("ben@example.org");
        (void)openInvite(site, other, ben);
        if (fault == QStringLiteral("missing"))
            csrf.clear();
        if (fault == QStringLiteral("wrong"))
            csrf[3] = csrf[3] == u'a' ? u'b' : u'a';
        if (fault == QStringLiteral("another visitor's"))
            csrf = csrfOf(other.get("/invite"), "/invite");
        if (fault == QStringLiteral("another link's")) {
            const QByteArray mine = visitor.cookies.take(inviteCookie);
            visitor.cookies.insert(inviteCookie, other.cookies.value(inviteCookie));
            csrf = csrfOf(visitor.get("/invite"), "/invite");
            visitor.cookies.insert(inviteCookie, mine);
        }
        if (fault == QStringLiteral("log-in's"))
            csrf = csrfOf(visitor.get("/log-in"), "/log-in");
        if (fault == QStringLiteral("no cookie"))
            visitor.cookies.remove("__Host-wren_form");
        http::Response response;
        if (fault == QStringLiteral("not a form")) {
            http::Request request = test::request("POST", "/invite");
            request.headers.emplaceBack("content-type", "text/plain");
            request.body = "csrf=" + csrf.toUtf8() + "&password=" + goodPassword.toUtf8();
            response = visitor.send(request);
        } else {
            response = visitor.post("/invite", {{"csrf", csrf}, {"password", goodPassword}});
        }
        QCOMPARE(response.status, 403);
        QVERIFY(passwordHash(site).isEmpty());
        QCOMPARE(site.value("SELECT count(*) AS v FROM link WHERE used_at IS NOT NULL"),
                 QStringLiteral("0"));
    }

    void ofTwoAtOnceOneWins()
    {
        Site site;
        Visitor visitor(site);
        (void)openInvite(site, visitor);
        const QString csrf = csrfOf(visitor.get("/invite"), "/invite");
        QList<int> statuses{0, 0};
        std::vector<std::thread> both;
        for (int i = 0; i < 2; ++i) {
            both.emplace_back([&, i] {
                Visitor twin = visitor;
                statuses[i] =
                    twin.post("/invite",
                              {{"csrf", csrf}, {"password", goodPassword + QString::number(i)}})
                        .status;
            });
        }
        for (std::thread &one : both)
            one.join();
        std::sort(statuses.begin(), statuses.end());
        QCOMPARE(statuses, (QList<int>{303, 410}));
    }

    void ratesThePasswordInTheReadersLanguage()
    {
        Site site;
        Visitor visitor(site);
        (void)openInvite(site, visitor);
        const QString csrf = csrfOf(visitor.get("/invite?lang=fr"), "/invite");
        const auto rate = [&](const QString &password) {
            const auto answer =
                visitor.post("/invite/strength", {{"csrf", csrf}, {"password", password}});
            return QJsonDocument::fromJson(answer.body).object();
        };
        const QJsonObject strong = rate(goodPassword);
        QCOMPARE(strong[QStringLiteral("strength")].toInt(), 4);
        QCOMPARE(strong[QStringLiteral("word")].toString(), QStringLiteral("Forte"));
        QVERIFY(strong[QStringLiteral("problem")].toString().isEmpty());
        const QJsonObject own = rate(QStringLiteral("AminaHaddad2024"));
        QVERIFY(own[QStringLiteral("strength")].toInt() <= 1);
        QVERIFY(!own[QStringLiteral("problem")].toString().isEmpty());
    }

    void ratingIsForTheFormAndNotForEver()
    {
        Site site;
        Visitor visitor(site);
        (void)openInvite(site, visitor);
        QCOMPARE(visitor.post("/invite/strength", {{"password", goodPassword}}).status, 403);
        const QString csrf = csrfOf(visitor.get("/invite"), "/invite");
        int last = 200;
        for (int i = 0; i < 100 && last == 200; ++i)
            last = visitor.post("/invite/strength", {{"csrf", csrf}, {"password", goodPassword}})
                       .status;
        QCOMPARE(last, 429);
        site.pass(10s);
        QCOMPARE(
            visitor.post("/invite/strength", {{"csrf", csrf}, {"password", goodPassword}}).status,
            200);
    }

    void hostileNamesStayText()
    {
        Site site;
        Visitor visitor(site);
        (void)openInvite(site, visitor);
        for (const QString &hostile : test::hostileStrings()) {
            if (hostile.contains(QChar::Null))
                continue; // refused above the store
            QVERIFY(
                site.sql().run("UPDATE client_account SET email = :email", {{":email", hostile}}));
            const auto page = visitor.get("/invite");
            QCOMPARE(page.status, 200);
            QVERIFY2(textOf(page).contains(hostile.simplified()), qPrintable(hostile));
            QCOMPARE(page.body.count("<script"), 1);
        }
    }
};

WREN_TEST(TestInvitePages)
#include "tst_invitepages.moc"
