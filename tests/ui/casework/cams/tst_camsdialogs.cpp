// SPDX-License-Identifier: Apache-2.0
#include "models/formats/address.h"
#include "models/problem.h"
#include "tests/support/testmain.h"
#include "tests/ui/casework/cams/camsscene.h"
#include "tests/ui/casework/gates.h"
#include "ui/cams/camstext.h"
#include "ui/cams/connectcamsdialog.h"
#include "ui/cams/disconnectcamsdialog.h"
#include "ui/cams/proposecorrectiondialog.h"
#include "ui/fields/addressedit.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/theme/language.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace wren;
using namespace wren::ui;
using test::camsClient;
using test::CamsScene;

namespace {

template<typename Widget>
Widget *part(const QWidget &dialog, const char *name)
{
    return dialog.findChild<Widget *>(QString::fromLatin1(name));
}

QPushButton *primaryOf(const QWidget &dialog)
{
    return part<QPushButton>(dialog, "primaryButton");
}

QString noticeOf(const QWidget &dialog)
{
    const auto *bar = part<NoticeBar>(dialog, "noticeBar");
    return bar->isVisible() ? bar->text() : QString();
}

/** Everything that CaMS can hold. */
wire::CamsAnswer everythingInCams()
{
    wire::CamsAnswer answer = test::clientOfCams();
    Address address;
    address.line1 = QStringLiteral("1186 Ouellette Avenue");
    address.municipality = QStringLiteral("Windsor");
    address.province = QStringLiteral("ON");
    address.postalCode = QStringLiteral("N9A 1J9");
    answer.values.set(Field::PhoneExtension, QStringLiteral("204"));
    answer.values.set(Field::PrimaryAddress, address.toJson());
    answer.values.set(Field::SelfIdentification, QJsonArray{QStringLiteral("youth")});
    return answer;
}

/** Propose a Correction, on the profile of somebody of whom CaMS holds everything. */
struct Proposal
{
    CamsScene scene{true};
    std::unique_ptr<ProposeCorrectionDialog> dialog;

    explicit Proposal(const std::optional<FieldEdit> &wanted = std::nullopt)
    {
        scene.change([](wire::CamsRecord &link) { link.layer.values = everythingInCams().values; });
        const app::CamsView &cams = scene.page->presenter().state().cams;
        if (!QTest::qWaitFor(
                [&cams] { return cams.link->layer.values.has(Field::PrimaryAddress); }))
            qFatal("the link is not read");
        open(wanted);
    }
    void open(const std::optional<FieldEdit> &wanted = std::nullopt)
    {
        dialog = std::make_unique<ProposeCorrectionDialog>(scene.page->presenter(), wanted);
        dialog->open();
        dialog->activateWindow();
        if (!QTest::qWaitForWindowActive(dialog.get()))
            qFatal("the dialog is not in front");
    }
    void choose(Field field) const
    {
        auto *combo = part<QComboBox>(*dialog, "fieldComboBox");
        combo->setCurrentIndex(combo->findData(int(field)));
    }
    [[nodiscard]] wire::ProposeCamsValue sent() const
    {
        if (scene.world.commands.last().name != QLatin1String("propose_cams_value"))
            qFatal("nothing was proposed");
        return *wire::ProposeCamsValue::fromJson(scene.world.commands.last().arguments);
    }
};

using Enter = std::function<void(const QWidget &dialog)>;

} // namespace

/** Connect to CaMS, Propose a Correction, Disconnect (R12, R31). */
class TestCamsDialogs : public QObject
{
    Q_OBJECT

    LanguageSwitch m_language{Language::English};

private slots:
    void cleanup() { m_language.use(Language::English); }

