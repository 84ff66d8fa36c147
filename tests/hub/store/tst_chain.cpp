// SPDX-License-Identifier: Apache-2.0
#include "hub/store/audit/chain.h"
#include "hub/store/lane/lanecore.h"
#include "tests/hub/store/office.h"
#include "tests/support/databases.h"
#include "tests/support/testmain.h"

using namespace wren;
using namespace wren::test;

class TestChain : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addDatabaseRows(); }
    void tamperingIsFound_data();
    void tamperingIsFound();
    void erasingAValueKeepsTheChainWhole();
    void aCommitmentTellsNothingWithoutItsSalt();
    void differentEntriesNeverHashAlike();
};

namespace {

/** Ten entries: client 1 to 10, two values each. */
void writeTen(store::Connection &sql)
{
    const Office office(sql);
    std::vector<store::Job> jobs;
    for (int i = 1; i <= 10; ++i) {
        jobs.push_back(systemJob([&office, i](store::WriteContext &context) {
            return addClient(context, newId<ClientId>(), office.provider,
                             QStringLiteral("client%1@example.org").arg(i));
        }));
    }
    const auto done = store::LaneCore(environment()).run(sql, jobs);
    for (const auto &result : done.results)
        must(result);
}

} // namespace

void TestChain::tamperingIsFound_data()
{
    QTest::addColumn<QList<QByteArray>>("statements");
    QTest::addColumn<qint64>("firstBroken");
    const char copyEntry[] =
        "INSERT INTO commit_record SELECT %1, at, actor_kind, actor_id, device_id, action, subject,"
        " commitment, chain FROM commit_record WHERE seq = %2";
    const auto copy = [&](int to, int from) {
        return QString::fromLatin1(copyEntry).arg(to).arg(from).toLatin1();
    };
    using All = QList<QByteArray>;
    QTest::newRow("nothing") << All{} << qint64(0);
    QTest::newRow("time changed") << All{"UPDATE commit_record SET at = at + 1 WHERE seq = 4"}
                                  << qint64(4);
    QTest::newRow("actor changed")
        << All{"UPDATE commit_record SET actor_id = 'x' WHERE seq = 1"} << qint64(1);
    QTest::newRow("device added") << All{"UPDATE commit_record SET device_id = '' WHERE seq = 10"}
                                  << qint64(10);
    QTest::newRow("commitment changed")
        << All{"UPDATE commit_record SET commitment = chain WHERE seq = 5"} << qint64(5);
    QTest::newRow("value changed")
        << All{"UPDATE change_value SET new_value = 'x' WHERE seq = 6 AND position = 1"}
        << qint64(6);
    QTest::newRow("value removed")
        << All{"DELETE FROM change_value WHERE seq = 6 AND position = 0"} << qint64(6);
    QTest::newRow("all values removed")
        << All{"DELETE FROM change_value WHERE seq = 7"} << qint64(7);
    QTest::newRow("values swapped")
        << All{"UPDATE change_value SET position = 9 WHERE seq = 6 AND position = 0"} << qint64(6);
    QTest::newRow("value added")
        << All{"INSERT INTO change_value SELECT 6, 5, kind, id, client_id, field, old_value,"
               " new_value, salt, commitment FROM change_value WHERE seq = 5 AND position = 0"}
        << qint64(6);
    QTest::newRow("value beyond the end")
        << All{"UPDATE change_value SET seq = 99 WHERE seq = 10"} << qint64(10);
    QTest::newRow("stray value beyond the end")
        << All{"INSERT INTO change_value SELECT 12, 0, kind, id, client_id, field, old_value,"
               " new_value, salt, commitment FROM change_value WHERE seq = 5 AND position = 0"}
        << qint64(12);
    QTest::newRow("entry removed") << All{"DELETE FROM commit_record WHERE seq = 3"} << qint64(3);
    QTest::newRow("first entry removed")
        << All{"DELETE FROM commit_record WHERE seq = 1"} << qint64(1);
    QTest::newRow("entry inserted in front") << All{copy(0, 3)} << qint64(0);
    QTest::newRow("entry inserted at the tail") << All{copy(11, 10)} << qint64(11);
    QTest::newRow("two entries exchanged") << All{"UPDATE commit_record SET seq = 99 WHERE seq = 4",
                                                  "UPDATE commit_record SET seq = 4 WHERE seq = 5",
                                                  "UPDATE commit_record SET seq = 5 WHERE seq = 99"}
                                           << qint64(4);
    QTest::newRow("tail cut off") << All{"DELETE FROM change_value WHERE seq > 8",
                                         "DELETE FROM commit_record WHERE seq > 8"}
                                  << qint64(9);
    QTest::newRow("tail cut off, counter turned back")
        << All{"DELETE FROM change_value WHERE seq > 8", "DELETE FROM commit_record WHERE seq > 8",
               "UPDATE hub_state SET seq = 8"}
        << qint64(8);
    QTest::newRow("everything cut off")
        << All{"DELETE FROM change_value", "DELETE FROM commit_record"} << qint64(1);
    QTest::newRow("counter gone") << All{"DELETE FROM hub_state"} << qint64(1);
}

