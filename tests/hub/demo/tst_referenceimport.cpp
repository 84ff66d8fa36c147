// SPDX-License-Identifier: Apache-2.0
#include "hub/services/referenceimport/referenceimport.h"
#include "hub/store/reference/referencerows.h"
#include "seal/seal.h"
#include "tests/support/databases.h"
#include "tests/support/testmain.h"

#include <memory>

using namespace wren;
using services::importOccupations;
using services::installReferenceData;

class TestReferenceImport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void init();
    void cleanup();
    void installsTheBuiltInLists();
    void installsOnlyWhatIsMissing();
    void importsAsOneMutation();
    void importsTwiceAlike();
    void writesNothingOfABadFile();

private:
    [[nodiscard]] store::Connection &sql() const { return **(*m_database)->connection(); }
    [[nodiscard]] qint64 number(const char *select) const;
    [[nodiscard]] ReferenceData present() const { return *store::readReferenceData(sql()); }

    std::unique_ptr<test::TestDatabase> m_database;
    std::unique_ptr<store::WriterLane> m_lane;
};

namespace {

store::Environment environment()
{
    return {[] { return QDateTime::currentMSecsSinceEpoch(); }, seal::randomBytes};
}

services::NamedFile file(const char *name, const QByteArray &rows)
{
    return {QString::fromLatin1(name), "a,b,c,d,e\n" + rows};
}

const services::NamedFile english =
    file("EN.csv", "5,U,63200,Cooks of every kind,x\n5,U,00010,Legislators,x\n");
const services::NamedFile french = file("FR.csv", "5,G,63200,Cuisiniers,x\n5,G,00010,Élus,x\n");
const QString occupations = QString::fromLatin1(lists::occupations);

} // namespace

void TestReferenceImport::init()
{
    m_database = std::make_unique<test::TestDatabase>();
    m_lane = std::make_unique<store::WriterLane>(**m_database, environment());
    QVERIFY(installReferenceData(**m_database, *m_lane).ok());
}

void TestReferenceImport::cleanup()
{
    m_lane.reset();
    m_database.reset();
}

qint64 TestReferenceImport::number(const char *select) const
{
    return sql().query(select)->first().integer("n");
}

void TestReferenceImport::installsTheBuiltInLists()
{
    QCOMPARE(present().allItems(), ReferenceData::builtIn().allItems());
    QCOMPARE(number("SELECT seq AS n FROM hub_state"), 1);
    QCOMPARE(
        number(
            "SELECT count(*) AS n FROM head WHERE scope = 'directory' AND kind = 'reference_item'"),
        qint64(ReferenceData::builtIn().allItems().size()));
    QCOMPARE(number("SELECT count(*) AS n FROM head WHERE id = 'pronouns/she_they'"), 1);
}

void TestReferenceImport::installsOnlyWhatIsMissing()
{
    QVERIFY(installReferenceData(**m_database, *m_lane).ok());
    QCOMPARE(number("SELECT seq AS n FROM hub_state"), 1); // took no number
    QVERIFY(sql().run("UPDATE reference_item SET en = 'Edited' WHERE code = 'they'").ok());
    QVERIFY(sql().run("DELETE FROM reference_item WHERE list = 'pronouns' AND code = 'any'").ok());
    QVERIFY(installReferenceData(**m_database, *m_lane).ok());
    QCOMPARE(present().label(lists::pronouns, u"they", u"en"), QStringLiteral("Edited"));
    QCOMPARE(present().label(lists::pronouns, u"any", u"en"), QStringLiteral("Any pronouns"));
}

void TestReferenceImport::importsAsOneMutation()
{
    const auto imported = importOccupations(*m_lane, english, french);
    QVERIFY(imported.ok());
    QCOMPARE(imported->unitGroups, 2);
    QCOMPARE(imported->changed, 2);
    QCOMPARE(imported->retired, 25);
    QCOMPARE(number("SELECT seq AS n FROM hub_state"), 2);
    const ReferenceData data = present();
    QCOMPARE(data.items(occupations).size(), 2);
    QCOMPARE(data.label(occupations, u"63200", u"en"), QStringLiteral("Cooks of every kind"));
    QCOMPARE(data.label(occupations, u"00010", u"fr"), QStringLiteral("Élus"));
    QVERIFY(!data.item(occupations, u"14101")->active); // retired, not deleted
    QCOMPARE(number("SELECT count(*) AS n FROM head WHERE seq = 2"), 27);
    QCOMPARE(data.items(lists::pronouns).size(), 9);
}

void TestReferenceImport::importsTwiceAlike()
{
    QVERIFY(importOccupations(*m_lane, english, french).ok());
    const auto again = importOccupations(*m_lane, english, french);
    QVERIFY(again.ok());
    QCOMPARE(again->changed, 0);
    QCOMPARE(again->retired, 0);
}

void TestReferenceImport::writesNothingOfABadFile()
{
    const auto imported =
        importOccupations(*m_lane, english, file("FR.csv", "5,G,63200,Cuisiniers,x\n"));
    QVERIFY(!imported.ok());
    QCOMPARE(imported.error().kind, Kind::Invalid);
    QVERIFY(imported.error().detail.startsWith(QLatin1String("EN.csv, line 3:")));
    QCOMPARE(present().allItems(), ReferenceData::builtIn().allItems());
    QCOMPARE(number("SELECT seq AS n FROM hub_state"), 1);
}

WREN_TEST(TestReferenceImport)
#include "tst_referenceimport.moc"
