// SPDX-License-Identifier: Apache-2.0
#include "models/problem.h"
#include "tests/ui/casework/invite/invitewalk.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/handover/takenaddressdialog.h"
#include "ui/invite/failuretext.h"
#include "ui/invite/finalizepage.h"
#include "ui/invite/invitedialog.h"
#include "ui/invite/linkclipboard.h"

#include <QPushButton>

using namespace wren;
using namespace wren::test;

namespace {

const QString entered = QStringLiteral("meve@example.net");
const QString plusAddress = QStringLiteral("dana+marieeve.damour@riverside.example");

Error refusal(Problem problem)
{
    return {Kind::Conflict, {}, {{QStringLiteral("email"), problemCode(problem)}}};
}

/** At Finalize Portal Profile, with all but the address. */
struct Finalizing : Walk
{
    Finalizing()
    {
        toService();
        flow->chooseWay(InviteWay::WithoutLinking);
        flow->advance();
    }
    void enter(const QString &email) const { flow->form().put(Field::Email, email); }
    [[nodiscard]] QString entered() const { return flow->form().entered(Field::Email).toString(); }
    [[nodiscard]] std::optional<Problem> problem() const
    {
        return flow->form().problem(Field::Email);
    }
};

} // namespace

/** The address of somebody who is to be invited, checked as its field is left (R15, R45, R46). */
class TestInviteAddress : public QObject
{
    Q_OBJECT

private slots:
    void aTakenOneIsSaidAtOnce_data()
    {
        QTest::addColumn<int>("problem");
        QTest::newRow("in reach") << int(Problem::AlreadyInUse);
        QTest::newRow("out of reach") << int(Problem::CannotBeUsed);
    }
    void aTakenOneIsSaidAtOnce()
    {
        QFETCH(int, problem);
        Finalizing walk;
        walk.enter(entered);
        QCOMPARE(walk.world.newEmailChecks.made(), 1);
        QCOMPARE(walk.world.newEmailChecks.last(), entered);
        walk.world.newEmailChecks.answer(refusal(Problem(problem)));
        QVERIFY(walk.problem() == Problem(problem));
        QCOMPARE(walk.world.commands.made(), 0);
        walk.flow->form().leave(Field::Email); // passing by asks nothing again
        QCOMPARE(walk.world.newEmailChecks.made(), 1);
        QVERIFY(walk.problem() == Problem(problem));
        walk.enter(QStringLiteral("another@example.net"));
        QVERIFY(!walk.problem());
        walk.world.newEmailChecks.answer(wire::InboxAnswer());
        QVERIFY(!walk.problem());
        walk.enter(entered);
        walk.world.newEmailChecks.answer(refusal(Problem(problem)));
        QVERIFY(walk.problem() == Problem(problem)); // as often as it is entered
    }

    /** An answer to what stands there no more says nothing. */
    void aLateAnswerSaysNothing()
    {
        Finalizing walk;
        walk.enter(entered);
        walk.flow->form().enter(Field::Email, QStringLiteral("another@example.net"));
        walk.world.newEmailChecks.answer(refusal(Problem::AlreadyInUse));
        QVERIFY(!walk.problem());
    }

    void whatIsWrongAnywayIsNotAsked()
    {
        Finalizing walk;
        walk.enter(QStringLiteral("meve@"));
        walk.world.setOffline(true);
        walk.enter(entered);
        QCOMPARE(walk.world.newEmailChecks.made(), 0);
    }

    /** It is asked anew when the field is left again; completing checks in any case. */
    void withoutAnAnswerNothingIsSaid_data() { addUnanswered(); }
    void withoutAnAnswerNothingIsSaid()
    {
        QFETCH(Error, error);
        Finalizing walk;
        walk.enter(entered);
        walk.world.newEmailChecks.answer(error);
        QVERIFY(!walk.problem());
        walk.flow->form().leave(Field::Email);
        QCOMPARE(walk.world.newEmailChecks.made(), 2);
    }

