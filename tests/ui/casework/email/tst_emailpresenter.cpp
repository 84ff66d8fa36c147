// SPDX-License-Identifier: Apache-2.0
#include "app/email/emailpresenter.h"
#include "tests/support/testmain.h"
#include "tests/ui/casework/email/people.h"

#include <QSignalSpy>

using namespace wren;
using namespace wren::test;
using app::EmailPresenter;
using Activity = app::EmailState::Activity;

namespace {

struct Ground
{
    FakeServices world;
    EmailPresenter email{world};
    ClientId client = addClient(world, wire::PortalStatus::Active);
    QList<Activity> done;

    explicit Ground(const app::EmailView &view = {})
    {
        QObject::connect(&email, &EmailPresenter::done, &email,
                         [this](Activity activity) { done << activity; });
        show(view);
    }
    void show(const app::EmailView &view)
    {
        world.emailViews.insert(client, view);
        QSignalSpy read(&email, &EmailPresenter::stateChanged);
        email.show(client);
        QTRY_VERIFY(read.count() > 1);
    }
    void act(Activity activity)
    {
        if (activity == Activity::Cancelling)
            email.cancel();
        else if (activity == Activity::SendingAgain)
            email.sendAgain();
        else if (activity == Activity::Withdrawing)
            email.withdraw(idOf<EmailChangeId>(60));
        else
            email.request(wantedEmail);
    }
    /** The hub's word on the last command, or on one like it about another subject. */
    void settle(const QString &subject, const wire::MutationResult &result)
    {
        wire::Mutation mutation;
        mutation.name = world.commands.last().name;
        mutation.subject = subject;
        emit world.commandSettled(mutation, result);
    }
};

} // namespace

/** Intent -> state (R41, R44). */
class TestEmailPresenter : public QObject
{
    Q_OBJECT

private slots:
    void aRequestGoesAtOnce()
    {
        Ground ground;
        ground.email.request(QStringLiteral("  meve@example.net "));
        QCOMPARE(ground.email.state().busy, Activity::Requesting);
        QCOMPARE(ground.world.commands.last().name, QStringLiteral("request_email_change"));
        QCOMPARE(ground.world.commands.last().subject, ground.client.text());
        QCOMPARE(ground.world.commands.last().arguments.value(QStringLiteral("email")).toString(),
                 wantedEmail);
        ground.world.commands.answer(applied());
        QCOMPARE(ground.done, QList{Activity::Requesting});
        QVERIFY(ground.world.queue.isEmpty());
    }

    void offlineItWaitsInTheOutbox()
    {
        Ground ground;
        ground.world.setOffline(true);
        ground.email.request(wantedEmail);
        QTRY_COMPARE(ground.done, QList{Activity::Requesting});
        QCOMPARE(ground.world.commands.made(), 0);
        QCOMPARE(ground.world.queue.size(), 1);
        QCOMPARE(ground.world.queue.first().mutation.name, QStringLiteral("request_email_change"));
    }

    /** The hub went away between the look and the request: surely not sent, so it waits. */
    void aHubThatIsGoneNowQueuesIt()
    {
        Ground ground;
        ground.email.request(wantedEmail);
        ground.world.commands.answer(Error{Kind::Offline, {}, {}});
        QTRY_COMPARE(ground.done, QList{Activity::Requesting});
        QCOMPARE(ground.world.queue.size(), 1);
        QVERIFY(!ground.email.state().failure);
    }

    void whatIsNotWrittenDownIsSaid()
    {
        Ground ground;
        ground.world.setOffline(true);
        ground.world.queueError = Error{Kind::Storage, {}, {}};
        ground.email.request(wantedEmail);
        QTRY_VERIFY(ground.email.state().failure);
        QVERIFY(ground.done.isEmpty());
    }

    void aRefusalStays()
    {
        Ground ground;
        ground.email.request(wantedEmail);
        ground.world.commands.answer(refusedWith(
            Kind::Conflict, {{QStringLiteral("email"), problemCode(Problem::CannotBeUsed)}}));
        QVERIFY(ground.email.state().failure);
        QCOMPARE(ground.email.state().failure->during, Activity::Requesting);
        QVERIFY(ground.done.isEmpty());
        ground.email.forgetFailure();
        QVERIFY(!ground.email.state().failure);
    }

