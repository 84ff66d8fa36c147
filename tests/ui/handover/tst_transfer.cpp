// SPDX-License-Identifier: Apache-2.0
#include "app/handover/transferpresenter.h"
#include "models/problem.h"
#include "tests/support/testmain.h"
#include "tests/ui/casework/fakeservices.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/handover/comparisontable.h"
#include "ui/handover/matchdialog.h"
#include "ui/handover/referdialog.h"
#include "ui/handover/transferdialog.h"
#include "ui/invite/invitedialog.h"
#include "ui/invite/linkclipboard.h"

#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace wren;
using namespace wren::app;
using Outcome = TransferPresenter::Outcome;

namespace {

/** The match that the user may not view. */
wire::RegistryMatch stranger()
{
    return test::twoMatches().matches.at(1);
}

/** The real wizard in front of two matches: of the first the user may view the client. */
struct Wizard
{
    test::FakeServices world;
    ui::LinkClipboard clipboard;
    std::unique_ptr<ui::InviteDialog> dialog;

    Wizard()
    {
        dialog = std::make_unique<ui::InviteDialog>(std::make_unique<InviteFlow>(world), clipboard);
        dialog->open();
        wire::RegistrySearchRequest query;
        query.lastName = QStringLiteral("D’Amour");
        dialog->flow().setQuery(query);
        dialog->flow().check().searchNow();
        world.searches.answer(test::twoMatches());
    }
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return dialog->findChild<Widget *>(QString::fromLatin1(name));
    }
    void choose(int row) const
    {
        auto *list = find<QListView>("matchesListView");
        list->setCurrentIndex(list->model()->index(row, 0));
    }
    /** The comparison of that match, opened. */
    ui::MatchDialog *compare(int row) const
    {
        choose(row);
        find<QPushButton>("compareButton")->click();
        return dialog->findChild<ui::MatchDialog *>();
    }
};

QPushButton *primaryOf(const QWidget &dialog)
{
    return dialog.findChild<QPushButton *>(QStringLiteral("primaryButton"));
}

} // namespace

class TestTransfer : public QObject
{
    Q_OBJECT

private slots:
    void sendsTheRequestOnce()
    {
        test::FakeServices world;
        TransferPresenter presenter(world, stranger());
        QVERIFY(!presenter.state().canSend);
        presenter.setReason(QStringLiteral(" Comes to our job club. "));
        QVERIFY(presenter.state().canSend);
        presenter.send();
        presenter.send();
        QCOMPARE(world.commands.made(), 1);
        QCOMPARE(world.commands.last().name, QStringLiteral("request_transfer"));
        const auto request = wire::RequestTransfer::fromJson(world.commands.last().arguments);
        QCOMPARE(request->match, QStringLiteral("other-handle"));
        QCOMPARE(request->reason, QStringLiteral("Comes to our job club."));
        world.commands.answer(test::applied());
        QCOMPARE(presenter.state().outcome, Outcome::Sent);
        QVERIFY(!presenter.state().canSend);
    }

    /** Tried again, it is the same request: the hub takes it once. */
    void keepsItsIdOverTries()
    {
        test::FakeServices world;
        TransferPresenter presenter(world, stranger());
        presenter.setReason(QStringLiteral("Why"));
        presenter.send();
        const QString id = world.commands.last().subject;
        world.commands.answer(Error{Kind::Offline, {}, {}});
        QCOMPARE(presenter.state().error->kind, Kind::Offline);
        presenter.send();
        QCOMPARE(world.commands.last().subject, id);
        world.commands.answer(Error{Kind::Timeout, {}, {}});
        QCOMPARE(presenter.state().outcome, Outcome::Awaited);
    }

    void needsTheHub()
    {
        test::FakeServices world;
        TransferPresenter presenter(world, stranger());
        presenter.setReason(QStringLiteral("Why"));
        world.setOffline(true);
        QVERIFY(presenter.state().offline && !presenter.state().canSend);
        world.setOffline(false);
        QVERIFY(presenter.state().canSend);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<Problem>("problem");
        QTest::addColumn<QString>("said");
        QTest::newRow("old handle")
            << QStringLiteral("match") << Problem::UnknownCode << QStringLiteral("search for");
        QTest::newRow("in reach") << QStringLiteral("match") << Problem::InYourReach
                                  << QStringLiteral("Open the");
        QTest::newRow("open") << QStringLiteral("match") << Problem::HandoverOpen
                              << QStringLiteral("Look under Requests");
        QTest::newRow("cannot") << QStringLiteral("match") << Problem::CannotBeRequested
                                << QStringLiteral("Contact the");
        QTest::newRow("too long") << QStringLiteral("reason") << Problem::TooLong
                                  << QStringLiteral("1,000");
    }
    void refusals()
    {
        QFETCH(QString, field);
        QFETCH(Problem, problem);
        QFETCH(QString, said);
        test::FakeServices world;
        ui::TransferDialog dialog(world, stranger());
        dialog.open();
        dialog.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Why"));
        primaryOf(dialog)->click();
        world.commands.answer(test::refusedWith(Kind::Conflict, {{field, problemCode(problem)}}));
        const QString notice = dialog.findChild<ui::NoticeBar *>()->text();
        QVERIFY2(notice.contains(said), qPrintable(notice));
        QVERIFY(primaryOf(dialog)->isEnabled());
    }

