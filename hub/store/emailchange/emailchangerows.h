// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/emailchange/emailchange.h"

/** Changes of a client's address. Services decide by the state machine; rows are never deleted. */
namespace wren::store {

struct EmailChangeRow
{
    EmailChangeId id;
    ClientId client;
    EmailChangeWay way = EmailChangeWay::Client;
    EmailChangeState state = EmailChangeState::Pending;
    QString oldEmail;
    QString newEmail;
    std::optional<StaffId> askedBy; ///< nothing: the client
    bool enteredByWren = false;
    qint64 askedAt = 0;              ///< ms UTC, as all below
    std::optional<qint64> expiresAt; ///< of a confirmation
    QString why;                     ///< of a correction, null if not told; as the next
    QString identified;
    std::optional<LinkId> link;        ///< to accept at the old address
    std::optional<LinkId> confirmLink; ///< to confirm at the new one
    std::optional<StaffId> approvedBy;
    std::optional<StaffId> endedBy;
    std::optional<qint64> endedAt;
    QString reason; ///< null if none
    std::optional<qint64> confirmedAt;
};

/** Kind::Conflict: the client has a pending confirmation. */
[[nodiscard]] Result<void> insertEmailChange(Connection &connection, const EmailChangeRow &row);
/** Writes what changes in a row's life: state, links, expiry, approval, end, confirmation. */
[[nodiscard]] Result<void> updateEmailChange(Connection &connection, const EmailChangeRow &row);

[[nodiscard]] Result<std::optional<EmailChangeRow>> findEmailChange(Connection &connection,
                                                                    const EmailChangeId &id);
/** That one of its links, to accept or to confirm, is `link`. */
[[nodiscard]] Result<std::optional<EmailChangeRow>> findEmailChangeOf(Connection &connection,
                                                                      const LinkId &link);
/** Every pending one of the client, the oldest first. */
[[nodiscard]] Result<QList<EmailChangeRow>> pendingEmailChanges(Connection &connection,
                                                                const ClientId &client);
/** The client's newest confirmation, whatever its state. */
[[nodiscard]] Result<std::optional<EmailChangeRow>> latestEmailChange(Connection &connection,
                                                                      const ClientId &client);
/** The one that made the client's address what it is; nothing if it was never changed. */
[[nodiscard]] Result<std::optional<EmailChangeRow>> findLastAddressChange(Connection &connection,
                                                                          const ClientId &client);
/** Pending ones whose time was over at `now`, at most `limit`. */
[[nodiscard]] Result<QList<EmailChangeRow>> dueEmailChanges(Connection &connection, qint64 now,
                                                            int limit);

} // namespace wren::store
