// SPDX-License-Identifier: Apache-2.0
#include "app/cache/storagefault.h"
#include "models/wire/edits.h"
#include "tests/support/testmain.h"
#include "tests/ui/casework/fakeservices.h"
#include "tests/ui/casework/gates.h"
#include "tests/ui/casework/scriptedprompter.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/invite/linkclipboard.h"
#include "ui/profile/conflict/conflictdialog.h"
#include "ui/profile/profilepage.h"
#include "ui/theme/language.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace wren;
using namespace wren::ui;

namespace {

app::FieldConflict conflictOf(quint8 number, Field field, const QJsonValue &kept,
                              const QJsonValue &other)
{
    app::FieldConflict conflict;
    conflict.id = test::idOf<ConflictId>(number).text();
    conflict.record.client = test::idOf<ClientId>(40);
    conflict.record.field = field;
    conflict.record.kept = {kept, test::idOf<StaffId>(10), 1'795'000'000'000};
    conflict.record.rev = 31 + number;
    conflict.record.other = {other, test::idOf<StaffId>(11), 1'795'000'600'000};
    return conflict;
}

app::FieldConflict phones()
{
    return conflictOf(1, Field::Phone, QStringLiteral("+15195550134"),
                      QStringLiteral("+15195550199"));
}

struct Scene
{
    test::FakeServices world;
    ClientId client = test::idOf<ClientId>(40);
    std::unique_ptr<ConflictDialog> dialog;

    explicit Scene(const QList<app::FieldConflict> &conflicts)
    {
        wire::ClientRecord record;
        record.provider = world.staff.provider;
        record.profile = test::fullProfile();
        world.clients.insert(client, record);
        world.fieldConflicts.insert(client, conflicts);
    }
    void open()
    {
        dialog = std::make_unique<ConflictDialog>(world, client);
        dialog->show();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
        QTRY_VERIFY(!text("headingLabel").isEmpty());
    }
    template<typename Widget>
    Widget *find(const char *name) const
    {
        return dialog->findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString text(const char *label) const { return find<QLabel>(label)->text(); }
    /** What the hub would do with the last choice. */
    void resolved()
    {
        world.fieldConflicts[client].removeFirst();
        emit world.clientsChanged({client});
    }
    [[nodiscard]] wire::ResolveConflict sent() const
    {
        return *wire::ResolveConflict::fromJson(world.queue.constLast().mutation.arguments);
    }
};

} // namespace

class TestConflictDialog : public QObject
{
    Q_OBJECT

private slots:
    void showsBothValuesWhoAndWhen()
    {
        Scene scene({phones()});
        scene.open();
        QCOMPARE(scene.text("headingLabel"), QStringLiteral("Two values for Phone Number"));
        QCOMPARE(scene.text("keptValueLabel"), QStringLiteral("(519) 555-0134"));
        QVERIFY(scene.text("keptByLabel").contains(QStringLiteral("Dana Whitfield")));
        QCOMPARE(scene.text("otherValueLabel"), QStringLiteral("(519) 555-0199"));
        QVERIFY(scene.text("otherByLabel").contains(QStringLiteral("Luc Tremblay")));
        QVERIFY(scene.text("otherByLabel") != scene.text("keptByLabel"));
        QVERIFY(scene.text("leadLabel").contains(QStringLiteral("Marie-Ève D’Amour")));
        QVERIFY(
            !scene.find<QPushButton>("resolveButton")->isEnabled()); // nobody decides for people
    }

    void savesTheChoice_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("value");
        QTest::newRow("kept") << QStringLiteral("keptRadioButton")
                              << QStringLiteral("+15195550134");
        QTest::newRow("other") << QStringLiteral("otherRadioButton")
                               << QStringLiteral("+15195550199");
    }

