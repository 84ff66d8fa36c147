// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"
#include "tests/ui/shell/screens.h"
#include "tests/ui/shell/stage.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/kept/keptprovidersdialog.h"
#include "ui/theme/menubutton.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace wren;
using namespace wren::app;
using namespace wren::test;
using State = KeptProvider::State;

class TestKeptProviders : public QObject
{
    Q_OBJECT

private:
    static QList<Directory::Provider> directory()
    {
        QList<Directory::Provider> providers;
        for (int i = 0; i < 3; ++i)
            providers.append({providerId(i), {madeUpNames().providers.value(providerId(i)), true}});
        return providers;
    }
    static StaffAccess access(Permissions permissions)
    {
        return {staffId(0), providerId(0), permissions, {providerId(0), providerId(1)}};
    }
    static QList<KeptProvider> withOne(State state)
    {
        return {{providerId(0), QStringLiteral("Riverside Employment"), State::Kept, true},
                {providerId(1), QStringLiteral("Leamington Works"), state, false}};
    }
    static QString note(const Stage &stage)
    {
        const auto *bar = stage.window->findChild<ui::NoticeBar *>(QStringLiteral("keptNotice"));
        return bar->isVisible() ? bar->text() : QString();
    }
    static ui::KeptProvidersDialog *open(const Stage &stage)
    {
        const auto *bar = stage.window->findChild<ui::NoticeBar *>(QStringLiteral("keptNotice"));
        bar->findChild<QPushButton *>(QStringLiteral("noticeActionButton"))->click();
        return stage.window->findChild<ui::KeptProvidersDialog *>();
    }

private slots:
    void whoMayChoose_data()
    {
        QTest::addColumn<Permissions>("permissions");
        QTest::addColumn<bool>("may");
        QTest::addColumn<int>("reached");

        QTest::newRow("clients") << Permissions(Permission::Clients) << false << 1;
        QTest::newRow("provider administration")
            << Permissions(Permission::ProviderAdministration) << false << 1;
        QTest::newRow("group") << Permissions(Permission::Group) << true << 2;
        QTest::newRow("administrator") << Permissions(Permission::Administrator) << true << 3;
    }
    void whoMayChoose()
    {
        QFETCH(const Permissions, permissions);
        QTEST(choosesProviders(access(permissions)), "may");
        QTEST(int(keptProviders(directory(), access(permissions), {}).size()), "reached");
        const Stage stage(1, permissions);
        bool offered = false;
        for (const QAction *action :
             stage.window->findChild<ui::MenuButton *>(QStringLiteral("userButton"))
                 ->dropMenu()
                 .actions())
            offered |= action->text().contains(QStringLiteral("on this computer"));
        QTEST(offered, "may");
    }

    void standsAsTheStatusSays()
    {
        const StaffAccess administrator = access(Permission::Administrator);
        SyncStatus status;
        auto states = [&] {
            QList<State> all;
            for (const KeptProvider &one : keptProviders(directory(), administrator, status))
                all << one.state;
            return all;
        };
        QCOMPARE(states(), QList<State>({State::Coming, State::Online, State::Online}));
        status.kept = {wire::providerScope(providerId(0)), wire::providerScope(providerId(1))};
        status.chosen = {wire::providerScope(providerId(1)), wire::providerScope(providerId(2))};
        QCOMPARE(states(), QList<State>({State::Kept, State::Kept, State::Coming}));
        status.leaving = {wire::providerScope(providerId(1))};
        QCOMPARE(states(), QList<State>({State::Kept, State::Leaving, State::Coming}));
        QCOMPARE(notKept(keptProviders(directory(), administrator, status)), 0);
    }

    /** Lists of clients and of requests tell what is not in them; nothing else does. */
    void listsTellWhatTheyLack()
    {
        Stage stage(5, Permission::Group);
        present(stage.window.get());
        QVERIFY(note(stage).isEmpty());
        stage.window->showKept(withOne(State::Online));
        QVERIFY(note(stage).startsWith(QStringLiteral("1 of 2 service providers")));
        QTest::keyClick(stage.window.get(), Qt::Key_3, Qt::ControlModifier);
        QVERIFY(note(stage).startsWith(QStringLiteral("1 of 2 service providers")));
        QTest::keyClick(stage.window.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(note(stage).isEmpty());
        QTest::keyClick(stage.window.get(), Qt::Key_1, Qt::ControlModifier);
        stage.window->showKept(withOne(State::Kept));
        QVERIFY(note(stage).isEmpty());
    }

    void chosenByKeyboard()
    {
        Stage stage(5, Permission::Group);
        present(stage.window.get());
        stage.window->showKept(withOne(State::Online));
        QSignalSpy chosen(stage.window.get(), &ui::MainWindow::keptProvidersChosen);
        ui::KeptProvidersDialog *dialog = open(stage);
        auto *list = dialog->findChild<QListWidget *>(QStringLiteral("providersList"));
        QTRY_COMPARE(QApplication::focusWidget(), list);
        QTest::keyClick(list, Qt::Key_Space); // one's own stays
        QCOMPARE(list->item(0)->checkState(), Qt::Checked);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(list->item(1)->checkState(), Qt::Checked);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<QSet<ProviderId>>(), QSet<ProviderId>{providerId(1)});
    }

    void saysWhatGivingUpMeans()
    {
        Stage stage(5, Permission::Group);
        present(stage.window.get());
        QList<KeptProvider> both = withOne(State::Kept);
        both.append({providerId(2), QStringLiteral("Tecumseh"), State::Online, false});
        stage.window->showKept(both);
        QSignalSpy chosen(stage.window.get(), &ui::MainWindow::keptProvidersChosen);
        ui::KeptProvidersDialog *dialog = open(stage);
        auto *notice = dialog->findChild<ui::NoticeBar *>();
        auto *list = dialog->findChild<QListWidget *>(QStringLiteral("providersList"));
        QVERIFY(!notice->isVisible());
        list->item(1)->setCheckState(Qt::Unchecked);
        QVERIFY(notice->text().contains(QStringLiteral("deleted from this computer")));
        dialog->reject();
        QVERIFY(chosen.isEmpty());
    }
};

WREN_TEST(TestKeptProviders)
#include "tst_keptproviders.moc"
