// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testmain.h"
#include "tests/ui/casework/fakeservices.h"
#include "ui/fields/addressedit.h"
#include "ui/fields/codesetedit.h"
#include "ui/fields/communicationpreferences.h"
#include "ui/fields/countries.h"
#include "ui/fields/fieldeditor.h"
#include "ui/fields/fieldtext.h"
#include "ui/fields/occupationpicker.h"
#include "ui/fields/personaldetails.h"
#include "ui/fields/problemlabel.h"
#include "ui/fields/referraldetails.h"
#include "ui/fields/workdetails.h"
#include "ui/theme/language.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace wren;
using namespace wren::ui;

namespace {

/** The four sections one under the other over one presenter, as in the wizard. */
struct Form
{
    app::SectionPresenter presenter;
    QWidget window;
    QList<SectionWidget *> sections;

    explicit Form(const Profile &profile = {})
        : presenter(fields(), ReferenceData::builtIn(), [] { return QDate(2026, 11, 23); })
    {
        presenter.fill(profile);
        sections = {new PersonalDetails(presenter, &window), new WorkDetails(presenter, &window),
                    new ReferralDetails(presenter, &window),
                    new CommunicationPreferences(presenter, &window)};
        auto *column = new QVBoxLayout(&window);
        for (SectionWidget *section : std::as_const(sections))
            column->addWidget(section);
        window.show();
        window.activateWindow();
    }

    static QList<Field> fields()
    {
        QList<Field> all;
        for (const FieldInfo &info : allFields())
            all << info.id;
        return all;
    }
    [[nodiscard]] QWidget *editor(Field field) const
    {
        for (const SectionWidget *section : sections) {
            if (QWidget *found = section->editor(field))
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] QString problem(const char *name) const
    {
        const auto *label = window.findChild<ProblemLabel *>(QString::fromLatin1(name));
        return label->isVisible() ? label->text() : QString();
    }
    template<typename Widget>
    Widget *find(const char *name) const
    {
        auto *found = window.findChild<Widget *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
};

} // namespace

class TestSectionWidgets : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldHasItsControl()
    {
        const Form form;
        for (const FieldInfo &info : allFields())
            QVERIFY2(form.editor(info.id), info.name);
    }

    void everyValueGoesInAndComesOut_data()
    {
        QTest::addColumn<int>("field");
        for (const FieldInfo &info : allFields())
            QTest::newRow(info.name) << int(info.id);
    }

    void everyValueGoesInAndComesOut()
    {
        QFETCH(int, field);
        const Form form(test::fullProfile());
        const QJsonValue entered = form.presenter.entered(Field(field));
        QCOMPARE(editorValue(*form.editor(Field(field))), entered);
        if (Field(field) != Field::OneNameOnly)
            QVERIFY(entered != absentValue(Field(field)) || Field(field) == Field::Language);
    }

    /** As dictation does: the text is set through the accessibility interface, no key is pressed.
     */
    void whatAssistiveTechnologyEntersArrives()
    {
        Form form;
        for (Field field : {Field::LastName, Field::ReferralNotes}) {
            QAccessible::queryAccessibleInterface(form.editor(field))
                ->setText(QAccessible::Value, QStringLiteral("Dictated"));
            QCOMPARE(form.presenter.entered(field).toString(), QStringLiteral("Dictated"));
        }
        auto *street = form.editor(Field::PrimaryAddress)
                           ->findChild<QLineEdit *>(QStringLiteral("line1LineEdit"));
        QAccessible::queryAccessibleInterface(street)->setText(QAccessible::Value,
                                                               QStringLiteral("1 Dictated Road"));
        QCOMPARE(form.presenter.entered(Field::PrimaryAddress)[QLatin1String("line1")].toString(),
                 QStringLiteral("1 Dictated Road"));
    }

