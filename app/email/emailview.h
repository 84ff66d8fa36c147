// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/permissions.h"
#include "models/wire/emailchanges.h"

#include <QHash>

#include <limits>

namespace wren::app {

class CacheCore;

/** A change that the old address decides, or decided (R40, R41). */
struct EmailChange
{
    EmailChangeId id;
    wire::EmailChangeRecord record;
};

/** A correction that WREN decides, or decided (R44). */
struct Correction
{
    EmailChangeId id;
    wire::CorrectionRecord record;
};

/** A change asked for on this computer that the hub has not taken: it waits, or was refused. It is
 * never shown as pending (R41). */
struct UnsentEmail
{
    qint64 mid = 0; ///< in the outbox
    QString to;
    qint64 at = 0;                ///< ms UTC: written down, or refused
    bool mayBeSent = false;       ///< it can no longer be taken back
    std::optional<Error> refused; ///< why
};

/** A mail to the client that came back, and nothing was heard of that address since. */
struct BouncedMail
{
    QString to;
    QString reason; ///< the other side's words
    qint64 at = 0;  ///< ms UTC: when the hub heard of it
};

/** What this computer knows of one client's address and its changes; newest first. */
struct EmailView
{
    QList<EmailChange> changes;
    QList<Correction> corrections;
    std::optional<UnsentEmail> unsent; ///< the newest
    std::optional<BouncedMail> bounced;

    /** What waits for the old address; null if nothing does. `now` in ms UTC. */
    [[nodiscard]] const EmailChange *pending(qint64 now) const;
    /** Those that wait for WREN. */
    [[nodiscard]] QList<Correction> open() const;
    /** The change or correction that brought `present`, while that has not confirmed that it
     * receives mail (R42); nothing: it has, or came otherwise. */
    [[nodiscard]] std::optional<EmailChangeId> unconfirmed(const QString &present) const;
    /** That mail to `present` comes back (R41); null if none is known to. */
    [[nodiscard]] const BouncedMail *bouncedAt(const QString &present) const;

    /** From the cache's thread. Crypto: a damaged row. */
    [[nodiscard]] static Result<EmailView> of(CacheCore &cache, const ClientId &client);
};

/** Of an answer that WREN owes: there is no time limit. */
inline constexpr qint64 noTimeLimit = std::numeric_limits<qint64>::max();
/** Until when (ms UTC) a change of the client's address waits for an answer, of the old address or
 * of WREN; 0: none waits. What was not sent does not count (R41). From the cache's thread. */
[[nodiscard]] Result<qint64> emailPendingUntil(CacheCore &cache, const ClientId &client);

/** The same of every client for whom one waits. Damaged rows are left out: how many. */
struct PendingEmails
{
    QHash<ClientId, qint64> until;
    int damaged = 0;
};
[[nodiscard]] Result<PendingEmails> pendingEmails(CacheCore &cache);

/** Has the Support panel (R60): WREN support, and Administrators. */
[[nodiscard]] bool seesSupport(const StaffAccess &access);

/** All of the `support` scope, newest first; for WREN. From the cache's thread. */
[[nodiscard]] Result<QList<Correction>> supportQueue(CacheCore &cache);

} // namespace wren::app
