// SPDX-License-Identifier: Apache-2.0
#include "app/hub/retryafter.h"
#include "models/scopedigest.h"
#include "tests/app/support/syncbench.h"
#include "tests/support/testmain.h"

#include <csignal>
#include <sys/resource.h>

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

wire::Mutation note(int number)
{
    return {0, QStringLiteral("note"), 1, uuid(0xd, number), {}};
}

Error deviceTwice()
{
    return Error{
        Kind::Conflict, {}, {{QStringLiteral("device"), QLatin1String(wire::deviceTwice)}}};
}

Error otherHistory()
{
    return Error{
        Kind::Conflict, {}, {{QStringLiteral("history"), QLatin1String(wire::otherHistory)}}};
}

wire::HistoryPoint point(qint64 seq, char digit)
{
    return {seq, QString(16, QLatin1Char(digit))};
}

/** While it lives, no file of this process grows beyond `bytes`, as on a disk without room. */
class FileLimit
{
public:
    explicit FileLimit(rlim_t bytes)
    {
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    Q_DISABLE_COPY_MOVE(FileLimit)

private:
    rlimit m_before = {};
    void (*m_signal)(int) = nullptr;
};

constexpr qint64 day = qint64(24) * 3600 * 1000;

} // namespace

/** Full resync and what must never cause one; waiting; the same device twice. */
class TestResync : public QObject
{
    Q_OBJECT

private:
    static std::unique_ptr<Bench> upToDate()
    {
        auto bench = std::make_unique<Bench>();
        bench->pull = bench->last.pull;
        bench->settle();
        return bench;
    }
    /** What a hub says that has nothing new. */
    static wire::PullAnswer nothingNew(const Bench &bench)
    {
        wire::PullAnswer answer;
        answer.epoch = bench.cache->position().epoch;
        answer.seq = bench.cache->position().seq;
        answer.lastMid = bench.hub.lastMid();
        answer.granted = bench.hub.granted;
        return answer;
    }
    static QString digestAtHub(const Bench &bench, const QString &scope)
    {
        quint64 sum = 0;
        const auto view = bench.hub.view(scope);
        for (auto record = view.cbegin(); record != view.cend(); ++record)
            sum += recordDigest(bench.cache->position().epoch, scope,
                                {record.key().first, record.key().second, record.value()});
        return digestText(sum);
    }
    static void answerWith(Bench &bench, const wire::PullAnswer &answer)
    {
        bench.pull.reset();
        bench.keep(bench.core->pullAnswered(answer));
    }

private slots:
    void startOverFetchesEverythingBesideTheOldCopy()
    {
        const auto bench = upToDate();
        wire::PullAnswer old = nothingNew(*bench);
        old.startOver = true;
        answerWith(*bench, old);
        bench->keep(bench->core->enqueue(note(1)).step);
        QVERIFY(bench->last.status.resyncing);
        QVERIFY(!bench->last.status.firstFetch);
        QCOMPARE(bench->view(north), bench->hub.view(north));
        bench->settle();
        QVERIFY(bench->agrees());
        QVERIFY(!bench->last.status.resyncing);
        QCOMPARE(bench->hub.effects().value(uuid(0xd, 1)), 1);
    }

    void digestsAgree()
    {
        const auto bench = upToDate();
        bench->hub.write(clientChange(north, 0, 0, QStringLiteral("Changed")));
        bench->hub.write(clientChange(north, 20, 0, QStringLiteral("New")));
        bench->hub.write(goneChange(south, QStringLiteral("client"), clientId(1).text(), 0));
        for (int round = 0; round < 3; ++round) {
            wire::PullAnswer answer = bench->hub.pull(*bench->pull);
            answer.digests = {{north, digestAtHub(*bench, north)},
                              {south, digestAtHub(*bench, south)}};
            answerWith(*bench, answer);
            QVERIFY(!bench->last.status.resyncing);
            QCOMPARE(bench->pull->waitSeconds, 25); // no disagreement, no haste
            bench->hub.write(clientChange(north, 0, 0, QStringLiteral("Again")));
        }
    }

