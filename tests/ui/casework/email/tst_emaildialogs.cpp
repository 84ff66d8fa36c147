// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"
#include "tests/ui/casework/email/scene.h"
#include "tests/ui/casework/gates.h"
#include "ui/theme/language.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>

#include <algorithm>

using namespace wren;
using namespace wren::test;
using namespace wren::ui;

class TestEmailDialogs : public QObject
{
    Q_OBJECT

private slots:
    void saysThatTheOldAddressDecides()
    {
        Scene scene;
        auto *dialog = scene.change();
        const QString text = part<QLabel>(dialog, "consequencesLabel")->text();
        QVERIFY(text.contains(presentEmail));
        QVERIFY(text.contains(
            QStringLiteral("No change will take place if the client does not accept.")));
    }

    void checksAsTheFieldIsLeft()
    {
        Scene scene;
        auto *dialog = scene.change();
        auto *edit = part<QLineEdit>(dialog, "newEmailLineEdit");
        QVERIFY(problemOf(dialog).isEmpty());
        enter(edit, QStringLiteral("meve@"));
        QVERIFY(!problemOf(dialog).isEmpty());
        enter(edit, presentEmail);
        QVERIFY(problemOf(dialog).contains(QStringLiteral("already the email address")));
        enter(edit, wantedEmail);
        QVERIFY(problemOf(dialog).isEmpty());
    }

    /** The page, and the dialog over it, go while something is being typed. */
    void aLockEndsItWithTheFocusInTheField_data()
    {
        QTest::addColumn<bool>("asks");
        QTest::newRow("change") << false;
        QTest::newRow("ask") << true;
    }

    void aLockEndsItWithTheFocusInTheField()
    {
        QFETCH(bool, asks);
        Scene scene;
        const QDialog *dialog =
            asks ? static_cast<QDialog *>(scene.ask()) : static_cast<QDialog *>(scene.change());
        auto *edit = part<QLineEdit>(dialog, asks ? "correctLineEdit" : "newEmailLineEdit");
        edit->setFocus();
        QTest::keyClicks(edit, wantedEmail);
        QVERIFY(edit->hasFocus());
    }

    void closesOnceTheHubHasIt()
    {
        Scene scene;
        auto *dialog = scene.change();
        enter(part<QLineEdit>(dialog, "newEmailLineEdit"), wantedEmail);
        part<QPushButton>(dialog, "primaryButton")->click();
        QVERIFY(dialog->isVisible());
        scene.world.commands.answer(applied());
        QVERIFY(!dialog->isVisible());
    }

    /** R46: no more is said of whom it belongs to. */
    void aTakenAddressStandsBesideTheField()
    {
        Scene scene;
        auto *dialog = scene.change();
        enter(part<QLineEdit>(dialog, "newEmailLineEdit"), wantedEmail);
        part<QPushButton>(dialog, "primaryButton")->click();
        scene.world.commands.answer(refusedWith(
            Kind::Conflict, {{QStringLiteral("email"), problemCode(Problem::CannotBeUsed)}}));
        QVERIFY(dialog->isVisible());
        QVERIFY(problemOf(dialog).contains(QStringLiteral("cannot be used")));
        QVERIFY(!problemOf(dialog).contains(QStringLiteral("client")));
        QVERIFY(noticeOf(dialog).contains(QStringLiteral("request a client transfer")));
    }

    void composesThePlusAddress()
    {
        Scene scene;
        auto *dialog = scene.change();
        QVERIFY(!part<QPushButton>(dialog, "plusAddressButton")->isVisible());
        QVERIFY(!part<QLabel>(dialog, "consequencesLabel")->text().contains(u'+'));
        scene.world.inboxes.answer(wire::InboxAnswer{
            Inbox::Client, QStringLiteral("dana+marieeve.damour@riverside.example")});
        part<QPushButton>(dialog, "plusAddressButton")->click();
        QCOMPARE(part<QLineEdit>(dialog, "newEmailLineEdit")->text(),
                 QStringLiteral("dana+marieeve.damour@riverside.example"));
        QVERIFY(problemOf(dialog).isEmpty());
    }

