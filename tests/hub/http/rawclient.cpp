// SPDX-License-Identifier: Apache-2.0
#include "tests/hub/http/rawclient.h"

#include <QDeadlineTimer>
#include <QHostAddress>
#include <QNetworkProxy>

#include <sys/socket.h>

namespace wren::test {

QByteArray RawAnswer::header(const char *lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

int RawAnswer::count(const char *lowerCaseName) const
{
    return int(std::count_if(headers.begin(), headers.end(),
                             [&](const auto &field) { return field.first == lowerCaseName; }));
}

QByteArray getRequest(const QByteArray &path, const QByteArray &fields)
{
    return "GET " + path + " HTTP/1.1\r\nHost: hub\r\n" + fields + "\r\n";
}

RawClient::RawClient(quint16 port, const QHostAddress &from)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    if (!from.isNull())
        m_socket.bind(from);
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (m_socket.waitForConnected())
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

bool RawClient::isConnected() const
{
    return m_socket.state() == QAbstractSocket::ConnectedState;
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(5000)) {
    }
}

void RawClient::drip(const QByteArray &bytes)
{
    for (qsizetype i = 0; i < bytes.size() && isConnected(); ++i)
        send(bytes.sliced(i, 1));
}

std::optional<RawAnswer> RawClient::answer(Expect expect, std::chrono::milliseconds within)
{
    const QDeadlineTimer deadline(within);
    qsizetype headEnd = -1;
    while ((headEnd = m_read.indexOf("\r\n\r\n")) < 0) {
        if (!readMore(deadline))
            return std::nullopt;
    }
    RawAnswer answer;
    QList<QByteArray> lines = m_read.first(headEnd).replace("\r\n", "\n").split('\n');
    answer.status = lines.takeFirst().split(' ').value(1).toInt();
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.append({line.first(colon).toLower(), line.sliced(colon + 1).trimmed()});
    }
    const qsizetype length =
        expect == Expect::HeadOnly ? 0 : answer.header("content-length").toInt();
    while (m_read.size() < headEnd + 4 + length) {
        if (!readMore(deadline))
            return std::nullopt;
    }
    answer.body = m_read.sliced(headEnd + 4, length);
    m_read.remove(0, headEnd + 4 + length);
    return answer;
}

bool RawClient::waitForClose(std::chrono::milliseconds within)
{
    const QDeadlineTimer deadline(within);
    while (readMore(deadline)) {
    }
    return m_socket.state() == QAbstractSocket::UnconnectedState;
}

void RawClient::endSending()
{
    ::shutdown(int(m_socket.socketDescriptor()), SHUT_WR);
}

void RawClient::leave()
{
    m_socket.abort();
}

bool RawClient::readMore(const QDeadlineTimer &deadline)
{
    if (m_socket.bytesAvailable() == 0 &&
        !m_socket.waitForReadyRead(int(deadline.remainingTime()))) {
        m_read += m_socket.readAll();
        return false;
    }
    m_read += m_socket.readAll();
    return true;
}

} // namespace wren::test
