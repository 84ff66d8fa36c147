// SPDX-License-Identifier: Apache-2.0
#include "hub/store/feed.h"
#include "hub/store/lane.h"
#include "tests/hub/store/office.h"
#include "tests/support/databases.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>

#include <thread>

using namespace wren;
using namespace wren::test;
using namespace std::chrono_literals;
using store::JobResult;
using store::WriterLane;
using wire::Outcome;

namespace {

constexpr char countProviders[] = "SELECT count(*) AS n FROM provider";

Result<JobResult> submit(WriterLane &lane, store::Job job)
{
    return lane.submit(std::move(job)).get();
}

} // namespace

/** Order, batches and what a job writes. */
class TestLane : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addDatabaseRows(); }
    void init();
    void cleanup();

    void anAppliedJobIsNumberedAndRecorded();
    void manySubmittersLeaveNoHole();
    void anExceptionIsTheMutationsOwn();
    void twoLanesShareOneCounter();
    void oneConstraintSpoilsNoOther();
    void aSwallowedErrorIsStillRefused();
    void leavingTakesTheClientsRecordsAlong();
    void fieldsAndHeadsCarryTheSeq();
    void listenersHearTheScopes();
    void whatWaitsIsFinishedAtTheEnd();
    void aDelayedJobWaitsAndHoldsUpNoOther();
    void theEndWaitsForNoDelay();

private:
    [[nodiscard]] store::Connection &sql() { return *must((*m_database)->connection()); }
    [[nodiscard]] qint64 lastMid() { return must(store::lastMid(sql(), m_office->device)); }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<WriterLane> m_lane;
};

void TestLane::init()
{
    m_database = std::make_unique<TestDatabase>();
    m_office = std::make_unique<Office>(sql());
    m_lane = std::make_unique<WriterLane>(**m_database, environment());
}

void TestLane::cleanup()
{
    m_lane.reset();
    m_office.reset();
    m_database.reset();
}

void TestLane::anAppliedJobIsNumberedAndRecorded()
{
    const JobResult first = must(submit(*m_lane, deviceJob(*m_office, 1, addingProvider())));
    QCOMPARE(first.result.mid, 1);
    QCOMPARE(first.result.seq, 1);
    QCOMPARE(first.result.outcome, Outcome::Applied);
    const JobResult second = must(submit(*m_lane, systemJob(addingProvider())));
    QCOMPARE(second.result.seq, 2);
    const store::Rows rows = must(sql().query(
        "SELECT actor_kind, actor_id, device_id, action, subject FROM commit_record ORDER BY seq"));
    QCOMPARE(rows.at(0).text("actor_kind"), QStringLiteral("staff"));
    QCOMPARE(rows.at(0).text("actor_id"), m_office->staff.text());
    QCOMPARE(rows.at(0).text("device_id"), m_office->device.text());
    QCOMPARE(rows.at(0).text("action"), QStringLiteral("test"));
    QCOMPARE(rows.at(0).text("subject"), QStringLiteral("subject"));
    QCOMPARE(rows.at(1).text("actor_kind"), QStringLiteral("system"));
    QVERIFY(rows.at(1).isNull("device_id"));
    QCOMPARE(verifiedSeq(sql()), 2);
    QCOMPARE(must(store::readHubState(sql())).seq, 2);
}

void TestLane::anExceptionIsTheMutationsOwn()
{
    const auto throwing = [](store::WriteContext &context) -> Result<store::Effect> {
        (void)addProvider(context, newId<ProviderId>(), QStringLiteral("never seen"));
        throw std::runtime_error("of the test");
    };
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("runtime_error")));
    const JobResult bad = must(submit(*m_lane, deviceJob(*m_office, 1, throwing)));
    QCOMPARE(bad.result.outcome, Outcome::Refused);
    QCOMPARE(bad.result.error->kind, Kind::Server);
    QCOMPARE(must(submit(*m_lane, deviceJob(*m_office, 2, addingProvider()))).result.seq, 1);
    QCOMPARE(verifiedSeq(sql()), 1);
    m_lane->onCommit([](const QStringList &) { throw std::runtime_error("of a listener"); });
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("a listener threw")));
    QCOMPARE(must(submit(*m_lane, systemJob(addingProvider()))).result.seq, 2);
    m_lane.reset(); // finishes telling
}

