// SPDX-License-Identifier: Apache-2.0
#include "tests/eois/standinprocess.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace wren::test {

QString standInProgram()
{
    return QStringLiteral(WREN_BINARY_DIR "/eois/wren-eois");
}

StandInProcess::StandInProcess(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(standInProgram(),
                    QStringList{QStringLiteral("--port"), QStringLiteral("0")} + arguments);
    const QByteArray ready = "listening on ";
    while (!m_process.canReadLine() && m_process.waitForReadyRead(10'000)) {
    }
    const QByteArray line = m_process.readLine().trimmed();
    if (line.startsWith(ready))
        m_url = QUrl(QString::fromLatin1(line.sliced(ready.size())));
}

StandInProcess::~StandInProcess()
{
    kill();
}

void StandInProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

HttpAnswer StandInProcess::get(const QByteArray &path, const QByteArray &apiKey) const
{
    return exchange("GET " + path + " HTTP/1.1\r\nHost: eois\r\nConnection: close\r\nX-Api-Key: " +
                    apiKey + "\r\n\r\n");
}

HttpAnswer StandInProcess::post(const QByteArray &path, const QByteArray &body,
                                const QByteArray &apiKey) const
{
    return exchange("POST " + path +
                    " HTTP/1.1\r\nHost: eois\r\nConnection: close\r\nX-Api-Key: " + apiKey +
                    "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

HttpAnswer StandInProcess::exchange(const QByteArray &request) const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port());
    if (!socket.waitForConnected())
        return {};
    socket.write(request);
    QByteArray all;
    while (socket.waitForReadyRead(10'000))
        all += socket.readAll();
    all += socket.readAll();
    return {all.split(' ').value(1).toInt(),
            all.sliced(std::max<qsizetype>(0, all.indexOf("\r\n\r\n") + 4))};
}

} // namespace wren::test
