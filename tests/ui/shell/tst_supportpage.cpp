// SPDX-License-Identifier: Apache-2.0
#include "models/problem.h"
#include "tests/support/testmain.h"
#include "tests/ui/casework/email/people.h"
#include "tests/ui/casework/scriptedprompter.h"
#include "tests/ui/shell/stage.h"
#include "ui/fields/problemlabel.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/support/declinedialog.h"
#include "ui/support/entercorrectiondialog.h"
#include "ui/support/supportpage.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace wren;
using namespace wren::test;
using namespace wren::ui;
using Activity = app::SupportState::Activity;

namespace {

constexpr quint8 first = 60;
constexpr quint8 again = 61;
constexpr quint8 past = 62;

/** The panel with two open requests about one client, and an older one that was declined. */
struct Panel
{
    FakeServices world;
    app::SupportPresenter presenter{world};
    ScriptedPrompter prompter;
    SupportPage page{presenter, prompter};

    Panel()
    {
        world.staff.permissions = Permission::Support;
        app::Correction other = correctionIn(world, again, EmailChangeState::Pending, 2);
        other.record.askedBy = idOf<StaffId>(11);
        world.supportQueue = {other, correctionIn(world, first, EmailChangeState::Pending, 50),
                              correctionIn(world, past, EmailChangeState::Declined, 200)};
        presenter.load();
        page.resize(1100, 760);
        page.show();
        page.activateWindow();
        QTRY_COMPARE(table()->model()->rowCount(), 2);
    }
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return page.findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QTableView *table() const { return find<QTableView>("workTable"); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString facts() const
    {
        QStringList texts;
        for (const QLabel *label : find<QWidget>("details")->findChildren<QLabel *>())
            texts << label->text();
        return texts.join(u'\n');
    }
    void press(const char *button) const { find<QPushButton>(button)->click(); }
    [[nodiscard]] wire::DecideEmailCorrection decided() const
    {
        return *wire::DecideEmailCorrection::fromJson(world.commands.last().arguments);
    }
};

} // namespace

class TestSupportPage : public QObject
{
    Q_OBJECT

private slots:
    /** Whoever waits longest comes first. */
    void listsWhatIsOpen()
    {
        Panel panel;
        QCOMPARE(panel.cell(0, 0), QStringLiteral("Marie-Ève D’Amour"));
        QCOMPARE(panel.cell(0, 1), presentEmail + QStringLiteral(" → ") + wantedEmail);
        QCOMPARE(panel.cell(0, 2), QStringLiteral("Open, 2 days"));
        QCOMPARE(panel.cell(1, 2), QStringLiteral("Open, today"));
        panel.find<QComboBox>("showComboBox")->setCurrentIndex(1);
        QCOMPARE(panel.table()->model()->rowCount(), 1);
        QCOMPARE(panel.cell(0, 2), QStringLiteral("Declined"));
        QVERIFY(!panel.find<QPushButton>("applyButton")->isVisible());
    }

    void tellsEverythingOfOne()
    {
        Panel panel;
        panel.world.supportQueue[1].record.camsEmail = QStringLiteral("m.damour@cams.example");
        panel.presenter.load();
        QTRY_VERIFY(panel.facts().contains(QStringLiteral("m.damour@cams.example")));
        for (const char *text :
             {"Riverside Employment", "Asked by Dana Whitfield", "Typing mistake at intake.",
              "Photo ID at the front desk.", "Declined by WREN: The birth date did not agree."})
            QVERIFY2(panel.facts().contains(QString::fromLatin1(text)), text);
        const QString related = panel.find<NoticeBar>("relatedNotice")->text();
        QVERIFY(related.contains(QStringLiteral("more than once")));
        QVERIFY(related.contains(QStringLiteral("Luc Tremblay")));
    }

    /** One confirmation that says all that happens (R44). */
    void appliesAfterOneConfirmation()
    {
        Panel panel;
        panel.prompter.agrees = false;
        panel.press("applyButton");
        QCOMPARE(panel.world.commands.made(), 0);
        const Question &asked = panel.prompter.asked.first();
        for (const QString &text :
             {presentEmail, wantedEmail, QStringLiteral("sessions, password and open links end")})
            QVERIFY2(asked.text.contains(text), qPrintable(text));
        QVERIFY(asked.action.contains(wantedEmail));
        panel.prompter.agrees = true;
        panel.press("applyButton");
        QCOMPARE(panel.world.commands.last().name, QStringLiteral("decide_email_correction"));
        QCOMPARE(panel.world.commands.last().subject, idOf<EmailChangeId>(first).text());
        QCOMPARE(panel.decided().decision, wire::DecideEmailCorrection::Decision::Apply);
    }

