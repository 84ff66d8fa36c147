// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/http/rawclient.h"
#include "tests/hub/http/testserver.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QHostAddress>

using namespace wren;
using namespace wren::test;
using namespace std::chrono_literals;

/** Every limit of security.md's HTTP part, with lowered numbers. */
class TestLimits : public QObject
{
    Q_OBJECT
private slots:
    void defaults();
    void sizes_data();
    void sizes();
    void bodySizes_data();
    void bodySizes();
    void endlessChunkLine();
    void silentConnectionIsClosed();
    void idleConnectionIsClosed();
    void slowHeadersAreCutOff();
    void slowBodyIsCutOff_data();
    void slowBodyIsCutOff();
    void longBodyGetsMoreTime();
    void slowReaderIsCutOff();
    void totalConnections();
    void connectionsPerAddress();
    void requestsPerForwardedAddress();

private:
    static http::Limits quick();
};

/** Deadlines that a test can wait for. */
http::Limits TestLimits::quick()
{
    http::Limits limits;
    limits.headerTime = 200ms;
    limits.bodyTime = 200ms;
    limits.idleTime = 200ms;
    limits.writeTime = 200ms;
    limits.bodyRate = 1'000'000'000;
    return limits;
}

/** Each figure of security.md, HTTP; the other tests show with small ones that they are kept. */
void TestLimits::defaults()
{
    const http::Limits limits;
    QCOMPARE(limits.requestLine, std::size_t(8 * 1024));
    QCOMPARE(limits.headerBytes, std::size_t(16 * 1024));
    QCOMPARE(limits.headerFields, std::size_t(64));
    QCOMPARE(limits.body, std::size_t(1024 * 1024));
    QCOMPARE(limits.pageBody, std::size_t(64 * 1024));
    QCOMPARE(limits.headerTime, 10s);
    QCOMPARE(limits.bodyTime, 20s);
    QCOMPARE(limits.bodyRate, std::size_t(10 * 1024));
    QCOMPARE(limits.idleTime, 30s);
    QCOMPARE(limits.connections, std::size_t(4000));
    QCOMPARE(limits.connectionsPerAddress, std::size_t(500));
}

void TestLimits::sizes_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    // "GET " and " HTTP/1.1" take 13 of the line's bytes, "Host: hub\r\n" 11 of the fields'.
    const QByteArray filler(4096, 'x');
    QTest::newRow("line fits") << getRequest('/' + filler.first(100 - 14)) << 200;
    QTest::newRow("line one too long") << getRequest('/' + filler.first(100 - 13)) << 414;
    QTest::newRow("line without end") << QByteArray("GET /" + filler) << 414;
    QTest::newRow("fields fit") << getRequest("/", "A: " + filler.first(200 - 11 - 5) + "\r\n")
                                << 200;
    QTest::newRow("fields one too long")
        << getRequest("/", "A: " + filler.first(200 - 11 - 4) + "\r\n") << 431;
    QTest::newRow("fields without end") << QByteArray("GET / HTTP/1.1\r\nHost: " + filler) << 431;
    QTest::newRow("count fits") << getRequest("/", QByteArray("A:\r\n").repeated(7)) << 200;
    QTest::newRow("count one too many") << getRequest("/", QByteArray("A:\r\n").repeated(8)) << 431;
}

void TestLimits::sizes()
{
    QFETCH(QByteArray, request);
    http::Limits limits;
    limits.requestLine = 100;
    limits.headerBytes = 200;
    limits.headerFields = 8;
    TestServer server(limits);
    RawClient client(server.port());
    client.send(request);
    const auto answer = client.answer();
    QVERIFY(answer);
    QTEST(answer->status, "status");
    QCOMPARE(client.isConnected() && !answer->count("connection"), answer->status == 200);
}

