// SPDX-License-Identifier: Apache-2.0
#include "hub/store/feed.h"
#include "hub/store/lane.h"
#include "tests/hub/store/office.h"
#include "tests/support/databases.h"
#include "tests/support/testmain.h"

#include <thread>

using namespace wren;
using namespace wren::test;
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

/** A device's mutations: each consumed exactly once, and by whom it still may. */
class TestMutations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addDatabaseRows(); }
    void init();
    void cleanup();

    void eachMidTakesEffectOnce();
    void repeatedMidsRunOnceUnderLoad();
    void aGapSaysWhatIsExpected();
    void aRefusedMutationIsConsumedAndBlocksNothing();
    void anOutcomeOfRefusedWritesNothing();
    void cannotNowConsumesNothing();
    void anEndedDeviceIsTurnedAway();
    void anInactiveAccountIsTurnedAway();
    void theActorIsReadUnderTheLock();

private:
    [[nodiscard]] store::Connection &sql() { return *must((*m_database)->connection()); }
    [[nodiscard]] qint64 lastMid() { return must(store::lastMid(sql(), m_office->device)); }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<WriterLane> m_lane;
};

void TestMutations::init()
{
    m_database = std::make_unique<TestDatabase>();
    m_office = std::make_unique<Office>(sql());
    m_lane = std::make_unique<WriterLane>(**m_database, environment());
}

void TestMutations::cleanup()
{
    m_lane.reset();
    m_office.reset();
    m_database.reset();
}

void TestMutations::eachMidTakesEffectOnce()
{
    const ClientId client = newId<ClientId>();
    const Office &office = *m_office;
    const auto add = [&](store::WriteContext &context) {
        return addClient(context, client, office.provider, QStringLiteral("kim@example.org"));
    };
    const JobResult first = must(submit(*m_lane, deviceJob(office, 1, add)));
    QCOMPARE(first.result.info.value(QLatin1String("mail")).toString(), QStringLiteral("queued"));
    for (int i = 0; i < 3; ++i) {
        const JobResult again = must(submit(*m_lane, deviceJob(office, 1, add)));
        QCOMPARE(again.result, first.result);
        QVERIFY(!again.expectedMid);
    }
    QCOMPARE(verifiedSeq(sql()), 1);
    QCOMPARE(lastMid(), 1);
}

void TestMutations::repeatedMidsRunOnceUnderLoad()
{
    // Two hubs and four connections of one device, all sending the same mids in whatever order.
    const auto other = must(store::Database::open(m_database->url()));
    WriterLane otherLane(*other, environment());
    constexpr qint64 mids = 25;
    std::atomic<int> runs = 0;
    const auto work = [&](store::WriteContext &context) {
        ++runs;
        return addProvider(context, newId<ProviderId>(), QStringLiteral("once"));
    };
    std::vector<std::thread> senders;
    for (int t = 0; t < 4; ++t) {
        senders.emplace_back([&, t] {
            WriterLane &lane = t % 2 == 0 ? *m_lane : otherLane;
            for (qint64 mid = 1; mid <= mids;) {
                const JobResult result = must(submit(lane, deviceJob(*m_office, mid, work)));
                mid = result.expectedMid ? *result.expectedMid : mid + 1;
            }
        });
    }
    for (std::thread &sender : senders)
        sender.join();
    QCOMPARE(runs.load(), int(mids));
    QCOMPARE(verifiedSeq(sql()), mids);
    QCOMPARE(lastMid(), mids);
}

void TestMutations::aGapSaysWhatIsExpected()
{
    const JobResult early = must(submit(*m_lane, deviceJob(*m_office, 3, addingProvider())));
    QCOMPARE(early.expectedMid, std::optional<qint64>(1));
    QCOMPARE(lastMid(), 0);
    QCOMPARE(count(sql(), countProviders), 1);
    must(submit(*m_lane, deviceJob(*m_office, 1, addingProvider())));
    const JobResult gap = must(submit(*m_lane, deviceJob(*m_office, 3, addingProvider())));
    QCOMPARE(gap.expectedMid, std::optional<qint64>(2));
    const Result<JobResult> never = submit(*m_lane, deviceJob(*m_office, 0, addingProvider()));
    QVERIFY(!never);
    QCOMPARE(never.error().kind, Kind::Invalid);
    QCOMPARE(verifiedSeq(sql()), 1);
}

