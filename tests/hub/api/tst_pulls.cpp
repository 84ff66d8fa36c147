// SPDX-License-Identifier: Apache-2.0
#include "models/wire/commands.h"
#include "models/wire/sync.h"
#include "tests/hub/api/house.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::House;
using test::Person;

/** The long-poll (sync.md, Hub 5), on both databases. */
class TestPulls : public QObject
{
    Q_OBJECT

    std::unique_ptr<House> m_house;

    /** Where a device is that has everything. */
    [[nodiscard]] wire::PullRequest upToDate(const Person &person, int waitSeconds) const
    {
        wire::PullRequest request;
        const QByteArray token = m_house->tokenOf(person);
        const wire::PullAnswer first = test::must(wire::PullAnswer::fromJson(
            test::jsonOf(m_house->ask(House::post("/api/v1/pull", request.toJson(), token)))));
        request.epoch = first.epoch;
        request.seq = first.seq;
        request.held = first.granted;
        request.waitSeconds = waitSeconds;
        return request;
    }
    [[nodiscard]] House::Answer hold(const Person &person, int waitSeconds) const
    {
        const wire::PullRequest request = upToDate(person, waitSeconds);
        return m_house->send(
            House::post("/api/v1/pull", request.toJson(), m_house->tokenOf(person)));
    }
    static bool isHeld(const House::Answer &answer)
    {
        return answer.wait_for(std::chrono::milliseconds(0)) == std::future_status::timeout;
    }
    static wire::PullAnswer answerOf(House::Answer &answer)
    {
        if (answer.wait_for(std::chrono::seconds(30)) != std::future_status::ready)
            qFatal("still held");
        return test::must(wire::PullAnswer::fromJson(test::jsonOf(answer.get())));
    }
    [[nodiscard]] ClientId setUp(const Person &person) const
    {
        static int number = 0;
        return m_house->setUp(person,
                              test::smallProfile(QStringLiteral("Oliveira"),
                                                 QStringLiteral("a%1@example.ca").arg(++number)));
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init() { m_house = std::make_unique<House>(); }
    void cleanup() { m_house.reset(); }

    void answersAtOnceWithoutWaiting()
    {
        const wire::PullRequest request = upToDate(m_house->network.caseworker, 0);
        House::Answer answer = m_house->send(House::post(
            "/api/v1/pull", request.toJson(), m_house->tokenOf(m_house->network.caseworker)));
        const wire::PullAnswer got = answerOf(answer);
        QVERIFY(got.changes.isEmpty());
        QCOMPARE(got.seq, request.seq);
    }

    void isHeldUntilSomethingComes()
    {
        House::Answer answer = hold(m_house->network.caseworker, 25);
        QVERIFY(isHeld(answer));
        const ClientId client = setUp(m_house->network.administration);
        const wire::PullAnswer got = answerOf(answer);
        QCOMPARE(got.changes.size(), 2); // the client and its automatic note
        QCOMPARE(got.changes.value(0).client, std::optional(client));
    }

    void othersScopesDoNotWakeIt()
    {
        House::Answer held = hold(m_house->network.caseworker, 25);
        House::Answer west = hold(m_house->network.westCaseworker, 25);
        (void)setUp(m_house->network.westCaseworker);
        QCOMPARE(answerOf(west).changes.size(), 2);
        QVERIFY(isHeld(held));
        const ClientId own = setUp(m_house->network.administration);
        const wire::PullAnswer got = answerOf(held);
        for (const wire::RecordChange &change : got.changes)
            QCOMPARE(change.client, std::optional(own));
    }

    void endsAtItsDeadline()
    {
        House::Answer answer = hold(m_house->network.caseworker, 1);
        QVERIFY(isHeld(answer));
        const wire::PullAnswer got = answerOf(answer);
        QVERIFY(got.changes.isEmpty());
        QVERIFY(!got.more);
    }

    void askingAgainEndsTheOneBefore()
    {
        const Person &person = m_house->network.caseworker;
        const http::Request request =
            House::post("/api/v1/pull", upToDate(person, 25).toJson(), m_house->tokenOf(person));
        House::Answer first = m_house->send(request);
        House::Answer second = m_house->send(request);
        // Two workers take them, in either order: whichever was held first gives way to the other.
        QTRY_VERIFY(isHeld(first) != isHeld(second));
        House::Answer &ended = isHeld(first) ? second : first;
        House::Answer &waiting = isHeld(first) ? first : second;
        QVERIFY(answerOf(ended).changes.isEmpty());
        QVERIFY(isHeld(waiting));
        (void)setUp(m_house->network.administration);
        QCOMPARE(answerOf(waiting).changes.size(), 2);
    }

    void withdrawnWhileHeldIsRefused()
    {
        House::Answer answer = hold(m_house->network.caseworker, 25);
        (void)test::must(
            m_house->network.sql().run("UPDATE staff SET active = 0 WHERE id = :id",
                                       {{":id", m_house->network.caseworker.id.text()}}));
        (void)setUp(m_house->network.administration);
        QCOMPARE(answer.wait_for(std::chrono::seconds(30)), std::future_status::ready);
        const http::Response response = answer.get();
        QCOMPARE(response.status, 401);
        QVERIFY(!response.body.contains("Oliveira"));
    }

    void rightsLostWhileHeldShowNothing()
    {
        House::Answer answer = hold(m_house->network.caseworker, 25);
        (void)test::must(
            m_house->network.sql().run("DELETE FROM staff_permission WHERE staff_id = :id",
                                       {{":id", m_house->network.caseworker.id.text()}}));
        (void)setUp(m_house->network.administration);
        const wire::PullAnswer got = answerOf(answer);
        QVERIFY(got.changes.isEmpty());
        QCOMPARE(got.ended, QStringList{wire::providerScope(m_house->network.north)});
    }

    void heldRequestsHoldNoThread()
    {
        std::vector<House::Answer> held;
        for (int i = 0; i < 100; ++i) {
            const Person extra = m_house->anotherDesk(m_house->network.caseworker);
            held.push_back(hold(extra, 25));
        }
        QCOMPARE(m_house->ask(House::get("/api/v1/health", {})).status, 200);
        (void)setUp(m_house->network.administration);
        for (House::Answer &answer : held)
            QCOMPARE(answerOf(answer).changes.size(), 2);
    }

    void oneCommitWakesMoreThanTheQueueTakes()
    {
        const Person &person = m_house->network.caseworker;
        const QJsonObject request = upToDate(person, 25).toJson();
        std::vector<House::Answer> held;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray token = m_house->tokenOf(m_house->anotherDesk(person));
            held.push_back(m_house->send(House::post("/api/v1/pull", request, token)));
            QCOMPARE(m_house->ask(House::get("/api/v1/health", {})).status, 200);
        }
        (void)setUp(m_house->network.administration);
        for (House::Answer &answer : held) {
            QCOMPARE(answer.wait_for(std::chrono::seconds(30)), std::future_status::ready);
            QCOMPARE(answer.get().status, 200);
        }
    }

    void theApiEndsWithPullsHeld()
    {
        std::vector<House::Answer> held;
        for (const Person &person : m_house->network.everybody())
            held.push_back(hold(person, 25));
        m_house->api.reset(); // returns at once; the server has let its clients go before
        for (House::Answer &answer : held)
            QVERIFY(!isHeld(answer)); // dropped: the promise is broken
    }

    void waitIsLimited()
    {
        wire::PullRequest request = upToDate(m_house->network.caseworker, 26);
        QCOMPARE(m_house
                     ->ask(House::post("/api/v1/pull", request.toJson(),
                                       m_house->tokenOf(m_house->network.caseworker)))
                     .status,
                 422);
    }
};

WREN_TEST(TestPulls)
#include "tst_pulls.moc"
