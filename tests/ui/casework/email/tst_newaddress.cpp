// SPDX-License-Identifier: Apache-2.0
#include "models/problem.h"
#include "tests/support/testmain.h"
#include "tests/ui/casework/email/scene.h"
#include "tests/ui/casework/gates.h"
#include "ui/handover/takenaddressdialog.h"
#include "ui/handover/transferdialog.h"
#include "ui/theme/language.h"

#include <QListView>
#include <QPlainTextEdit>
#include <QTableWidget>

using namespace wren;
using namespace wren::test;
using namespace wren::ui;

namespace {

Error refusal(Problem problem)
{
    return {Kind::Conflict, {}, {{QStringLiteral("email"), problemCode(problem)}}};
}

/** One of the two dialogs that take a new address. */
struct Asking
{
    Scene scene;
    QDialog *dialog;
    QLineEdit *field;

    explicit Asking(bool wren)
        : dialog(wren ? static_cast<QDialog *>(scene.ask())
                      : static_cast<QDialog *>(scene.change()))
        , field(part<QLineEdit>(dialog, wren ? "correctLineEdit" : "newEmailLineEdit"))
    {}
    /** What is said beside a field. */
    [[nodiscard]] QString problem() const
    {
        QStringList said;
        for (const ProblemLabel *label : dialog->findChildren<ProblemLabel *>())
            said << label->text();
        said.removeAll(QString());
        return said.join(u'\n');
    }
    [[nodiscard]] QPushButton *offer() const
    {
        return part<NoticeBar>(dialog, "noticeBar")
            ->findChild<QPushButton *>(QStringLiteral("noticeActionButton"));
    }
    [[nodiscard]] TakenAddressDialog *lookForThePerson()
    {
        enter(field, wantedEmail);
        scene.world.emailChecks.answer(refusal(Problem::CannotBeUsed));
        offer()->click();
        return dialog->findChild<TakenAddressDialog *>();
    }
};

/** A person of another provider's, one whom the asker may view, and a stranger who has but the
 * address in common. */
wire::RegistrySearchAnswer found()
{
    wire::RegistrySearchAnswer answer = twoMatches();
    wire::RegistryMatch sharesTheMailbox = answer.matches.last();
    sharesTheMailbox.name = QStringLiteral("Somebody Else");
    sharesTheMailbox.strength = matching::Strength::Distant;
    answer.matches.append(sharesTheMailbox);
    return answer;
}

} // namespace

/** A new address is checked as its field is left, in both dialogs; and what can be done about one
 * that cannot be used (R15, R46). */
class TestNewAddress : public QObject
{
    Q_OBJECT

    static void addDialogs()
    {
        QTest::addColumn<bool>("wren");
        QTest::newRow("change") << false;
        QTest::newRow("ask WREN") << true;
    }

private slots:
    void theHubIsAskedAsTheFieldIsLeft_data() { addDialogs(); }
    void theHubIsAskedAsTheFieldIsLeft()
    {
        QFETCH(bool, wren);
        Asking asking(wren);
        enter(asking.field, wantedEmail);
        QCOMPARE(asking.scene.world.emailChecks.made(), 1);
        QCOMPARE(asking.scene.world.emailChecks.last(), wantedEmail);
        QVERIFY(asking.problem().isEmpty());
        asking.scene.world.emailChecks.answer(refusal(Problem::CannotBeUsed));
        QVERIFY(asking.problem().contains(QStringLiteral("cannot be used")));
        QVERIFY(noticeOf(asking.dialog).contains(QStringLiteral("client transfer")));
        QCOMPARE(asking.scene.world.commands.made(), 0); // nothing was sent
        asking.field->setFocus();
        QTest::keyClick(asking.field, Qt::Key_Tab); // passing by changes nothing
        QVERIFY(asking.problem().contains(QStringLiteral("cannot be used")));
        enter(asking.field, QStringLiteral("another@example.net"));
        QVERIFY(asking.problem().isEmpty());
        QVERIFY(!noticeOf(asking.dialog).contains(QStringLiteral("client transfer")));
        asking.scene.world.emailChecks.answer(wire::InboxAnswer());
        QVERIFY(asking.problem().isEmpty());
    }

    /** One's own client: that is said, and no transfer offered. */
    void anotherClientOfOnesOwn_data() { addDialogs(); }
    void anotherClientOfOnesOwn()
    {
        QFETCH(bool, wren);
        Asking asking(wren);
        enter(asking.field, wantedEmail);
        asking.scene.world.emailChecks.answer(refusal(Problem::AlreadyInUse));
        QVERIFY(asking.problem().contains(QStringLiteral("already in use by another client")));
        QVERIFY(!noticeOf(asking.dialog).contains(QStringLiteral("client transfer")));
    }