    void pendingIsCancelledAndSentAgain()
    {
        Ground ground;
        app::EmailView view;
        view.changes = {changeIn(ground.world, EmailChangeState::Pending)};
        ground.show(view);
        QVERIFY(ground.email.pending());
        ground.email.sendAgain();
        QCOMPARE(ground.world.commands.last().name, QStringLiteral("resend_email_change"));
        ground.email.cancel(); // busy: only one thing at a time
        QCOMPARE(ground.world.commands.made(), 1);
        ground.world.commands.answer(applied());
        ground.email.cancel();
        QCOMPARE(ground.world.commands.last().name, QStringLiteral("cancel_email_change"));
        QCOMPARE(ground.world.commands.last().subject, idOf<EmailChangeId>(50).text());
    }

    void whatWasNotSentIsDiscarded()
    {
        Ground ground;
        app::EmailView view;
        view.unsent = app::UnsentEmail{7, wantedEmail, 1, false, {}};
        ground.show(view);
        ground.email.cancel();
        QCOMPARE(ground.world.discarded, QList<qint64>{7});
        QCOMPARE(ground.world.commands.made(), 0);
    }

    void aReadRefusalLeavesTheOutbox()
    {
        Ground ground;
        app::EmailView view;
        view.unsent = app::UnsentEmail{7, wantedEmail, 1, false, Error{Kind::Conflict, {}, {}}};
        ground.show(view);
        ground.email.forgetFailure();
        QCOMPARE(ground.world.dismissed, QList<qint64>{7});
    }

    void wrenIsAskedAndTheAskTakenBack()
    {
        Ground ground;
        ground.email.ask({presentEmail, wantedEmail, QStringLiteral("Typo"), {}});
        QCOMPARE(ground.world.commands.last().name, QStringLiteral("ask_email_correction"));
        QCOMPARE(ground.world.commands.last().arguments.value(QStringLiteral("why")).toString(),
                 QStringLiteral("Typo"));
        ground.world.commands.answer(applied());
        ground.email.withdraw(idOf<EmailChangeId>(60));
        QCOMPARE(ground.world.commands.last().name, QStringLiteral("cancel_email_change"));
        QCOMPARE(ground.done, QList{Activity::Asking});
    }

    /** R44: the asker is told, nobody else, and not for ever. */
    void theAskerIsTold()
    {
        Ground ground;
        app::EmailView view;
        view.corrections = {correctionIn(ground.world, 60, EmailChangeState::Corrected, 5)};
        ground.show(view);
        QVERIFY(ground.email.answered());
        view.corrections.first().record.askedBy = idOf<StaffId>(11);
        ground.show(view);
        QVERIFY(!ground.email.answered());
        view.corrections = {correctionIn(ground.world, 60, EmailChangeState::Declined, 5)};
        ground.show(view);
        QVERIFY(ground.email.answered());
        ground.world.time = ground.world.time.addDays(15);
        QVERIFY(!ground.email.answered());
    }

    /** Whoever else asks, and also where WREN applies what another one asked. */
    void theAskerIsToldWhateverOthersAsk()
    {
        Ground ground;
        const auto of = [&ground](quint8 number, EmailChangeState state, int hoursAgo,
                                  const char *reason = "") {
            app::Correction correction = correctionIn(ground.world, number, state, hoursAgo);
            correction.record.reason = QString::fromLatin1(reason);
            return correction;
        };
        const auto told = [&ground](const QList<app::Correction> &corrections) {
            app::EmailView view;
            view.corrections = corrections;
            ground.show(view);
            const app::Correction *answered = ground.email.answered();
            return answered ? answered->id.text() : QString();
        };
        const QString own = idOf<EmailChangeId>(60).text();
        app::Correction other = of(61, EmailChangeState::Pending, 0);
        other.record.askedBy = idOf<StaffId>(11);
        QCOMPARE(told({other, of(60, EmailChangeState::Declined, 5)}), own);
        other.record.state = EmailChangeState::Corrected;
        QCOMPARE(told({other, of(60, EmailChangeState::Corrected, 5)}), own);
        QCOMPARE(told({other, of(60, EmailChangeState::Cancelled, 5, "corrected")}), own);
        QCOMPARE(told({other, of(60, EmailChangeState::Cancelled, 5, "by_staff")}), QString());
        QCOMPARE(told({of(62, EmailChangeState::Cancelled, 4, "corrected"),
                       of(60, EmailChangeState::Corrected, 5)}),
                 own);
        QCOMPARE(
            told({of(62, EmailChangeState::Pending, 0), of(60, EmailChangeState::Declined, 5)}),
            QString()); // asked anew
    }

