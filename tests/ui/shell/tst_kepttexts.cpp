// SPDX-License-Identifier: Apache-2.0
#include "models/problem.h"
#include "models/wire/edits.h"
#include "tests/support/testmain.h"
#include "tests/ui/casework/email/people.h"
#include "tests/ui/casework/gates.h"
#include "tests/ui/handover/samples.h"
#include "tests/ui/shell/screens.h"
#include "tests/ui/shell/stage.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/requests/decidedialog.h"
#include "ui/requests/requestspage.h"
#include "ui/support/declinedialog.h"
#include "ui/support/entercorrectiondialog.h"
#include "ui/support/supportpage.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

template<typename Widget>
Widget *part(const QWidget *parent, const char *name)
{
    return parent->findChild<Widget *>(QString::fromLatin1(name));
}

/** The main window in front of Drafts and outbox. */
void openDrafts(const Stage &stage)
{
    present(stage.window.get());
    QTest::keyClick(stage.window.get(), Qt::Key_2, Qt::ControlModifier);
}

/** An edit of phone and needs: CaMS holds the phone by now. */
QueuedMutation takenOver(const ClientId &client)
{
    QueuedMutation queued = editOf(client, QueuedMutation::State::Refused);
    queued.result->error =
        Error{Kind::Conflict, {}, {{QStringLiteral("phone"), problemCode(Problem::OwnedByCams)}}};
    return queued;
}

} // namespace

/** What was typed and not sent is found again under Drafts and outbox (R17, R71; sync.md, Hub 6).
 */
