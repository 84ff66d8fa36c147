// SPDX-License-Identifier: Apache-2.0
#include "tests/eois/connectorto.h"
#include "tests/eois/standinprocess.h"
#include "tests/fault/faultproxy.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTcpServer>

#include <thread>

using namespace wren;
using namespace wren::eois;
using namespace wren::test;
using namespace std::chrono_literals;

/** What the connector says of an EOIS that is slow, wrong, away or killed. */
class TestConnectorFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void badUrls_data();
    void badUrls();
    void wrongKey();
    void slow();
    void wrongAnswers_data();
    void wrongAnswers();
    void wrongClientAnswers();
    void wrongClientAnswers_data();
    void away();
    void awayForAMoment();
    void notRunning();
    void killedWhileAsked();
    void brokenMidAnswer();
    void blackHole();
    void foreign404IsNoAnswer();

private:
    void setMode(const QByteArray &json);

    std::unique_ptr<StandInProcess> m_standIn;
    std::shared_ptr<Connector> m_connector;
};

namespace {

QUrl loopback(quint16 port)
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port));
}

} // namespace

void TestConnectorFaults::initTestCase()
{
    m_standIn = std::make_unique<StandInProcess>();
    QVERIFY(!m_standIn->url().isEmpty());
    m_connector = connectorTo(m_standIn->url());
}

void TestConnectorFaults::init()
{
    setMode(R"({"away": false, "slow_ms": 0, "wrong": "no"})");
}

void TestConnectorFaults::setMode(const QByteArray &json)
{
    QCOMPARE(m_standIn->post("/control/mode", json).status, 200);
}

void TestConnectorFaults::badUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("good");
    QTest::newRow("https") << QStringLiteral("https://eois.example") << true;
    QTest::newRow("https with a path") << QStringLiteral("https://eois.example/gateway/") << true;
    QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:8096") << true;
    QTest::newRow("loopback, ipv6") << QStringLiteral("http://[::1]:8096") << true;
    QTest::newRow("localhost") << QStringLiteral("http://localhost:8096") << true;
    QTest::newRow("http elsewhere") << QStringLiteral("http://eois.example") << false;
    QTest::newRow("http, looks like loopback")
        << QStringLiteral("http://127.0.0.1.example") << false;
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("ftp") << QStringLiteral("ftp://127.0.0.1") << false;
    QTest::newRow("user in it") << QStringLiteral("https://a:b@eois.example") << false;
    QTest::newRow("query") << QStringLiteral("https://eois.example/?a=b") << false;
    QTest::newRow("empty") << QString() << false;
}

void TestConnectorFaults::badUrls()
{
    QFETCH(QString, url);
    ConnectorSettings settings;
    settings.baseUrl = QUrl(url);
    const auto made = Connector::make(settings);
    QTEST(made.ok(), "good");
    if (!made)
        QCOMPARE(made.error().kind, Kind::Invalid);
}

void TestConnectorFaults::wrongKey()
{
    ConnectorSettings settings;
    settings.baseUrl = m_standIn->url();
    settings.apiKey = "stolen";
    const auto connector = *Connector::make(settings);
    QCOMPARE(connector->lookUpAssessment(QStringLiteral("7000001")).error().kind, Kind::Forbidden);
}

void TestConnectorFaults::slow()
{
    setMode(R"({"slow_ms": 60000})");
    const auto connector = connectorTo(m_standIn->url(), 300ms);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(connector->lookUpAssessment(QStringLiteral("7000001")).error().kind, Kind::Timeout);
    QVERIFY(timer.elapsed() < 5000);
    setMode(R"({"slow_ms": 100})");
    QVERIFY(connectorTo(m_standIn->url())->lookUpAssessment(QStringLiteral("7000001")));
}

void TestConnectorFaults::wrongAnswers_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char *kind :
         {"malformed", "other_person", "wrong_type", "huge", "html", "server_error"})
        QTest::newRow(kind) << QByteArray(kind);
}

