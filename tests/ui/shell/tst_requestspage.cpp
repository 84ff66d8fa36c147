// SPDX-License-Identifier: Apache-2.0
#include "models/problem.h"
#include "tests/support/testmain.h"
#include "tests/ui/handover/samples.h"
#include "tests/ui/shell/screens.h"
#include "tests/ui/shell/stage.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/requests/decidedialog.h"
#include "ui/requests/requestspage.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace wren;
using namespace wren::test;
using namespace wren::ui;

namespace {

template<typename Widget>
Widget *part(const QWidget *parent, const char *name)
{
    return parent->findChild<Widget *>(QString::fromLatin1(name));
}

/** The main window in front of Requests. */
struct Scene
{
    Stage stage{20};

    explicit Scene(const QList<app::HandoverView> &requests)
    {
        stage.showRequests(requests);
        present(stage.window.get());
        action("Ctrl+3")->trigger();
    }
    [[nodiscard]] QAction *action(const char *shortcut) const
    {
        for (QAction *action : stage.window->actions()) {
            if (action->shortcut() == QKeySequence(QString::fromLatin1(shortcut)))
                return action;
        }
        return nullptr;
    }
    [[nodiscard]] RequestsPage *page() const { return stage.window->findChild<RequestsPage *>(); }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return part<QPushButton>(page(), name);
    }
    [[nodiscard]] QTableView *table() const { return part<QTableView>(page(), "workTable"); }
    [[nodiscard]] QString news() const
    {
        for (const auto *bar : stage.window->centralWidget()->findChildren<NoticeBar *>(
                 QStringLiteral("newsNotice"))) {
            if (bar->isVisible())
                return bar->text();
        }
        return {};
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
};

} // namespace

/** Requests in the window: both sides, decisions, and what is new (R4, R5). */
class TestRequestsPage : public QObject
{
    Q_OBJECT

private slots:
    void listsOpenOnesFirstAndAllOnDemand()
    {
        const Scene scene({askedFromUs(), ended(askedByUs(), HandoverState::Declined, 10)});
        QCOMPARE(scene.table()->model()->rowCount(), 1);
        QCOMPARE(scene.cell(0, 0), QStringLiteral("Amina Haddad"));
        QVERIFY(scene.cell(0, 2).contains(QStringLiteral("waits for you")));
        part<QComboBox>(scene.page(), "showComboBox")->setCurrentIndex(1);
        QCOMPARE(scene.table()->model()->rowCount(), 2);
        QCOMPARE(scene.cell(1, 2), QStringLiteral("Declined"));
    }

    void theEntryCountsWhatWaitsForMe()
    {
        Scene scene({askedFromUs(), askedByUs(), offeredToUs()});
        QCOMPARE(scene.action("Ctrl+3")->text(), QStringLiteral("Re&quests (2)"));
        scene.stage.showRequests({askedByUs()});
        QCOMPARE(scene.action("Ctrl+3")->text(), QStringLiteral("Re&quests"));
    }

    void offersWhatOneMayDo_data()
    {
        QTest::addColumn<app::HandoverView>("request");
        QTest::addColumn<bool>("decide");
        QTest::addColumn<bool>("withdraw");
        QTest::addColumn<bool>("profile");
        QTest::newRow("asked from us") << askedFromUs() << true << false << true;
        QTest::newRow("asked by us") << askedByUs() << false << true << false;
        QTest::newRow("offered to us") << offeredToUs() << true << false << false;
        QTest::newRow("offered by us") << offeredByUs() << false << true << true;
    }
    void offersWhatOneMayDo()
    {
        QFETCH(app::HandoverView, request);
        const Scene scene({request});
        QTEST(scene.button("approveButton")->isVisible(), "decide");
        QTEST(scene.button("declineButton")->isVisible(), "decide");
        QTEST(scene.button("withdrawButton")->isVisible(), "withdraw");
        QTEST(scene.button("openButton")->isVisible(), "profile");
    }

    void opensTheProfile()
    {
        const Scene scene({askedFromUs()});
        scene.button("openButton")->click();
        QCOMPARE(scene.stage.profiles, QList{idOf<ClientId>(40)});
    }

    /** What an offer's sender ticked is shown, the rest is not there. */
    void showsWhatTheSenderTicked()
    {
        const Scene scene({offeredToUs()});
        QStringList texts;
        for (const QLabel *label :
             part<QWidget>(scene.page(), "factsList")->findChildren<QLabel *>())
            texts << label->text();
        QVERIFY(texts.contains(QStringLiteral("February 29, 1988")));
        QVERIFY(texts.contains(QStringLiteral("Best reached in the evening.")));
        QVERIFY(texts.contains(QStringLiteral("(•••) •••-••34")));
    }