    /** Of the new address, beside its field; the notice is about the present one (R45). */
    void whoseInboxItIsIsSaid_data()
    {
        QTest::addColumn<bool>("wren");
        QTest::addColumn<int>("inbox");
        QTest::addColumn<QString>("says");
        for (const bool wren : {false, true}) {
            const auto row = [wren](const char *name, Inbox inbox, const char *says) {
                QTest::addRow("%s, %s", wren ? "ask WREN" : "change", name)
                    << wren << int(inbox) << QString::fromUtf8(says);
            };
            row("the client's", Inbox::Client, "");
            row("own", Inbox::Own, "your own “+” address");
            row("other staff's", Inbox::OtherStaff, "another member of staff");
            row("a provider's", Inbox::ProviderDomain, "own mail domain");
        }
    }
    void whoseInboxItIsIsSaid()
    {
        QFETCH(bool, wren);
        QFETCH(int, inbox);
        QFETCH(QString, says);
        Asking asking(wren);
        enter(asking.field, wantedEmail);
        asking.scene.world.emailChecks.answer(wire::InboxAnswer{Inbox(inbox), {}});
        QCOMPARE(asking.problem().isEmpty(), says.isEmpty());
        QVERIFY2(asking.problem().contains(says), qPrintable(asking.problem()));
        QVERIFY(noticeOf(asking.dialog).isEmpty());
        QVERIFY(part<QPushButton>(asking.dialog, "primaryButton")->isEnabled()); // stops nothing
        asking.field->setFocus();
        QTest::keyClick(asking.field, Qt::Key_Tab); // passing by changes nothing
        QCOMPARE(asking.scene.world.emailChecks.made(), 1);
        QVERIFY2(asking.problem().contains(says), qPrintable(asking.problem()));
        QTest::keyClick(asking.field, Qt::Key_X);
        QVERIFY2(asking.problem().isEmpty(), qPrintable(asking.problem()));
    }

    void whatIsWrongAnywayIsNotAsked_data() { addDialogs(); }
    void whatIsWrongAnywayIsNotAsked()
    {
        QFETCH(bool, wren);
        Asking asking(wren);
        for (const QString &wrong : {QStringLiteral("meve@"), presentEmail})
            enter(asking.field, wrong);
        QCOMPARE(asking.scene.world.emailChecks.made(), 0);
        QVERIFY(!asking.problem().isEmpty());
    }

    /** Then it is checked as it is sent. */
    void offlineNothingIsSaid_data() { addDialogs(); }
    void offlineNothingIsSaid()
    {
        QFETCH(bool, wren);
        Asking asking(wren);
        asking.scene.world.setOffline(true);
        enter(asking.field, wantedEmail);
        QCOMPARE(asking.scene.world.emailChecks.made(), 0);
        QVERIFY(asking.problem().isEmpty());
    }

    /** What WREN's form was refused for is not said of what stands there now. */
    void aRefusalIsOfWhatWasSent()
    {
        Asking asking(true);
        enter(asking.field, wantedEmail);
        part<QPushButton>(asking.dialog, "primaryButton")->click();
        asking.scene.world.commands.answer(refusedWith(
            Kind::Conflict, {{QStringLiteral("correct"), problemCode(Problem::AlreadyInUse)}}));
        QVERIFY(asking.problem().contains(QStringLiteral("already in use")));
        QTest::keyClick(asking.field, Qt::Key_X);
        QVERIFY2(asking.problem().isEmpty(), qPrintable(asking.problem()));
    }