    void whatIsTypedArrives()
    {
        Form form;
        QTest::keyClicks(form.find<QLineEdit>("lastNameLineEdit"), QStringLiteral("Ng"));
        QTest::keyClicks(form.find<QPlainTextEdit>("referralNotesPlainTextEdit"),
                         QStringLiteral("a b"));
        auto *pronouns = form.find<QComboBox>("pronounsComboBox");
        pronouns->setCurrentIndex(pronouns->findData(QStringLiteral("they")));
        form.find<QCheckBox>("jobPostUpdatesCheckBox")->click();
        form.find<QCheckBox>("francophoneCheckBox")->click();
        const Profile profile = form.presenter.profile();
        QCOMPARE(profile.text(Field::LastName), QStringLiteral("Ng"));
        QCOMPARE(profile.text(Field::ReferralNotes), QStringLiteral("a b"));
        QCOMPARE(profile.text(Field::Pronouns), QStringLiteral("they"));
        QVERIFY(profile.flag(Field::JobPostUpdates));
        QCOMPARE(profile.text(Field::JobPostFrequency), QStringLiteral("weekly"));
        QCOMPARE(profile.codes(Field::SelfIdentification),
                 QStringList{QStringLiteral("francophone")});
    }

    void saysTheCureAsAFieldIsLeft()
    {
        Form form;
        auto *email = form.find<QLineEdit>("emailLineEdit");
        email->setFocus();
        QTRY_VERIFY(email->hasFocus());
        QTest::keyClicks(email, QStringLiteral("marie@"));
        QCOMPARE(form.problem("emailProblem"), QString());
        QTest::keyClick(email, Qt::Key_Tab);
        QVERIFY(form.problem("emailProblem").contains(QStringLiteral("name@example.org")));
        QCOMPARE(email->accessibleDescription(), form.problem("emailProblem"));
        email->setFocus();
        email->end(false);
        QTest::keyClicks(email, QStringLiteral("example.org"));
        QCOMPARE(form.problem("emailProblem"), QString());
    }

    void writesWhatIsRightAsPeopleDo()
    {
        Form form;
        auto *phone = form.find<QLineEdit>("phoneLineEdit");
        phone->setFocus();
        QTRY_VERIFY(phone->hasFocus());
        QTest::keyClicks(phone, QStringLiteral("519-555-0134"));
        QTest::keyClick(phone, Qt::Key_Tab);
        QCOMPARE(phone->text(), QStringLiteral("(519) 555-0134"));
        auto *postalCode = form.find<QLineEdit>("postalCodeLineEdit");
        postalCode->setFocus();
        QTest::keyClicks(postalCode, QStringLiteral("n9a1b2"));
        form.find<QCheckBox>("noFixedCheckBox")->setFocus(); // still in the address
        QCOMPARE(postalCode->text(), QStringLiteral("n9a1b2"));
        phone->setFocus();
        QCOMPARE(postalCode->text(), QStringLiteral("N9A 1B2"));
    }

    void showsOnlyWhatApplies()
    {
        Form form;
        const auto shown = [&form](Field field) {
            return form.editor(field)->isVisible();
        };
        QVERIFY(shown(Field::FirstName) && !shown(Field::PronounsText));
        QVERIFY(!shown(Field::MarketingSource) && !shown(Field::JobPostFrequency));
        form.find<QCheckBox>("oneNameOnlyCheckBox")->click();
        QVERIFY(!shown(Field::FirstName));
        auto *pronouns = form.find<QComboBox>("pronounsComboBox");
        pronouns->setCurrentIndex(pronouns->findData(QStringLiteral("self")));
        QVERIFY(shown(Field::PronounsText));
        auto *source = form.find<QComboBox>("referralSourceComboBox");
        source->setCurrentIndex(source->findData(QStringLiteral("self_walkin")));
        QVERIFY(shown(Field::MarketingSource));
    }

    void preferNotToAnswerStandsAlone()
    {
        Form form;
        auto *set = qobject_cast<CodeSetEdit *>(form.editor(Field::SelfIdentification));
        form.find<QCheckBox>("youthCheckBox")->click();
        form.find<QCheckBox>("francophoneCheckBox")->click();
        QCOMPARE(set->value().toArray().size(), 2);
        form.find<QCheckBox>("pntaCheckBox")->click();
        QCOMPARE(set->value(), QJsonValue(QJsonArray{QStringLiteral("pnta")}));
        form.find<QCheckBox>("youthCheckBox")->click();
        QCOMPARE(set->value(), QJsonValue(QJsonArray{QStringLiteral("youth")}));
    }

