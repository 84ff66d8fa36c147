// SPDX-License-Identifier: Apache-2.0
#include "app/invite/invitedelivery.h"

#include "tests/support/testmain.h"
#include "tests/ui/casework/fakeservices.h"
#include "ui/invite/linkclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace wren;
using app::InviteDelivery;

namespace {

wire::MailStatus invite(const char *state, qint64 createdAt = 1)
{
    wire::MailStatus mail;
    mail.template_ = QStringLiteral("invite");
    mail.to = QStringLiteral("a@example.org");
    mail.state = QString::fromLatin1(state);
    mail.createdAt = createdAt;
    return mail;
}

} // namespace

class TestInviteDelivery : public QObject
{
    Q_OBJECT

private slots:
    void asksUntilTheMailHasLeft()
    {
        test::FakeServices world;
        InviteDelivery delivery(world);
        delivery.watch(test::idOf<ClientId>(1), QStringLiteral("a@example.org"));
        QCOMPARE(delivery.state().mail, InviteDelivery::Mail::Unknown);
        world.mails.answer(QList{invite("queued")});
        QCOMPARE(delivery.state().mail, InviteDelivery::Mail::Waiting);
        QTRY_COMPARE(world.mails.open(), 1);
        world.mails.answer(Error{Kind::Offline, {}, {}}); // one bad answer is no news
        QCOMPARE(delivery.state().mail, InviteDelivery::Mail::Waiting);
        QTRY_COMPARE(world.mails.open(), 1);
        world.mails.answer(QList{invite("sent", 5), invite("failed", 2)});
        QCOMPARE(delivery.state().mail, InviteDelivery::Mail::Sent);
    }

    void tellsEveryState_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<int>("mail");
        QTest::newRow("sent") << QByteArray("sent") << int(InviteDelivery::Mail::Sent);
        QTest::newRow("failed") << QByteArray("failed") << int(InviteDelivery::Mail::Failed);
        QTest::newRow("bounced") << QByteArray("bounced") << int(InviteDelivery::Mail::Bounced);
        QTest::newRow("kept") << QByteArray("kept") << int(InviteDelivery::Mail::Kept);
        QTest::newRow("queued") << QByteArray("queued") << int(InviteDelivery::Mail::Waiting);
    }

    void tellsEveryState()
    {
        QFETCH(QByteArray, state);
        test::FakeServices world;
        InviteDelivery delivery(world);
        delivery.watch(test::idOf<ClientId>(1), QStringLiteral("a@example.org"));
        world.mails.answer(QList{invite(state.constData())});
        QTEST(int(delivery.state().mail), "mail");
    }

    void fetchesTheLinkOnce()
    {
        test::FakeServices world;
        InviteDelivery delivery(world);
        QSignalSpy ready(&delivery, &InviteDelivery::linkReady);
        delivery.watch(test::idOf<ClientId>(1), QStringLiteral("a@example.org"));
        delivery.fetchLink();
        delivery.fetchLink();
        QCOMPARE(world.links.made(), 1);
        world.links.answer(Error{Kind::NotFound, {}, {}});
        QCOMPARE(delivery.state().linkError->kind, Kind::NotFound);
        delivery.fetchLink();
        world.links.answer(wire::InviteLink{QStringLiteral("https://hub.example/invite#t"), 9});
        QVERIFY(!delivery.state().linkError);
        QCOMPARE(ready.constFirst().constFirst().toString(),
                 QStringLiteral("https://hub.example/invite#t"));
    }

    void clearsOnlyItsOwnLink()
    {
        QClipboard *const clipboard = QGuiApplication::clipboard();
        ui::LinkClipboard links;
        const QDateTime end = links.copy(QStringLiteral("https://hub.example/a"));
        QCOMPARE(clipboard->text(), QStringLiteral("https://hub.example/a"));
        QVERIFY(qAbs(QDateTime::currentDateTime().secsTo(end) - 600) <= 1);
        links.clearIfOurs();
        QVERIFY(clipboard->text().isEmpty());
        links.copy(QStringLiteral("https://hub.example/b"));
        clipboard->setText(QStringLiteral("mine"));
        links.clearIfOurs();
        QCOMPARE(clipboard->text(), QStringLiteral("mine"));
    }
};

WREN_TEST(TestInviteDelivery)
#include "tst_invitedelivery.moc"
