// SPDX-License-Identifier: Apache-2.0
#include "tests/app/support/syncbench.h"
#include "tests/support/testmain.h"

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

wire::Mutation noteMutation(int number)
{
    return {0, QStringLiteral("note"), 1, uuid(0xd, number), {}};
}

wire::Mutation refusedMutation()
{
    return {0, QStringLiteral("no"), 1, uuid(0xe, 1), {}};
}

Error failure(Kind kind)
{
    return Error{kind, QStringLiteral("test"), {}};
}

} // namespace

class TestSyncCore : public QObject
{
    Q_OBJECT

private:
    /** Up to date, a pull held. */
    static std::unique_ptr<Bench> upToDate()
    {
        auto bench = std::make_unique<Bench>();
        bench->pull = bench->last.pull;
        bench->settle();
        return bench;
    }

    /** In the first fetch, by pages of two. */
    static std::unique_ptr<Bench> fetching()
    {
        auto bench = std::make_unique<Bench>();
        bench->hub.pageSize = 2;
        bench->pull = bench->last.pull;
        bench->answerPull(); // first contact
        return bench;
    }

private slots:
    void firstFetchByPages()
    {
        Bench bench;
        bench.hub.pageSize = 2;
        QVERIFY(bench.last.pull);
        QVERIFY(bench.last.pull->epoch.isEmpty());
        QCOMPARE(bench.last.status.state, SyncStatus::State::Syncing);
        bench.pull = bench.last.pull;
        bench.settle();
        QVERIFY(bench.agrees());
        QCOMPARE(bench.pull->waitSeconds, 25);
        QCOMPARE(bench.pull->held, QStringList({north, south}));
        QCOMPARE(bench.last.status.state, SyncStatus::State::UpToDate);
        QCOMPARE(bench.last.status.lastContact, std::optional<qint64>(bench.now));
        QVERIFY(!bench.last.status.firstFetch);
    }

    /** The second page is on its way while the first is written down, and is not asked for twice.
     */
    void nextPageIsAskedAhead()
    {
        const auto bench = fetching();
        const wire::PullAnswer first = bench->hub.pull(*bench->pull);
        const quint64 number = bench->last.pullNumber;
        const auto ahead = bench->core->askAhead(first, number);
        QVERIFY(ahead);
        QCOMPARE(ahead->request.fetching.first().after, first.fetching.first().after);
        QVERIFY(!bench->core->askAhead(first, number)); // once
        bench->keep(bench->core->pullAnswered(first, number));
        QVERIFY(!bench->last.pull);
        QVERIFY(!bench->last.withdrawPull);
        bench->pull.reset();
        bench->keep(bench->core->pullAnswered(bench->hub.pull(ahead->request), ahead->number));
        QVERIFY(bench->last.pull);
        bench->settle();
        QVERIFY(bench->agrees());
    }

    /** A page that could not be written down: what was asked ahead of it is not believed. */
    void pageAfterAFailedOneIsLetBe()
    {
        const auto bench = fetching();
        const wire::PullAnswer first = bench->hub.pull(*bench->pull);
        const quint64 number = bench->last.pullNumber;
        const auto ahead = bench->core->askAhead(first, number);
        const auto before = bench->cache->position().fetching;
        bench->keep(bench->core->pullAnswered(failure(Kind::Timeout), number));
        bench->keep(bench->core->pullAnswered(bench->hub.pull(ahead->request), ahead->number));
        QCOMPARE(bench->cache->position().fetching, before);
        bench->pull.reset();
        bench->now = *bench->last.wakeAt;
        bench->keep(bench->core->step());
        QVERIFY(bench->last.pull);
        QCOMPARE(bench->last.pull->fetching, before);
        bench->settle();
        QVERIFY(bench->agrees());
    }

