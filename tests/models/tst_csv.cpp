// SPDX-License-Identifier: Apache-2.0
#include "models/formats/csv.h"
#include "tests/support/testmain.h"

using namespace wren;

class TestCsv : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
};

void TestCsv::parses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("shown"); // "line:cell|cell;line:..."
    QTest::newRow("nothing") << QByteArray() << "";
    QTest::newRow("one cell") << QByteArray("a") << "1:a";
    QTest::newRow("two lines") << QByteArray("a,b\nc,d\n") << "1:a|b;2:c|d";
    QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d") << "1:a|b;2:c|d";
    QTest::newRow("BOM") << QByteArray("\xef\xbb\xbf"
                                       "a,b")
                         << "1:a|b";
    QTest::newRow("empty cells") << QByteArray(",a,\n,,") << "1:|a|;2:||";
    QTest::newRow("empty lines") << QByteArray("\na\n\n\nb\n\n") << "2:a;5:b";
    QTest::newRow("spaces stay") << QByteArray(" a , b ") << "1: a | b ";
    QTest::newRow("quoted") << QByteArray("\"a,b\",\"c\"") << "1:a,b|c";
    QTest::newRow("quotes within") << QByteArray("\"say \"\"hi\"\"\",x") << "1:say \"hi\"|x";
    QTest::newRow("lines within") << QByteArray("\"a\nb\r\nc\",d\ne") << "1:a\nb\r\nc|d;4:e";
    QTest::newRow("empty quotes") << QByteArray("\"\",\"\"\n") << "1:|";
    QTest::newRow("CR within") << QByteArray("a\rb,c") << "1:a\rb|c";
}

void TestCsv::parses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, shown);
    const Result<QList<CsvRecord>> records = parseCsv(text);
    QVERIFY(records.ok());
    QStringList parts;
    for (const CsvRecord &record : *records)
        parts << QString::number(record.line) + u':' + record.cells.join(u'|');
    QCOMPARE(parts.join(u';'), shown);
}

void TestCsv::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("not closed") << QByteArray("a\n\"b\nc,d\n") << "line 2:";
    QTest::newRow("quote within") << QByteArray("a\nb\nc\"d\"") << "line 3:";
    QTest::newRow("after the quote") << QByteArray("a\n\"b\nc\"d,e") << "line 3:";
    QTest::newRow("not UTF-8") << QByteArray("a,\xe9\n") << "line 1:";
}

void TestCsv::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const Result<QList<CsvRecord>> records = parseCsv(text);
    QVERIFY(!records.ok());
    QCOMPARE(records.error().kind, Kind::Invalid);
    QVERIFY2(records.error().detail.startsWith(place), qPrintable(records.error().detail));
}

WREN_TEST(TestCsv)
#include "tst_csv.moc"
