// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/clients/clientrows.h"
#include "models/wire/cams.h"

/** The links to CaMS and what was read there. One client, one reference: by constraint. */
namespace wren::store {

struct CamsLink
{
    ClientKey client;
    wire::CamsRecord record;
    qint64 changedAt = 0; ///< ms UTC, EOIS's clock: of the reading that is kept
};

/** Nothing: the client is not linked. */
[[nodiscard]] Result<std::optional<CamsLink>> camsLinkOf(Connection &connection,
                                                         const ClientId &client);
[[nodiscard]] Result<QList<CamsLink>> camsLinksOf(Connection &connection,
                                                  const QList<ClientId> &clients);
/** By reference; those that no client is linked with are left out. */
[[nodiscard]] Result<QHash<QString, CamsLink>> camsLinks(Connection &connection,
                                                         const QStringList &references);
/** References in order, the next `limit` after `after` (null: from the first). */
[[nodiscard]] Result<QStringList> linkedReferences(Connection &connection, const QString &after,
                                                   int limit);
/** References that are to be read at the next opportunity. */
[[nodiscard]] Result<QStringList> wantedReferences(Connection &connection, int limit);

/** Kind::Conflict: client or reference is linked already. */
[[nodiscard]] Result<void> insertCamsLink(Connection &connection, const CamsLink &link,
                                          const StaffId &staff);
struct CamsLinkChange
{
    CamsLink before; ///< as it is stored
    CamsLink after;  ///< of the same client
};
/** Everything but connected_at; not wanted any more. Of the values only what differs is written.
 * Kind::Conflict: a new reference is taken. */
[[nodiscard]] Result<void> updateCamsLinks(Connection &connection,
                                           const QList<CamsLinkChange> &changes);
[[nodiscard]] Result<void> wantCamsLink(Connection &connection, const ClientId &client);
/** Every stale one. */
[[nodiscard]] Result<void> wantStaleCamsLinks(Connection &connection);
[[nodiscard]] Result<void> deleteCamsLink(Connection &connection, const ClientId &client);

/** What CaMS holds of those of the clients that are linked (not: broken). */
[[nodiscard]] Result<QHash<ClientId, Profile>> camsValues(Connection &connection,
                                                          const QList<ClientId> &clients);

} // namespace wren::store
