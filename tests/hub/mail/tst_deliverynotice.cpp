// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/bounces/deliverynotice.h"

#include "tests/support/imapprocess.h"
#include "tests/support/testmain.h"

using namespace wren;
using mail::DeliveryNotice;
using mail::readDeliveryNotice;
using test::noticeOf;

namespace {

const QString id = QStringLiteral("0f3c9a5be1d24c6f@example.ca");
const QString address = QStringLiteral("amina.haddad@example.org");

/** A report about `id`; `fields` are those of its recipient. */
QByteArray report(const QByteArray &fields,
                  const QByteArray &sentBack = "Message-ID: <" + id.toUtf8() + ">\n\n")
{
    const QByteArray raw = "From: MAILER-DAEMON@mx.example.org\n"
                           "MIME-Version: 1.0\n"
                           "Content-Type: multipart/report; boundary=x\n\n"
                           "--x\nContent-Type: message/delivery-status\n\n"
                           "Reporting-MTA: dns; mx.example.org\n\n" +
                           fields + "\n\n--x\nContent-Type: message/rfc822\n\n" + sentBack +
                           "\n--x--\n";
    return QByteArray(raw).replace('\n', "\r\n");
}

QByteArray failure(const QByteArray &reason = "smtp; 550 no")
{
    return "Final-Recipient: rfc822; amina.haddad@example.org\nAction: failed\nStatus: 5.1.1\n"
           "Diagnostic-Code: " +
           reason;
}

QByteArray nested(int depth)
{
    QByteArray raw;
    for (int i = 0; i < depth; ++i) {
        const QByteArray boundary = "b" + QByteArray::number(i);
        raw += "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary +
               "\r\n";
    }
    return raw + "Content-Type: text/plain\r\n\r\nhello\r\n";
}

} // namespace

