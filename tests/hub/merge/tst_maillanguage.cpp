// SPDX-License-Identifier: Apache-2.0
#include "hub/store/staff/staffrows.h"
#include "models/wire/commands.h"
#include "tests/hub/merge/mergehouse.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::faults;
using test::kindOf;
using wire::MutationResult;
using wire::Outcome;

/** Mutation set_mail_language on both databases. */
class TestMailLanguage : public QObject
{
    Q_OBJECT

    MutationResult set(const test::Person &by, const test::Person &whose, const QJsonObject &args)
    {
        return m_house->mutate(by, "set_mail_language", whose.id.text(), args);
    }
    QString languageOf(const test::Person &person)
    {
        const auto sql = m_house->database->connection();
        const auto row = store::findStaff(**sql, person.id);
        return row && *row ? (*row)->language : QString();
    }
    static QJsonObject in(const QString &language)
    {
        return wire::SetMailLanguage{language}.toJson();
    }

    std::unique_ptr<test::MergeHouse> m_house;

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<test::MergeHouse>(); }
    void cleanup() { m_house.reset(); }

    void onesOwnMailIsInTheLanguageOfOnesChoice()
    {
        const test::Person &dana = m_house->network.caseworker;
        QCOMPARE(languageOf(dana), QStringLiteral("en"));
        QCOMPARE(set(dana, dana, in(QStringLiteral("fr"))).outcome, Outcome::Applied);
        QCOMPARE(languageOf(dana), QStringLiteral("fr"));
        QCOMPARE(set(dana, dana, in(QStringLiteral("fr"))).outcome, Outcome::Applied);
        QCOMPARE(set(dana, dana, in(QStringLiteral("en"))).outcome, Outcome::Applied);
        QCOMPARE(languageOf(dana), QStringLiteral("en"));
        QCOMPARE(languageOf(m_house->network.administration), QStringLiteral("en"));
    }

    void nobodyElses()
    {
        const test::Person &dana = m_house->network.caseworker;
        for (const test::Person *other :
             {&m_house->network.administration, &m_house->network.administrator}) {
            const MutationResult refused = set(*other, dana, in(QStringLiteral("fr")));
            QCOMPARE(refused.outcome, Outcome::Refused);
            QCOMPARE(kindOf(refused), std::optional(Kind::NotFound));
        }
        QCOMPARE(languageOf(dana), QStringLiteral("en"));
    }

    void onlyALanguageThatMailIsWrittenIn()
    {
        const test::Person &dana = m_house->network.caseworker;
        const MutationResult refused = set(dana, dana, in(QStringLiteral("de")));
        QCOMPARE(kindOf(refused), std::optional(Kind::Invalid));
        QCOMPARE(faults(refused).constFirst().field, QStringLiteral("language"));
        QCOMPARE(kindOf(set(dana, dana, {})), std::optional(Kind::Invalid));
        QCOMPARE(languageOf(dana), QStringLiteral("en"));
    }
};

WREN_TEST(TestMailLanguage)
#include "tst_maillanguage.moc"
