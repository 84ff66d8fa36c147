// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/http/rawclient.h"
#include "tests/hub/http/testserver.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QFile>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace wren;
using namespace wren::test;

/** Requests that wait: answered late, twice, from elsewhere, by the thousand, or never. */
class TestWaiting : public QObject
{
    Q_OBJECT
private slots:
    void secondAnswerIsDropped();
    void answerFromAnotherThread();
    void answerAfterStop();
    void leavingClientFreesItsPlace();
    void thousandsWaitInLittleMemory();
    void slowClientsDoNotHoldUpOthers();
};

namespace {

/** Resident memory of this process. */
qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

/** A bare descriptor: 2,000 of them weigh nothing beside the server under test. */
class PlainSocket
{
public:
    explicit PlainSocket(quint16 port)
        : m_descriptor(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected =
            ::connect(m_descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    }
    ~PlainSocket() { ::close(m_descriptor); }
    PlainSocket(PlainSocket &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
        , m_connected(other.m_connected)
    {}
    PlainSocket &operator=(PlainSocket &&) = delete;

    bool send(const QByteArray &bytes) const
    {
        return m_connected &&
               ::send(m_descriptor, bytes.constData(), size_t(bytes.size()), 0) == bytes.size();
    }
    QByteArray read() const
    {
        char buffer[1024];
        const ssize_t size = ::recv(m_descriptor, buffer, sizeof buffer, 0);
        return QByteArray(buffer, std::max<qsizetype>(0, size));
    }

private:
    int m_descriptor;
    bool m_connected = false;
};

} // namespace

void TestWaiting::secondAnswerIsDropped()
{
    TestServer server;
    RawClient client(server.port());
    client.send(getRequest("/hold"));
    QTRY_COMPARE(server.heldCount(), 1);
    const http::Responder responder = server.takeHeld().constFirst();
    http::Response first;
    first.body = "first";
    responder(first);
    QTest::ignoreMessage(QtWarningMsg,
                         "a request was answered twice; the second answer is dropped");
    responder({});
    client.send(getRequest("/b"));
    QCOMPARE(client.answer().value_or(RawAnswer()).body, QByteArray("first"));
    QCOMPARE(client.answer().value_or(RawAnswer()).body, QByteArray("GET /b "));
}

void TestWaiting::answerFromAnotherThread()
{
    TestServer server;
    QList<std::shared_ptr<RawClient>> clients;
    for (int i = 0; i < 50; ++i) {
        clients.append(std::make_shared<RawClient>(server.port()));
        clients.constLast()->send(getRequest("/hold"));
    }
    QTRY_COMPARE(server.heldCount(), 50);
    std::thread other([held = server.takeHeld()] {
        for (const http::Responder &responder : held)
            responder({});
    });
    for (const auto &client : clients)
        QCOMPARE(client->answer().value_or(RawAnswer()).status, 200);
    other.join();
}

void TestWaiting::answerAfterStop()
{
    auto server = std::make_unique<TestServer>();
    RawClient first(server->port());
    RawClient second(server->port());
    first.send(getRequest("/hold"));
    second.send(getRequest("/hold"));
    QTRY_COMPARE(server->heldCount(), 2);
    QList<http::Responder> held = server->takeHeld();
    server->server().stop();
    QVERIFY(first.waitForClose());
    QCOMPARE(first.rest(), QByteArray());
    held.takeFirst()({});
    server.reset();
    held.takeFirst()({});
    QCOMPARE(second.answer(), std::nullopt);
}

// The only place is free again although nobody ever answers the one who left.
void TestWaiting::leavingClientFreesItsPlace()
{
    http::Limits limits;
    limits.connections = 1;
    TestServer server(limits);
    RawClient waiting(server.port());
    waiting.send(getRequest("/hold"));
    QTRY_COMPARE(server.heldCount(), 1);
    waiting.leave();
    QTRY_VERIFY([&] {
        RawClient next(server.port());
        next.send(getRequest("/"));
        return next.answer().value_or(RawAnswer()).status == 200;
    }());
    server.takeHeld().constFirst()({});
    RawClient last(server.port());
    QTRY_VERIFY(last.isConnected());
}

void TestWaiting::thousandsWaitInLittleMemory()
{
    constexpr int count = 2000;
    http::Limits limits;
    limits.connectionsPerAddress = count;
    TestServer server(limits);
    const qint64 before = residentBytes();
    std::vector<PlainSocket> clients;
    for (int i = 0; i < count; ++i) {
        clients.emplace_back(server.port());
        QVERIFY(
            clients.back().send(getRequest("/hold", "Authorization: Bearer 0123456789abcdef\r\n")));
    }
    QTRY_COMPARE_WITH_TIMEOUT(server.heldCount(), count, 30'000);
    const qint64 each = (residentBytes() - before) / count;
    qInfo("%d held requests: %lld bytes each (the test's own copy of each request included)", count,
          static_cast<long long>(each));
    for (const http::Responder &responder : server.takeHeld())
        responder({});
    for (const PlainSocket &client : clients)
        QVERIFY(client.read().startsWith("HTTP/1.1 200 "));
}

void TestWaiting::slowClientsDoNotHoldUpOthers()
{
    http::Limits limits;
    limits.connectionsPerAddress = 1000;
    TestServer server(limits);
    std::vector<PlainSocket> slow;
    for (int i = 0; i < 200; ++i) {
        slow.emplace_back(server.port());
        QVERIFY(slow.back().send("GET / HTTP/1.1\r\nHost: hu"));
        slow.emplace_back(server.port());
        QVERIFY(slow.back().send("POST /api/ HTTP/1.1\r\nHost: hub\r\nContent-Length: 9\r\n\r\nx"));
    }
    for (int i = 0; i < 10; ++i) {
        slow.emplace_back(server.port());
        QVERIFY(slow.back().send(getRequest("/big?size=20000000")));
    }
    qint64 slowest = 0;
    for (int i = 0; i < 200; ++i) {
        QElapsedTimer timer;
        timer.start();
        RawClient other(server.port());
        other.send(getRequest("/"));
        QCOMPARE(other.answer().value_or(RawAnswer()).status, 200);
        slowest = std::max(slowest, timer.nsecsElapsed() / 1000);
    }
    qInfo("slowest of 200 others: %lld us", static_cast<long long>(slowest));
}

WREN_TEST(TestWaiting)
#include "tst_waiting.moc"
