// SPDX-License-Identifier: Apache-2.0
#include "hub/services/emailchange/newaddress.h"

#include "models/formats/email.h"

namespace wren::services {

Result<store::AccountRow> openAccount(store::Connection &connection, const ClientId &client)
{
    const auto account = store::findAccount(connection, client);
    if (!account)
        return account.error();
    if (!*account)
        return Error{Kind::NotFound, QStringLiteral("the client has no account"), {}};
    if ((*account)->deactivated)
        return Error{Kind::Conflict, QStringLiteral("the account is deactivated"), {}};
    return **account;
}

Result<std::optional<Problem>> problemOfNewAddress(store::Connection &connection,
                                                   const store::AccountRow &account,
                                                   const QString &email,
                                                   const std::optional<StaffAccess> &asker)
{
    const QString folded = foldedEmail(email);
    if (folded.isEmpty())
        return std::optional(Problem::NotAnEmail);
    if (folded == foldedEmail(account.email))
        return std::optional(Problem::SameAddress);
    const auto owner = store::findAccountByEmail(connection, folded);
    if (!owner)
        return owner.error();
    if (!*owner)
        return std::optional<Problem>();
    const bool reached = asker && asker->seesClients() && asker->reaches((*owner)->provider);
    return std::optional(reached ? Problem::AlreadyInUse : Problem::CannotBeUsed);
}

Result<void> checkNewAddress(store::Connection &connection, const store::AccountRow &account,
                             const QString &email, const std::optional<StaffAccess> &asker,
                             const char *field)
{
    const auto problem = problemOfNewAddress(connection, account, email, asker);
    if (!problem)
        return problem.error();
    if (!*problem)
        return {};
    const Kind kind = **problem == Problem::NotAnEmail ? Kind::Invalid : Kind::Conflict;
    return Error{kind,
                 QStringLiteral("new address"),
                 {{QString::fromLatin1(field), problemCode(**problem)}}};
}

Result<void> checkNewAddressOf(store::Connection &connection, const ClientId &client,
                               const QString &email, const StaffAccess &asker)
{
    const auto account = store::findAccount(connection, client);
    if (!account)
        return account.error();
    if (!*account)
        return Error{Kind::NotFound, QStringLiteral("the client has no account"), {}};
    return checkNewAddress(connection, **account, email.trimmed(), asker, "email");
}

} // namespace wren::services