void TestChain::tamperingIsFound()
{
    QFETCH(QList<QByteArray>, statements);
    QFETCH(qint64, firstBroken);
    const TestDatabase database;
    store::Connection &sql = *must(database->connection());
    writeTen(sql);
    for (const QByteArray &statement : statements)
        must(sql.run(statement.constData()));
    const store::ChainReport report = must(store::verifyChain(sql));
    QCOMPARE(report.firstBroken.has_value(), !statements.isEmpty());
    QCOMPARE(report.firstBroken.value_or(0), firstBroken);
    QCOMPARE(report.reason.isEmpty(), statements.isEmpty());
    if (statements.isEmpty())
        QCOMPARE(report.entries, 10);
}

void TestChain::erasingAValueKeepsTheChainWhole()
{
    const TestDatabase database;
    store::Connection &sql = *must(database->connection());
    writeTen(sql);
    must(sql.run("UPDATE change_value SET old_value = NULL, new_value = NULL, salt = NULL"
                 " WHERE seq IN (2, 5)"));
    QCOMPARE(verifiedSeq(sql), 10);
    must(sql.run("UPDATE change_value SET new_value = 'forged' WHERE seq = 4 AND position = 0"));
    QCOMPARE(must(store::verifyChain(sql)).firstBroken, std::optional<qint64>(4));
}

void TestChain::aCommitmentTellsNothingWithoutItsSalt()
{
    const store::ChangedValue value{
        QStringLiteral("client"),     QStringLiteral("1"),    {},
        QStringLiteral("first_name"), QStringLiteral("null"), QStringLiteral("\"Kim\"")};
    const QByteArray one = store::valueCommitment(value, QByteArray(32, 'a'));
    QVERIFY(one != store::valueCommitment(value, QByteArray(32, 'b')));
    QCOMPARE(one, store::valueCommitment(value, QByteArray(32, 'a')));
    QCOMPARE(one.size(), 32);
}

void TestChain::differentEntriesNeverHashAlike()
{
    store::CommitEntry a;
    a.actorKind = QStringLiteral("ab");
    a.actorId = QStringLiteral("c");
    store::CommitEntry b = a;
    b.actorKind = QStringLiteral("a");
    b.actorId = QStringLiteral("bc");
    store::CommitEntry c = a;
    c.deviceId = QStringLiteral("");
    const QByteArray start = store::chainStart();
    QVERIFY(store::chainAfter(start, a) != store::chainAfter(start, b));
    QVERIFY(store::chainAfter(start, a) != store::chainAfter(start, c));
    QVERIFY(store::chainAfter(start, a) != store::chainAfter(QByteArray(32, 'x'), a));
}

WREN_TEST(TestChain)
#include "tst_chain.moc"