    void savesTheChoice()
    {
        QFETCH(QString, button);
        QFETCH(QString, value);
        Scene scene({phones()});
        scene.open();
        auto *choice = scene.dialog->findChild<QRadioButton *>(button);
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Space);
        QTest::keyClick(scene.dialog.get(), Qt::Key_Return);
        QTRY_COMPARE(scene.world.queue.size(), 1);
        QCOMPARE(scene.world.queue.constLast().mutation.name, QStringLiteral("resolve_conflict"));
        QCOMPARE(scene.world.queue.constLast().mutation.subject, phones().id);
        QCOMPARE(scene.sent().value, QJsonValue(value));
        QCOMPARE(scene.sent().seen, 32);
        scene.resolved();
        QTRY_VERIFY(!scene.dialog->isVisible());
    }

    void takesAThirdValue()
    {
        Scene scene({phones()});
        scene.open();
        auto *line = scene.find<QLineEdit>("phoneLineEdit");
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("519 555"));
        QVERIFY(scene.find<QRadioButton>("combinedRadioButton")->isChecked()); // typing is choosing
        scene.find<QPushButton>("resolveButton")->click();
        QVERIFY(scene.world.queue.isEmpty()); // not a phone number
        QVERIFY(!line->accessibleDescription().isEmpty());
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("519 555 0177"));
        scene.find<QPushButton>("resolveButton")->click();
        QTRY_COMPARE(scene.world.queue.size(), 1);
        QCOMPARE(scene.sent().value, QJsonValue(QStringLiteral("+15195550177")));
    }

    void goesThroughThemAll()
    {
        Scene scene({phones(), conflictOf(2, Field::JobPostUpdates, true, false)});
        scene.open();
        QVERIFY(scene.text("leadLabel").startsWith(QStringLiteral("1 of 2. ")));
        scene.find<QRadioButton>("keptRadioButton")->click();
        scene.find<QPushButton>("resolveButton")->click();
        QTRY_COMPARE(scene.world.queue.size(), 1);
        scene.resolved();
        QTRY_COMPARE(scene.text("headingLabel"), QStringLiteral("Two values for Job Post Updates"));
        QVERIFY(scene.text("leadLabel").startsWith(QStringLiteral("2 of 2. ")));
        QVERIFY(!scene.find<QRadioButton>("keptRadioButton")->isChecked());
        QVERIFY(!scene.find<QWidget>("combinedFrame")->isVisible()); // yes or no: no third
        scene.find<QRadioButton>("otherRadioButton")->click();
        scene.find<QPushButton>("resolveButton")->click();
        QTRY_COMPARE(scene.world.queue.size(), 2);
        QCOMPARE(scene.sent().value, QJsonValue(false));
    }

    void escapeLeavesItForLater()
    {
        Scene scene({phones()});
        scene.open();
        scene.find<QRadioButton>("keptRadioButton")->click();
        QTest::keyClick(scene.dialog.get(), Qt::Key_Escape);
        QVERIFY(!scene.dialog->isVisible());
        QVERIFY(scene.world.queue.isEmpty());
    }

    void fullDiskSaysSo()
    {
        Scene scene({phones()});
        scene.open();
        scene.world.queueError = app::sqliteError(QStringLiteral("13"));
        scene.find<QRadioButton>("keptRadioButton")->click();
        scene.find<QPushButton>("resolveButton")->click();
        auto *notice = scene.find<NoticeBar>("conflictNotice");
        QTRY_VERIFY(notice->text().contains(QStringLiteral("disk")));
        QVERIFY(scene.find<QPushButton>("resolveButton")->isEnabled());
    }

    void theProfileAsks()
    {
        Scene scene({phones()});
        LinkClipboard clipboard;
        test::ScriptedPrompter prompter;
        ProfilePage page(scene.world, clipboard, prompter);
        page.show();
        page.showClient(scene.client);
        auto *banner = page.findChild<NoticeBar *>(QStringLiteral("conflictBanner"));
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->text().contains(QStringLiteral("Phone Number")));
        banner->findChild<QPushButton *>(QStringLiteral("noticeActionButton"))->click();
        QVERIFY(page.findChild<ConflictDialog *>());
        scene.world.fieldConflicts[scene.client][0].resolving = true; // chosen, on its way
        emit scene.world.clientsChanged({scene.client});
        QTRY_VERIFY(!banner->isVisible());
        QTRY_VERIFY(!page.findChild<ConflictDialog *>() ||
                    !page.findChild<ConflictDialog *>()->isVisible());
    }

    void canBeUsedByKeyboardAndEar()
    {
        LanguageSwitch speech(Language::English);
        for (const Language language : {Language::English, Language::French}) {
            speech.use(language);
            Scene scene({phones()});
            scene.open();
            scene.find<QRadioButton>("keptRadioButton")->click();
            QCOMPARE(test::namelessControls(*scene.dialog).join(u'\n'), QString());
            QCOMPARE(test::tabTraps(*scene.dialog).join(u'\n'), QString());
            QCOMPARE(test::clashingMnemonics(*scene.dialog).join(u'\n'), QString());
        }
        speech.use(Language::English);
    }
};

WREN_TEST(TestConflictDialog)
#include "tst_conflictdialog.moc"