    void whoseInboxItIsIsSaid_data()
    {
        QTest::addColumn<int>("inbox");
        QTest::addColumn<QString>("says");
        QTest::newRow("the client's") << int(Inbox::Client) << QString();
        QTest::newRow("own") << int(Inbox::Own) << QStringLiteral("your own “+” address");
        QTest::newRow("other staff's")
            << int(Inbox::OtherStaff) << QStringLiteral("another member of staff");
        QTest::newRow("a provider's")
            << int(Inbox::ProviderDomain) << QStringLiteral("own mail domain");
    }
    void whoseInboxItIsIsSaid()
    {
        QFETCH(int, inbox);
        QFETCH(QString, says);
        Finalizing walk;
        InviteFlow &flow = *walk.flow;
        ui::LinkClipboard clipboard;
        ui::InviteDialog dialog(std::move(walk.flow), clipboard);
        dialog.open();
        const auto *bar = dialog.findChild<ui::NoticeBar *>(QStringLiteral("noticeBar"));
        flow.form().put(Field::Email, entered);
        QVERIFY(!bar->isVisible());
        walk.world.newEmailChecks.answer(wire::InboxAnswer{Inbox(inbox), {}});
        QCOMPARE(bar->isVisible(), !says.isEmpty());
        QVERIFY2(bar->text().contains(says), qPrintable(bar->text()));
        QVERIFY(flow.state().canAdvance); // a warning stops nothing
        flow.form().enter(Field::Email, QStringLiteral("another@example.net"));
        QVERIFY(!bar->isVisible());
    }

    /** R46: from the check, and from a completion that was refused. */
    void theTransferIsOffered_data()
    {
        QTest::addColumn<bool>("completes");
        QTest::newRow("as the field is left") << false;
        QTest::newRow("as it is completed") << true;
    }
    void theTransferIsOffered()
    {
        QFETCH(bool, completes);
        Finalizing walk;
        InviteFlow &flow = *walk.flow;
        ui::LinkClipboard clipboard;
        ui::InviteDialog dialog(std::move(walk.flow), clipboard);
        dialog.open();
        const auto *bar = dialog.findChild<ui::NoticeBar *>(QStringLiteral("noticeBar"));
        auto *action = bar->findChild<QPushButton *>(QStringLiteral("noticeActionButton"));
        flow.form().put(Field::Email, entered);
        if (completes) {
            walk.world.newEmailChecks.answer(wire::InboxAnswer());
            flow.advance();
            QTRY_COMPARE(walk.world.commands.open(), 1);
            walk.world.commands.answer(refusal(Problem::CannotBeUsed));
        } else {
            walk.world.newEmailChecks.answer(refusal(Problem::CannotBeUsed));
        }
        QVERIFY2(bar->text().contains(QStringLiteral("client transfer")), qPrintable(bar->text()));
        QCOMPARE(bar->text().contains(QStringLiteral("was not added")), completes);
        action->click();
        auto *person = dialog.findChild<ui::TakenAddressDialog *>();
        QVERIFY(person && person->isVisible());
        QCOMPARE(walk.world.searches.last().email, entered);
        QCOMPARE(walk.world.searches.last().lastName, QStringLiteral("D’Amour"));
        QCOMPARE(walk.world.commands.made(), completes ? 1 : 0); // looked for, not completed
        flow.form().enter(Field::Email, QStringLiteral("another@example.net"));
        QVERIFY(!bar->text().contains(QStringLiteral("client transfer")));
    }

    /** One's own client: no transfer. */
    void ofOnesOwnClientNoneIsOffered()
    {
        Finalizing walk;
        InviteFlow &flow = *walk.flow;
        ui::LinkClipboard clipboard;
        ui::InviteDialog dialog(std::move(walk.flow), clipboard);
        dialog.open();
        flow.form().put(Field::Email, entered);
        walk.world.newEmailChecks.answer(refusal(Problem::AlreadyInUse));
        QVERIFY(!dialog.findChild<ui::NoticeBar *>(QStringLiteral("noticeBar"))->isVisible());
    }

