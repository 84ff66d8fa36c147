// SPDX-License-Identifier: Apache-2.0
#include "app/cache/storagefault.h"
#include "tests/support/testmain.h"
#include "tests/ui/casework/fakeservices.h"
#include "tests/ui/casework/gates.h"
#include "tests/ui/casework/scriptedprompter.h"
#include "ui/fields/problemlabel.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/invite/linkclipboard.h"
#include "ui/profile/edit/assignmentcard.h"
#include "ui/profile/edit/sectioncard.h"
#include "ui/profile/profilepage.h"
#include "ui/theme/language.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace wren;
using namespace wren::ui;

namespace {

struct Scene
{
    test::FakeServices world;
    LinkClipboard clipboard;
    test::ScriptedPrompter prompter;
    ClientId client = test::idOf<ClientId>(40);
    std::unique_ptr<ProfilePage> page;

    explicit Scene(Permissions permissions = Permission::Clients)
    {
        world.staff.permissions = permissions;
        wire::ClientRecord record;
        record.provider = world.staff.provider;
        record.caseworker = world.staff.staff;
        record.profile = test::fullProfile();
        record.status = wire::PortalStatus::Active;
        world.clients.insert(client, record);
        open();
    }
    void open()
    {
        page = std::make_unique<ProfilePage>(world, clipboard, prompter);
        page->resize(1000, 800);
        page->show();
        page->activateWindow();
        page->showClient(client);
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QTRY_VERIFY(page->presenter().state().record.has_value());
    }
    [[nodiscard]] SectionCard *card(Section section = Section::PersonalDetails) const
    {
        return page->findChildren<SectionCard *>().at(int(section));
    }
    template<typename Widget>
    Widget *find(const char *name, Section section = Section::PersonalDetails) const
    {
        return card(section)->findChild<Widget *>(QString::fromLatin1(name));
    }
    void edit(Section section = Section::PersonalDetails) const
    {
        auto *button = find<QPushButton>("editButton", section);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY(find<QPushButton>("saveButton", section)->isVisible());
    }
    void type(const char *name, const char *text) const
    {
        auto *line = find<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QString::fromLatin1(text));
    }
    [[nodiscard]] QString notice(Section section = Section::PersonalDetails) const
    {
        const auto *bar = find<NoticeBar>("sectionNotice", section);
        return bar->isVisible() ? bar->text() : QString();
    }
    [[nodiscard]] bool isOpen(Section section = Section::PersonalDetails) const
    {
        return find<QPushButton>("saveButton", section)->isVisible();
    }
    [[nodiscard]] QStringList read(Section section = Section::PersonalDetails) const
    {
        QStringList texts;
        for (const QLabel *label : find<QWidget>("fieldList", section)->findChildren<QLabel *>())
            texts << label->text();
        return texts;
    }
};

} // namespace

class TestSectionCard : public QObject
{
    Q_OBJECT

private slots:
    void savesByKeyboard()
    {
        Scene scene;
        scene.edit();
        QCOMPARE(QApplication::focusWidget(), scene.find<QLineEdit>("firstNameLineEdit"));
        scene.type("phoneLineEdit", "519 555 0199");
        QTest::keyClick(scene.find<QLineEdit>("phoneLineEdit"), Qt::Key_Return);
        QTRY_COMPARE(scene.world.queue.size(), 1);
        QTRY_VERIFY(!scene.isOpen());
        QCOMPARE(QApplication::focusWidget(), scene.find<QPushButton>("editButton"));
        QVERIFY(scene.prompter.asked.isEmpty());
    }

    void everySectionOpensWithItsForm_data()
    {
        QTest::addColumn<int>("section");
        QTest::addColumn<QString>("control");
        QTest::newRow("personal") << int(Section::PersonalDetails)
                                  << QStringLiteral("lastNameLineEdit");
        QTest::newRow("work") << int(Section::WorkDetails)
                              << QStringLiteral("targetOccupationsEdit");
        QTest::newRow("referral") << int(Section::ReferralDetails)
                                  << QStringLiteral("referralNotesPlainTextEdit");
        QTest::newRow("communication")
            << int(Section::CommunicationPreferences) << QStringLiteral("languageComboBox");
    }

    void everySectionOpensWithItsForm()
    {
        QFETCH(int, section);
        QFETCH(QString, control);
        Scene scene;
        scene.edit(Section(section));
        auto *shown = scene.card(Section(section))->findChild<QWidget *>(control);
        QVERIFY(shown && shown->isVisible());
        QVERIFY(!scene.find<QWidget>("fieldList", Section(section))->isVisible());
    }