    void digestThatDisagreesTwiceFetchesAnew()
    {
        const auto bench = upToDate();
        wire::PullAnswer odd = nothingNew(*bench);
        odd.digests = {{north, QString(16, QLatin1Char('7'))}};
        answerWith(*bench, odd);
        QVERIFY(!bench->last.status.resyncing);
        QCOMPARE(bench->pull->waitSeconds, 0);  // asked again at once
        answerWith(*bench, nothingNew(*bench)); // without digests: neither agreed nor not
        answerWith(*bench, odd);
        QVERIFY(bench->last.status.resyncing);
        QCOMPARE(bench->view(north), bench->hub.view(north)); // usable meanwhile
        bench->settle();
        QVERIFY(bench->agrees());
    }

    void digestThatDisagreesOnceDoesNot()
    {
        const auto bench = upToDate();
        wire::PullAnswer answer = nothingNew(*bench);
        for (const bool wrong : {true, false, true, false}) {
            answer.digests = {
                {north, wrong ? QString(16, QLatin1Char('7')) : digestAtHub(*bench, north)}};
            answerWith(*bench, answer);
            QVERIFY(!bench->last.status.resyncing);
        }
    }

    /** I15: a row that vanished from the disk is missed, though no seal tells. */
    void vanishedRowIsNoticed()
    {
        const auto bench = upToDate();
        wire::PullAnswer answer = nothingNew(*bench);
        answer.digests = {{north, digestAtHub(*bench, north)}};
        QVERIFY(bench->cache->records().apply(
            goneChange(north, QStringLiteral("client"), clientId(0).text(), 1),
            RecordStore::Into::Base));
        answerWith(*bench, answer);
        answerWith(*bench, answer);
        QVERIFY(bench->last.status.resyncing);
        bench->settle();
        QVERIFY(bench->agrees());
    }

    void damageFetchesAnewAndDropsWhatWasAskedBefore()
    {
        const auto bench = upToDate();
        const wire::PullAnswer stale = [&] {
            wire::PullAnswer answer = nothingNew(*bench);
            answer.fetching = {{north, 1000, true}, {south, 1000, true}};
            return answer;
        }();
        bench->keep(bench->core->damageFound());
        QVERIFY(bench->last.status.resyncing);
        answerWith(*bench, stale); // asked for with the cursors of before
        QVERIFY(bench->last.status.resyncing);
        QCOMPARE(bench->view(north), bench->hub.view(north));
        bench->settle();
        QVERIFY(bench->agrees());
    }

    /** I12 */
    void resyncGoesOnAfterARestart()
    {
        const auto bench = upToDate();
        bench->hub.pageSize = 2;
        bench->keep(bench->core->damageFound());
        answerWith(*bench, nothingNew(*bench));
        bench->answerPull();
        const QList<wire::FetchCursor> cursors = bench->cache->position().fetching;
        QVERIFY(cursors.first().after > 0);
        bench->start();
        QCOMPARE(bench->last.pull->fetching, cursors); // not from the start
        QVERIFY(bench->last.status.resyncing);
        QCOMPARE(bench->view(south), bench->hub.view(south));
        bench->pull = bench->last.pull;
        bench->settle();
        QVERIFY(bench->agrees());
    }

    void lessOfOursThanItAnsweredIsAnotherHistory()
    {
        const auto bench = upToDate();
        bench->hub.backUp();
        bench->keep(bench->core->command(note(1), 1));
        bench->settle();
        wire::PullAnswer odd = nothingNew(*bench);
        odd.lastMid = 0;
        answerWith(*bench, odd);
        QVERIFY(bench->last.otherHistory);       // reported
        QCOMPARE(bench->last.status.waiting, 1); // it gets it again
    }

    /** A pull may have been read before a push that is answered first. */
    void answerOfBeforeThePushIsNoOtherHistory()
    {
        const auto bench = upToDate();
        const wire::PullAnswer before = nothingNew(*bench);
        bench->keep(bench->core->command(note(1), 1));
        bench->keep(bench->core->pushAnswered(bench->hub.push(*bench->last.push)));
        answerWith(*bench, before);
        QVERIFY(!bench->last.otherHistory);
        bench->settle();
        QVERIFY(bench->agrees());
    }

