// SPDX-License-Identifier: Apache-2.0
#include "eois/peoplefile.h"

#include "tests/eois/standinprocess.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryFile>

using namespace wren;
using namespace wren::standin;

class TestPeopleFile : public QObject
{
    Q_OBJECT
private slots:
    void readsRows();
    void refuses_data();
    void refuses();
    void readsTheLargeFile();
};

namespace {

// The form of the people files: header fields with a leading space, cells that may lack.
const QByteArray header =
    "rec_id, given_name, surname, street_number, address_1, address_2, suburb, "
    "postcode, state, date_of_birth, soc_sec_id\n";

QJsonValue in(const Person &person, const char *key)
{
    return person.address.value(QLatin1String(key));
}

} // namespace

void TestPeopleFile::readsRows()
{
    const auto people =
        readPeopleFile(header + "rec-1-org, , berry, 6, hill street, willaroo, st james, 4011, wa, "
                                "19081209, 1111111\n"
                                "rec-2-org, ada, , , , , , , , 19081309, 2222222\n");
    QVERIFY(people);
    QCOMPARE(people->size(), 2);
    const AssessmentRecord &first = people->at(0);
    QCOMPARE(first.number, QStringLiteral("8000001"));
    QVERIFY(first.submitted);
    QCOMPARE(first.part1.firstName, QString());
    QCOMPARE(first.part1.lastName, QStringLiteral("berry"));
    QCOMPARE(first.part1.email, QStringLiteral("ca8000001@example.org"));
    QCOMPARE(first.part1.birthDate, QStringLiteral("1908-12-09"));
    QCOMPARE(in(first.part1, "line1"), QJsonValue(QStringLiteral("6 hill street, willaroo")));
    QCOMPARE(in(first.part1, "municipality"), QJsonValue(QStringLiteral("st james")));
    QCOMPARE(in(first.part1, "province"), QJsonValue(QStringLiteral("wa")));
    QCOMPARE(in(first.part1, "postal_code"), QJsonValue(QStringLiteral("4011")));
    QCOMPARE(in(first.part1, "country"), QJsonValue(QStringLiteral("AU")));
    const AssessmentRecord &second = people->at(1);
    QCOMPARE(second.number, QStringLiteral("8000002"));
    QCOMPARE(second.part1.lastName, QString());
    QCOMPARE(second.part1.birthDate, QString()); // no thirteenth month
    QVERIFY(second.part1.address.isEmpty());
    QVERIFY(!second.toJson().contains(QStringLiteral("soc_sec_id")));
}

void TestPeopleFile::refuses_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("column missing") << QByteArray("given_name, surname\na, b\n");
    QTest::newRow("cells missing") << header + QByteArray("rec-1-org, a, b\n");
    QTest::newRow("open quote") << header + QByteArray("\"rec-1-org\n");
}

void TestPeopleFile::refuses()
{
    QFETCH(QByteArray, csv);
    const auto people = readPeopleFile(csv);
    QVERIFY(!people);
    QCOMPARE(people.error().kind, Kind::Invalid);
}

// The 1,000 people of the shared data where they are at hand, through the program; else a small
// file.
void TestPeopleFile::readsTheLargeFile()
{
    QString path = QStringLiteral(WREN_SOURCE_DIR "/../shared/data/people/febrl1.csv");
    QTemporaryFile small;
    int rows = 1000;
    if (!QFile::exists(path)) {
        qInfo("the shared people file is not here: three rows of our own instead");
        QVERIFY(small.open());
        small.write(header +
                    QByteArray("rec-1-org, a, b, 1, c, , d, 2000, nsw, 19700101, 1\n").repeated(3));
        small.close();
        path = small.fileName();
        rows = 3;
    }
    const test::StandInProcess standIn({QStringLiteral("--people"), path});
    QVERIFY(!standIn.url().isEmpty());
    for (int row = 0; row < rows; ++row) {
        const QByteArray number = QByteArray::number(firstPeopleFileNumber + row);
        const test::HttpAnswer answer = standIn.get("/v1/assessments/" + number);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.contains(QByteArray("ca" + number + "@example.org")));
    }
    QCOMPARE(
        standIn.get("/v1/assessments/" + QByteArray::number(firstPeopleFileNumber + rows)).status,
        404);
}

WREN_TEST(TestPeopleFile)
#include "tst_peoplefile.moc"
