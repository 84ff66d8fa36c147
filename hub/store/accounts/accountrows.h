// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/ids.h"

/** A client's portal account. Callers decide; these statements only read and write. */
namespace wren::store {

struct AccountRow
{
    ClientId client;
    ProviderId provider;
    QString email;           ///< as typed
    QByteArray passwordHash; ///< empty: no password yet
    bool deactivated = false;
    QString language;  ///< "en" or "fr"
    QString firstName; ///< null with one name only
    QString lastName;
    QString preferredName; ///< null if none
};

[[nodiscard]] Result<std::optional<AccountRow>> findAccount(Connection &connection,
                                                            const ClientId &client);
/** `folded` as email_folded is stored. */
[[nodiscard]] Result<std::optional<AccountRow>> findAccountByEmail(Connection &connection,
                                                                   const QString &folded);
/** Sets the first password of an account that is not deactivated. False: there was one already. */
[[nodiscard]] Result<bool> setFirstPassword(Connection &connection, const ClientId &client,
                                            const QByteArray &hash, qint64 now);
/** A new password for an account that is not deactivated, the first one or another. */
[[nodiscard]] Result<bool> setPassword(Connection &connection, const ClientId &client,
                                       const QByteArray &hash, qint64 now);
/** Back to an account that waits for its first password (R44). */
[[nodiscard]] Result<void> clearPassword(Connection &connection, const ClientId &client);
/** Kind::Conflict: another client has that address. */
[[nodiscard]] Result<void> setAccountEmail(Connection &connection, const ClientId &client,
                                           const QString &email);
/** The same password hashed anew; does nothing if it was changed meanwhile. */
[[nodiscard]] Result<void> replacePasswordHash(Connection &connection, const ClientId &client,
                                               const QByteArray &before, const QByteArray &after);
} // namespace wren::store
