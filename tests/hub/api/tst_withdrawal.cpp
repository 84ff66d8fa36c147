// SPDX-License-Identifier: Apache-2.0
#include "hub/api/routetable.h"
#include "hub/services/sync/caretaker.h"
#include "hub/store/staff/endings.h"
#include "models/wire/queuehandover.h"
#include "models/wire/sync.h"
#include "tests/hub/api/house.h"
#include "tests/support/testmain.h"

using namespace wren;
using test::House;
using test::Person;

/** What an ended account or device may still ask (sync.md, Hub 8; I7), and news that another hub
 * wrote; on both databases. */
class TestWithdrawal : public QObject
{
    Q_OBJECT

    std::unique_ptr<House> m_house;
    ClientId m_client;

    [[nodiscard]] const test::Network &network() const { return m_house->network; }
    void endAccount(const Person &person)
    {
        const QJsonObject result = m_house->push(
            network().administration, QStringLiteral("end_account"), person.id.text(), {});
        QCOMPARE(result.value(QStringLiteral("outcome")), QJsonValue(QStringLiteral("applied")));
    }
    /** Where a device is that has everything, ready to wait. */
    [[nodiscard]] wire::PullRequest upToDate(const QByteArray &token) const
    {
        wire::PullRequest request;
        const wire::PullAnswer first = test::must(wire::PullAnswer::fromJson(
            test::jsonOf(m_house->ask(House::post("/api/v1/pull", request.toJson(), token)))));
        request.epoch = first.epoch;
        request.seq = first.seq;
        request.held = first.granted;
        request.waitSeconds = 25;
        return request;
    }

private slots:
    void initTestCase_data() { test::addDatabaseRows(); }
    void initTestCase() { QVERIFY(seal::initialise()); }
    void init()
    {
        m_house = std::make_unique<House>();
        m_client = m_house->setUp(
            network().caseworker,
            test::smallProfile(QStringLiteral("Oliveira"), QStringLiteral("ana@example.ca")));
    }
    void cleanup() { m_house.reset(); }

    void everyRouteIsClosedButTheHandOver()
    {
        const QByteArray token = m_house->tokenOf(network().caseworker);
        endAccount(network().caseworker);
        for (const auto &route : api::routeTable().routes()) {
            if (route.function.access.who() == api::RouteAccess::Who::Anyone)
                continue;
            QByteArray path = route.pattern;
            path.replace("{id}", m_client.text().toLatin1());
            const http::Request request =
                route.method == "GET" ? House::get(path, token) : House::post(path, {}, token);
            QCOMPARE(m_house->ask(request).status, 401);
        }
    }

    void aHeldPullEndsUnanswered()
    {
        const QByteArray token = m_house->tokenOf(network().caseworker);
        House::Answer held =
            m_house->send(House::post("/api/v1/pull", upToDate(token).toJson(), token));
        endAccount(network().caseworker);
        QVERIFY(held.wait_for(std::chrono::seconds(20)) == std::future_status::ready);
        QCOMPARE(held.get().status, 401);
    }

    void theQueueIsHandedOverForTheOrderToWipe()
    {
        const seal::KeyPair key = seal::makeKeyPair();
        const Person &person = network().caseworker;
        (void)test::must(
            network().sql().run("UPDATE device SET public_key = :key WHERE id = :id",
                                {{":key", key.publicKey}, {":id", person.device.text()}}));
        wire::QueueHandOver part{person.device, "{\"mutations\":[]}", true, {}};
        part.signature = seal::sign(part.signedMessage(), key.secretKey);
        const http::Request request = House::post("/api/v1/hand-over", part.toJson(), {});
        QCOMPARE(m_house->ask(request).status, 401);
        endAccount(person);
        const http::Response response = m_house->ask(request);
        QCOMPARE(response.status, 200);
        const auto answer = test::must(wire::HandOverAnswer::fromJson(test::jsonOf(response)));
        QVERIFY(seal::verify(answer.wipe->signedMessage(), answer.wipe->signature,
                             network().keys.identity.publicKey));
    }

    void aClonedComputerIsToldSo()
    {
        const Person &person = network().caseworker;
        const auto push = [&](const char *text) {
            const QJsonObject arguments{{QStringLiteral("client"), m_client.text()},
                                        {QStringLiteral("type"), QStringLiteral("other")},
                                        {QStringLiteral("text"), QString::fromLatin1(text)}};
            const qint64 mid = 2; // after the set-up
            const wire::PushRequest request{
                {{mid, QStringLiteral("add_case_note"), 1,
                  QStringLiteral("3f1c9a2e-6d0b-4a57-9d3e-0c1b2a3d4e5f"), arguments}}};
            return m_house->ask(
                House::post("/api/v1/mutations", request.toJson(), m_house->tokenOf(person)));
        };
        QCOMPARE(push("here").status, 200);
        const http::Response response = push("and there");
        QCOMPARE(response.status, 409);
        QCOMPARE(response.body,
                 QByteArray("{\"error\":\"conflict\",\"fields\":"
                            "[{\"field\":\"device\",\"problem\":\"device_twice\"}]}"));
    }

    /** Another hub's lane on the same database: only the caretaker hears of it. */
    void whatAnotherHubWroteWakesHeldPulls()
    {
        const QByteArray token = m_house->tokenOf(network().caseworker);
        const services::Caretaker caretaker(
            *m_house->database, m_house->clock.environment(),
            [this](const QStringList &scopes) { m_house->api->committedElsewhere(scopes); },
            std::chrono::milliseconds(20));
        House::Answer held =
            m_house->send(House::post("/api/v1/pull", upToDate(token).toJson(), token));
        store::WriterLane otherHub(*m_house->database, m_house->clock.environment());
        const QString scope = wire::providerScope(network().north);
        // Again and again, as the caretaker may not have looked before the first.
        while (held.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready) {
            store::Job job;
            job.work = [&](store::WriteContext &context) -> Result<store::Effect> {
                const Result<void> told =
                    context.changed(scope, QStringLiteral("client"), m_client.text(), m_client);
                return told ? Result<store::Effect>(store::Effect()) : told.error();
            };
            (void)test::must(otherHub.submit(job).get());
        }
        const auto answer = test::must(wire::PullAnswer::fromJson(test::jsonOf(held.get())));
        QCOMPARE(answer.changes.size(), 1);
    }
};

WREN_TEST(TestWithdrawal)
#include "tst_withdrawal.moc"
