// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/accounts/invites.h"

namespace wren::services {

struct ResetTerms
{
    QByteArrayView linkKey;
    std::chrono::milliseconds lifetime = std::chrono::hours(1);
    QString mailDomain;
};

/** The first one and five more; the page says the same to the seventh (R51). */
inline constexpr qint64 resetsPerHour = 6;

/**
 * Forgot Password (R51): ends the account's older reset links, writes a new one and its mail with
 * the network address that asked. Also for an account without a password. Kind::NotFound without an
 * account or with a deactivated one, Kind::TooMany beyond resetsPerHour: the caller's answer must
 * not tell, nor wait for this.
 */
[[nodiscard]] Result<void> requestReset(store::WriteContext &context, const QString &email,
                                        const QString &remoteAddress, const ResetTerms &terms);

/** Tells the account's address that its password was changed. */
[[nodiscard]] Result<void> tellPasswordReset(store::WriteContext &context, const ClientId &client,
                                             const QString &mailDomain);

} // namespace wren::services