    void arrowsGoThroughASetAndTabLeavesIt()
    {
        Form form;
        auto *set = form.editor(Field::SelfIdentification);
        auto *first = form.find<QCheckBox>("indigenous_fnCheckBox");
        first->setFocus();
        QTRY_VERIFY(first->hasFocus());
        QTest::keyClick(first, Qt::Key_Down);
        QVERIFY(!first->hasFocus() && set->isAncestorOf(QApplication::focusWidget()));
        QWidget *second = QApplication::focusWidget();
        QTest::keyClick(second, Qt::Key_Space);
        QCOMPARE(qobject_cast<CodeSetEdit *>(set)->value().toArray().size(), 1);
        QTest::keyClick(second, Qt::Key_Tab);
        QVERIFY(!set->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget(), second); // back to where one was
    }

    void keepsACodeThatIsNoLongerOffered()
    {
        ReferenceData lists = ReferenceData::builtIn();
        ReferenceItem item = lists.items(lists::serviceNeeds).constFirst();
        item.active = false;
        lists.put(item);
        CodeSetEdit set;
        set.setProperty("list", QString::fromLatin1(lists::serviceNeeds));
        set.setValue(QJsonArray{item.code});
        set.relabel(lists, QStringLiteral("Service Needs"));
        set.show();
        QCOMPARE(set.value(), QJsonValue(QJsonArray{item.code}));
        QVERIFY(set.findChild<QCheckBox *>(item.code + QLatin1String("CheckBox"))->isVisible());
    }

    void findsOccupationsByWordsAndCode_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        const ReferenceItem item = ReferenceData::builtIn().items(lists::occupations).constFirst();
        const QString word = item.en.section(u' ', -1);
        QTest::newRow("word of the title") << word.toUpper() << item.code;
        QTest::newRow("code") << item.code << item.code;
    }

    void findsOccupationsByWordsAndCode()
    {
        QFETCH(QString, typed);
        QFETCH(QString, code);
        Form form;
        auto *picker = qobject_cast<OccupationPicker *>(form.editor(Field::TargetOccupations));
        auto *search = form.find<QLineEdit>("occupationSearchLineEdit");
        search->setFocus();
        QTest::keyClicks(search, typed);
        auto *completer = picker->findChild<QCompleter *>();
        QModelIndex found;
        for (int row = 0; row < completer->completionModel()->rowCount(); ++row) {
            const QModelIndex index = completer->completionModel()->index(row, 0);
            if (index.data(Qt::UserRole).toString() == code)
                found = index;
        }
        QVERIFY(found.isValid());
        emit completer->activated(found);
        QCOMPARE(picker->value(), QJsonValue(QJsonArray{code}));
        QVERIFY(search->text().isEmpty());
    }

    /** The chips' own direction is right to left; where they stand is not. */
    void chosenOccupationsStandBelowTheStartOfTheField()
    {
        Form form(test::fullProfile());
        auto *picker = qobject_cast<OccupationPicker *>(form.editor(Field::TargetOccupations));
        QTRY_COMPARE(picker->findChildren<QPushButton *>().size(), 2);
        picker->resize(900, 200);
        picker->layout()->activate();
        const auto *search = form.find<QLineEdit>("occupationSearchLineEdit");
        for (const QPushButton *chip : picker->findChildren<QPushButton *>())
            QCOMPARE(chip->x(), search->x());
    }

    void removesAnOccupationByKeyboard()
    {
        Form form(test::fullProfile());
        auto *picker = qobject_cast<OccupationPicker *>(form.editor(Field::TargetOccupations));
        QTRY_COMPARE(picker->findChildren<QPushButton *>().size(), 2);
        QPushButton *chip = picker->findChildren<QPushButton *>().constFirst();
        QVERIFY(chip->accessibleName().startsWith(QStringLiteral("Remove ")));
        chip->setFocus();
        QTRY_VERIFY(chip->hasFocus());
        QTest::keyClick(chip, Qt::Key_Delete);
        QCOMPARE(picker->value().toArray().size(), 1);
        QCOMPARE(form.presenter.profile().codes(Field::TargetOccupations).size(), 1);
        QVERIFY(picker->isAncestorOf(QApplication::focusWidget()));
    }