    /** R42: by the change that brought the address in use, until that has confirmed. */
    void anUnconfirmedAddressIsAskedAgain()
    {
        Ground ground;
        app::EmailView view;
        view.changes = {changeIn(ground.world, EmailChangeState::Accepted)};
        ground.show(view);
        ground.email.sendConfirmation(presentEmail); // came otherwise
        QCOMPARE(ground.world.commands.made(), 0);
        ground.email.sendConfirmation(wantedEmail);
        QCOMPARE(ground.world.commands.made(), 1);
        QCOMPARE(ground.world.commands.last().name, QStringLiteral("resend_email_change"));
        QCOMPARE(ground.world.commands.last().subject, idOf<EmailChangeId>(50).text());
        ground.world.commands.answer(applied());
        QCOMPARE(ground.done, QList{Activity::SendingAgain});
        view.changes.first().record.confirmedAt = 1;
        ground.show(view);
        ground.email.sendConfirmation(wantedEmail);
        QCOMPARE(ground.world.commands.made(), 1);
    }

    /** What a time-out left open: the hub's word replaces "No answer came". */
    void aLateAnswerIsTheAnswer_data()
    {
        QTest::addColumn<int>("activity");
        QTest::newRow("cancel") << int(Activity::Cancelling);
        QTest::newRow("send again") << int(Activity::SendingAgain);
        QTest::newRow("withdraw") << int(Activity::Withdrawing);
        QTest::newRow("request") << int(Activity::Requesting);
    }

    void aLateAnswerIsTheAnswer()
    {
        QFETCH(int, activity);
        Ground ground;
        app::EmailView view;
        view.changes = {changeIn(ground.world, EmailChangeState::Pending)};
        view.corrections = {correctionIn(ground.world, 60, EmailChangeState::Pending, 2)};
        ground.show(view);
        const auto timesOut = [&ground, activity] {
            ground.act(Activity(activity));
            ground.world.commands.answer(Error{Kind::Timeout, {}, {}});
        };
        timesOut();
        QVERIFY(ground.email.state().failure);
        ground.settle(idOf<EmailChangeId>(99).text(), applied()); // another one
        QVERIFY(ground.email.state().failure);
        ground.settle(ground.world.commands.last().subject, applied());
        QVERIFY(!ground.email.state().failure);
        QCOMPARE(ground.done, QList{Activity(activity)});
        timesOut();
        ground.settle(ground.world.commands.last().subject, refusedWith(Kind::Conflict));
        QCOMPARE(ground.email.state().failure->error.kind, Kind::Conflict);
        QCOMPARE(ground.done.size(), 1);
    }

    void looksWhetherMailArrives()
    {
        Ground ground;
        ground.email.lookAtInbox();
        ground.world.inboxes.answer(wire::InboxAnswer{Inbox::OtherStaff, {}});
        QCOMPARE(ground.email.state().inbox->inbox, Inbox::OtherStaff);
        wire::MailStatus older;
        older.state = QStringLiteral("failed");
        older.createdAt = 1;
        wire::MailStatus newer;
        newer.state = QStringLiteral("sent");
        newer.createdAt = 2;
        ground.world.mails.answer(QList{newer, older});
        QVERIFY(!ground.email.state().mailFails);
        ground.email.lookAtInbox();
        newer.state = QStringLiteral("failed");
        ground.world.mails.answer(QList{older, newer});
        QVERIFY(ground.email.state().mailFails);
    }

