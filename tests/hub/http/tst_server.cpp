// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/http/rawclient.h"
#include "tests/hub/http/testserver.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>
#include <QRegularExpression>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace wren;
using namespace wren::test;
using namespace std::chrono_literals;

class TestHttpServer : public QObject
{
    Q_OBJECT
private slots:
    void tellsDateAndLength();
    void keepsTheConnection();
    void closesWhenAsked();
    void headGetsHeadersOnly();
    void noContentHasNoLength();
    void continueIsSaidBeforeTheBody();
    void pipelinedRequestsAreAnsweredInOrder();
    void halfClosedClientGetsItsAnswer();
    void requestIsWhole();
    void forwardedForOnlyFromTheProxy_data();
    void forwardedForOnlyFromTheProxy();
    void secondAnswerIsDropped();
    void answerFromAnotherThread();
    void answerAfterStop();
    void brokenHandlersAnswer500_data();
    void brokenHandlersAnswer500();
    void leavingClientFreesItsPlace();
    void thousandsWaitInLittleMemory();
    void slowClientsDoNotHoldUpOthers();
    void listensOnLoopbackOnly_data();
    void listensOnLoopbackOnly();
    void portTaken();
};

namespace {

QByteArray get(const QByteArray &path, const QByteArray &fields = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: hub\r\n" + fields + "\r\n";
}

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

void TestHttpServer::tellsDateAndLength()
{
    TestServer server;
    RawClient client(server.port());
    client.send(get("/a"));
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->count("date"), 1);
    const QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(answer->header("date")),
                                QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    QVERIFY(qAbs(date.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(answer->header("content-length"), QByteArray("7"));
    QCOMPARE(answer->body, QByteArray("GET /a "));
}

void TestHttpServer::keepsTheConnection()
{
    TestServer server;
    RawClient client(server.port());
    for (int i = 0; i < 100; ++i) {
        client.send(get("/" + QByteArray::number(i)));
        QCOMPARE(client.answer().value_or(RawAnswer()).body, "GET /" + QByteArray::number(i) + ' ');
    }
}

void TestHttpServer::closesWhenAsked()
{
    TestServer server;
    RawClient client(server.port());
    client.send(get("/a", "Connection: x, Close\r\n") + get("/b"));
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->header("connection"), QByteArray("close"));
    QVERIFY(client.waitForClose());
    QCOMPARE(client.rest(), QByteArray());
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpServer::headGetsHeadersOnly()
{
    TestServer server;
    RawClient client(server.port());
    client.send("HEAD /a HTTP/1.1\r\nHost: hub\r\n\r\n" + get("/b"));
    const auto head = client.answer(RawClient::Expect::HeadOnly);
    QVERIFY(head);
    QCOMPARE(head->header("content-length"), QByteArray("8")); // "HEAD /a "
    QCOMPARE(client.answer().value_or(RawAnswer()).body, QByteArray("GET /b "));
}

void TestHttpServer::noContentHasNoLength()
{
    TestServer server;
    RawClient client(server.port());
    client.send(get("/empty") + get("/b"));
    const auto empty = client.answer();
    QVERIFY(empty);
    QCOMPARE(empty->status, 204);
    QCOMPARE(empty->count("content-length"), 0);
    QCOMPARE(client.answer().value_or(RawAnswer()).body, QByteArray("GET /b "));
}

void TestHttpServer::continueIsSaidBeforeTheBody()
{
    TestServer server;
    RawClient client(server.port());
    client.send("POST /api/x HTTP/1.1\r\nHost: hub\r\nContent-Length: 5\r\n"
                "Expect: 100-Continue\r\n\r\n");
    QCOMPARE(client.answer().value_or(RawAnswer()).status, 100);
    client.send("hello");
    QCOMPARE(client.answer().value_or(RawAnswer()).body, QByteArray("POST /api/x hello"));
}

void TestHttpServer::pipelinedRequestsAreAnsweredInOrder()
{
    TestServer server;
    RawClient client(server.port());
    client.send(get("/a") + get("/hold") + get("/b") + get("/c"));
    QCOMPARE(client.answer().value_or(RawAnswer()).body, QByteArray("GET /a "));
    QTRY_COMPARE(server.heldCount(), 1);
    QVERIFY(!client.answer(RawClient::Expect::Body, 100ms));
    QCOMPARE(server.requests().size(), 2); // the handler has not seen /b yet
    http::Response late;
    late.body = "late";
    server.takeHeld().constFirst()(late);
    QCOMPARE(client.answer().value_or(RawAnswer()).body, QByteArray("late"));
    QCOMPARE(client.answer().value_or(RawAnswer()).body, QByteArray("GET /b "));
    QCOMPARE(client.answer().value_or(RawAnswer()).body, QByteArray("GET /c "));
}

void TestHttpServer::halfClosedClientGetsItsAnswer()
{
    TestServer server;
    RawClient client(server.port());
    client.send(get("/a") + get("/b"));
    client.endSending();
    QCOMPARE(client.answer().value_or(RawAnswer()).body, QByteArray("GET /a "));
    QCOMPARE(client.answer().value_or(RawAnswer()).body, QByteArray("GET /b "));
    QVERIFY(client.waitForClose());
}

void TestHttpServer::requestIsWhole()
{
    TestServer server;
    RawClient client(server.port());
    client.send("POST /a%20b?q=1&r=%C3%A9 HTTP/1.1\r\nHost: hub\r\nX-Thing: one\r\nCookie: a=1; "
                "__Host-s=x=y\r\nContent-Length: 2\r\n\r\nhi");
    QVERIFY(client.answer());
    const http::Request request = server.requests().constFirst();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.path, QByteArray("/a b"));
    QCOMPARE(request.query.value("r"), QByteArray("\xC3\xA9"));
    QCOMPARE(request.header("x-thing"), QByteArray("one"));
    QCOMPARE(request.header("x-none"), QByteArray());
    QCOMPARE(request.cookie("__Host-s"), QByteArray("x=y"));
    QCOMPARE(request.cookie("s"), QByteArray());
    QCOMPARE(request.body, QByteArray("hi"));
    QCOMPARE(request.remoteAddress, QStringLiteral("127.0.0.1"));
}

void TestHttpServer::forwardedForOnlyFromTheProxy_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("address");
    const QString here = QStringLiteral("127.0.0.1");
    QTest::newRow("no proxy") << QString() << QByteArray("X-Forwarded-For: 203.0.113.9\r\n")
                              << here;
    QTest::newRow("another proxy")
        << QStringLiteral("127.0.0.9") << QByteArray("X-Forwarded-For: 203.0.113.9\r\n") << here;
    QTest::newRow("proxy") << here << QByteArray("X-Forwarded-For: 203.0.113.9\r\n")
                           << QStringLiteral("203.0.113.9");
    QTest::newRow("the last hop counts")
        << here << QByteArray("X-Forwarded-For: 198.51.100.1, 203.0.113.9\r\n")
        << QStringLiteral("203.0.113.9");
    QTest::newRow("the last field counts")
        << here << QByteArray("X-Forwarded-For: 198.51.100.1\r\nX-Forwarded-For: 203.0.113.9\r\n")
        << QStringLiteral("203.0.113.9");
    QTest::newRow("ipv6") << here << QByteArray("X-Forwarded-For: 2001:db8::1\r\n")
                          << QStringLiteral("2001:db8::1");
    QTest::newRow("no address") << here << QByteArray("X-Forwarded-For: unknown\r\n") << here;
    QTest::newRow("absent") << here << QByteArray() << here;
}

