// SPDX-License-Identifier: Apache-2.0
#include "hub/services/sync/pull.h"
#include "hub/store/feed.h"
#include "tests/hub/store/twooffices.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>

using namespace wren;
using namespace wren::test;

/** What one answer of pull says. */
class TestPull : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { addDatabaseRows(); }
    void init() { m_offices = std::make_unique<TwoOffices>(); }
    void cleanup() { m_offices.reset(); }

    void firstContactGivesNoRecord();
    void anotherEpochStartsOver();
    void recordsEnterChangeAndLeave();
    void anExitNamesTheClient();
    void aScopeThatIsNotGrantedIsNeverRead();
    void anEndedScopeIsNamed();
    void noChangeIsCheap();
    void newsIsNoticed();
    void theAnswerTellsMidAndDurable();

private:
    std::unique_ptr<TwoOffices> m_offices;
};

void TestPull::firstContactGivesNoRecord()
{
    (void)m_offices->newClient(m_offices->here);
    wire::PullRequest request;
    request.fetching = {{m_offices->scopeHere, 0}};
    const QStringList granted{m_offices->directory, m_offices->scopeHere};
    const wire::PullAnswer answer = must(services::pull(m_offices->sql, request, granted, {}));
    QCOMPARE(answer.epoch, must(store::readHubState(m_offices->sql)).epoch);
    QCOMPARE(answer.seq, 1);
    QCOMPARE(answer.granted, granted);
    QVERIFY(answer.changes.isEmpty());
    QVERIFY(answer.fetching.isEmpty());
    QVERIFY(answer.ended.isEmpty());
    QVERIFY(!answer.more);
}

void TestPull::anotherEpochStartsOver()
{
    const ClientId client = m_offices->newClient(m_offices->here);
    Follower desk(m_offices->sql, {m_offices->scopeHere});
    desk.catchUp();
    QCOMPARE(desk.ids(m_offices->scopeHere, QStringLiteral("client")), QStringList{client.text()});
    must(m_offices->sql.run("UPDATE hub_state SET epoch = 'restored'"));
    desk.grant({m_offices->directory});
    QVERIFY(!desk.step());
    QCOMPARE(desk.lastAnswer().epoch, QStringLiteral("restored"));
    QCOMPARE(desk.lastAnswer().ended, QStringList{m_offices->scopeHere});
    QVERIFY(desk.lastAnswer().changes.isEmpty());
}

void TestPull::recordsEnterChangeAndLeave()
{
    const ProviderId provider = newId<ProviderId>();
    Follower desk(m_offices->sql, {m_offices->directory});
    desk.catchUp();
    m_offices->write(addingProvider(provider));
    desk.catchUp();
    QCOMPARE(desk.ids(m_offices->directory, QStringLiteral("provider")),
             QStringList{provider.text()});
    m_offices->write([&](store::WriteContext &context) -> Result<store::Effect> {
        must(context.sql().run("UPDATE provider SET name = 'Renamed' WHERE id = :id",
                               {{":id", provider.text()}}));
        must(
            context.changed(m_offices->directory, QStringLiteral("provider"), provider.text(), {}));
        return store::Effect{};
    });
    desk.catchUp();
    const Follower::Record record = desk.records().first();
    QCOMPARE(record.rev, 2);
    QCOMPARE(record.value.value(QLatin1String("name")).toString(), QStringLiteral("Renamed"));
    m_offices->write([&](store::WriteContext &context) -> Result<store::Effect> {
        must(context.left(m_offices->directory, QStringLiteral("provider"), provider.text(), {}));
        return store::Effect{};
    });
    desk.catchUp();
    QVERIFY(desk.records().isEmpty());
    QVERIFY(desk.lastAnswer().changes.first().value.isEmpty());
    QCOMPARE(desk.request().seq, 3);
}

void TestPull::anExitNamesTheClient()
{
    const ClientId client = m_offices->newClient(m_offices->here);
    const ClientId other = m_offices->newClient(m_offices->here);
    Follower here(m_offices->sql, {m_offices->scopeHere});
    Follower there(m_offices->sql, {m_offices->scopeThere});
    here.catchUp();
    there.catchUp();
    QCOMPARE(here.records().size(), 4);
    QVERIFY(there.records().isEmpty());
    m_offices->move(client, m_offices->here, m_offices->there);
    here.catchUp();
    there.catchUp();
    QCOMPARE(here.ids(m_offices->scopeHere, QStringLiteral("client")), QStringList{other.text()});
    QCOMPARE(here.records().size(), 2); // the other's record and note
    QCOMPARE(here.lastAnswer().changes.size(), 1);
    QVERIFY(here.lastAnswer().changes.first().gone);
    QCOMPARE(here.lastAnswer().changes.first().client, std::optional(client));
    QCOMPARE(there.records().size(), 2); // with its note, numbered anew
    for (const Follower::Record &record : there.records())
        QCOMPARE(record.rev, 3);
    Follower late(m_offices->sql, {m_offices->scopeHere}); // never gets a byte of what has left
    (void)late.step();
    for (const wire::RecordChange &change : late.lastAnswer().changes)
        QVERIFY(change.client != client || change.value.isEmpty());
    m_offices->move(client, m_offices->there, m_offices->here);
    here.catchUp();
    there.catchUp();
    QCOMPARE(here.records().size(), 4);
    QVERIFY(there.records().isEmpty());
}

