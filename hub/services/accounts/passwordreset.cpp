// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/passwordreset.h"

#include "hub/services/accounts/accountmail.h"
#include "hub/services/accounts/links.h"
#include "models/formats/email.h"

namespace wren::services {

namespace {

constexpr qint64 hour = 3'600'000;

Result<store::AccountRow> resettable(store::WriteContext &context, const QString &email)
{
    const auto account = store::findAccountByEmail(context.sql(), foldedEmail(email));
    if (!account)
        return account.error();
    if (!*account || (*account)->deactivated)
        return Error{Kind::NotFound, QStringLiteral("no account to reset"), {}};
    const QString purpose = QString::fromLatin1(linkPurposeName(LinkPurpose::Reset));
    const Result<qint64> recent =
        store::countLinks(context.sql(), (*account)->client, purpose, context.now() - hour);
    if (!recent)
        return recent.error();
    if (*recent >= resetsPerHour)
        return Error{Kind::TooMany, QStringLiteral("several resets were just sent"), {}};
    return **account;
}

} // namespace

Result<void> requestReset(store::WriteContext &context, const QString &email,
                          const QString &remoteAddress, const ResetTerms &terms)
{
    const Result<store::AccountRow> account = resettable(context, email);
    if (!account)
        return account.error();
    const Result<LinkId> link =
        issueLink(context, account->client, LinkPurpose::Reset, {terms.linkKey, terms.lifetime});
    if (!link)
        return link.error();
    return queueMail(
        context, *account,
        {"password_reset", account->email, {{QStringLiteral("address"), remoteAddress}}, *link},
        terms.mailDomain);
}

Result<void> tellPasswordReset(store::WriteContext &context, const ClientId &client,
                               const QString &mailDomain)
{
    const auto account = store::findAccount(context.sql(), client);
    if (!account)
        return account.error();
    return queueMail(context, **account,
                     {"password_was_reset", (*account)->email, {}, std::nullopt}, mailDomain);
}

} // namespace wren::services