void TestHttpServer::forwardedForOnlyFromTheProxy()
{
    QFETCH(QString, proxy);
    QFETCH(QByteArray, fields);
    TestServer server({}, proxy);
    RawClient client(server.port());
    client.send(get("/", fields));
    QVERIFY(client.answer());
    QTEST(server.requests().constFirst().remoteAddress, "address");
}

void TestHttpServer::secondAnswerIsDropped()
{
    TestServer server;
    RawClient client(server.port());
    client.send(get("/hold"));
    QTRY_COMPARE(server.heldCount(), 1);
    const http::Responder responder = server.takeHeld().constFirst();
    http::Response first;
    first.body = "first";
    responder(first);
    QTest::ignoreMessage(QtWarningMsg,
                         "a request was answered twice; the second answer is dropped");
    responder({});
    client.send(get("/b"));
    QCOMPARE(client.answer().value_or(RawAnswer()).body, QByteArray("first"));
    QCOMPARE(client.answer().value_or(RawAnswer()).body, QByteArray("GET /b "));
}

void TestHttpServer::answerFromAnotherThread()
{
    TestServer server;
    QList<std::shared_ptr<RawClient>> clients;
    for (int i = 0; i < 50; ++i) {
        clients.append(std::make_shared<RawClient>(server.port()));
        clients.constLast()->send(get("/hold"));
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

void TestHttpServer::answerAfterStop()
{
    auto server = std::make_unique<TestServer>();
    RawClient first(server->port());
    RawClient second(server->port());
    first.send(get("/hold"));
    second.send(get("/hold"));
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

void TestHttpServer::brokenHandlersAnswer500_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("drops its responder") << QByteArray("/drop");
    QTest::newRow("throws") << QByteArray("/throw");
    QTest::newRow("splits a header") << QByteArray("/split");
}

void TestHttpServer::brokenHandlersAnswer500()
{
    QFETCH(QByteArray, path);
    const QRegularExpression warned(QStringLiteral("let go unused|handler threw|cannot be sent"));
    QTest::ignoreMessage(path == "/drop" ? QtWarningMsg : QtCriticalMsg, warned);
    if (path == "/throw")
        QTest::ignoreMessage(QtWarningMsg, warned);
    TestServer server;
    RawClient client(server.port());
    client.send(get(path) + get("/b"));
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 500);
    QCOMPARE(answer->count("set-cookie"), 0);
    QCOMPARE(client.answer().value_or(RawAnswer()).body, QByteArray("GET /b "));
}

// The only place is free again although nobody ever answers the one who left.
void TestHttpServer::leavingClientFreesItsPlace()
{
    http::Limits limits;
    limits.connections = 1;
    TestServer server(limits);
    RawClient waiting(server.port());
    waiting.send(get("/hold"));
    QTRY_COMPARE(server.heldCount(), 1);
    waiting.leave();
    QTRY_VERIFY([&] {
        RawClient next(server.port());
        next.send(get("/"));
        return next.answer().value_or(RawAnswer()).status == 200;
    }());
    server.takeHeld().constFirst()({});
    RawClient last(server.port());
    QTRY_VERIFY(last.isConnected());
}

void TestHttpServer::thousandsWaitInLittleMemory()
{
    constexpr int count = 2000;
    http::Limits limits;
    limits.connectionsPerAddress = count;
    TestServer server(limits);
    const qint64 before = residentBytes();
    std::vector<PlainSocket> clients;
    for (int i = 0; i < count; ++i) {
        clients.emplace_back(server.port());
        QVERIFY(clients.back().send(get("/hold", "Authorization: Bearer 0123456789abcdef\r\n")));
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

void TestHttpServer::slowClientsDoNotHoldUpOthers()
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
        QVERIFY(slow.back().send(get("/big?size=20000000")));
    }
    qint64 slowest = 0;
    for (int i = 0; i < 200; ++i) {
        QElapsedTimer timer;
        timer.start();
        RawClient other(server.port());
        other.send(get("/"));
        QCOMPARE(other.answer().value_or(RawAnswer()).status, 200);
        slowest = std::max(slowest, timer.nsecsElapsed() / 1000);
    }
    qInfo("slowest of 200 others: %lld us", static_cast<long long>(slowest));
}

void TestHttpServer::listensOnLoopbackOnly_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<bool>("listens");
    const QString everywhere = QStringLiteral("0.0.0.0");
    QTest::newRow("loopback") << QStringLiteral("127.0.0.1") << QString() << true;
    QTest::newRow("other loopback") << QStringLiteral("127.0.0.5") << QString() << true;
    QTest::newRow("everywhere") << everywhere << QString() << false;
    QTest::newRow("everywhere, ipv6") << QStringLiteral("::") << QString() << false;
    QTest::newRow("everywhere, mapped") << QStringLiteral("::ffff:0.0.0.0") << QString() << false;
    QTest::newRow("behind a proxy") << everywhere << QStringLiteral("192.0.2.7") << true;
    QTest::newRow("proxy is no address") << everywhere << QStringLiteral("nginx") << false;
    QTest::newRow("name") << QStringLiteral("localhost") << QString() << false;
    QTest::newRow("empty") << QString() << QString() << false;
}

void TestHttpServer::listensOnLoopbackOnly()
{
    QFETCH(QString, address);
    QFETCH(QString, proxy);
    QFETCH(bool, listens);
    http::Server server({}, [](const http::Request &, const http::Responder &) {});
    const Result<void> result = server.listen({address, 0, proxy});
    QCOMPARE(result.ok(), listens);
    if (!listens)
        QCOMPARE(result.error().kind, Kind::Invalid);
    QCOMPARE(server.port() != 0, listens);
}

void TestHttpServer::portTaken()
{
    TestServer first;
    http::Server second({}, [](const http::Request &, const http::Responder &) {});
    http::Listen where;
    where.port = first.port();
    const Result<void> result = second.listen(where);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Kind::Server);
}

WREN_TEST(TestHttpServer)
#include "tst_server.moc"
