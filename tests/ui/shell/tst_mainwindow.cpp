// SPDX-License-Identifier: Apache-2.0
#include "app/policy/policy.h"
#include "models/items/clientlistmodel.h"
#include "models/items/worklistmodel.h"
#include "tests/support/testmain.h"
#include "tests/ui/shell/screens.h"
#include "tests/ui/shell/stage.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/syncdialog.h"
#include "ui/theme/menubutton.h"

#include <QAccessible>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

template<typename Widget>
Widget *part(const QWidget *parent, const char *name)
{
    return parent->findChild<Widget *>(QString::fromLatin1(name));
}

bool isShown(const QWidget *parent, const char *name)
{
    const auto *widget = part<QWidget>(parent, name);
    return widget && widget->isVisible();
}

/** What every label that shows says. */
QStringList labels(const QWidget *parent)
{
    QStringList texts;
    for (const QLabel *label : parent->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

/** The one in the navigation bar. */
QToolButton *helpButton(const QWidget *window)
{
    const QList<QToolButton *> all =
        part<QWidget>(window, "navigationBar")->findChildren<QToolButton *>();
    const auto found = std::find_if(all.cbegin(), all.cend(), [](const QToolButton *each) {
        return each->defaultAction()->shortcut() == QKeySequence(QKeySequence::HelpContents);
    });
    return found == all.cend() ? nullptr : *found;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void searchNarrowsTheTable()
    {
        Stage stage(60);
        present(stage.window.get());
        auto *table = part<QTableView>(stage.window.get(), "clientsTable");
        QCOMPARE(table->model()->rowCount(), 60);
        QTest::keyClicks(part<QLineEdit>(stage.window.get(), "searchLineEdit"),
                         QStringLiteral("tremblay"));
        QVERIFY(table->model()->rowCount() > 0);
        QVERIFY(table->model()->rowCount() < 60);
        QVERIFY(table->currentIndex().isValid());
        QCOMPARE(part<QLabel>(stage.window.get(), "nameLabel")->text(),
                 table->model()->index(table->currentIndex().row(), 0).data().toString());
    }

    /** F1 again leads to the index; Alt+Left goes one page back, and from the first one out. */
    void helpLeadsBack()
    {
        Stage stage(20);
        present(stage.window.get());
        QWidget *window = stage.window.get();
        auto *help = window->findChild<QTextBrowser *>();
        QTest::keyClick(window, Qt::Key_2, Qt::ControlModifier);
        QTest::keyClick(window, Qt::Key_F1);
        QVERIFY(help->isVisible());
        QVERIFY(help->source().path().endsWith(QStringLiteral("working-offline.md")));
        QVERIFY(help->toPlainText().contains(QStringLiteral("All topics")));
        QVERIFY(helpButton(window)->isChecked());
        QTest::keyClick(window, Qt::Key_F1);
        QVERIFY(help->source().path().endsWith(QStringLiteral("index.md")));
        QVERIFY(helpButton(window)->isChecked());
        QTest::keyClick(window, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(help->source().path().endsWith(QStringLiteral("working-offline.md")));
        QTest::keyClick(window, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(!help->isVisible());
        QVERIFY(!helpButton(window)->isChecked());
    }

    /** Down to the list, Enter to the profile, Alt+Left back, Alt+Right there again. */
    void keyboardAlone()
    {
        Stage stage(20);
        present(stage.window.get());
        QWidget *window = stage.window.get();
        auto *table = part<QTableView>(window, "clientsTable");
        QTest::keyClick(window, Qt::Key_F, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::focusWidget(), part<QLineEdit>(window, "searchLineEdit"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTRY_COMPARE(QApplication::focusWidget(), table);
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(table->currentIndex().row(), 1);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(stage.profiles, QList<ClientId>{*stage.people.state().current});
        QVERIFY(!table->isVisible());
        QTest::keyClick(window, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(table->isVisible());
        QTest::keyClick(window, Qt::Key_Right, Qt::AltModifier);
        QVERIFY(!table->isVisible());
        QCOMPARE(stage.profiles.size(), 1); // the same page, not made anew
    }

    void inviteOnlyForThoseWhoMay_data()
    {
        QTest::addColumn<Permissions>("permissions");
        QTest::addColumn<bool>("may");
        QTest::newRow("clients") << Permissions(Permission::Clients) << true;
        QTest::newRow("administrator") << Permissions(Permission::Administrator) << true;
        QTest::newRow("support only") << Permissions(Permission::Support) << false;
    }

    void inviteOnlyForThoseWhoMay()
    {
        QFETCH(Permissions, permissions);
        QFETCH(bool, may);
        Stage stage(3, permissions);
        present(stage.window.get());
        QTest::keyClick(stage.window.get(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(stage.invited.size(), may ? 1 : 0);
        bool button = false;
        for (const QPushButton *each : stage.window->findChildren<QPushButton *>())
            button = button || (each->isVisible() && each->text() == QStringLiteral("&Invite"));
        QCOMPARE(button, may);
    }

    void myClientsOnlyIsRemembered()
    {
        Stage stage(30);
        present(stage.window.get());
        part<QCheckBox>(stage.window.get(), "mineOnlyCheckBox")->click();
        QVERIFY(stage.people.state().mineOnly);
        stage.window->close();
        QVERIFY(stage.settings.myClientsOnly());
    }

    void columnsAreChosenAndRemembered()
    {
        Stage stage(5);
        present(stage.window.get());
        auto *header = part<QTableView>(stage.window.get(), "clientsTable")->horizontalHeader();
        QVERIFY(header->isSectionHidden(ClientListModel::PreferredName));
        auto *menu = &part<ui::MenuButton>(stage.window.get(), "columnsButton")->dropMenu();
        menu->actions().constFirst()->trigger();
        QVERIFY(!header->isSectionHidden(ClientListModel::PreferredName));
        header->moveSection(header->visualIndex(ClientListModel::Phone), 0);
        stage.window->close();
        const QByteArray kept = stage.settings.peopleColumns();
        QHeaderView other(Qt::Horizontal);
        ClientListModel model([](quint32) { return ClientListRow(); });
        other.setModel(&model);
        QVERIFY(other.restoreState(kept));
        QVERIFY(!other.isSectionHidden(ClientListModel::PreferredName));
        QCOMPARE(other.visualIndex(ClientListModel::Phone), 0);
    }

    void headerSorts()
    {
        Stage stage(30);
        present(stage.window.get());
        auto *table = part<QTableView>(stage.window.get(), "clientsTable");
        table->sortByColumn(ClientListModel::Email, Qt::DescendingOrder);
        QCOMPARE(stage.people.state().sortBy, PeopleQuery::Column::Email);
        QCOMPARE(stage.people.state().order, Qt::DescendingOrder);
        const QString first = table->model()->index(0, ClientListModel::Email).data().toString();
        const QString last = table->model()->index(29, ClientListModel::Email).data().toString();
        QVERIFY(first > last);
    }

    void emptyStatesLeadOn()
    {
        Stage stage(10);
        present(stage.window.get());
        stage.people.search(QStringLiteral("qqq"));
        auto *empty = part<QWidget>(part<QWidget>(stage.window.get(), "PeoplePage"), "emptyState");
        QVERIFY(empty->isVisible());
        empty->findChild<QPushButton *>()->click();
        QVERIFY(isShown(stage.window.get(), "clientsTable"));
        QCOMPARE(part<QLineEdit>(stage.window.get(), "searchLineEdit")->text(), QString());
    }

    void draftsAreResumedAndDiscarded()
    {
        Stage stage(3);
        stage.addDraft(QStringLiteral("Okafor"));
        stage.addDraft(QStringLiteral("Wong"));
        present(stage.window.get());
        QTest::keyClick(stage.window.get(), Qt::Key_2, Qt::ControlModifier);
        auto *table = part<QTableView>(stage.window.get(), "draftsTable");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        part<QPushButton>(stage.window.get(), "resumeButton")->click();
        QCOMPARE(stage.invited,
                 QStringList{table->currentIndex().data(WorkListModel::IdRole).toString()});
        stage.prompter.agrees = false;
        part<QPushButton>(stage.window.get(), "discardButton")->click();
        QCOMPARE(stage.prompter.asked.size(), 1);
        QCOMPARE(table->model()->rowCount(), 2);
        stage.prompter.agrees = true;
        part<QPushButton>(stage.window.get(), "discardButton")->click();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(table->currentIndex().isValid());
    }

    void practiceIsMarkedInALine()
    {
        Stage stage(3);
        stage.window->resize(1280, 800);
        stage.window->show();
        stage.window->showHub({QStringLiteral("WREN Job Portal"), QStringLiteral("Windsor"), true});
        const auto *mark = part<ui::NoticeBar>(stage.window.get(), "practiceBadge");
        QTRY_VERIFY(mark->isVisible() && mark->height() == mark->heightForWidth(mark->width()));
    }

    void statusBar_data()
    {
        QTest::addColumn<SyncStatus>("status");
        QTest::addColumn<QString>("text");
        using State = SyncStatus::State;
        const auto row = [](const char *name, State state, int waiting, const char *text) {
            SyncStatus status;
            status.state = state;
            status.waiting = waiting;
            QTest::newRow(name) << status << QString::fromUtf8(text);
        };
        row("up to date", State::UpToDate, 0, "Up to date");
        row("syncing", State::Syncing, 0, "Updating…");
        row("waiting", State::Waiting, 2, "2 waiting to be sent");
        row("offline", State::Offline, 0, "Offline");
        row("offline, waiting", State::Offline, 1, "Offline · 1 waiting to be sent");
    }

    void statusBar()
    {
        QFETCH(SyncStatus, status);
        QFETCH(QString, text);
        Stage stage(1);
        stage.window->showSync(status);
        QCOMPARE(part<QToolButton>(stage.window.get(), "syncButton")->text(), text);
        status.signInNeeded = true;
        stage.window->showSync(status);
        QCOMPARE(part<QToolButton>(stage.window.get(), "syncButton")->text(),
                 QStringLiteral("Sign in again to go on"));
    }

    void syncDialogSaysWhatForWhomAndWhy()
    {
        Stage stage(1);
        const ClientId client = stage.index.row(0).client;
        wire::ClientRecord record;
        record.profile = test::fullProfile();
        stage.services.clients.insert(client, record);
        stage.addToOutbox(test::editOf(client, QueuedMutation::State::Refused));
        stage.addToOutbox(test::noteAbout(client, QueuedMutation::State::Waiting));
        present(stage.window.get());
        part<QToolButton>(stage.window.get(), "syncButton")->click();
        auto *dialog = stage.window->findChild<ui::SyncDialog *>();
        auto *list = part<QListWidget>(dialog, "outboxList");
        QTRY_COMPARE(list->count(), 2);
        QTRY_VERIFY(list->item(0)->text().contains(QStringLiteral("Marie-Ève D’Amour")));
        QVERIFY(list->item(0)->text().contains(QStringLiteral("Phone Number: ")));
        QVERIFY(list->item(0)->text().contains(QStringLiteral("enter it again")));
        QVERIFY(list->item(1)->text().contains(QStringLiteral("New case note")));
        QVERIFY(list->item(1)->text().contains(QStringLiteral("Waits to be sent")));
        part<QPushButton>(dialog, "openButton")->click();
        QTRY_VERIFY(isShown(stage.window.get(), "outboxTable"));
    }

    void outbox_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("mayBeSent");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("why");
        QTest::addColumn<bool>("retries");
        QTest::addColumn<QString>("drop"); // empty: cannot be taken back
        using State = QueuedMutation::State;
        const auto row = [](const char *name, State state, bool sent, const char *says,
                            const char *why, bool retries, const char *drop) {
            QTest::newRow(name) << int(state) << sent << QString::fromUtf8(says)
                                << QString::fromUtf8(why) << retries << QString::fromUtf8(drop);
        };
        row("waiting", State::Waiting, false, "Waits to be sent", "sent by itself", false,
            "Discard…");
        row("on its way", State::Waiting, true, "Waits to be sent", "no longer be taken back",
            false, "");
        row("refused", State::Refused, false, "Refused", "Phone Number: ", true, "Discard…");
        row("parked", State::Parked, false, "Kept for the client’s new provider",
            "moved to another provider", false, "Take off the List");
        row("conflicted", State::Conflicted, false, "Two values: choose one",
            "choose which one stays", false, "Take off the List");
    }

    void outbox()
    {
        QFETCH(int, state);
        QFETCH(bool, mayBeSent);
        QFETCH(QString, says);
        QFETCH(QString, why);
        QFETCH(QString, drop);
        Stage stage(1);
        const ClientId client = stage.index.row(0).client;
        wire::ClientRecord record;
        record.profile = test::fullProfile();
        stage.services.clients.insert(client, record);
        QueuedMutation queued = test::editOf(client, QueuedMutation::State(state));
        queued.mayBeSent = mayBeSent;
        const qint64 mid = stage.addToOutbox(queued);
        present(stage.window.get());
        QTest::keyClick(stage.window.get(), Qt::Key_2, Qt::ControlModifier);
        auto *table = part<QTableView>(stage.window.get(), "outboxTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_COMPARE(table->model()->index(0, 0).data().toString(),
                     QStringLiteral("Marie-Ève D’Amour"));
        QCOMPARE(table->model()->index(0, 1).data().toString(),
                 QStringLiteral("Edit: Phone Number, Service Needs"));
        QCOMPARE(table->model()->index(0, 2).data().toString(), says);
        const QString told = part<ui::NoticeBar>(stage.window.get(), "whyNotice")->text();
        QVERIFY2(told.contains(why), qPrintable(told));
        QVERIFY(labels(stage.window.get()).contains(QStringLiteral("(519) 555-0199"))); // entered
        QVERIFY(labels(stage.window.get()).contains(QStringLiteral("(519) 555-0134"))); // the hub's
        QTEST(isShown(stage.window.get(), "retryButton"), "retries");
        auto *dropButton = part<QPushButton>(stage.window.get(), "dropButton");
        QCOMPARE(dropButton->isEnabled(), !drop.isEmpty());
        if (drop.isEmpty())
            return;
        QCOMPARE(dropButton->text().remove(u'&'), drop);
        QTest::keyClick(dropButton, Qt::Key_Space);
        const bool waited = state == int(QueuedMutation::State::Waiting);
        QCOMPARE(waited ? stage.services.discarded : stage.services.dismissed, QList{mid});
        const bool asks = drop == QStringLiteral("Discard…");
        QCOMPARE(stage.prompter.asked.size(), asks ? 1 : 0);
        if (asks)
            QCOMPARE(stage.prompter.asked.constFirst().action,
                     QStringLiteral("Discard the Edit of Marie-Ève D’Amour"));
        QTRY_VERIFY(isShown(stage.window.get(), "emptyLabel"));
    }

    void refusedShowsWhatTheHubHas_data()
    {
        QTest::addColumn<int>("answered");
        QTest::addColumn<int>("heard"); // 0: the client is not in this copy
        QTest::addColumn<QString>("shows");
        const QString answer = QStringLiteral("(519) 555-0155");
        QTest::newRow("the answer is newer") << 9 << 5 << answer;
        QTest::newRow("the feed is newer") << 5 << 9 << QStringLiteral("(519) 555-0134");
        QTest::newRow("not in this copy") << 9 << 0 << answer;
    }
    /** Beside what was typed, whatever came last of what the hub has (sync.md, Hub 4). */
    void refusedShowsWhatTheHubHas()
    {
        QFETCH(int, answered);
        QFETCH(int, heard);
        QFETCH(QString, shows);
        Stage stage(1);
        const ClientId client = stage.index.row(0).client;
        wire::ClientRecord record;
        record.profile = test::fullProfile();
        record.fieldRevs.insert(Field::Phone, heard);
        if (heard > 0)
            stage.services.clients.insert(client, record);
        record.provider = providerId(0);
        record.profile.set(Field::Phone, QStringLiteral("+15195550155"));
        record.fieldRevs.insert(Field::Phone, answered);
        QueuedMutation queued = test::editOf(client, QueuedMutation::State::Refused);
        queued.result->info.insert(QStringLiteral("record"), record.toJson());
        stage.addToOutbox(queued);
        present(stage.window.get());
        QTest::keyClick(stage.window.get(), Qt::Key_2, Qt::ControlModifier);
        auto *table = part<QTableView>(stage.window.get(), "outboxTable");
        QTRY_COMPARE(table->model()->index(0, 0).data().toString(),
                     QStringLiteral("Marie-Ève D’Amour"));
        QVERIFY(labels(stage.window.get()).contains(QStringLiteral("(519) 555-0199"))); // entered
        QTRY_VERIFY(labels(stage.window.get()).contains(shows));
    }

    void refusedIsTriedAgain()
    {
        Stage stage(1);
        const ClientId client = stage.index.row(0).client;
        const qint64 mid = stage.addToOutbox(test::editOf(client, QueuedMutation::State::Refused));
        present(stage.window.get());
        QTest::keyClick(stage.window.get(), Qt::Key_2, Qt::ControlModifier);
        auto *retry = part<QPushButton>(stage.window.get(), "retryButton");
        QTRY_VERIFY(retry->isVisible());
        QTest::keyClick(retry, Qt::Key_Space);
        QCOMPARE(stage.services.retried, QList{mid});
    }

    void openEditIsGoneOnWith()
    {
        Stage stage(3);
        const ClientId client = stage.index.row(1).client;
        stage.addOpenEdit(client);
        present(stage.window.get());
        QTest::keyClick(stage.window.get(), Qt::Key_2, Qt::ControlModifier);
        auto *table = part<QTableView>(stage.window.get(), "draftsTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), stage.index.row(1).name);
        QCOMPARE(table->model()->index(0, 1).data().toString(),
                 QStringLiteral("Edit: Personal Details"));
        part<QPushButton>(stage.window.get(), "resumeButton")->click();
        QCOMPARE(stage.profiles, QList{client});
        QCOMPARE(stage.resumed.size(), 1);
        QVERIFY(stage.invited.isEmpty());
    }

    void discardingAnEditNamesItsClient()
    {
        Stage stage(3);
        stage.addOpenEdit(stage.index.row(1).client);
        present(stage.window.get());
        QTest::keyClick(stage.window.get(), Qt::Key_2, Qt::ControlModifier);
        part<QPushButton>(stage.window.get(), "discardButton")->click();
        QCOMPARE(stage.prompter.asked.value(0).action,
                 QStringLiteral("Discard the Edit of %1").arg(stage.index.row(1).name));
    }

    void statusComesFirstThatNeedsAPerson_data()
    {
        QTest::addColumn<SyncStatus>("status");
        QTest::addColumn<QString>("text");
        SyncStatus status;
        status.state = SyncStatus::State::Offline;
        status.waiting = 2;
        status.signInNeeded = true;
        QTest::newRow("sign in") << status << QStringLiteral("Sign in again to go on");
        status.leaseOver = true;
        QTest::newRow("lease over")
            << status << QStringLiteral("Connect to the network and unlock to go on");
        status.storage = app::StorageFault::Unwritable;
        QTest::newRow("cannot write") << status << QStringLiteral("Cannot save on this computer");
        status.storage = app::StorageFault::DiskFull;
        QTest::newRow("disk full") << status << QStringLiteral("Cannot save: the disk is full");
        SyncStatus conflicted;
        conflicted.state = SyncStatus::State::Refused;
        conflicted.conflicted = 1;
        conflicted.parked = 1;
        QTest::newRow("to look at") << conflicted << QStringLiteral("2 to look at");
    }

    void statusComesFirstThatNeedsAPerson()
    {
        QFETCH(SyncStatus, status);
        Stage stage(1);
        stage.window->showSync(status);
        QTEST(part<QToolButton>(stage.window.get(), "syncButton")->text(), "text");
    }

    void paletteGoesToClients()
    {
        Stage stage(50);
        present(stage.window.get());
        QTest::keyClick(stage.window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = stage.window->findChild<ui::CommandPalette *>();
        QVERIFY(palette);
        auto *words = palette->findChild<QLineEdit *>();
        QTest::keyClicks(words, QStringLiteral("siobhan"));
        auto *list = palette->findChild<QListWidget *>();
        QVERIFY(list->count() >= 2);
        QTest::keyClick(words, Qt::Key_Down);
        QCOMPARE(list->currentRow(), 1);
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(stage.profiles.size(), 1);
        QCOMPARE(stage.index.find(stage.profiles.constFirst())->firstName,
                 QStringLiteral("Siobhán"));
    }

    void paletteRunsCommands()
    {
        Stage stage(5);
        present(stage.window.get());
        QTest::keyClick(stage.window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *words = stage.window->findChild<ui::CommandPalette *>()->findChild<QLineEdit *>();
        QTest::keyClicks(words, QStringLiteral("drafts"));
        QTest::keyClick(words, Qt::Key_Return);
        QVERIFY(isShown(stage.window.get(), "draftsTable") ||
                isShown(stage.window.get(), "outboxTitle"));
    }

    /** As a screen reader does it: the press returns, and the menu is the button's child. */
    void menusOpenOverTheAccessibilityBus()
    {
        Stage stage(1);
        present(stage.window.get());
        for (ui::MenuButton *button : stage.window->findChildren<ui::MenuButton *>()) {
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(button);
            QVERIFY(!accessible->text(QAccessible::Name).isEmpty());
            accessible->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
            QVERIFY(button->dropMenu().isVisible());
            QCOMPARE(accessible->child(0)->object(), &button->dropMenu());
            QCOMPARE(accessible->child(0)->childCount(), int(button->dropMenu().actions().size()));
            button->dropMenu().close();
        }
    }

    /** A screen reader knows them as things to toggle: that goes there too, and stays there. */
    void placesOpenOverTheAccessibilityBus()
    {
        Stage stage(1);
        present(stage.window.get());
        const auto places =
            part<QWidget>(stage.window.get(), "navigationBar")->findChildren<QToolButton *>();
        QVERIFY(places.size() > 2);
        for (QToolButton *place : places) {
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(place);
            for (int press = 0; press < 2; ++press) {
                accessible->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
                for (const QToolButton *other : places)
                    QCOMPARE(other->isChecked(), other == place);
            }
        }
    }

    /** Two to thirty minutes, in the user menu; the one that holds is marked. */
    void idleLockIsChosen()
    {
        Stage stage(1);
        ui::MainWindow *window = stage.window.get();
        window->showIdleLock(std::chrono::minutes(10), longestIdleLock);
        QMenu &menu = part<ui::MenuButton>(window, "userButton")->dropMenu();
        const QMenu *limits = menu.findChild<QMenu *>();
        QStringList texts;
        QStringList chosen;
        for (const QAction *action : limits->actions()) {
            texts << action->text();
            if (action->isChecked())
                chosen << action->text();
        }
        QCOMPARE(texts.size(), 5);
        QCOMPARE(texts.first(), QStringLiteral("Lock after 2 minutes without use"));
        QCOMPARE(texts.last(), QStringLiteral("Lock after 30 minutes without use"));
        QCOMPARE(chosen, QStringList{QStringLiteral("Lock after 10 minutes without use")});
        QList<std::chrono::minutes> asked;
        connect(window, &ui::MainWindow::idleLockRequested, this,
                [&asked](std::chrono::minutes limit) { asked << limit; });
        limits->actions().last()->trigger();
        QCOMPARE(asked, QList{std::chrono::minutes(30)});
    }

    /** What is longer than the organisation allows cannot be chosen, and it is said why. */
    void idleLockOfTheOrganisation()
    {
        const Stage stage(1);
        const QMenu *limits =
            part<ui::MenuButton>(stage.window.get(), "userButton")->dropMenu().findChild<QMenu *>();
        QCOMPARE(limits->title(), QStringLiteral("Lock when &unused"));
        stage.window->showIdleLock(std::chrono::minutes(5), std::chrono::minutes(5));
        QList<bool> mayBeChosen;
        for (const QAction *action : limits->actions())
            mayBeChosen << action->isEnabled();
        QCOMPARE(mayBeChosen, QList<bool>({true, true, false, false, false}));
        QVERIFY(limits->actions().at(1)->isChecked());
        QVERIFY(limits->title().contains(QStringLiteral("set by your organisation: 5 minutes")));
    }

    void signOutAsksFirst()
    {
        Stage stage(1);
        present(stage.window.get());
        QSignalSpy signedOut(stage.window.get(), &ui::MainWindow::signOutRequested);
        stage.prompter.agrees = false;
        for (QAction *action : stage.window->actions()) {
            if (action->text() == QStringLiteral("&Sign Out"))
                action->trigger();
        }
        QCOMPARE(stage.prompter.asked.size(), 1);
        QCOMPARE(signedOut.count(), 0);
    }

    void geometryComesBackOnScreen()
    {
        Stage stage(1);
        stage.window->setGeometry(9000, 9000, 800, 600);
        stage.settings.setWindowGeometry(stage.window->saveGeometry());
        Stage other(1);
        other.settings.setWindowGeometry(stage.window->saveGeometry());
        const QRect room = other.window->screen()->availableGeometry();
        QVERIFY(room.contains(other.window->geometry()));
    }
};

WREN_TEST(TestMainWindow)
#include "tst_mainwindow.moc"
