// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/ids.h"

/** Clients' web sessions, known by the hash of their token. Written without a seq. */
namespace wren::store {

struct WebSessionRow
{
    QByteArray sessionHash;
    ClientId client;
    QByteArray csrf;      ///< 32 bytes
    qint64 createdAt = 0; ///< ms UTC
    qint64 seenAt = 0;
};

[[nodiscard]] Result<void> insertWebSession(Connection &connection, const WebSessionRow &session);
/** Only of accounts that are not deactivated. */
[[nodiscard]] Result<std::optional<WebSessionRow>> findWebSession(Connection &connection,
                                                                  const QByteArray &sessionHash);
[[nodiscard]] Result<void> touchWebSession(Connection &connection, const QByteArray &sessionHash,
                                           qint64 now);
[[nodiscard]] Result<void> deleteWebSession(Connection &connection, const QByteArray &sessionHash);
[[nodiscard]] Result<void> deleteWebSessionsOf(Connection &connection, const ClientId &client);
/** Those not seen since `seenBefore`, or made before `createdBefore`. */
[[nodiscard]] Result<void> deleteOldWebSessions(Connection &connection, qint64 seenBefore,
                                                qint64 createdBefore);

} // namespace wren::store