    void comparesSideBySideBeforeConnecting()
    {
        CamsScene scene(false);
        ConnectCamsDialog dialog(scene.page->presenter(), QStringLiteral("300-0001"));
        dialog.open();
        QTest::mouseClick(primaryOf(dialog), Qt::LeftButton);
        QCOMPARE(scene.world.camsLookUps.last(), QStringLiteral("3000001"));
        scene.world.camsLookUps.answer(test::clientOfCams());
        auto *table = part<QTableWidget>(dialog, "compareTable");
        QCOMPARE(table->columnCount(), 3);
        QStringList differing;
        QStringList same;
        for (int row = 0; row < table->rowCount(); ++row) {
            const QString both = table->item(row, 1)->text() + u'|' + table->item(row, 2)->text();
            (table->item(row, 0)->text().contains(QStringLiteral("differs")) ? differing : same)
                << both;
        }
        QVERIFY(differing.contains(QStringLiteral("(519) 555-0100|(519) 555-0177")));
        QVERIFY(same.contains(QStringLiteral("D’Amour|D’Amour")));
        QVERIFY(table->currentItem());
        QVERIFY(noticeOf(dialog).contains(QStringLiteral("same person")));
        QCOMPARE(scene.world.commands.made(), 0); // not before Proceed
        QCOMPARE(primaryOf(dialog)->text().remove(u'&'), QStringLiteral("Proceed"));
        QTest::mouseClick(primaryOf(dialog), Qt::LeftButton);
        QCOMPARE(scene.world.commands.last().name, QStringLiteral("connect_cams"));
        scene.world.commands.answer(test::applied());
        QVERIFY(!dialog.isVisible());
    }

    void saysWhatTheNumberIsInstead_data()
    {
        QTest::addColumn<wire::CamsAnswer>("answer");
        QTest::addColumn<QString>("says");
        using State = wire::CamsAnswer::State;
        const auto row = [](const char *name, State state, const char *says) {
            wire::CamsAnswer answer;
            answer.state = state;
            answer.name = QStringLiteral("Karl Ruiz");
            if (state == State::Connected)
                answer.owner = wire::PortalClient{
                    {}, QStringLiteral("Karl Ruiz"),         {},
                    {}, QStringLiteral("Collège Bienvenue"), QStringLiteral("Luc Tremblay")};
            QTest::newRow(name) << answer << QString::fromUtf8(says);
        };
        row("nobody's", State::None, "not the CaMS Case Reference Number");
        row("a case's", State::CaseReference, "its client is Karl Ruiz");
        row("somebody else's", State::Connected, "Karl Ruiz (Collège Bienvenue, Luc Tremblay)");
        row("a CA in progress", State::AssessmentInProgress, "still in progress");
        row("a CA", State::Assessment, "This is a CA number");
    }
    void saysWhatTheNumberIsInstead()
    {
        QFETCH(wire::CamsAnswer, answer);
        QFETCH(QString, says);
        CamsScene scene(false);
        ConnectCamsDialog dialog(scene.page->presenter(), QStringLiteral("3000001"));
        dialog.open();
        primaryOf(dialog)->click();
        scene.world.camsLookUps.answer(answer);
        QVERIFY2(noticeOf(dialog).contains(says), qPrintable(noticeOf(dialog)));
        QVERIFY(part<QLineEdit>(dialog, "numberLineEdit")->isVisible());
        QCOMPARE(scene.world.commands.made(), 0);
    }

    /** Another desk was faster: nothing is connected, and it says so. */
    void tellsWhenSomebodyWasFaster()
    {
        CamsScene scene(false);
        ConnectCamsDialog dialog(scene.page->presenter(), QStringLiteral("3000001"));
        dialog.open();
        primaryOf(dialog)->click();
        scene.world.camsLookUps.answer(test::clientOfCams());
        primaryOf(dialog)->click();
        scene.world.commands.answer(test::refusedWith(Kind::Conflict));
        QVERIFY(dialog.isVisible());
        QVERIFY(noticeOf(dialog).contains(QStringLiteral("meanwhile")));
    }

    void proposesEveryFieldThatCamsHolds()
    {
        const Proposal proposal;
        const auto *combo = part<QComboBox>(*proposal.dialog, "fieldComboBox");
        QSet<int> offered;
        for (int i = 0; i < combo->count(); ++i)
            offered.insert(combo->itemData(i).toInt());
        for (const Field field : camsFields())
            QVERIFY2(offered.contains(int(field)), qPrintable(fieldName(field)));
        QCOMPARE(offered.size(), camsFields().size());
    }

