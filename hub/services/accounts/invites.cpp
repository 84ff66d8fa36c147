// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/invites.h"

#include "hub/services/accounts/accountmail.h"
#include "hub/services/accounts/links.h"

namespace wren::services {

namespace {

QString purposeText()
{
    return QString::fromLatin1(linkPurposeName(LinkPurpose::Invite));
}

/** The account, if it may be invited (R21). */
Result<store::AccountRow> invitableAccount(store::Connection &connection, const ClientId &client)
{
    const Result<std::optional<store::AccountRow>> account = store::findAccount(connection, client);
    if (!account)
        return account.error();
    if (!*account)
        return Error{Kind::NotFound, QStringLiteral("the client has no account"), {}};
    if (!(*account)->passwordHash.isEmpty() || (*account)->deactivated)
        return Error{
            Kind::Conflict, QStringLiteral("the account is not waiting for an invite"), {}};
    return **account;
}

} // namespace

Result<LinkId> issueInvite(store::WriteContext &context, const ClientId &client,
                           const InviteTerms &terms)
{
    const Result<store::AccountRow> account = invitableAccount(context.sql(), client);
    if (!account)
        return account.error();
    const Result<LinkId> link =
        issueLink(context, client, LinkPurpose::Invite, {terms.linkKey, terms.lifetime});
    if (!link)
        return link;
    const auto queued =
        queueMail(context, *account, {"invite", account->email, {}, *link}, terms.mailDomain);
    if (!queued)
        return queued.error();
    return *link;
}

Result<void> checkInvitePace(store::Connection &connection, const ClientId &client, qint64 now)
{
    constexpr qint64 hour = 3'600'000;
    const Result<qint64> recent = store::countLinks(connection, client, purposeText(), now - hour);
    if (!recent)
        return recent.error();
    if (*recent < invitesPerHour)
        return {};
    return Error{Kind::TooMany, QStringLiteral("the client was just invited several times"), {}};
}

Result<store::LinkRow> openInvite(store::Connection &connection, const ClientId &client, qint64 now)
{
    const Result<std::optional<store::LinkRow>> link =
        store::findOpenLink(connection, client, purposeText(), now);
    if (!link)
        return link.error();
    if (!*link)
        return Error{Kind::NotFound, QStringLiteral("the client has no open invite"), {}};
    return **link;
}

} // namespace wren::services