    /** Meanwhile a row was found damaged: everything is fetched from the start instead. */
    void fetchAnewOvertakesWhatWasAskedAhead()
    {
        const auto bench = fetching();
        const wire::PullAnswer first = bench->hub.pull(*bench->pull);
        const quint64 number = bench->last.pullNumber;
        const auto ahead = bench->core->askAhead(first, number);
        QVERIFY(ahead);
        bench->keep(bench->core->damageFound());
        bench->keep(bench->core->pullAnswered(first, number));
        QVERIFY(bench->last.withdrawPull);
        QVERIFY(bench->last.pull);
        QCOMPARE(bench->last.pull->fetching, QList<wire::FetchCursor>({{north, 0}, {south, 0}}));
        bench->keep(bench->core->pullAnswered(bench->hub.pull(ahead->request), ahead->number));
        bench->settle();
        QVERIFY(bench->agrees());
    }

    /** Nothing is asked ahead where the answer may change everything. */
    void onlyAPageIsLookedBehind()
    {
        const auto bench = fetching();
        const quint64 number = bench->last.pullNumber;
        const wire::PullAnswer page = bench->hub.pull(*bench->pull);
        QVERIFY(!bench->core->askAhead(page, number + 1));
        wire::PullAnswer other = page;
        other.epoch = QStringLiteral("another");
        QVERIFY(!bench->core->askAhead(other, number));
        other = page;
        other.ended = {north};
        QVERIFY(!bench->core->askAhead(other, number));
        other = page;
        other.startOver = true;
        QVERIFY(!bench->core->askAhead(other, number));
        other = page;
        other.more = false;
        QVERIFY(!bench->core->askAhead(other, number));
        QVERIFY(bench->core->askAhead(page, number));
    }

    /** What is written down of ours meanwhile is no other history. */
    void pushSettledWhileAsked()
    {
        const auto bench = fetching();
        const wire::PullAnswer first = bench->hub.pull(*bench->pull);
        const quint64 number = bench->last.pullNumber;
        const auto ahead = bench->core->askAhead(first, number);
        const wire::PullAnswer second = bench->hub.pull(ahead->request);
        bench->keep(bench->core->command(noteMutation(1), 7));
        const wire::PushRequest push = *bench->last.push;
        bench->keep(bench->core->pushAnswered(bench->hub.push(push)));
        bench->keep(bench->core->pullAnswered(first, number));
        bench->pull.reset();
        bench->keep(bench->core->pullAnswered(second, ahead->number));
        QVERIFY(!bench->last.otherHistory);
        bench->settle();
        QVERIFY(bench->agrees());
        QCOMPARE(bench->hub.effects().value(uuid(0xd, 1)), 1);
    }

    void feedBringsChangesAndExits()
    {
        const auto bench = upToDate();
        bench->hub.write(clientChange(north, 0, 0, QStringLiteral("Changed")));
        bench->hub.write(goneChange(south, QStringLiteral("client"), clientId(1).text(), 0));
        bench->answerPull();
        QCOMPARE(bench->last.changed.clients, QSet<ClientId>({clientId(0), clientId(1)}));
        QVERIFY(bench->agrees());
    }

    void commandIsAnswered()
    {
        const auto bench = upToDate();
        bench->keep(bench->core->command(noteMutation(1), 7));
        QVERIFY(bench->last.push); // although a pull is held
        QCOMPARE(bench->last.push->mutations.first().mid, 1);
        bench->settle();
        QCOMPARE(bench->toldOf.value(7, failure(Kind::Server))->outcome, wire::Outcome::Applied);
        QCOMPARE(bench->hub.effects().value(uuid(0xd, 1)), 1);
        QVERIFY(bench->agrees());
        QVERIFY(bench->settled.isEmpty());
    }

