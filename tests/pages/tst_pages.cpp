// SPDX-License-Identifier: Apache-2.0
#include "tests/pages/visitor.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::goodPassword;
using test::header;
using test::Site;
using test::textOf;
using test::Visitor;

namespace {

/** security.md, Pages; the content policy apart. */
const QList<std::pair<QByteArray, QByteArray>> required{
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cache-Control", "no-store"},
    {"X-Frame-Options", "DENY"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Strict-Transport-Security", "max-age=31536000"}};

QString missingFrom(const http::Response &response)
{
    for (const auto &[name, value] : required) {
        if (test::headers(response, name) != QList<QByteArray>{value})
            return QString::fromLatin1(name);
    }
    const QList<QByteArray> policies = test::headers(response, "Content-Security-Policy");
    if (policies.size() != 1 || !policies.first().startsWith("default-src 'none'; ") ||
        !policies.first().contains("frame-ancestors 'none'") ||
        !policies.first().contains("base-uri 'none'"))
        return QStringLiteral("Content-Security-Policy");
    return {};
}

/** A visitor with every cookie that a page may look for: an open invite and a session. */
Visitor knownVisitor(Site &site)
{
    Visitor visitor(site);
    test::PortalClient ben;
    ben.email = QStringLiteral("ben@example.org");
    site.activate(site.addClient(ben), goodPassword);
    const QByteArray token = site.tokenOf(site.invite(site.addClient()));
    (void)visitor.submit("/log-in", {{"email", ben.email}, {"password", goodPassword}});
    (void)visitor.get("/invite/" + token);
    return visitor;
}

/** The route's pattern with something real in its place. */
QByteArray filled(Site &site, QByteArray pattern)
{
    const QString mail = site.value("SELECT id AS v FROM mail WHERE state = 'kept'");
    const QString link = site.value("SELECT id AS v FROM link WHERE used_at IS NULL");
    pattern.replace("{id}", mail.toUtf8());
    pattern.replace("{token}", site.tokenOf(LinkId::fromTrusted(link)));
    return pattern;
}

} // namespace

class TestPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }

    void everyAnswerIsGuarded()
    {
        Site site(services::Settings::Mode::Practice);
        const Visitor known = knownVisitor(site);
        QVERIFY(site.sql().run("UPDATE mail SET state = 'kept' WHERE state = 'queued'"));
        QVERIFY(site.routes().size() >= 14);
        QSet<int> statuses;
        for (const QString &route : site.routes() + QStringList{QStringLiteral("GET /nothing")}) {
            const QByteArray path = filled(site, route.section(u' ', 1).toUtf8());
            for (const QByteArray &method :
                 {QByteArray("GET"), QByteArray("HEAD"), QByteArray("POST"), QByteArray("PUT"),
                  QByteArray("DELETE"), QByteArray("OPTIONS"), QByteArray("TRACE")}) {
                for (Visitor visitor : {Visitor(site), known}) {
                    const auto response = visitor.send(test::request(method, path));
                    statuses.insert(response.status);
                    const QString missing = missingFrom(response);
                    QVERIFY2(missing.isEmpty(),
                             qPrintable(QString::fromLatin1(method + ' ' + path) + u' ' + missing));
                    QVERIFY(response.status != 500);
                }
            }
        }
        // What needs a form, an ended link or a hub in trouble comes by in the next tests.
        for (const int status : {200, 303, 403, 404, 405})
            QVERIFY2(statuses.contains(status), qPrintable(QString::number(status)));
    }

