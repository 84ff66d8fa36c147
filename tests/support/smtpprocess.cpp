// SPDX-License-Identifier: Apache-2.0
#include "tests/support/smtpprocess.h"

#include <QDir>
#include <QElapsedTimer>

namespace wren::test {

SmtpProcess::SmtpProcess(const QStringList &arguments)
{
    const QString script = QStringLiteral(WREN_SOURCE_DIR "/tests/support/smtpserver.py");
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("/usr/bin/python3"),
                    QStringList{script, QStringLiteral("--directory"), m_directory.path()} +
                        arguments);
    const QByteArray announced = "listening on 127.0.0.1:";
    QElapsedTimer timer;
    timer.start();
    while (!m_process.canReadLine() && timer.elapsed() < 20'000)
        m_process.waitForReadyRead(1000);
    const QByteArray line = m_process.readLine().trimmed();
    if (!line.startsWith(announced))
        qFatal("smtpserver.py did not come up: %s", line.constData());
    m_port = line.mid(announced.size()).toUShort();
}

SmtpProcess::~SmtpProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

mail::MailServer SmtpProcess::server() const
{
    mail::MailServer server;
    server.host = QStringLiteral("127.0.0.1");
    server.port = m_port;
    server.security = mail::MailServer::Security::PlainOnLoopback;
    return server;
}

QList<QJsonObject> SmtpProcess::mails() const
{
    QList<QJsonObject> mails;
    const QDir directory(m_directory.path());
    for (const QString &name : directory.entryList({QStringLiteral("*.json")})) {
        QFile file(directory.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            mails << QJsonDocument::fromJson(file.readAll()).object();
    }
    return mails;
}

Certificate makeCertificate(const QString &directory)
{
    const Certificate made{directory + QStringLiteral("/cert.pem"),
                           directory + QStringLiteral("/key.pem")};
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                   QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
                   QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:localhost"),
                   QStringLiteral("-keyout"), made.key, QStringLiteral("-out"), made.certificate});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("openssl made no certificate: %s", openssl.readAllStandardError().constData());
    return made;
}

} // namespace wren::test