void TestMutations::aRefusedMutationIsConsumedAndBlocksNothing()
{
    const JobResult refused =
        must(submit(*m_lane, deviceJob(*m_office, 1, refusing(Kind::Invalid))));
    QCOMPARE(refused.result.outcome, Outcome::Refused);
    QCOMPARE(refused.result.seq, 0);
    QCOMPARE(refused.result.error->kind, Kind::Invalid);
    QCOMPARE(refused.result.error->fields.size(), 1);
    QCOMPARE(lastMid(), 1);
    QCOMPARE(count(sql(), countProviders), 1);
    const JobResult next = must(submit(*m_lane, deviceJob(*m_office, 2, addingProvider())));
    QCOMPARE(next.result.seq, 1);

    // Repeated, it is refused the same way, even if it could be applied by now.
    const JobResult again = must(submit(*m_lane, deviceJob(*m_office, 1, addingProvider())));
    QCOMPARE(again.result.outcome, Outcome::Refused);
    QCOMPARE(again.result.error->kind, Kind::Invalid);
    QCOMPARE(again.result.error->fields, refused.result.error->fields);
    QCOMPARE(verifiedSeq(sql()), 1);
}

void TestMutations::anOutcomeOfRefusedWritesNothing()
{
    const auto refuse = [](store::WriteContext &context) -> Result<store::Effect> {
        must(addProvider(context, newId<ProviderId>(), QStringLiteral("never seen")));
        return store::Effect{Outcome::Refused, {{QStringLiteral("why"), QStringLiteral("cams")}}};
    };
    const JobResult result = must(submit(*m_lane, deviceJob(*m_office, 1, refuse)));
    QCOMPARE(result.result.outcome, Outcome::Refused);
    QCOMPARE(result.result.seq, 0);
    QVERIFY(!result.result.info.isEmpty());
    QCOMPARE(count(sql(), countProviders), 1);
    QCOMPARE(lastMid(), 1);
}

void TestMutations::cannotNowConsumesNothing()
{
    const Result<JobResult> result =
        submit(*m_lane, deviceJob(*m_office, 1, refusing(Kind::Storage)));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Storage);
    QCOMPARE(lastMid(), 0);
    QCOMPARE(count(sql(), countProviders), 1);
    QCOMPARE(must(submit(*m_lane, deviceJob(*m_office, 1, addingProvider()))).result.seq, 1);
    QCOMPARE(verifiedSeq(sql()), 1);
}

void TestMutations::anEndedDeviceIsTurnedAway()
{
    must(sql().run("UPDATE device SET ended_at = 1"));
    const Result<JobResult> result = submit(*m_lane, deviceJob(*m_office, 1, addingProvider()));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Unauthenticated);
    QCOMPARE(lastMid(), 0);
    QCOMPARE(count(sql(), countProviders), 1);
    Office unknown = *m_office;
    unknown.device = newId<DeviceId>();
    QCOMPARE(submit(*m_lane, deviceJob(unknown, 1, addingProvider())).error().kind,
             Kind::Unauthenticated);
    Office foreign = Office(sql());
    foreign.device = m_office->device;
    QCOMPARE(submit(*m_lane, deviceJob(foreign, 1, addingProvider())).error().kind,
             Kind::Unauthenticated);
}

void TestMutations::anInactiveAccountIsTurnedAway()
{
    must(sql().run("UPDATE staff SET active = 0"));
    const Result<JobResult> result = submit(*m_lane, deviceJob(*m_office, 1, addingProvider()));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Unauthenticated);
    QCOMPARE(lastMid(), 0);
    QCOMPARE(verifiedSeq(sql()), 0);
}

void TestMutations::theActorIsReadUnderTheLock()
{
    // The first job of the batch takes a permission away from the second one's actor.
    std::promise<void> go;
    auto first =
        m_lane->submit(systemJob([&](store::WriteContext &context) -> Result<store::Effect> {
            go.get_future().wait();
            must(context.sql().run("UPDATE staff_permission SET permission = 'support'"));
            return store::Effect{};
        }));
    Permissions seen;
    ProviderId provider;
    auto second = m_lane->submit(deviceJob(*m_office, 1, [&](store::WriteContext &context) {
        seen = context.actor().access.permissions;
        provider = context.actor().access.provider;
        return addProvider(context, newId<ProviderId>(), QStringLiteral("second"));
    }));
    go.set_value();
    must(first.get());
    must(second.get());
    QCOMPARE(seen, Permissions(Permission::Support));
    QCOMPARE(provider, m_office->provider);
}

WREN_TEST(TestMutations)
#include "tst_mutations.moc"