    void saysHowToGainAccessAndWhatHappensNext()
    {
        test::FakeServices world;
        ui::TransferDialog dialog(world, stranger());
        dialog.open();
        const auto text = [&dialog](const char *name) {
            return dialog.findChild<QLabel *>(QString::fromLatin1(name))->text();
        };
        QVERIFY(text("contactLabel").contains(QStringLiteral("Luc Tremblay")));
        QVERIFY(text("requestLabel")
                    .contains(QStringLiteral("Service Provider Administration of "
                                             "Collège Bienvenue")));
        dialog.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Why"));
        primaryOf(dialog)->click();
        world.commands.answer(test::applied());
        QCOMPARE(text("headingLabel"), QStringLiteral("The transfer was requested"));
        QVERIFY(text("leadLabel").contains(QStringLiteral("Requests")));
    }

    // -- in the wizard ---------------------------------------------------------------------------

    void comparesAndOpensTheProfile()
    {
        Wizard wizard;
        QSignalSpy proceed(wizard.dialog.get(), &ui::InviteDialog::profileRequested);
        ui::MatchDialog *dialog = wizard.compare(0);
        QVERIFY(dialog);
        QCOMPARE(primaryOf(*dialog)->text().remove(u'&'), QStringLiteral("View Client Profile"));
        QVERIFY(dialog->findChild<QPushButton *>(QStringLiteral("referButton"))->isVisible());
        primaryOf(*dialog)->click();
        QCOMPARE(proceed.size(), 1);
        QCOMPARE(proceed.constFirst().constFirst().value<ClientId>(), test::idOf<ClientId>(30));
    }

    void refersFromTheComparison()
    {
        Wizard wizard;
        wire::ClientRecord record;
        record.profile = test::fullProfile();
        wizard.world.clients.insert(test::idOf<ClientId>(30), record);
        ui::MatchDialog *dialog = wizard.compare(0);
        dialog->findChild<QPushButton *>(QStringLiteral("referButton"))->click();
        const auto *refer = wizard.dialog->findChild<ui::ReferDialog *>();
        QVERIFY(refer && refer->isVisible());
        QVERIFY(wizard.dialog->isVisible());
        QVERIFY(refer->findChild<QLabel *>(QStringLiteral("headingLabel"))
                    ->text()
                    .contains(QStringLiteral("Marie D’Amour")));
    }

    void requestsTheTransferOfAStranger()
    {
        Wizard wizard;
        ui::MatchDialog *dialog = wizard.compare(1);
        QCOMPARE(primaryOf(*dialog)->text().remove(u'&'),
                 QStringLiteral("Request Client Transfer"));
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("referButton"))->isVisible());
        primaryOf(*dialog)->click();
        auto *transfer = wizard.dialog->findChild<ui::TransferDialog *>();
        QVERIFY(transfer && transfer->isVisible());
        transfer->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Why"));
        primaryOf(*transfer)->click();
        const auto request =
            wire::RequestTransfer::fromJson(wizard.world.commands.last().arguments);
        QCOMPARE(request->match, QStringLiteral("other-handle"));
    }

    void theListOffersWhatTheMatchAllows()
    {
        Wizard wizard;
        wizard.choose(0);
        QVERIFY(wizard.find<QPushButton>("openProfileButton")->isVisible());
        QVERIFY(!wizard.find<QPushButton>("transferButton")->isVisible());
        wizard.choose(1);
        QVERIFY(!wizard.find<QPushButton>("openProfileButton")->isVisible());
        QVERIFY(wizard.find<QPushButton>("transferButton")->isVisible());
        wizard.find<QPushButton>("transferButton")->click();
        QVERIFY(wizard.dialog->findChild<ui::TransferDialog *>());
    }

    /** Enter in the list looks closer; it does not search again. */
    void enterCompares()
    {
        Wizard wizard;
        wizard.choose(1);
        auto *list = wizard.find<QListView>("matchesListView");
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(wizard.dialog->findChild<ui::MatchDialog *>());
        QCOMPARE(wizard.world.searches.made(), 1);
    }

    /** A row says itself whole to a screen reader, and what agrees stands there in words. */
    void theTableSpeaks()
    {
        Wizard wizard;
        ui::MatchDialog *dialog = wizard.compare(1);
        const auto *table = dialog->findChild<ui::ComparisonTable *>();
        QVERIFY(table->rowCount() >= 4);
        QVERIFY(table->isColumnHidden(2)); // nothing of EOIS yet
        const QString said = table->item(0, 0)->data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.contains(QStringLiteral("registered: Marie-Ève D’Amour-Lévesque")),
                 qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("first name agrees")), qPrintable(said));
        QCOMPARE(table->currentRow(), 0);
    }
};

WREN_TEST(TestTransfer)
#include "tst_transfer.moc"
