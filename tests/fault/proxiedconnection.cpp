// SPDX-License-Identifier: Apache-2.0
#include "tests/fault/proxiedconnection.h"

#include <QHostAddress>
#include <QTimer>

namespace wren::test {

ProxiedConnection::ProxiedConnection(QTcpSocket *client, quint16 target, const Terms &terms,
                                     QObject *parent)
    : QObject(parent)
    , m_fault(terms.fault)
    , m_bytes(terms.bytes)
    , m_client(client)
{
    client->setParent(this);
    whenClosed(m_client, &m_server);
    if (m_fault.blackHole)
        return;
    whenClosed(&m_server, m_client);
    connect(client, &QTcpSocket::readyRead, this, &ProxiedConnection::passRequest);
    connect(&m_server, &QTcpSocket::readyRead, this, &ProxiedConnection::passAnswer);
    m_server.connectToHost(QHostAddress(QHostAddress::LocalHost), target);
    if (m_fault.duplicate)
        m_second.connectToHost(QHostAddress(QHostAddress::LocalHost), target);
}

void ProxiedConnection::cut()
{
    m_client->abort();
    m_server.abort();
    m_second.abort();
    deleteLater();
}

void ProxiedConnection::passRequest()
{
    const QByteArray bytes = m_client->readAll();
    m_bytes += bytes.size();
    if (m_fault.duplicate && m_second.isOpen())
        m_second.write(bytes);
    pass(bytes, &m_server, m_fault.cutRequestAfter);
}

void ProxiedConnection::passAnswer()
{
    QByteArray bytes = m_server.readAll();
    m_bytes += bytes.size();
    if (m_fault.reorder)
        bytes = bytes.mid(bytes.size() / 2) + bytes.left(bytes.size() / 2);
    pass(bytes, m_client, m_fault.cutAnswerAfter);
}

void ProxiedConnection::pass(QByteArray bytes, QTcpSocket *receiver,
                             std::optional<qint64> &allowance)
{
    const bool cutsNow = allowance && bytes.size() >= *allowance;
    if (cutsNow)
        bytes.truncate(*allowance);
    if (allowance)
        *allowance -= bytes.size();
    QTimer::singleShot(m_fault.delay, this, [this, bytes, receiver, cutsNow] {
        if (!receiver->isOpen() || receiver->state() == QAbstractSocket::UnconnectedState)
            return;
        receiver->write(bytes);
        if (receiver->state() == QAbstractSocket::ConnectedState)
            receiver->flush();
        if (cutsNow)
            cut();
    });
}

// A connection that never came about counts as closed. What is still delayed goes out first.
void ProxiedConnection::whenClosed(QTcpSocket *side, QTcpSocket *other)
{
    connect(side, &QTcpSocket::stateChanged, this,
            [this, other](QAbstractSocket::SocketState state) {
                if (state == QAbstractSocket::UnconnectedState)
                    QTimer::singleShot(m_fault.delay, this, [this, other] { close(other); });
            });
}

void ProxiedConnection::close(QTcpSocket *side)
{
    if (side->state() == QAbstractSocket::ConnectedState)
        side->disconnectFromHost();
    else
        cut();
}

} // namespace wren::test
