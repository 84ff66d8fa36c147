// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/http/rawclient.h"
#include "tests/hub/http/testserver.h"
#include "tests/support/testmain.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QRegularExpression>

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
    void brokenHandlersAnswer500_data();
    void brokenHandlersAnswer500();
    void listensOnLoopbackOnly_data();
    void listensOnLoopbackOnly();
    void onlyTheProxyComesFromBeyond_data();
    void onlyTheProxyComesFromBeyond();
    void portTaken();
};

void TestHttpServer::tellsDateAndLength()
{
    TestServer server;
    RawClient client(server.port());
    client.send(getRequest("/a"));
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
        client.send(getRequest("/" + QByteArray::number(i)));
        QCOMPARE(client.answer().value_or(RawAnswer()).body, "GET /" + QByteArray::number(i) + ' ');
    }
}

void TestHttpServer::closesWhenAsked()
{
    TestServer server;
    RawClient client(server.port());
    client.send(getRequest("/a", "Connection: x, Close\r\n") + getRequest("/b"));
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
    client.send("HEAD /a HTTP/1.1\r\nHost: hub\r\n\r\n" + getRequest("/b"));
    const auto head = client.answer(RawClient::Expect::HeadOnly);
    QVERIFY(head);
    QCOMPARE(head->header("content-length"), QByteArray("8")); // "HEAD /a "
    QCOMPARE(client.answer().value_or(RawAnswer()).body, QByteArray("GET /b "));
}

void TestHttpServer::noContentHasNoLength()
{
    TestServer server;
    RawClient client(server.port());
    client.send(getRequest("/empty") + getRequest("/b"));
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
    client.send(getRequest("/a") + getRequest("/hold") + getRequest("/b") + getRequest("/c"));
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
    client.send(getRequest("/a") + getRequest("/b"));
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
    client.send(getRequest("/", fields));
    QVERIFY(client.answer());
    QTEST(server.requests().constFirst().remoteAddress, "address");
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
    client.send(getRequest(path) + getRequest("/b"));
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 500);
    QCOMPARE(answer->count("set-cookie"), 0);
    QCOMPARE(client.answer().value_or(RawAnswer()).body, QByteArray("GET /b "));
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

void TestHttpServer::onlyTheProxyComesFromBeyond_data()
{
    QTest::addColumn<QHostAddress>("peer");
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<bool>("answered");
    QHostAddress own; // of this machine in its network
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (own.isNull() && address.protocol() == QHostAddress::IPv4Protocol &&
            !address.isLoopback())
            own = address;
    }
    QVERIFY2(!own.isNull(), "needs a network address beyond loopback");
    const QString elsewhere = QStringLiteral("198.51.100.7");
    QTest::newRow("proxy") << own << own.toString() << true;
    QTest::newRow("another") << own << elsewhere << false;
    QTest::newRow("this machine") << QHostAddress(QHostAddress::LocalHost) << elsewhere << true;
}

void TestHttpServer::onlyTheProxyComesFromBeyond()
{
    QFETCH(QHostAddress, peer);
    QFETCH(QString, proxy);
    QFETCH(bool, answered);
    TestServer server({}, proxy, QStringLiteral("0.0.0.0"));
    RawClient client(server.port(), peer);
    client.send(getRequest("/a"));
    QCOMPARE(client.answer().has_value(), answered);
    QCOMPARE(server.requests().size(), answered ? 1 : 0);
    QCOMPARE(client.isConnected(), answered);
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
