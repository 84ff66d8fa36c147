// SPDX-License-Identifier: Apache-2.0
#include "app/cache/cachecore.h"
#include "tests/app/support/cachefixture.h"
#include "tests/support/testmain.h"

using namespace wren;
using namespace wren::app;
using namespace wren::test;

using State = QueuedMutation::State;

namespace {

wire::Mutation edit(int number)
{
    return {0, QStringLiteral("edit_client"), 1, uuid(0xc, number),
            QJsonObject{{QStringLiteral("changes"), QJsonArray{QStringLiteral("canaryValue")}}}};
}

wire::MutationResult answer(qint64 mid, wire::Outcome outcome, qint64 seq)
{
    wire::MutationResult result;
    result.mid = mid;
    result.outcome = outcome;
    result.seq = seq;
    if (outcome == wire::Outcome::Refused)
        result.error = Error{Kind::Forbidden, {}, {}};
    result.info.insert(QStringLiteral("record"), QStringLiteral("canaryValue"));
    return result;
}

QList<qint64> mids(CacheCore &core, State state)
{
    QList<qint64> mids;
    const Result<QList<QueuedMutation>> queue = core.queue().of(state);
    for (const QueuedMutation &queued : *queue)
        mids.append(queued.mutation.mid);
    return mids;
}

} // namespace

class TestQueueStore : public QObject
{
    Q_OBJECT

private:
    /** Mids 1 to 5: applied, refused, parked, conflicted, waiting. */
    static std::unique_ptr<CacheCore> oneOfEach(const CacheFixture &fixture)
    {
        std::unique_ptr<CacheCore> core = fixture.open().value();
        for (int i = 1; i <= 5; ++i) {
            if (!core->queue().enqueue(edit(i), 0, i))
                return nullptr;
        }
        const QList<wire::MutationResult> results{
            answer(1, wire::Outcome::Merged, 11), answer(2, wire::Outcome::Refused, 0),
            answer(3, wire::Outcome::Parked, 13), answer(4, wire::Outcome::Conflicted, 14)};
        if (!core->settle({{}, results}, {}, 9))
            return nullptr;
        return core;
    }

private slots:
    void eachOutcomeIsShownUntilDismissed()
    {
        const CacheFixture fixture;
        const std::unique_ptr<CacheCore> core = oneOfEach(fixture);
        QVERIFY(core);
        const QueueCounts counts = core->queue().counts().value();
        for (const State state :
             {State::Applied, State::Refused, State::Parked, State::Conflicted, State::Waiting})
            QCOMPARE(counts.value(state), 1);
        for (const qint64 mid : {2, 3, 4})
            QVERIFY(core->queue().dismiss(mid));
        QCOMPARE(mids(*core, State::Refused), QList<qint64>());
        // Shown, but a restored hub can still get them again.
        QCOMPARE(mids(*core, State::Applied), QList<qint64>({1, 3, 4}));
    }

    void discardOnlyWhatSurelyWasNotSent()
    {
        const CacheFixture fixture;
        const std::unique_ptr<CacheCore> core = fixture.open().value();
        for (int i = 1; i <= 3; ++i)
            QVERIFY(core->queue().enqueue(edit(i), 0, i));
        QCOMPARE(core->queue().markSent({1}).value(), QList<qint64>({1}));
        QCOMPARE(core->queue().markSent({1}).value(), QList<qint64>());
        QCOMPARE(core->queue().discard(1).error().kind, Kind::Conflict);
        QVERIFY(core->queue().discard(2));
        QCOMPARE(mids(*core, State::Waiting), QList<qint64>({1, 2})); // no hole
        QCOMPARE(core->queue().find(2)->mutation.subject, uuid(0xc, 3));
        QVERIFY(core->queue().markUnsent({1}));
        QVERIFY(core->queue().discard(1));
        QCOMPARE(core->queue().discard(9).error().kind, Kind::NotFound);
    }

    void retryIsAnotherMutation()
    {
        const CacheFixture fixture;
        const std::unique_ptr<CacheCore> core = oneOfEach(fixture);
        const Result<wire::Mutation> again = core->queue().retry(2, 4, 20);
        QVERIFY(again);
        QCOMPARE(again->mid, 6);
        QCOMPARE(again->subject, uuid(0xc, 2));
        QCOMPARE(mids(*core, State::Refused), QList<qint64>());
        QCOMPARE(core->queue().retry(1, 4, 20).error().kind, Kind::NotFound); // not refused
    }

