// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/login.h"

#include "hub/store/accounts/accountrows.h"
#include "models/formats/email.h"

namespace wren::services {

Result<LogInAccount> findLogIn(store::Connection &connection, const QString &email)
{
    const Result<std::optional<store::AccountRow>> found =
        store::findAccountByEmail(connection, foldedEmail(email));
    if (!found)
        return found.error();
    if (!*found)
        return LogInAccount();
    const store::AccountRow &account = **found;
    return LogInAccount{account.client, account.deactivated ? QByteArray() : account.passwordHash,
                        account.language};
}

Result<void> raiseCost(store::Connection &connection, const LogInAccount &account,
                       const QByteArray &rehashed)
{
    return store::replacePasswordHash(connection, account.client, account.passwordHash, rehashed);
}

} // namespace wren::services