    /** Another history may know others' mutations under our mids: a copy of this computer's. */
    void anotherHistoryIsAskedForEverythingThatIsHeld()
    {
        const auto bench = upToDate();
        bench->keep(bench->core->enqueue(note(1)).step);
        bench->settle();
        wire::PullAnswer restored = nothingNew(*bench);
        restored.epoch = QStringLiteral("another");
        answerWith(*bench, restored);
        QCOMPARE(bench->last.push->mutations.first().subject, uuid(0xd, 1));
        bench->keep(bench->core->pushAnswered(deviceTwice()));
        QVERIFY(bench->last.status.deviceTwice);
        QCOMPARE(bench->last.status.waiting, 1);
    }

    /** Seed 873: what another history may lack is asked for before its scope goes. */
    void restoredHubThatEndsAScopeIsAskedFirst()
    {
        const auto bench = upToDate();
        wire::Mutation about = note(1);
        about.arguments.insert(QStringLiteral("client"), clientId(1).text());
        bench->keep(bench->core->enqueue(about).step);
        bench->settle();
        QCOMPARE(bench->last.status.waiting, 0);
        wire::PullAnswer restored = nothingNew(*bench);
        restored.epoch = QStringLiteral("another");
        restored.granted = {north};
        restored.ended = {south};
        answerWith(*bench, restored);
        QVERIFY(bench->view(south).isEmpty());
        QCOMPARE(bench->last.status.waiting, 1);
        QCOMPARE(bench->last.push->mutations, QList<wire::Mutation>({[&] {
                     about.mid = 1;
                     return about;
                 }()}));
    }

    /** Who moved from a scope that ends into one that stays is still in reach. */
    void whoMovedOutOfAnEndedScopeIsNotGone()
    {
        const auto bench = upToDate();
        bench->hub.backUp();
        for (const int client : {1, 3}) {
            wire::Mutation about = note(client);
            about.arguments.insert(QStringLiteral("client"), clientId(client).text());
            bench->keep(bench->core->enqueue(about).step);
            bench->settle();
            QVERIFY(bench->cache->drafts().save(
                {clientId(client).text(), QStringLiteral("case_note"), {}, 1}));
        }
        bench->hub.write(clientChange(north, 1, 0, QStringLiteral("Moved")));
        bench->hub.granted = {north};
        bench->answerPull();
        QVERIFY(bench->view(south).isEmpty());
        QCOMPARE(bench->cache->drafts().all()->size(), 1);
        QCOMPARE(bench->cache->drafts().all()->first().id, clientId(1).text());
        bench->hub.restore();
        bench->settle();
        QCOMPARE(bench->hub.effects(), (QMap<QString, int>{{uuid(0xd, 1), 1}}));
    }

    /** Seed 6087: its counters are where they were, and yet it is not the hub that was read. */
    void hubThatDoesNotKnowItsPointIsAnotherHistory()
    {
        const auto bench = upToDate();
        bench->keep(bench->core->enqueue(note(1)).step);
        bench->settle();
        wire::PullAnswer odd = nothingNew(*bench);
        odd.otherHistory = true;
        answerWith(*bench, odd);
        QVERIFY(bench->last.otherHistory);
        QVERIFY(bench->last.status.resyncing);
        QCOMPARE(bench->last.push->mutations.first().subject, uuid(0xd, 1));
    }

    void newestPointIsNamedInPullAndPush()
    {
        const auto bench = upToDate();
        QVERIFY(!bench->pull->history); // a hub of the version before tells none, and is told none
        wire::PullAnswer told = nothingNew(*bench);
        told.history = point(7, '7');
        answerWith(*bench, told);
        QCOMPARE(bench->pull->history, told.history);
        bench->keep(bench->core->enqueue(note(1)).step);
        QCOMPARE(bench->last.push->history, told.history);
        wire::PushAnswer pushed = bench->hub.push(*bench->last.push);
        pushed.history = point(8, '8');
        bench->keep(bench->core->pushAnswered(pushed));
        answerWith(*bench, told); // read before the push
        QCOMPARE(bench->pull->history, pushed.history);
        bench->start();
        QCOMPARE(bench->last.pull->history, pushed.history); // also after a restart
    }

