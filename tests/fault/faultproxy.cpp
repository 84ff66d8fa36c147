// SPDX-License-Identifier: Apache-2.0
#include "tests/fault/faultproxy.h"

#include "tests/fault/proxiedconnection.h"

#include <QTcpServer>
#include <QThread>

#include <atomic>

namespace wren::test {

class FaultProxy::Private
{
public:
    void start(quint16 target);
    void take(QTcpSocket *client, quint16 target);
    /** Runs on the proxy's thread and waits for it. */
    template<typename Work>
    void there(Work work)
    {
        QMetaObject::invokeMethod(server, work, Qt::BlockingQueuedConnection);
    }

    QThread thread;
    QTcpServer *server = nullptr; ///< lives on the thread, as do the connections, its children
    Fault fault;
    int count = 0;
    std::atomic<qint64> bytes = 0;
};

FaultProxy::FaultProxy(quint16 target)
    : d(std::make_unique<Private>())
{
    d->server = new QTcpServer;
    d->server->moveToThread(&d->thread);
    d->thread.start();
    d->there([this, target] { d->start(target); });
}

FaultProxy::~FaultProxy()
{
    d->server->deleteLater(); // runs before the thread's loop ends
    d->thread.quit();
    d->thread.wait();
}

quint16 FaultProxy::port() const
{
    quint16 port = 0;
    d->there([this, &port] { port = d->server->serverPort(); });
    return port;
}

void FaultProxy::setFault(const Fault &fault)
{
    d->there([this, fault] { d->fault = fault; });
}

void FaultProxy::cutAll()
{
    d->there([this] {
        for (QObject *child : d->server->children()) {
            if (auto *connection = dynamic_cast<ProxiedConnection *>(child))
                connection->cut();
        }
    });
}

int FaultProxy::connectionCount() const
{
    int count = 0;
    d->there([this, &count] { count = d->count; });
    return count;
}

qint64 FaultProxy::byteCount() const
{
    return d->bytes;
}

void FaultProxy::Private::start(quint16 target)
{
    QObject::connect(server, &QTcpServer::newConnection, server, [this, target] {
        while (QTcpSocket *client = server->nextPendingConnection())
            take(client, target);
    });
    if (!server->listen(QHostAddress(QHostAddress::LocalHost)))
        qFatal("the fault proxy cannot listen: %s", qPrintable(server->errorString()));
}

void FaultProxy::Private::take(QTcpSocket *client, quint16 target)
{
    ++count;
    new ProxiedConnection(client, target, {fault, bytes}, server);
}

} // namespace wren::test
