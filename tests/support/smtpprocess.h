// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/mail/smtp.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace wren::test {

/** A real SMTP server (tests/support/smtpserver.py) in a process of its own, on loopback. */
class SmtpProcess
{
public:
    /** `arguments` beside --directory and --port. Ends the test run if it does not come up. */
    explicit SmtpProcess(const QStringList &arguments = {});
    ~SmtpProcess();

    /** To send to it without TLS. */
    [[nodiscard]] mail::MailServer server() const;
    /** What it has accepted so far. */
    [[nodiscard]] QList<QJsonObject> mails() const;

private:
    QTemporaryDir m_directory;
    QProcess m_process;
    quint16 m_port = 0;
};

/** A certificate for "localhost" and its key, made anew: paths of two PEM files in `directory`. */
struct Certificate
{
    QString certificate;
    QString key;
};
[[nodiscard]] Certificate makeCertificate(const QString &directory);

} // namespace wren::test
