// SPDX-License-Identifier: Apache-2.0
#include "hub/mail/message.h"

#include "tests/support/portal.h"
#include "tests/support/testmain.h"

using namespace wren;

namespace {

mail::Message plainMessage()
{
    return {QStringLiteral("WREN Job Portal"),
            QStringLiteral("portal@example.ca"),
            QStringLiteral("amina@example.org"),
            QStringLiteral("one@portal.example.ca"),
            QStringLiteral("Subject"),
            QStringLiteral("en"),
            QStringLiteral("Text\n"),
            QStringLiteral("<p>Html</p>\n"),
            1'763'899'200'000};
}

/** The header fields of a built message, unfolded. */
QStringList headersOf(const QByteArray &message)
{
    QByteArray head = message.left(message.indexOf("\r\n\r\n"));
    head.replace("\r\n ", " ").replace("\r\n\t", " ");
    return QString::fromUtf8(head).split(QStringLiteral("\r\n"));
}

} // namespace

class TestMessage : public QObject
{
    Q_OBJECT

private slots:
    void carriesBothBodiesAndItsMarks()
    {
        const auto built = mail::buildMessage(plainMessage());
        QVERIFY(built);
        const QStringList headers = headersOf(*built);
        QVERIFY(headers.contains(QStringLiteral("From: WREN Job Portal <portal@example.ca>")));
        QVERIFY(headers.contains(QStringLiteral("To: amina@example.org")));
        QVERIFY(headers.contains(QStringLiteral("Message-Id: <one@portal.example.ca>")) ||
                headers.contains(QStringLiteral("Message-ID: <one@portal.example.ca>")));
        QVERIFY(headers.contains(QStringLiteral("Date: Sun, 23 Nov 2025 12:00:00 +0000")));
        QVERIFY(headers.contains(QStringLiteral("Auto-Submitted: auto-generated")));
        QVERIFY(built->contains("multipart/alternative"));
        QVERIFY(built->indexOf("text/plain") < built->indexOf("text/html"));
        QVERIFY(!built->contains("\n\n")); // every line ends in CR LF
    }

    void encodesWhatIsNotAscii()
    {
        mail::Message message = plainMessage();
        message.subject = QStringLiteral("Réinitialisation\u00a0: Éloïse 田中");
        message.fromName = QStringLiteral("Réseau d’emploi");
        const auto built = mail::buildMessage(message);
        QVERIFY(built);
        const auto ascii = [](char c) {
            return uchar(c) < 0x80;
        };
        QVERIFY(std::all_of(built->begin(), built->end(), ascii));
    }

    void refusesControlsInEveryHeader_data()
    {
        QTest::addColumn<QString>("bad");
        const QList<std::pair<const char *, QString>> controls{
            {"CR LF", QStringLiteral("a\r\nBcc: x@example.org")},
            {"LF", QStringLiteral("a\nBcc: x@example.org")},
            {"CR", QStringLiteral("a\rBcc: x@example.org")},
            {"NUL", QStringLiteral("a") + QChar(0) + u'b'},
            {"tab", QStringLiteral("a\tb")},
            {"escape", QStringLiteral("a\x1b[31m")},
            {"delete", QStringLiteral("a\x7f")},
            {"next line", QStringLiteral("a\u0085b")},
            {"line separator", QStringLiteral("a\u2028b")}};
        for (const auto &[name, bad] : controls)
            QTest::newRow(name) << bad;
    }

    void refusesControlsInEveryHeader()
    {
        QFETCH(QString, bad);
        const QList<QString mail::Message::*> headers{
            &mail::Message::fromName,  &mail::Message::fromAddress, &mail::Message::to,
            &mail::Message::messageId, &mail::Message::subject,     &mail::Message::language};
        for (const auto header : headers) {
            mail::Message message = plainMessage();
            message.*header = message.*header + bad;
            const auto built = mail::buildMessage(message);
            QVERIFY(!built);
            QCOMPARE(built.error().kind, Kind::Invalid);
        }
    }

    /** Whatever a name is, the message has our header fields and no other. */
    void hostileNamesAddNoHeader()
    {
        const QStringList usual = headersOf(*mail::buildMessage(plainMessage()));
        for (const QString &hostile : test::hostileStrings()) {
            mail::Message message = plainMessage();
            message.subject = hostile;
            message.fromName = hostile;
            const auto built = mail::buildMessage(message);
            if (!built) {
                QVERIFY(!mail::isHeaderSafe(hostile));
                continue;
            }
            QStringList names;
            for (const QString &header : headersOf(*built))
                names << header.section(u':', 0, 0);
            QStringList usualNames;
            for (const QString &header : usual)
                usualNames << header.section(u':', 0, 0);
            QCOMPARE(names, usualNames);
        }
    }

    void tellsBareAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("bare");
        QTest::newRow("plain") << QStringLiteral("a+b.c@example.org") << true;
        QTest::newRow("none") << QString() << false;
        QTest::newRow("no at") << QStringLiteral("example.org") << false;
        QTest::newRow("two") << QStringLiteral("a@b@example.org") << false;
        QTest::newRow("list") << QStringLiteral("a@example.org,b@example.org") << false;
        QTest::newRow("named") << QStringLiteral("A <a@example.org>") << false;
        QTest::newRow("parameter") << QStringLiteral("a@example.org> SIZE=1") << false;
        QTest::newRow("quoted") << QStringLiteral("\"a b\"@example.org") << false;
    }

    void tellsBareAddresses()
    {
        QFETCH(QString, address);
        QFETCH(bool, bare);
        QCOMPARE(mail::isBareAddress(address), bare);
    }
};

WREN_TEST(TestMessage)
#include "tst_message.moc"
