// SPDX-License-Identifier: Apache-2.0
#include "tests/app/support/syncbench.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

/** About a client of `south`, whatever the hub makes of it. */
wire::Mutation about(int client, const char *name)
{
    return {0, QString::fromLatin1(name), 1, clientId(client).text(), {}};
}

} // namespace

/** Group staff and Administrators choose which providers a computer keeps (sync.md, Desk 4). */
class TestKeptScopes : public QObject
{
    Q_OBJECT

private:
    /** One's own provider is north; south could be chosen. Up to date, a pull held. */
    static std::unique_ptr<Bench> ofNorth()
    {
        auto bench = std::make_unique<Bench>();
        bench->scopes = {north};
        bench->start();
        bench->pull = bench->last.pull;
        bench->settle();
        return bench;
    }
    static std::unique_ptr<Bench> ofBoth()
    {
        auto bench = ofNorth();
        choose(*bench, {south});
        bench->settle();
        return bench;
    }
    static void choose(Bench &bench, const QStringList &scopes)
    {
        const QueueChange change = bench.core->keep(scopes);
        QVERIFY(change.done.ok());
        bench.keep(change.step);
    }

private slots:
    void onlyOnesOwnAtFirst()
    {
        const auto bench = ofNorth();
        QVERIFY(bench->view(south).isEmpty());
        QCOMPARE(bench->pull->held, QStringList{north});
        QCOMPARE(bench->last.status.kept, QStringList{north});
        QVERIFY(bench->last.status.chosen.isEmpty());
    }

    /** The held pull would keep it waiting for 25 seconds. */
    void chosenIsFetchedAtOnce()
    {
        const auto bench = ofNorth();
        QCOMPARE(bench->pull->waitSeconds, 25);
        choose(*bench, {south});
        QVERIFY(bench->last.withdrawPull);
        QCOMPARE(bench->pull->waitSeconds, 0);
        QCOMPARE(bench->pull->fetching, QList<wire::FetchCursor>({{south, 0}}));
        QCOMPARE(bench->last.status.coming, QStringList{south});
        bench->settle();
        QVERIFY(bench->agrees());
        QCOMPARE(bench->last.status.kept, QStringList({north, south}));
        QVERIFY(bench->last.status.coming.isEmpty());
    }

    /** Chosen before the hub was ever reached: it is fetched like one's own. */
    void chosenBeforeTheFirstContact()
    {
        Bench bench;
        bench.scopes = {north};
        bench.start();
        bench.pull = bench.last.pull;
        choose(bench, {south});
        QCOMPARE(bench.last.status.chosen, QStringList{south});
        bench.settle();
        QVERIFY(bench.agrees());
    }

    /** What one may not see is not fetched, whatever is chosen. */
    void notGrantedIsNotFetched()
    {
        Bench bench;
        bench.scopes = {north};
        bench.hub.granted = {north};
        bench.start();
        bench.pull = bench.last.pull;
        bench.settle();
        choose(bench, {south});
        bench.settle();
        QCOMPARE(bench.pull->held, QStringList{north});
        QVERIFY(bench.pull->fetching.isEmpty());
        bench.hub.granted = {north, south};
        bench.hub.write(clientChange(north, 0, 0, QStringLiteral("News")));
        bench.settle();
        QVERIFY(bench.agrees());
    }

    void choiceOutlivesARestart()
    {
        const auto bench = ofBoth();
        bench->start();
        bench->pull = bench->last.pull;
        bench->settle();
        QCOMPARE(bench->pull->held, QStringList({north, south}));
        QVERIFY(bench->agrees());
    }

    /** Rows go, and with the keys that remain a copy of before does not open. */
    void givenUpIsDestroyed()
    {
        const auto bench = ofBoth();
        bench->cache.reset(); // everything is in the file
        QVERIFY(QFile::copy(bench->fixture.path(), bench->fixture.path() + QStringLiteral(".old")));
        bench->start();
        bench->pull = bench->last.pull;
        bench->settle();
        choose(*bench, {});
        QVERIFY(bench->view(south).isEmpty());
        QCOMPARE(bench->view(north), bench->hub.view(north));
        QVERIFY(bench->last.changed.everything || bench->last.status.leaving.isEmpty());
        QCOMPARE(bench->cache->generation(), bench->fixture.masters.lastKey());
        CacheFile old = bench->fixture.file();
        old.path += QStringLiteral(".old");
        old.masters = {{bench->cache->generation(), old.masters.value(bench->cache->generation())}};
        QVERIFY(bench->fixture.masters.size() > 1);
        QCOMPARE(CacheCore::open(old).error().kind, Kind::Crypto);
        bench->settle();
        QCOMPARE(bench->pull->held, QStringList{north});
    }