    void aTakenAddressIsSaid()
    {
        Panel panel;
        panel.press("applyButton");
        panel.world.commands.answer(refusedWith(
            Kind::Conflict, {{QStringLiteral("correct"), problemCode(Problem::CannotBeUsed)}}));
        QVERIFY(panel.find<NoticeBar>("workNotice")
                    ->text()
                    .contains(QStringLiteral("belongs to another client")));
    }

    /** A parked answer is none: whoever waits is told, and the request stays open. */
    void parkedIsNotDone()
    {
        Panel panel;
        QList<Activity> done;
        connect(&panel.presenter, &app::SupportPresenter::done, &panel.page,
                [&done](Activity activity) { done << activity; });
        panel.press("applyButton");
        wire::MutationResult parked;
        parked.outcome = wire::Outcome::Parked;
        parked.error = Error{Kind::Forbidden, {}, {}};
        panel.world.commands.answer(parked);
        QVERIFY(done.isEmpty());
        QVERIFY(panel.presenter.state().failure);
        QVERIFY(panel.find<NoticeBar>("workNotice")->isVisible());
    }

    /** What was refused is not what stands there now. */
    void aRefusalOfTheFormIsOfWhatWasSent()
    {
        Panel panel;
        panel.press("enterButton");
        auto *dialog = panel.page.findChild<EnterCorrectionDialog *>();
        for (const char *name : {"nameLineEdit", "incorrectLineEdit", "correctLineEdit"})
            dialog->findChild<QLineEdit *>(QString::fromLatin1(name))
                ->setText(QString::fromLatin1(name) + QStringLiteral("@example.net"));
        dialog->findChild<QPushButton *>(QStringLiteral("primaryButton"))->click();
        panel.world.commands.answer(refusedWith(
            Kind::Conflict, {{QStringLiteral("correct"), problemCode(Problem::AlreadyInUse)}}));
        const auto said = [dialog] {
            QString all;
            for (const QLabel *label :
                 dialog->findChildren<QLabel *>(QStringLiteral("problemLabel")))
                all += label->text();
            return all;
        };
        QVERIFY(said().contains(QStringLiteral("already in use")));
        dialog->findChild<QLineEdit *>(QStringLiteral("correctLineEdit"))->setText(wantedEmail);
        QVERIFY2(said().isEmpty(), qPrintable(said()));
    }

    void declinesWithAReason()
    {
        Panel panel;
        panel.press("declineButton");
        auto *dialog = panel.page.findChild<DeclineDialog *>();
        auto *decline = dialog->findChild<QPushButton *>(QStringLiteral("declineCorrectionButton"));
        QVERIFY(!decline->isEnabled());
        dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Another person."));
        decline->click();
        QCOMPARE(panel.decided().decision, wire::DecideEmailCorrection::Decision::Decline);
        QCOMPARE(panel.decided().reason, QStringLiteral("Another person."));
        panel.world.commands.answer(applied());
        QVERIFY(!dialog->isVisible());
    }

    /** Both addresses as their fields are left (R15): the one must be a client's, the other free.
     */
    void theAddressesOfTheFormAreChecked()
    {
        Panel panel;
        panel.press("enterButton");
        auto *dialog = panel.page.findChild<EnterCorrectionDialog *>();
        dialog->activateWindow();
        QTRY_VERIFY(dialog->isActiveWindow());
        const auto enter = [dialog](const char *name, const QString &text) {
            auto *edit = dialog->findChild<QLineEdit *>(QString::fromLatin1(name));
            edit->setFocus();
            edit->setText(text);
            QTest::keyClick(edit, Qt::Key_Tab);
        };
        const auto said = [dialog] {
            QStringList all;
            for (const ProblemLabel *label : dialog->findChildren<ProblemLabel *>())
                all += label->text();
            return all.join(QString());
        };
        auto &checks = panel.world.newEmailChecks;
        enter("incorrectLineEdit", presentEmail);
        QCOMPARE(checks.made(), 1);
        QCOMPARE(checks.last(), presentEmail);
        checks.answer(wire::InboxAnswer());
        QVERIFY2(said().contains(QStringLiteral("No client has this address")), qPrintable(said()));
        enter("incorrectLineEdit", QStringLiteral("marie@example.org"));
        QVERIFY2(said().isEmpty(), qPrintable(said()));
        const auto taken = [](Problem problem) {
            return Error{Kind::Conflict, {}, {{QStringLiteral("email"), problemCode(problem)}}};
        };
        checks.answer(taken(Problem::CannotBeUsed));
        QVERIFY2(said().isEmpty(), qPrintable(said())); // it is somebody's, as it should be
        enter("correctLineEdit", wantedEmail);
        checks.answer(taken(Problem::AlreadyInUse));
        QVERIFY2(said().contains(QStringLiteral("already in use")), qPrintable(said()));
        QCOMPARE(panel.world.commands.made(), 0);
        enter("correctLineEdit", wantedEmail); // passing by asks nothing again
        QCOMPARE(checks.made(), 3);
        QVERIFY(said().contains(QStringLiteral("already in use")));
        enter("correctLineEdit", QStringLiteral("another@example.net"));
        checks.answer(wire::InboxAnswer{Inbox::OtherStaff, {}});
        QVERIFY2(said().contains(QStringLiteral("another member of staff")), qPrintable(said()));
    }