    /** R46: of what the hub answered for, and of nothing else. */
    void anAddressIsCheckedAtTheHub()
    {
        Ground ground;
        ground.email.check(u' ' + wantedEmail);
        QCOMPARE(ground.world.emailChecks.last(), wantedEmail);
        QVERIFY(!ground.email.objectionTo(wantedEmail));
        ground.world.emailChecks.answer(Error{
            Kind::Conflict, {}, {{QStringLiteral("email"), problemCode(Problem::CannotBeUsed)}}});
        QCOMPARE(ground.email.objectionTo(wantedEmail), Problem::CannotBeUsed);
        QVERIFY(!ground.email.objectionTo(presentEmail));
        QVERIFY(!ground.email.state().failure);
        ground.email.check(wantedEmail); // known
        QCOMPARE(ground.world.emailChecks.made(), 1);
        ground.email.check(presentEmail);
        ground.world.emailChecks.answer(wire::InboxAnswer{Inbox::OtherStaff, {}});
        QVERIFY(!ground.email.objectionTo(presentEmail));
        QVERIFY(ground.email.inboxOf(presentEmail) == Inbox::OtherStaff);
        QVERIFY(ground.email.inboxOf(wantedEmail) == Inbox::Client);
        ground.email.show(ground.client);
        QVERIFY(ground.email.inboxOf(presentEmail) == Inbox::Client);
    }

    void onlyTheNewestCheckCounts()
    {
        Ground ground;
        ground.email.check(presentEmail);
        ground.email.check(wantedEmail);
        const wire::InboxAnswer own{Inbox::Own, {}};
        QVERIFY(!ground.world.emailChecks.answer(own)); // nobody listens any more
        QVERIFY(ground.world.emailChecks.answer(own));
        QVERIFY(ground.email.inboxOf(presentEmail) == Inbox::Client);
        QVERIFY(ground.email.inboxOf(wantedEmail) == Inbox::Own);
    }

    /** Where no answer comes nothing is said, and it is asked again. */
    void anUnansweredCheckSaysNothing_data()
    {
        QTest::addColumn<int>("kind");
        for (const Kind kind : {Kind::Offline, Kind::Timeout, Kind::TooMany, Kind::NotFound})
            QTest::newRow(qPrintable(kindName(kind))) << int(kind);
    }

    void anUnansweredCheckSaysNothing()
    {
        QFETCH(int, kind);
        Ground ground;
        ground.email.check(wantedEmail);
        ground.world.emailChecks.answer(Error{Kind(kind), {}, {}});
        QVERIFY(!ground.email.objectionTo(wantedEmail));
        QVERIFY(!ground.email.state().failure);
        ground.email.check(wantedEmail);
        QCOMPARE(ground.world.emailChecks.made(), 2);
        ground.world.setOffline(true);
        ground.email.check(presentEmail);
        QCOMPARE(ground.world.emailChecks.made(), 2);
    }

    void problemsOfAnAddress_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<int>("problem"); // -1: none
        const auto row = [](const char *name, const QString &email, int problem) {
            QTest::newRow(name) << email << problem;
        };
        row("right", wantedEmail, -1);
        row("empty", QStringLiteral("  "), int(Problem::Required));
        row("no address", QStringLiteral("meve@"), int(Problem::NotAnEmail));
        row("the same", QStringLiteral("Marie.Eve@EXAMPLE.org "), int(Problem::SameAddress));
        row("misspelt", QStringLiteral("meve@gmial.com"), int(Problem::MisspeltDomain));
    }

    void problemsOfAnAddress()
    {
        QFETCH(QString, email);
        const std::optional<Problem> problem = app::problemOfEmail(email, presentEmail);
        QTEST(problem ? int(*problem) : -1, "problem");
    }
};

WREN_TEST(TestEmailPresenter)
#include "tst_emailpresenter.moc"
