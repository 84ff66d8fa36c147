// SPDX-License-Identifier: Apache-2.0
#include "hub/services/sync/pull.h"
#include "hub/store/feed.h"
#include "hub/store/lanecore.h"
#include "tests/hub/store/follower.h"
#include "tests/hub/store/office.h"
#include "tests/support/databases.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <thread>

using namespace wren;
using namespace wren::test;

namespace {

const QString directory = QString::fromLatin1(wire::directoryScope);

} // namespace

class TestPull : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addDatabaseRows(); }
    void init();
    void cleanup();

    void firstContactGivesNoRecord();
    void anotherEpochStartsOver();
    void recordsEnterChangeAndLeave();
    void anExitNamesTheClient();
    void aScopeThatIsNotGrantedIsNeverRead();
    void anEndedScopeIsNamed();
    void aScopeCanBeAddedLater();
    void oneMutationIsNeverCutInTwo();
    void pagesEndAtTheByteLimit();
    void pagingResumesAtAnyPage();
    void anyHistoryIsFollowed_data();
    void anyHistoryIsFollowed();
    void whoFollowsSeesEveryChange();
    void noChangeIsCheap();
    void newsIsNoticed();
    void theAnswerTellsMidAndDurable();

private:
    void write(Work work);
    ClientId newClient(const ProviderId &provider);
    void move(const ClientId &client, const ProviderId &from, const ProviderId &to);
    /** What a user of both offices should see, asked from the tables themselves. */
    [[nodiscard]] QList<Follower::Records::key_type> idsInTables();

    std::unique_ptr<TestDatabase> m_database;
    store::Connection *m_sql = nullptr;
    std::unique_ptr<Office> m_here;
    std::unique_ptr<Office> m_there;
    QString m_scopeHere;
    QString m_scopeThere;
};

void TestPull::init()
{
    m_database = std::make_unique<TestDatabase>();
    m_sql = must((*m_database)->connection());
    m_here = std::make_unique<Office>(*m_sql);
    m_there = std::make_unique<Office>(*m_sql);
    m_scopeHere = wire::providerScope(m_here->provider);
    m_scopeThere = wire::providerScope(m_there->provider);
}

void TestPull::cleanup()
{
    m_here.reset();
    m_there.reset();
    m_database.reset();
}

void TestPull::write(Work work)
{
    std::vector<store::Job> jobs{systemJob(std::move(work))};
    const auto done = store::LaneCore(environment()).run(*m_sql, jobs);
    if (must(done.results.front()).result.outcome != wire::Outcome::Applied)
        qFatal("a test's own mutation was refused");
}

ClientId TestPull::newClient(const ProviderId &provider)
{
    const ClientId id = newId<ClientId>();
    write([&](store::WriteContext &context) {
        must(addClient(context, id, provider, id.text() + QStringLiteral("@example.org")));
        return addNote(context, id, provider, QStringLiteral("first note"));
    });
    return id;
}

void TestPull::move(const ClientId &client, const ProviderId &from, const ProviderId &to)
{
    write([&](store::WriteContext &context) -> Result<store::Effect> {
        must(context.sql().run("UPDATE client SET provider_id = :to WHERE id = :id",
                               {{":to", to.text()}, {":id", client.text()}}));
        must(context.left(wire::providerScope(from), QStringLiteral("client"), client.text(),
                          client));
        const QString scope = wire::providerScope(to);
        must(context.changed(scope, QStringLiteral("client"), client.text(), client));
        const store::Rows notes = must(context.sql().query(
            "SELECT id FROM case_note WHERE client_id = :id", {{":id", client.text()}}));
        for (qsizetype i = 0; i < notes.size(); ++i)
            must(context.changed(scope, QStringLiteral("case_note"), notes.at(i).text("id"),
                                 client));
        return store::Effect{};
    });
}

