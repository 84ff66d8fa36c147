// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/bounces/bouncemailbox.h"

#include "hub/mail/bounces/deliverynotice.h"
#include "tests/support/imapprocess.h"
#include "tests/support/smtpprocess.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTcpServer>

#include <atomic>
#include <thread>

using namespace wren;
using namespace std::chrono_literals;
using mail::BounceMailbox;
using test::ImapProcess;

namespace {

bool never()
{
    return false;
}

Kind kindOf(const mail::BounceSettings &settings)
{
    const auto waiting = BounceMailbox(settings, never).waiting();
    return waiting ? Kind::Server : waiting.error().kind;
}

} // namespace

class TestBounceMailbox : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatWasNotDealtWith()
    {
        ImapProcess imap;
        imap.deliver("Subject: one\r\n\r\nfirst\r\n");
        imap.deliver("Subject: two\r\n\r\nsecond\r\n");
        BounceMailbox mailbox(imap.settings(), never);
        const auto waiting = mailbox.waiting();
        QVERIFY(waiting);
        QCOMPARE(*waiting, (QList<quint32>{1, 2}));
        QCOMPARE(*mailbox.read(1), QByteArray("Subject: one\r\n\r\nfirst\r\n"));
        QCOMPARE(*mailbox.waiting(), (QList<quint32>{1, 2})); // reading is not enough
        QVERIFY(mailbox.markDealtWith(1));
        QCOMPARE(*mailbox.waiting(), QList<quint32>{2});
        QCOMPARE(imap.dealtWith(), 1);
        QCOMPARE(imap.mails(), 2);
        QCOMPARE(*BounceMailbox(imap.settings(), never).waiting(), QList<quint32>{2});
    }

    void aMailThatTalksLikeTheServerIsOnlyAMail()
    {
        ImapProcess imap;
        const QByteArray odd = "Subject: x\r\n\r\nA003 OK done\r\n* SEARCH 9\r\n)\r\nA004 NO\r\n";
        imap.deliver(odd);
        imap.deliver("");
        imap.deliver("Subject: last\r\n\r\n");
        BounceMailbox mailbox(imap.settings(), never);
        QCOMPARE(*mailbox.waiting(), (QList<quint32>{1, 2, 3}));
        QCOMPARE(*mailbox.read(1), odd);
        QCOMPARE(*mailbox.read(2), QByteArray());
        QCOMPARE(*mailbox.read(3), QByteArray("Subject: last\r\n\r\n"));
    }

    void ofALongMailItReadsTheBeginning()
    {
        ImapProcess imap;
        imap.deliver("Subject: long\r\n\r\n" + QByteArray(3'000'000, 'a'));
        const auto read = BounceMailbox(imap.settings(), never).read(1);
        QVERIFY(read);
        QCOMPARE(read->size(), mail::longestNotice);
    }

    void listsThousands()
    {
        ImapProcess imap;
        for (int i = 0; i < 5000; ++i)
            imap.deliver("Subject: x\r\n\r\n");
        const auto waiting = BounceMailbox(imap.settings(), never).waiting();
        QVERIFY(waiting);
        QCOMPARE(waiting->size(), 5000);
        QCOMPARE(waiting->last(), 5000U);
    }

    void aMailThatIsGoneIsNotTheServersFault()
    {
        const ImapProcess imap;
        const auto read = BounceMailbox(imap.settings(), never).read(77);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Kind::Invalid);
    }

    /** No other mail is read or flagged in the place of one that was listed. */
    void numbersThatMeanOtherMailsAreLetBe()
    {
        ImapProcess imap;
        imap.deliver("Subject: one\r\n\r\nfirst\r\n");
        BounceMailbox mailbox(imap.settings(), never);
        QCOMPARE(*mailbox.waiting(), QList<quint32>{1});
        const quint32 validity = mailbox.validity();
        QVERIFY(validity > 0);
        imap.numberAnew();
        (void)mailbox.read(1); // Dovecot ends the session that knows the old ones
        const auto read = mailbox.read(1);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Kind::Conflict);
        const auto marked = mailbox.markDealtWith(1);
        QVERIFY(!marked);
        QCOMPARE(marked.error().kind, Kind::Conflict);
        QCOMPARE(imap.dealtWith(), 0);
        QCOMPARE(*mailbox.waiting(), QList<quint32>{1});
        QCOMPARE(mailbox.validity(), validity + 1);
        QVERIFY(mailbox.read(1));
        QVERIFY(mailbox.markDealtWith(1));
        QCOMPARE(imap.dealtWith(), 1);
    }

    void speaksTlsAndBelievesOnlyWhoIsKnown()
    {
        const QTemporaryDir directory;
        const test::Certificate pem = test::makeCertificate(directory.path());
        const ImapProcess imap({QStringLiteral("--tls"), pem.certificate, pem.key});
        mail::BounceSettings settings = imap.settings();
        settings.server.host = QStringLiteral("localhost");
        settings.server.security = mail::MailServer::Security::StartTls;
        QCOMPARE(kindOf(settings), Kind::Offline); // nobody vouches for it
        settings.server.caFile = pem.certificate;
        QVERIFY(BounceMailbox(settings, never).waiting());
        settings.server.port = imap.tlsPort();
        settings.server.security = mail::MailServer::Security::Tls;
        QVERIFY(BounceMailbox(settings, never).waiting());
        settings.server.password = QStringLiteral("guessed");
        QCOMPARE(kindOf(settings), Kind::Unauthenticated);
    }

    void noPasswordGoesToAServerWithoutTls()
    {
        const ImapProcess imap;
        mail::BounceSettings settings = imap.settings();
        settings.server.security = mail::MailServer::Security::StartTls;
        QCOMPARE(kindOf(settings), Kind::Offline);
        settings.server.security = mail::MailServer::Security::PlainOnLoopback;
        settings.server.host = QStringLiteral("imap.example.org");
        QCOMPARE(kindOf(settings), Kind::Invalid);
    }

    void aServerThatIsAwayOrSilentIsGivenUp()
    {
        mail::BounceSettings settings = ImapProcess().settings();
        QCOMPARE(kindOf(settings), Kind::Offline);
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        settings.server.port = silent.serverPort();
        settings.server.totalTime = 1s;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(kindOf(settings), Kind::Timeout);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }

    void letsGoWhenTheHubEnds()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        mail::BounceSettings settings;
        settings.server.host = QStringLiteral("127.0.0.1");
        settings.server.port = silent.serverPort();
        settings.server.security = mail::MailServer::Security::PlainOnLoopback;
        settings.server.totalTime = 10min;
        std::atomic<bool> ending = false;
        std::atomic<bool> asked = false;
        Result<QList<quint32>> waiting = QList<quint32>();
        std::thread thread([&] {
            BounceMailbox mailbox(settings, [&] {
                asked = true;
                return ending.load();
            });
            waiting = mailbox.waiting();
        });
        QTRY_VERIFY_WITH_TIMEOUT(asked, 20'000);
        ending = true;
        thread.join();
        QVERIFY(!waiting);
        QCOMPARE(waiting.error().kind, Kind::Cancelled);
    }
};

WREN_TEST(TestBounceMailbox)
#include "tst_bouncemailbox.moc"
