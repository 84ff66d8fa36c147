// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/store/twooffices.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>

#include <thread>

using namespace wren;
using namespace wren::test;

/** Many answers of pull, page by page: who follows ends with what the hub holds. */
class TestFollowing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addDatabaseRows(); }
    void init() { m_offices = std::make_unique<TwoOffices>(); }
    void cleanup() { m_offices.reset(); }

    void aScopeCanBeAddedLater();
    void oneMutationIsNeverCutInTwo();
    void pagesEndAtTheByteLimit();
    void pagingResumesAtAnyPage();
    void anyHistoryIsFollowed_data();
    void anyHistoryIsFollowed();
    void whoFollowsSeesEveryChange();

private:
    std::unique_ptr<TwoOffices> m_offices;
};

void TestFollowing::aScopeCanBeAddedLater()
{
    const ClientId here = m_offices->newClient(m_offices->here);
    const ClientId there = m_offices->newClient(m_offices->there);
    Follower desk(m_offices->sql, {m_offices->scopeHere});
    desk.catchUp();
    desk.grant({m_offices->scopeHere, m_offices->scopeThere});
    desk.keep(m_offices->scopeThere);
    (void)m_offices->newClient(m_offices->here);
    desk.catchUp();
    QCOMPARE(desk.ids(m_offices->scopeThere, QStringLiteral("client")), QStringList{there.text()});
    QCOMPARE(desk.ids(m_offices->scopeHere, QStringLiteral("client")).size(), 2);
    QVERIFY(desk.ids(m_offices->scopeHere, QStringLiteral("client")).contains(here.text()));
}

void TestFollowing::oneMutationIsNeverCutInTwo()
{
    m_offices->write([&](store::WriteContext &context) -> Result<store::Effect> {
        const ClientId client = newId<ClientId>();
        must(addClient(context, client, m_offices->here.provider,
                       QStringLiteral("kim@example.org")));
        for (int i = 0; i < 30; ++i)
            must(addNote(context, client, m_offices->here.provider, QStringLiteral("note")));
        return store::Effect{};
    });
    (void)m_offices->newClient(m_offices->here);
    Follower desk(m_offices->sql, {m_offices->scopeHere}, {}, {10, 1 << 20});
    QVERIFY(desk.step());
    QCOMPARE(desk.lastAnswer().changes.size(), 31);
    QCOMPARE(desk.lastAnswer().fetching,
             (QList<wire::FetchProgress>{{m_offices->scopeHere, 1, false}}));
    QVERIFY(!desk.step());
    QCOMPARE(desk.lastAnswer().changes.size(), 2);
}

void TestFollowing::pagesEndAtTheByteLimit()
{
    const ClientId client = m_offices->newClient(m_offices->here);
    for (int i = 0; i < 10; ++i) {
        m_offices->write([&](store::WriteContext &context) {
            return addNote(context, client, m_offices->here.provider, QString(1000, u'x'));
        });
    }
    Follower desk(m_offices->sql, {m_offices->scopeHere}, {}, {500, 3000});
    QVERIFY(desk.catchUp() >= 4);
    QCOMPARE(desk.records().size(), 12);

    // And of a held scope.
    for (int i = 0; i < 10; ++i) {
        m_offices->write([&](store::WriteContext &context) {
            return addNote(context, client, m_offices->here.provider, QString(1000, u'y'));
        });
    }
    QVERIFY(desk.catchUp() >= 4);
    QCOMPARE(desk.records().size(), 22);
}

