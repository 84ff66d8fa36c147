// SPDX-License-Identifier: Apache-2.0
#include "models/formats/date.h"
#include "models/formats/loopback.h"
#include "models/formats/personname.h"
#include "models/formats/postalcode.h"
#include "models/formats/referencenumber.h"
#include "models/formats/streetline.h"
#include "models/formats/text.h"
#include "tests/support/testmain.h"

using namespace wren;

/** The small formats, each in a few rows. */
class TestFormats : public QObject
{
    Q_OBJECT

private slots:
    void postalCodes_data();
    void postalCodes();
    void postalCodeLetters_data();
    void postalCodeLetters();
    void provinces_data();
    void provinces();
    void names_data();
    void names();
    void foldedNames_data();
    void foldedNames();
    void searchNames();
    void referenceNumbers_data();
    void referenceNumbers();
    void dates_data();
    void dates();
    void birthDates();
    void cleanTexts_data();
    void cleanTexts();
    void tidies();
    void countsCodePoints();
    void streetLines_data();
    void streetLines();
    void loopback_data();
    void loopback();
};

void TestFormats::postalCodes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    for (const char *typed : {"N9A 1B2", "n9a1b2", "N9A1B2", "N9a-1b2", " n9A 1b2 "})
        QTest::newRow(typed) << QString::fromLatin1(typed) << QStringLiteral("N9A 1B2");
    for (const char *typed : {"", "N9A", "N9A 1B", "N9A 1B22", "99A 1B2", "N9A  1B2", "N9A_1B2",
                              "NNA 1B2", "N9A 1BB", "12345", "N9A\n1B2", "Ｎ9A 1B2"})
        QTest::newRow(qPrintable(QStringLiteral("not ") + QString::fromUtf8(typed)))
            << QString::fromUtf8(typed) << QString();
}

void TestFormats::postalCodes()
{
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    QCOMPARE(normalisedPostalCode(typed).value_or(QString()), stored);
}

void TestFormats::postalCodeLetters_data()
{
    QTest::addColumn<QChar>("letter");
    QTest::addColumn<bool>("first");
    QTest::addColumn<bool>("later");
    for (char c = 'A'; c <= 'Z'; ++c) {
        const bool later = !QByteArray("DFIOQU").contains(c);
        QTest::addRow("%c", c) << QChar::fromLatin1(c) << (later && c != 'W' && c != 'Z') << later;
    }
}

void TestFormats::postalCodeLetters()
{
    QFETCH(QChar, letter);
    QFETCH(bool, first);
    QFETCH(bool, later);
    QCOMPARE(normalisedPostalCode(letter + QStringLiteral("9A 1B2")).has_value(), first);
    QCOMPARE(
        normalisedPostalCode(QStringLiteral("N9") + letter + QStringLiteral(" 1B2")).has_value(),
        later);
    QCOMPARE(normalisedPostalCode(QStringLiteral("N9A 1") + letter + u'2').has_value(), later);
}

void TestFormats::provinces_data()
{
    QTest::addColumn<QString>("postalCode");
    QTest::addColumn<QString>("province");
    QTest::addColumn<bool>("fits");
    QTest::newRow("Windsor") << "N9A 1B2"
                             << "ON" << true;
    QTest::newRow("Ottawa") << "K1A 0B1"
                            << "ON" << true;
    QTest::newRow("Montreal") << "H2X 1Y4"
                              << "QC" << true;
    QTest::newRow("Montreal in Ontario") << "H2X 1Y4"
                                         << "ON" << false;
    QTest::newRow("Windsor in Quebec") << "N9A 1B2"
                                       << "QC" << false;
    QTest::newRow("no province") << "N9A 1B2"
                                 << "" << true;
    QTest::newRow("no code") << ""
                             << "ON" << true;
    const QByteArray owners =
        "ANL BNS CPE ENB GQC HQC JQC KON LON MON NON PON RMB SSK TAB VBC XNU XNT YYT";
    for (const QByteArray &owner : owners.split(' '))
        QTest::newRow(owner.constData())
            << QString(QLatin1Char(owner[0]) + QStringLiteral("1A 1A1"))
            << QString::fromLatin1(owner.mid(1)) << true;
    QTest::newRow("Nunavut") << "X0A 0H0"
                             << "NU" << true;
    QTest::newRow("Yellowknife") << "X1A 1A1"
                                 << "NT" << true;
}

void TestFormats::provinces()
{
    QFETCH(QString, postalCode);
    QFETCH(QString, province);
    QFETCH(bool, fits);
    QCOMPARE(postalCodeFitsProvince(postalCode, province), fits);
}

