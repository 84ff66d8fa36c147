// SPDX-License-Identifier: Apache-2.0
#include "tests/support/imapprocess.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>

namespace wren::test {

ImapProcess::ImapProcess(const QStringList &arguments)
{
    const QString script = QStringLiteral(WREN_SOURCE_DIR "/tests/support/imapserver.py");
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("/usr/bin/python3"),
                    QStringList{script, QStringLiteral("--directory"), m_directory.path()} +
                        arguments);
    QElapsedTimer timer;
    timer.start();
    while (!m_process.canReadLine() && timer.elapsed() < 30'000)
        m_process.waitForReadyRead(1000);
    static const QRegularExpression announced(
        QStringLiteral("^listening on 127\\.0\\.0\\.1:(\\d+)(?: and (\\d+))?$"));
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    const QRegularExpressionMatch match = announced.match(line);
    if (!match.hasMatch())
        qFatal("imapserver.py did not come up: %s", qPrintable(line));
    m_port = match.captured(1).toUShort();
    m_tlsPort = match.captured(2).toUShort();
}

ImapProcess::~ImapProcess()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

mail::BounceSettings ImapProcess::settings() const
{
    mail::BounceSettings settings;
    settings.server.host = QStringLiteral("127.0.0.1");
    settings.server.port = m_port;
    settings.server.security = mail::MailServer::Security::PlainOnLoopback;
    settings.server.user = QStringLiteral("bounces");
    settings.server.password = QStringLiteral("secret");
    settings.pause = std::chrono::milliseconds(50);
    return settings;
}

/** Renamed into its place: the server finds it whole or not at all. */
void ImapProcess::deliver(const QByteArray &raw)
{
    const QString name = QStringLiteral("%1.wren").arg(++m_delivered, 6, 10, QLatin1Char('0'));
    QFile file(m_directory.filePath(QStringLiteral("mail/tmp/") + name));
    const QString place = m_directory.filePath(QStringLiteral("mail/new/") + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(raw) != raw.size() || !file.rename(place))
        qFatal("no mail was delivered: %s", qPrintable(file.errorString()));
}

QStringList ImapProcess::names() const
{
    const QDir directory(m_directory.path());
    return QDir(directory.filePath(QStringLiteral("mail/new"))).entryList(QDir::Files) +
           QDir(directory.filePath(QStringLiteral("mail/cur"))).entryList(QDir::Files);
}

qsizetype ImapProcess::mails() const
{
    return names().size();
}

/** Maildir: "R" among the flags after ":2,". */
qsizetype ImapProcess::dealtWith() const
{
    return names().filter(QRegularExpression(QStringLiteral(":2,[A-Z]*R"))).size();
}

void ImapProcess::forgetFlags()
{
    QDir directory(m_directory.filePath(QStringLiteral("mail/cur")));
    for (const QString &name : directory.entryList(QDir::Files))
        directory.rename(name, name.section(u':', 0, 0) + QStringLiteral(":2,"));
}

/** The list begins "3 V1795473648 N4 ...": its version, UIDVALIDITY, the next UID. Dovecot ends a
 * session that knows another one at its next command. */
void ImapProcess::numberAnew()
{
    QFile list(m_directory.filePath(QStringLiteral("mail/dovecot-uidlist")));
    if (!list.open(QIODevice::ReadWrite))
        qFatal("no list of numbers: %s", qPrintable(list.errorString()));
    QByteArray text = list.readAll();
    const qsizetype from = text.indexOf(" V") + 2;
    const qsizetype length = text.indexOf(' ', from) - from;
    const quint32 validity = text.mid(from, length).toUInt();
    text.replace(from, length, QByteArray::number(validity + 1));
    if (validity == 0 || !list.seek(0) || list.write(text) != text.size() ||
        !list.resize(text.size()))
        qFatal("not numbered anew");
    QDir mail(m_directory.filePath(QStringLiteral("mail")));
    for (const QString &index : mail.entryList({QStringLiteral("dovecot.index*")}, QDir::Files))
        mail.remove(index);
}

QByteArray noticeOf(const QString &name, const QString &messageId, const QString &address)
{
    QFile file(QStringLiteral(WREN_SOURCE_DIR "/tests/data/bounces/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample %s", qPrintable(name));
    QByteArray raw = file.readAll();
    raw.replace("{ID}", messageId.toUtf8());
    raw.replace("{ADDRESS}", address.toUtf8());
    return raw.replace('\n', "\r\n");
}

} // namespace wren::test
