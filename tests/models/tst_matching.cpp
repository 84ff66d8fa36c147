// SPDX-License-Identifier: Apache-2.0
#include "models/matching/comparison.h"
#include "models/matching/detailagreement.h"
#include "models/matching/keys.h"
#include "models/matching/phoneticcode.h"
#include "models/matching/textdistance.h"
#include "models/matching/weights.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace wren;
using namespace wren::matching;

Q_DECLARE_METATYPE(wren::matching::Person)

namespace {

QString nameOf(const std::optional<Agreement> &agreement)
{
    return agreement ? agreementName(*agreement) : QStringLiteral("differs");
}

struct Details
{
    const char *birthDate = "";
    const char *phone = "";
    const char *postalCode = "";
};

Person person(const char *first, const char *last, const Details &details = {})
{
    return {Name::of(QString::fromLatin1(first)),    {},
            Name::of(QString::fromLatin1(last)),     QString::fromLatin1(details.birthDate),
            QString::fromLatin1(details.phone),      {},
            QString::fromLatin1(details.postalCode), {}};
}

Comparison compared(const Person &asked, const Person &held)
{
    return compare(questionOf(asked, NameVariants::builtIn(), leastPopulation), {held});
}

QString reasonsOf(const Comparison &comparison)
{
    QStringList texts;
    for (const Reason &reason : comparison.reasons)
        texts << QString(traitName(reason.trait) + u' ' + agreementName(reason.agreement));
    return texts.join(u", ");
}

} // namespace

/** Is this the same person? Names, details, what they count for together (R2). */
class TestMatching : public QObject
{
    Q_OBJECT

private slots:
    void similarities()
    {
        // Winkler's own examples.
        QVERIFY(std::abs(jaroWinkler(u"martha", u"marhta") - 0.9611) < 0.0001);
        QVERIFY(std::abs(jaroWinkler(u"dixon", u"dicksonx") - 0.8133) < 0.0001);
        QVERIFY(std::abs(jaroWinkler(u"dwayne", u"duane") - 0.8400) < 0.0001);
        QCOMPARE(jaroWinkler(u"", u"a"), 0.0);
        QCOMPARE(typingErrors(u"ca", u"abc", 3), 3); // a pair exchanged is not parted again
        QCOMPARE(typingErrors(u"smith", u"simth", 2), 1);
        QCOMPARE(typingErrors(u"kitten", u"sitting", 3), 3);
        QCOMPARE(typingErrors(u"kitten", u"sitting", 2), 3);
        QCOMPARE(typingErrors(u"", u"ab", 2), 2);
    }

