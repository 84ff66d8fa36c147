// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/mail/mailserver.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>

namespace wren::mail {

/** Where mail servers send what they could not deliver: the inbox of the sender's address. */
struct BounceSettings
{
    MailServer server{{}, 993, MailServer::Security::Tls, {}, {}, {}};
    QString folder = QStringLiteral("INBOX");
    std::chrono::milliseconds pause = std::chrono::minutes(1); ///< between two looks
};

/**
 * The mailbox by IMAP (libcurl). A mail counts as dealt with once it is flagged \Answered: reading
 * one flags it \Seen at once, whatever becomes of it then. Every call blocks, at most for the
 * server's totalTime. One thread.
 *
 * Errors: Offline, Timeout, Unauthenticated: the server; Invalid: it does not give this mail out;
 * Conflict: the UIDs mean other mails now (RFC 3501, 2.3.1.1), nothing was read or marked;
 * Cancelled: `ending` said so.
 */
class BounceMailbox
{
public:
    /** `ending` is asked about once a second from within the calls. */
    BounceMailbox(BounceSettings settings, std::function<bool()> ending);
    ~BounceMailbox();

    /** UIDs of what was not dealt with, ascending. */
    [[nodiscard]] Result<QList<quint32>> waiting();
    /** UIDVALIDITY of these UIDs: with another one they mean other mails. 0: the server tells none.
     */
    [[nodiscard]] quint32 validity() const;
    /** The mail, as far as longestNotice. */
    [[nodiscard]] Result<QByteArray> read(quint32 uid);
    [[nodiscard]] Result<void> markDealtWith(quint32 uid);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wren::mail