    void takesAnAddressAbroad()
    {
        Form form;
        auto *country = form.find<QComboBox>("countryComboBox");
        QCOMPARE(country->currentData().toString(), QStringLiteral("CA"));
        country->setCurrentIndex(country->findData(QStringLiteral("US")));
        QVERIFY(!form.find<QComboBox>("provinceComboBox")->isVisible());
        QTest::keyClicks(form.find<QLineEdit>("line1LineEdit"), QStringLiteral("1 Main St"));
        QTest::keyClicks(form.find<QLineEdit>("provinceLineEdit"), QStringLiteral("Michigan"));
        QTest::keyClicks(form.find<QLineEdit>("postalCodeLineEdit"), QStringLiteral("48201"));
        form.presenter.leave(Field::PrimaryAddress);
        QCOMPARE(form.problem("primaryAddressProblem"), QString());
        QVERIFY(valueText(Field::PrimaryAddress, form.presenter.entered(Field::PrimaryAddress),
                          form.presenter.reference())
                    .endsWith(QStringLiteral("United States")));
    }

    void takesNoFixedAddress()
    {
        Form form;
        QTest::keyClicks(form.find<QLineEdit>("line1LineEdit"), QStringLiteral("1 Main St"));
        form.find<QCheckBox>("noFixedCheckBox")->click();
        QVERIFY(!form.find<QLineEdit>("line1LineEdit")->isVisible());
        const QJsonObject address = form.presenter.entered(Field::PrimaryAddress).toObject();
        QVERIFY(address.value(QStringLiteral("no_fixed")).toBool());
        QVERIFY(!address.contains(QStringLiteral("line1")));
        form.find<QCheckBox>("noFixedCheckBox")->click(); // a slip
        QCOMPARE(form.find<QLineEdit>("line1LineEdit")->text(), QStringLiteral("1 Main St"));
    }

    void speaksFrenchWithoutLosingValues()
    {
        LanguageSwitch language(Language::English);
        Form form(test::fullProfile());
        const QJsonObject before = form.presenter.toJson();
        QSignalSpy changed(&form.presenter, &app::SectionPresenter::valueChanged);
        language.use(Language::French);
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 0);
        QCOMPARE(form.presenter.toJson(), before);
        for (const FieldInfo &info : allFields())
            QCOMPARE(editorValue(*form.editor(info.id)), form.presenter.entered(info.id));
        QCOMPARE(form.editor(Field::LastName)->accessibleName(), fieldLabel(Field::LastName));
        QVERIFY(fieldLabel(Field::LastName) != QStringLiteral("Last Name"));
        QCOMPARE(form.find<QCheckBox>("youthCheckBox")->text(),
                 QStringLiteral("Jeune (15 à 29 ans)"));
        QVERIFY(form.find<QComboBox>("countryComboBox")->findText(QStringLiteral("Allemagne")) > 0);
        language.use(Language::English);
    }

    void saysValuesAsPeopleReadThem()
    {
        const Profile profile = test::fullProfile();
        const auto text = [&profile](Field field) {
            return valueText(field, profile.value(field), ReferenceData::builtIn());
        };
        QCOMPARE(text(Field::Phone), QStringLiteral("(519) 555-0134"));
        QCOMPARE(text(Field::PrimaryAddress),
                 QStringLiteral("4-1186 Ouellette Avenue\nWindsor, Ontario\nN9A 1J9"));
        QCOMPARE(text(Field::SelfIdentification).split(u'\n').size(), 2);
        QCOMPARE(text(Field::JobPostUpdates), QStringLiteral("Yes"));
        QCOMPARE(valueText(Field::ReferralNotes, {}, ReferenceData::builtIn()), QString());
    }
};

WREN_TEST(TestSectionWidgets)
#include "tst_sectionwidgets.moc"