void TestLane::manySubmittersLeaveNoHole()
{
    constexpr int threads = 8;
    constexpr int each = 50;
    std::atomic<int> applied = 0;
    std::vector<std::thread> submitters;
    for (int t = 0; t < threads; ++t) {
        submitters.emplace_back([&, t] {
            for (int i = 0; i < each; ++i) {
                // Every fifth is refused: it must leave no hole either.
                const bool refuse = (i + t) % 5 == 0;
                const JobResult result = must(submit(
                    *m_lane, systemJob(refuse ? refusing(Kind::Forbidden) : addingProvider())));
                applied += result.result.outcome == Outcome::Applied;
            }
        });
    }
    for (std::thread &submitter : submitters)
        submitter.join();
    QCOMPARE(applied.load(), threads * each * 4 / 5);
    QCOMPARE(verifiedSeq(sql()), applied.load());
    QCOMPARE(count(sql(), countProviders), applied.load() + 1);
}

void TestLane::twoLanesShareOneCounter()
{
    const auto other = must(store::Database::open(m_database->url()));
    WriterLane otherLane(*other, environment());
    constexpr int each = 100;
    std::vector<std::thread> hubs;
    for (WriterLane *lane : {m_lane.get(), &otherLane}) {
        for (int t = 0; t < 2; ++t) {
            hubs.emplace_back([lane] {
                for (int i = 0; i < each; ++i)
                    must(submit(*lane, systemJob(addingProvider())));
            });
        }
    }
    for (std::thread &hub : hubs)
        hub.join();
    QCOMPARE(verifiedSeq(sql()), 4 * each);
}

void TestLane::oneConstraintSpoilsNoOther()
{
    const QString email = QStringLiteral("taken@example.org");
    const auto add = [&](store::WriteContext &context) {
        return addClient(context, newId<ClientId>(), m_office->provider, email);
    };
    // All in one batch: the lane is held up while they are submitted.
    std::promise<void> go;
    auto held = m_lane->submit(systemJob([&](store::WriteContext &context) {
        go.get_future().wait();
        return addProvider(context, newId<ProviderId>(), QStringLiteral("held"));
    }));
    std::vector<std::future<Result<JobResult>>> waiting;
    waiting.push_back(m_lane->submit(deviceJob(*m_office, 1, add)));
    waiting.push_back(m_lane->submit(deviceJob(*m_office, 2, add)));
    waiting.push_back(m_lane->submit(deviceJob(*m_office, 3, addingProvider())));
    waiting.push_back(
        m_lane->submit(systemJob([](store::WriteContext &context) -> Result<store::Effect> {
            const Result<qint64> broken = context.sql().run("INSERT INTO nowhere VALUES (1)");
            return broken.error();
        })));
    waiting.push_back(m_lane->submit(systemJob(addingProvider())));
    go.set_value();
    must(held.get());
    QList<JobResult> results;
    for (auto &one : waiting)
        results.append(must(one.get()));
    QCOMPARE(results.at(0).result.outcome, Outcome::Applied);
    QCOMPARE(results.at(1).result.outcome, Outcome::Refused);
    QCOMPARE(results.at(1).result.error->kind, Kind::Conflict);
    QCOMPARE(results.at(2).result.outcome, Outcome::Applied);
    QCOMPARE(results.at(3).result.error->kind, Kind::Server);
    QCOMPARE(results.at(4).result.outcome, Outcome::Applied);
    QCOMPARE(verifiedSeq(sql()), 4);
    QCOMPARE(lastMid(), 3);
    QCOMPARE(count(sql(), "SELECT count(*) AS n FROM client"), 1);
}

void TestLane::aSwallowedErrorIsStillRefused()
{
    const auto swallow = [&](store::WriteContext &context) -> Result<store::Effect> {
        must(addProvider(context, newId<ProviderId>(), QStringLiteral("before")));
        (void)addProvider(context, m_office->provider, QStringLiteral("its id is taken"));
        return store::Effect{};
    };
    const JobResult result = must(submit(*m_lane, deviceJob(*m_office, 1, swallow)));
    QCOMPARE(result.result.outcome, Outcome::Refused);
    QCOMPARE(result.result.error->kind, Kind::Conflict);
    QCOMPARE(count(sql(), countProviders), 1);
    must(submit(*m_lane, deviceJob(*m_office, 2, addingProvider())));
    QCOMPARE(verifiedSeq(sql()), 1);
}

