// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/mailer.h"

#include "hub/services/accounts/invites.h"
#include "hub/services/accounts/links.h"
#include "tests/support/portal.h"
#include "tests/support/smtpprocess.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace wren;
using namespace std::chrono_literals;
using test::Portal;
using test::SmtpProcess;

namespace {

constexpr char stateOfMail[] = "SELECT state AS v FROM mail ORDER BY created_at DESC LIMIT 1";
constexpr char reasonOfMail[] = "SELECT reason AS v FROM mail";
constexpr char attemptsOfMail[] = "SELECT attempts AS v FROM mail";
constexpr char dueOfMail[] = "SELECT due_at AS v FROM mail";

const QString sent = QStringLiteral("sent");
const QString queued = QStringLiteral("queued");
const QString failed = QStringLiteral("failed");
const QString kept = QStringLiteral("kept");

/** A mailer of `portal`; sends through `server` where there is one. */
std::unique_ptr<mail::Mailer> mailerOf(Portal &portal,
                                       const std::optional<mail::MailServer> &server,
                                       std::chrono::milliseconds lease = 2min)
{
    mail::MailerSettings settings;
    settings.sender = {portal.settings.siteName, portal.settings.networkName,
                       portal.settings.mailFrom, portal.settings.supportContact,
                       portal.settings.supportContactIn(QStringLiteral("fr"))};
    settings.server = server;
    settings.attempts = 3;
    settings.lease = lease;
    const auto url = [&portal](const store::LinkRow &link) {
        return services::linkUrl(link, portal.keys.link.view(), portal.settings.baseUrl);
    };
    auto mailer = std::make_unique<mail::Mailer>(*portal.database, portal.environment(),
                                                 std::move(settings), url);
    mailer->start();
    return mailer;
}

} // namespace