    /** Nothing of the push counts, and none follows before the hub was asked for its history. */
    void pushOfAnotherHistoryIsHeldBackUntilThePull()
    {
        const auto bench = upToDate();
        bench->keep(bench->core->enqueue(note(1)).step);
        bench->keep(bench->core->pushAnswered(otherHistory()));
        QVERIFY(!bench->last.push);
        QVERIFY(!bench->cache->queue().find(1)->mayBeSent);
        bench->keep(bench->core->tryNow());
        QVERIFY(!bench->last.push);
        wire::PullAnswer odd = nothingNew(*bench);
        odd.otherHistory = true;
        answerWith(*bench, odd);
        QVERIFY(bench->last.push);
        bench->settle();
        QCOMPARE(bench->hub.effects().value(uuid(0xd, 1)), 1);
    }

    /** Seed 320: what was sent under other mids must not count any more. */
    void everyNumberingAnewIsCounted()
    {
        const auto bench = upToDate();
        for (int i = 1; i <= 3; ++i)
            bench->keep(bench->core->enqueue(note(i)).step);
        bench->keep(bench->core->pushAnswered(Error{Kind::Timeout, {}, {}}));
        bench->keep(bench->core->tryNow());
        QCOMPARE(bench->last.push->numbering, 0);
        wire::PushAnswer answer;
        answer.expectedMid = 7;
        bench->keep(bench->core->pushAnswered(answer));
        QCOMPARE(bench->last.push->mutations.first().mid, 7);
        QCOMPARE(bench->cache->position().numbering, 1);
        QCOMPARE(bench->last.push->numbering, 0); // to a hub of the version before
        wire::PullAnswer told = nothingNew(*bench);
        told.lastMid = 6;
        told.history = point(7, '7');
        answerWith(*bench, told);
        bench->keep(bench->core->pushAnswered(Error{Kind::Timeout, {}, {}}));
        bench->keep(bench->core->tryNow());
        QCOMPARE(bench->last.push->numbering, 1);
    }

    void gapBelowWhatWasAnsweredIsAnotherHistory()
    {
        const auto bench = upToDate();
        for (int i = 1; i <= 3; ++i) {
            bench->keep(bench->core->command(note(i), quint64(i)));
            bench->settle();
        }
        bench->keep(bench->core->command(note(4), 4));
        wire::PushAnswer answer;
        answer.expectedMid = 2; // though 3 were answered
        bench->keep(bench->core->pushAnswered(answer));
        QVERIFY(bench->last.otherHistory);
        QCOMPARE(bench->last.status.waiting, 3);           // 2, 3 and 4
        QVERIFY(bench->cache->position().epoch.isEmpty()); // read everything anew
    }

    void editIsKeptWhenTheHubIsAway()
    {
        const auto bench = upToDate();
        const QueueChange saved = bench->core->enqueue(note(1));
        QVERIFY(saved.done);
        bench->keep(saved.step);
        bench->keep(bench->core->pushAnswered(Error{Kind::Offline, {}, {}}));
        QCOMPARE(bench->last.status.waiting, 1); // no command: nobody takes it back
        QVERIFY(!bench->cache->queue().find(1)->mayBeSent);
        bench->settle();
        QCOMPARE(bench->hub.effects().value(uuid(0xd, 1)), 1);
    }

