// SPDX-License-Identifier: Apache-2.0
#include "app/sync/handover.h"
#include "tests/app/support/cachefixture.h"
#include "tests/app/support/fakenetwork.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

/** A desk whose account has ended, before a hub that takes its queue. */
class Ended
{
public:
    Ended()
    {
        const std::unique_ptr<CacheCore> core = fixture.open().value();
        for (int i = 0; i < 3; ++i)
            (void)core->queue().enqueue({0, QStringLiteral("note"), 1, uuid(0xd, i), {}}, 0, 1);
        network.answer = [this](const FakeRequest &request) {
            return answer(request);
        };
    }
    void open()
    {
        bool opened = false;
        cache.open(fixture.file(), &cache, [&](const Result<OpenedCache> &) { opened = true; });
        QTRY_VERIFY(opened);
    }
    void handOver()
    {
        QSignalSpy finished(&work, &HandOver::finished);
        work.begin();
        work.begin(); // once
        QTRY_COMPARE(finished.size(), 1);
    }
    FakeAnswer answer(const FakeRequest &request)
    {
        if (refuses)
            return FakeAnswer::json(wire::errorToJson(Error{Kind::Forbidden, {}, {}}), 403);
        const Result<wire::QueueHandOver> part = wire::QueueHandOver::fromJson(request.json());
        wellSigned = wellSigned && part &&
                     seal::verify(part->signedMessage(), part->signature, deviceKeys.publicKey);
        const Result<wire::PushRequest> queue =
            wire::PushRequest::fromJson(QJsonDocument::fromJson(part->queue).object());
        for (const wire::Mutation &mutation : queue->mutations)
            quarantine.append(mutation.subject);
        wire::HandOverAnswer taken;
        if (part->last) {
            wire::WipeOrder order{orderedDevice, 5, {}};
            order.signature = seal::sign(order.signedMessage(), signer->secretKey);
            taken.wipe = order;
        }
        return FakeAnswer::json(taken.toJson());
    }

    const DeviceId device = DeviceId::fromTrusted(uuid(0xde, 1));
    seal::KeyPair deviceKeys = seal::makeKeyPair();
    seal::KeyPair hubKeys = seal::makeKeyPair();
    const seal::KeyPair *signer = &hubKeys;
    DeviceId orderedDevice = device;
    bool refuses = false;
    bool wellSigned = true;
    QStringList quarantine;
    CacheFixture fixture;
    FakeNetwork network;
    ClientCache cache;
    HubClient hub{network, QUrl(QStringLiteral("https://hub.example.ca"))};
    HandOver work{
        cache,
        hub,
        {device,
         [this](const QByteArray &message) { return seal::sign(message, deviceKeys.secretKey); },
         hubKeys.publicKey}};
};

} // namespace

class TestHandOver : public QObject
{
    Q_OBJECT

private slots:
    void queueGoesFirstThenTheOrder()
    {
        Ended desk;
        desk.open();
        QSignalSpy ordered(&desk.work, &HandOver::ordered);
        desk.handOver();
        QVERIFY(desk.wellSigned);
        QCOMPARE(desk.quarantine, QStringList({uuid(0xd, 0), uuid(0xd, 1), uuid(0xd, 2)}));
        QCOMPARE(ordered.size(), 1);
        QCOMPARE(ordered.first().first().toInt(), 3);
    }

    void onlyTheHubsKeyOrders()
    {
        Ended desk;
        const seal::KeyPair stranger = seal::makeKeyPair();
        desk.signer = &stranger;
        desk.open();
        QSignalSpy ordered(&desk.work, &HandOver::ordered);
        QTest::ignoreMessage(QtWarningMsg, "hand-over: no genuine order to wipe");
        desk.handOver();
        QCOMPARE(ordered.size(), 0);
    }

    void onlyForThisDevice()
    {
        Ended desk;
        desk.orderedDevice = DeviceId::fromTrusted(uuid(0xde, 2));
        desk.open();
        QSignalSpy ordered(&desk.work, &HandOver::ordered);
        QTest::ignoreMessage(QtWarningMsg, "hand-over: no genuine order to wipe");
        desk.handOver();
        QCOMPARE(ordered.size(), 0);
    }

    void hubThatKnowsOfNoEndChangesNothing()
    {
        Ended desk;
        desk.refuses = true;
        desk.open();
        QSignalSpy ordered(&desk.work, &HandOver::ordered);
        desk.handOver();
        QCOMPARE(ordered.size(), 0);
        QVERIFY(desk.quarantine.isEmpty());
        desk.refuses = false; // asked again at the next refusal
        desk.handOver();
        QCOMPARE(ordered.size(), 1);
    }

    void partsFitTheHubsLimits()
    {
        QList<QueuedMutation> queue;
        const QJsonObject large{{QStringLiteral("text"), QString(8000, QLatin1Char('x'))}};
        for (int i = 1; i <= 450; ++i) {
            QueuedMutation item;
            item.mutation = {i, QStringLiteral("note"), 1, uuid(0xd, i), large};
            queue.append(item);
        }
        qint64 next = 1;
        for (const QByteArray &part : handOverParts(queue)) {
            QVERIFY(part.size() <= 512 * 1024);
            const Result<wire::PushRequest> request =
                wire::PushRequest::fromJson(QJsonDocument::fromJson(part).object());
            QVERIFY(request->mutations.size() <= 200);
            for (const wire::Mutation &mutation : request->mutations)
                QCOMPARE(mutation.mid, next++);
        }
        QCOMPARE(next, 451);
        QCOMPARE(handOverParts({}).size(), 1); // the order is asked for all the same
    }
};

WREN_TEST(TestHandOver)
#include "tst_handover.moc"