class TestDeliveryNotice : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatServersSend_data()
    {
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const char *reason) {
            QTest::newRow(name) << QString::fromUtf8(reason);
        };
        row("postfix.eml", "550 5.1.1 <amina.haddad@example.org>: Recipient address rejected: no "
                           "such mailbox");
        row("exim.eml", "550 mailbox unavailable");
        row("exchange.eml", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by "
                            "SMTP address lookup");
        row("exchange-french.eml", "552 5.2.2 boîte pleine; le quota est atteint");
        row("gmail.eml", "550-5.1.1 There is no such account here. Check the address for typing "
                         "errors. 550 5.1.1 x1si0000001pfa.1 - gsmtp");
        row("exim-plain.eml", "host mail.example.org [192.0.2.25]: 550 5.1.1 no such user here");
        row("french-plain.eml", "Code d'erreur : 5.2.1 boîte aux lettres désactivée");
    }
    void readsWhatServersSend()
    {
        QFETCH(QString, reason);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const auto notice = readDeliveryNotice(noticeOf(name, id, address));
        QVERIFY(notice);
        QVERIFY(notice->messageIds.contains(id));
        QVERIFY(!notice->failed.isEmpty());
        QCOMPARE(notice->failed.first().address, address);
        QCOMPARE(notice->failed.first().reason, reason);
    }

    void passesOverWhatIsNoFinalFailure_data()
    {
        QTest::addColumn<QByteArray>("raw");
        const auto row = [](const char *name, const QByteArray &raw) {
            QTest::newRow(name) << raw;
        };
        row("delayed", noticeOf(QStringLiteral("postfix-delayed.eml"), id, address));
        row("away", noticeOf(QStringLiteral("away.eml"), id, address));
        row("delivered",
            report(failure().replace("failed", "delivered").replace("5.1.1", "2.0.0")));
        row("relayed", report(failure().replace("failed", "relayed").replace("5.1.1", "2.0.0")));
        row("failed for now", report(failure().replace("5.1.1", "4.2.2")));
        row("delayed, status 5", report(failure().replace("failed", "delayed")));
        row("without a status", report("Final-Recipient: rfc822; a@example.org\nAction: failed"));
        row("nothing sent back", report(failure(), "Subject: x\n\n"));
        row("plain, from a person",
            noticeOf(QStringLiteral("exim-plain.eml"), id, address)
                .replace("Mailer-Daemon@old.wren.example", "mallory@example.org"));
        row("plain, with a sender", noticeOf(QStringLiteral("exim-plain.eml"), id, address)
                                        .replace("Return-Path: <>", "Return-Path: <m@x.example>"));
        row("plain, no code",
            noticeOf(QStringLiteral("exim-plain.eml"), id, address).replace("550 5.1.1 no", "no"));
        row("plain, temporary", noticeOf(QStringLiteral("exim-plain.eml"), id, address)
                                    .replace("550 5.1.1", "451 4.3.0"));
        row("plain, a telephone number",
            noticeOf(QStringLiteral("exim-plain.eml"), id, address)
                .replace("550 5.1.1 no such", "519-555-0100, 519 555 0100")
                .replace("user", "5.12.2025"));
    }
    void passesOverWhatIsNoFinalFailure()
    {
        QFETCH(QByteArray, raw);
        QVERIFY(!readDeliveryNotice(raw));
    }

    void endsWithWhateverIsThrownAtIt_data()
    {
        QTest::addColumn<QByteArray>("raw");
        const auto row = [](const char *name, const QByteArray &raw) {
            QTest::newRow(name) << raw;
        };
        row("nothing", {});
        row("a line end", "\r\n");
        row("zeros", QByteArray(1000, '\0'));
        row("no body", "Content-Type: multipart/report; boundary=x\r\n");
        row("no boundary", "Content-Type: multipart/report\r\n\r\n--x\r\n\r\nx");
        row("empty boundary", "Content-Type: multipart/report; boundary=\"\"\r\n\r\n--\r\n\r\n--");
        row("200 parts deep", nested(200));
        row("5000 parts deep", nested(5000));
        row("messages in messages",
            QByteArray("Content-Type: message/rfc822\r\n\r\n").repeated(5000));
        row("longer than any", QByteArray(mail::longestNotice + 1, 'a'));
        row("one long line", "Subject: " + QByteArray(mail::longestNotice - 100, 'a'));
        row("recipients without end",
            report(QByteArray(failure() + "\n\n").repeated(1500), "x\n\n"));
        row("encoded parts in headers",
            "Content-Type: text/rfc822-headers\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
                nested(2500).toBase64());
        row("not UTF-8", report("Final-Recipient: rfc822; \xff\xfe@x\nAction: failed", "\xff\n\n"));
        const QByteArray whole = report(failure());
        for (const qsizetype length : {40, 120, 200, 240, 300, 330})
            row(qPrintable(QStringLiteral("cut at %1").arg(length)), whole.left(length));
    }
    void endsWithWhateverIsThrownAtIt()
    {
        QFETCH(QByteArray, raw);
        QVERIFY(!readDeliveryNotice(raw));
    }

    void givesAReasonThatIsOneShortPrintableLine_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &said, const QString &reason) {
            QTest::newRow(name) << said << reason;
        };
        row("plain", "smtp; 550 no", QStringLiteral("550 no"));
        row("folded header", "smtp; 550 no\n Bcc: all@example.org",
            QStringLiteral("550 no Bcc: all@example.org"));
        row("controls", "smtp; 550\x01 \x1b[31mred\x7f\tno", QStringLiteral("550 [31mred no"));
        row("encoded line ends",
            "smtp; =?utf-8?Q?550=0D=0ABcc:_x=00y?=", QStringLiteral("550 Bcc: x?y"));
        row("turned around", "smtp; =?utf-8?Q?550_=E2=80=AEon?=", QStringLiteral("550 on"));
        row("none", "smtp;", QStringLiteral("5.1.1"));
        row("endless", "smtp; " + QByteArray(5000, 'a'), QString(200, u'a'));
    }
    void givesAReasonThatIsOneShortPrintableLine()
    {
        QFETCH(QByteArray, said);
        QFETCH(QString, reason);
        const auto notice = readDeliveryNotice(report(failure(said)));
        QVERIFY(notice);
        QCOMPARE(notice->failed.first().reason, reason);
    }

    void namesBothAddressesOfAForwardedMail()
    {
        const auto notice = readDeliveryNotice(
            report("Original-Recipient: rfc822;amina.haddad@example.org\n" +
                   failure().replace("amina.haddad@example.org", "elsewhere@example.net")));
        QVERIFY(notice);
        QCOMPARE(notice->failed.first().address, QStringLiteral("elsewhere@example.net"));
        QCOMPARE(notice->failed.first().original, address);
    }

    void whatIsSentBackIsNotTakenForTheReport()
    {
        // A mail that only holds a notice is no notice: whoever writes to the mailbox can do so.
        const QByteArray inner = report(failure());
        const QByteArray raw = "Content-Type: message/rfc822\r\n\r\n" + inner;
        QVERIFY(!readDeliveryNotice(raw));
    }
};

WREN_TEST(TestDeliveryNotice)
#include "tst_deliverynotice.moc"
