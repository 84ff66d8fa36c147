// SPDX-License-Identifier: Apache-2.0
#include "hub/store/database.h"
#include "tests/hub/store/office.h"
#include "tests/support/databases.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonDocument>

using namespace wren;
using namespace wren::test;
using store::Connection;
using store::Transaction;

namespace {

constexpr char insertText[] = "INSERT INTO sample (id, text) VALUES (:id, :text)";

Result<qint64> insert(Connection &sql, int id, const QString &text)
{
    return sql.run(insertText, {{":id", id}, {":text", text}});
}

/** Naughty strings (minimaxir/big-list-of-naughty-strings); a few of our own where they are absent.
 */
QStringList naughtyStrings()
{
    QFile file(QStringLiteral(WREN_SOURCE_DIR "/../shared/data/hostile/blns.json"));
    QStringList strings{QStringLiteral("'; DROP TABLE sample; --"),
                        QStringLiteral("\\"),
                        QStringLiteral("\\'"),
                        QStringLiteral("E'\\x00'"),
                        QStringLiteral(":id ? $1"),
                        QStringLiteral(u"Zoë 😀 ﷽ \u202e"),
                        QStringLiteral("\r\n\t\x7f\x01"),
                        QStringLiteral(u"\ufeffmark"),
                        QStringLiteral(u"\ufffe\ufeff")};
    if (!file.open(QIODevice::ReadOnly)) {
        qInfo("blns.json is not here: %lld strings of our own instead", qint64(strings.size()));
        return strings;
    }
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array())
        strings.append(value.toString());
    return strings;
}

} // namespace

class TestDatabaseLayer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addDatabaseRows(); }
    void init();
    void cleanup() { m_database.reset(); }

    void valuesComeBackAsTheyWere();
    void nullAndEmptyDiffer();
    void aNameMayBeBoundTwice();
    void naughtyStringsComeBackByteEqual();
    void nulIsRefused();
    void errorsHaveTheirKind_data();
    void errorsHaveTheirKind();
    void detailsHoldNoValues();
    void anErrorStaysUntilRolledBack();
    void aSavepointFailsByItself();
    void savepointsNest();
    void aTransactionRollsBackUnlessCommitted();
    void aSnapshotIsOfOneMoment();
    void urlsAreChecked();

private:
    std::unique_ptr<test::TestDatabase> m_database;
    Connection *m_sql = nullptr;
};

void TestDatabaseLayer::init()
{
    m_database = std::make_unique<test::TestDatabase>();
    m_sql = must((*m_database)->connection());
    must(m_sql->run("CREATE TABLE parent (id INTEGER PRIMARY KEY)"));
    must(m_sql->run("CREATE TABLE sample (id INTEGER PRIMARY KEY, text TEXT UNIQUE, bytes BYTEA,"
                    " number BIGINT CHECK (number <> 13), needed TEXT NOT NULL DEFAULT 'x',"
                    " parent INTEGER REFERENCES parent (id))"));
}

void TestDatabaseLayer::valuesComeBackAsTheyWere()
{
    const QByteArray bytes = QByteArray::fromHex("00ff5c27785c7800");
    const qint64 number = (qint64(1) << 53) + 1;
    QCOMPARE(must(m_sql->run("INSERT INTO sample (id, text, bytes, number)"
                             " VALUES (:id, :text, :bytes, :number)",
                             {{":id", true},
                              {":text", QStringLiteral("é")},
                              {":bytes", bytes},
                              {":number", number}})),
             1);
    const store::Rows rows =
        must(m_sql->query("SELECT * FROM sample WHERE bytes = :bytes", {{":bytes", bytes}}));
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows.first().flag("id"));
    QCOMPARE(rows.first().text("text"), QStringLiteral("é"));
    QCOMPARE(rows.first().bytes("bytes"), bytes);
    QCOMPARE(rows.first().integer("number"), number);
    QCOMPARE(must(m_sql->run("UPDATE sample SET text = 'e' WHERE id = 99")), 0);
}

