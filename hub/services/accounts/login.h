// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/ids.h"
#include "models/result.h"

namespace wren::services {

/** Whom an address belongs to, as far as logging in needs to know. */
struct LogInAccount
{
    ClientId client;
    /**
     * Empty if nobody can log in: no such account, no password yet, or deactivated. Compared with
     * the pool's decoy, so that all of these take as long as a wrong password.
     */
    QByteArray passwordHash;
    QString language; ///< "en" or "fr"; empty without an account
};

/** By the address as typed. Never Kind::NotFound: an unknown one is an account without a hash. */
[[nodiscard]] Result<LogInAccount> findLogIn(store::Connection &connection, const QString &email);

/** Stores today's cost for the same password; has no effect if it was changed meanwhile. */
[[nodiscard]] Result<void> raiseCost(store::Connection &connection, const LogInAccount &account,
                                     const QByteArray &rehashed);

} // namespace wren::services