    void saysWhoseInboxItIs_data()
    {
        QTest::addColumn<int>("inbox");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("leadsToWren");
        QTest::newRow("theirs") << int(Inbox::Client) << QString() << false;
        QTest::newRow("own") << int(Inbox::Own) << QStringLiteral("your own") << false;
        QTest::newRow("a colleague's")
            << int(Inbox::OtherStaff) << QStringLiteral("another member of staff") << true;
        QTest::newRow("a provider's")
            << int(Inbox::ProviderDomain) << QStringLiteral("own mail domain") << true;
    }

    void saysWhoseInboxItIs()
    {
        QFETCH(int, inbox);
        QFETCH(QString, says);
        QFETCH(bool, leadsToWren);
        Scene scene;
        auto *dialog = scene.change();
        scene.world.inboxes.answer(wire::InboxAnswer{Inbox(inbox), {}});
        QCOMPARE(noticeOf(dialog).isEmpty(), says.isEmpty());
        QVERIFY(noticeOf(dialog).contains(says));
        auto *way = part<QPushButton>(dialog, "askWrenInsteadButton");
        QCOMPARE(way->isVisible(), leadsToWren);
        if (!leadsToWren)
            return;
        way->click();
        QVERIFY(scene.page.findChild<AskWrenDialog *>());
    }

    /** R41: the inbox may be out of reach. */
    void warnsWithoutAPassword()
    {
        Scene scene(wire::PortalStatus::Invited);
        auto *dialog = scene.change();
        QVERIFY(noticeOf(dialog).contains(QStringLiteral("no password yet")));
        QVERIFY(part<QLabel>(dialog, "consequencesLabel")
                    ->text()
                    .contains(QStringLiteral("a new invite goes to the new address")));
    }

    void offlineItSaysThatItWaits()
    {
        Scene scene;
        scene.world.setOffline(true);
        const QPointer<ChangeEmailDialog> dialog = scene.change(); // goes when it closes
        const QString said = part<QLabel>(dialog, "consequencesLabel")->text();
        QVERIFY(said.contains(QStringLiteral("saved on this computer")));
        QVERIFY(!part<QPushButton>(dialog, "plusAddressButton")->isVisible());
        QVERIFY(said.contains(QStringLiteral("with a '+' is composed by the hub")));
        enter(part<QLineEdit>(dialog, "newEmailLineEdit"), wantedEmail);
        part<QPushButton>(dialog, "primaryButton")->click();
        QTRY_VERIFY(!dialog);
        QCOMPARE(scene.world.queue.size(), 1);
    }

    void pendingIsShownWithWhatCanBeDone()
    {
        Scene scene;
        app::EmailView view;
        view.changes = {changeIn(scene.world, EmailChangeState::Pending)};
        scene.knows(view);
        const QString text = scene.says("emailBanner");
        QVERIFY(text.contains(wantedEmail) && text.contains(presentEmail));
        QVERIFY(text.contains(QStringLiteral("Dana Whitfield")));
        scene.press("emailBanner", "noticeAlternativeButton");
        QCOMPARE(scene.world.commands.last().name, QStringLiteral("resend_email_change"));
        scene.world.commands.answer(applied());
        QVERIFY(scene.says("emailNewsBanner").contains(QStringLiteral("sent again")));
        scene.press("emailBanner", "noticeActionButton");
        QCOMPARE(scene.world.commands.last().name, QStringLiteral("cancel_email_change"));
        scene.world.commands.answer(refusedWith(Kind::Conflict));
        QVERIFY(scene.says("emailNewsBanner").contains(QStringLiteral("decided meanwhile")));
    }

