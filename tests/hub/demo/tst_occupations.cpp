// SPDX-License-Identifier: Apache-2.0
#include "hub/services/referenceimport/occupations.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace wren;
using services::NamedFile;
using services::readOccupations;

class TestOccupations : public QObject
{
    Q_OBJECT

private slots:
    void readsUnitGroups();
    void namesFileLineAndCure_data();
    void namesFileLineAndCure();
    void readsTheRealFiles();
};

namespace {

const QByteArray head = "Level,Hierarchical structure,Code,Class title,Class definition\r\n";
const QByteArray rows = head + "1,Broad Category,6,Sales and service,\"All, of them\"\r\n"
                               "5,Unit Group,63200,Cooks,\"They cook.\nAnd more.\"\r\n"
                               "5,Unit Group,00010,Legislators,They decide.\r\n";
const QByteArray rangees = "\xef\xbb\xbfNiveau,Structure,Code,Titres,D\xc3\xa9"
                           "finitions\n"
                           "5,G,00010,Membres des corps l\xc3\xa9gislatifs,x\n"
                           "5,G,63200,Cuisiniers/cuisini\xc3\xa8res,x\n";

Result<QList<ReferenceItem>> read(const QByteArray &english, const QByteArray &french)
{
    return readOccupations({QStringLiteral("EN.csv"), english}, {QStringLiteral("FR.csv"), french});
}

} // namespace

void TestOccupations::readsUnitGroups()
{
    const Result<QList<ReferenceItem>> items = read(rows, rangees);
    QVERIFY2(items.ok(), items.ok() ? "" : qPrintable(items.error().detail));
    const QString list = QString::fromLatin1(lists::occupations);
    QCOMPARE(items->size(), 2);
    QCOMPARE(items->at(0),
             (ReferenceItem{list, QStringLiteral("00010"), QStringLiteral("Legislators"),
                            QStringLiteral("Membres des corps législatifs"), 1, true}));
    QCOMPARE(items->at(1), (ReferenceItem{list, QStringLiteral("63200"), QStringLiteral("Cooks"),
                                          QStringLiteral("Cuisiniers/cuisinières"), 2, true}));
}

void TestOccupations::namesFileLineAndCure_data()
{
    QTest::addColumn<QByteArray>("english");
    QTest::addColumn<QByteArray>("french");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("cure");
    const auto row = [](const char *name, const QByteArray &en, const QByteArray &fr,
                        const char *place, const char *cure) {
        QTest::newRow(name) << en << fr << QString::fromLatin1(place) << QString::fromLatin1(cure);
    };
    row("empty", "", rangees, "EN.csv, line 1:", "classification structure");
    row("no unit groups", head, rangees, "EN.csv, line 1:", "no row of level 5");
    row("no CSV", head + "5,Unit Group,\"63200,Cooks,x\n", rangees,
        "EN.csv, line 2:", "not closed");
    row("not UTF-8", rows, "Niveau\xe9", "FR.csv, line 1:", "UTF-8");
    row("columns", rows, rangees + "5,G,63201,Bouchers\n", "FR.csv, line 4:", "as downloaded");
    row("lost zeros", rows + "5,Unit Group,11,Managers,x\n", rangees,
        "EN.csv, line 6:", "leading zeros");
    row("no title", rows, rangees + "5,G,63201,,x\n", "FR.csv, line 4:", "add it in column 4");
    row("control in a title", rows, rangees + "5,G,63201,\"a\nb\",x\n",
        "FR.csv, line 4:", "correct it");
    row("repeated", rows + "5,Unit Group,63200,Chefs,x\n", rangees,
        "EN.csv, line 6:", "line 3; remove one");
    row("missing in French", rows + "5,Unit Group,63201,Butchers,x\n", rangees,
        "EN.csv, line 6:", "missing in FR.csv");
    row("missing in English", rows, rangees + "5,G,63201,Bouchers,x\n",
        "FR.csv, line 4:", "missing in EN.csv");
}

void TestOccupations::namesFileLineAndCure()
{
    QFETCH(QByteArray, english);
    QFETCH(QByteArray, french);
    QFETCH(QString, place);
    QFETCH(QString, cure);
    const Result<QList<ReferenceItem>> items = read(english, french);
    QVERIFY(!items.ok());
    QCOMPARE(items.error().kind, Kind::Invalid);
    QVERIFY2(items.error().detail.startsWith(place), qPrintable(items.error().detail));
    QVERIFY2(items.error().detail.contains(cure), qPrintable(items.error().detail));
}

void TestOccupations::readsTheRealFiles()
{
    QFile english(QStringLiteral(WREN_SOURCE_DIR "/../shared/data/noc/noc-2021-en.csv"));
    QFile french(QStringLiteral(WREN_SOURCE_DIR "/../shared/data/noc/noc-2021-fr.csv"));
    if (!english.open(QIODevice::ReadOnly) || !french.open(QIODevice::ReadOnly)) {
        qInfo("the NOC files are not here: only our own small ones were read");
        return;
    }
    const Result<QList<ReferenceItem>> items = read(english.readAll(), french.readAll());
    QVERIFY2(items.ok(), items.ok() ? "" : qPrintable(items.error().detail));
    QCOMPARE(items->size(), 516);
    QCOMPARE(items->constFirst().code, QStringLiteral("00010"));
    ReferenceData data;
    for (const ReferenceItem &item : *items)
        data.put(item);
    for (const ReferenceItem &builtIn : ReferenceData::builtIn().items(lists::occupations))
        QVERIFY2(data.contains(lists::occupations, builtIn.code), qPrintable(builtIn.code));
}

WREN_TEST(TestOccupations)
#include "tst_occupations.moc"