    void sounds_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        const auto row = [](const char *one, const char *other) {
            QTest::newRow(one) << QString::fromLatin1(one) << QString::fromLatin1(other);
        };
        row("mohammed", "mhmd");
        row("kowalski", "kovalskyy");
        row("tchaikovsky", "chaykovskiy");
        row("philip", "filip");
        row("yevgeny", "evgeni");
        row("knight", "night");
        row("catherine", "katherine");
        row("yousuf", "iusuf");
        row("schmidt", "shmit");
    }
    void sounds()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(phoneticCode(one), phoneticCode(other));
        QVERIFY(phoneticCode(one).size() > 1);
    }

    void words_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("agreement");
        const auto row = [](const char *one, const char *other, const char *agreement) {
            QTest::addRow("%s/%s", one, other)
                << QString::fromLatin1(one) << QString::fromLatin1(other)
                << QString::fromLatin1(agreement);
        };
        row("smith", "smith", "same");
        row("bill", "william", "variant");
        row("bill", "will", "variant");
        row("guillaume", "william", "variant");
        row("mohammed", "muhamad", "variant");
        row("jeanpierre", "pierre", "variant");
        row("smith", "smyth", "typing");
        row("smith", "simth", "typing");
        row("tremblay", "trembley", "typing");
        row("mohammadzadeh", "mohamadzade", "sound");
        row("philipps", "filips", "sound");
        row("j", "john", "initial");
        row("taylah", "talyaj", "similar"); // two slips
        row("ruby", "rita", "differs");     // two slips in a short name make another one
        row("ann", "bob", "differs");
        row("li", "lu", "differs"); // too short for a slip to be one
        row("harrington", "herbert", "differs");
    }
    void words()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(QString, agreement);
        QCOMPARE(nameOf(agreementOf(one, other, NameVariants::builtIn())), agreement);
        QCOMPARE(nameOf(agreementOf(other, one, NameVariants::builtIn())), agreement);
    }

    void details_data()
    {
        QTest::addColumn<int>("trait");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("agreement");
        const auto row = [](Trait trait, const char *one, const char *other,
                            const char *agreement) {
            QTest::addRow("%s/%s", one, other)
                << int(trait) << QString::fromLatin1(one) << QString::fromLatin1(other)
                << QString::fromLatin1(agreement);
        };
        row(Trait::BirthDate, "1990-02-03", "1990-02-03", "same");
        row(Trait::BirthDate, "1990-02-03", "1990-03-02", "day_month");
        row(Trait::BirthDate, "1990-02-23", "1990-02-32", "one_digit");
        row(Trait::BirthDate, "1990-02-03", "1991-02-03", "one_digit");
        row(Trait::BirthDate, "1990-02-03", "1909-02-03", "one_digit");
        row(Trait::BirthDate, "1990-01-01", "1990-07-23", "estimated");
        row(Trait::BirthDate, "1990-02-13", "1992-02-18", "similar");
        row(Trait::BirthDate, "1990-02-03", "1985-11-20", "differs");
        row(Trait::Phone, "+15195550134", "+15195550134", "same");
        row(Trait::Phone, "+15195550134", "+15195550143", "one_digit");
        row(Trait::Phone, "+15195550134", "+15195550199", "differs");
        row(Trait::Email, "ana.o@example.ca", "ana.o@example.ca", "same");
        row(Trait::Email, "ana.o@example.ca", "anna.o@example.ca", "differs"); // short: five
        row(Trait::Email, "ana.oliveira@a.ca", "ana.olivera@a.ca", "typing");
        row(Trait::Email, "ana.oliveira@gmial.com", "ana.oliveira@gmail.com", "typing");
        row(Trait::Email, "ana.oliveira@a.ca", "ana.oliveira@example.org", "other_domain");
        row(Trait::Email, "ana@example.ca", "zoe@example.ca", "differs");
        row(Trait::PostalCode, "N9A1B2", "N9A1B2", "same");
        row(Trait::PostalCode, "N9A1B2", "N9A1C2", "one_letter");
        row(Trait::PostalCode, "N9A1B2", "N9A2C3", "area");
        row(Trait::PostalCode, "N9A", "N9A2C3", "area");
        row(Trait::PostalCode, "N9A1B2", "K1A0B1", "differs");
    }
    void details()
    {
        QFETCH(int, trait);
        QFETCH(QString, one);
        QFETCH(QString, other);
        const auto agreement = [&](const QString &a, const QString &b) {
            switch (Trait(trait)) {
            case Trait::BirthDate:
                return birthDateAgreement(a, b);
            case Trait::Phone:
                return phoneAgreement(a, b);
            case Trait::Email:
                return emailAgreement(a, b);
            default:
                return postalCodeAgreement(a, b);
            }
        };
        QTEST(nameOf(agreement(one, other)), "agreement");
        QTEST(nameOf(agreement(other, one)), "agreement");
    }

    void people_data()
    {
        QTest::addColumn<QString>("strength");
        QTest::addColumn<QString>("reasons");
        QTest::addColumn<Person>("asked");
        QTest::addColumn<Person>("held");
        const auto row = [](const char *what, const char *strength, const char *reasons,
                            const Person &asked, const Person &held) {
            QTest::newRow(what) << QString::fromLatin1(strength) << QString::fromLatin1(reasons)
                                << asked << held;
        };
        const Details born{"1990-02-03", "", ""};
        const Details home{"1990-02-03", "+15195550134", "N9A1B2"};
        row("the same", "strong", "first_name same, last_name same, birth_date same",
            person("ana", "oliveira", born), person("ana", "oliveira", born));
        row("nickname and a slip", "strong",
            "first_name variant, last_name typing, birth_date same, postal_code one_letter",
            person("bill", "olivera", {"1990-02-03", "", "N9A1B3"}),
            person("william", "oliveira", {"1990-02-03", "", "N9A1B2"}));
        row("exchanged", "strong", "names swapped, birth_date same",
            person("oliveira", "ana", born), person("ana", "oliveira", born));
        row("double surname", "strong", "first_name same, last_name part, birth_date same",
            person("marie", "cote", born), person("marie", "gagnon cote", born));
        row("written apart", "strong", "first_name same, last_name same, birth_date same",
            person("ana", "dela cruz", born), person("ana", "de la cruz", born));
        row("married", "strong", "first_name same, birth_date same, phone same",
            person("zephyrine", "quill", {"1990-02-03", "+15195550134", ""}),
            person("zephyrine", "marlowe", {"1990-02-03", "+15195550134", ""}));
        row("same name alone", "possible", "first_name same, last_name same",
            person("ana", "oliveira"), person("ana", "oliveira"));
        row("twins at one address", "possible",
            "last_name same, birth_date same, phone same, postal_code same",
            person("ana", "oliveira", home), person("lucas", "oliveira", home));
        row("father and son of one name", "possible",
            "first_name same, last_name same, phone same, postal_code same",
            person("william", "oliveira", {"1990-02-03", "+15195550134", "N9A1B2"}),
            person("william", "oliveira", {"1961-11-27", "+15195550134", "N9A1B2"}));
        row("same name and area, other birth date", "possible",
            "first_name same, last_name similar, postal_code area",
            person("ana", "smithers", {"1990-02-03", "", "N9A1B2"}),
            person("ana", "smithson", {"1961-11-27", "", "N9A2C3"}));
        row("nobody", "distant", "", person("ana", "oliveira"), person("bob", "quill"));
    }
    void people()
    {
        QFETCH(Person, asked);
        QFETCH(Person, held);
        const Comparison comparison = compared(asked, held);
        QTEST(reasonsOf(comparison), "reasons");
        QTEST(strengthName(comparison.strength), "strength");
    }

    void preferredNameCounts()
    {
        const Person asked = person("mina", "oliveira", {"1990-02-03", "", ""});
        Person held = person("wilhelmina", "oliveira", {"1990-02-03", "", ""});
        held.preferred = Name::of(QStringLiteral("mina"));
        held.first = Name::of(QStringLiteral("xenia"));
        const Comparison comparison = compared(asked, held);
        QCOMPARE(comparison.strength, Strength::Strong);
        QVERIFY(comparison.reasons.first().preferred);
    }

    void rareNamesSayMore()
    {
        const auto bitsOf = [](qint64 bearers) {
            Question question =
                questionOf(person("", "oliveira"), NameVariants::builtIn(), 1'000'000);
            question.last.first().add({QStringLiteral("oliveira"), bearers});
            return compare(question, {person("", "oliveira")}).bits;
        };
        QVERIFY(bitsOf(10) > bitsOf(1000) + 5);
        QVERIFY(bitsOf(1000) > bitsOf(50'000) + 3);
    }

    void aLargerRegistryNeedsMore()
    {
        const Person one = person("ana", "oliveira", {"1990-02-03", "", ""});
        const Person other = person("ana", "olivera", {"1990-02-30", "", ""});
        const auto strengthAmong = [&](qint64 people) {
            Question question = questionOf(one, NameVariants::builtIn(), leastPopulation);
            question.population = people;
            return compare(question, {other}).strength;
        };
        QCOMPARE(strengthAmong(10), Strength::Strong);
        QCOMPARE(strengthAmong(100'000'000), Strength::Possible);
    }

    void oneSlipAwayIsFound()
    {
        for (const char *name : {"ana", "smith", "oliveira", "nguyen", "bartholomew"}) {
            const QString word = QString::fromLatin1(name);
            const QList<Key> keys = spellingKeys(word);
            const auto isFound = [&keys](const QString &wrong) {
                for (const Key key : spellingKeys(wrong)) {
                    if (keys.contains(key))
                        return true;
                }
                return false;
            };
            for (qsizetype i = 0; i < word.size(); ++i) {
                QVERIFY(isFound(word.left(i) + word.mid(i + 1)));
                QVERIFY(isFound(word.left(i) + u'q' + word.mid(i)));
                QVERIFY(isFound(word.left(i) + u'q' + word.mid(i + 1)));
                if (i > 0)
                    QVERIFY(isFound(word.left(i - 1) + word[i] + word[i - 1] + word.mid(i + 1)));
            }
        }
    }

    /** They stand in databases: another value means another keysVersion. */
    void keysNeverChange()
    {
        QCOMPARE(nameKey(QStringLiteral("oliveira")), Key(-1676917822110318937));
        QCOMPARE(pairKey(QStringLiteral("ana"), QStringLiteral("oliveira")),
                 Key(-7708040780145882196));
        QCOMPARE(pairKey(QStringLiteral("oliveira"), QStringLiteral("ana")),
                 pairKey(QStringLiteral("ana"), QStringLiteral("oliveira")));
        QCOMPARE(keysVersion, 4);
    }

    /** Of the shared list of English nicknames, where it is at hand. */
    void knowsNicknames()
    {
        QFile file(QStringLiteral(WREN_SOURCE_DIR "/../shared/data/names/nicknames-en.csv"));
        QList<QPair<QString, QString>> pairs{{QStringLiteral("william"), QStringLiteral("bill")},
                                             {QStringLiteral("margaret"), QStringLiteral("peggy")},
                                             {QStringLiteral("robert"), QStringLiteral("bob")}};
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : file.readAll().split('\n').mid(1)) {
                const QList<QByteArray> cells = line.trimmed().split(',');
                if (cells.size() == 3)
                    pairs << qMakePair(QString::fromUtf8(cells[0]), QString::fromUtf8(cells[2]));
            }
        } else {
            qInfo("the shared list of nicknames is not here; three of our own instead");
        }
        int known = 0;
        for (const auto &[name, nickname] : std::as_const(pairs)) {
            if (agreementOf(name, nickname, NameVariants::builtIn()))
                ++known;
        }
        const double share = double(known) / double(pairs.size());
        qInfo("nicknames known: %.3f of %lld", share, pairs.size());
        QVERIFY(share > 0.4);
    }
};

WREN_TEST(TestMatching)
#include "tst_matching.moc"