void TestFormats::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("valid");
    for (const char *name :
         {"Jane", "Anne-Marie", "O'Brien", "D’Amour", "Éloïse", "J. R.", "李小龍", "محمد", "Nguyễn",
          "Đặng", "Ångström", "O", "van der Berg", "ʻAkahi", "श्री"})
        QTest::newRow(name) << QString::fromUtf8(name) << true;
    for (const char *name :
         {"", " ", "-", "'", "Jane1", "Jane_Doe", "Jane@", "<b>", "Jane\tDoe", "Jane\nHall", "😀",
          "Jane/Joan", "a\u200bb", "Jane (Joan)", "“Jane”", "Jane, Doe", "\u0301"})
        QTest::newRow(qPrintable(QStringLiteral("not ") + QString::fromUtf8(name)))
            << QString::fromUtf8(name) << false;
}

void TestFormats::names()
{
    QFETCH(QString, name);
    QFETCH(bool, valid);
    QCOMPARE(isPersonName(name), valid);
}

void TestFormats::foldedNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("folded");
    QTest::newRow("accents") << "Éloïse Côté"
                             << "eloise cote";
    QTest::newRow("decomposed") << "E\u0301loise"
                                << "eloise";
    QTest::newRow("hyphen") << "Anne-Marie"
                            << "anne marie";
    QTest::newRow("many gaps") << "Anne  - –Marie "
                               << "anne marie";
    QTest::newRow("apostrophe") << "O'Brien"
                                << "obrien";
    QTest::newRow("typographic") << "O’Brien"
                                 << "obrien";
    QTest::newRow("both") << "D’Amour-Éthier"
                          << "damour ethier";
    QTest::newRow("full stops") << "J. R. St. Clair"
                                << "j r st clair";
    QTest::newRow("stroke") << "Sørensen Łukasz Đặng"
                            << "sorensen lukasz dang";
    QTest::newRow("sharp s") << "Weiß"
                             << "weiss";
    QTest::newRow("ligature") << "Œuvrard ﬁ"
                              << "oeuvrard fi";
    QTest::newRow("wide letters") << "Ｊａｎｅ"
                                  << "jane";
    QTest::newRow("dotted I") << "İpek"
                              << "ipek";
    QTest::newRow("other scripts stay") << "محمد"
                                        << "محمد";
    QTest::newRow("nothing") << ""
                             << "";
}

void TestFormats::foldedNames()
{
    QFETCH(QString, name);
    QFETCH(QString, folded);
    QCOMPARE(foldedName(name), folded);
    QCOMPARE(foldedName(folded), folded);
}

void TestFormats::searchNames()
{
    QCOMPARE(searchName(QStringLiteral("Anne-Marie"), QStringLiteral("O’Brien"),
                        QStringLiteral("Annie")),
             QStringLiteral("obrien anne marie annie"));
    QCOMPARE(searchName(QString(), QStringLiteral("Suharto"), QString()),
             QStringLiteral("suharto"));
}

void TestFormats::referenceNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    QTest::newRow("plain") << "1234567"
                           << "1234567";
    QTest::newRow("spaces") << " 123 4567 "
                            << "1234567";
    QTest::newRow("hyphens") << "123-45-67"
                             << "1234567";
    QTest::newRow("leading zeros stay") << "0012"
                                        << "0012";
    QTest::newRow("twenty") << "12345678901234567890"
                            << "12345678901234567890";
    QTest::newRow("twenty-one") << "123456789012345678901" << QString();
    QTest::newRow("letters") << "CA123" << QString();
    QTest::newRow("nothing") << "" << QString();
    QTest::newRow("hyphens only") << "- -" << QString();
    QTest::newRow("other digits") << "١٢٣" << QString();
}

void TestFormats::referenceNumbers()
{
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    QCOMPARE(normalisedReferenceNumber(typed).value_or(QString()), stored);
}

void TestFormats::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    for (const char *text : {"1990-04-23", "2000-02-29", "2024-02-29", "1900-12-31", "0001-01-01"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *text : {"", "1990-4-23", "1990/04/23", "19900423", "1990-13-01", "1990-02-30",
                             "1900-02-29", "0000-01-01", "23-04-1990", "1990-04-23T00:00:00",
                             "1990-04-23 ", "-990-04-23", "1990-00-10", "1990-04-00", "x990-04-23"})
        QTest::newRow(qPrintable(QStringLiteral("not ") + QString::fromLatin1(text)))
            << QString::fromLatin1(text) << false;
}

void TestFormats::dates()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QCOMPARE(dateFromText(text).has_value(), valid);
}

