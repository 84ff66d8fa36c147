// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"
#include "tests/ui/casework/email/people.h"
#include "tests/ui/casework/gates.h"
#include "tests/ui/casework/scriptedprompter.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/help/helppage.h"
#include "ui/invite/linkclipboard.h"
#include "ui/people/statuspill.h"
#include "ui/profile/invitesentdialog.h"
#include "ui/profile/profilepage.h"
#include "ui/theme/language.h"
#include "ui/theme/menubutton.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>

using namespace wren;
using namespace wren::ui;

namespace {

app::CaseNote note(quint8 number, const char *type, const QJsonObject &parameters,
                   const QString &text = {})
{
    wire::CaseNoteRecord record;
    record.client = test::idOf<ClientId>(40);
    record.type = QString::fromLatin1(type);
    record.parameters = parameters;
    record.text = text;
    record.author = test::idOf<StaffId>(10);
    record.at = 1'795'000'000'000 + number * 60'000;
    return {test::idOf<CaseNoteId>(number), record};
}

struct Scene
{
    test::FakeServices world;
    LinkClipboard clipboard;
    ClientId client = test::idOf<ClientId>(40);
    test::ScriptedPrompter prompter;
    ProfilePage page{world, clipboard, prompter};

    explicit Scene(wire::PortalStatus status = wire::PortalStatus::Invited, int daysLeft = 3)
    {
        wire::ClientRecord record;
        record.provider = world.staff.provider;
        record.caseworker = world.staff.staff;
        record.profile = test::fullProfile();
        record.status = status;
        record.inviteExpiresAt = world.time.addDays(daysLeft).toMSecsSinceEpoch();
        record.caNumber = QStringLiteral("4410027");
        world.clients.insert(client, record);
        world.notes.insert(
            client,
            {note(3, "phone_call", {}, QStringLiteral("Called back, will come on Monday.")),
             note(2, "ca_imported", {{QStringLiteral("ca_number"), QStringLiteral("4410027")}}),
             note(1, "account_created",
                  {{QStringLiteral("email"), QStringLiteral("marie.eve@example.org")}})});
        page.resize(1000, 700);
        page.show();
        page.activateWindow();
        page.showClient(client);
        QTRY_COMPARE(text("nameLabel"), QStringLiteral("Marie-Ève D’Amour"));
    }
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return page.findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString text(const char *label) const { return find<QLabel>(label)->text(); }
    [[nodiscard]] QString status() const
    {
        return find<StatusPill>("statusPill")->accessibleName();
    }
    [[nodiscard]] QString banner() const
    {
        const auto *bar = find<NoticeBar>("profileBanner");
        return bar->isVisible() ? bar->text() : QString();
    }
    [[nodiscard]] QAction *resend() const
    {
        return find<MenuButton>("actionsButton")->dropMenu().actions().constFirst();
    }
    [[nodiscard]] QString noteAt(int row) const
    {
        return find<QListView>("notesListView")
            ->model()
            ->index(row, 0)
            .data(Qt::AccessibleTextRole)
            .toString();
    }
};

} // namespace

class TestProfilePage : public QObject
{
    Q_OBJECT

private slots:
    void showsWhoItIs()
    {
        Scene scene;
        QTRY_COMPARE(scene.text("nameLabel"), QStringLiteral("Marie-Ève D’Amour"));
        QVERIFY(scene.text("subtitleLabel").contains(QStringLiteral("Mève")));
        QVERIFY(scene.text("subtitleLabel").contains(QStringLiteral("ael")));
        QCOMPARE(scene.text("phoneLabel"), QStringLiteral("(519) 555-0134"));
        QCOMPARE(scene.text("emailLabel"), QStringLiteral("marie.eve@example.org"));
        QCOMPARE(scene.text("providerLabel"), QStringLiteral("Riverside Employment"));
        QCOMPARE(scene.text("caseworkerLabel"), QStringLiteral("Dana Whitfield"));
    }