    void approvesInTheDialog()
    {
        Scene scene({askedFromUs()});
        scene.button("approveButton")->click();
        auto *dialog = scene.page()->findChild<DecideDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!part<QComboBox>(dialog, "caseworkerComboBox")->isVisible());
        part<QPushButton>(dialog, "primaryButton")->click();
        QCOMPARE(scene.stage.services.commands.last().name, QStringLiteral("decide_handover"));
        scene.stage.services.commands.answer(applied());
        QVERIFY(!dialog->isVisible());
        // It stays in sight, decided.
        QTRY_COMPARE(scene.cell(0, 2), QStringLiteral("Approved"));
        QVERIFY(!scene.button("approveButton")->isVisible());
    }

    void decliningTakesAReason()
    {
        Scene scene({offeredToUs()});
        scene.button("declineButton")->click();
        auto *dialog = scene.page()->findChild<DecideDialog *>();
        auto *primary = part<QPushButton>(dialog, "primaryButton");
        QVERIFY(!primary->isEnabled());
        part<QPlainTextEdit>(dialog, "reasonPlainTextEdit")->setPlainText(QStringLiteral("Full"));
        QVERIFY(primary->isEnabled());
        primary->click();
        const auto decision =
            wire::DecideHandover::fromJson(scene.stage.services.commands.last().arguments);
        QCOMPARE(decision->reason, QStringLiteral("Full"));
    }

    void aRefusalIsSaidInTheDialog()
    {
        Scene scene({askedFromUs()});
        scene.button("approveButton")->click();
        auto *dialog = scene.page()->findChild<DecideDialog *>();
        part<QPushButton>(dialog, "primaryButton")->click();
        scene.stage.services.commands.answer(refusedWith(
            Kind::Conflict, {{QStringLiteral("state"), problemCode(Problem::NoLongerOpen)}}));
        QVERIFY(dialog->isVisible());
        QVERIFY(part<NoticeBar>(dialog, "noticeBar")
                    ->text()
                    .contains(QStringLiteral("no longer open")));
    }

    void withdrawsAfterAQuestion()
    {
        Scene scene({askedByUs()});
        scene.button("withdrawButton")->click();
        QCOMPARE(scene.stage.prompter.asked.size(), 1);
        QVERIFY(
            scene.stage.prompter.asked.constFirst().action.contains(QStringLiteral("Withdraw")));
        QCOMPARE(scene.stage.services.commands.last().name, QStringLiteral("withdraw_handover"));
    }

    void offlineNothingCanBeDecided()
    {
        Scene scene({askedFromUs()});
        scene.stage.services.setOffline(true);
        QVERIFY(!scene.button("approveButton")->isEnabled());
        QVERIFY(part<NoticeBar>(scene.page(), "workNotice")
                    ->text()
                    .contains(QStringLiteral("offline")));
    }

    /** News stands over every place but the list itself, until it was looked at. */
    void tellsWhatIsNew()
    {
        Scene scene({});
        scene.action("Ctrl+1")->trigger();
        QVERIFY(scene.news().isEmpty());
        scene.stage.showRequests({offeredToUs()});
        QTRY_VERIFY(scene.news().contains(QStringLiteral("Omar Said")));
        auto *bar = part<NoticeBar>(scene.stage.window.get(), "newsNotice");
        part<QPushButton>(bar, "noticeActionButton")->click();
        QVERIFY(scene.page()->isVisible());
        QVERIFY(scene.news().isEmpty());
        scene.action("Ctrl+1")->trigger();
        QVERIFY(scene.news().isEmpty());
    }

    /** Whoever comes because of what is new has it in front. */
    void whatIsNewIsChosen()
    {
        Scene scene({askedFromUs(), offeredByUs()});
        scene.action("Ctrl+1")->trigger();
        scene.stage.showRequests({askedFromUs(), offeredByUs(), offeredToUs()});
        QTRY_VERIFY(scene.news().contains(QStringLiteral("Omar Said")));
        scene.action("Ctrl+3")->trigger();
        QCOMPARE(scene.table()->currentIndex().row(), 2);
        QCOMPARE(part<QLabel>(scene.page(), "clientValueLabel")->text(),
                 QStringLiteral("Omar Said"));
    }

    void newsCanBeDismissed()
    {
        Scene scene({});
        scene.action("Ctrl+1")->trigger();
        scene.stage.showRequests({askedFromUs(), offeredToUs()});
        QTRY_VERIFY(scene.news().contains(QStringLiteral("2 requests")));
        auto *bar = part<NoticeBar>(scene.stage.window.get(), "newsNotice");
        part<QPushButton>(bar, "noticeAlternativeButton")->click();
        QVERIFY(scene.news().isEmpty());
    }

    void whoSeesNoClientsSeesNoRequests()
    {
        Stage stage(0, Permission::Support);
        for (const QAction *action : stage.window->actions()) {
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_3))
                QVERIFY(!action->isEnabled());
        }
    }
};

WREN_TEST(TestRequestsPage)
#include "tst_requestspage.moc"