    /** R41: on the profile, whatever of it one reads. */
    void isSeenOnEveryTab_data()
    {
        QTest::addColumn<int>("tab");
        for (int tab = 0; tab < 3; ++tab)
            QTest::addRow("%d", tab) << tab;
    }

    void isSeenOnEveryTab()
    {
        QFETCH(int, tab);
        Scene scene;
        app::EmailView view;
        view.changes = {changeIn(scene.world, EmailChangeState::Pending)};
        view.corrections = {correctionIn(scene.world, 60, EmailChangeState::Pending, 2)};
        scene.knows(view);
        auto *tabs = part<QTabWidget>(&scene.page, "profileTabs");
        QCOMPARE(tabs->count(), 3);
        tabs->setCurrentIndex(tab);
        QVERIFY(scene.says("emailBanner").contains(wantedEmail));
        QVERIFY(scene.says("correctionBanner").contains(wantedEmail));
    }

    /** R41: never as pending. */
    void whatWaitsIsNotPending()
    {
        Scene scene;
        app::EmailView view;
        view.unsent = app::UnsentEmail{3, wantedEmail, 1, false, {}};
        scene.knows(view);
        QVERIFY(scene.says("emailBanner").startsWith(QStringLiteral("Not sent yet")));
        QVERIFY(!scene.says("emailBanner").contains(QStringLiteral("ending")));
    }

    /** R41: wherever one looks, and with the way to R44. */
    void mailThatCameBackLeadsToWren()
    {
        Scene scene;
        app::EmailView view;
        view.bounced = bouncedIn(scene.world);
        scene.knows(view);
        const QString text = scene.says("bouncedBanner");
        QVERIFY2(text.contains(presentEmail) && text.contains(view.bounced->reason),
                 qPrintable(text));
        QCOMPARE(test::namelessControls(scene.page).join(u'\n'), QString());
        scene.press("bouncedBanner", "noticeActionButton");
        QVERIFY(scene.page.findChild<AskWrenDialog *>());
    }

    void mailThatCameBackIsSaidBeforeAChange()
    {
        Scene scene;
        app::EmailView view;
        view.bounced = bouncedIn(scene.world);
        scene.knows(view);
        const ChangeEmailDialog *dialog = scene.change();
        const auto bars = dialog->findChildren<NoticeBar *>();
        QVERIFY(std::any_of(bars.cbegin(), bars.cend(), [&](const NoticeBar *bar) {
            return bar->isVisible() && bar->text().contains(view.bounced->reason);
        }));
    }

    void ofAnotherAddressOrOnceWrenIsAskedNothingIsSaid()
    {
        Scene scene;
        app::EmailView view;
        view.bounced = bouncedIn(scene.world, QStringLiteral("former@example.org"));
        scene.knows(view);
        QVERIFY(scene.says("bouncedBanner").isEmpty());
        view.bounced = bouncedIn(scene.world);
        view.corrections = {correctionIn(scene.world, 60, EmailChangeState::Pending, 2)};
        scene.knows(view);
        QVERIFY(scene.says("bouncedBanner").isEmpty());
        QVERIFY(!scene.says("correctionBanner").isEmpty());
    }