    /** R45: for a client without an email of their own. */
    void thePlusAddressIsComposed()
    {
        Finalizing walk;
        QVERIFY(walk.state().offersPlusAddress);
        walk.flow->usePlusAddress();
        QCOMPARE(walk.world.plusAddresses.last().firstName, QStringLiteral("Marie-Ève"));
        QCOMPARE(walk.world.plusAddresses.last().lastName, QStringLiteral("D’Amour"));
        QVERIFY(!walk.state().offersPlusAddress); // not twice
        walk.world.plusAddresses.answer(wire::InboxAnswer{Inbox::Own, plusAddress});
        QCOMPARE(walk.entered(), plusAddress);
        QCOMPARE(walk.world.newEmailChecks.last(), plusAddress); // as any other
        walk.world.newEmailChecks.answer(wire::InboxAnswer{Inbox::Own, {}});
        QVERIFY(walk.state().inbox == Inbox::Own);
        QVERIFY(!walk.state().offersPlusAddress);
    }

    void whatWasTypedMeanwhileCounts()
    {
        Finalizing walk;
        walk.flow->usePlusAddress();
        walk.flow->form().enter(Field::Email, entered);
        walk.world.plusAddresses.answer(wire::InboxAnswer{Inbox::Own, plusAddress});
        QCOMPARE(walk.entered(), entered);
    }

    void isOfferedToWhomItHelps()
    {
        Finalizing walk;
        walk.world.setOffline(true);
        QVERIFY(!walk.state().offersPlusAddress);
        walk.world.setOffline(false);
        walk.flow->form().put(Field::LastName, QString());
        QVERIFY(!walk.state().offersPlusAddress);
        walk.flow->form().put(Field::LastName, QStringLiteral("Sukarno"));
        QVERIFY(walk.state().offersPlusAddress);
        walk.flow->form().enter(Field::Email, entered);
        QVERIFY(!walk.state().offersPlusAddress);
    }

    void withoutOneItIsSaidAndTriedAgain_data() { addUnanswered(); }
    void withoutOneItIsSaidAndTriedAgain()
    {
        QFETCH(Error, error);
        Finalizing walk;
        walk.flow->usePlusAddress();
        walk.world.plusAddresses.answer(error);
        QCOMPARE(walk.state().failure->error.kind, error.kind);
        QVERIFY(!ui::inviteFailureText(*walk.state().failure).isEmpty());
        walk.flow->retry();
        QCOMPARE(walk.world.plusAddresses.made(), 2);
        QCOMPARE(walk.world.commands.made(), 0); // nothing is completed by it
        walk.world.plusAddresses.answer(wire::InboxAnswer{Inbox::Own, {}}); // none can be made
        QVERIFY(ui::inviteFailureText(*walk.state().failure)
                    .startsWith(QStringLiteral("No “+” address can be made")));
    }

    /** Tab comes to it after the address, before it begins anew. */
    void tabComesToItAfterTheDetails()
    {
        Finalizing walk;
        ui::LinkClipboard clipboard;
        ui::InviteDialog dialog(std::move(walk.flow), clipboard);
        dialog.open();
        const auto *page = dialog.findChild<ui::FinalizePage *>();
        const QWidget *at = page->findChild<QWidget *>(QStringLiteral("emailLineEdit"));
        const QWidget *first = page->findChild<QWidget *>(QStringLiteral("firstNameLineEdit"));
        QVERIFY(at && first);
        while (at != first && at->objectName() != QLatin1String("plusAddressButton"))
            at = at->nextInFocusChain();
        QVERIFY(at != first);
    }

    void theButtonEntersIt()
    {
        Finalizing walk;
        InviteFlow &flow = *walk.flow;
        ui::LinkClipboard clipboard;
        ui::InviteDialog dialog(std::move(walk.flow), clipboard);
        dialog.open();
        auto *button = dialog.findChild<QPushButton *>(QStringLiteral("plusAddressButton"));
        QVERIFY(button->isVisible() && button->isEnabled());
        button->click();
        walk.world.plusAddresses.answer(wire::InboxAnswer{Inbox::Own, plusAddress});
        QCOMPARE(flow.form().entered(Field::Email).toString(), plusAddress);
        QVERIFY(!button->isEnabled());
    }
};

WREN_TEST(TestInviteAddress)
#include "tst_inviteaddress.moc"
