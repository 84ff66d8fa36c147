// SPDX-License-Identifier: Apache-2.0
#include "models/formats/phone.h"
#include "tests/support/testmain.h"

using namespace wren;

class TestPhone : public QObject
{
    Q_OBJECT

private slots:
    void normalises_data();
    void normalises();
    void refuses_data();
    void refuses();
    void shows();
    void masks();
    void knowsExtensions();
};

void TestPhone::normalises_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    for (const char *typed :
         {"5195550134", "(519) 555-0134", "519-555-0134", "519.555.0134", "1 519 555 0134",
          "+1 519 555 0134", "+1(519)555-0134", "519/555/0134", "519 – 555 ‑ 0134"})
        QTest::newRow(typed) << QString::fromUtf8(typed) << QStringLiteral("+15195550134");
    QTest::newRow("France") << "+33 1 42 68 53 00"
                            << "+33142685300";
    QTest::newRow("shortest") << "+12345678" << QString();
    QTest::newRow("short abroad") << "+4912345678"
                                  << "+4912345678";
    QTest::newRow("longest") << "+491234567890123"
                             << "+491234567890123";
}

void TestPhone::normalises()
{
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    QCOMPARE(normalisedPhone(typed).value_or(QString()), stored);
    if (!stored.isEmpty())
        QCOMPARE(normalisedPhone(stored).value(), stored);
}

void TestPhone::refuses_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"",
                              "555-0134",
                              "519555013",
                              "51955501345",
                              "119 555 0134",
                              "019 555 0134",
                              "519 155 0134",
                              "519 055 0134",
                              "911 555 0134",
                              "411 555 0134",
                              "519 911 0134",
                              "519 211 0134",
                              "+1 911 555 0134",
                              "+1 519 555 013",
                              "+0123456789",
                              "+4912345678901234",
                              "519 555 0134 x12",
                              "phone",
                              "++15195550134",
                              "519+5550134",
                              "٥١٩٥٥٥٠١٣٤",
                              "519\n5550134",
                              "2 519 555 0134"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void TestPhone::refuses()
{
    QFETCH(QString, typed);
    QVERIFY(!normalisedPhone(typed));
}

void TestPhone::shows()
{
    QCOMPARE(shownPhone(QStringLiteral("+15195550134")), QStringLiteral("(519) 555-0134"));
    QCOMPARE(shownPhone(QStringLiteral("+33142685300")), QStringLiteral("+33142685300"));
    QCOMPARE(shownPhone(QString()), QString());
}

void TestPhone::masks()
{
    QCOMPARE(maskedPhone(QStringLiteral("+15195550134")), QStringLiteral("(•••) •••-••34"));
    QCOMPARE(maskedPhone(QStringLiteral("+33142685300")), QStringLiteral("+•••••••••00"));
    QCOMPARE(maskedPhone(QString()), QString());
}

void TestPhone::knowsExtensions()
{
    QVERIFY(isPhoneExtension(QStringLiteral("1")));
    QVERIFY(isPhoneExtension(QStringLiteral("0123456789")));
    for (const char *text : {"", "01234567890", "x1", "1 2", "-1"})
        QVERIFY2(!isPhoneExtension(QString::fromLatin1(text)), text);
}

WREN_TEST(TestPhone)
#include "tst_phone.moc"