class TestMailer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }

    void livesOnAfterAnException()
    {
        Portal portal;
        const SmtpProcess smtp;
        mail::MailerSettings settings;
        settings.sender = {portal.settings.siteName, portal.settings.networkName,
                           portal.settings.mailFrom, portal.settings.supportContact,
                           portal.settings.supportContactIn(QStringLiteral("fr"))};
        settings.server = smtp.server();
        settings.lease = 2s;
        std::atomic<int> calls = 0;
        mail::Mailer mailer(*portal.database, portal.environment(), std::move(settings),
                            [&](const store::LinkRow &link) {
                                if (++calls == 1)
                                    throw std::runtime_error("of the test");
                                return services::linkUrl(link, portal.keys.link.view(),
                                                         portal.settings.baseUrl);
                            });
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("runtime_error")));
        (void)portal.invite(portal.addClient());
        mailer.start();
        QTRY_VERIFY(calls > 0);
        portal.pass(3s); // the mail is nobody's again
        mailer.wake();
        QTRY_COMPARE_WITH_TIMEOUT(portal.value(stateOfMail), sent, 15'000);
    }

    void sendsTheVeryLinkThatCopyLinkGives()
    {
        Portal portal;
        const SmtpProcess smtp;
        const auto mailer = mailerOf(portal, smtp.server());
        const LinkId link = portal.invite(portal.addClient());
        mailer->wake();
        QTRY_COMPARE(portal.value(stateOfMail), sent);
        const QJsonObject mail = smtp.mails().value(0);
        const QString url = services::linkUrl(**store::findLink(portal.sql(), link),
                                              portal.keys.link.view(), portal.settings.baseUrl);
        QVERIFY(mail[QStringLiteral("text")].toString().contains(url));
        QVERIFY(mail[QStringLiteral("html")].toString().contains(url));
        QVERIFY(url.startsWith(QStringLiteral("https://portal.example.ca/invite/")));
        QCOMPARE(mail[QStringLiteral("to")].toArray(),
                 QJsonArray{QStringLiteral("amina.haddad@example.org")});
        QCOMPARE(mail[QStringLiteral("message_id")].toString(),
                 QString(u'<' + portal.value("SELECT message_id AS v FROM mail") + u'>'));
    }

    void theDatabaseHoldsNoToken()
    {
        Portal portal;
        const LinkId link = portal.invite(portal.addClient());
        QVERIFY(portal.dump().contains(link.text()));
        QVERIFY(!portal.holds(portal.tokenOf(link)));
    }

    void speaksTheClientsLanguage()
    {
        Portal portal;
        const SmtpProcess smtp;
        const auto mailer = mailerOf(portal, smtp.server());
        portal.invite(portal.addClient({QStringLiteral("eva@example.org"), QStringLiteral("Éva"),
                                        QStringLiteral("Roy"), QStringLiteral("fr")}));
        mailer->wake();
        QTRY_COMPARE(smtp.mails().size(), 1);
        const QJsonObject mail = smtp.mails().first();
        QVERIFY(mail[QStringLiteral("text")].toString().contains(QStringLiteral("Bonjour Éva,")));
        QCOMPARE(mail[QStringLiteral("headers")][QStringLiteral("Content-Language")].toString(),
                 QStringLiteral("fr"));
    }

    void keepsMailWithoutAServerAndSendsItLater()
    {
        Portal portal;
        portal.invite(portal.addClient());
        auto mailer = mailerOf(portal, std::nullopt);
        QTRY_COMPARE(portal.value(stateOfMail), kept);
        const SmtpProcess smtp;
        mailer = mailerOf(portal, smtp.server());
        QTRY_COMPARE(portal.value(stateOfMail), sent);
        QCOMPARE(smtp.mails().size(), 1);
    }

    void triesAgainAfterATemporaryRefusal()
    {
        Portal portal;
        const SmtpProcess smtp({QStringLiteral("--refuse"), QStringLiteral("451"),
                                QStringLiteral("--refuse-times"), QStringLiteral("1")});
        const auto mailer = mailerOf(portal, smtp.server());
        portal.invite(portal.addClient());
        mailer->wake();
        QTRY_COMPARE(portal.value(reasonOfMail), QStringLiteral("451 4.3.0 try again later"));
        QCOMPARE(portal.value(stateOfMail), queued);
        const qint64 pause = portal.value(dueOfMail).toLongLong() - portal.now;
        QVERIFY2(pause >= 15'000 && pause <= 30'000, qPrintable(QString::number(pause)));
        QVERIFY(smtp.mails().isEmpty());
        portal.pass(30s);
        mailer->wake();
        QTRY_COMPARE(portal.value(stateOfMail), sent);
        QVERIFY(portal.value(reasonOfMail).isEmpty());
        QCOMPARE(smtp.mails().size(), 1);
    }

    void givesUpAfterThePermittedAttempts()
    {
        Portal portal;
        const SmtpProcess smtp({QStringLiteral("--refuse"), QStringLiteral("451")});
        const auto mailer = mailerOf(portal, smtp.server());
        portal.invite(portal.addClient());
        for (int attempt = 1; attempt <= 3; ++attempt) {
            mailer->wake();
            QTRY_COMPARE(portal.value(attemptsOfMail).toInt(), attempt);
            QTRY_VERIFY(!portal.value(reasonOfMail).isEmpty());
            QTRY_VERIFY(portal.value(stateOfMail) == failed ||
                        portal.value(dueOfMail).toLongLong() < portal.now + 120'000);
            portal.pass(1h);
        }
        QTRY_COMPARE(portal.value(stateOfMail), failed);
        QCOMPARE(portal.value(reasonOfMail), QStringLiteral("451 4.3.0 try again later"));
    }

    void aPermanentRefusalIsFinalAndSaysWhy()
    {
        Portal portal;
        const SmtpProcess smtp({QStringLiteral("--refuse"), QStringLiteral("550")});
        const auto mailer = mailerOf(portal, smtp.server());
        portal.invite(portal.addClient());
        mailer->wake();
        QTRY_COMPARE(portal.value(stateOfMail), failed);
        QCOMPARE(portal.value(reasonOfMail), QStringLiteral("550 5.1.1 no such mailbox"));
        QCOMPARE(portal.value(attemptsOfMail), QStringLiteral("1"));
    }

    void aCutAfterAcceptanceRepeatsTheSameMessage()
    {
        Portal portal;
        const SmtpProcess smtp({QStringLiteral("--close-after-data"), QStringLiteral("1")});
        const auto mailer = mailerOf(portal, smtp.server());
        portal.invite(portal.addClient());
        mailer->wake();
        QTRY_VERIFY(!portal.value(reasonOfMail).isEmpty());
        portal.pass(30s);
        mailer->wake();
        QTRY_COMPARE(portal.value(stateOfMail), sent);
        QCOMPARE(smtp.mails().size(), 2);
        const QString raw = QStringLiteral("message_id");
        QCOMPARE(smtp.mails()[0][raw], smtp.mails()[1][raw]);
        QCOMPARE(smtp.mails()[0][QStringLiteral("headers")][QStringLiteral("Date")],
                 smtp.mails()[1][QStringLiteral("headers")][QStringLiteral("Date")]);
    }

    void aMailOfADeadHubIsTakenOverAfterTheLease()
    {
        Portal portal;
        portal.invite(portal.addClient());
        const auto claimed = store::claimDueMail(portal.sql(), portal.now, portal.now + 120'000);
        QVERIFY(claimed && claimed->has_value()); // by a hub that dies now
        const SmtpProcess smtp;
        const auto mailer = mailerOf(portal, smtp.server());
        const auto nobody = store::claimDueMail(portal.sql(), portal.now, portal.now + 120'000);
        QVERIFY(nobody && !nobody->has_value());
        portal.pass(2min);
        mailer->wake();
        QTRY_COMPARE(portal.value(stateOfMail), sent);
        // What the dead hub would have recorded has no effect any more.
        QVERIFY(store::recordFailed(portal.sql(), **claimed, QStringLiteral("late")));
        QCOMPARE(portal.value(stateOfMail), sent);
        QCOMPARE(smtp.mails().size(), 1);
    }

    void aSlowServerIsGivenUpWithinTheLease()
    {
        Portal portal;
        const SmtpProcess smtp({QStringLiteral("--slow"), QStringLiteral("30")});
        const auto mailer = mailerOf(portal, smtp.server(), 5s);
        portal.invite(portal.addClient());
        QElapsedTimer timer;
        timer.start();
        mailer->wake();
        QTRY_VERIFY_WITH_TIMEOUT(!portal.value(reasonOfMail).isEmpty(), 20'000);
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(portal.value(stateOfMail), queued);
    }

    void twoHubsSendEachMailOnce()
    {
        Portal portal;
        const SmtpProcess smtp;
        const auto one = mailerOf(portal, smtp.server());
        const auto two = mailerOf(portal, smtp.server());
        constexpr int mails = 40;
        for (int i = 0; i < mails; ++i) {
            portal.invite(
                portal.addClient({QStringLiteral("c%1@example.org").arg(i), QStringLiteral("A"),
                                  QStringLiteral("B"), QStringLiteral("en")}));
            one->wake();
            two->wake();
        }
        QTRY_COMPARE_WITH_TIMEOUT(
            portal.value("SELECT count(*) AS v FROM mail WHERE state = 'sent'").toInt(), mails,
            60'000);
        QCOMPARE(smtp.mails().size(), mails);
    }

    void aReplacedLinkIsNotSent()
    {
        Portal portal;
        const ClientId client = portal.addClient();
        portal.invite(client);
        portal.pass(1s);
        portal.invite(client);
        const SmtpProcess smtp;
        const auto mailer = mailerOf(portal, smtp.server());
        QTRY_COMPARE(portal.value(stateOfMail), sent);
        QCOMPARE(portal.value("SELECT reason AS v FROM mail WHERE state = 'failed'"),
                 QStringLiteral("link_ended"));
        QCOMPARE(smtp.mails().size(), 1);
    }
};

WREN_TEST(TestMailer)
#include "tst_mailer.moc"
