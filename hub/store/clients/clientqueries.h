// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/clients/clientrows.h"

namespace wren::store {

/** One mail to a client, as staff see it. */
struct ClientMail
{
    QString template_;
    QString to;
    QString state;
    qint64 createdAt = 0; ///< ms UTC
    std::optional<qint64> sentAt;
    QString reason; ///< null if none
};
/** Newest first. */
[[nodiscard]] Result<QList<ClientMail>> mailsToClient(Connection &connection,
                                                      const ClientKey &client);

/** One field's change in the client's history. */
struct ClientChange
{
    QString field;
    QJsonValue before; ///< null: nothing, or erased since
    QJsonValue after;
    qint64 at = 0; ///< ms UTC
    QString actorKind;
    QString actor; ///< id; empty if the kind has none
};
/** The newest, newest first; those of a seq in their order. */
[[nodiscard]] Result<QList<ClientChange>> changesOfClient(Connection &connection,
                                                          const ClientKey &client, int atMost);

/** Somebody found in the registry: what a match may show. */
struct FoundPerson
{
    ClientKey key;
    Profile portal;              ///< names, birth date, e-mail, phone and address alone
    std::optional<Profile> cams; ///< what CaMS holds, if they are linked (not: broken)
    QString providerName;
    QString caseworkerName; ///< null if none

    /** As staff see them: CaMS's value where CaMS holds the field (R14, R43). */
    [[nodiscard]] Profile shown() const;
};
/** Of every provider: what of it is shown to whom is for the caller to decide (R3). */
[[nodiscard]] Result<QHash<ClientId, FoundPerson>> findPeople(Connection &connection,
                                                              const QList<ClientId> &clients);

} // namespace wren::store