    void anotherDeviceNumbersAnew()
    {
        const CacheFixture fixture;
        std::unique_ptr<CacheCore> core = oneOfEach(fixture);
        core.reset();
        CacheFile file = fixture.file();
        file.device = uuid(0xde, 1);
        core = CacheCore::open(file).value(); // the first time a device is named: as it was
        QCOMPARE(mids(*core, State::Waiting), QList<qint64>({5}));
        core.reset();
        file.device = uuid(0xde, 2);
        for (int start = 0; start < 2; ++start) {
            core.reset();
            core = CacheCore::open(file).value();
            QCOMPARE(mids(*core, State::Waiting), QList<qint64>({1}));
            QCOMPARE(core->queue().find(1)->mutation.subject, uuid(0xc, 5));
            QCOMPARE(core->position().lastMid, 0);
            for (const State state :
                 {State::Applied, State::Refused, State::Parked, State::Conflicted})
                QVERIFY(mids(*core, state).value(0) < 0); // set aside
        }
        QCOMPARE(core->queue().enqueue(edit(6), 0, 1)->mid, 2);
    }

    /** Signed in anew after a restore: what the hub took from the earlier device it may lack. */
    void anotherDeviceStillHoldsWhatWasTaken()
    {
        const CacheFixture fixture;
        std::unique_ptr<CacheCore> core = oneOfEach(fixture);
        QVERIFY(core->queue().dismiss(3)); // shown, which makes it no safer
        core.reset();
        CacheFile file = fixture.file();
        for (const int device : {1, 2}) {
            file.device = uuid(0xde, device);
            core.reset();
            core = CacheCore::open(file).value();
        }
        wire::PullAnswer restored;
        restored.epoch = QStringLiteral("another");
        const Result<QMap<qint64, qint64>> numbers = core->startOver(restored, 20);
        QVERIFY(numbers);
        QCOMPARE(numbers->value(1), 4); // what waited comes after what it may build on
        QCOMPARE(mids(*core, State::Waiting), QList<qint64>({1, 2, 3, 4}));
        for (const int mid : {1, 2, 3, 4})
            QCOMPARE(core->queue().find(mid)->mutation.subject, uuid(0xc, mid == 1 ? 1 : mid + 1));
        QVERIFY(mids(*core, State::Refused).value(0) < 0); // shown, and never sent again
    }

    void anotherDeviceLetsGoOfWhatIsSafe()
    {
        const CacheFixture fixture;
        std::unique_ptr<CacheCore> core = oneOfEach(fixture);
        CacheFile file = fixture.file();
        for (const int device : {1, 2}) {
            file.device = uuid(0xde, device);
            core.reset();
            core = CacheCore::open(file).value();
        }
        QVERIFY(core->queue().forgetSafe(10, 0));
        QCOMPARE(mids(*core, State::Applied).size(), 1);
        QVERIFY(core->queue().forgetSafe(11, 0));
        QCOMPARE(mids(*core, State::Applied).size(), 0);
    }

    void unsentMovesOutOfTheHubsWay()
    {
        const CacheFixture fixture;
        const std::unique_ptr<CacheCore> core = fixture.open().value();
        for (int i = 1; i <= 3; ++i)
            QVERIFY(core->queue().enqueue(edit(i), 0, i));
        QVERIFY(core->queue().markSent({1}));
        QVERIFY(core->queue().sendAllAgain(7));
        QCOMPARE(mids(*core, State::Waiting), QList<qint64>({1, 8, 9}));
        QCOMPARE(core->queue().find(8)->mutation.subject, uuid(0xc, 2));
    }

    void valuesOfWhoIsGoneGo()
    {
        const CacheFixture fixture;
        const std::unique_ptr<CacheCore> core = oneOfEach(fixture);
        QVERIFY(core->queue().forgetValues([](const QueuedMutation &) { return true; }));
        QCOMPARE(mids(*core, State::Applied), QList<qint64>());
        QCOMPARE(mids(*core, State::Waiting), QList<qint64>({5})); // it is still to be sent
        for (const State state : {State::Refused, State::Parked, State::Conflicted}) {
            const QueuedMutation shown = core->queue().of(state)->first();
            QVERIFY(shown.mutation.mid < 0);
            QVERIFY(!QJsonDocument(shown.mutation.arguments).toJson().contains("canaryValue"));
            QVERIFY(shown.result);
            QVERIFY(!QJsonDocument(shown.result->toJson()).toJson().contains("canaryValue"));
        }
    }
};

WREN_TEST(TestQueueStore)
#include "tst_queuestore.moc"
