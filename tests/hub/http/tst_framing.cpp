// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/http/rawclient.h"
#include "tests/hub/http/testserver.h"
#include "tests/support/testmain.h"

using namespace wren;
using namespace wren::test;

/**
 * Every framing fault: on a fresh and on a used connection, at once and byte by byte. Each gets one
 * answer and the end of its connection, what follows it is never taken for a request, and the next
 * connection is served as if nothing had been.
 */
class TestFraming : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();

private:
    void canary();
    std::unique_ptr<TestServer> m_server;
};

namespace {

const QByteArray good = "GET /good HTTP/1.1\r\nHost: hub\r\n\r\n";
// Follows each fault: a server that misjudges where the request ends takes it for the next one.
const QByteArray smuggled = "GET /smuggled HTTP/1.1\r\nHost: hub\r\n\r\n";

/** A literal with NULs in it, whole. */
template<std::size_t size>
QByteArray literal(const char (&text)[size])
{
    return QByteArray(text, size - 1);
}

QByteArray post(const QByteArray &fields, const QByteArray &body = {})
{
    return "POST /api/x HTTP/1.1\r\nHost: hub\r\n" + fields + "\r\n" + body;
}

QByteArray chunked(const QByteArray &body)
{
    return post("Transfer-Encoding: chunked\r\n", body);
}

QByteArray get(const QByteArray &fields)
{
    return "GET /x HTTP/1.1\r\n" + fields + "\r\n";
}

void fault(const char *name, const QByteArray &bytes, int status)
{
    for (const char *way : {"fresh", "used", "dripped"}) {
        QTest::newRow(qPrintable(QLatin1String(name) + QLatin1String(", ") + QLatin1String(way)))
            << QByteArray(way) << bytes << status;
    }
}

void requestLineFaults()
{
    fault("no version", "GET /x\r\nHost: hub\r\n\r\n", 400);
    fault("http/0.9", "GET /x\r\n\r\n", 400);
    fault("http/1.0", "GET /x HTTP/1.0\r\nHost: hub\r\n\r\n", 505);
    fault("http/2.0", "GET /x HTTP/2.0\r\nHost: hub\r\n\r\n", 505);
    fault("http/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    fault("http/1.10", "GET /x HTTP/1.10\r\nHost: hub\r\n\r\n", 505);
    fault("lower-case version", "GET /x http/1.1\r\nHost: hub\r\n\r\n", 400);
    fault("two spaces", "GET  /x HTTP/1.1\r\nHost: hub\r\n\r\n", 400);
    fault("tab", "GET\t/x HTTP/1.1\r\nHost: hub\r\n\r\n", 400);
    fault("space at the end", "GET /x HTTP/1.1 \r\nHost: hub\r\n\r\n", 400);
    fault("space in the target", "GET /x y HTTP/1.1\r\nHost: hub\r\n\r\n", 400);
    fault("empty first line", "\r\nGET /x HTTP/1.1\r\nHost: hub\r\n\r\n", 400);
    fault("leading space", " GET /x HTTP/1.1\r\nHost: hub\r\n\r\n", 400);
    fault("lower-case method", "get /x HTTP/1.1\r\nHost: hub\r\n\r\n", 501);
    fault("unknown method", "BREW /x HTTP/1.1\r\nHost: hub\r\n\r\n", 501);
    fault("trace", "TRACE /x HTTP/1.1\r\nHost: hub\r\n\r\n", 501);
    fault("connect", "CONNECT hub:443 HTTP/1.1\r\nHost: hub\r\n\r\n", 501);
    fault("method no token", "GE(T /x HTTP/1.1\r\nHost: hub\r\n\r\n", 400);
    fault("absolute form", "GET http://hub/x HTTP/1.1\r\nHost: hub\r\n\r\n", 400);
    fault("dot segments", "GET /a/../x HTTP/1.1\r\nHost: hub\r\n\r\n", 400);
    fault("escaped nul", "GET /x%00 HTTP/1.1\r\nHost: hub\r\n\r\n", 400);
    fault("raw nul", literal("GET /x\0 HTTP/1.1\r\nHost: hub\r\n\r\n"), 400);
    fault("tls hello", literal("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"), 400);
}

void lineEndFaults()
{
    fault("lf alone", "GET /x HTTP/1.1\nHost: hub\n\n", 400);
    fault("lf ends the request line", "GET /x HTTP/1.1\nHost: hub\r\n\r\n", 400);
    fault("lf ends a field", "GET /x HTTP/1.1\r\nHost: hub\nX: y\r\n\r\n", 400);
    fault("lf ends the head", "GET /x HTTP/1.1\r\nHost: hub\r\n\n", 400);
    fault("cr alone in a value", "GET /x HTTP/1.1\r\nHost: hub\r\nX: a\rb\r\n\r\n", 400);
    fault("cr cr lf", "GET /x HTTP/1.1\r\r\nHost: hub\r\n\r\n", 400);
    fault("nul in a value", literal("GET /x HTTP/1.1\r\nHost: hub\r\nX: a\0b\r\n\r\n"), 400);
}

void fieldFaults()
{
    fault("no host", get("X: y\r\n"), 400);
    fault("two hosts", get("Host: hub\r\nHost: hub\r\n"), 400);
    fault("two hosts, other case", get("Host: hub\r\nhOST: other\r\n"), 400);
    fault("empty host", get("Host:\r\n"), 400);
    fault("host with a path", get("Host: hub/x\r\n"), 400);
    fault("host with user", get("Host: a@hub\r\n"), 400);
    fault("host list", get("Host: hub, other\r\n"), 400);
    fault("folded line", get("Host: hub\r\nX: a\r\n b\r\n"), 400);
    fault("folded with a tab", get("Host: hub\r\nX: a\r\n\tb\r\n"), 400);
    fault("folded first field", get(" X: a\r\nHost: hub\r\n"), 400);
    fault("space before the colon", get("Host : hub\r\n"), 400);
    fault("no colon", get("Host: hub\r\nnonsense\r\n"), 400);
    fault("empty name", get("Host: hub\r\n: y\r\n"), 400);
    fault("name no token", get("Host: hub\r\nX(y): z\r\n"), 400);
    fault("name not ascii", get("Host: hub\r\nX\xC3\xA9: z\r\n"), 400);
    fault("vertical tab in a value", get("Host: hub\r\nX: a\vb\r\n"), 400);
    fault("delete in a value", get("Host: hub\r\nX: a\x7f\r\n"), 400);
    fault("expect something else", post("Expect: cake\r\nContent-Length: 0\r\n"), 417);
    fault("expect twice", post("Expect: 100-continue\r\nExpect: 100-continue\r\n"), 417);
}

void lengthFaults()
{
    const QByteArray body = "hello";
    fault("length twice, equal", post("Content-Length: 5\r\nContent-Length: 5\r\n", body), 400);
    fault("length twice, different", post("Content-Length: 5\r\nContent-Length: 6\r\n", body), 400);
    fault("length list", post("Content-Length: 5, 5\r\n", body), 400);
    fault("length empty", post("Content-Length:\r\n", body), 400);
    fault("length negative", post("Content-Length: -5\r\n", body), 400);
    fault("length plus", post("Content-Length: +5\r\n", body), 400);
    fault("length hex", post("Content-Length: 0x5\r\n", body), 400);
    fault("length with a space", post("Content-Length: 5 5\r\n", body), 400);
    fault("length with a letter", post("Content-Length: 5a\r\n", body), 400);
    fault("length with a fraction", post("Content-Length: 5.0\r\n", body), 400);
    fault("length beyond 64 bits", post("Content-Length: 18446744073709551621\r\n", body), 413);
    fault("length beyond the limit", post("Content-Length: 99999999\r\n", body), 413);
    fault("length name with a space", post("Content-Length : 5\r\n", body), 400);
}

void codingFaults()
{
    const QByteArray end = "0\r\n\r\n";
    fault("both, length first",
          post("Content-Length: 6\r\nTransfer-Encoding: chunked\r\n", end + "G"), 400);
    fault("both, coding first", post("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", end),
          400);
    fault("both, coding odd", post("Content-Length: 4\r\nTransfer-Encoding: xchunked\r\n", end),
          400);
    fault("xchunked", post("Transfer-Encoding: xchunked\r\n", end), 501);
    fault("chunked twice",
          post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", end), 501);
    fault("chunked and identity",
          post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", end), 501);
    fault("gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n", end), 501);
    fault("chunked, identity", post("Transfer-Encoding: chunked, identity\r\n", end), 501);
    fault("identity", post("Transfer-Encoding: identity\r\n", end), 501);
    fault("coding empty", post("Transfer-Encoding:\r\n", end), 501);
    fault("coding quoted", post("Transfer-Encoding: \"chunked\"\r\n", end), 501);
    fault("coding with a parameter", post("Transfer-Encoding: chunked;q=1\r\n", end), 501);
    fault("coding name with a space", post("Transfer-Encoding : chunked\r\n", end), 400);
    fault("coding name with a tab", post("Transfer-Encoding\t: chunked\r\n", end), 400);
    fault("coding with a vertical tab", post("Transfer-Encoding: \vchunked\r\n", end), 400);
    fault("coding folded", post("Transfer-Encoding:\r\n chunked\r\n", end), 400);
    fault("coding behind a lone cr", post("X: y\rTransfer-Encoding: chunked\r\n", end), 400);
    fault("coding behind a lone lf", post("X: y\nTransfer-Encoding: chunked\r\n", end), 400);
    fault("coding not ascii", post("Transfer-Encoding: chunke\xE1\xB8\x8F\r\n", end), 501);
}

void chunkFaults()
{
    fault("chunk size empty", chunked("\r\nhello\r\n0\r\n\r\n"), 400);
    fault("chunk size 0x", chunked("0x5\r\nhello\r\n0\r\n\r\n"), 400);
    fault("chunk size plus", chunked("+5\r\nhello\r\n0\r\n\r\n"), 400);
    fault("chunk size minus", chunked("-5\r\nhello\r\n0\r\n\r\n"), 400);
    fault("chunk size no hex", chunked("5g\r\nhello\r\n0\r\n\r\n"), 400);
    fault("chunk size with a space before", chunked(" 5\r\nhello\r\n0\r\n\r\n"), 400);
    fault("chunk size with a space behind", chunked("5 \r\nhello\r\n0\r\n\r\n"), 400);
    fault("chunk size overflow", chunked("FFFFFFFFFFFFFFFF5\r\nhello\r\n0\r\n\r\n"), 400);
    fault("chunk size beyond the limit", chunked("FFFFFFFF\r\nhello\r\n0\r\n\r\n"), 413);
    fault("chunk size lf alone", chunked("5\nhello\r\n0\r\n\r\n"), 400);
    fault("chunk longer than told", chunked("4\r\nhello\r\n0\r\n\r\n"), 400);
    fault("chunk data ends in lf", chunked("5\r\nhello\n0\r\n\r\n"), 400);
    fault("chunk extension", chunked("5;a=b\r\nhello\r\n0\r\n\r\n"), 400);
    fault("chunk extension quoted lf", chunked("5;a=\"\nb\"\r\nhello\r\n0\r\n\r\n"), 400);
    fault("last chunk extension", chunked("5\r\nhello\r\n0;a\r\n\r\n"), 400);
    fault("last chunk lf alone", chunked("5\r\nhello\r\n0\n\n"), 400);
    fault("trailer no field", chunked("5\r\nhello\r\n0\r\nnonsense\r\n\r\n"), 400);
}

} // namespace

void TestFraming::initTestCase()
{
    m_server = std::make_unique<TestServer>();
}

void TestFraming::canary()
{
    RawClient client(m_server->port());
    client.send(good);
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
}

void TestFraming::refuses_data()
{
    QTest::addColumn<QByteArray>("way");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    requestLineFaults();
    lineEndFaults();
    fieldFaults();
    lengthFaults();
    codingFaults();
    chunkFaults();
}

void TestFraming::refuses()
{
    QFETCH(QByteArray, way);
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    RawClient client(m_server->port());
    if (way == "used") {
        client.send(good);
        QCOMPARE(client.answer().value_or(RawAnswer()).status, 200);
    }
    if (way == "dripped")
        client.drip(bytes + smuggled);
    else
        client.send(bytes + smuggled);
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, status);
    QCOMPARE(answer->header("connection"), QByteArray("close"));
    QVERIFY(client.waitForClose());
    QCOMPARE(client.rest(), QByteArray()); // never two answers to one request
    for (const http::Request &request : m_server->requests())
        QVERIFY(request.path != "/smuggled");
    canary();
}

void TestFraming::accepts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("echoed");

