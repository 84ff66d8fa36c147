// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/ids.h"

#include <QJsonObject>

/**
 * The mail outbox (security.md, E-mail): template, parameters and link id, never a body with a
 * link. Attempts are recorded without a seq: they wake nobody.
 */
namespace wren::store {

struct MailRow
{
    MailId id;
    std::optional<ClientId> client;
    QString template_; ///< "invite", "password_reset" ...: a file of resources/mail
    QJsonObject parameters;
    std::optional<LinkId> link;
    QString language; ///< "en" or "fr"
    QString to;
    QString messageId; ///< without angle brackets; the same at every attempt
    QString state;     ///< "queued", "sent", "failed", "kept", "bounced"
    int attempts = 0;
    qint64 dueAt = 0; ///< ms UTC, as all below; while claimed: the end of the claim
    qint64 createdAt = 0;
    std::optional<qint64> sentAt;
    QString reason; ///< with failed and bounced, or the last try's; null if none
};

/** Writes a mail into the outbox, queued and due at once. */
[[nodiscard]] Result<void> insertMail(Connection &connection, const MailRow &mail);
[[nodiscard]] Result<std::optional<MailRow>> findMail(Connection &connection, const MailId &mail);
[[nodiscard]] Result<std::optional<MailRow>> findMailByMessageId(Connection &connection,
                                                                 const QString &messageId);
/** Newest first, at most `limit`. */
[[nodiscard]] Result<QList<MailRow>> mailsInState(Connection &connection, const QString &state,
                                                  int limit);

/** How many were written to that address after `since`. */
[[nodiscard]] Result<qint64> countMailsTo(Connection &connection, const QString &address,
                                          qint64 since);

/**
 * Takes one mail that is due: it counts as an attempt and is due again at `until`, so that a hub
 * that dies loses nothing. Nothing: none is due, or another hub was faster.
 */
[[nodiscard]] Result<std::optional<MailRow>> claimDueMail(Connection &connection, qint64 now,
                                                          qint64 until);
/** When the next queued mail is due; nothing if none is queued. */
[[nodiscard]] Result<std::optional<qint64>> nextMailDue(Connection &connection);

/** What became of the attempt `claimed`; has no effect when the claim has passed to another hub. */
[[nodiscard]] Result<void> recordSent(Connection &connection, const MailRow &claimed, qint64 now);
[[nodiscard]] Result<void> recordFailed(Connection &connection, const MailRow &claimed,
                                        const QString &reason);
[[nodiscard]] Result<void> recordRetry(Connection &connection, const MailRow &claimed,
                                       const QString &reason, qint64 dueAt);
[[nodiscard]] Result<void> recordKept(Connection &connection, const MailRow &claimed);
/** A mail that was sent came back. False: it is not among those sent (any more). */
[[nodiscard]] Result<bool> recordBounced(Connection &connection, const MailId &mail,
                                         const QString &reason);
/** A mail server is configured now: what was kept is queued again. */
[[nodiscard]] Result<void> queueKeptMails(Connection &connection, qint64 now);

} // namespace wren::store