    void tellsOfTheEnd_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, EmailChangeState state, const char *reason,
                            const char *says) {
            QTest::newRow(name) << int(state) << QString::fromLatin1(reason)
                                << QString::fromLatin1(says);
        };
        row("declined", EmailChangeState::Declined, "", "Declined at marie.eve@example.org.");
        row("in use", EmailChangeState::Declined, "address_in_use", "Declined: address in use");
        row("expired", EmailChangeState::Expired, "", "Expired: nobody answered");
        row("by the client", EmailChangeState::Cancelled, "by_client", "Cancelled by the client.");
        row("overtaken", EmailChangeState::Cancelled, "overtaken",
            "Overtaken by another change of the account.");
    }

    void tellsOfTheEnd()
    {
        QFETCH(int, state);
        QFETCH(QString, reason);
        QFETCH(QString, says);
        Scene scene;
        app::EmailView view;
        view.changes = {changeIn(scene.world, EmailChangeState(state))};
        view.changes.first().record.reason = reason;
        scene.knows(view);
        QVERIFY2(scene.says("emailNewsBanner").contains(says),
                 qPrintable(scene.says("emailNewsBanner")));
        QVERIFY(scene.says("emailBanner").isEmpty());
    }

    void whatWasCancelledHereIsNoNews()
    {
        for (const char *reason : {"by_staff", "replaced", "corrected"}) {
            Scene scene;
            app::EmailView view;
            view.changes = {changeIn(scene.world, EmailChangeState::Cancelled)};
            view.changes.first().record.reason = QString::fromLatin1(reason);
            scene.knows(view);
            QVERIFY2(scene.says("emailNewsBanner").isEmpty(), reason);
        }
    }

    /** R44: not changed as asked, though WREN changed it. */
    void theAskerIsToldThatAnotherRequestWasApplied()
    {
        Scene scene;
        app::EmailView view;
        view.corrections = {correctionIn(scene.world, 60, EmailChangeState::Cancelled, 2)};
        view.corrections.first().record.reason = QStringLiteral("corrected");
        scene.knows(view);
        const QString said = scene.says("emailNewsBanner");
        QVERIFY2(said.contains(QStringLiteral("applied another request instead")),
                 qPrintable(said));
        QVERIFY(said.contains(wantedEmail));
    }

    /** R42: it is asked again beside the line that says so. */
    void anUnconfirmedAddressIsAskedAgain()
    {
        Scene scene;
        app::EmailView view;
        view.changes = {changeIn(scene.world, EmailChangeState::Accepted)};
        view.changes.first().record.to = presentEmail;
        auto *button = part<QPushButton>(&scene.page, "sendConfirmationButton");
        QVERIFY(!button->isVisible());
        scene.knows(view);
        QVERIFY(button->isVisible());
        button->click();
        QCOMPARE(scene.world.commands.last().name, QStringLiteral("resend_email_change"));
        QCOMPARE(scene.world.commands.last().subject, idOf<EmailChangeId>(50).text());
        QVERIFY(!button->isEnabled());
        scene.world.commands.answer(Error{Kind::Offline, {}, {}});
        QVERIFY(scene.says("emailNewsBanner").contains(QStringLiteral("cannot be reached")));
        button->click();
        scene.world.commands.answer(applied());
        QVERIFY(scene.says("emailNewsBanner").contains(QStringLiteral("sent again")));
        view.changes.first().record.confirmedAt = scene.world.time.toMSecsSinceEpoch();
        scene.knows(view);
        QTRY_VERIFY(!button->isVisible());
    }

    void aDeactivatedAccountIsNotAskedToConfirm()
    {
        Scene scene(wire::PortalStatus::Deactivated);
        app::EmailView view;
        view.changes = {changeIn(scene.world, EmailChangeState::Accepted)};
        view.changes.first().record.to = presentEmail;
        scene.knows(view);
        QVERIFY(!part<QPushButton>(&scene.page, "sendConfirmationButton")->isVisible());
    }

    void historyAndConfirmationAreShown()
    {
        Scene scene;
        app::EmailView view;
        view.changes = {changeIn(scene.world, EmailChangeState::Accepted)};
        view.changes.first().record.to = presentEmail;
        view.corrections = {correctionIn(scene.world, 60, EmailChangeState::Declined, 9)};
        scene.knows(view);
        QStringList shown;
        for (const QLabel *label :
             part<QWidget>(&scene.page, "emailHistory")->findChildren<QLabel *>())
            shown << label->text();
        const QString all = shown.join(u'\n');
        QVERIFY2(all.contains(QStringLiteral("New address not confirmed.")), qPrintable(all));
        QVERIFY(all.contains(QStringLiteral("Declined by WREN: The birth date did not agree.")));
        QVERIFY(all.contains(QStringLiteral("Asked by Dana Whitfield on")));
    }

    void wrenIsAskedFromTheProfile()
    {
        Scene scene(wire::PortalStatus::Invited); // also where the invite was never accepted
        auto *dialog = scene.ask();
        auto *primary = part<QPushButton>(dialog, "primaryButton");
        QCOMPARE(part<QLineEdit>(dialog, "incorrectLineEdit")->text(), presentEmail);
        QVERIFY(part<QLineEdit>(dialog, "nameLineEdit")->isReadOnly());
        QVERIFY(!primary->isEnabled());
        enter(part<QLineEdit>(dialog, "correctLineEdit"), wantedEmail);
        part<QPlainTextEdit>(dialog, "identifiedPlainTextEdit")
            ->setPlainText(QStringLiteral("Photo ID"));
        primary->click();
        const auto asked =
            wire::AskEmailCorrection::fromJson(scene.world.commands.last().arguments);
        QVERIFY(asked);
        QCOMPARE(asked->correct, wantedEmail);
        QCOMPARE(asked->identified, QStringLiteral("Photo ID"));
        QVERIFY(asked->why.isNull());
        scene.world.commands.answer(applied());
        QVERIFY(!dialog->isVisible());
    }

    /** R44: as the network's settings name it, in the language spoken. */
    void theSupportContactIsNamed()
    {
        LanguageSwitch speech(Language::English);
        Scene scene;
        auto *dialog = scene.ask();
        const auto lead = [dialog] {
            return part<QLabel>(dialog, "leadLabel")->text();
        };
        QVERIFY2(lead().contains(scene.world.support.english), qPrintable(lead()));
        speech.use(Language::French);
        QTRY_VERIFY2(lead().contains(scene.world.support.french), qPrintable(lead()));
        speech.use(Language::English);
        scene.world.support = {}; // an earlier hub names none
        scene.world.setOffline(true);
        QTRY_VERIFY2(lead().contains(QStringLiteral("the WREN support desk")), qPrintable(lead()));
    }

    void askingNeedsTheHub()
    {
        Scene scene;
        scene.world.setOffline(true);
        auto *dialog = scene.ask();
        enter(part<QLineEdit>(dialog, "correctLineEdit"), wantedEmail);
        QVERIFY(!part<QPushButton>(dialog, "primaryButton")->isEnabled());
        QVERIFY(noticeOf(dialog).contains(QStringLiteral("asking WREN needs it")));
        QVERIFY(noticeOf(dialog).contains(scene.world.support.english)); // then one phones
        scene.world.setOffline(false);
        QVERIFY(part<QPushButton>(dialog, "primaryButton")->isEnabled());
    }

    void whatWasAskedIsShownAndWithdrawn()
    {
        Scene scene;
        app::EmailView view;
        view.corrections = {correctionIn(scene.world, 60, EmailChangeState::Pending, 2)};
        scene.knows(view);
        QVERIFY(scene.says("correctionBanner").contains(QStringLiteral("WREN was asked")));
        scene.press("correctionBanner", "noticeActionButton");
        QCOMPARE(scene.world.commands.last().name, QStringLiteral("cancel_email_change"));
        QCOMPARE(scene.world.commands.last().subject, idOf<EmailChangeId>(60).text());
    }

    /** R41: by Edit > Save of the section that holds it. */
    void editingTheSectionLeadsHere()
    {
        Scene scene;
        scene.page.beginEditing(Section::PersonalDetails);
        auto *edit = scene.page.presenter().edit(Section::PersonalDetails);
        QTRY_COMPARE(edit->state().phase, app::SectionEdit::State::Phase::Editing);
        edit->form().put(Field::Email, wantedEmail);
        edit->save();
        QTRY_VERIFY(scene.page.findChild<ChangeEmailDialog *>());
        auto *dialog = scene.page.findChild<ChangeEmailDialog *>();
        QCOMPARE(part<QLineEdit>(dialog, "newEmailLineEdit")->text(), wantedEmail);
        QVERIFY(part<QPushButton>(dialog, "primaryButton")->isEnabled());
        QCOMPARE(scene.world.commands.made(), 0); // asked first
    }

    /** R17: what WREN is to be asked survives until it is. */
    void whatIsAskedOfWrenIsKept()
    {
        Scene scene;
        std::unique_ptr<AskWrenDialog> dialog(scene.ask());
        enter(part<QLineEdit>(dialog.get(), "correctLineEdit"), wantedEmail);
        part<QPlainTextEdit>(dialog.get(), "whyPlainTextEdit")
            ->setPlainText(QStringLiteral("Typing mistake."));
        part<QPlainTextEdit>(dialog.get(), "identifiedPlainTextEdit")
            ->setPlainText(QStringLiteral("Photo ID."));
        QTRY_COMPARE(part<QLabel>(dialog.get(), "footLabel")->text(),
                     QStringLiteral("Kept as a draft on this computer"));
        dialog.reset();
        QCOMPARE(scene.world.drafts.size(), 1);
        dialog.reset(scene.ask());
        QTRY_COMPARE(part<QLineEdit>(dialog.get(), "correctLineEdit")->text(), wantedEmail);
        QCOMPARE(part<QLineEdit>(dialog.get(), "incorrectLineEdit")->text(), presentEmail);
        auto *primary = part<QPushButton>(dialog.get(), "primaryButton");
        QVERIFY(primary->isEnabled());
        primary->click();
        const auto asked =
            wire::AskEmailCorrection::fromJson(scene.world.commands.last().arguments);
        QCOMPARE(asked->why, QStringLiteral("Typing mistake."));
        QCOMPARE(asked->identified, QStringLiteral("Photo ID."));
        scene.world.commands.answer(refusedWith(Kind::Server));
        QCOMPARE(scene.world.drafts.size(), 1); // not asked yet
        primary->click();
        scene.world.commands.answer(applied());
        QVERIFY(scene.world.drafts.isEmpty());
    }

    void gates_data()
    {
        QTest::addColumn<bool>("asks");
        QTest::addColumn<bool>("french");
        for (const bool asks : {false, true}) {
            for (const bool french : {false, true})
                QTest::addRow("%s %s", asks ? "ask" : "change", french ? "fr" : "en")
                    << asks << french;
        }
    }

    void gates()
    {
        QFETCH(bool, asks);
        QFETCH(bool, french);
        LanguageSwitch speech(french ? Language::French : Language::English);
        Scene scene;
        QWidget *dialog = nullptr;
        scene.world.setOffline(false);
        for (QAction *action : scene.page.findChild<MenuButton *>(QStringLiteral("actionsButton"))
                                   ->dropMenu()
                                   .actions()) {
            const QString text = action->text().remove(u'&');
            const bool isAsk = text.contains(QStringLiteral("WREN"));
            const bool isChange = text.contains(QStringLiteral("Email Address")) ||
                                  text.contains(QStringLiteral("courriel"));
            if (asks ? isAsk : isChange)
                action->trigger();
        }
        if (asks)
            dialog = scene.page.findChild<AskWrenDialog *>();
        else
            dialog = scene.page.findChild<ChangeEmailDialog *>();
        QVERIFY(dialog);
        if (!asks)
            scene.world.inboxes.answer(wire::InboxAnswer{Inbox::OtherStaff, presentEmail});
        dialog->activateWindow();
        QTRY_VERIFY(dialog->isActiveWindow());
        QCOMPARE(namelessControls(*dialog), QStringList());
        QCOMPARE(tabTraps(*dialog), QStringList());
        QCOMPARE(clashingMnemonics(*dialog), QStringList());
        speech.use(Language::English);
    }
};

WREN_TEST(TestEmailDialogs)
#include "tst_emaildialogs.moc"
