// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/fault/faultproxy.h"

#include <QTcpSocket>

#include <atomic>

namespace wren::test {

/** One connection through a FaultProxy; on the proxy's thread. Deletes itself once both ends are
 * gone. */
class ProxiedConnection : public QObject
{
public:
    struct Terms
    {
        Fault fault;
        std::atomic<qint64> &bytes; ///< counts what was taken
    };
    ProxiedConnection(QTcpSocket *client, quint16 target, const Terms &terms, QObject *parent);

    void cut();

private:
    void passRequest();
    void passAnswer();
    /** Passes `bytes` to `receiver` after the delay, and cuts when `allowance` is used up. */
    void pass(QByteArray bytes, QTcpSocket *receiver, std::optional<qint64> &allowance);
    /** Closes `other`, too, once `side` is closed. */
    void whenClosed(QTcpSocket *side, QTcpSocket *other);
    void close(QTcpSocket *side);

    Fault m_fault; ///< its allowances count down
    std::atomic<qint64> &m_bytes;
    QTcpSocket *m_client;
    QTcpSocket m_server;
    QTcpSocket m_second; ///< with duplicate
};

} // namespace wren::test