    /** By the registry, which tells of strangers' clients what R3 allows; of no one else. */
    void thePersonIsLookedForInTheRegistry_data() { addDialogs(); }
    void thePersonIsLookedForInTheRegistry()
    {
        QFETCH(bool, wren);
        Asking asking(wren);
        auto *dialog = asking.lookForThePerson();
        QVERIFY(dialog && dialog->isVisible());
        const wire::RegistrySearchRequest &question = asking.scene.world.searches.last();
        QCOMPARE(question.email, wantedEmail);
        QCOMPARE(question.firstName, QStringLiteral("Marie-Ève"));
        QCOMPARE(question.lastName, QStringLiteral("D’Amour"));
        auto *primary = part<QPushButton>(dialog, "primaryButton");
        QVERIFY(!primary->isEnabled());
        asking.scene.world.searches.answer(found());
        auto *list = part<QListView>(dialog, "matchesListView");
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(),
                 QStringLiteral("Marie-Ève D’Amour-Lévesque"));
        QVERIFY(dialog->findChild<QTableWidget *>()->isVisible());
        QVERIFY(primary->isEnabled());
    }

    void itsTransferIsRequested_data() { addDialogs(); }
    void itsTransferIsRequested()
    {
        QFETCH(bool, wren);
        Asking asking(wren);
        auto *dialog = asking.lookForThePerson();
        asking.scene.world.searches.answer(found());
        part<QPushButton>(dialog, "primaryButton")->click();
        auto *transfer = dialog->findChild<TransferDialog *>();
        QVERIFY(transfer && transfer->isVisible());
        transfer->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Registered twice"));
        auto *send = part<QPushButton>(transfer, "primaryButton");
        send->click();
        const auto request =
            wire::RequestTransfer::fromJson(asking.scene.world.commands.last().arguments);
        QVERIFY(request);
        QCOMPARE(request->match, QStringLiteral("other-handle"));
        asking.scene.world.commands.answer(applied());
        const QString follows = part<QLabel>(transfer, "leadLabel")->text();
        QVERIFY2(!follows.contains(QStringLiteral("Drafts")), qPrintable(follows));
        send->click(); // Done: with all that led here
        QVERIFY(!transfer->isVisible() && !dialog->isVisible() && !asking.dialog->isVisible());
    }

    void nobodyAlike()
    {
        Asking asking(false);
        auto *dialog = asking.lookForThePerson();
        asking.scene.world.searches.answer(wire::RegistrySearchAnswer());
        QVERIFY(noticeOf(dialog).startsWith(QStringLiteral("Nobody like")));
        QVERIFY(!part<QPushButton>(dialog, "primaryButton")->isEnabled());
    }

    /** Not Help: the list, while it is searched and after; where there is none, the way out. */
    void itBeginsWithTheList()
    {
        Asking asking(false);
        auto *dialog = Scene::active(asking.lookForThePerson());
        QCOMPARE(dialog->focusWidget()->objectName(), QStringLiteral("matchesListView"));
        asking.scene.world.searches.answer(found());
        QCOMPARE(dialog->focusWidget()->objectName(), QStringLiteral("matchesListView"));
    }

    void whereNobodyIsAlikeItBeginsWithTheWayOut()
    {
        Asking asking(false);
        auto *dialog = Scene::active(asking.lookForThePerson());
        asking.scene.world.searches.answer(wire::RegistrySearchAnswer());
        QCOMPARE(dialog->focusWidget()->objectName(), QStringLiteral("closeButton"));
    }

    void theRegistryIsSearchedAgainOnceTheHubIsBack()
    {
        Asking asking(false);
        auto *dialog = asking.lookForThePerson();
        asking.scene.world.setOffline(true);
        asking.scene.world.searches.answer(Error{Kind::Offline, {}, {}});
        QVERIFY(noticeOf(dialog).contains(QStringLiteral("cannot be searched now")));
        asking.scene.world.setOffline(false);
        asking.scene.world.searches.answer(found());
        QVERIFY(part<QPushButton>(dialog, "primaryButton")->isEnabled());
    }

    /** What had waited for the hub was refused: the banner leads the same way. */
    void theBannerOffersItToo()
    {
        Scene scene;
        app::EmailView view;
        view.unsent = app::UnsentEmail{3, wantedEmail, 1, true, refusal(Problem::CannotBeUsed)};
        scene.knows(view);
        scene.press("emailBanner", "noticeAlternativeButton");
        QVERIFY(scene.page.findChild<TakenAddressDialog *>());
        QCOMPARE(scene.world.searches.last().email, wantedEmail);
        view.unsent->refused = refusal(Problem::AlreadyInUse);
        scene.knows(view);
        QTRY_VERIFY(!scene.notice("emailBanner")
                         ->findChild<QPushButton *>(QStringLiteral("noticeAlternativeButton"))
                         ->isVisible());
    }

    void gates_data()
    {
        QTest::addColumn<bool>("french");
        QTest::newRow("en") << false;
        QTest::newRow("fr") << true;
    }
    void gates()
    {
        QFETCH(bool, french);
        LanguageSwitch speech(Language::English);
        Asking asking(false);
        auto *dialog = Scene::active(asking.lookForThePerson());
        asking.scene.world.searches.answer(found());
        speech.use(french ? Language::French : Language::English);
        QCOMPARE(namelessControls(*dialog), QStringList());
        QCOMPARE(tabTraps(*dialog), QStringList());
        QCOMPARE(clashingMnemonics(*dialog), QStringList());
        speech.use(Language::English);
    }
};

WREN_TEST(TestNewAddress)
#include "tst_newaddress.moc"
