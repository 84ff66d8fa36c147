// SPDX-License-Identifier: Apache-2.0
#include "hub/services/settings.h"
#include "tests/support/testmain.h"

using wren::Kind;
using wren::Result;
using wren::services::Settings;

/** What an administrator writes, and what the hub says to it. */
class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void emptyFileMeansDefaults()
    {
        const Result<Settings> settings = Settings::parse({});
        QVERIFY(settings);
        QCOMPARE(settings->listenAddress, QStringLiteral("127.0.0.1"));
        QCOMPARE(settings->siteName, QStringLiteral("WREN Job Portal"));
        QCOMPARE(settings->networkName, QStringLiteral("Windsor Regional Employment Network"));
        QCOMPARE(settings->invite, std::chrono::hours(24 * 7));
        QCOMPARE(settings->passwordReset, std::chrono::hours(1));
        QCOMPARE(settings->emailChange, std::chrono::hours(24 * 7));
        QCOMPARE(settings->confirmAddress, std::chrono::hours(24 * 30));
        QCOMPARE(settings->sessionIdle, std::chrono::minutes(15));
        QCOMPARE(settings->sessionLife, std::chrono::hours(8));
        QCOMPARE(settings->accessToken, std::chrono::minutes(15));
        QVERIFY(!settings->secondApproval);
        QCOMPARE(settings->minimumPassword, 12);
        QCOMPARE(settings->connectionsPerAddress, 500);
        QVERIFY(!settings->smtp);
        QVERIFY(!settings->bounces);
        QCOMPARE(settings->mode, Settings::Mode::Production);
        QCOMPARE(settings->effectiveDatabaseUrl(),
                 QStringLiteral("sqlite:/var/lib/wren-hub/hub.db"));
        QCOMPARE(settings->keyFile(), QStringLiteral("/var/lib/wren-hub/hub.keys"));
    }

    void everyKeyIsRead()
    {
        const Result<Settings> settings =
            Settings::parse("\n"
                            "; a comment\n"
                            "[hub]\n"
                            "data_directory = /srv/wren\n"
                            "listen = 127.0.0.2\n"
                            "port = 0\n"
                            "trusted_proxy = 127.0.0.1\n"
                            "base_url = https://portal.example.ca\n"
                            "[database]\n"
                            "url = postgresql://wren:p;a#s\"s\\n,x@db:5432/wren\n"
                            "[network]\n"
                            "site_name = Portail d'emploi, été\n"
                            "network_name = Réseau\n"
                            "support_contact = help@example.ca\n"
                            "site_url = https://example.ca\n"
                            "privacy_url = https://example.ca/privacy\n"
                            "[mail]\n"
                            "host = mail.example.ca\n"
                            "port = 465\n"
                            "security = tls\n"
                            "user = portal\n"
                            "password = a, \"b\" ;c \\ d\n"
                            "ca_file = /etc/ca.pem\n"
                            "from = portal@example.ca\n"
                            "[eois]\n"
                            "url = https://eois.example.ca\n"
                            "api_key = secret\n"
                            "ca_file = /etc/eois.pem\n"
                            "feed_seconds = 30\n"
                            "away_minutes = 10\n"
                            "compare_hour = 3\n"
                            "[lifetimes]\n"
                            "invite_days = 3\n"
                            "reset_minutes = 20\n"
                            "email_change_days = 4\n"
                            "confirm_days = 10\n"
                            "session_idle_minutes = 10\n"
                            "session_hours = 4\n"
                            "access_token_minutes = 5\n"
                            "[limits]\n"
                            "searches_per_minute = 20\n"
                            "look_ups_per_minute = 30\n"
                            "email_checks_per_minute = 10\n"
                            "handovers_per_hour = 15\n"
                            "connections_per_address = 2000\n"
                            "[bounces]\n"
                            "host = imap.example.ca\n"
                            "user = portal@example.ca\n"
                            "password = secret\n"
                            "folder = Returned mail\n"
                            "look_seconds = 30\n"
                            "[support]\n"
                            "second_approval = yes\n"
                            "[passwords]\n"
                            "minimum = 14\n");
        QVERIFY2(settings, settings ? "" : qPrintable(settings.error().detail));
        QCOMPARE(settings->dataDirectory, QStringLiteral("/srv/wren"));
        QCOMPARE(settings->listenAddress, QStringLiteral("127.0.0.2"));
        QCOMPARE(settings->port, quint16(0));
        QCOMPARE(settings->trustedProxy, QStringLiteral("127.0.0.1"));
        QCOMPARE(settings->baseUrl, QUrl(QStringLiteral("https://portal.example.ca")));
        QCOMPARE(settings->databaseUrl,
                 QStringLiteral("postgresql://wren:p;a#s\"s\\n,x@db:5432/wren"));
        QCOMPARE(settings->siteName, QStringLiteral("Portail d'emploi, été"));
        QCOMPARE(settings->privacyUrl, QUrl(QStringLiteral("https://example.ca/privacy")));
        QVERIFY(settings->smtp);
        QCOMPARE(settings->smtp->host, QStringLiteral("mail.example.ca"));
        QCOMPARE(settings->smtp->port, quint16(465));
        QCOMPARE(settings->smtp->security, wren::mail::MailServer::Security::Tls);
        QCOMPARE(settings->smtp->password, QStringLiteral("a, \"b\" ;c \\ d"));
        QCOMPARE(settings->mailFrom, QStringLiteral("portal@example.ca"));
        QVERIFY(settings->bounces);
        QCOMPARE(settings->bounces->server.host, QStringLiteral("imap.example.ca"));
        QCOMPARE(settings->bounces->server.port, quint16(993));
        QCOMPARE(settings->bounces->server.security, wren::mail::MailServer::Security::Tls);
        QCOMPARE(settings->bounces->server.user, QStringLiteral("portal@example.ca"));
        QCOMPARE(settings->bounces->folder, QStringLiteral("Returned mail"));
        QCOMPARE(settings->bounces->pause, std::chrono::seconds(30));
        QCOMPARE(settings->eoisApiKey, QByteArray("secret"));
        QCOMPARE(settings->eoisFeed, std::chrono::seconds(30));
        QCOMPARE(settings->eoisAwayAfter, std::chrono::minutes(10));
        QCOMPARE(settings->eoisCompareHour, 3);
        QCOMPARE(settings->invite, std::chrono::hours(72));
        QCOMPARE(settings->passwordReset, std::chrono::minutes(20));
        QCOMPARE(settings->emailChange, std::chrono::hours(24 * 4));
        QCOMPARE(settings->confirmAddress, std::chrono::hours(24 * 10));
        QVERIFY(settings->secondApproval);
        QCOMPARE(settings->sessionIdle, std::chrono::minutes(10));
        QCOMPARE(settings->sessionLife, std::chrono::hours(4));
        QCOMPARE(settings->accessToken, std::chrono::minutes(5));
        QCOMPARE(settings->searchesPerMinute, 20);
        QCOMPARE(settings->lookUpsPerMinute, 30);
        QCOMPARE(settings->emailChecksPerMinute, 10);
        QCOMPARE(settings->handoversPerHour, 15);
        QCOMPARE(settings->connectionsPerAddress, 2000);
        QCOMPARE(settings->minimumPassword, 14);
    }

    void plainHttpStaysOnTheMachine()
    {
        for (const char *url : {"http://localhost:8095", "http://127.0.0.1:8095", "http://[::1]"}) {
            const Result<Settings> settings =
                Settings::parse(QByteArray("[hub]\nbase_url = ") + url + '\n');
            QVERIFY2(settings, url);
            QCOMPARE(settings->baseUrl, QUrl(QString::fromLatin1(url)));
        }
    }

    void faultsNameKeyAndCure_data()
    {
        QTest::addColumn<QByteArray>("ini");
        QTest::addColumn<QString>("key");
        QTest::newRow("unknown key") << QByteArray("[hub]\nprot = 1") << "hub.prot";
        QTest::newRow("unknown section") << QByteArray("[mial]\nhost = x") << "mial.host";
        QTest::newRow("key without section") << QByteArray("port = 1") << "port";
        QTest::newRow("no number") << QByteArray("[hub]\nport = many") << "hub.port";
        QTest::newRow("port too large") << QByteArray("[hub]\nport = 65536") << "hub.port";
        QTest::newRow("no address") << QByteArray("[hub]\nlisten = everywhere") << "hub.listen";
        QTest::newRow("no url") << QByteArray("[hub]\nbase_url = portal") << "hub.base_url";
        QTest::newRow("javascript")
            << QByteArray("[hub]\nbase_url = javascript:alert(1)") << "hub.base_url";
        QTest::newRow("http beyond loopback")
            << QByteArray("[hub]\nbase_url = http://portal.example.ca") << "hub.base_url";
        QTest::newRow("claim shorter than an attempt")
            << QByteArray("[mail]\nclaim_seconds = 4") << "mail.claim_seconds";
        QTest::newRow("security") << QByteArray("[mail]\nhost = m\nsecurity = none")
                                  << "mail.security";
        QTest::newRow("plain mail beyond loopback")
            << QByteArray("[mail]\nhost = mail.example.ca\nsecurity = plain") << "mail.host";
        QTest::newRow("mailbox without a host")
            << QByteArray("[bounces]\nuser = portal") << "bounces.host";
        QTest::newRow("plain mailbox beyond loopback")
            << QByteArray("[bounces]\nhost = mail.example.ca\nsecurity = plain") << "bounces.host";
        QTest::newRow("no folder")
            << QByteArray("[bounces]\nhost = m\nfolder =") << "bounces.folder";
        QTest::newRow("looked at all the time")
            << QByteArray("[bounces]\nhost = m\nlook_seconds = 1") << "bounces.look_seconds";
        QTest::newRow("no sender") << QByteArray("[mail]\nfrom = nobody") << "mail.from";
        QTest::newRow("lifetime of nothing")
            << QByteArray("[lifetimes]\ninvite_days = 0") << "lifetimes.invite_days";
        QTest::newRow("short passwords")
            << QByteArray("[passwords]\nminimum = 8") << "passwords.minimum";
        QTest::newRow("no ini") << QByteArray("[hub]\nwhat is this") << "line 2";
    }

    void faultsNameKeyAndCure()
    {
        QFETCH(QByteArray, ini);
        QFETCH(QString, key);
        const Result<Settings> settings = Settings::parse(ini);
        QVERIFY(!settings);
        QCOMPARE(settings.error().kind, Kind::Invalid);
        QCOMPARE(settings.error().fields.value(0).field, key);
        QVERIFY(settings.error().detail.startsWith(u"settings, " + key + u": "));
        QVERIFY(settings.error().detail.size() > key.size() + 20);
    }

    void missingFileIsSaid()
    {
        const Result<Settings> settings = Settings::read(QStringLiteral("/nowhere/hub.ini"));
        QVERIFY(!settings);
        QCOMPARE(settings.error().kind, Kind::Storage);
        QVERIFY(settings.error().detail.contains(QLatin1String("/nowhere/hub.ini")));
    }
};

WREN_TEST(TestSettings)
#include "tst_settings.moc"
