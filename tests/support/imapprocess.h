// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/mail/bounces/bouncemailbox.h"

#include <QProcess>
#include <QTemporaryDir>

namespace wren::test {

/** A real IMAP server (tests/support/imapserver.py) in a process of its own, on loopback. */
class ImapProcess
{
public:
    /** `arguments` beside --directory. Ends the test run if it does not come up. */
    explicit ImapProcess(const QStringList &arguments = {});
    ~ImapProcess();

    /** To read its mailbox without TLS. */
    [[nodiscard]] mail::BounceSettings settings() const;
    [[nodiscard]] quint16 tlsPort() const { return m_tlsPort; }
    /** A mail arrives. */
    void deliver(const QByteArray &raw);
    /** How many are there, and how many are flagged as dealt with. */
    [[nodiscard]] qsizetype mails() const;
    [[nodiscard]] qsizetype dealtWith() const;
    /** As if nothing had been flagged: what a hub finds that was killed before. */
    void forgetFlags();
    /** The mails get another UIDVALIDITY, as after a restore; whoever reads them is sent away. */
    void numberAnew();

private:
    [[nodiscard]] QStringList names() const;

    QTemporaryDir m_directory;
    QProcess m_process;
    quint16 m_port = 0;
    quint16 m_tlsPort = 0;
    int m_delivered = 0;
};

/** tests/data/bounces/`name`, the placeholders ID and ADDRESS filled in, lines ended by CR LF. */
[[nodiscard]] QByteArray noticeOf(const QString &name, const QString &messageId,
                                  const QString &address);

} // namespace wren::test