void TestConnectorFaults::wrongAnswers()
{
    QFETCH(QByteArray, kind);
    setMode("{\"wrong\": \"" + kind + "\"}");
    const Result<Assessment> found = m_connector->lookUpAssessment(QStringLiteral("7000001"));
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Kind::Server);
    QVERIFY(!found.error().detail.contains(QStringLiteral("Amelia"))); // no personal data in logs
}

void TestConnectorFaults::wrongClientAnswers()
{
    QFETCH(QByteArray, kind);
    setMode("{\"wrong\": \"" + kind + "\"}");
    const auto found = m_connector->lookUpClient(QStringLiteral("3000001"));
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Kind::Server);
}

void TestConnectorFaults::wrongClientAnswers_data()
{
    wrongAnswers_data();
}

void TestConnectorFaults::away()
{
    setMode(R"({"away": true})");
    QCOMPARE(m_connector->lookUpAssessment(QStringLiteral("7000001")).error().kind, Kind::Offline);
}

// Back before the retry: the caseworker never hears of it.
void TestConnectorFaults::awayForAMoment()
{
    FaultProxy proxy(m_standIn->port());
    Fault fault;
    fault.cutRequestAfter = 0;
    proxy.setFault(fault);
    ConnectorSettings settings;
    settings.baseUrl = loopback(proxy.port());
    settings.apiKey = "practice";
    settings.retryPause = 500ms;
    const auto connector = *Connector::make(settings);
    std::optional<Result<Assessment>> found;
    std::thread worker([&] { found = connector->lookUpAssessment(QStringLiteral("7000001")); });
    while (proxy.connectionCount() == 0)
        std::this_thread::yield();
    proxy.setFault({});
    worker.join();
    QCOMPARE(proxy.connectionCount(), 2);
    QVERIFY(found->ok());
}

void TestConnectorFaults::notRunning()
{
    QTcpServer reserved; // takes a port and gives it back: nobody listens there
    QVERIFY(reserved.listen(QHostAddress(QHostAddress::LocalHost)));
    const QUrl url = loopback(reserved.serverPort());
    reserved.close();
    QCOMPARE(connectorTo(url)->lookUpAssessment(QStringLiteral("7000001")).error().kind,
             Kind::Offline);
}

void TestConnectorFaults::killedWhileAsked()
{
    StandInProcess victim({QStringLiteral("--slow"), QStringLiteral("60000")});
    FaultProxy proxy(victim.port()); // its count tells when somebody is asking
    std::optional<Result<Assessment>> found;
    std::thread worker([&] {
        found = connectorTo(loopback(proxy.port()))->lookUpAssessment(QStringLiteral("7000001"));
    });
    while (proxy.connectionCount() == 0)
        std::this_thread::yield();
    victim.kill();
    worker.join();
    QVERIFY(!found->ok());
    QCOMPARE(found->error().kind, Kind::Offline);
}

void TestConnectorFaults::brokenMidAnswer()
{
    FaultProxy proxy(m_standIn->port());
    Fault fault;
    fault.cutAnswerAfter = 150; // within the body
    proxy.setFault(fault);
    const auto connector = connectorTo(loopback(proxy.port()));
    QCOMPARE(connector->lookUpAssessment(QStringLiteral("7000001")).error().kind, Kind::Offline);
    QCOMPARE(proxy.connectionCount(), 2);
    proxy.setFault({});
    QVERIFY(connector->lookUpAssessment(QStringLiteral("7000001")));
}

void TestConnectorFaults::blackHole()
{
    FaultProxy proxy(m_standIn->port());
    Fault fault;
    fault.blackHole = true;
    proxy.setFault(fault);
    const auto connector = connectorTo(loopback(proxy.port()), 300ms);
    QCOMPARE(connector->lookUpAssessment(QStringLiteral("7000001")).error().kind, Kind::Timeout);
}

// A mistyped address must not look like "No matches found".
void TestConnectorFaults::foreign404IsNoAnswer()
{
    QUrl url = m_standIn->url();
    url.setPath(QStringLiteral("/elsewhere/"));
    QCOMPARE(connectorTo(url)->lookUpAssessment(QStringLiteral("7000001")).error().kind,
             Kind::Server);
}

WREN_TEST(TestConnectorFaults)
#include "tst_connectorfaults.moc"
