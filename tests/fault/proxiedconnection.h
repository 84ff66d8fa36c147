// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/fault/faultproxy.h"

#include <QTcpSocket>

namespace wren::test {

/** One connection through a FaultProxy; on the proxy's thread. Deletes itself once both ends are
 * gone. */
class ProxiedConnection : public QObject
{
public:
    ProxiedConnection(QTcpSocket *client, quint16 target, const Fault &fault, QObject *parent);

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
    QTcpSocket *m_client;
    QTcpSocket m_server;
    QTcpSocket m_second; ///< with duplicate
};

} // namespace wren::test
