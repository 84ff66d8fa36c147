// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/clients/clientrows.h"
#include "models/wire/cams.h"

/** Corrections that staff proposed for CaMS, and hints that somebody appeared there. */
namespace wren::store {

struct CamsProposal
{
    CamsProposalId id;
    wire::CamsProposalRecord record;
};
/** Kind::Conflict: the id is taken. */
[[nodiscard]] Result<void> insertProposal(Connection &connection, const CamsProposal &proposal);
/** Nothing: there is no open one with this id. */
[[nodiscard]] Result<std::optional<CamsProposal>> findProposal(Connection &connection,
                                                               const CamsProposalId &id);
/** Of each client oldest first. */
[[nodiscard]] Result<QList<CamsProposal>> openProposals(Connection &connection,
                                                        const QList<ClientId> &clients);
[[nodiscard]] Result<void> endProposal(Connection &connection, const CamsProposalId &id,
                                       qint64 now);

/** A client who is not linked. */
struct Unlinked
{
    ClientKey client;
    QString hint; ///< reference that is hinted at; null if none
};
[[nodiscard]] Result<QList<Unlinked>> unlinkedAmong(Connection &connection,
                                                    const QList<ClientId> &clients);
/** Somebody of CaMS who looks like the client. */
struct CamsHint
{
    ClientKey client;
    QString reference;
};
/** Every one; they are few. */
[[nodiscard]] Result<QList<CamsHint>> camsHints(Connection &connection);
/** False: it does not stand (any more). */
[[nodiscard]] Result<bool> takeCamsHint(Connection &connection, const CamsHint &hint);
[[nodiscard]] Result<void> putCamsHint(Connection &connection, const ClientId &client,
                                       const QString &reference);
/** Those of this client, and those of others with this reference: who lost theirs. */
[[nodiscard]] Result<QList<ClientKey>> takeCamsHints(Connection &connection, const ClientId &client,
                                                     const QString &reference);

} // namespace wren::store
