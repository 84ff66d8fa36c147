// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/smtp.h"

#include "hub/mail/message.h"
#include "tests/support/smtpprocess.h"
#include "tests/support/testmain.h"

using namespace wren;
using mail::Delivery;
using mail::MailServer;
using test::SmtpProcess;

namespace {

const QString from = QStringLiteral("portal@example.ca");
const QString to = QStringLiteral("amina@example.org");

QByteArray message(const QString &text = QStringLiteral("Text\n"))
{
    return *mail::buildMessage({QStringLiteral("Éva"), from, to, QStringLiteral("one@example.ca"),
                                QStringLiteral("Sujet\u00a0: é"), QStringLiteral("fr"), text,
                                QStringLiteral("<p>é</p>\n"), 1'763'899'200'000});
}

Delivery send(const MailServer &server)
{
    return mail::sendMessage(server, from, to, message());
}

} // namespace

class TestSmtp : public QObject
{
    Q_OBJECT

private slots:
    void deliversAMessageWhole()
    {
        const SmtpProcess smtp;
        const QString text = QStringLiteral(".dot at the start\n..two\nÀ bientôt\n") +
                             QStringLiteral("long ").repeated(300) + u'\n';
        const Delivery delivery = mail::sendMessage(smtp.server(), from, to, message(text));
        QCOMPARE(delivery.outcome, Delivery::Outcome::Accepted);
        QCOMPARE(smtp.mails().size(), 1);
        const QJsonObject mail = smtp.mails().first();
        QCOMPARE(mail[QStringLiteral("from")].toString(), from);
        QCOMPARE(mail[QStringLiteral("to")].toArray(), QJsonArray{to});
        QCOMPARE(mail[QStringLiteral("message_id")].toString(), QStringLiteral("<one@example.ca>"));
        QCOMPARE(mail[QStringLiteral("subject")].toString(), QStringLiteral("Sujet\u00a0: é"));
        QCOMPARE(mail[QStringLiteral("text")].toString(), text);
        QCOMPARE(mail[QStringLiteral("html")].toString(), QStringLiteral("<p>é</p>\n"));
    }

    void tellsTemporaryFromPermanent_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("permanent");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const char *code, const char *at, bool permanent,
                            const char *reason) {
            QTest::newRow(name) << QStringList{QStringLiteral("--refuse"), QLatin1String(code),
                                               QStringLiteral("--refuse-at"), QLatin1String(at)}
                                << permanent << QString::fromLatin1(reason);
        };
        row("451 at rcpt", "451", "rcpt", false, "451 4.3.0 try again later");
        row("550 at rcpt", "550", "rcpt", true, "550 5.1.1 no such mailbox");
        row("451 at data", "451", "data", false, "451 4.3.0 try again later");
        row("554 as greeting", "554", "greeting", false, "554 5.1.1 no such mailbox");
        row("550 at ehlo", "550", "ehlo", false, "550 5.1.1 no such mailbox");
        row("550 at data", "550", "data", true, "550 5.1.1 no such mailbox");
    }

    void tellsTemporaryFromPermanent()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, permanent);
        QFETCH(QString, reason);
        const SmtpProcess smtp(arguments);
        const Delivery delivery = send(smtp.server());
        QCOMPARE(delivery.outcome,
                 permanent ? Delivery::Outcome::Permanent : Delivery::Outcome::Temporary);
        QCOMPARE(delivery.reason, reason);
        QVERIFY(smtp.mails().isEmpty());
    }

    void aCutAfterDataIsTemporary()
    {
        const SmtpProcess smtp({QStringLiteral("--close-after-data"), QStringLiteral("1")});
        QCOMPARE(send(smtp.server()).outcome, Delivery::Outcome::Temporary);
        QCOMPARE(smtp.mails().size(), 1);
        QCOMPARE(send(smtp.server()).outcome, Delivery::Outcome::Accepted);
    }

    void aSlowServerIsGivenUpInTime()
    {
        const SmtpProcess smtp({QStringLiteral("--slow"), QStringLiteral("30")});
        MailServer server = smtp.server();
        server.totalTime = std::chrono::milliseconds(500);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(send(server).outcome, Delivery::Outcome::Temporary);
        QVERIFY(timer.elapsed() < 20'000);
    }

    void nobodyListeningIsTemporary()
    {
        MailServer server;
        {
            const SmtpProcess gone;
            server = gone.server();
        }
        const Delivery delivery = send(server);
        QCOMPARE(delivery.outcome, Delivery::Outcome::Temporary);
        QVERIFY(!delivery.reason.isEmpty());
    }

    void tlsIsRequiredAndChecked()
    {
        const QTemporaryDir directory;
        const test::Certificate pem = test::makeCertificate(directory.path());
        const SmtpProcess smtp({QStringLiteral("--tls"), pem.certificate, pem.key,
                                QStringLiteral("--auth"), QStringLiteral("hub"),
                                QStringLiteral("s3cret")});
        MailServer server = smtp.server();
        server.host = QStringLiteral("localhost");
        server.security = MailServer::Security::StartTls;
        server.user = QStringLiteral("hub");
        server.password = QStringLiteral("s3cret");
        QCOMPARE(send(server).outcome, Delivery::Outcome::Temporary); // a stranger's certificate
        server.caFile = pem.certificate;
        QCOMPARE(send(server).outcome, Delivery::Outcome::Accepted);
        server.password = QStringLiteral("wrong");
        QCOMPARE(send(server).outcome,
                 Delivery::Outcome::Temporary); // ours to mend, not the mail's
        QCOMPARE(smtp.mails().size(), 1);
    }

    void aServerWithoutTlsIsNotUsed()
    {
        const SmtpProcess smtp;
        MailServer server = smtp.server();
        server.security = MailServer::Security::StartTls;
        QCOMPARE(send(server).outcome, Delivery::Outcome::Temporary);
        QVERIFY(smtp.mails().isEmpty());
    }

    void plainTextStaysOnTheMachine_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("usable");
        QTest::newRow("127.0.0.1") << QStringLiteral("127.0.0.1") << true;
        QTest::newRow("::1") << QStringLiteral("::1") << true;
        QTest::newRow("localhost") << QStringLiteral("localhost") << true;
        QTest::newRow("name") << QStringLiteral("mail.example.ca") << false;
        QTest::newRow("address") << QStringLiteral("192.0.2.1") << false;
        QTest::newRow("none") << QString() << false;
    }

    void plainTextStaysOnTheMachine()
    {
        QFETCH(QString, host);
        QFETCH(bool, usable);
        MailServer server;
        server.host = host;
        server.security = MailServer::Security::PlainOnLoopback;
        QCOMPARE(mail::checkServer(server).ok(), usable);
        if (!usable)
            QCOMPARE(send(server).outcome, Delivery::Outcome::Temporary);
    }

    void anAddressThatIsNoneIsNeverSent()
    {
        const SmtpProcess smtp;
        for (const QString &bad :
             {QStringLiteral("a@example.org\r\nRCPT TO:<b@example.org>"),
              QStringLiteral("a@example.org> <b@example.org"), QStringLiteral("nobody")}) {
            const Delivery delivery = mail::sendMessage(smtp.server(), from, bad, message());
            QCOMPARE(delivery.outcome, Delivery::Outcome::Permanent);
        }
        QVERIFY(smtp.mails().isEmpty());
    }
};

WREN_TEST(TestSmtp)
#include "tst_smtp.moc"