    void refusedCommandIsToldAndForgotten()
    {
        const auto bench = upToDate();
        bench->keep(bench->core->command(refusedMutation(), 7));
        bench->settle();
        const Result<wire::MutationResult> told = bench->toldOf.value(7, failure(Kind::Server));
        QCOMPARE(told->outcome, wire::Outcome::Refused);
        QCOMPARE(told->error->kind, Kind::Forbidden);
        QCOMPARE(bench->last.status.refused, 0);
    }

    void consumedMidIsNotUsedAgain()
    {
        const auto bench = upToDate();
        bench->keep(bench->core->command(refusedMutation(), 7));
        bench->keep(bench->core->pushAnswered(bench->hub.push(*bench->last.push)));
        bench->keep(bench->core->command(noteMutation(1), 8)); // no pull came in between
        QCOMPARE(bench->last.push->mutations.first().mid, 2);
        bench->settle();
        QCOMPARE(bench->hub.effects().value(uuid(0xd, 1)), 1);
    }

    void surelyNotSentIsWithdrawn_data()
    {
        QTest::addColumn<Kind>("kind");
        for (Kind kind : {Kind::Offline, Kind::Unauthenticated, Kind::Forbidden, Kind::TooMany})
            QTest::newRow(qPrintable(kindName(kind))) << kind;
    }
    void surelyNotSentIsWithdrawn()
    {
        QFETCH(Kind, kind);
        const auto bench = upToDate();
        bench->keep(bench->core->command(noteMutation(1), 7));
        bench->keep(bench->core->command(noteMutation(2), 8)); // waits behind the first
        bench->keep(bench->core->pushAnswered(failure(kind)));
        QCOMPARE(bench->toldOf.value(7, failure(Kind::Server)).error().kind, kind);
        QCOMPARE(bench->toldOf.value(8, failure(Kind::Server)).error().kind, kind);
        QCOMPARE(bench->last.status.waiting, 0);
        QCOMPARE(bench->last.status.signInNeeded, kind == Kind::Unauthenticated);
        bench->keep(bench->core->command(noteMutation(3), 9));
        QCOMPARE(bench->last.push->mutations.first().mid, 1); // the mid is free again
        bench->settle();
        QCOMPARE(bench->hub.effects(), (QMap<QString, int>{{uuid(0xd, 3), 1}}));
    }