    void proposesByTheSectionsEditors_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<Enter>("enter");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *name, Field field, const Enter &enter,
                            const QJsonValue &value) {
            QTest::newRow(name) << field << enter << value;
        };
        const auto line = [](const char *name, const char *text) {
            return Enter([=](const QWidget &dialog) {
                part<QLineEdit>(dialog, name)->setText(QString::fromUtf8(text));
            });
        };
        row("a name", Field::LastName, line("lastNameLineEdit", " Damour "),
            QStringLiteral("Damour"));
        row("a phone as people write it", Field::Phone, line("phoneLineEdit", "519 555 0199"),
            QStringLiteral("+15195550199"));
        row("an extension", Field::PhoneExtension, line("phoneExtensionLineEdit", "12"),
            QStringLiteral("12"));
        row("nothing", Field::PhoneExtension, line("phoneExtensionLineEdit", ""), QJsonValue());
        row("an address", Field::Email, line("emailLineEdit", "marie@example.org"),
            QStringLiteral("marie@example.org"));
        row("a date", Field::BirthDate, line("birthDateLineEdit", "1990-04-24"),
            QStringLiteral("1990-04-24"));
        QJsonObject moved = everythingInCams().values.value(Field::PrimaryAddress).toObject();
        moved.insert(QStringLiteral("postal_code"), QStringLiteral("N9A 2B2"));
        row("a postal address", Field::PrimaryAddress, line("postalCodeLineEdit", "n9a2b2"), moved);
        row(
            "a list", Field::SelfIdentification,
            [](const QWidget &dialog) { part<QCheckBox>(dialog, "newcomerCheckBox")->click(); },
            QJsonArray{QStringLiteral("newcomer"), QStringLiteral("youth")});
        row(
            "a choice", Field::OneNameOnly,
            [](const QWidget &dialog) { part<QCheckBox>(dialog, "oneNameOnlyCheckBox")->click(); },
            true);
    }
    void proposesByTheSectionsEditors()
    {
        QFETCH(Field, field);
        QFETCH(Enter, enter);
        QFETCH(QJsonValue, value);
        Proposal proposal;
        proposal.choose(field);
        QVERIFY(!primaryOf(*proposal.dialog)->isEnabled()); // CaMS says so already
        enter(*proposal.dialog);
        part<QLineEdit>(*proposal.dialog, "noteLineEdit")->setText(QStringLiteral("Saw the card."));
        QVERIFY(primaryOf(*proposal.dialog)->isEnabled());
        primaryOf(*proposal.dialog)->click();
        QCOMPARE(proposal.sent().client, camsClient);
        QCOMPARE(proposal.sent().field, field);
        QCOMPARE(proposal.sent().value, value);
        QCOMPARE(proposal.sent().note, QStringLiteral("Saw the card."));
        proposal.scene.world.commands.answer(test::applied());
        QVERIFY(!proposal.dialog->isVisible());
    }

    /** R15: with the section's own rules, beside the field. */
    void checksWhatIsProposed()
    {
        Proposal proposal;
        proposal.choose(Field::Phone);
        part<QLineEdit>(*proposal.dialog, "phoneLineEdit")->setText(QStringLiteral("519 55"));
        primaryOf(*proposal.dialog)->click();
        QCOMPARE(proposal.scene.world.commands.made(), 0);
        QVERIFY(
            !part<QLineEdit>(*proposal.dialog, "phoneLineEdit")->accessibleDescription().isEmpty());
    }

    void keepsWhatWasTypedInAnotherField()
    {
        Proposal proposal;
        proposal.choose(Field::Phone);
        part<QLineEdit>(*proposal.dialog, "phoneLineEdit")->setText(QStringLiteral("519 555 0199"));
        proposal.choose(Field::LastName);
        QVERIFY(!part<QLineEdit>(*proposal.dialog, "phoneLineEdit")->isVisible());
        proposal.choose(Field::Phone);
        QVERIFY(part<QLineEdit>(*proposal.dialog, "phoneLineEdit")->isVisible());
        QVERIFY(primaryOf(*proposal.dialog)->isEnabled());
    }

    void saysWhatTheHubFound()
    {
        Proposal proposal;
        proposal.choose(Field::Phone);
        part<QLineEdit>(*proposal.dialog, "phoneLineEdit")->setText(QStringLiteral("519 555 0199"));
        primaryOf(*proposal.dialog)->click();
        QVERIFY(!primaryOf(*proposal.dialog)->isEnabled()); // once
        proposal.scene.world.commands.answer(test::refusedWith(
            Kind::Invalid, {{QStringLiteral("field"), problemCode(Problem::NotWithThis)}}));
        QVERIFY(noticeOf(*proposal.dialog).contains(QStringLiteral("CaMS says so already")));
        QCOMPARE(part<QLineEdit>(*proposal.dialog, "phoneLineEdit")->text(),
                 QStringLiteral("(519) 555-0199"));
    }

    /** sync.md, Hub 6: an edit that CaMS forestalled comes as it was typed. */
    void beginsWithWhatWasRefused_data()
    {
        QTest::addColumn<FieldEdit>("edit");
        QTest::addColumn<QJsonValue>("value");
        FieldEdit phone;
        phone.field = Field::Phone;
        phone.after = QStringLiteral("+15195550199");
        QTest::newRow("a line") << phone << phone.after;
        FieldEdit set;
        set.field = Field::SelfIdentification;
        set.adds = QStringList{QStringLiteral("newcomer")};
        set.removes = QStringList{QStringLiteral("youth")};
        QTest::newRow("a list") << set << QJsonValue(QJsonArray{QStringLiteral("newcomer")});
    }
    void beginsWithWhatWasRefused()
    {
        QFETCH(FieldEdit, edit);
        QFETCH(QJsonValue, value);
        Proposal proposal(edit);
        QCOMPARE(part<QComboBox>(*proposal.dialog, "fieldComboBox")->currentData().toInt(),
                 int(edit.field));
        primaryOf(*proposal.dialog)->click();
        QCOMPARE(proposal.sent().field, edit.field);
        QCOMPARE(proposal.sent().value, value);
    }

    void saysWhenCamsHoldsItNoMore()
    {
        FieldEdit edit;
        edit.field = Field::Phone;
        edit.after = QStringLiteral("+15195550199");
        CamsScene scene(true);
        scene.change([](wire::CamsRecord &link) { link.layer.values.set(Field::Phone, {}); });
        const app::CamsView &cams = scene.page->presenter().state().cams;
        QTRY_VERIFY(!cams.link->layer.values.has(Field::Phone));
        ProposeCorrectionDialog dialog(scene.page->presenter(), edit);
        dialog.open();
        QVERIFY(noticeOf(dialog).contains(QStringLiteral("Phone Number")));
    }

    void keepsAProposalUntilItIsSent()
    {
        Proposal proposal;
        proposal.choose(Field::PrimaryAddress);
        part<QLineEdit>(*proposal.dialog, "line1LineEdit")->setText(QStringLiteral("7 New Street"));
        part<QLineEdit>(*proposal.dialog, "noteLineEdit")->setText(QStringLiteral("Moved."));
        proposal.dialog.reset();
        QCOMPARE(proposal.scene.world.drafts.size(), 1);
        proposal.open();
        QTRY_COMPARE(part<QLineEdit>(*proposal.dialog, "noteLineEdit")->text(),
                     QStringLiteral("Moved."));
        QCOMPARE(part<QLineEdit>(*proposal.dialog, "line1LineEdit")->text(),
                 QStringLiteral("7 New Street"));
        primaryOf(*proposal.dialog)->click();
        QCOMPARE(proposal.sent().value.toObject().value(QLatin1String("line1")).toString(),
                 QStringLiteral("7 New Street"));
        proposal.scene.world.commands.answer(test::applied());
        proposal.dialog.reset();
        QVERIFY(proposal.scene.world.drafts.isEmpty());
    }

    void disconnectsWithTheReason()
    {
        CamsScene scene(true, Permission::Administrator);
        DisconnectCamsDialog dialog(scene.page->presenter());
        dialog.open();
        QVERIFY(!primaryOf(dialog)->isEnabled());
        auto *reason = part<QPlainTextEdit>(dialog, "reasonPlainTextEdit");
        reason->setPlainText(QStringLiteral("  "));
        QVERIFY(!primaryOf(dialog)->isEnabled());
        reason->setPlainText(QStringLiteral("The twin brother’s record."));
        primaryOf(dialog)->click();
        QCOMPARE(scene.world.commands.last().name, QStringLiteral("disconnect_cams"));
        QCOMPARE(wire::DisconnectCams::fromJson(scene.world.commands.last().arguments)->reason,
                 QStringLiteral("The twin brother’s record."));
        scene.world.commands.answer(Error{Kind::Offline, {}, {}});
        QVERIFY(noticeOf(dialog).contains(QStringLiteral("hub cannot be reached")));
        QCOMPARE(reason->toPlainText(), QStringLiteral("The twin brother’s record."));
        primaryOf(dialog)->click();
        scene.world.commands.answer(test::applied());
        QVERIFY(!dialog.isVisible());
    }

    void keepsTheReasonUntilItIsSent()
    {
        CamsScene scene(true, Permission::Administrator);
        auto dialog = std::make_unique<DisconnectCamsDialog>(scene.page->presenter());
        part<QPlainTextEdit>(*dialog, "reasonPlainTextEdit")
            ->setPlainText(QStringLiteral("The twin brother’s record."));
        dialog.reset();
        dialog = std::make_unique<DisconnectCamsDialog>(scene.page->presenter());
        QTRY_COMPARE(part<QPlainTextEdit>(*dialog, "reasonPlainTextEdit")->toPlainText(),
                     QStringLiteral("The twin brother’s record."));
        primaryOf(*dialog)->click();
        scene.world.commands.answer(test::applied());
        QVERIFY(scene.world.drafts.isEmpty());
    }

    void areReachedByKeyboardAndNamed_data()
    {
        QTest::addColumn<Field>("field");
        QTest::newRow("a line") << Field::Phone;
        QTest::newRow("a postal address") << Field::PrimaryAddress;
        QTest::newRow("a list") << Field::SelfIdentification;
        QTest::newRow("a choice") << Field::OneNameOnly;
    }
    void areReachedByKeyboardAndNamed()
    {
        QFETCH(Field, field);
        Proposal proposal;
        proposal.choose(field);
        QCOMPARE(test::namelessControls(*proposal.dialog), QStringList());
        QCOMPARE(test::tabTraps(*proposal.dialog), QStringList());
        QCOMPARE(test::clashingMnemonics(*proposal.dialog), QStringList());
    }

    void speakFrench()
    {
        m_language.use(Language::French);
        Proposal proposal;
        QVERIFY(!proposal.dialog->windowTitle().contains(QStringLiteral("Propose a")));
        DisconnectCamsDialog disconnect(proposal.scene.page->presenter());
        disconnect.open();
        QVERIFY(!disconnect.windowTitle().contains(QStringLiteral("Disconnect")));
        ConnectCamsDialog connection(proposal.scene.page->presenter(), {});
        connection.open();
        QVERIFY(!connection.windowTitle().contains(QStringLiteral("Connect to")));
        for (const QWidget *dialog : std::initializer_list<const QWidget *>{
                 proposal.dialog.get(), &disconnect, &connection}) {
            QCOMPARE(test::namelessControls(*dialog), QStringList());
            QCOMPARE(test::clashingMnemonics(*dialog), QStringList());
        }
    }
};

WREN_TEST(TestCamsDialogs)
#include "tst_camsdialogs.moc"