void TestLane::leavingTakesTheClientsRecordsAlong()
{
    const ClientId client = newId<ClientId>();
    const ProviderId from = m_office->provider;
    const QString scope = wire::providerScope(from);
    must(submit(*m_lane, systemJob([&](store::WriteContext &context) {
        must(addClient(context, client, from, QStringLiteral("kim@example.org")));
        return addNote(context, client, from, QStringLiteral("a note"));
    })));
    QCOMPARE(must(store::headsAfter(sql(), scope, 0, 10)).size(), 2);
    must(submit(*m_lane, systemJob([&](store::WriteContext &context) -> Result<store::Effect> {
        must(context.left(scope, QStringLiteral("client"), client.text(), client));
        must(context.changed(QStringLiteral("provider:new"), QStringLiteral("client"),
                             client.text(), client));
        return store::Effect{};
    })));
    const QList<store::Head> heads = must(store::headsAfter(sql(), scope, 0, 10));
    QCOMPARE(heads.size(), 1);
    QVERIFY(heads.first().gone);
    QCOMPARE(heads.first().client, std::optional(client));
    QCOMPARE(heads.first().seq, 2);
}

void TestLane::fieldsAndHeadsCarryTheSeq()
{
    const ProviderId id = newId<ProviderId>();
    must(submit(*m_lane, systemJob(addingProvider())));
    must(submit(*m_lane, systemJob(addingProvider(id))));
    must(submit(*m_lane, systemJob([&](store::WriteContext &context) -> Result<store::Effect> {
        const QString kind = QStringLiteral("provider");
        must(context.changed(QStringLiteral("directory"), kind, id.text(), {}));
        must(context.audit(kind, id.text(), {}, {{QStringLiteral("active"), true, false}}));
        return store::Effect{};
    })));
    const store::Bindings ofId{{":id", id.text()}};
    const char revs[] = "SELECT field, rev FROM field_rev WHERE id = :id ORDER BY field";
    const store::Rows rows = must(sql().query(revs, ofId));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).integer("rev"), 3); // active
    QCOMPARE(rows.at(1).integer("rev"), 2); // name
    QCOMPARE(count(sql(), "SELECT seq AS n FROM head WHERE id = :id", ofId), 3);
    const store::Rows values = must(sql().query(
        "SELECT old_value, new_value FROM change_value WHERE id = :id ORDER BY seq", ofId));
    QCOMPARE(values.at(0).text("old_value"), QStringLiteral("null"));
    QCOMPARE(values.at(1).text("old_value"), QStringLiteral("true"));
    QCOMPARE(values.at(1).text("new_value"), QStringLiteral("false"));
}

void TestLane::listenersHearTheScopes()
{
    std::mutex mutex;
    QList<QStringList> heard;
    m_lane->onCommit([&](const QStringList &scopes) {
        const std::lock_guard lock(mutex);
        heard.append(scopes);
    });
    must(submit(*m_lane, systemJob(refusing(Kind::Forbidden))));
    must(submit(*m_lane, systemJob(addingProvider())));
    m_lane.reset(); // joins: whatever was to be said has been said
    QCOMPARE(heard, QList<QStringList>{{QStringLiteral("directory")}});
}

void TestLane::whatWaitsIsFinishedAtTheEnd()
{
    std::vector<std::future<Result<JobResult>>> waiting;
    for (int i = 0; i < 600; ++i)
        waiting.push_back(m_lane->submit(systemJob(addingProvider())));
    m_lane.reset();
    for (auto &one : waiting)
        must(one.get());
    QCOMPARE(verifiedSeq(sql()), 600);
}

void TestLane::aDelayedJobWaitsAndHoldsUpNoOther()
{
    store::Job last = systemJob(addingProvider());
    last.delay = 1h;
    (void)m_lane->submit(std::move(last)); // the lane sleeps until then
    store::Job later = systemJob(addingProvider());
    later.delay = 50ms;
    const auto began = std::chrono::steady_clock::now();
    auto delayed = m_lane->submit(std::move(later));
    QCOMPARE(must(delayed.get()).result.outcome, Outcome::Applied);
    QVERIFY(std::chrono::steady_clock::now() - began >= 50ms);
    const qint64 applied = verifiedSeq(sql());
    QCOMPARE(must(submit(*m_lane, systemJob(addingProvider()))).result.seq, applied + 1);
}

void TestLane::theEndWaitsForNoDelay()
{
    store::Job later = systemJob(addingProvider());
    later.delay = 1h;
    auto delayed = m_lane->submit(std::move(later));
    QCOMPARE(must(submit(*m_lane, systemJob(addingProvider()))).result.seq, 1);
    m_lane.reset();
    QCOMPARE(must(delayed.get()).result.seq, 2);
}

WREN_TEST(TestLane)
#include "tst_lane.moc"
