// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/ids.h"

/** One-time links: the database holds only id and hash of the token. */
namespace wren::store {

struct LinkRow
{
    LinkId id;
    ClientId client;
    QString purpose;
    QByteArray tokenHash;
    qint64 createdAt = 0; ///< ms UTC, as all below
    qint64 expiresAt = 0;
    std::optional<qint64> usedAt;
    std::optional<qint64> endedAt; ///< replaced by a newer one, or ended with the account

    [[nodiscard]] bool openAt(qint64 now) const { return !usedAt && !endedAt && expiresAt > now; }
};

[[nodiscard]] Result<void> insertLink(Connection &connection, const LinkRow &link);
/** Ends every link of the client that is neither used nor ended, whatever its purpose. */
[[nodiscard]] Result<void> endLinks(Connection &connection, const ClientId &client, qint64 now);
/** Ends those of one purpose. */
[[nodiscard]] Result<void> endLinks(Connection &connection, const ClientId &client,
                                    const QString &purpose, qint64 now);
/** One statement decides: the client if the link was open and is used from now on, else nothing. */
[[nodiscard]] Result<std::optional<ClientId>>
useLink(Connection &connection, const QByteArray &tokenHash, const QString &purpose, qint64 now);

[[nodiscard]] Result<std::optional<LinkRow>> findLink(Connection &connection, const LinkId &link);
[[nodiscard]] Result<std::optional<LinkRow>>
findLinkByHash(Connection &connection, const QByteArray &tokenHash, const QString &purpose);
/** The client's newest link of that purpose that is open at `now`. */
[[nodiscard]] Result<std::optional<LinkRow>>
findOpenLink(Connection &connection, const ClientId &client, const QString &purpose, qint64 now);
/** How many of that purpose the client got after `since`, open or not. */
[[nodiscard]] Result<qint64> countLinks(Connection &connection, const ClientId &client,
                                        const QString &purpose, qint64 since);

} // namespace wren::store