    void refusalsAreGuardedToo_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {410, 422, 429})
            QTest::addRow("%d", status) << status;
    }

    void refusalsAreGuardedToo()
    {
        QFETCH(int, status);
        Site site;
        Visitor visitor(site);
        QList<http::Response> refused;
        if (status == 410) {
            const ClientId client = site.addClient();
            const QByteArray replaced = site.tokenOf(site.invite(client));
            (void)site.invite(client);
            (void)visitor.get("/invite/" + replaced);
            refused << visitor.get("/invite");
        } else {
            const QByteArray token = site.tokenOf(site.invite(site.addClient()));
            (void)visitor.get("/invite/" + token);
            const int tries = status == 429 ? 10 : 1;
            for (int i = 0; i < tries; ++i) {
                refused << visitor.submit("/log-in", {{"email", QStringLiteral("a@example.org")},
                                                      {"password", QStringLiteral("wrong")}});
            }
            if (status == 422)
                refused << visitor.submit("/invite", {{"password", QStringLiteral("short")}});
            else
                refused = {refused.last()};
        }
        for (const http::Response &response : refused) {
            QCOMPARE(response.status, status);
            QCOMPARE(missingFrom(response), QString());
            QCOMPARE(!header(response, "Retry-After").isEmpty(), status == 429);
        }
    }

    void answersUnderLoadAreGuardedToo()
    {
        Site site;
        QTest::ignoreMessage(QtWarningMsg, "could not drop what has ended");
        QVERIFY(site.sql().run("DROP TABLE web_session"));
        Visitor visitor(site);
        visitor.cookies.insert("__Host-wren_session", QByteArray(43, 'a'));
        const auto response = visitor.get("/my-profile");
        QCOMPARE(response.status, 503);
        QCOMPARE(header(response, "Retry-After"), QByteArray("2"));
        QVERIFY(missingFrom(response).isEmpty());
    }

    void readingChangesNothing()
    {
        Site site(services::Settings::Mode::Practice);
        const Visitor known = knownVisitor(site);
        QVERIFY(site.sql().run("UPDATE mail SET state = 'kept' WHERE state = 'queued'"));
        const QString before = site.dump();
        for (const QString &route : site.routes()) {
            const QByteArray path = filled(site, route.section(u' ', 1).toUtf8());
            for (const QByteArray &method : {QByteArray("GET"), QByteArray("HEAD")}) {
                for (Visitor visitor : {Visitor(site), known}) {
                    http::Request request = test::request(method, path + "?lang=fr");
                    request.headers.emplaceBack("purpose", "prefetch");
                    (void)visitor.send(request);
                }
            }
        }
        QCOMPARE(site.dump(), before);
    }

    void everyPageKnowsItsNetwork_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QByteArray>("privacy");
        QTest::addColumn<QByteArray>("other");
        QTest::newRow("en") << QByteArray("en") << QByteArray(">Privacy Policy</a>")
                            << QByteArray("?lang=fr\"");
        QTest::newRow("fr") << QByteArray("fr") << QByteArray(">Politique de confidentialité</a>")
                            << QByteArray("?lang=en\"");
    }

    void everyPageKnowsItsNetwork()
    {
        QFETCH(QByteArray, language);
        QFETCH(QByteArray, privacy);
        QFETCH(QByteArray, other);
        Site site(services::Settings::Mode::Practice);
        const Visitor known = knownVisitor(site);
        int pages = 0;
        for (const QString &route : site.routes() + QStringList{QStringLiteral("GET /nothing")}) {
            if (!route.startsWith(QStringLiteral("GET ")) || route.contains(u'{'))
                continue;
            for (Visitor visitor : {Visitor(site), known}) {
                const auto page =
                    visitor.get(route.section(u' ', 1).toUtf8() + "?lang=" + language);
                if (!header(page, "Content-Type").startsWith("text/html"))
                    continue;
                ++pages;
                const QByteArray html = "<html lang=\"" + language + "-CA\">";
                for (const QByteArray &part :
                     {html, QByteArray("Windsor Regional Employment Network"), privacy, other,
                      QByteArray("href=\"https://network.example.ca/\""),
                      QByteArray("href=\"https://network.example.ca/privacy\"")})
                    QVERIFY2(page.body.contains(part), qPrintable(route + QString::fromUtf8(part)));
                QVERIFY(!page.body.contains("{{"));
            }
        }
        QVERIFY(pages >= 12);
    }

    void theLanguageIsKept()
    {
        Site site;
        Visitor visitor(site);
        visitor.language = "fr-CA,fr;q=0.9,en;q=0.8";
        QVERIFY(visitor.get("/log-in").body.contains("<html lang=\"fr-CA\">"));
        const auto chosen = visitor.get("/log-in?lang=en");
        QVERIFY(chosen.body.contains("<html lang=\"en-CA\">"));
        QVERIFY(visitor.get("/log-in").body.contains("<html lang=\"en-CA\">"));
        QVERIFY(visitor.get("/log-in?lang=xx%22><script>").body.contains("<html lang=\"en-CA\">"));
        QCOMPARE(visitor.cookies.value("__Host-wren_language"), QByteArray("en"));
    }

    void namesTheSupportContactInTheReadersLanguage()
    {
        services::Settings settings;
        const auto said = [&settings](const char *language) {
            return settings.supportContactIn(QString::fromLatin1(language));
        };
        QCOMPARE(said("en"), QStringLiteral("the WREN support desk"));
        QCOMPARE(said("fr"), QStringLiteral("le service d’assistance de WREN"));
        settings.supportContact = QStringLiteral("help@example.ca");
        QCOMPARE(said("fr"), QStringLiteral("help@example.ca"));
        settings.supportContactFr = QStringLiteral("aide@example.ca");
        QCOMPARE(said("en"), QStringLiteral("help@example.ca"));
        QCOMPARE(said("fr"), QStringLiteral("aide@example.ca"));
    }

    void theHostHeaderIsNotBelieved()
    {
        Site site(services::Settings::Mode::Practice);
        const Visitor known = knownVisitor(site);
        QVERIFY(site.sql().run("UPDATE mail SET state = 'kept' WHERE state = 'queued'"));
        for (const QString &route : site.routes()) {
            Visitor visitor = known;
            http::Request request =
                test::request("GET", filled(site, route.section(u' ', 1).toUtf8()));
            request.headers = {{"host", "evil.example"}, {"x-forwarded-host", "evil.example"}};
            const auto response = visitor.send(request);
            QVERIFY(!response.body.contains("evil.example"));
            for (const auto &[name, value] : response.headers)
                QVERIFY(!value.contains("evil.example"));
        }
    }

    void oddPathsLeadNowhere()
    {
        Site site;
        Visitor visitor(site);
        http::Request request = test::request("GET", "/");
        request.path = "//evil.example/\"><script>alert(1)</script>";
        const auto response = visitor.send(request);
        QCOMPARE(response.status, 404);
        QVERIFY(!response.body.contains("evil"));
        request.path = "/log-in/";
        QCOMPARE(visitor.send(request).status, 404);
    }

    void whatIsNotAllowedNamesWhatIs()
    {
        Site site;
        Visitor visitor(site);
        const auto response = visitor.send(test::request("DELETE", "/log-in"));
        QCOMPARE(response.status, 405);
        QCOMPARE(header(response, "Allow"), QByteArray("GET, POST, HEAD"));
    }

    void noTemplateLetsAValueThroughUnescaped()
    {
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("fr")}) {
            const QDir directory(QStringLiteral(":/pages/") + language);
            QVERIFY(directory.entryList().size() >= 9);
            for (const QString &name : directory.entryList()) {
                QFile file(directory.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                QByteArray text = file.readAll();
                if (name == QStringLiteral("layout.html"))
                    text.replace("{{{content}}}", "");
                QVERIFY2(!text.contains("{{{") && !text.contains("{{&"), qPrintable(name));
                QVERIFY2(!text.contains(" style=") && !text.contains("onclick"), qPrintable(name));
            }
        }
    }

    void bothLanguagesHaveTheSameTags()
    {
        const QRegularExpression tag(QStringLiteral("\\{\\{[^}]*\\}\\}"));
        for (const QString &name : QDir(QStringLiteral(":/pages/en")).entryList()) {
            QMap<QString, QStringList> tags;
            for (const QString &language : {QStringLiteral("en"), QStringLiteral("fr")}) {
                QFile file(QStringLiteral(":/pages/%1/%2").arg(language, name));
                QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
                const QString text = QString::fromUtf8(file.readAll());
                for (auto it = tag.globalMatch(text); it.hasNext();)
                    tags[language] << it.next().captured();
                tags[language].sort();
            }
            QCOMPARE(tags.value(QStringLiteral("fr")), tags.value(QStringLiteral("en")));
        }
    }
};

WREN_TEST(TestPages)
#include "tst_pages.moc"
