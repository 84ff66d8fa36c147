// SPDX-License-Identifier: Apache-2.0
#include "models/matching/comparison.h"
#include "models/matching/keys.h"
#include "models/matching/street.h"
#include "models/matching/weights.h"
#include "tests/support/testmain.h"

using namespace wren;
using namespace wren::matching;

namespace {

Person livingAt(const char *first, const char *last, const char *street)
{
    Person person;
    person.first = Name::of(QString::fromLatin1(first));
    person.last = Name::of(QString::fromLatin1(last));
    person.postalCode = QStringLiteral("N9A1B2");
    person.street = comparableStreet(QString::fromLatin1(street));
    return person;
}

Comparison compared(const Person &asked, const Person &held, qint64 population)
{
    return compare(questionOf(asked, NameVariants::builtIn(), population), {held});
}

} // namespace

/** Street addresses in matching: as they are written here, in two languages (R2). */
class TestStreets : public QObject
{
    Q_OBJECT

private slots:
    void comparable_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("compared");
        const auto row = [](const char *written, const char *compared) {
            QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(compared);
        };
        row("1186 Ouellette Avenue West", "1186 ouelletteavenuewest");
        row("1186 Ouellette Ave. W", "1186 ouelletteavenuewest");
        row("1186, avenue Ouellette Ouest", "1186 ouelletteavenuewest");
        row("4-1186 Ouellette Ave W", "1186 ouelletteavenuewest");
        row("Apt 4, 1186 Ouellette Ave W", "1186 ouelletteavenuewest");
        row("1186 Ouellette Ave W, Apt 4", "1186 ouelletteavenuewest");
        row("12A St. Clair St", "12a stclairstreet");
        row("12a Saint Clair Street", "12a stclairstreet");
        row("7 rue St-Denis", "7 stdenisstreet");
        row("30 King St E", "30 kingstreeteast");
        row("30, rue King Est", "30 kingstreeteast");
        row("9 Avenue Road", "9 avenueroad");
        row("5th Concession Road", "5thconcessionroad");
        row("120 5th Street", "120 5thstreet");
        row("88 chemin de l’Église", "88 delegliseroad");
        row("52", "");
        row("  ", "");
        row("", "");
    }
    void comparable()
    {
        QFETCH(QString, written);
        QTEST(comparableStreet(written), "compared");
    }

    void agreements_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("agreement");
        const auto row = [](const char *one, const char *other, const char *agreement) {
            QTest::addRow("%s/%s", one, other)
                << QString::fromLatin1(one) << QString::fromLatin1(other)
                << QString::fromLatin1(agreement);
        };
        row("44 Forbes Street", "44 Forbes St", "same");
        row("44 Forbes Street", "44 Forbse Street", "typing");
        row("44 Forbes Street", "4 4 Forbes Street", "street");
        row("44 Forbes Street", "46 Forbes Street", "street");
        row("Forbes Street", "44 Forbes Street", "street");
        row("Forbes Street", "Forbes Street", "street");
        row("44 Forbes Street", "44 Sturdee Crescent", "differs");
        row("44 Elm", "44 Oak", "differs"); // two slips in a short name make another one
    }
    void agreements()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        const auto named = [](const QString &a, const QString &b) {
            const auto agreement = streetAgreement(comparableStreet(a), comparableStreet(b));
            return agreement ? agreementName(*agreement) : QStringLiteral("differs");
        };
        QTEST(named(one, other), "agreement");
        QTEST(named(other, one), "agreement");
    }

    void aHouseFindsAStreetAloneDoesNot()
    {
        const Key key = streetKey(comparableStreet(QStringLiteral("44 Forbes Street")));
        QVERIFY(personKeys({livingAt("ana", "oliveira", "44 Forbes St")}).contains(key));
        const Person somewhere = livingAt("ana", "oliveira", "Forbes St");
        Person nowhere = somewhere;
        nowhere.street.clear();
        QCOMPARE(personKeys({somewhere}), personKeys({nowhere}));
    }

    void anAddressTellsApartWhomNamesDoNot()
    {
        const Person asked = livingAt("ana", "oliveira", "44 Forbes Street");
        const auto bits = [&](const char *street) {
            return compared(asked, livingAt("anna", "olivera", street), 200'000).bits;
        };
        QVERIFY(bits("44 Forbes Street") > bits("46 Forbes Street"));
        // Who lives in the same street has the same postal code anyway.
        QCOMPARE(bits("46 Forbes Street"), bits(""));
        QVERIFY(bits("") > bits("9 Sturdee Crescent"));
    }

    /** Postal code and street count no more than leads to the home: names decide who of it it is.
     */
    void whoSharesAHomeIsNotOnePerson()
    {
        const Person asked = livingAt("ana", "oliveira", "44 Forbes Street");
        for (const qint64 people : {leastPopulation, qint64(1'000'000)}) {
            const Comparison other =
                compared(asked, livingAt("bob", "quill", "44 Forbes Street"), people);
            QCOMPARE(other.strength, Strength::Distant);
            const Comparison spouse =
                compared(asked, livingAt("lucas", "oliveira", "44 Forbes Street"), people);
            QCOMPARE(spouse.strength, Strength::Possible);
            const Comparison same =
                compared(asked, livingAt("ana", "oliveira", "44 Forbes Street"), people);
            QCOMPARE(same.strength, Strength::Strong);
        }
    }

    void aStreetAloneHoldsNobodyBack()
    {
        Person asked = livingAt("ana", "oliveira", "44 Forbes Street");
        Person held = livingAt("ana", "oliveira", "9 Forbes Street");
        asked.postalCode.clear();
        QCOMPARE(compared(asked, held, leastPopulation).strength, Strength::Possible);
    }
};

WREN_TEST(TestStreets)
#include "tst_streets.moc"