    void retryAfterIsHonoured()
    {
        const auto bench = upToDate();
        bench->keep(bench->core->enqueue(note(1)).step);
        const Error busy = withRetryAfter(Error{Kind::Storage, {}, {}}, std::chrono::seconds(120));
        bench->keep(bench->core->pushAnswered(busy));
        QCOMPARE(*bench->last.wakeAt, bench->now + 120'000);
        bench->now += 119'999;
        bench->keep(bench->core->step());
        QVERIFY(!bench->last.push);
        bench->now += 1;
        bench->keep(bench->core->step());
        QVERIFY(bench->last.push);
    }

    /** I16: said, nothing harmed, and gone once the disk takes it. */
    void diskThatCannotBeWrittenIsSaid()
    {
        const auto bench = upToDate();
        const wire::Mutation large{
            0, QStringLiteral("note"), 1, uuid(0xd, 1),
            QJsonObject{{QStringLiteral("text"), QString(500'000, QLatin1Char('x'))}}};
        {
            const FileLimit limit(64 * 1024);
            const QueueChange refused = bench->core->enqueue(large);
            QVERIFY(!refused.done);
            QCOMPARE(refused.done.error().kind, Kind::Storage);
            QVERIFY(refused.step.status.storage);
            QCOMPARE(refused.step.status.waiting, 0);
            bench->keep(refused.step);
        }
        const QueueChange saved = bench->core->enqueue(large);
        QVERIFY(saved.done);
        QVERIFY(!saved.step.status.storage);
        QVERIFY(bench->last.status.state != SyncStatus::State::Offline); // the hub is not to blame
        bench->keep(saved.step);
        bench->settle();
        QVERIFY(bench->agrees());
        QCOMPARE(bench->hub.effects().value(uuid(0xd, 1)), 1);
    }

    /** I14 */
    void clockSetBackDoesNotProlongTheWait()
    {
        const auto bench = upToDate();
        bench->keep(bench->core->enqueue(note(1)).step);
        bench->keep(bench->core->pushAnswered(Error{Kind::Timeout, {}, {}}));
        QVERIFY(!bench->last.push);
        bench->now = 0; // 1970
        bench->keep(bench->core->step());
        QVERIFY(bench->last.push);
    }

    void leaseEndsWhileItRuns()
    {
        const auto bench = upToDate();
        bench->answerPull(Error{Kind::Offline, {}, {}});
        bench->now += 14 * day;
        bench->keep(bench->core->step());
        QVERIFY(!bench->last.status.leaseOver);
        bench->answerPull(Error{Kind::Offline, {}, {}});
        bench->now += 1;
        bench->keep(bench->core->step());
        QVERIFY(bench->last.status.leaseOver);
        bench->keep(bench->core->tryNow());
        bench->settle();
        QVERIFY(!bench->last.status.leaseOver);
    }

    void sameDeviceTwiceStopsPushingOnly()
    {
        const auto bench = upToDate();
        bench->keep(bench->core->enqueue(note(1)).step);
        bench->keep(bench->core->pushAnswered(deviceTwice()));
        QVERIFY(bench->last.status.deviceTwice);
        QVERIFY(!bench->last.push);
        QCOMPARE(bench->last.status.waiting, 1);
        bench->hub.write(clientChange(north, 0, 0, QStringLiteral("Changed")));
        bench->answerPull();
        QVERIFY(bench->agrees());
    }

    /** What both computers had queued before one was copied is settled, not numbered anew. */
    void sameDeviceTwiceSettlesWhatBothKnow()
    {
        const auto bench = upToDate();
        for (int i = 1; i <= 2; ++i)
            bench->keep(bench->core->enqueue(note(i)).step);
        bench->keep(bench->core->pushAnswered(Error{Kind::Offline, {}, {}}));
        bench->keep(bench->core->tryNow());
        QCOMPARE(bench->last.push->mutations.size(), 2);
        bench->keep(bench->core->pushAnswered(deviceTwice()));
        QVERIFY(!bench->last.status.deviceTwice);
        QCOMPARE(bench->last.push->mutations.size(), 1); // one by one
        bench->keep(bench->core->pushAnswered(bench->hub.push(*bench->last.push)));
        bench->keep(bench->core->pushAnswered(deviceTwice()));
        QVERIFY(bench->last.status.deviceTwice);
        QCOMPARE(bench->last.status.waiting, 1);
        QCOMPARE(bench->cache->queue().of(QueuedMutation::State::Waiting)->first().mutation.subject,
                 uuid(0xd, 2));
    }
};

WREN_TEST(TestResync)
#include "tst_resync.moc"