void TestLimits::bodySizes_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("framed");
    QTest::addColumn<int>("status");
    const auto length = [](int size) -> QByteArray {
        return "Content-Length: " + QByteArray::number(size) + "\r\n\r\n" + QByteArray(size, 'x');
    };
    const auto chunks = [](int count) -> QByteArray {
        return "Transfer-Encoding: chunked\r\n\r\n" +
               QByteArray("a\r\nxxxxxxxxxx\r\n").repeated(count) + "0\r\n\r\n";
    };
    QTest::newRow("page fits") << QByteArray("/page") << length(50) << 200;
    QTest::newRow("page too long") << QByteArray("/page") << length(51) << 413;
    QTest::newRow("page fits, chunked") << QByteArray("/page") << chunks(5) << 200;
    QTest::newRow("page too long, chunked") << QByteArray("/page") << chunks(6) << 413;
    QTest::newRow("api fits") << QByteArray("/api/x") << length(100) << 200;
    QTest::newRow("api too long") << QByteArray("/api/x") << length(101) << 413;
    QTest::newRow("api fits, chunked") << QByteArray("/api/x") << chunks(10) << 200;
    QTest::newRow("api too long, chunked") << QByteArray("/api/x") << chunks(11) << 413;
    QTest::newRow("api prefix within a path") << QByteArray("/page/api/") << length(51) << 413;
}

void TestLimits::bodySizes()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, framed);
    http::Limits limits;
    limits.pageBody = 50;
    limits.body = 100;
    TestServer server(limits);
    RawClient client(server.port());
    client.send("POST " + path + " HTTP/1.1\r\nHost: hub\r\n" + framed);
    const auto answer = client.answer();
    QVERIFY(answer);
    QTEST(answer->status, "status");
}

void TestLimits::endlessChunkLine()
{
    http::Limits limits;
    limits.headerBytes = 200;
    TestServer server(limits);
    RawClient client(server.port());
    client.send("POST /api/x HTTP/1.1\r\nHost: hub\r\nTransfer-Encoding: chunked\r\n\r\n0;" +
                QByteArray(1000, 'a'));
    QCOMPARE(client.answer().value_or(RawAnswer()).status, 400);
}

void TestLimits::silentConnectionIsClosed()
{
    TestServer server(quick());
    RawClient client(server.port());
    QVERIFY(client.waitForClose());
    QCOMPARE(client.rest(), QByteArray());
}

void TestLimits::idleConnectionIsClosed()
{
    TestServer server(quick());
    RawClient client(server.port());
    client.send(getRequest("/"));
    QCOMPARE(client.answer().value_or(RawAnswer()).status, 200);
    QVERIFY(client.waitForClose());
    QCOMPARE(client.rest(), QByteArray());
}

// Bytes that trickle in do not move the deadline.
void TestLimits::slowHeadersAreCutOff()
{
    TestServer server(quick());
    RawClient client(server.port());
    client.send("GET / HTTP/1.1\r\nHost: hub\r\n");
    std::optional<RawAnswer> answer;
    for (int i = 0; i < 100 && !answer; ++i) {
        client.send("X: y\r\n");
        answer = client.answer(RawClient::Expect::Body, 50ms);
    }
    QVERIFY(answer);
    QCOMPARE(answer->status, 408);
    QVERIFY(client.waitForClose());
    QCOMPARE(client.rest(), QByteArray());
}

void TestLimits::slowBodyIsCutOff_data()
{
    QTest::addColumn<QByteArray>("framing");
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("length") << QByteArray("Content-Length: 5000") << QByteArray("x");
    QTest::newRow("chunked") << QByteArray("Transfer-Encoding: chunked")
                             << QByteArray("1\r\nx\r\n");
}

void TestLimits::slowBodyIsCutOff()
{
    QFETCH(QByteArray, framing);
    QFETCH(QByteArray, piece);
    TestServer server(quick());
    RawClient client(server.port());
    client.send("POST /api/x HTTP/1.1\r\nHost: hub\r\n" + framing + "\r\n\r\n");
    std::optional<RawAnswer> answer;
    for (int i = 0; i < 100 && !answer; ++i) {
        client.send(piece);
        answer = client.answer(RawClient::Expect::Body, 50ms);
    }
    QVERIFY(answer);
    QCOMPARE(answer->status, 408);
    QVERIFY(client.waitForClose());
    QCOMPARE(server.requests().size(), 0);
}

