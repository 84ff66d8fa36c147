// SPDX-License-Identifier: Apache-2.0
#include "app/people/clientstore.h"
#include "app/people/directory.h"
#include "models/worksteps.h"
#include "tests/app/support/cachefixture.h"
#include "tests/app/support/fakenetwork.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

using namespace wren;
using namespace wren::app;
using namespace wren::test;

namespace {

constexpr int clients = 100'000;
constexpr int pageSize = 500; // of the feed (sync.md, Hub 5)

const QString scope = QStringLiteral("provider:north");
const QString directoryScope = QLatin1String(wire::directoryScope);

template<typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

wire::RecordChange providerNamed(int number, const QString &name, qint64 rev)
{
    wire::RecordChange change;
    change.scope = directoryScope;
    change.kind = QStringLiteral("provider");
    change.id = uuid(0xa, number);
    change.rev = rev;
    change.value = wire::ProviderRecord{name, true}.toJson();
    return change;
}

} // namespace

/**
 * Nothing over 16 ms on the window's thread with 100,000 clients: what is read, decrypted, put in
 * order and freed is done elsewhere. Counted in steps of work (models/worksteps.h) by that thread,
 * not in milliseconds, which would tell how busy the machine is.
 */
class TestWindowThread : public QObject
{
    Q_OBJECT

private:
    CacheFixture m_fixture;
    FakeNetwork m_network;
    HubClient m_hub{m_network, QUrl(QStringLiteral("https://hub.example.ca"))};
    std::unique_ptr<ClientCache> m_cache = std::make_unique<ClientCache>();
    SyncDriver m_sync{*m_cache, m_hub};
    Directory m_directory{*m_cache, m_sync};
    ClientStore m_store{*m_cache, m_sync, m_directory, StaffId()};

    /** What this thread did until `signal` of the store came `times` times. */
    template<typename Signal>
    quint64 stepsUntil(Signal signal, int times, const std::function<void()> &begin)
    {
        QSignalSpy spy(&m_store, signal);
        const quint64 before = workSteps;
        begin();
        [&] {
            QTRY_COMPARE_WITH_TIMEOUT(spy.size(), times, 120'000);
        }();
        return workSteps - before;
    }
    void feed(const QList<wire::RecordChange> &changes, qint64 seq)
    {
        std::optional<Result<ChangedRecords>> applied;
        m_cache->run(
            this,
            [changes, seq](CacheCore &core) {
                wire::PullAnswer page;
                page.epoch = QStringLiteral("e1");
                page.seq = seq;
                page.changes = changes;
                return core.apply(page, 2);
            },
            [&](Result<ChangedRecords> result) { applied.emplace(std::move(result)); });
        QTRY_VERIFY_WITH_TIMEOUT(applied, 120'000);
        emit m_sync.recordsChanged(sure(*applied));
    }

private slots:
    void initTestCase()
    {
        wire::PullAnswer page;
        page.epoch = QStringLiteral("e1");
        {
            const auto core = sure(m_fixture.open());
            QVERIFY(core->startOver(page, 1).ok());
            QVERIFY(core->beginFetching({directoryScope, scope}).ok());
            page.seq = clients + 1;
            page.changes = {providerNamed(1, QStringLiteral("North Office"), clients + 1),
                            providerNamed(2, QStringLiteral("South Office"), clients + 1)};
            for (int i = 0; i < clients; ++i)
                page.changes.append(
                    clientChange(scope, i, i + 1, QStringLiteral("Name%1").arg(i * 7 % clients)));
            page.fetching = {{directoryScope, clients + 1, true}, {scope, clients + 1, true}};
            QVERIFY(core->apply(page, 2).ok());
        }
        std::optional<Result<OpenedCache>> opened;
        m_cache->open(m_fixture.file(), this,
                      [&](Result<OpenedCache> result) { opened.emplace(std::move(result)); });
        QTRY_VERIFY_WITH_TIMEOUT(opened, 120'000);
        QVERIFY(opened->ok());
    }
    void cleanupTestCase() { m_cache.reset(); }

    /** The counter counts: the work is done, by whomever. */
    void stepsAreCounted()
    {
        PeopleIndex index;
        const quint64 before = workSteps;
        std::vector<PersonRow> rows(20'000);
        for (int i = 0; i < int(rows.size()); ++i)
            rows[std::size_t(i)].client = clientId(i);
        index.assign(std::move(rows));
        QVERIFY(workSteps - before > stepsIn16ms);
    }

    void copyIsReadElsewhere()
    {
        const quint64 steps = stepsUntil(&ClientStore::clientsReset, 2, [this] {
            m_directory.load(this, [this](const Result<void> &) {
                m_store.load(this, [](const Result<void> &) {});
            });
        });
        QCOMPARE(m_store.index().size(), clients);
        QVERIFY2(steps < stepsIn16ms, qPrintable(QString::number(steps)));
    }

    /** In any order that a list can have. */
    void orderIsMadeElsewhere()
    {
        for (int column = 0; column <= int(PeopleQuery::Column::CreatedAt); ++column) {
            PeopleQuery query;
            query.sortBy = PeopleQuery::Column(column);
            const quint64 before = workSteps;
            QCOMPARE(m_store.index().search(query).size(), std::size_t(clients));
            QVERIFY2(workSteps - before < stepsIn16ms, qPrintable(QString::number(column)));
        }
    }

    void pageOfTheFeed()
    {
        QList<wire::RecordChange> page;
        for (int i = 0; i < pageSize; ++i)
            page.append(clientChange(scope, i * 100, clients + 2 + i, QStringLiteral("Renamed")));
        const quint64 steps = stepsUntil(&ClientStore::clientsChanged, 1,
                                         [&] { feed(page, clients + 1 + pageSize); });
        QCOMPARE(m_store.index().find(clientId(0))->lastName, QStringLiteral("Renamed"));
        QVERIFY2(steps < stepsIn16ms, qPrintable(QString::number(steps)));
    }

    /** Another name of a provider is another order of everybody. */
    void providerIsRenamed()
    {
        const quint64 steps = stepsUntil(&ClientStore::clientsReset, 1, [this] {
            feed({providerNamed(1, QStringLiteral("Zebra Office"), 2 * clients)}, 2 * clients);
        });
        QVERIFY2(steps < stepsIn16ms, qPrintable(QString::number(steps)));
        orderIsMadeElsewhere();
    }
};

WREN_TEST(TestWindowThread)
#include "tst_windowthread.moc"