    void tellsHowTheAccountStands_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("daysLeft");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("resend"); // as the menu's entry says it
        const QString resend = QStringLiteral("Resend Portal Invite");
        QTest::newRow("invited") << int(wire::PortalStatus::Invited) << 3
                                 << QStringLiteral("Invited") << resend;
        QTest::newRow("expired") << int(wire::PortalStatus::Invited) << -1
                                 << QStringLiteral("Invite expired") << resend;
        QTest::newRow("active") << int(wire::PortalStatus::Active) << -1 << QStringLiteral("Active")
                                << resend + QStringLiteral(" (the client has set a password)");
        QTest::newRow("deactivated")
            << int(wire::PortalStatus::Deactivated) << 3 << QStringLiteral("Deactivated")
            << resend + QStringLiteral(" (the account is deactivated)");
    }

    void tellsHowTheAccountStands()
    {
        QFETCH(int, status);
        QFETCH(int, daysLeft);
        QFETCH(QString, text);
        Scene scene(wire::PortalStatus(status), daysLeft);
        QTRY_COMPARE(scene.status(), text);
        QTEST(scene.resend()->text().remove(u'&'), "resend");
        QCOMPARE(scene.resend()->isEnabled(), !scene.resend()->text().contains(u'('));
        QVERIFY(scene.find<MenuButton>("actionsButton")->isEnabled());
        QCOMPARE(!scene.banner().isEmpty(), text == QStringLiteral("Invite expired"));
    }

    void showsEverySection()
    {
        Scene scene;
        QStringList shown;
        QTRY_VERIFY(!scene.text("nameLabel").isEmpty());
        for (const QLabel *label : scene.page.findChildren<QLabel *>())
            shown << label->text();
        for (const char *text : {"Personal Details", "Work Details", "Referral Details",
                                 "Communication Preferences", "RE-2026/114", "4410027", "204"})
            QVERIFY2(shown.contains(QString::fromLatin1(text)), text);
    }

    void wordsAutomaticNotesInBothLanguages()
    {
        LanguageSwitch speech(Language::English);
        Scene scene;
        QTRY_COMPARE(scene.find<QListView>("notesListView")->model()->rowCount(), 3);
        QVERIFY(scene.noteAt(0).contains(QStringLiteral("Called back")));
        QVERIFY(scene.noteAt(0).contains(QStringLiteral("Dana Whitfield")));
        QVERIFY(scene.noteAt(1).contains(QStringLiteral("Common Assessment 4410027")));
        QVERIFY(
            scene.noteAt(2).contains(QStringLiteral("An invite goes to marie.eve@example.org")));
        speech.use(Language::French);
        QTRY_VERIFY(scene.noteAt(2).contains(QStringLiteral("Compte du portail créé")));
        QVERIFY(scene.noteAt(2).contains(QStringLiteral("Une invitation est envoyée à")));
        speech.use(Language::English);
    }

    void resendsAnInvite()
    {
        Scene scene;
        QTRY_VERIFY(scene.resend()->isEnabled());
        scene.resend()->trigger();
        scene.resend()->trigger();
        QCOMPARE(scene.world.commands.made(), 1);
        QCOMPARE(scene.world.commands.last().name, QStringLiteral("resend_invite"));
        QCOMPARE(scene.world.commands.last().subject, scene.client.text());
        scene.world.commands.answer(test::applied());
        auto *dialog = scene.page.findChild<InviteSentDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        wire::MailStatus mail;
        mail.template_ = QStringLiteral("invite");
        mail.to = QStringLiteral("marie.eve@example.org");
        mail.state = QStringLiteral("sent");
        scene.world.mails.answer(QList{mail});
        QCOMPARE(dialog->findChild<NoticeBar *>(QStringLiteral("mailNotice"))->text(),
                 QStringLiteral("An invite was sent to marie.eve@example.org."));
        dialog->activateWindow();
        QTRY_VERIFY(dialog->isActiveWindow());
        QCOMPARE(test::namelessControls(*dialog).join(u'\n'), QString());
        QCOMPARE(test::tabTraps(*dialog).join(u'\n'), QString());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!scene.page.findChild<InviteSentDialog *>());
    }

    /** Assistive technology triggers the entry itself, without a click in the menu. */
    void anEntryPressedByEarClosesTheMenu()
    {
        Scene scene;
        QTRY_VERIFY(scene.resend()->isEnabled());
        auto *button = scene.find<MenuButton>("actionsButton");
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(button->dropMenu().isVisible());
        QAccessibleInterface *entry =
            QAccessible::queryAccessibleInterface(button)->child(0)->child(0);
        entry->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(scene.world.commands.made(), 1);
        QVERIFY(!button->dropMenu().isVisible());
    }

    void headsTheDialogByWhatHappenedToTheMail_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *state, const char *reason, const char *heading,
                            const char *said) {
            QTest::addRow("%s %s", state, reason)
                << QString::fromLatin1(state) << QString::fromLatin1(reason)
                << QString::fromLatin1(heading) << QString::fromLatin1(said);
        };
        row("queued", "", "Portal Invite Waits to Be Sent", "waits to be sent");
        row("sent", "", "Portal Invite Re-sent", "An invite was sent to");
        row("kept", "", "Portal Invite Kept at the Hub", "Hand over the link");
        row("failed", "", "Portal Invite Not Sent", "The mail server refused");
        row("failed", "550 no such mailbox", "Portal Invite Not Sent", "550 no such mailbox");
        row("bounced", "550 no such mailbox", "Portal Invite Came Back", "550 no such mailbox");
        row("failed", "link_ended", "Portal Invite Not Sent", "its link had ended");
    }

    void headsTheDialogByWhatHappenedToTheMail()
    {
        QFETCH(QString, state);
        QFETCH(QString, reason);
        Scene scene;
        QTRY_VERIFY(scene.resend()->isEnabled());
        scene.resend()->trigger();
        scene.world.commands.answer(test::applied());
        auto *dialog = scene.page.findChild<InviteSentDialog *>();
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Portal Invite on Its Way"));
        wire::MailStatus mail;
        mail.template_ = QStringLiteral("invite");
        mail.to = QStringLiteral("marie.eve@example.org");
        mail.state = state;
        mail.reason = reason;
        scene.world.mails.answer(QList{mail});
        QTEST(dialog->windowTitle(), "heading");
        QFETCH(QString, said);
        const QString notice = dialog->findChild<NoticeBar *>(QStringLiteral("mailNotice"))->text();
        QVERIFY2(notice.contains(said), qPrintable(notice));
        QVERIFY(!notice.contains(QLatin1String("link_ended")));
    }

    void opensHelpOverTheResendDialog()
    {
        Scene scene;
        QTRY_VERIFY(scene.resend()->isEnabled());
        scene.resend()->trigger();
        scene.world.commands.answer(test::applied());
        auto *dialog = scene.page.findChild<InviteSentDialog *>();
        dialog->activateWindow();
        QTRY_VERIFY(dialog->isActiveWindow());
        QTest::keyClick(dialog, Qt::Key_F1);
        QTRY_VERIFY(dialog->findChild<HelpPage *>());
        QVERIFY(dialog->findChild<HelpPage *>()->source().path().endsWith(
            QLatin1String("en/resending-an-invite.md")));
        QVERIFY(dialog->isVisible());
    }

    void explainsARefusedResend_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("word");
        QTest::newRow("password set") << int(Kind::Conflict) << QStringLiteral("password");
        QTest::newRow("offline") << int(Kind::Offline) << QStringLiteral("back online");
        QTest::newRow("timeout") << int(Kind::Timeout) << QStringLiteral("no need to ask again");
        QTest::newRow("server") << int(Kind::Server) << QStringLiteral("support");
        QTest::newRow("too many") << int(Kind::TooMany) << QStringLiteral("Wait an hour");
    }

    void explainsARefusedResend()
    {
        QFETCH(int, kind);
        QFETCH(QString, word);
        Scene scene;
        QTRY_VERIFY(scene.resend()->isEnabled());
        scene.resend()->trigger();
        if (Kind(kind) == Kind::Conflict)
            scene.world.commands.answer(test::refusedWith(Kind::Conflict));
        else
            scene.world.commands.answer(Error{Kind(kind), {}, {}});
        QVERIFY2(scene.banner().contains(word), qPrintable(scene.banner()));
        QVERIFY(!scene.page.findChild<InviteSentDialog *>());
    }

    void hearsLaterThatTheInviteWasSent()
    {
        Scene scene;
        QTRY_VERIFY(scene.resend()->isEnabled());
        scene.resend()->trigger();
        scene.world.commands.answer(Error{Kind::Timeout, {}, {}});
        wire::Mutation mutation;
        mutation.name = QStringLiteral("resend_invite");
        mutation.subject = scene.client.text();
        emit scene.world.commandSettled(mutation, test::applied());
        QVERIFY(scene.page.findChild<InviteSentDialog *>());
    }

    void addsANote()
    {
        Scene scene;
        scene.find<QTabWidget>("profileTabs")->setCurrentIndex(1);
        auto *text = scene.find<QPlainTextEdit>("textPlainTextEdit");
        auto *add = scene.find<QPushButton>("addButton");
        QTRY_VERIFY(!scene.text("nameLabel").isEmpty());
        QVERIFY(!add->isEnabled());
        text->setPlainText(QStringLiteral("Met today."));
        scene.world.queueError = Error{Kind::Storage, QStringLiteral("disk full"), {}};
        add->click();
        QTRY_VERIFY(
            scene.find<NoticeBar>("noteNotice")->text().contains(QStringLiteral("Not saved")));
        QCOMPARE(text->toPlainText(), QStringLiteral("Met today.")); // nothing typed is lost
        QVERIFY(scene.world.queue.isEmpty());
        scene.world.queueError.reset();
        scene.world.setOffline(true); // no reason to wait (R70)
        add->click();
        QTRY_VERIFY(text->toPlainText().isEmpty());
        QCOMPARE(scene.world.queue.size(), 1);
        const wire::Mutation &note = scene.world.queue.constFirst().mutation;
        QCOMPARE(note.name, QStringLiteral("add_case_note"));
        QCOMPARE(note.arguments.value(QStringLiteral("text")).toString(),
                 QStringLiteral("Met today."));
        QCOMPARE(note.arguments.value(QStringLiteral("client")).toString(), scene.client.text());
    }

    void marksANoteThatWaits()
    {
        Scene scene;
        app::CaseNote waiting = note(4, "meeting", {}, QStringLiteral("Met today."));
        waiting.waiting = true;
        scene.world.notes[scene.client].prepend(waiting);
        emit scene.world.clientsChanged({scene.client});
        QTRY_VERIFY(scene.noteAt(0).contains(QStringLiteral("waits to be sent")));
        QVERIFY(!scene.noteAt(1).contains(QStringLiteral("waits to be sent")));
    }

    void leavesAloneWhatWasTypedSince()
    {
        Scene scene;
        auto *text = scene.find<QPlainTextEdit>("textPlainTextEdit");
        text->setPlainText(QStringLiteral("Met today."));
        scene.find<QPushButton>("addButton")->click();
        text->setPlainText(QStringLiteral("Met today. Will call on Monday."));
        QTRY_VERIFY(scene.find<QPushButton>("addButton")->isEnabled()); // saved
        QCOMPARE(scene.world.queue.size(), 1);
        QCOMPARE(text->toPlainText(), QStringLiteral("Met today. Will call on Monday."));
    }

    void keepsAHalfWrittenNote()
    {
        Scene scene;
        auto *text = scene.find<QPlainTextEdit>("textPlainTextEdit");
        auto *type = scene.find<QComboBox>("typeComboBox");
        text->setPlainText(QStringLiteral("Half a "));
        QTRY_VERIFY(scene.world.drafts.contains(scene.client.text())); // by itself
        text->setPlainText(QStringLiteral("Half a note"));
        type->setCurrentIndex(3);
        scene.page.showClient(test::idOf<ClientId>(41)); // at once when leaving
        QVERIFY(text->toPlainText().isEmpty());
        QCOMPARE(type->currentIndex(), 0);
        scene.page.showClient(scene.client);
        QTRY_COMPARE(text->toPlainText(), QStringLiteral("Half a note"));
        QCOMPARE(type->currentIndex(), 3);
        QTRY_VERIFY(scene.find<QPushButton>("addButton")->isEnabled());
        scene.find<QPushButton>("addButton")->click();
        QTRY_VERIFY(text->toPlainText().isEmpty());
        QVERIFY(!scene.world.drafts.contains(scene.client.text()));
    }

    void keepsAHalfWrittenNoteWhenThePageCloses()
    {
        test::FakeServices world;
        const ClientId client = test::idOf<ClientId>(40);
        {
            app::ProfilePresenter presenter(world);
            presenter.show(client);
            presenter.writeNote(QStringLiteral("meeting"), QStringLiteral("Half a note"));
        }
        QCOMPARE(world.drafts.value(client.text()).value(QStringLiteral("text")).toString(),
                 QStringLiteral("Half a note"));
    }

    void addsARestoredNoteUnderItsFirstId()
    {
        Scene scene;
        scene.find<QPlainTextEdit>("textPlainTextEdit")->setPlainText(QStringLiteral("Met."));
        scene.find<QPushButton>("addButton")->click();
        const QString id = scene.world.queue.constLast().mutation.subject;
        scene.page.showClient({}); // before it is known to be saved
        scene.page.showClient(scene.client);
        QTRY_VERIFY(scene.find<QPushButton>("addButton")->isEnabled());
        scene.find<QPushButton>("addButton")->click();
        QCOMPARE(scene.world.queue.size(), 2);
        QCOMPARE(scene.world.queue.constLast().mutation.subject, id);
    }

    void saysThatANoteCannotBeKept()
    {
        Scene scene;
        scene.world.draftError = Error{Kind::Storage, {}, {}};
        scene.find<QPlainTextEdit>("textPlainTextEdit")->setPlainText(QStringLiteral("Met."));
        QTRY_VERIFY(scene.find<NoticeBar>("noteNotice")
                        ->text()
                        .contains(QStringLiteral("could not keep the note")));
    }

    void followsTheFeed()
    {
        Scene scene;
        QTRY_COMPARE(scene.status(), QStringLiteral("Invited"));
        scene.world.clients[scene.client].status = wire::PortalStatus::Active;
        emit scene.world.clientsChanged({scene.client});
        QTRY_COMPARE(scene.status(), QStringLiteral("Active"));
        QVERIFY(!scene.resend()->isEnabled());
        scene.world.clients.remove(scene.client); // left our scope
        emit scene.world.clientsChanged({scene.client});
        QTRY_VERIFY(scene.banner().contains(QStringLiteral("no longer")));
    }

    /** Two banners at 200 %: they scroll, and the notes can be read and written. */
    void theNotesKeepTheirRoom_data()
    {
        QTest::addColumn<int>("scale");
        QTest::newRow("100 %") << 1;
        QTest::newRow("200 %") << 2;
    }
    void theNotesKeepTheirRoom()
    {
        QFETCH(int, scale);
        const QFont before = QApplication::font();
        const auto restore = qScopeGuard([before] { QApplication::setFont(before); });
        QFont large = before;
        large.setPointSizeF(scale * before.pointSizeF());
        QApplication::setFont(large);
        Scene scene(wire::PortalStatus::Active);
        app::EmailView view;
        view.changes = {test::changeIn(scene.world, EmailChangeState::Pending)};
        view.corrections = {test::correctionIn(scene.world, 60, EmailChangeState::Pending, 1)};
        scene.world.emailViews.insert(scene.client, view);
        emit scene.world.clientsChanged({scene.client});
        scene.page.resize(1280, 720);
        scene.find<QTabWidget>("profileTabs")->setCurrentIndex(1);
        const auto button = [&scene](const char *banner, const char *name) {
            return scene.find<NoticeBar>(banner)->findChild<QPushButton *>(
                QString::fromLatin1(name));
        };
        const auto *area = scene.find<QScrollArea>("noticesArea");
        QTRY_VERIFY(area->height() > 0);
        QTRY_COMPARE(area->verticalScrollBar()->maximum() > 0, scale == 2);
        const int line = scene.page.fontMetrics().height();
        const auto *notes = scene.find<QListView>("notesListView");
        const auto *note = scene.find<QPlainTextEdit>("textPlainTextEdit");
        QTRY_VERIFY2(notes->height() >= 4 * line && note->height() >= 2 * line,
                     qPrintable(QStringLiteral("%1 and %2 of %3")
                                    .arg(notes->height())
                                    .arg(note->height())
                                    .arg(line)));
        QCOMPARE(scene.page.height(), 720);
        button("emailBanner", "noticeAlternativeButton")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        auto *withdraw = button("correctionBanner", "noticeActionButton");
        QCOMPARE(QApplication::focusWidget(), withdraw);
        QTRY_COMPARE(withdraw->visibleRegion().boundingRect().height(), withdraw->height());
    }

    void canBeUsedByKeyboardAndEar()
    {
        Scene scene;
        QTRY_VERIFY(!scene.text("nameLabel").isEmpty());
        auto *tabs = scene.find<QTabWidget>("profileTabs");
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            tabs->setFocus();
            QTRY_VERIFY(QApplication::focusWidget());
            QCOMPARE(test::namelessControls(scene.page).join(u'\n'), QString());
            QCOMPARE(test::tabTraps(scene.page).join(u'\n'), QString());
            QCOMPARE(test::clashingMnemonics(scene.page).join(u'\n'), QString());
        }
    }
};

WREN_TEST(TestProfilePage)
#include "tst_profilepage.moc"
