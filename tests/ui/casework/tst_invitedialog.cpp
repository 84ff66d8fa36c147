// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"
#include "tests/ui/casework/fakeservices.h"
#include "tests/ui/casework/gates.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/help/helppage.h"
#include "ui/invite/invitedialog.h"
#include "ui/invite/linkclipboard.h"
#include "ui/invite/matchdelegate.h"
#include "ui/theme/language.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace wren;
using namespace wren::ui;

namespace {

/** The real dialog over a played world, driven by keys and clicks. */
struct Scene
{
    test::FakeServices world;
    LinkClipboard clipboard;
    std::unique_ptr<InviteDialog> dialog;

    explicit Scene(Permissions permissions = Permission::Clients)
    {
        world.staff.permissions = permissions;
        dialog =
            std::make_unique<InviteDialog>(std::make_unique<app::InviteFlow>(world), clipboard);
        dialog->open();
        dialog->activateWindow();
    }

    template<typename Widget>
    Widget *find(const char *name) const
    {
        for (Widget *found : dialog->findChildren<Widget *>(QString::fromLatin1(name))) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    void type(const char *name, const QString &text) const
    {
        auto *line = find<QLineEdit>(name);
        QVERIFY2(line, name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    [[nodiscard]] QString heading() const { return find<QLabel>("headingLabel")->text(); }
    [[nodiscard]] QString notice(const char *name = "noticeBar") const
    {
        const auto *bar = find<NoticeBar>(name);
        return bar ? bar->text() : QString();
    }
    [[nodiscard]] QPushButton *primary() const { return find<QPushButton>("primaryButton"); }
    [[nodiscard]] QString primaryText() const { return primary()->text().remove(u'&'); }
    void press() const { QTest::mouseClick(primary(), Qt::LeftButton); }

    void passCheck(const wire::RegistrySearchAnswer &answer = {})
    {
        type("firstNameLineEdit", QStringLiteral("Marie"));
        type("lastNameLineEdit", QStringLiteral("Damour"));
        QTest::keyClick(find<QLineEdit>("lastNameLineEdit"), Qt::Key_Return);
        QTRY_COMPARE(world.searches.open(), 1);
        world.searches.answer(answer);
        press();
    }
    void toNumber()
    {
        passCheck();
        find<QRadioButton>("assessmentRadioButton")->click();
        press();
        type("numberLineEdit", QStringLiteral("4410027"));
    }
    void toCams(const wire::CamsAnswer &answer = test::clientOfCams())
    {
        passCheck();
        find<QRadioButton>("caseManagementRadioButton")->click();
        press();
        type("numberLineEdit", QStringLiteral("3000001"));
        press();
        world.camsLookUps.answer(answer);
    }
    void toImported()
    {
        toNumber();
        press();
        world.lookUps.answer(test::submittedAssessment());
        press();
    }
};

} // namespace

class TestInviteDialog : public QObject
{
    Q_OBJECT

private slots:
    void walksTheWholeCommonAssessmentPath()
    {
        Scene scene;
        QSignalSpy proceed(scene.dialog.get(), &InviteDialog::profileRequested);
        QCOMPARE(scene.heading(), QStringLiteral("Confirm Person is Not Already Registered"));
        QVERIFY(!scene.primary()->isEnabled());
        scene.type("firstNameLineEdit", QStringLiteral("Marie"));
        scene.type("lastNameLineEdit", QStringLiteral("Damour"));
        QTRY_COMPARE(scene.world.searches.open(), 1);
        scene.world.searches.answer(wire::RegistrySearchAnswer());
        QVERIFY(scene.notice("resultNotice").contains(QStringLiteral("Nobody")));
        scene.press();

        QCOMPARE(scene.heading(), QStringLiteral("Connect with an EOIS Service"));
        QTest::keyClick(scene.find<QRadioButton>("assessmentRadioButton"), Qt::Key_Space);
        scene.press();

        scene.type("numberLineEdit", QStringLiteral("4410027"));
        QCOMPARE(scene.primaryText(), QStringLiteral("Search"));
        QTest::keyClick(scene.find<QLineEdit>("numberLineEdit"), Qt::Key_Return);
        QCOMPARE(scene.world.lookUps.open(), 1);
        scene.world.lookUps.answer(test::submittedAssessment());

        QCOMPARE(scene.primaryText(), QStringLiteral("Add Client to Portal"));
        scene.press();
        QCOMPARE(scene.heading(), QStringLiteral("Finalize Portal Profile"));
        QCOMPARE(scene.find<QLineEdit>("emailLineEdit")->text(),
                 QStringLiteral("marie.eve@example.org"));
        QCOMPARE(scene.primaryText(), QStringLiteral("Complete Client Setup"));
        scene.press();
        QTRY_COMPARE(scene.world.searches.open(), 1); // the CA's name is not the one checked
        scene.world.searches.answer(wire::RegistrySearchAnswer());
        QTRY_COMPARE(scene.world.commands.open(), 1);
        QVERIFY(!scene.primary()->isEnabled());
        scene.world.commands.answer(test::applied());

        QCOMPARE(scene.heading(), QStringLiteral("Marie-Ève D’Amour has been added"));
        wire::MailStatus mail;
        mail.template_ = QStringLiteral("invite");
        mail.to = QStringLiteral("marie.eve@example.org");
        mail.state = QStringLiteral("queued");
        scene.world.mails.answer(QList{mail});
        QVERIFY(scene.notice("mailNotice").contains(QStringLiteral("waits to be sent")));
        mail.state = QStringLiteral("sent");
        QTRY_COMPARE(scene.world.mails.open(), 1);
        scene.world.mails.answer(QList{mail});
        QCOMPARE(scene.notice("mailNotice"),
                 QStringLiteral("An invite was sent to marie.eve@example.org."));

        scene.find<QPushButton>("copyLinkButton")->setFocus();
        QTest::keyClick(scene.find<QPushButton>("copyLinkButton"), Qt::Key_Space);
        QTest::keyClick(scene.find<QPushButton>("copyLinkButton"), Qt::Key_Space);
        QCOMPARE(scene.world.links.made(), 1); // and the focus stays where it was
        QCOMPARE(QApplication::focusWidget(), scene.find<QPushButton>("copyLinkButton"));
        scene.world.links.answer(wire::InviteLink{QStringLiteral("https://hub.example/i#t"), 9});
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://hub.example/i#t"));
        QVERIFY(scene.notice("copiedNotice").contains(QStringLiteral("clipboard is cleared")));
        QCOMPARE(scene.primaryText(), QStringLiteral("Proceed to Client Profile"));
        scene.press();
        QCOMPARE(proceed.constFirst().constFirst().value<ClientId>(),
                 scene.dialog->flow().client());
        QVERIFY(!scene.dialog->isVisible());
    }

    void showsWhoIsRegisteredAlready()
    {
        Scene scene;
        QSignalSpy proceed(scene.dialog.get(), &InviteDialog::profileRequested);
        scene.type("lastNameLineEdit", QStringLiteral("Damour"));
        QTRY_COMPARE(scene.world.searches.open(), 1);
        scene.world.searches.answer(test::twoMatches());
        QVERIFY(scene.notice("resultNotice").startsWith(QStringLiteral("2 registered people")));
        QCOMPARE(scene.primaryText(), QStringLiteral("None of These, Continue"));
        auto *list = scene.find<QListView>("matchesListView");
        auto *open = scene.find<QPushButton>("openProfileButton");
        list->setCurrentIndex(list->model()->index(1, 0)); // of another provider
        QVERIFY(!open->isVisible());
        list->setCurrentIndex(list->model()->index(0, 0));
        open->click();
        QCOMPARE(proceed.size(), 1);
        QCOMPARE(proceed.constFirst().constFirst().value<ClientId>(), test::idOf<ClientId>(30));
    }

    void saysWhyAndAsksWhy()
    {
        Scene scene;
        scene.type("lastNameLineEdit", QStringLiteral("Damour"));
        QTRY_COMPARE(scene.world.searches.open(), 1);
        scene.world.searches.answer(test::strongMatch());
        auto *list = scene.find<QListView>("matchesListView");
        const QString spoken = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY(spoken.contains(QStringLiteral("Very likely the same person")));
        QVERIFY(spoken.contains(
            QStringLiteral("Marie-Ève and Marie have one name in common; same last name")));
        QVERIFY(list->model()
                    ->index(1, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .endsWith(QStringLiteral("first name agrees; last name similar")));
        auto *reason = scene.find<QLineEdit>("reasonLineEdit");
        QVERIFY(reason->isVisible());
        scene.type("reasonLineEdit", QStringLiteral("Mother and daughter"));
        scene.press();
        QCOMPARE(scene.dialog->flow().state().step, app::InviteStep::ConnectService);
    }

    /** R43: who signs in with another address than CaMS's has one line more. */
    void saysWhatAClientSignsInWith()
    {
        Scene scene;
        scene.type("lastNameLineEdit", QStringLiteral("Damour"));
        QTRY_COMPARE(scene.world.searches.open(), 1);
        wire::RegistrySearchAnswer answer = test::twoMatches();
        answer.matches.first().signsInWith = QStringLiteral("marie@example.org");
        scene.world.searches.answer(answer);
        auto *list = scene.find<QListView>("matchesListView");
        const QModelIndex linked = list->model()->index(0, 0);
        const QModelIndex other = list->model()->index(1, 0);
        const QString told = QStringLiteral("Signs in to the portal with marie@example.org");
        QCOMPARE(linked.data(MatchDelegate::SignsInRole).toString(), told);
        const QString spoken = linked.data(Qt::AccessibleTextRole).toString();
        QVERIFY(spoken.indexOf(QStringLiteral("m.damour@example.org")) < spoken.indexOf(told));
        QVERIFY(
            !other.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Signs in")));
        const int line = list->visualRect(linked).height() - list->visualRect(other).height();
        QVERIFY(line >= list->fontMetrics().height());
    }

    void enterInASearchFieldDoesNotLeaveThePage()
    {
        Scene scene;
        scene.type("lastNameLineEdit", QStringLiteral("Damour"));
        QTRY_COMPARE(scene.world.searches.open(), 1);
        scene.world.searches.answer(wire::RegistrySearchAnswer());
        QVERIFY(scene.primary()->isEnabled());
        QTest::keyClick(scene.find<QLineEdit>("lastNameLineEdit"), Qt::Key_Return);
        QCOMPARE(scene.dialog->flow().state().step, app::InviteStep::ConfirmNotRegistered);
    }

    void walksTheCaseManagementPath()
    {
        Scene scene;
        scene.toCams();
        QCOMPARE(scene.heading(), QStringLiteral("Is this the person?"));
        QCOMPARE(scene.primaryText(), QStringLiteral("Add Client to Portal"));
        QVERIFY(scene.notice("cautionNotice").isEmpty());
        scene.press();
        QVERIFY(scene.notice("cautionNotice")
                    .contains(QStringLiteral("No CaMS data is made available to the client")));
        QCOMPARE(scene.primaryText(), QStringLiteral("Proceed"));
        scene.press();
        QCOMPARE(scene.heading(), QStringLiteral("Finalize Portal Profile"));
        auto *phone = scene.find<QLineEdit>("phoneLineEdit");
        QCOMPARE(phone->text(), QStringLiteral("(519) 555-0177"));
        QVERIFY(phone->isReadOnly());
        QVERIFY(phone->accessibleDescription().contains(QStringLiteral("Change it in CaMS")));
        QTest::keyClicks(phone, QStringLiteral("99"));
        QCOMPARE(phone->text(), QStringLiteral("(519) 555-0177"));
        QVERIFY(!scene.find<QLineEdit>("emailLineEdit")->isReadOnly());
        QVERIFY(scene.find<QLineEdit>("emailLineEdit")->text().isEmpty());
    }

    void unlocksWhatCamsFilledForAnotherWay()
    {
        Scene scene;
        scene.toCams();
        scene.press();
        scene.press();
        while (scene.dialog->flow().state().step != app::InviteStep::ConnectService)
            scene.dialog->flow().goBack();
        scene.find<QRadioButton>("withoutLinkingRadioButton")->click();
        scene.press();
        auto *phone = scene.find<QLineEdit>("phoneLineEdit");
        QVERIFY(!phone->isReadOnly());
        scene.type("phoneLineEdit", QStringLiteral("519 555 0100"));
        QCOMPARE(phone->text(), QStringLiteral("519 555 0100"));
    }

    void saysWhatAWrongNumberIs_data()
    {
        using State = wire::CamsAnswer::State;
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("says");
        QTest::newRow("nobody") << int(State::None)
                                << QStringLiteral("not the CaMS Case Reference");
        QTest::newRow("case") << int(State::CaseReference)
                              << QStringLiteral("its client is Karl Ruiz");
        QTest::newRow("connected") << int(State::Connected)
                                   << QStringLiteral("already connected to another portal client");
        QTest::newRow("in progress")
            << int(State::AssessmentInProgress) << QStringLiteral("CA number, still in progress");
        QTest::newRow("assessment") << int(State::Assessment) << QStringLiteral("is a CA number");
    }
    void saysWhatAWrongNumberIs()
    {
        QFETCH(int, state);
        QFETCH(QString, says);
        wire::CamsAnswer answer;
        answer.state = wire::CamsAnswer::State(state);
        answer.name = QStringLiteral("Karl Ruiz");
        answer.owner = wire::PortalClient{{}, QStringLiteral("Karl Ruiz"), {},
                                          {}, QStringLiteral("North"),     {}};
        Scene scene;
        scene.toCams(answer);
        QVERIFY2(scene.notice("resultNotice").contains(says),
                 qPrintable(scene.notice("resultNotice")));
        QCOMPARE(scene.heading(), QStringLiteral("Case Management"));
        QCOMPARE(scene.find<QLineEdit>("numberLineEdit")->accessibleName(),
                 QStringLiteral("Enter Client Reference Number"));
    }

    void saysNoMatchesFound()
    {
        Scene scene;
        scene.toNumber();
        scene.press();
        scene.world.lookUps.answer(wire::AssessmentAnswer());
        QVERIFY(scene.notice("resultNotice").startsWith(QStringLiteral("No matches found")));
        QVERIFY(scene.notice("resultNotice").contains(QStringLiteral("not in progress")));
    }

    void goesOnWithoutLinkingWhenEoisIsAway_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("EOIS away or wrong") << int(Kind::Server);
        QTest::newRow("hub away") << int(Kind::Offline);
        QTest::newRow("too slow") << int(Kind::Timeout);
    }

    void goesOnWithoutLinkingWhenEoisIsAway()
    {
        QFETCH(int, kind);
        Scene scene;
        scene.toNumber();
        scene.press();
        scene.world.lookUps.answer(Error{Kind(kind), {}, {}});
        QVERIFY(scene.notice().contains(QStringLiteral("draft is kept")));
        auto *goOn = scene.find<QPushButton>("noticeAlternativeButton");
        QCOMPARE(goOn->text().remove(u'&'), QStringLiteral("Continue without Linking"));
        QTest::keyClick(goOn, Qt::Key_Space);
        QCOMPARE(scene.heading(), QStringLiteral("Finalize Portal Profile"));
        QCOMPARE(scene.find<QLineEdit>("lastNameLineEdit")->text(), QStringLiteral("Damour"));
        QVERIFY(scene.notice().isEmpty());
        QTRY_COMPARE(scene.world.drafts.size(), 1);
        QCOMPARE(scene.world.drafts.first().value(QStringLiteral("number")).toString(),
                 QStringLiteral("4410027")); // for when EOIS is back
    }

    void goesOnWithoutLinkingOffline()
    {
        Scene scene;
        scene.toNumber();
        scene.world.setOffline(true);
        QVERIFY(scene.notice().contains(QStringLiteral("You are offline")));
        scene.find<QPushButton>("noticeAlternativeButton")->click();
        QCOMPARE(scene.heading(), QStringLiteral("Finalize Portal Profile"));
    }

    void offersNoWayPastAnotherStepsFailure()
    {
        Scene scene;
        scene.toImported();
        scene.press();
        QTRY_COMPARE(scene.world.searches.open(), 1);
        scene.world.searches.answer(Error{Kind::Server, {}, {}});
        QVERIFY(!scene.notice().isEmpty());
        QVERIFY(!scene.find<QPushButton>("noticeAlternativeButton"));
    }

    void tellsARefusedNumberFromAnImportedOne_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("cure");
        QTest::newRow("never found by this person")
            << int(Kind::Invalid) << QStringLiteral("unknown_code")
            << QStringLiteral("search for it once more");
        QTest::newRow("imported meanwhile")
            << int(Kind::Conflict) << QStringLiteral("already_in_use")
            << QStringLiteral("Search for the person under My Clients / People");
    }

    void tellsARefusedNumberFromAnImportedOne()
    {
        QFETCH(int, kind);
        QFETCH(QString, problem);
        QFETCH(QString, cure);
        Scene scene;
        scene.toImported();
        scene.press();
        QTRY_COMPARE(scene.world.searches.open(), 1);
        scene.world.searches.answer(wire::RegistrySearchAnswer());
        QTRY_COMPARE(scene.world.commands.open(), 1);
        scene.world.commands.answer(
            test::refusedWith(Kind(kind), {{QStringLiteral("ca_number"), problem}}));
        QVERIFY2(scene.notice().contains(cure), qPrintable(scene.notice()));
    }

    void helpOpensBesideTheWizard_data()
    {
        QTest::addColumn<bool>("numbered");
        QTest::addColumn<QString>("page");
        QTest::newRow("registry check") << false << QStringLiteral("adding-a-client");
        QTest::newRow("CA number") << true << QStringLiteral("ca-or-cams");
    }

    void helpOpensBesideTheWizard()
    {
        QFETCH(bool, numbered);
        QFETCH(QString, page);
        Scene scene;
        if (numbered)
            scene.toNumber();
        else
            scene.type("lastNameLineEdit", QStringLiteral("Damour"));
        const QString heading = scene.heading();
        QTRY_VERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
        QTRY_VERIFY(scene.dialog->findChild<HelpPage *>());
        auto *help = scene.dialog->findChild<HelpPage *>();
        QTRY_VERIFY(help->hasFocus());
        QVERIFY(help->source().path().endsWith(page + QLatin1String(".md")));
        QVERIFY(!help->toPlainText().isEmpty());
        scene.find<QToolButton>("helpButton")->click(); // the same window again
        QCOMPARE(scene.dialog->findChildren<HelpPage *>().size(), 1);
        QTest::keyClick(help, Qt::Key_Escape);
        QTRY_VERIFY(!scene.dialog->findChild<HelpPage *>());
        QCOMPARE(scene.heading(), heading);
        QVERIFY(scene.dialog->isVisible());
    }

    void offersCaseManagementToWhomCamsKnows()
    {
        Scene scene;
        scene.toNumber();
        scene.press();
        wire::AssessmentAnswer found = test::submittedAssessment();
        found.alreadyInCams = true;
        scene.world.lookUps.answer(found);
        QVERIFY(scene.notice("obstacleNotice").contains(QStringLiteral("Case Management")));
        QVERIFY(!scene.primary()->isEnabled());
        scene.find<NoticeBar>("obstacleNotice")->findChild<QPushButton *>()->click();
        QCOMPARE(scene.heading(), QStringLiteral("Connect with an EOIS Service"));
        QVERIFY(scene.find<QRadioButton>("caseManagementRadioButton")->isChecked());
    }

    void everyFailureSaysWhatFollows_data()
    {
        QTest::addColumn<int>("kind");
        for (const Kind kind : {Kind::Offline, Kind::Timeout, Kind::Unauthenticated,
                                Kind::Forbidden, Kind::TooMany, Kind::Server, Kind::Storage})
            QTest::newRow(qPrintable(kindName(kind))) << int(kind);
    }

    void everyFailureSaysWhatFollows()
    {
        QFETCH(int, kind);
        Scene scene;
        scene.toNumber();
        scene.press();
        scene.world.lookUps.answer(Error{Kind(kind), {}, {}});
        QVERIFY(scene.notice().length() > 20);
        scene.find<NoticeBar>("noticeBar")->findChild<QPushButton *>()->click(); // Try Again
        scene.world.lookUps.answer(test::submittedAssessment());
        QVERIFY(scene.notice().isEmpty());
        scene.press();
        scene.press();
        QTRY_COMPARE(scene.world.searches.open(), 1);
        scene.world.searches.answer(wire::RegistrySearchAnswer());
        QTRY_COMPARE(scene.world.commands.open(), 1);
        scene.world.commands.answer(Error{Kind(kind), {}, {}});
        QVERIFY(scene.notice().length() > 20);
        QCOMPARE(scene.find<QLineEdit>("emailLineEdit")->text(),
                 QStringLiteral("marie.eve@example.org"));
    }

    void goesToTheFieldThatStops()
    {
        Scene scene;
        scene.toImported();
        scene.type("emailLineEdit", QStringLiteral("nobody"));
        scene.find<QLineEdit>("birthDateLineEdit")->setFocus();
        scene.press();
        QTRY_COMPARE(QApplication::focusWidget(), scene.find<QLineEdit>("emailLineEdit"));
        QCOMPARE(scene.world.commands.made(), 0);
    }

    void anEmailInUseIsSaidBesideTheField()
    {
        Scene scene;
        scene.toImported();
        scene.press();
        scene.world.searches.answer(wire::RegistrySearchAnswer());
        QTRY_COMPARE(scene.world.commands.open(), 1);
        scene.world.commands.answer(test::refusedWith(
            Kind::Conflict, {{QStringLiteral("email"), QStringLiteral("already_in_use")}}));
        auto *email = scene.find<QLineEdit>("emailLineEdit");
        QVERIFY(email->accessibleDescription().contains(QStringLiteral("already in use")));
        QCOMPARE(QApplication::focusWidget(), email);
        QVERIFY(scene.notice().contains(QStringLiteral("Correct what is marked")));
        const auto *again = scene.find<NoticeBar>("noticeBar")->findChild<QPushButton *>();
        QVERIFY(!again->isVisible()); // the same again would not help
    }

    void ofAnAddressOutOfReachOnlyTheCureIsSaid()
    {
        Scene scene;
        scene.toImported();
        scene.press();
        QTRY_COMPARE(scene.world.searches.open(), 1);
        scene.world.searches.answer(wire::RegistrySearchAnswer());
        QTRY_COMPARE(scene.world.commands.open(), 1);
        scene.world.commands.answer(test::refusedWith(
            Kind::Conflict, {{QStringLiteral("email"), QStringLiteral("cannot_be_used")}}));
        const QString beside = scene.find<QLineEdit>("emailLineEdit")->accessibleDescription();
        QVERIFY2(beside.contains(QStringLiteral("cannot be used")), qPrintable(beside));
        QVERIFY(scene.notice().contains(QStringLiteral("client transfer")));
        for (const QString &said : {beside, scene.notice()})
            QVERIFY2(!said.contains(QStringLiteral("another client")), qPrintable(said));
    }

    void enterInTheFormDoesNotComplete()
    {
        Scene scene;
        scene.toImported();
        QTest::keyClick(scene.find<QLineEdit>("emailLineEdit"), Qt::Key_Return);
        QCOMPARE(scene.world.searches.open(), 0);
        QCOMPARE(scene.world.commands.made(), 0);
    }

    void escapeClosesAndKeepsTheDraft()
    {
        Scene scene;
        scene.toImported();
        QTest::keyClick(scene.dialog.get(), Qt::Key_Escape);
        QVERIFY(!scene.dialog->isVisible());
        scene.dialog.reset();
        QCOMPARE(scene.world.drafts.size(), 1);
    }

    void staysOpenWhileTheClientIsBeingAdded()
    {
        Scene scene;
        scene.toImported();
        scene.press();
        scene.world.searches.answer(wire::RegistrySearchAnswer());
        QTRY_COMPARE(scene.world.commands.open(), 1);
        QTest::keyClick(scene.dialog.get(), Qt::Key_Escape);
        QVERIFY(scene.dialog->isVisible());
        scene.world.commands.answer(Error{Kind::Timeout, {}, {}});
        QVERIFY(scene.notice().contains(QStringLiteral("find out")));
        QTest::keyClick(scene.dialog.get(), Qt::Key_Escape);
        QVERIFY(!scene.dialog->isVisible());
    }

    void showsTheAssignmentsOnlyToThoseWhoMay_data()
    {
        QTest::addColumn<int>("permissions");
        QTest::addColumn<bool>("provider");
        QTest::addColumn<bool>("caseworker");
        QTest::newRow("clients") << int(Permission::Clients) << false << false;
        QTest::newRow("provider administration")
            << int(Permission::ProviderAdministration) << false << true;
        QTest::newRow("group") << int(Permission::Group) << true << false;
        QTest::newRow("administrator") << int(Permission::Administrator) << true << true;
    }

    void showsTheAssignmentsOnlyToThoseWhoMay()
    {
        QFETCH(int, permissions);
        Scene scene{Permissions(permissions)};
        scene.toImported();
        QTEST(scene.find<QComboBox>("providerComboBox") != nullptr, "provider");
        QTEST(scene.find<QComboBox>("caseworkerComboBox") != nullptr, "caseworker");
    }

    void everyStepCanBeUsedByKeyboardAndEar_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("French") << QStringLiteral("fr");
    }

    void everyStepCanBeUsedByKeyboardAndEar()
    {
        QFETCH(QString, language);
        LanguageSwitch speech(*languageFromCode(language));
        Scene scene(Permission::Administrator);
        const auto check = [&scene] {
            QTRY_VERIFY(QApplication::focusWidget());
            QCOMPARE(test::namelessControls(*scene.dialog).join(u'\n'), QString());
            QCOMPARE(test::clashingMnemonics(*scene.dialog).join(u'\n'), QString());
            QCOMPARE(test::tabTraps(*scene.dialog).join(u'\n'), QString());
        };
        check();
        scene.type("lastNameLineEdit", QStringLiteral("Damour"));
        QTRY_COMPARE(scene.world.searches.open(), 1);
        scene.world.searches.answer(test::twoMatches());
        check();
        scene.press();
        check();
        scene.find<QRadioButton>("assessmentRadioButton")->click();
        scene.press();
        scene.type("numberLineEdit", QStringLiteral("4410027"));
        check();
        scene.press();
        scene.world.lookUps.answer(test::submittedAssessment());
        check();
        scene.press();
        check();
        scene.press();
        scene.world.searches.answer(wire::RegistrySearchAnswer());
        QTRY_COMPARE(scene.world.commands.open(), 1);
        scene.world.commands.answer(test::applied());
        check();
        speech.use(Language::English);
    }

    void changesLanguageOnTheWay()
    {
        LanguageSwitch speech(Language::English);
        Scene scene;
        scene.toImported();
        speech.use(Language::French);
        QTRY_COMPARE(scene.heading(), QStringLiteral("Finaliser le profil du portail"));
        QCOMPARE(scene.primaryText(), QStringLiteral("Terminer la configuration du client"));
        QCOMPARE(scene.find<QLineEdit>("emailLineEdit")->text(),
                 QStringLiteral("marie.eve@example.org"));
        speech.use(Language::English);
        QTRY_COMPARE(scene.heading(), QStringLiteral("Finalize Portal Profile"));
    }
};

WREN_TEST(TestInviteDialog)
#include "tst_invitedialog.moc"