void TestDatabaseLayer::nullAndEmptyDiffer()
{
    const char insertBoth[] =
        "INSERT INTO sample (id, text, bytes, number) VALUES (:id, :text, :bytes, :number)";
    must(m_sql->run(
        insertBoth,
        {{":id", 1}, {":text", QString()}, {":bytes", QByteArray()}, {":number", QVariant()}}));
    must(m_sql->run(
        insertBoth,
        {{":id", 2}, {":text", QStringLiteral("")}, {":bytes", QByteArray("")}, {":number", 0}}));
    const store::Rows rows =
        must(m_sql->query("SELECT text, bytes, number FROM sample ORDER BY id"));
    for (const char *column : {"text", "bytes", "number"}) {
        QVERIFY(rows.at(0).isNull(column));
        QVERIFY(!rows.at(1).isNull(column));
    }
    QVERIFY(rows.at(0).text("text").isNull());
    QVERIFY(!rows.at(1).text("text").isNull());
    QVERIFY(rows.at(1).bytes("bytes").isEmpty());
    QCOMPARE(rows.at(0).optionalInteger("number"), std::nullopt);
    QCOMPARE(rows.at(1).optionalInteger("number"), std::optional<qint64>(0));
}

void TestDatabaseLayer::aNameMayBeBoundTwice()
{
    must(insert(*m_sql, 1, QStringLiteral("a")));
    must(insert(*m_sql, 2, QStringLiteral("b")));
    for (int round = 0; round < 2; ++round) {
        const store::Rows rows =
            must(m_sql->query("SELECT id FROM sample WHERE (text = :text AND id = :id) OR (text = "
                              ":text AND id > :id)",
                              {{":text", QStringLiteral("b")}, {":id", 2 - round}}));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().integer("id"), 2);
    }
}

void TestDatabaseLayer::naughtyStringsComeBackByteEqual()
{
    const QStringList strings = naughtyStrings();
    int id = 0;
    must(m_sql->run("CREATE TABLE naughty (id INTEGER PRIMARY KEY, text TEXT NOT NULL)"));
    for (const QString &text : strings)
        must(m_sql->run("INSERT INTO naughty (id, text) VALUES (:id, :text)",
                        {{":id", ++id}, {":text", text.isNull() ? QStringLiteral("") : text}}));
    const store::Rows rows = must(m_sql->query("SELECT text FROM naughty ORDER BY id"));
    QCOMPARE(rows.size(), strings.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows.at(i).text("text").toUtf8(), strings.at(i).toUtf8());
        const store::Rows found =
            must(m_sql->query("SELECT 1 AS one FROM naughty WHERE id = :id"
                              " AND text = :text",
                              {{":id", i + 1}, {":text", rows.at(i).text("text")}}));
        QCOMPARE(found.size(), 1);
    }
}

void TestDatabaseLayer::nulIsRefused()
{
    const Result<qint64> written = insert(*m_sql, 1, QStringLiteral("a") + QChar(u'\0'));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Kind::Invalid);
    QCOMPARE(count(*m_sql, "SELECT count(*) AS n FROM sample"), 0);
}

void TestDatabaseLayer::errorsHaveTheirKind_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("kind");
    QTest::newRow("unique") << QByteArray("INSERT INTO sample (id, text) VALUES (2, 'taken')")
                            << int(Kind::Conflict);
    QTest::newRow("primary key") << QByteArray("INSERT INTO sample (id) VALUES (1)")
                                 << int(Kind::Conflict);
    QTest::newRow("foreign key") << QByteArray("INSERT INTO sample (id, parent) VALUES (2, 7)")
                                 << int(Kind::Conflict);
    QTest::newRow("check") << QByteArray("INSERT INTO sample (id, number) VALUES (2, 13)")
                           << int(Kind::Server);
    QTest::newRow("not null") << QByteArray("INSERT INTO sample (id, needed) VALUES (2, NULL)")
                              << int(Kind::Server);
    QTest::newRow("syntax") << QByteArray("INSERT INTO INTO") << int(Kind::Server);
    QTest::newRow("no such table") << QByteArray("SELECT 1 FROM nowhere") << int(Kind::Server);
}

void TestDatabaseLayer::errorsHaveTheirKind()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, kind);
    must(insert(*m_sql, 1, QStringLiteral("taken")));
    const Result<qint64> written = m_sql->run(sql.constData());
    QVERIFY(!written);
    QCOMPARE(int(written.error().kind), kind);
    QCOMPARE(count(*m_sql, "SELECT count(*) AS n FROM sample"), 1); // and it goes on
}

void TestDatabaseLayer::detailsHoldNoValues()
{
    const QString secret = QStringLiteral("someone@example.org");
    must(insert(*m_sql, 1, secret));
    const Result<qint64> again = insert(*m_sql, 2, secret);
    QVERIFY(!again);
    QVERIFY2(!again.error().detail.contains(secret), qPrintable(again.error().detail));
    QVERIFY(again.error().detail.contains(QLatin1String("sample")));
}