QList<Follower::Records::key_type> TestPull::idsInTables()
{
    const store::Rows rows =
        must(m_sql->query("SELECT 'client' AS kind, id, provider_id FROM client UNION ALL"
                          " SELECT 'case_note', n.id, c.provider_id FROM case_note n JOIN client c "
                          "ON c.id = n.client_id"
                          " UNION ALL SELECT 'provider', id, NULL FROM provider WHERE rev > 0"));
    QList<Follower::Records::key_type> keys;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const store::Rows::Row row = rows.at(i);
        const QString scope = row.isNull("provider_id")
                                  ? directory
                                  : QString(QStringLiteral("provider:") + row.text("provider_id"));
        keys.append({scope, row.text("kind"), row.text("id")});
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

void TestPull::firstContactGivesNoRecord()
{
    (void)newClient(m_here->provider);
    wire::PullRequest request;
    request.fetching = {{m_scopeHere, 0}};
    const QStringList granted{directory, m_scopeHere};
    const wire::PullAnswer answer = must(services::pull(*m_sql, request, granted, {}));
    QCOMPARE(answer.epoch, must(store::readHubState(*m_sql)).epoch);
    QCOMPARE(answer.seq, 1);
    QCOMPARE(answer.granted, granted);
    QVERIFY(answer.changes.isEmpty());
    QVERIFY(answer.fetching.isEmpty());
    QVERIFY(answer.ended.isEmpty());
    QVERIFY(!answer.more);
}

void TestPull::anotherEpochStartsOver()
{
    const ClientId client = newClient(m_here->provider);
    Follower desk(*m_sql, {m_scopeHere});
    desk.catchUp();
    QCOMPARE(desk.ids(m_scopeHere, QStringLiteral("client")), QStringList{client.text()});
    must(m_sql->run("UPDATE hub_state SET epoch = 'restored'"));
    desk.grant({directory});
    QVERIFY(!desk.step());
    QCOMPARE(desk.lastAnswer().epoch, QStringLiteral("restored"));
    QCOMPARE(desk.lastAnswer().ended, QStringList{m_scopeHere});
    QVERIFY(desk.lastAnswer().changes.isEmpty());
}

void TestPull::recordsEnterChangeAndLeave()
{
    const ProviderId provider = newId<ProviderId>();
    Follower desk(*m_sql, {directory});
    desk.catchUp();
    write(addingProvider(provider));
    desk.catchUp();
    QCOMPARE(desk.ids(directory, QStringLiteral("provider")), QStringList{provider.text()});
    write([&](store::WriteContext &context) -> Result<store::Effect> {
        must(context.sql().run("UPDATE provider SET name = 'Renamed' WHERE id = :id",
                               {{":id", provider.text()}}));
        must(context.changed(directory, QStringLiteral("provider"), provider.text(), {}));
        return store::Effect{};
    });
    desk.catchUp();
    const Follower::Record record = desk.records().first();
    QCOMPARE(record.rev, 2);
    QCOMPARE(record.value.value(QLatin1String("name")).toString(), QStringLiteral("Renamed"));
    write([&](store::WriteContext &context) -> Result<store::Effect> {
        must(context.left(directory, QStringLiteral("provider"), provider.text(), {}));
        return store::Effect{};
    });
    desk.catchUp();
    QVERIFY(desk.records().isEmpty());
    QVERIFY(desk.lastAnswer().changes.first().value.isEmpty());
    QCOMPARE(desk.request().seq, 3);
}

void TestPull::anExitNamesTheClient()
{
    const ClientId client = newClient(m_here->provider);
    const ClientId other = newClient(m_here->provider);
    Follower here(*m_sql, {m_scopeHere});
    Follower there(*m_sql, {m_scopeThere});
    here.catchUp();
    there.catchUp();
    QCOMPARE(here.records().size(), 4);
    QVERIFY(there.records().isEmpty());
    move(client, m_here->provider, m_there->provider);
    here.catchUp();
    there.catchUp();
    QCOMPARE(here.ids(m_scopeHere, QStringLiteral("client")), QStringList{other.text()});
    QCOMPARE(here.records().size(), 2); // the other's record and note
    QCOMPARE(here.lastAnswer().changes.size(), 1);
    QVERIFY(here.lastAnswer().changes.first().gone);
    QCOMPARE(here.lastAnswer().changes.first().client, std::optional(client));
    QCOMPARE(there.records().size(), 2); // with its note, numbered anew
    for (const Follower::Record &record : there.records())
        QCOMPARE(record.rev, 3);
    Follower late(*m_sql, {m_scopeHere}); // never gets a byte of what has left
    (void)late.step();
    for (const wire::RecordChange &change : late.lastAnswer().changes)
        QVERIFY(change.client != client || change.value.isEmpty());
    move(client, m_there->provider, m_here->provider);
    here.catchUp();
    there.catchUp();
    QCOMPARE(here.records().size(), 4);
    QVERIFY(there.records().isEmpty());
}

void TestPull::aScopeThatIsNotGrantedIsNeverRead()
{
    (void)newClient(m_there->provider);
    Follower desk(*m_sql, {m_scopeHere});
    desk.keep(m_scopeThere); // asks for what it does not hold
    desk.catchUp();
    QVERIFY(desk.records().isEmpty());
    wire::PullRequest request = desk.request();
    request.held = {m_scopeThere};
    request.seq = 0;
    const wire::PullAnswer answer = must(services::pull(*m_sql, request, {m_scopeHere}, {}));
    QVERIFY(answer.changes.isEmpty());
    QCOMPARE(answer.ended, QStringList{m_scopeThere});
}

void TestPull::anEndedScopeIsNamed()
{
    (void)newClient(m_here->provider);
    (void)newClient(m_there->provider);
    Follower desk(*m_sql, {m_scopeHere, m_scopeThere});
    desk.catchUp();
    QCOMPARE(desk.records().size(), 4);
    desk.grant({m_scopeThere});
    desk.step();
    QCOMPARE(desk.lastAnswer().ended, QStringList{m_scopeHere});
    QCOMPARE(desk.lastAnswer().granted, QStringList{m_scopeThere});
    QCOMPARE(desk.records().size(), 2);
    desk.step();
    QVERIFY(desk.lastAnswer().ended.isEmpty());

    desk.grant({}); // also in the middle of a first fetch
    Follower fetching(*m_sql, {m_scopeHere}, {}, {1, 1 << 20});
    fetching.grant({});
    fetching.step();
    QCOMPARE(fetching.lastAnswer().ended, QStringList{m_scopeHere});
}

void TestPull::aScopeCanBeAddedLater()
{
    const ClientId here = newClient(m_here->provider);
    const ClientId there = newClient(m_there->provider);
    Follower desk(*m_sql, {m_scopeHere});
    desk.catchUp();
    desk.grant({m_scopeHere, m_scopeThere});
    desk.keep(m_scopeThere);
    (void)newClient(m_here->provider);
    desk.catchUp();
    QCOMPARE(desk.ids(m_scopeThere, QStringLiteral("client")), QStringList{there.text()});
    QCOMPARE(desk.ids(m_scopeHere, QStringLiteral("client")).size(), 2);
    QVERIFY(desk.ids(m_scopeHere, QStringLiteral("client")).contains(here.text()));
}

void TestPull::oneMutationIsNeverCutInTwo()
{
    write([&](store::WriteContext &context) -> Result<store::Effect> {
        const ClientId client = newId<ClientId>();
        must(addClient(context, client, m_here->provider, QStringLiteral("kim@example.org")));
        for (int i = 0; i < 30; ++i)
            must(addNote(context, client, m_here->provider, QStringLiteral("note")));
        return store::Effect{};
    });
    (void)newClient(m_here->provider);
    Follower desk(*m_sql, {m_scopeHere}, {}, {10, 1 << 20});
    QVERIFY(desk.step());
    QCOMPARE(desk.lastAnswer().changes.size(), 31);
    QCOMPARE(desk.lastAnswer().fetching, (QList<wire::FetchProgress>{{m_scopeHere, 1, false}}));
    QVERIFY(!desk.step());
    QCOMPARE(desk.lastAnswer().changes.size(), 2);
}

void TestPull::pagesEndAtTheByteLimit()
{
    const ClientId client = newClient(m_here->provider);
    for (int i = 0; i < 10; ++i) {
        write([&](store::WriteContext &context) {
            return addNote(context, client, m_here->provider, QString(1000, u'x'));
        });
    }
    Follower desk(*m_sql, {m_scopeHere}, {}, {500, 3000});
    QVERIFY(desk.catchUp() >= 4);
    QCOMPARE(desk.records().size(), 12);

    // And of a held scope.
    for (int i = 0; i < 10; ++i) {
        write([&](store::WriteContext &context) {
            return addNote(context, client, m_here->provider, QString(1000, u'y'));
        });
    }
    QVERIFY(desk.catchUp() >= 4);
    QCOMPARE(desk.records().size(), 22);
}

void TestPull::pagingResumesAtAnyPage()
{
    QList<ClientId> clients;
    for (int i = 0; i < 12; ++i)
        clients.append(newClient(m_here->provider));
    Follower desk(*m_sql, {m_scopeHere}, {}, {3, 1 << 20});
    int page = 0;
    while (desk.step()) {
        if (++page > 8)
            continue;
        // Between any two pages: one leaves, one comes, one is noted.
        move(clients.takeFirst(), m_here->provider, m_there->provider);
        clients.append(newClient(m_here->provider));
        write([&](store::WriteContext &context) {
            return addNote(context, clients.at(page % clients.size()), m_here->provider,
                           QStringLiteral("meanwhile"));
        });
    }
    Follower fresh(*m_sql, {m_scopeHere});
    fresh.catchUp();
    QVERIFY(page > 8);
    QCOMPARE(desk.records(), fresh.records());
    QCOMPARE(desk.ids(m_scopeHere, QStringLiteral("client")).size(), clients.size());
}

void TestPull::anyHistoryIsFollowed_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/** Random histories, desks that join, lag and page as they like: all end with what a fresh one
 * sees. */
void TestPull::anyHistoryIsFollowed()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const QStringList all{directory, m_scopeHere, m_scopeThere};
    std::vector<Follower> desks;
    QList<std::pair<ClientId, bool>> clients; // and whether it is here
    const auto provider = [&](bool here) {
        return here ? m_here->provider : m_there->provider;
    };
    for (int round = 0; round < 60; ++round) {
        const bool here = random.bounded(2) == 0;
        switch (random.bounded(5)) {
        case 0:
            clients.append({newClient(provider(here)), here});
            break;
        case 1:
            write(addingProvider());
            break;
        case 2:
            if (!clients.isEmpty()) {
                auto &client = clients[random.bounded(int(clients.size()))];
                move(client.first, provider(client.second), provider(!client.second));
                client.second = !client.second;
            }
            break;
        case 3:
            if (desks.size() < 5)
                desks.emplace_back(*m_sql, all, DeviceId(),
                                   services::PageLimit{1 + random.bounded(6), 1 << 20});
            break;
        default:
            if (!desks.empty())
                desks[std::size_t(random.bounded(int(desks.size())))].step();
        }
    }
    Follower fresh(*m_sql, all);
    fresh.catchUp();
    QCOMPARE(fresh.records().keys(), idsInTables());
    for (Follower &desk : desks) {
        desk.catchUp();
        QCOMPARE(desk.records(), fresh.records());
    }
}