void TestFollowing::pagingResumesAtAnyPage()
{
    QList<ClientId> clients;
    for (int i = 0; i < 12; ++i)
        clients.append(m_offices->newClient(m_offices->here));
    Follower desk(m_offices->sql, {m_offices->scopeHere}, {}, {3, 1 << 20});
    int page = 0;
    while (desk.step()) {
        if (++page > 8)
            continue;
        // Between any two pages: one leaves, one comes, one is noted.
        m_offices->move(clients.takeFirst(), m_offices->here, m_offices->there);
        clients.append(m_offices->newClient(m_offices->here));
        m_offices->write([&](store::WriteContext &context) {
            return addNote(context, clients.at(page % clients.size()), m_offices->here.provider,
                           QStringLiteral("meanwhile"));
        });
    }
    Follower fresh(m_offices->sql, {m_offices->scopeHere});
    fresh.catchUp();
    QVERIFY(page > 8);
    QCOMPARE(desk.records(), fresh.records());
    QCOMPARE(desk.ids(m_offices->scopeHere, QStringLiteral("client")).size(), clients.size());
}

void TestFollowing::anyHistoryIsFollowed_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestFollowing::anyHistoryIsFollowed()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const QStringList all{m_offices->directory, m_offices->scopeHere, m_offices->scopeThere};
    std::vector<Follower> desks;
    QList<std::pair<ClientId, bool>> clients; // and whether it is here
    const auto office = [&](bool here) -> const Office & {
        return here ? m_offices->here : m_offices->there;
    };
    for (int round = 0; round < 60; ++round) {
        const bool here = random.bounded(2) == 0;
        switch (random.bounded(5)) {
        case 0:
            clients.append({m_offices->newClient(office(here)), here});
            break;
        case 1:
            m_offices->write(addingProvider());
            break;
        case 2:
            if (!clients.isEmpty()) {
                auto &client = clients[random.bounded(int(clients.size()))];
                m_offices->move(client.first, office(client.second), office(!client.second));
                client.second = !client.second;
            }
            break;
        case 3:
            if (desks.size() < 5)
                desks.emplace_back(m_offices->sql, all, DeviceId(),
                                   services::PageLimit{1 + random.bounded(6), 1 << 20});
            break;
        default:
            if (!desks.empty())
                desks[std::size_t(random.bounded(int(desks.size())))].step();
        }
    }
    Follower fresh(m_offices->sql, all);
    fresh.catchUp();
    QCOMPARE(fresh.records().keys(), m_offices->idsInTables());
    for (Follower &desk : desks) {
        desk.catchUp();
        QCOMPARE(desk.records(), fresh.records());
    }
}

void TestFollowing::whoFollowsSeesEveryChange()
{
    // Eight writers through two hubs' lanes, three readers that do nothing but ask.
    constexpr int writers = 8;
    constexpr int each = 30;
    const auto otherDatabase = must(store::Database::open(m_offices->database.url()));
    std::atomic<bool> writing = true;
    std::vector<QStringList> seen(3);
    std::vector<QList<qint64>> order(3);
    std::vector<std::thread> readers;
    for (std::size_t r = 0; r < seen.size(); ++r) {
        readers.emplace_back([&, r] {
            store::Connection &sql = *must(m_offices->database->connection());
            Follower desk(sql, {m_offices->directory}, {}, {7, 1 << 20});
            desk.catchUp();
            while (writing)
                desk.catchUp();
            desk.catchUp();
            seen[r] = desk.ids(m_offices->directory, QStringLiteral("provider"));
            order[r] = desk.seen();
        });
    }
    {
        store::WriterLane lane(*m_offices->database, environment());
        store::WriterLane otherLane(*otherDatabase, environment());
        std::vector<std::thread> threads;
        for (int w = 0; w < writers; ++w) {
            threads.emplace_back([&, w] {
                store::WriterLane &own = w % 2 == 0 ? lane : otherLane;
                for (int i = 0; i < each; ++i)
                    must(own.submit(systemJob(addingProvider())).get());
            });
        }
        for (std::thread &thread : threads)
            thread.join();
    }
    writing = false;
    for (std::thread &reader : readers)
        reader.join();
    for (std::size_t r = 0; r < seen.size(); ++r) {
        QCOMPARE(seen[r].size(), writers * each);
        QVERIFY(std::is_sorted(order[r].begin(), order[r].end()));
    }
    QCOMPARE(verifiedSeq(m_offices->sql), writers * each);
}

WREN_TEST(TestFollowing)
#include "tst_following.moc"
