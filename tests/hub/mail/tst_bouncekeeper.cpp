// SPDX-License-Identifier: Apache-2.0
#include "hub/services/bounces/bouncekeeper.h"

#include "hub/services/bounces/bounces.h"
#include "tests/support/imapprocess.h"
#include "tests/support/portal.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTcpServer>

using namespace wren;
using namespace std::chrono_literals;
using services::BounceKeeper;
using test::ImapProcess;
using test::Portal;

namespace {

constexpr char states[] = "SELECT state AS v FROM mail ORDER BY created_at DESC LIMIT 1";
constexpr char reasons[] = "SELECT reason AS v FROM mail ORDER BY created_at DESC LIMIT 1";
constexpr char messageIds[] = "SELECT message_id AS v FROM mail ORDER BY created_at DESC LIMIT 1";
constexpr char notes[] = "SELECT count(*) AS v FROM case_note WHERE type = 'mail_bounced'";
constexpr char noteParameters[] =
    "SELECT parameters AS v FROM case_note WHERE type = 'mail_bounced'";

const QString postfix = QStringLiteral("postfix.eml");
const QString address = QStringLiteral("amina.haddad@example.org");
const QString bounced = QStringLiteral("bounced");
const QString queued = QStringLiteral("queued");

/** An invite that the mail server took. */
QString sendInvite(Portal &portal)
{
    (void)portal.invite(portal.addClient());
    const auto claimed = store::claimDueMail(portal.sql(), portal.now, portal.now + 60'000);
    if (!claimed || !*claimed || !store::recordSent(portal.sql(), **claimed, portal.now))
        qFatal("no invite was sent");
    return portal.value(messageIds);
}

std::unique_ptr<BounceKeeper> keeperOf(Portal &portal, const mail::BounceSettings &settings)
{
    return std::make_unique<BounceKeeper>(BounceKeeper::Ground{*portal.database, portal.lane},
                                          settings);
}

} // namespace

class TestBounceKeeper : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }

    void aMailThatComesBackIsBouncedAndSaysWhy()
    {
        Portal portal;
        ImapProcess imap;
        imap.deliver(test::noticeOf(postfix, sendInvite(portal), address));
        const auto keeper = keeperOf(portal, imap.settings());
        QTRY_COMPARE_WITH_TIMEOUT(imap.dealtWith(), 1, 20'000);
        QCOMPARE(portal.value(states), bounced);
        QVERIFY(portal.value(reasons).startsWith(QStringLiteral("550 5.1.1 ")));
        QCOMPARE(portal.value(notes), QStringLiteral("1"));
        const QString parameters = portal.value(noteParameters);
        QVERIFY(parameters.contains(address));
        QVERIFY(parameters.contains(QStringLiteral("no such mailbox")));
    }

    void tellsTheDesksOfTheProvider()
    {
        Portal portal;
        ImapProcess imap;
        const QString id = sendInvite(portal);
        const QString before = portal.value("SELECT seq AS v FROM hub_state");
        imap.deliver(test::noticeOf(postfix, id, address));
        const auto keeper = keeperOf(portal, imap.settings());
        QTRY_COMPARE_WITH_TIMEOUT(imap.dealtWith(), 1, 20'000);
        QCOMPARE(portal.value("SELECT count(*) AS v FROM head WHERE kind = 'case_note' AND "
                              "seq > CAST(:before AS BIGINT)",
                              {{":before", before.toLongLong()}}),
                 QStringLiteral("1"));
    }

    void whatIsNotBelievedChangesNothing_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("to");
        const auto row = [](const char *name, const QString &sample, const QString &id,
                            const QString &to) {
            QTest::newRow(name) << sample << id << to;
        };
        row("delayed", QStringLiteral("postfix-delayed.eml"), {}, address);
        row("away", QStringLiteral("away.eml"), {}, address);
        row("another's id", postfix, QStringLiteral("00000000@example.ca"), address);
        row("another address", postfix, {}, QStringLiteral("mallory@example.org"));
        row("no address", postfix, {}, QStringLiteral("amina.haddad"));
        row("SQL in the id", postfix, QStringLiteral("x' OR '1'='1"), address);
    }
    void whatIsNotBelievedChangesNothing()
    {
        QFETCH(QString, sample);
        QFETCH(QString, id);
        QFETCH(QString, to);
        Portal portal;
        ImapProcess imap;
        const QString own = sendInvite(portal);
        const QString before = portal.dump();
        imap.deliver(test::noticeOf(sample, id.isEmpty() ? own : id, to));
        const auto keeper = keeperOf(portal, imap.settings());
        QTRY_COMPARE_WITH_TIMEOUT(imap.dealtWith(), 1, 20'000);
        QCOMPARE(portal.dump(), before);
    }

    void theAddressIsComparedAsAccountsAre()
    {
        Portal portal;
        ImapProcess imap;
        imap.deliver(test::noticeOf(postfix, sendInvite(portal),
                                    QStringLiteral("Amina.Haddad@EXAMPLE.org")));
        const auto keeper = keeperOf(portal, imap.settings());
        QTRY_COMPARE_WITH_TIMEOUT(imap.dealtWith(), 1, 20'000);
        QCOMPARE(portal.value(states), bounced);
    }

    void whatAKilledHubHadReadChangesNothingMore()
    {
        Portal portal;
        ImapProcess imap;
        imap.deliver(test::noticeOf(postfix, sendInvite(portal), address));
        auto keeper = keeperOf(portal, imap.settings());
        QTRY_COMPARE_WITH_TIMEOUT(imap.dealtWith(), 1, 20'000);
        keeper.reset();
        const QString mail = portal.value(reasons);
        imap.forgetFlags(); // it was killed between our record and the flag
        imap.deliver(
            test::noticeOf(QStringLiteral("gmail.eml"), portal.value(messageIds), address));
        keeper = keeperOf(portal, imap.settings());
        QTRY_COMPARE_WITH_TIMEOUT(imap.dealtWith(), 2, 20'000);
        QCOMPARE(portal.value(notes), QStringLiteral("1"));
        QCOMPARE(portal.value(reasons), mail);
    }

    void twoHubsRecordItOnce()
    {
        Portal portal;
        ImapProcess imap;
        imap.deliver(test::noticeOf(postfix, sendInvite(portal), address));
        const auto one = keeperOf(portal, imap.settings());
        const auto two = keeperOf(portal, imap.settings());
        QTRY_COMPARE_WITH_TIMEOUT(imap.dealtWith(), 1, 20'000);
        QTRY_COMPARE(portal.value(notes), QStringLiteral("1"));
    }

    void aMailboxThatKeepsNoFlagIsReadNevertheless()
    {
        static const QRegularExpression said(QStringLiteral("mailbox cannot be marked"));
        QTest::ignoreMessage(QtWarningMsg, said); // the test fails if nothing says it
        Portal portal;
        ImapProcess imap({QStringLiteral("--read-only")});
        imap.deliver("Subject: not one\r\n\r\n");
        imap.deliver(test::noticeOf(postfix, sendInvite(portal), address));
        const auto keeper = keeperOf(portal, imap.settings());
        QTRY_COMPARE_WITH_TIMEOUT(portal.value(states), bounced, 20'000);
        QVERIFY(portal.sql().run("UPDATE mail SET state = 'sent'"));
        QTRY_COMPARE_WITH_TIMEOUT(portal.value(states), bounced, 20'000); // by the next look
        QCOMPARE(imap.dealtWith(), 0);
    }

    void waitsUntilTheSendingIsWrittenDown()
    {
        Portal portal;
        ImapProcess imap;
        (void)portal.invite(portal.addClient());
        const auto claimed = store::claimDueMail(portal.sql(), portal.now, portal.now + 60'000);
        QVERIFY(claimed && *claimed);
        imap.deliver(test::noticeOf(postfix, (*claimed)->messageId, address));
        imap.deliver("Subject: not one\r\n\r\n");
        const auto keeper = keeperOf(portal, imap.settings());
        QTRY_COMPARE_WITH_TIMEOUT(imap.dealtWith(), 1,
                                  20'000); // the other: it does not stand in the way
        QCOMPARE(portal.value(states), queued);
        QVERIFY(store::recordSent(portal.sql(), **claimed, portal.now));
        QTRY_COMPARE_WITH_TIMEOUT(imap.dealtWith(), 2, 20'000);
        QCOMPARE(portal.value(states), bounced);
    }

    void whatIsHostileStandsInNobodysWay()
    {
        Portal portal;
        ImapProcess imap;
        imap.deliver("");
        imap.deliver(QByteArray(2000, '\0'));
        imap.deliver(QByteArray("Content-Type: message/rfc822\r\n\r\n").repeated(3000));
        imap.deliver("Subject: x\r\n\r\n" + QByteArray(2'000'000, 'a'));
        imap.deliver("Subject: x\r\n\r\nA003 NO\r\n* BYE\r\nA004 BAD\r\n");
        const QByteArray notice = test::noticeOf(postfix, sendInvite(portal), address);
        imap.deliver(notice.left(notice.size() / 2));
        imap.deliver(notice);
        const auto keeper = keeperOf(portal, imap.settings());
        QTRY_COMPARE_WITH_TIMEOUT(imap.dealtWith(), 7, 30'000);
        QCOMPARE(portal.value(states), bounced);
    }

    void aMailToStaffHasNoNote()
    {
        Portal portal;
        ImapProcess imap;
        const QString id = sendInvite(portal);
        QVERIFY(portal.sql().run("UPDATE mail SET client_id = NULL"));
        imap.deliver(test::noticeOf(postfix, id, address));
        const auto keeper = keeperOf(portal, imap.settings());
        QTRY_COMPARE_WITH_TIMEOUT(imap.dealtWith(), 1, 20'000);
        QCOMPARE(portal.value(states), bounced);
        QCOMPARE(portal.value(notes), QStringLiteral("0"));
    }

    void aSilentServerHoldsNobodyUp()
    {
        Portal portal;
        const QString id = sendInvite(portal);
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        ImapProcess imap;
        mail::BounceSettings waits = imap.settings();
        waits.server.port = silent.serverPort();
        waits.server.totalTime = 10min;
        auto keeper = keeperOf(portal, waits);
        QVERIFY(silent.waitForNewConnection(20'000));
        (void)portal.addClient({QStringLiteral("eva@example.org"), QStringLiteral("Éva"),
                                QStringLiteral("Roy"), QStringLiteral("fr")}); // by the lane
        QElapsedTimer timer;
        timer.start();
        keeper.reset();
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        imap.deliver(test::noticeOf(postfix, id, address));
        keeper = keeperOf(portal, imap.settings());
        QTRY_COMPARE_WITH_TIMEOUT(imap.dealtWith(), 1, 20'000);
        QCOMPARE(portal.value("SELECT count(*) AS v FROM mail WHERE state = 'bounced'"),
                 QStringLiteral("1"));
    }
};

WREN_TEST(TestBounceKeeper)
#include "tst_bouncekeeper.moc"
