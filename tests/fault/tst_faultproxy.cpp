// SPDX-License-Identifier: Apache-2.0
#include "tests/fault/faultproxy.h"

#include "hub/http/server.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QTcpSocket>

#include <atomic>

using namespace wren;
using namespace wren::test;
using namespace std::chrono_literals;

/** The proxy itself: a fault that does not happen would let the tests that rely on it pass. */
class TestFaultProxy : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void passesOn();
    void cutsTheAnswer();
    void cutsTheRequest();
    void delays();
    void blackHoleSaysNothing();
    void duplicates();
    void reorders();
    void countsBytes();
    void cutsWhatIsOpen();
    void targetAway();

private:
    /** Everything that comes back for one request, until the other side closes or `wait` passes. */
    QByteArray ask(std::chrono::milliseconds wait = 5s);

    std::atomic_int m_handled = 0;
    std::unique_ptr<http::Server> m_server;
    std::unique_ptr<FaultProxy> m_proxy;
};

namespace {

const QByteArray request = "GET / HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n";

} // namespace

void TestFaultProxy::init()
{
    m_handled = 0;
    m_server = std::make_unique<http::Server>(
        http::Limits(), [this](const http::Request &, const http::Responder &responder) {
            ++m_handled;
            responder({200, {}, QByteArray(1000, 'x')});
        });
    QVERIFY(m_server->listen({}));
    m_proxy = std::make_unique<FaultProxy>(m_server->port());
}

// Their threads end within the test: Qt Test takes its message handler away after the last one, and
// a thread that warns at that moment would fall.
void TestFaultProxy::cleanup()
{
    m_proxy.reset();
    m_server.reset();
}

QByteArray TestFaultProxy::ask(std::chrono::milliseconds wait)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_proxy->port());
    if (!socket.waitForConnected())
        return "not connected";
    socket.write(request);
    socket.flush();
    QByteArray all;
    while (socket.waitForReadyRead(int(wait.count())))
        all += socket.readAll();
    return all + socket.readAll();
}

void TestFaultProxy::passesOn()
{
    const QByteArray answer = ask();
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(answer.endsWith(QByteArray(1000, 'x')));
    QCOMPARE(m_proxy->connectionCount(), 1);
}

void TestFaultProxy::cutsTheAnswer()
{
    Fault fault;
    fault.cutAnswerAfter = 20;
    m_proxy->setFault(fault);
    QVERIFY(ask().size() <= 20); // a reset may take some of it back
    QCOMPARE(m_handled, 1);
    m_proxy->setFault({});
    QVERIFY(ask().size() > 1000);
}

void TestFaultProxy::cutsTheRequest()
{
    Fault fault;
    fault.cutRequestAfter = 10;
    m_proxy->setFault(fault);
    QCOMPARE(ask(), QByteArray());
    QCOMPARE(m_handled, 0);
}

void TestFaultProxy::delays()
{
    Fault fault;
    fault.delay = 100ms;
    m_proxy->setFault(fault);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(ask().size() > 1000);
    QVERIFY(timer.elapsed() >= 200); // there and back
}

void TestFaultProxy::blackHoleSaysNothing()
{
    Fault fault;
    fault.blackHole = true;
    m_proxy->setFault(fault);
    QCOMPARE(ask(300ms), QByteArray());
    QCOMPARE(m_handled, 0);
}

void TestFaultProxy::duplicates()
{
    Fault fault;
    fault.duplicate = true;
    m_proxy->setFault(fault);
    QCOMPARE(ask().count("HTTP/1.1 200 OK"), 1);
    QTRY_COMPARE(m_handled.load(), 2);
}

void TestFaultProxy::reorders()
{
    const QByteArray answer = ask();
    Fault fault;
    fault.reorder = true;
    m_proxy->setFault(fault);
    const QByteArray other = ask();
    QCOMPARE(other.size(), answer.size());
    QVERIFY(!other.startsWith("HTTP/1.1 200 OK"));
}

void TestFaultProxy::countsBytes()
{
    const qint64 before = m_proxy->byteCount();
    const QByteArray answer = ask();
    QCOMPARE(m_proxy->byteCount() - before, request.size() + answer.size());
}

void TestFaultProxy::cutsWhatIsOpen()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_proxy->port());
    QVERIFY(socket.waitForConnected());
    QTRY_COMPARE(m_proxy->connectionCount(), 1);
    m_proxy->cutAll();
    QVERIFY(socket.state() == QAbstractSocket::UnconnectedState || socket.waitForDisconnected());
}

void TestFaultProxy::targetAway()
{
    m_server.reset();
    QCOMPARE(ask(), QByteArray());
}

WREN_TEST(TestFaultProxy)
#include "tst_faultproxy.moc"