void TestPull::whoFollowsSeesEveryChange()
{
    // Eight writers through two hubs' lanes, three readers that do nothing but ask.
    constexpr int writers = 8;
    constexpr int each = 30;
    const auto otherDatabase = must(store::Database::open(m_database->url()));
    std::atomic<bool> writing = true;
    std::vector<QStringList> seen(3);
    std::vector<QList<qint64>> order(3);
    std::vector<std::thread> readers;
    for (std::size_t r = 0; r < seen.size(); ++r) {
        readers.emplace_back([&, r] {
            store::Connection &sql = *must((*m_database)->connection());
            Follower desk(sql, {directory}, {}, {7, 1 << 20});
            desk.catchUp();
            while (writing)
                desk.catchUp();
            desk.catchUp();
            seen[r] = desk.ids(directory, QStringLiteral("provider"));
            order[r] = desk.seen();
        });
    }
    {
        store::WriterLane lane(**m_database, environment());
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
    QCOMPARE(verifiedSeq(*m_sql), writers * each);
}

void TestPull::noChangeIsCheap()
{
    for (int i = 0; i < 20; ++i)
        (void)newClient(m_here->provider);
    Follower desk(*m_sql, {directory, m_scopeHere, wire::staffScope(m_here->staff)});
    desk.catchUp();
    desk.step();
    const QByteArray answer =
        QJsonDocument(desk.lastAnswer().toJson()).toJson(QJsonDocument::Compact);
    const QByteArray request =
        QJsonDocument(desk.request().toJson()).toJson(QJsonDocument::Compact);
    QVERIFY2(answer.size() + request.size() < 1000, answer.constData());
    QVERIFY(desk.lastAnswer().changes.isEmpty());
}

void TestPull::newsIsNoticed()
{
    const QStringList granted{directory, m_scopeHere};
    Follower desk(*m_sql, granted);
    desk.catchUp();
    const auto news = [&](const QStringList &scopes) {
        return must(services::hasNews(*m_sql, desk.request(), scopes));
    };
    QVERIFY(!news(granted));
    (void)newClient(m_there->provider); // nobody's business here
    QVERIFY(!news(granted));
    (void)newClient(m_here->provider);
    QVERIFY(news(granted));
    desk.catchUp();
    QVERIFY(!news(granted));
    QVERIFY(news({directory})); // a scope ended
    desk.keep(m_scopeThere);
    QVERIFY(news(granted + QStringList{m_scopeThere}));
    desk.catchUp();
    must(m_sql->run("UPDATE hub_state SET seq = 1"));
    QVERIFY(news(granted));
    must(m_sql->run("UPDATE hub_state SET seq = 2, epoch = 'restored'"));
    QVERIFY(news(granted));
}

void TestPull::theAnswerTellsMidAndDurable()
{
    must(m_sql->run("UPDATE hub_state SET durable_seq = 17"));
    must(m_sql->run("UPDATE device SET last_mid = 5 WHERE id = :id",
                    {{":id", m_here->device.text()}}));
    const wire::PullAnswer answer = must(services::pull(*m_sql, {}, {}, m_here->device));
    QCOMPARE(answer.lastMid, 5);
    QCOMPARE(answer.durableSeq, 17);
    QCOMPARE(must(services::pull(*m_sql, {}, {}, newId<DeviceId>())).lastMid, 0);
}

WREN_TEST(TestPull)
#include "tst_pull.moc"