void TestFormats::birthDates()
{
    const QDate today(2026, 6, 15);
    QVERIFY(!isUnlikelyBirthDate(QDate(1990, 4, 23), today));
    QVERIFY(!isUnlikelyBirthDate(QDate(2012, 6, 15), today)); // fourteen today
    QVERIFY(isUnlikelyBirthDate(QDate(2012, 6, 16), today));
    QVERIFY(!isUnlikelyBirthDate(QDate(1915, 6, 16), today)); // 110 still
    QVERIFY(isUnlikelyBirthDate(QDate(1915, 6, 15), today));
    QVERIFY(isUnlikelyBirthDate(QDate(2030, 1, 1), today));
}

void TestFormats::cleanTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("oneLine");
    QTest::addColumn<bool>("severalLines");
    QTest::newRow("plain") << "Jane" << true << true;
    QTest::newRow("emoji") << "😀" << true << true;
    QTest::newRow("joiner") << "a\u200db" << true << true;
    QTest::newRow("empty") << "" << true << true;
    QTest::newRow("LF") << "a\nb" << false << true;
    QTest::newRow("CR") << "a\rb" << false << true;
    QTest::newRow("line separator") << "a\u2028b" << false << true;
    QTest::newRow("tab") << "a\tb" << false << false;
    QTest::newRow("escape") << "a\u001bb" << false << false;
    QTest::newRow("DEL") << "a\u007fb" << false << false;
    QTest::newRow("C1") << QString(QChar(0x85)) << false << false;
    QTest::newRow("NUL") << QString(QChar(0)) << false << false;
    QTest::newRow("NUL inside") << QString::fromLatin1("a\0b", 3) << false << false;
    QTest::newRow("high half") << QString(QChar(0xd83d)) << false << false;
    QTest::newRow("low half") << QString(QChar(0xde00)) << false << false;
    QTest::newRow("halves swapped") << QString(QChar(0xde00)) + QChar(0xd83d) << false << false;
    QTest::newRow("noncharacter") << QString(QChar(0xffff)) << false << false;
}

void TestFormats::cleanTexts()
{
    QFETCH(QString, text);
    QFETCH(bool, oneLine);
    QFETCH(bool, severalLines);
    QCOMPARE(isCleanText(text), oneLine);
    QCOMPARE(isCleanText(text, Lines::Several), severalLines);
}

void TestFormats::tidies()
{
    QCOMPARE(tidyText(QStringLiteral("  a\r\nb\rc\n ")), QStringLiteral("a\nb\nc"));
    QCOMPARE(tidyText(QStringLiteral("e\u0301")), QStringLiteral("é"));
}

void TestFormats::countsCodePoints()
{
    QCOMPARE(codePoints(u"aé😀"), 3);
    QCOMPARE(codePoints(u""), 0);
}

void TestFormats::streetLines_data()
{
    QTest::addColumn<QString>("street");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("line");
    QTest::newRow("house") << "12 King St"
                           << ""
                           << "12 King St";
    QTest::newRow("number") << "12 King St"
                            << "4"
                            << "4-12 King St";
    QTest::newRow("number and letter") << "12 King St"
                                       << "4B"
                                       << "4B-12 King St";
    QTest::newRow("named") << "12 King St"
                           << "Apt 4"
                           << "12 King St, Apt 4";
    QTest::newRow("number and words") << "12 King St"
                                      << "2nd floor"
                                      << "12 King St, 2nd floor";
    QTest::newRow("unit alone") << ""
                                << "4"
                                << "4";
    QTest::newRow("neither") << ""
                             << ""
                             << "";
}

void TestFormats::streetLines()
{
    QFETCH(QString, street);
    QFETCH(QString, unit);
    QFETCH(QString, line);
    Address address;
    address.line1 = street;
    address.unit = unit;
    QCOMPARE(streetLine(address), line);
}

void TestFormats::loopback_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isHere");
    for (const char *here : {"localhost", "LocalHost", "127.0.0.1", "127.255.0.9", "::1", "[::1]"})
        QTest::newRow(here) << QString::fromLatin1(here) << true;
    for (const char *elsewhere :
         {"", "example.ca", "localhost.example.ca", "127.0.0.1.example.ca", "127.0.0.256", "127.1",
          "128.0.0.1", "10.127.0.1", "0.0.0.0", "::", "::2", "[::1", "127.0.0.1\n"})
        QTest::newRow(elsewhere) << QString::fromLatin1(elsewhere) << false;
}

void TestFormats::loopback()
{
    QFETCH(QString, host);
    QTEST(isLoopbackHost(host), "isHere");
}

WREN_TEST(TestFormats)
#include "tst_formats.moc"