// 10 bytes at 10 bytes a second have a second more than the base of 200 ms.
void TestLimits::longBodyGetsMoreTime()
{
    http::Limits limits = quick();
    limits.bodyRate = 10;
    TestServer server(limits);
    RawClient client(server.port());
    client.send("POST /api/x HTTP/1.1\r\nHost: hub\r\nContent-Length: 10\r\n\r\nhello");
    QVERIFY(!client.answer(RawClient::Expect::Body, 500ms));
    client.send("hello");
    QCOMPARE(client.answer().value_or(RawAnswer()).body, QByteArray("POST /api/x hellohello"));
}

void TestLimits::slowReaderIsCutOff()
{
    constexpr int size = 100'000'000;
    TestServer server(quick());
    RawClient reader(server.port());
    reader.send(getRequest("/big?size=" + QByteArray::number(size)));
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < 1000) { // others are served while it reads nothing
        RawClient other(server.port());
        other.send(getRequest("/"));
        QVERIFY(other.answer());
    }
    QVERIFY(reader.waitForClose());
    QVERIFY(reader.rest().size() > 0);
    QVERIFY2(reader.rest().size() < size, "the whole answer came");
}

void TestLimits::totalConnections()
{
    http::Limits limits;
    limits.connections = 2;
    TestServer server(limits);
    RawClient first(server.port());
    RawClient second(server.port());
    first.send(getRequest("/"));
    second.send(getRequest("/"));
    QVERIFY(first.answer() && second.answer());
    RawClient third(server.port());
    QCOMPARE(third.answer().value_or(RawAnswer()).status, 503);
    QVERIFY(third.waitForClose());
    first.leave();
    QTRY_VERIFY([&] {
        RawClient fourth(server.port());
        fourth.send(getRequest("/"));
        return fourth.answer().value_or(RawAnswer()).status == 200;
    }());
    second.send(getRequest("/"));
    QVERIFY(second.answer());
}

void TestLimits::connectionsPerAddress()
{
    http::Limits limits;
    limits.connectionsPerAddress = 1;
    TestServer server(limits);
    RawClient first(server.port());
    first.send(getRequest("/"));
    QVERIFY(first.answer());
    RawClient second(server.port());
    QCOMPARE(second.answer().value_or(RawAnswer()).status, 503);
    RawClient elsewhere(server.port(), QHostAddress(QStringLiteral("127.0.0.2")));
    elsewhere.send(getRequest("/"));
    QCOMPARE(elsewhere.answer().value_or(RawAnswer()).status, 200);
}

// The proxy's own connections are not counted: what it forwards is, while it is being answered.
void TestLimits::requestsPerForwardedAddress()
{
    http::Limits limits;
    limits.connectionsPerAddress = 1;
    TestServer server(limits, QStringLiteral("127.0.0.1"));
    RawClient first(server.port());
    first.send(getRequest("/hold", "X-Forwarded-For: 203.0.113.1\r\n"));
    QTRY_COMPARE(server.heldCount(), 1);
    RawClient second(server.port());
    second.send(getRequest("/", "X-Forwarded-For: 203.0.113.1\r\n"));
    QCOMPARE(second.answer().value_or(RawAnswer()).status, 503);
    second.send(getRequest("/", "X-Forwarded-For: 203.0.113.2\r\n"));
    QCOMPARE(second.answer().value_or(RawAnswer()).status, 200);
    server.takeHeld().constFirst()({});
    QVERIFY(first.answer());
    second.send(getRequest("/", "X-Forwarded-For: 203.0.113.1\r\n"));
    QCOMPARE(second.answer().value_or(RawAnswer()).status, 200);
}

WREN_TEST(TestLimits)
#include "tst_limits.moc"