    void escapeGivesUpNothingWithoutAsking()
    {
        Scene scene;
        scene.edit();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!scene.isOpen()); // nothing was typed
        QVERIFY(scene.prompter.asked.isEmpty());
        scene.edit();
        scene.type("phoneLineEdit", "519");
        scene.prompter.agrees = false;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(scene.prompter.asked.size(), 1);
        QCOMPARE(scene.prompter.asked.constFirst().action,
                 QStringLiteral("Discard the Edit of Marie-Ève D’Amour"));
        QVERIFY(scene.isOpen());
        QCOMPARE(scene.find<QLineEdit>("phoneLineEdit")->text(), QStringLiteral("519"));
        scene.prompter.agrees = true;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!scene.isOpen());
        QVERIFY(scene.world.queue.isEmpty());
    }

    void problemsStandBesideTheFieldAsItIsLeft()
    {
        Scene scene;
        scene.edit();
        scene.type("phoneLineEdit", "519 55");
        auto *problem = scene.find<ProblemLabel>("phoneProblem");
        QVERIFY(!problem->isVisible()); // not while it is being typed
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(problem->isVisible());
        QVERIFY(!scene.find<QLineEdit>("phoneLineEdit")->accessibleDescription().isEmpty());
        scene.find<QPushButton>("saveButton")->click();
        QVERIFY(scene.isOpen());
        QCOMPARE(QApplication::focusWidget(), scene.find<QLineEdit>("phoneLineEdit"));
        QVERIFY(scene.world.queue.isEmpty());
    }

    /** R41: what becomes of it see tst_emaildialogs. */
    void theAddressCanBeTyped()
    {
        Scene scene;
        scene.edit();
        QVERIFY(!scene.find<QLineEdit>("emailLineEdit")->isReadOnly());
    }

    /** R43: what staff see is not what the client signs in with. */
    void theAddressOfCamsSaysWhereTheOtherChanges()
    {
        Scene scene;
        app::CamsView cams;
        cams.link.emplace();
        cams.link->layer.values.set(Field::Email, QStringLiteral("m.damour@cams.example"));
        scene.world.cams.insert(scene.client, cams);
        emit scene.world.clientsChanged({scene.client});
        QTRY_VERIFY(scene.read().contains(QStringLiteral("m.damour@cams.example")));
        scene.edit();
        auto *email = scene.find<QLineEdit>("emailLineEdit");
        QVERIFY(email->isReadOnly());
        QCOMPARE(email->text(), QStringLiteral("m.damour@cams.example"));
        QVERIFY(email->accessibleDescription().contains(QStringLiteral("Change Email Address")));
    }

    void whatWaitsIsMarked()
    {
        Scene scene;
        QVERIFY(!scene.read().contains(QStringLiteral("Waits to be sent")));
        scene.world.waiting[scene.client] = {Field::Phone};
        emit scene.world.clientsChanged({scene.client});
        QTRY_COMPARE(scene.read().count(QStringLiteral("Waits to be sent")), 1);
        QCOMPARE(scene.read(Section::ReferralDetails).count(QStringLiteral("Waits to be sent")), 0);
    }

    void oneSectionAtATime()
    {
        Scene scene;
        scene.edit();
        QVERIFY(!scene.find<QPushButton>("editButton", Section::WorkDetails)->isEnabled());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(scene.find<QPushButton>("editButton", Section::WorkDetails)->isEnabled());
    }

    void anEditSurvivesLeavingThePage()
    {
        Scene scene;
        scene.edit();
        scene.type("phoneLineEdit", "519 555");
        scene.page->showClient(test::idOf<ClientId>(41));
        QVERIFY(!scene.isOpen());
        scene.page->showClient(scene.client);
        QTRY_VERIFY(scene.notice().contains(QStringLiteral("left open")));
        QVERIFY(!scene.isOpen());
        scene.find<QPushButton>("noticeActionButton")->click();
        QTRY_VERIFY(scene.isOpen());
        QCOMPARE(scene.find<QLineEdit>("phoneLineEdit")->text(), QStringLiteral("519 555"));
        QVERIFY(scene.notice().contains(QStringLiteral("is back")));
    }

    void anEditLeftOpenIsDiscardedByName()
    {
        Scene scene;
        scene.edit();
        scene.type("phoneLineEdit", "519 555");
        scene.page.reset(); // as a lock does
        QCOMPARE(scene.world.drafts.size(), 1);
        scene.open();
        QTRY_VERIFY(scene.notice().contains(QStringLiteral("left open")));
        scene.find<QPushButton>("noticeAlternativeButton")->click();
        QCOMPARE(scene.prompter.asked.constFirst().action,
                 QStringLiteral("Discard the Edit of Marie-Ève D’Amour"));
        QTRY_VERIFY(scene.notice().isEmpty());
        QVERIFY(scene.world.drafts.isEmpty());
    }

    void saysWhatStandsInTheWay_data()
    {
        QTest::addColumn<QString>("code"); // of SQLite
        QTest::addColumn<QString>("cure");
        QTest::newRow("full") << QStringLiteral("13") << QStringLiteral("Free some space");
        QTest::newRow("read only")
            << QStringLiteral("8") << QStringLiteral("does not let Desk write");
    }

    void saysWhatStandsInTheWay()
    {
        QFETCH(QString, code);
        QFETCH(QString, cure);
        Scene scene;
        scene.edit();
        scene.type("phoneLineEdit", "519 555 0199");
        scene.world.queueError = app::sqliteError(code);
        scene.find<QPushButton>("saveButton")->click();
        QTRY_VERIFY2(scene.notice().contains(cure), qPrintable(scene.notice()));
        QVERIFY(scene.isOpen());
        QCOMPARE(scene.find<QLineEdit>("phoneLineEdit")->text(), QStringLiteral("(519) 555-0199"));
    }

    void tellsWhatOthersChanged()
    {
        Scene scene;
        scene.edit();
        wire::ClientRecord &record = scene.world.clients[scene.client];
        record.profile.set(Field::PreferredName, QStringLiteral("Ève"));
        record.fieldRevs.insert(Field::PreferredName, 8);
        emit scene.world.clientsChanged({scene.client});
        QTRY_VERIFY(scene.notice().contains(QStringLiteral("Preferred Name")));
        QVERIFY(scene.isOpen());
    }

    void assignsOnlyForThoseWhoMay_data()
    {
        QTest::addColumn<int>("permission");
        QTest::addColumn<bool>("provider");
        QTest::addColumn<bool>("caseworker");
        QTest::newRow("clients") << int(Permission::Clients) << false << false;
        QTest::newRow("provider administration")
            << int(Permission::ProviderAdministration) << false << true;
        QTest::newRow("group") << int(Permission::Group) << true << false;
        QTest::newRow("administrator") << int(Permission::Administrator) << true << true;
    }

    void assignsOnlyForThoseWhoMay()
    {
        QFETCH(int, permission);
        QFETCH(bool, provider);
        QFETCH(bool, caseworker);
        Scene scene{Permissions(Permission(permission))};
        auto *card = scene.page->findChild<AssignmentCard *>();
        QCOMPARE(card->isVisible(), provider || caseworker);
        if (!card->isVisible())
            return;
        card->findChild<QPushButton *>(QStringLiteral("editAssignmentButton"))->click();
        QCOMPARE(card->findChild<QComboBox *>(QStringLiteral("providerComboBox"))->isVisible(),
                 provider);
        QCOMPARE(card->findChild<QComboBox *>(QStringLiteral("caseworkerComboBox"))->isVisible(),
                 caseworker);
    }

    void movesAClient()
    {
        Scene scene{Permission::Administrator};
        auto *card = scene.page->findChild<AssignmentCard *>();
        const auto button = [&](const char *name) {
            return card->findChild<QPushButton *>(QString::fromLatin1(name));
        };
        button("editAssignmentButton")->click();
        auto *provider = card->findChild<QComboBox *>(QStringLiteral("providerComboBox"));
        auto *caseworker = card->findChild<QComboBox *>(QStringLiteral("caseworkerComboBox"));
        provider->setCurrentIndex(provider->findText(QStringLiteral("Collège Bienvenue")));
        QCOMPARE(caseworker->currentIndex(), 0); // of another provider: nobody yet
        caseworker->setCurrentIndex(1);
        button("assignButton")->click();
        QCOMPARE(scene.world.commands.last().name, QStringLiteral("move_client"));
        QCOMPARE(scene.world.commands.last().subject, scene.client.text());
        QCOMPARE(scene.world.commands.last().arguments,
                 (QJsonObject{{QStringLiteral("provider"), test::idOf<ProviderId>(21).text()},
                              {QStringLiteral("caseworker"), test::idOf<StaffId>(11).text()}}));
        scene.world.commands.answer(Error{Kind::Offline, {}, {}});
        auto *notice = card->findChild<NoticeBar *>(QStringLiteral("assignmentNotice"));
        QVERIFY(notice->text().contains(QStringLiteral("nobody was assigned")));
        button("assignButton")->click();
        scene.world.commands.answer(test::applied());
        QVERIFY(!button("assignButton")->isVisible());
    }

    void canBeUsedByKeyboardAndEar_data() { everySectionOpensWithItsForm_data(); }
    void canBeUsedByKeyboardAndEar()
    {
        QFETCH(int, section);
        LanguageSwitch speech(Language::English);
        for (const Language language : {Language::English, Language::French}) {
            speech.use(language);
            Scene scene;
            scene.edit(Section(section));
            QCOMPARE(test::namelessControls(*scene.page).join(u'\n'), QString());
            QCOMPARE(test::tabTraps(*scene.page).join(u'\n'), QString());
            QCOMPARE(test::clashingMnemonics(*scene.page).join(u'\n'), QString());
        }
        speech.use(Language::English);
    }

    void tabGoesFromEditThroughTheFormToSave()
    {
        Scene scene;
        scene.edit(Section::CommunicationPreferences);
        auto *language =
            scene.find<QComboBox>("languageComboBox", Section::CommunicationPreferences);
        auto *save = scene.find<QPushButton>("saveButton", Section::CommunicationPreferences);
        language->setFocus();
        int steps = 0;
        while (QApplication::focusWidget() != save && ++steps < 6)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), save); // by way of the form only
    }
};

WREN_TEST(TestSectionCard)
#include "tst_sectioncard.moc"