void TestPull::aScopeThatIsNotGrantedIsNeverRead()
{
    (void)m_offices->newClient(m_offices->there);
    Follower desk(m_offices->sql, {m_offices->scopeHere});
    desk.keep(m_offices->scopeThere); // asks for what it does not hold
    desk.catchUp();
    QVERIFY(desk.records().isEmpty());
    wire::PullRequest request = desk.request();
    request.held = {m_offices->scopeThere};
    request.seq = 0;
    const wire::PullAnswer answer =
        must(services::pull(m_offices->sql, request, {m_offices->scopeHere}, {}));
    QVERIFY(answer.changes.isEmpty());
    QCOMPARE(answer.ended, QStringList{m_offices->scopeThere});
}

void TestPull::anEndedScopeIsNamed()
{
    (void)m_offices->newClient(m_offices->here);
    (void)m_offices->newClient(m_offices->there);
    Follower desk(m_offices->sql, {m_offices->scopeHere, m_offices->scopeThere});
    desk.catchUp();
    QCOMPARE(desk.records().size(), 4);
    desk.grant({m_offices->scopeThere});
    desk.step();
    QCOMPARE(desk.lastAnswer().ended, QStringList{m_offices->scopeHere});
    QCOMPARE(desk.lastAnswer().granted, QStringList{m_offices->scopeThere});
    QCOMPARE(desk.records().size(), 2);
    desk.step();
    QVERIFY(desk.lastAnswer().ended.isEmpty());

    desk.grant({}); // also in the middle of a first fetch
    Follower fetching(m_offices->sql, {m_offices->scopeHere}, {}, {1, 1 << 20});
    fetching.grant({});
    fetching.step();
    QCOMPARE(fetching.lastAnswer().ended, QStringList{m_offices->scopeHere});
}

/** Random histories, desks that join, lag and page as they like: all end with what a fresh one
 * sees. */
void TestPull::noChangeIsCheap()
{
    for (int i = 0; i < 20; ++i)
        (void)m_offices->newClient(m_offices->here);
    Follower desk(m_offices->sql, {m_offices->directory, m_offices->scopeHere,
                                   wire::staffScope(m_offices->here.staff)});
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
    const QStringList granted{m_offices->directory, m_offices->scopeHere};
    Follower desk(m_offices->sql, granted);
    desk.catchUp();
    const auto news = [&](const QStringList &scopes) {
        return must(services::hasNews(m_offices->sql, desk.request(), scopes));
    };
    QVERIFY(!news(granted));
    (void)m_offices->newClient(m_offices->there); // nobody's business here
    QVERIFY(!news(granted));
    (void)m_offices->newClient(m_offices->here);
    QVERIFY(news(granted));
    desk.catchUp();
    QVERIFY(!news(granted));
    QVERIFY(news({m_offices->directory})); // a scope ended
    desk.keep(m_offices->scopeThere);
    QVERIFY(news(granted + QStringList{m_offices->scopeThere}));
    desk.catchUp();
    must(m_offices->sql.run("UPDATE hub_state SET seq = 1"));
    QVERIFY(news(granted));
    must(m_offices->sql.run("UPDATE hub_state SET seq = 2, epoch = 'restored'"));
    QVERIFY(news(granted));
}

void TestPull::theAnswerTellsMidAndDurable()
{
    must(m_offices->sql.run("UPDATE hub_state SET durable_seq = 17"));
    must(m_offices->sql.run("UPDATE device SET last_mid = 5 WHERE id = :id",
                            {{":id", m_offices->here.device.text()}}));
    const wire::PullAnswer answer =
        must(services::pull(m_offices->sql, {}, {}, m_offices->here.device));
    QCOMPARE(answer.lastMid, 5);
    QCOMPARE(answer.durableSeq, 17);
    QCOMPARE(must(services::pull(m_offices->sql, {}, {}, newId<DeviceId>())).lastMid, 0);
}

WREN_TEST(TestPull)
#include "tst_pull.moc"