    void perhapsSentIsKeptAndTakesEffectOnce_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("arrived");
        for (Kind kind : {Kind::Timeout, Kind::Server, Kind::Storage, Kind::Cancelled}) {
            QTest::addRow("%s, arrived", qPrintable(kindName(kind))) << kind << true;
            QTest::addRow("%s, lost", qPrintable(kindName(kind))) << kind << false;
        }
    }
    void perhapsSentIsKeptAndTakesEffectOnce()
    {
        QFETCH(Kind, kind);
        QFETCH(bool, arrived);
        const auto bench = upToDate();
        bench->keep(bench->core->command(noteMutation(1), 7));
        if (arrived)
            (void)bench->hub.push(*bench->last.push);
        bench->keep(bench->core->pushAnswered(failure(kind)));
        QCOMPARE(bench->toldOf.value(7, failure(Kind::Server)).error().kind, Kind::Timeout);
        QCOMPARE(bench->last.status.waiting, 1);
        QCOMPARE(bench->last.status.state, SyncStatus::State::Offline);
        QVERIFY(!bench->last.push); // not before the back-off is over
        QVERIFY(*bench->last.wakeAt >= bench->now + 1000);
        bench->now = *bench->last.wakeAt;
        bench->keep(bench->core->step());
        QVERIFY(bench->last.push);
        bench->settle();
        QCOMPARE(bench->hub.effects().value(uuid(0xd, 1)), 1);
        QCOMPARE(bench->settled.size(), 1);
        QCOMPARE(bench->settled.first().mutation.subject, uuid(0xd, 1));
        QVERIFY(bench->agrees());
    }

    void perhapsSentIsNotWithdrawnLater()
    {
        const auto bench = upToDate();
        bench->keep(bench->core->command(noteMutation(1), 7));
        bench->keep(bench->core->pushAnswered(failure(Kind::Timeout)));
        bench->keep(bench->core->command(noteMutation(2), 8));
        QCOMPARE(bench->last.push->mutations.size(), 2);
        bench->keep(bench->core->pushAnswered(failure(Kind::Offline)));
        QCOMPARE(bench->toldOf.value(8, failure(Kind::Server)).error().kind, Kind::Offline);
        QCOMPARE(bench->last.status.waiting, 1);
    }

    void restartKeepsWhatWaits()
    {
        const auto bench = upToDate();
        bench->keep(bench->core->command(noteMutation(1), 7)); // written down; then the power goes
        bench->pull.reset();
        bench->start();
        QCOMPARE(bench->last.push->mutations.first().subject, uuid(0xd, 1));
        bench->keep(bench->core->pushAnswered(failure(Kind::Offline)));
        QCOMPARE(bench->last.status.waiting, 1); // its asker is gone, but not the note
        bench->settle();
        QCOMPARE(bench->hub.effects().value(uuid(0xd, 1)), 1);
        QCOMPARE(bench->settled.size(), 1);
    }

    void lateRefusalIsKeptUntilShown()
    {
        const auto bench = upToDate();
        bench->keep(bench->core->command(refusedMutation(), 7));
        bench->keep(bench->core->pushAnswered(failure(Kind::Timeout)));
        bench->settle();
        QCOMPARE(bench->last.status.refused, 1);
        QCOMPARE(bench->last.status.state, SyncStatus::State::Refused);
        const qint64 mid =
            bench->cache->queue().of(QueuedMutation::State::Refused)->first().mutation.mid;
        bench->keep(bench->core->dismiss(mid).step);
        QCOMPARE(bench->last.status.refused, 0);
    }

    void backOffGrowsToThirtySeconds()
    {
        Bench bench;
        bench.pull = bench.last.pull;
        QList<qint64> waits;
        for (int i = 0; i < 8; ++i) {
            bench.answerPull(failure(Kind::Offline));
            waits.append(*bench.last.wakeAt - bench.now);
            QVERIFY(!bench.last.pull);
            bench.now = *bench.last.wakeAt;
            bench.keep(bench.core->step());
            QVERIFY(bench.last.pull);
        }
        // Half of full jitter between 1 s and 2, 4, 8 ... 30 s.
        QCOMPARE(waits, QList<qint64>({1500, 2500, 4500, 8500, 15500, 15500, 15500, 15500}));
        bench.answerPull();
        bench.answerPull(failure(Kind::Offline));
        QCOMPARE(*bench.last.wakeAt - bench.now, 1500); // contact starts it anew
    }

    void firstPullAfterAnOutageIsNotHeld()
    {
        const auto bench = upToDate();
        QCOMPARE(bench->pull->waitSeconds, 25);
        bench->answerPull(failure(Kind::Timeout));
        QCOMPARE(bench->last.status.state, SyncStatus::State::Offline);
        bench->now = *bench->last.wakeAt;
        bench->keep(bench->core->step());
        QCOMPARE(bench->pull->waitSeconds, 0); // else "offline" would stand for 25 s more
        bench->answerPull();
        QCOMPARE(bench->last.status.state, SyncStatus::State::UpToDate);
        QCOMPARE(bench->pull->waitSeconds, 25);
    }

    void tryNowForgetsTheBackOff()
    {
        Bench bench;
        bench.pull = bench.last.pull;
        bench.answerPull(failure(Kind::Offline));
        QCOMPARE(bench.last.status.state, SyncStatus::State::Offline);
        bench.keep(bench.core->tryNow());
        QVERIFY(bench.last.pull);
    }

    void endedScopeIsDestroyed()
    {
        const auto bench = upToDate();
        bench->hub.granted = {north};
        bench->answerPull();
        QVERIFY(bench->view(south).isEmpty());
        QVERIFY(bench->agrees());
        QCOMPARE(bench->cache->generation(), 2);
        QCOMPARE(bench->cache->position().held, QStringList(north));
        bench->hub.granted = {north, south}; // granted again: fetched again
        bench->hub.write(clientChange(north, 0, 0, QStringLiteral("Wakes")));
        bench->answerPull();
        bench->settle();
        QVERIFY(bench->agrees());
    }

    void endedScopeWaitsForAKey()
    {
        const auto bench = upToDate();
        bench->hub.granted = {north};
        const wire::PullRequest request = *bench->pull;
        SyncStep step = bench->core->pullAnswered(bench->hub.pull(request));
        QCOMPARE(step.ended, QStringList(south));
        QVERIFY(!step.pull);
        step = bench->core->masterReady(failure(Kind::Storage));
        QVERIFY(step.failure);
        QVERIFY(step.wakeAt);
        bench->pull.reset();
        bench->settle(); // asked again, it is told again
        QVERIFY(bench->view(south).isEmpty());
    }

    void restoredHubLosesNothing()
    {
        const auto bench = upToDate();
        bench->hub.backUp();
        bench->keep(bench->core->command(noteMutation(1), 1));
        bench->settle();
        bench->keep(bench->core->command(refusedMutation(), 2));
        bench->settle();
        bench->keep(bench->core->command(noteMutation(2), 3));
        bench->settle();
        bench->hub.restore();
        QVERIFY(bench->hub.effects().isEmpty());
        // The desk does not know yet, and has something new to say.
        bench->keep(bench->core->command(noteMutation(3), 4));
        bench->settle();
        QCOMPARE(bench->hub.effects(),
                 (QMap<QString, int>{{uuid(0xd, 1), 1}, {uuid(0xd, 2), 1}, {uuid(0xd, 3), 1}}));
        QVERIFY(bench->agrees());
        QCOMPARE(bench->toldOf.value(4, failure(Kind::Server))->outcome, wire::Outcome::Applied);
    }

    void smallerSeqUnderTheSameEpochIsAnotherHistory()
    {
        const auto bench = upToDate();
        wire::PullAnswer odd;
        odd.epoch = bench->cache->position().epoch;
        odd.seq = bench->cache->position().seq - 1;
        odd.granted = bench->hub.granted;
        bench->pull.reset();
        bench->keep(bench->core->pullAnswered(odd));
        QCOMPARE(bench->cache->position().fetching.size(), 2);
        QCOMPARE(bench->view(north), bench->hub.view(north)); // still usable
        bench->settle();
        QVERIFY(bench->agrees());
    }

    void noProgressDoesNotSpin()
    {
        const auto bench = upToDate();
        bench->keep(bench->core->command(noteMutation(1), 7));
        bench->keep(bench->core->pushAnswered(wire::PushAnswer()));
        QVERIFY(!bench->last.push);
        QVERIFY(bench->last.wakeAt);
        wire::PushAnswer odd;
        odd.expectedMid = 1;
        bench->keep(bench->core->tryNow());
        QVERIFY(bench->last.push);
        bench->keep(bench->core->pushAnswered(odd));
        QVERIFY(!bench->last.push);
        QVERIFY(bench->last.wakeAt);
    }

    void largeQueueGoesInBatches()
    {
        Bench bench;
        for (int i = 0; i < 250; ++i)
            QVERIFY(bench.cache->queue().enqueue(noteMutation(i), 0, 1));
        bench.start();
        bench.pull = bench.last.pull;
        QVERIFY(!bench.last.push); // not before it is known what the hub has of us
        bench.answerPull();
        QCOMPARE(bench.last.push->mutations.size(), 200);
        bench.settle();
        QCOMPARE(bench.hub.effects().size(), 250);
    }
};

WREN_TEST(TestSyncCore)
#include "tst_synccore.moc"