    QTest::newRow("length") << post("Content-Length: 5\r\n", "hello")
                            << QByteArray("POST /api/x hello");
    QTest::newRow("length with zeros")
        << post("Content-Length: 005\r\n", "hello") << QByteArray("POST /api/x hello");
    QTest::newRow("no length") << post("") << QByteArray("POST /api/x ");
    QTest::newRow("chunked") << chunked("2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n")
                             << QByteArray("POST /api/x hello");
    QTest::newRow("chunked, empty") << chunked("0\r\n\r\n") << QByteArray("POST /api/x ");
    QTest::newRow("chunked, many zeros")
        << chunked("005\r\nhello\r\n000\r\n\r\n") << QByteArray("POST /api/x hello");
    QTest::newRow("chunked, upper case")
        << post("TRANSFER-ENCODING: Chunked\r\n", "5\r\nhello\r\n0\r\n\r\n")
        << QByteArray("POST /api/x hello");
    QTest::newRow("chunked, trailer")
        << chunked("5\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n") << QByteArray("POST /api/x hello");
    QTest::newRow("field with outer space") << get("Host: \t hub \t\r\n") << QByteArray("GET /x ");
    QTest::newRow("field not ascii")
        << get("Host: hub\r\nX: \xC3\xA9\r\n") << QByteArray("GET /x ");
    QTest::newRow("field empty") << get("Host: hub\r\nX:\r\n") << QByteArray("GET /x ");
    QTest::newRow("host in ipv6") << get("Host: [::1]:8080\r\n") << QByteArray("GET /x ");
}

// Each row twice on one connection, the second time byte by byte: nothing of the first is left
// over.
void TestFraming::accepts()
{
    QFETCH(QByteArray, bytes);
    RawClient client(m_server->port());
    client.send(bytes);
    const auto first = client.answer();
    QVERIFY(first);
    QCOMPARE(first->status, 200);
    QTEST(first->body, "echoed");
    client.drip(bytes);
    const auto second = client.answer();
    QVERIFY(second);
    QTEST(second->body, "echoed");
}

WREN_TEST(TestFraming)
#include "tst_framing.moc"
