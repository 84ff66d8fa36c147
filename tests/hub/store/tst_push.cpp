// SPDX-License-Identifier: Apache-2.0
#include "hub/services/sync/push.h"
#include "hub/store/feed.h"
#include "tests/hub/store/office.h"
#include "tests/support/databases.h"
#include "tests/support/testmain.h"

using namespace wren;
using namespace wren::test;
using wire::Outcome;

class TestPush : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addDatabaseRows(); }
    void init();
    void cleanup();

    void mutationsAreAppliedInOrder();
    void aRepeatedPushAnswersTheSame();
    void anUnknownMutationIsRefusedAndConsumed();
    void aGapEndsTheAnswer();
    void cannotNowEndsTheAnswer();
    void tooManyAreInvalid();
    void aMidBelowOneIsInvalid();
    void anEndedDeviceIsUnauthenticated();

private:
    [[nodiscard]] Result<wire::PushAnswer> push(const QList<wire::Mutation> &mutations);
    [[nodiscard]] wire::Mutation adding(qint64 mid) const;
    [[nodiscard]] qint64 lastMid() { return must(store::lastMid(*m_sql, m_office->device)); }

    std::unique_ptr<TestDatabase> m_database;
    store::Connection *m_sql = nullptr;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<store::WriterLane> m_lane;
    services::MutationTable m_table;
};

void TestPush::init()
{
    m_database = std::make_unique<TestDatabase>();
    m_sql = must((*m_database)->connection());
    m_office = std::make_unique<Office>(*m_sql);
    m_lane = std::make_unique<store::WriterLane>(**m_database, environment());
    m_table = {};
    m_table.add(
        QStringLiteral("add_provider"), 1,
        [](store::WriteContext &context, const store::Actor &, const wire::Mutation &mutation) {
            return addProvider(context, ProviderId::fromTrusted(mutation.subject),
                               mutation.arguments.value(QLatin1String("name")).toString());
        });
    m_table.add(QStringLiteral("wait"), 1,
                [](store::WriteContext &, const store::Actor &,
                   const wire::Mutation &) -> Result<store::Effect> {
                    return Error{Kind::Storage, QStringLiteral("away"), {}};
                });
}

void TestPush::cleanup()
{
    m_lane.reset();
    m_office.reset();
    m_database.reset();
}

Result<wire::PushAnswer> TestPush::push(const QList<wire::Mutation> &mutations)
{
    return services::push(*m_sql, services::runThrough(*m_lane), m_table, m_office->actor(),
                          {mutations});
}

wire::Mutation TestPush::adding(qint64 mid) const
{
    return {mid,
            QStringLiteral("add_provider"),
            1,
            newId<ProviderId>().text(),
            {{QStringLiteral("name"), QStringLiteral("Provider %1").arg(mid)}}};
}

void TestPush::mutationsAreAppliedInOrder()
{
    QList<wire::Mutation> mutations;
    for (qint64 mid = 1; mid <= services::maximumMutations; ++mid)
        mutations.append(adding(mid));
    const wire::PushAnswer answer = must(push(mutations));
    QCOMPARE(answer.epoch, must(store::readHubState(*m_sql)).epoch);
    QVERIFY(!answer.expectedMid);
    QCOMPARE(answer.results.size(), mutations.size());
    for (qsizetype i = 0; i < answer.results.size(); ++i) {
        QCOMPARE(answer.results.at(i).mid, i + 1);
        QCOMPARE(answer.results.at(i).seq, i + 1);
        QCOMPARE(answer.results.at(i).outcome, Outcome::Applied);
    }
    const store::Rows rows =
        must(m_sql->query("SELECT action, subject FROM commit_record WHERE seq = 200"));
    QCOMPARE(rows.first().text("action"), QStringLiteral("add_provider"));
    QCOMPARE(rows.first().text("subject"), mutations.last().subject);
}

void TestPush::aRepeatedPushAnswersTheSame()
{
    const QList<wire::Mutation> mutations{adding(1), adding(2)};
    const wire::PushAnswer first = must(push(mutations));
    const wire::PushAnswer again = must(push(mutations + QList{adding(3)}));
    QCOMPARE(again.results.mid(0, 2), first.results);
    QCOMPARE(again.results.last().seq, 3);
    QCOMPARE(verifiedSeq(*m_sql), 3);
}

void TestPush::anUnknownMutationIsRefusedAndConsumed()
{
    wire::Mutation unknown = adding(1);
    unknown.name = QStringLiteral("conjure");
    wire::Mutation newer = adding(2);
    newer.version = 2;
    const wire::PushAnswer answer = must(push({unknown, newer, adding(3)}));
    for (int i : {0, 1}) {
        QCOMPARE(answer.results.at(i).outcome, Outcome::Refused);
        QCOMPARE(answer.results.at(i).error->kind, Kind::Invalid);
    }
    QCOMPARE(answer.results.at(2).outcome, Outcome::Applied);
    QCOMPARE(lastMid(), 3);
    QCOMPARE(verifiedSeq(*m_sql), 1);
}

void TestPush::aGapEndsTheAnswer()
{
    const wire::PushAnswer answer = must(push({adding(1), adding(3), adding(4)}));
    QCOMPARE(answer.results.size(), 1);
    QCOMPARE(answer.expectedMid, std::optional<qint64>(2));
    QCOMPARE(lastMid(), 1);
    const wire::PushAnswer onlyGap = must(push({adding(9)}));
    QVERIFY(onlyGap.results.isEmpty());
    QCOMPARE(onlyGap.expectedMid, std::optional<qint64>(2));
}

void TestPush::cannotNowEndsTheAnswer()
{
    wire::Mutation wait = adding(1);
    wait.name = QStringLiteral("wait");
    const Result<wire::PushAnswer> answer = push({wait, adding(2)});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Storage);
    QCOMPARE(lastMid(), 0);
    QCOMPARE(verifiedSeq(*m_sql), 0);
    const QList<wire::Mutation> both{adding(1), adding(2)};
    QCOMPARE(must(push(both)).results.size(), 2);

    wait.mid = 3;
    const wire::PushAnswer partly = must(push(both));
    QCOMPARE(partly.results.size(), 2);
    QVERIFY(!push({wait}));
    QCOMPARE(lastMid(), 2);
}

void TestPush::tooManyAreInvalid()
{
    QList<wire::Mutation> mutations;
    for (qint64 mid = 1; mid <= services::maximumMutations + 1; ++mid)
        mutations.append(adding(mid));
    const Result<wire::PushAnswer> answer = push(mutations);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Invalid);
    QCOMPARE(lastMid(), 0);
    QVERIFY(must(push({})).results.isEmpty());
}

void TestPush::aMidBelowOneIsInvalid()
{
    const Result<wire::PushAnswer> answer = push({adding(1), adding(0)});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Invalid);
    QCOMPARE(lastMid(), 0);
}

void TestPush::anEndedDeviceIsUnauthenticated()
{
    must(push({adding(1)}));
    must(m_sql->run("UPDATE device SET ended_at = 1"));
    const Result<wire::PushAnswer> answer = push({adding(2)});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Unauthenticated);
    QCOMPARE(lastMid(), 1);
}

WREN_TEST(TestPush)
#include "tst_push.moc"
