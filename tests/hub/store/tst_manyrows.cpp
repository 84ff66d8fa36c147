// SPDX-License-Identifier: Apache-2.0
#include "hub/store/sql/manyrows.h"
#include "tests/hub/store/office.h"
#include "tests/support/databases.h"
#include "tests/support/testmain.h"

using namespace wren;
using namespace wren::test;
using store::ManyRows;

namespace {

constexpr char table[] = "CREATE TABLE many (id INTEGER PRIMARY KEY, text TEXT, more TEXT)";

} // namespace

/** Rows by the hundred, with few texts; both databases. */
class TestManyRows : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestDatabase> m_database;

    [[nodiscard]] store::Connection &sql() const { return *must((*m_database)->connection()); }
    [[nodiscard]] qint64 count(const char *select) const
    {
        return must(sql().query(select)).first().integer("n");
    }
    static Result<void> insert(ManyRows &rows, int from, int to, const QString &text)
    {
        for (int id = from; id < to; ++id) {
            if (const Result<void> added = rows.add({id, text, QVariant()}); !added)
                return added;
        }
        return rows.flush();
    }

private slots:
    void initTestCase_data() { addDatabaseRows(); }
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        must(sql().execute(table));
    }
    void cleanup() { m_database.reset(); }

    void anyNumberArrives_data()
    {
        QTest::addColumn<int>("number");
        for (const int number : {0, 1, 2, 3, 100, 127, 128, 129, 255, 300})
            QTest::addRow("%d", number) << number;
    }
    void anyNumberArrives()
    {
        QFETCH(int, number);
        ManyRows rows(sql(), "many", {"id", "text", "more"});
        must(insert(rows, 0, number, QStringLiteral("a")));
        QCOMPARE(count("SELECT count(*) AS n FROM many WHERE text = 'a' AND more IS NULL"), number);
        must(rows.flush()); // nothing is written twice
        QCOMPARE(count("SELECT count(*) AS n FROM many"), number);
    }

    void theTailIsForEachRow()
    {
        ManyRows rows(sql(), "many", {"id", "text", "more"},
                      " ON CONFLICT (id) DO UPDATE SET text = excluded.text");
        must(insert(rows, 0, 70, QStringLiteral("before")));
        must(insert(rows, 60, 200, QStringLiteral("after")));
        QCOMPARE(count("SELECT count(*) AS n FROM many WHERE text = 'after'"), 140);
        QCOMPARE(count("SELECT count(*) AS n FROM many WHERE text = 'before'"), 60);
    }

    void aRefusalIsTold()
    {
        ManyRows rows(sql(), "many", {"id", "text", "more"});
        must(insert(rows, 5, 6, QStringLiteral("first")));
        const Result<void> refused = insert(rows, 0, 10, QStringLiteral("second"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::Conflict);
    }

    /** Whatever numbers of rows there have been: a connection keeps what it has prepared. */
    void fewTextsAreKept()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Kind::PostgreSql); // can tell
        must(sql().execute(table));
        for (int number = 1; number <= 150; ++number) {
            ManyRows rows(sql(), "many", {"id", "text", "more"});
            must(insert(rows, 1000 * number, 1000 * number + number, QStringLiteral("a")));
        }
        QCOMPARE(count("SELECT count(*) AS n FROM pg_prepared_statements"
                       " WHERE strpos(statement, ' AS INSERT INTO m' || 'any ') > 0"),
                 8);
    }
};

WREN_TEST(TestManyRows)
#include "tst_manyrows.moc"