    void onesOwnStays()
    {
        const auto bench = ofBoth();
        choose(*bench, {});
        bench->settle();
        QCOMPARE(bench->last.status.kept, QStringList{north});
        QCOMPARE(bench->view(north), bench->hub.view(north));
    }

    /** The scopes that every Desk has are nobody's to choose. */
    void onlyProvidersAreChosen()
    {
        const QString directory = QLatin1String(wire::directoryScope);
        auto bench = std::make_unique<Bench>();
        bench->scopes = {north, directory};
        bench->hub.granted = {north, south, directory};
        bench->start();
        bench->pull = bench->last.pull;
        bench->settle();
        bench->scopes = {north};
        bench->start();
        bench->pull = bench->last.pull;
        choose(*bench, {directory});
        bench->settle();
        QVERIFY(bench->pull->held.contains(directory));
        QVERIFY(bench->last.status.chosen.isEmpty());
    }

    /** The hub decides it while this computer can still show whom it was about. */
    void whatWaitsGoesFirst()
    {
        const auto bench = ofBoth();
        const QueueChange saved = bench->core->enqueue(about(1, "note"));
        QVERIFY(saved.done.ok());
        bench->keep(saved.step);
        const wire::PushRequest push = *bench->last.push;
        choose(*bench, {});
        QCOMPARE(bench->last.status.leaving, QStringList{south});
        QCOMPARE(bench->view(south).size(), bench->hub.view(south).size());
        bench->keep(bench->core->pushAnswered(bench->hub.push(push)));
        bench->settle();
        QCOMPARE(bench->hub.effects().value(clientId(1).text()), 1);
        QVERIFY(bench->last.status.leaving.isEmpty());
        QVERIFY(bench->view(south).isEmpty());
    }

    /** It is nobody's secret: drafts and refusals stay readable. */
    void whatWasTypedStays()
    {
        const auto bench = ofBoth();
        QVERIFY(bench->cache->drafts()
                    .save({clientId(1).text(),
                           QStringLiteral("case_note"),
                           {{QStringLiteral("text"), QStringLiteral("half a note")}},
                           1})
                    .ok());
        const QueueChange saved = bench->core->enqueue(about(1, "no"));
        QVERIFY(saved.done.ok());
        bench->keep(saved.step);
        bench->settle();
        choose(*bench, {});
        bench->settle();
        QVERIFY(bench->view(south).isEmpty());
        QCOMPARE(bench->cache->drafts().all()->size(), 1);
        const auto refused = bench->cache->queue().of(QueuedMutation::State::Refused);
        QCOMPARE(refused->size(), 1);
        QCOMPARE(refused->first().mutation.subject, clientId(1).text());
        QVERIFY(refused->first().mutation.mid > 0);
    }

    void chosenAgainIsFetchedAnew()
    {
        const auto bench = ofBoth();
        choose(*bench, {});
        bench->settle();
        bench->hub.write(goneChange(south, QStringLiteral("client"), clientId(1).text(), 0));
        choose(*bench, {south});
        bench->settle();
        QVERIFY(bench->agrees());
        QCOMPARE(bench->last.status.kept, QStringList({north, south}));
    }

    /** The answer to a pull that was cut off comes all the same: it was asked for another choice.
     */
    void lateAnswerIsLetBe()
    {
        const auto bench = ofNorth();
        choose(*bench, {south});
        const quint64 before = bench->last.pullNumber;
        bench->hub.pageSize = 1;
        bench->answerPull(); // a page of south
        const wire::PullRequest half = *bench->pull;
        choose(*bench, {});
        choose(*bench, {south}); // from the start
        QCOMPARE(bench->pull->fetching, QList<wire::FetchCursor>({{south, 0}}));
        bench->keep(bench->core->pullAnswered(bench->hub.pull(half), before));
        QCOMPARE(bench->cache->position().fetching, QList<wire::FetchCursor>({{south, 0}}));
        bench->hub.pageSize = 500;
        bench->settle();
        QVERIFY(bench->agrees());
    }

    /** Without a new master key nothing is destroyed; it is tried again. */
    void withoutANewKeyItStays()
    {
        const auto bench = ofBoth();
        const QueueChange change = bench->core->keep({});
        QCOMPARE(change.step.ended, QStringList{south});
        const SyncStep failed =
            bench->core->masterReady(Error{Kind::Storage, QStringLiteral("test"), {}});
        QVERIFY(failed.failure);
        QVERIFY(failed.ended.isEmpty());
        QVERIFY(failed.wakeAt);
        QVERIFY(!bench->view(south).isEmpty());
        bench->now = *failed.wakeAt;
        bench->keep(bench->core->step());
        QVERIFY(bench->view(south).isEmpty());
    }
};

WREN_TEST(TestKeptScopes)
#include "tst_keptscopes.moc"