class TestKeptTexts : public QObject
{
    Q_OBJECT

private slots:
    void dialogsAreListedAndGoneOnWith_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("what");
        QTest::newRow("refer") << int(FormKind::Refer) << QStringLiteral("Refer");
        QTest::newRow("propose") << int(FormKind::ProposeCorrection)
                                 << QStringLiteral("Propose a correction for CaMS");
        QTest::newRow("disconnect")
            << int(FormKind::DisconnectCams) << QStringLiteral("Disconnect from CaMS");
        QTest::newRow("ask WREN") << int(FormKind::AskWren)
                                  << QStringLiteral("Ask WREN to change the address");
    }
    void dialogsAreListedAndGoneOnWith()
    {
        QFETCH(int, kind);
        QFETCH(QString, what);
        Stage stage(3);
        const app::PersonRow person = stage.index.row(1);
        stage.addForm(FormAbout::ofClient(FormKind(kind), person.client, QStringLiteral("Old")));
        openDrafts(stage);
        auto *table = part<QTableView>(stage.window.get(), "draftsTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), person.name);
        QCOMPARE(table->model()->index(0, 1).data().toString(), what);
        part<QPushButton>(stage.window.get(), "resumeButton")->click();
        QCOMPARE(stage.profiles, QList{person.client});
        QCOMPARE(stage.resumed.size(), 1);
        part<QPushButton>(stage.window.get(), "discardButton")->click();
        QCOMPARE(stage.prompter.asked.constLast().action,
                 QStringLiteral("Discard What Was Typed about %1").arg(person.name));
        QTRY_VERIFY(stage.drafts.state().drafts.isEmpty());
    }

    void aTransferIsGoneOnWithWithoutAProfile()
    {
        Stage stage(1);
        stage.addForm({FormKind::RequestTransfer, idOf<HandoverId>(80).text(), std::nullopt,
                       QStringLiteral("Karl Ruiz")});
        openDrafts(stage);
        auto *table = part<QTableView>(stage.window.get(), "draftsTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Karl Ruiz"));
        QCOMPARE(table->model()->index(0, 1).data().toString(),
                 QStringLiteral("Request Client Transfer"));
        part<QPushButton>(stage.window.get(), "resumeButton")->click();
        QVERIFY(stage.profiles.isEmpty());
        QCOMPARE(stage.resumed.size(), 1);
    }

    void aReasonToDeclineIsGoneOnWithInRequests()
    {
        Stage stage(1);
        stage.showRequests({offeredToUs()});
        stage.addForm({FormKind::DeclineHandover, offeredToUs().id.text(), std::nullopt,
                       QStringLiteral("Omar")});
        openDrafts(stage);
        QTRY_COMPARE(part<QTableView>(stage.window.get(), "draftsTable")->model()->rowCount(), 1);
        part<QPushButton>(stage.window.get(), "resumeButton")->click();
        QTRY_VERIFY(stage.window->findChild<ui::DecideDialog *>());
        QVERIFY(stage.window->findChild<ui::RequestsPage *>()->isVisible());
    }

    void aReasonOfWrensIsGoneOnWithInSupport()
    {
        Stage stage(0, Permissions(Permission::Support));
        const Correction asked = correctionIn(stage.services, 60, EmailChangeState::Pending, 2);
        stage.services.supportQueue = {asked};
        stage.support.load();
        QTRY_COMPARE(stage.support.state().open.size(), 1);
        stage.addForm(
            {FormKind::DeclineCorrection, asked.id.text(), std::nullopt, asked.record.clientName});
        openDrafts(stage);
        auto *table = part<QTableView>(stage.window.get(), "draftsTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 1).data().toString(),
                 QStringLiteral("Decline a request to WREN"));
        part<QPushButton>(stage.window.get(), "resumeButton")->click();
        QTRY_VERIFY(stage.window->findChild<ui::DeclineDialog *>());
        QVERIFY(stage.window->findChild<ui::SupportPage *>()->isVisible());
    }

    void whatWrenEntersIsGoneOnWithInSupport()
    {
        Stage stage(0, Permissions(Permission::Support));
        stage.addForm({FormKind::EnterCorrection, {}, std::nullopt, QStringLiteral("Omar")});
        openDrafts(stage);
        auto *table = part<QTableView>(stage.window.get(), "draftsTable");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 1).data().toString(),
                 QStringLiteral("Enter a request to WREN"));
        part<QPushButton>(stage.window.get(), "resumeButton")->click();
        QTRY_VERIFY(stage.window->findChild<ui::EnterCorrectionDialog *>());
    }

    void aReasonToDeclineComesBack()
    {
        FakeServices world;
        world.requests = {offeredToUs()};
        RequestsPresenter requests(world);
        requests.load();
        QTRY_VERIFY(requests.find(offeredToUs().id));
        const auto open = [&] {
            return std::make_unique<ui::DecideDialog>(requests, offeredToUs().id,
                                                      ui::DecideDialog::Decision::Decline);
        };
        auto dialog = open();
        part<QPlainTextEdit>(dialog.get(), "reasonPlainTextEdit")
            ->setPlainText(QStringLiteral("No place left."));
        dialog.reset();
        dialog = open();
        QTRY_COMPARE(part<QPlainTextEdit>(dialog.get(), "reasonPlainTextEdit")->toPlainText(),
                     QStringLiteral("No place left."));
        part<QPushButton>(dialog.get(), "primaryButton")->click();
        world.commands.answer(applied());
        QVERIFY(world.drafts.keys().filter(QStringLiteral("decline")).isEmpty());
    }

    void whatCamsTookOverIsOfferedAsACorrection()
    {
        Stage stage(1);
        const ClientId client = stage.index.row(0).client;
        wire::ClientRecord record;
        record.profile = fullProfile();
        stage.services.clients.insert(client, record);
        stage.addToOutbox(takenOver(client));
        openDrafts(stage);
        QTRY_VERIFY(part<QPushButton>(stage.window.get(), "phoneProposeButton"));
        auto *propose = part<QPushButton>(stage.window.get(), "phoneProposeButton");
        QVERIFY(!part<QPushButton>(stage.window.get(), "service_needsProposeButton"));
        QVERIFY(propose->accessibleName().contains(QStringLiteral("Phone Number")));
        QVERIFY(part<ui::NoticeBar>(stage.window.get(), "whyNotice")
                    ->text()
                    .contains(QStringLiteral("propose it as a correction")));
        QCOMPARE(tabTraps(*stage.window), QStringList());
        propose->click();
        QCOMPARE(stage.profiles, QList{client});
        QCOMPARE(stage.proposed.size(), 1);
        QCOMPARE(stage.proposed.constFirst().field, Field::Phone);
        QCOMPARE(stage.proposed.constFirst().after, QJsonValue(QStringLiteral("+15195550199")));
        QCOMPARE(stage.services.dismissed, QList<qint64>()); // it is kept
    }

    /** The hub refused the whole edit; what CaMS does not hold need not be typed again. */
    void theRestIsSavedByItself()
    {
        Stage stage(1);
        const ClientId client = stage.index.row(0).client;
        stage.addToOutbox(takenOver(client));
        openDrafts(stage);
        auto *retry = part<QPushButton>(stage.window.get(), "retryButton");
        QTRY_COMPARE(retry->text().remove(u'&'), QStringLiteral("Save the Other Fields"));
        retry->click();
        QVERIFY(stage.services.retried.isEmpty());
        QTRY_COMPARE(stage.services.queue.size(), 2);
        const auto sent =
            wire::EditClient::fromJson(stage.services.queue.constLast().mutation.arguments);
        QVERIFY(sent);
        QCOMPARE(sent->changes.size(), 1);
        QCOMPARE(sent->changes.constFirst().field, Field::ServiceNeeds);
    }

    void otherRefusalsOfferNoCorrection()
    {
        Stage stage(1);
        stage.addToOutbox(editOf(stage.index.row(0).client, QueuedMutation::State::Refused));
        openDrafts(stage);
        QTRY_VERIFY(part<QPushButton>(stage.window.get(), "retryButton")->isVisible());
        QVERIFY(!part<QPushButton>(stage.window.get(), "phoneProposeButton"));
    }
};

WREN_TEST(TestKeptTexts)
#include "tst_kepttexts.moc"