void TestDatabaseLayer::anErrorStaysUntilRolledBack()
{
    must(insert(*m_sql, 1, QStringLiteral("taken")));
    {
        const auto transaction = must(Transaction::begin(*m_sql, Transaction::Mode::Write));
        must(insert(*m_sql, 2, QStringLiteral("mine")));
        QVERIFY(!insert(*m_sql, 3, QStringLiteral("taken")));
        const Result<qint64> next = insert(*m_sql, 4, QStringLiteral("free"));
        QVERIFY(!next);
        QCOMPARE(next.error().kind, Kind::Conflict);
        const Result<void> committed = transaction->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().kind, Kind::Conflict);
    }
    QCOMPARE(count(*m_sql, "SELECT count(*) AS n FROM sample"), 1);
}

void TestDatabaseLayer::aSavepointFailsByItself()
{
    must(insert(*m_sql, 1, QStringLiteral("taken")));
    const auto transaction = must(Transaction::begin(*m_sql, Transaction::Mode::Write));
    must(insert(*m_sql, 2, QStringLiteral("before")));
    {
        const auto savepoint = must(store::Savepoint::begin(*m_sql));
        must(insert(*m_sql, 3, QStringLiteral("inside")));
        QVERIFY(!insert(*m_sql, 4, QStringLiteral("taken")));
        const Result<void> released = savepoint->release();
        QVERIFY(!released);
        QCOMPARE(released.error().kind, Kind::Conflict);
    }
    must(insert(*m_sql, 5, QStringLiteral("after")));
    must(transaction->commit());
    QCOMPARE(count(*m_sql, "SELECT count(*) AS n FROM sample WHERE id IN (1, 2, 5)"), 3);
    QCOMPARE(count(*m_sql, "SELECT count(*) AS n FROM sample"), 3);
}

void TestDatabaseLayer::savepointsNest()
{
    const auto transaction = must(Transaction::begin(*m_sql, Transaction::Mode::Write));
    {
        const auto outer = must(store::Savepoint::begin(*m_sql));
        must(insert(*m_sql, 1, QStringLiteral("outer")));
        {
            const auto inner = must(store::Savepoint::begin(*m_sql));
            must(insert(*m_sql, 2, QStringLiteral("inner")));
        }
        must(outer->release());
    }
    must(transaction->commit());
    QCOMPARE(count(*m_sql, "SELECT count(*) AS n FROM sample WHERE id = 1"), 1);
    QCOMPARE(count(*m_sql, "SELECT count(*) AS n FROM sample"), 1);
}

void TestDatabaseLayer::aTransactionRollsBackUnlessCommitted()
{
    {
        const auto transaction = must(Transaction::begin(*m_sql, Transaction::Mode::Write));
        must(insert(*m_sql, 1, QStringLiteral("gone")));
    }
    QCOMPARE(count(*m_sql, "SELECT count(*) AS n FROM sample"), 0);
    const auto transaction = must(Transaction::begin(*m_sql, Transaction::Mode::Write));
    must(insert(*m_sql, 1, QStringLiteral("kept")));
    must(transaction->commit());
    const auto other = must(store::Database::open(m_database->url()));
    QCOMPARE(count(*must(other->connection()), "SELECT count(*) AS n FROM sample"), 1);
}

void TestDatabaseLayer::aSnapshotIsOfOneMoment()
{
    const auto other = must(store::Database::open(m_database->url()));
    Connection &writer = *must(other->connection());
    const auto snapshot = must(Transaction::begin(*m_sql, Transaction::Mode::ReadSnapshot));
    QCOMPARE(count(*m_sql, "SELECT count(*) AS n FROM parent"), 0);
    must(insert(writer, 1, QStringLiteral("later")));
    QCOMPARE(count(*m_sql, "SELECT count(*) AS n FROM sample"), 0);
    QCOMPARE(count(writer, "SELECT count(*) AS n FROM sample"), 1);
}

void TestDatabaseLayer::urlsAreChecked()
{
    for (const char *url : {"", "sqlite:", "mysql://x/y", "hub.db"}) {
        const auto opened = store::Database::open({QString::fromLatin1(url)});
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Kind::Invalid);
    }
    for (const char *url : {"sqlite:/nowhere/at/all.db", "postgresql://wren@127.0.0.1:1/none"}) {
        const auto opened = store::Database::open({QString::fromLatin1(url)});
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Kind::Storage);
    }
}

WREN_TEST(TestDatabaseLayer)
#include "tst_database.moc"