    /** R17: a reason that was not sent is there again. */
    void aReasonIsKept()
    {
        Panel panel;
        const auto open = [&panel] {
            panel.press("declineButton");
            return std::unique_ptr<DeclineDialog>(panel.page.findChild<DeclineDialog *>());
        };
        auto dialog = open();
        dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Another person."));
        QTRY_COMPARE(dialog->findChild<QLabel *>(QStringLiteral("footLabel"))->text(),
                     QStringLiteral("Kept as a draft on this computer"));
        dialog.reset();
        QCOMPARE(panel.world.drafts.size(), 1);
        dialog = open();
        QTRY_COMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(),
                     QStringLiteral("Another person."));
        dialog->findChild<QPushButton *>(QStringLiteral("declineCorrectionButton"))->click();
        panel.world.commands.answer(applied());
        QVERIFY(panel.world.drafts.isEmpty());
    }

    /** R17: what was typed for somebody who phoned is there again, until the hub has it. */
    void whatIsEnteredIsKept()
    {
        Panel panel;
        const auto open = [&panel] {
            panel.press("enterButton");
            return std::unique_ptr<EnterCorrectionDialog>(
                panel.page.findChild<EnterCorrectionDialog *>());
        };
        const auto field = [](const std::unique_ptr<EnterCorrectionDialog> &dialog,
                              const char *name) {
            return dialog->findChild<QLineEdit *>(QString::fromLatin1(name));
        };
        auto dialog = open();
        field(dialog, "nameLineEdit")->setText(QStringLiteral("Marie-Ève D’Amour"));
        field(dialog, "incorrectLineEdit")->setText(presentEmail);
        QTRY_COMPARE(dialog->findChild<QLabel *>(QStringLiteral("footLabel"))->text(),
                     QStringLiteral("Kept as a draft on this computer"));
        field(dialog, "correctLineEdit")->setText(wantedEmail);
        dialog.reset(); // keeps what is not kept yet
        QCOMPARE(panel.world.drafts.size(), 1);
        const auto about = app::FormAbout::fromJson(panel.world.drafts.first());
        QVERIFY(about && about->kind == app::FormKind::EnterCorrection);
        QCOMPARE(about->name, QStringLiteral("Marie-Ève D’Amour"));
        dialog = open();
        QTRY_COMPARE(field(dialog, "nameLineEdit")->text(), QStringLiteral("Marie-Ève D’Amour"));
        QCOMPARE(field(dialog, "incorrectLineEdit")->text(), presentEmail);
        QCOMPARE(field(dialog, "correctLineEdit")->text(), wantedEmail);
        auto *primary = dialog->findChild<QPushButton *>(QStringLiteral("primaryButton"));
        primary->click();
        panel.world.commands.answer(refusedWith(Kind::NotFound));
        QCOMPARE(panel.world.drafts.size(), 1); // not entered yet
        primary->click();
        panel.world.commands.answer(applied());
        QVERIFY(panel.world.drafts.isEmpty());
    }

