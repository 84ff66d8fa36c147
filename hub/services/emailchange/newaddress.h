// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/accounts/accountrows.h"
#include "models/permissions.h"
#include "models/problem.h"

namespace wren::services {

/** The account, if its address may change: Kind::NotFound without one, Conflict when it is
 * deactivated. */
[[nodiscard]] Result<store::AccountRow> openAccount(store::Connection &connection,
                                                    const ClientId &client);

/**
 * What keeps the client from getting `email` (trimmed): NotAnEmail, SameAddress, or that another
 * client has it (R46): AlreadyInUse to whoever reaches that client, CannotBeUsed to anybody else,
 * the client included (no asker).
 */
[[nodiscard]] Result<std::optional<Problem>>
problemOfNewAddress(store::Connection &connection, const store::AccountRow &account,
                    const QString &email, const std::optional<StaffAccess> &asker);

/** As above, as the Error that refuses: `field` names the argument. */
[[nodiscard]] Result<void> checkNewAddress(store::Connection &connection,
                                           const store::AccountRow &account, const QString &email,
                                           const std::optional<StaffAccess> &asker,
                                           const char *field);

/** What request_email_change would say of the address, beforehand, to staff who reach the client:
 * the same refusal. Kind::NotFound: the client has no account. */
[[nodiscard]] Result<void> checkNewAddressOf(store::Connection &connection, const ClientId &client,
                                             const QString &email, const StaffAccess &asker);

} // namespace wren::services
