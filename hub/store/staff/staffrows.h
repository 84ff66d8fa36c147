// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/permissions.h"

/** Staff accounts and the organisation that they belong to. */
namespace wren::store {

struct StaffLogin
{
    StaffId staff;
    QByteArray passwordHash;
};
/** The active account with this address that has a password. */
[[nodiscard]] Result<std::optional<StaffLogin>> findStaffLogin(Connection &connection,
                                                               const QString &foldedEmail);
/** The same password hashed anew; does nothing if it was changed meanwhile. */
[[nodiscard]] Result<void> replaceStaffHash(Connection &connection, const StaffId &staff,
                                            const QByteArray &before, const QByteArray &after);

struct StaffRow
{
    StaffId id;
    ProviderId provider;
    QString providerName; ///< read only
    QString name;
    QString email;
    bool active = true;
    Permissions permissions;
    QString language = QStringLiteral("en"); ///< of mail: "en" or "fr"
};
[[nodiscard]] Result<std::optional<StaffRow>> findStaff(Connection &connection,
                                                        const StaffId &staff);
/** Active, with Service Provider Administration, and of that very provider. */
[[nodiscard]] Result<QList<StaffId>> administrationOf(Connection &connection,
                                                      const ProviderId &provider);
/** Of everybody, also of those who left: mail to their addresses still reaches the provider. */
[[nodiscard]] Result<QStringList> allStaffEmails(Connection &connection);
[[nodiscard]] Result<bool> isStaffEmailTaken(Connection &connection, const QString &foldedEmail);
/** Writes account, permissions and password. `rev` is the seq of the mutation. */
[[nodiscard]] Result<void> insertStaff(Connection &connection, const StaffRow &staff,
                                       const QByteArray &passwordHash, qint64 rev, qint64 now);

/** Of mail to them. `rev` is the seq of the mutation. */
[[nodiscard]] Result<void> setStaffLanguage(Connection &connection, const StaffId &staff,
                                            const QString &language, qint64 rev);

/** Every provider, inactive ones too: their clients still belong to somebody. */
[[nodiscard]] Result<QList<ProviderId>> allProviders(Connection &connection);
[[nodiscard]] Result<bool> isActiveProvider(Connection &connection, const ProviderId &provider);
[[nodiscard]] Result<std::optional<ProviderId>> findProviderByName(Connection &connection,
                                                                   const QString &name);
[[nodiscard]] Result<void> insertProvider(Connection &connection, const ProviderId &provider,
                                          const QString &name, qint64 rev);

} // namespace wren::store