    void entersOneForSomebodyWhoPhoned()
    {
        Panel panel;
        panel.press("enterButton");
        auto *dialog = panel.page.findChild<EnterCorrectionDialog *>();
        const auto fill = [dialog](const char *name, const QString &text) {
            dialog->findChild<QLineEdit *>(QString::fromLatin1(name))->setText(text);
        };
        fill("nameLineEdit", QStringLiteral("Marie-Ève D’Amour"));
        fill("incorrectLineEdit", presentEmail);
        fill("correctLineEdit", wantedEmail);
        auto *primary = dialog->findChild<QPushButton *>(QStringLiteral("primaryButton"));
        primary->click();
        const QString id = panel.world.commands.last().subject;
        panel.world.commands.answer(Error{Kind::Timeout, {}, {}});
        QVERIFY(dialog->isVisible());
        primary->click();
        QCOMPARE(panel.world.commands.last().subject, id); // one request, however often it is sent
        panel.world.commands.answer(refusedWith(Kind::NotFound));
        QVERIFY(dialog->findChild<NoticeBar *>(QStringLiteral("noticeBar"))
                    ->text()
                    .contains(QStringLiteral("No client has that address and that last name")));
        primary->click();
        QVERIFY(panel.world.commands.last().subject != id);
        panel.world.commands.answer(applied());
        QVERIFY(!dialog->isVisible());
    }

    /** Where two must agree, the first of them cannot be the second. */
    void theSecondIsAnotherPerson()
    {
        Panel panel;
        panel.world.supportQueue[1].record.approvedBy = panel.world.staff.staff;
        panel.presenter.load();
        QTRY_COMPARE(panel.cell(0, 2), QStringLiteral("Approved by one, 2 days"));
        QVERIFY(!panel.find<QPushButton>("applyButton")->isEnabled());
        QVERIFY(panel.find<NoticeBar>("relatedNotice")
                    ->text()
                    .contains(QStringLiteral("Another person at WREN")));
        panel.world.supportQueue[1].record.approvedBy = idOf<StaffId>(11);
        panel.presenter.load();
        QTRY_VERIFY(panel.find<QPushButton>("applyButton")->isEnabled());
    }

    void offlineItIsOnlyRead()
    {
        Panel panel;
        panel.world.setOffline(true);
        for (const char *button : {"applyButton", "declineButton", "enterButton"})
            QVERIFY2(!panel.find<QPushButton>(button)->isEnabled(), button);
        QVERIFY(
            panel.find<NoticeBar>("workNotice")->text().contains(QStringLiteral("need the hub")));
        panel.world.setOffline(false);
        QVERIFY(panel.find<QPushButton>("applyButton")->isEnabled());
    }

    /** The hub goes away while one decides or types: why the button is grey is said there too. */
    void theDialogsSayThatTheyNeedTheHub()
    {
        Panel panel;
        const auto said = [](const QDialog *dialog) {
            const auto *bar = dialog->findChild<NoticeBar *>(QStringLiteral("noticeBar"));
            return bar ? bar->text() : dialog->findChild<ProblemLabel *>()->text();
        };
        const auto saysWhy = [&panel, said](const QDialog *dialog) {
            const bool silent = said(dialog).isEmpty();
            panel.world.setOffline(true);
            const bool told = said(dialog).contains(QStringLiteral("need the hub")) &&
                              said(dialog) == panel.find<NoticeBar>("workNotice")->text();
            panel.world.setOffline(false);
            return silent && told && said(dialog).isEmpty();
        };
        panel.press("declineButton");
        auto *decline = panel.page.findChild<DeclineDialog *>();
        QVERIFY(saysWhy(decline));
        decline->reject();
        panel.press("enterButton");
        QVERIFY(saysWhy(panel.page.findChild<EnterCorrectionDialog *>()));
    }

    void whoHasThePanel_data()
    {
        QTest::addColumn<Permissions>("permissions");
        QTest::addColumn<bool>("panel");
        QTest::addColumn<bool>("clients");
        QTest::newRow("clients") << Permissions(Permission::Clients) << false << true;
        QTest::newRow("support") << Permissions(Permission::Support) << true << false;
        QTest::newRow("both") << (Permissions(Permission::Support) | Permission::Clients) << true
                              << true;
        QTest::newRow("administrator") << Permissions(Permission::Administrator) << true << true;
    }

    void whoHasThePanel()
    {
        QFETCH(Permissions, permissions);
        Stage stage(3, permissions);
        stage.window->show();
        const auto offers = [&stage](const char *text) {
            for (const QToolButton *button : stage.window->findChildren<QToolButton *>()) {
                if (button->text().remove(u'&') == QLatin1String(text))
                    return button->isVisible();
            }
            return false;
        };
        QTEST(offers("Support"), "panel");
        QTEST(offers("My Clients / People"), "clients");
        auto *page = stage.window->findChild<SupportPage *>();
        QTEST(page != nullptr, "panel");
        if (!stage.window->findChild<SupportPage *>() || offers("My Clients / People"))
            return;
        QVERIFY(page->isVisible()); // one begins there
    }
};

WREN_TEST(TestSupportPage)
#include "tst_supportpage.moc"
