// SPDX-License-Identifier: Apache-2.0
#include "app/profile/sectionpresenter.h"

#include "models/rules.h"
#include "tests/support/testmain.h"
#include "tests/ui/casework/fakeservices.h"

#include <QSignalSpy>

using namespace wren;
using app::SectionPresenter;

namespace {

QList<Field> everyField()
{
    QList<Field> fields;
    for (const FieldInfo &info : allFields())
        fields << info.id;
    return fields;
}

SectionPresenter makePresenter()
{
    return SectionPresenter(everyField(), ReferenceData::builtIn(),
                            [] { return QDate(2026, 11, 23); });
}

} // namespace

class TestSectionPresenter : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryFieldOfAProfile()
    {
        SectionPresenter presenter = makePresenter();
        presenter.fill(test::fullProfile());
        QCOMPARE(presenter.profile(), test::fullProfile());
        QVERIFY(presenter.checkAll());
        QCOMPARE(presenter.profile(), test::fullProfile());
    }

    void comesBackFromADraftAsTyped()
    {
        SectionPresenter presenter = makePresenter();
        presenter.fill(test::fullProfile());
        presenter.enter(Field::Phone, QStringLiteral("519 55"));
        SectionPresenter other = makePresenter();
        other.restore(presenter.toJson());
        QCOMPARE(other.entered(Field::Phone), QJsonValue(QStringLiteral("519 55")));
        QCOMPARE(other.toJson(), presenter.toJson());
    }

    void judgesAFieldWhenItIsLeft_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QJsonValue>("typed");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QJsonValue>("shown");
        const auto text = [](const char *string) {
            return QJsonValue(QString::fromUtf8(string));
        };
        const auto row = [](const char *name, Field field, const QJsonValue &typed,
                            const char *problem, const QJsonValue &shown) {
            QTest::newRow(name) << int(field) << typed << QString::fromLatin1(problem) << shown;
        };
        row("phone", Field::Phone, text("519.555.0134"), "", text("(519) 555-0134"));
        row("bad phone", Field::Phone, text("519 55"), "not_a_phone", text("519 55"));
        row("email", Field::Email, text(" a@example.org "), "", text("a@example.org"));
        row("bad email", Field::Email, text("a@"), "not_an_email", text("a@"));
        row("questioned email", Field::Email, text("a@gmial.com"), "misspelt_domain",
            text("a@gmial.com"));
        row("required", Field::LastName, text("  "), "required", QJsonValue());
        row("name", Field::LastName, text("<b>"), "not_a_name", text("<b>"));
        row("date", Field::BirthDate, text("1990-02-30"), "not_a_date", text("1990-02-30"));
        row("young", Field::BirthDate, text("2020-01-01"), "unlikely_birth_date",
            text("2020-01-01"));
        row("long", Field::ReferenceNumber, QString(51, u'7'), "too_long", QString(51, u'7'));
        row("extension without phone", Field::PhoneExtension, text("12"), "not_with_this",
            text("12"));
    }

    void judgesAFieldWhenItIsLeft()
    {
        QFETCH(int, field);
        QFETCH(QJsonValue, typed);
        QFETCH(QString, problem);
        SectionPresenter presenter = makePresenter();
        presenter.enter(Field(field), typed);
        QVERIFY(!presenter.problem(Field(field)));
        presenter.leave(Field(field));
        const std::optional<Problem> found = presenter.problem(Field(field));
        QCOMPARE(found ? problemCode(*found) : QString(), problem);
        QTEST(presenter.entered(Field(field)), "shown");
    }

    void forgetsAProblemOnceItIsMended()
    {
        SectionPresenter presenter = makePresenter();
        presenter.put(Field::Email, QStringLiteral("a@"));
        QVERIFY(presenter.problem(Field::Email));
        presenter.enter(Field::Email, QStringLiteral("a@example"));
        QVERIFY(presenter.problem(Field::Email));
        presenter.enter(Field::Email, QStringLiteral("a@example.org"));
        QVERIFY(!presenter.problem(Field::Email));
    }

    void asksNoFirstNameOfAPersonWithOneName()
    {
        SectionPresenter presenter = makePresenter();
        presenter.put(Field::FirstName, QStringLiteral("Typed"));
        presenter.put(Field::LastName, QStringLiteral("Suharto"));
        presenter.put(Field::Email, QStringLiteral("s@example.org"));
        QSignalSpy opened(&presenter, &SectionPresenter::openChanged);
        presenter.enter(Field::OneNameOnly, true);
        QCOMPARE(opened.size(), 1);
        QVERIFY(!presenter.isOpen(Field::FirstName));
        QVERIFY(presenter.checkAll());
        QCOMPARE(presenter.profile().fullName(), QStringLiteral("Suharto"));
        presenter.enter(Field::OneNameOnly, false); // a slip: nothing was lost
        QCOMPARE(presenter.profile().fullName(), QStringLiteral("Typed Suharto"));
    }

    void startsUpdatesWeekly()
    {
        SectionPresenter presenter = makePresenter();
        presenter.fill(newClientDefaults());
        QVERIFY(!presenter.isOpen(Field::JobPostFrequency));
        presenter.enter(Field::JobPostUpdates, true);
        QVERIFY(presenter.isOpen(Field::JobPostFrequency));
        QCOMPARE(presenter.profile().text(Field::JobPostFrequency), QStringLiteral("weekly"));
        presenter.enter(Field::JobPostUpdates, false);
        QVERIFY(!presenter.profile().has(Field::JobPostFrequency));
    }

    void leavesOutWhatDoesNotApply()
    {
        SectionPresenter presenter = makePresenter();
        presenter.fill(test::fullProfile());
        presenter.enter(Field::Pronouns, QStringLiteral("she"));
        presenter.enter(Field::ReferralSource, QStringLiteral("ow"));
        QVERIFY(!presenter.profile().has(Field::PronounsText));
        QVERIFY(!presenter.profile().has(Field::MarketingSource));
        QVERIFY(presenter.checkAll());
    }

    void showsWhatTheHubFoundUntilItIsChanged()
    {
        SectionPresenter presenter = makePresenter();
        presenter.fill(test::fullProfile());
        presenter.showErrors({{QStringLiteral("email"), QStringLiteral("already_in_use")},
                              {QStringLiteral("ca_number"), QStringLiteral("already_in_use")}});
        QVERIFY(presenter.problem(Field::Email) == Problem::AlreadyInUse);
        QVERIFY(presenter.firstStopping() == Field::Email);
        presenter.leave(Field::Email);
        QVERIFY(presenter.problem(Field::Email) == Problem::AlreadyInUse);
        presenter.enter(Field::Email, QStringLiteral("other@example.org"));
        QVERIFY(!presenter.problem(Field::Email));
    }

    void stopsAtTheFirstFieldOfTheScreen()
    {
        SectionPresenter presenter = makePresenter();
        presenter.fill(newClientDefaults());
        QVERIFY(!presenter.checkAll());
        QVERIFY(presenter.firstStopping() == Field::FirstName);
    }
};

WREN_TEST(TestSectionPresenter)
#include "tst_sectionpresenter.moc"
