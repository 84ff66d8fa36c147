// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/invites.h"

#include "hub/services/accounts/links.h"
#include "hub/store/accounts/accountrows.h"
#include "hub/store/accounts/linkrows.h"
#include "hub/store/accounts/mailrows.h"
#include "hub/store/accounts/websessionrows.h"
#include "hub/store/clients/clientrows.h"
#include "models/wire/records.h"
#include "models/wire/sync.h"

namespace wren::services {

namespace {

QString purposeText()
{
    return QString::fromLatin1(linkPurposeName(LinkPurpose::Invite));
}

Error notOpen()
{
    return {Kind::Conflict, QStringLiteral("the invite link is not open"), {}};
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

QString greetingName(const store::AccountRow &account)
{
    if (!account.preferredName.isEmpty())
        return account.preferredName;
    return account.firstName.isEmpty() ? account.lastName : account.firstName;
}

store::LinkRow makeLink(store::WriteContext &context, const ClientId &client,
                        const InviteTerms &terms)
{
    store::LinkRow link;
    link.id = LinkId::fromRandom(context.random(16));
    link.client = client;
    link.purpose = purposeText();
    link.tokenHash = linkTokenHash(linkToken(link.id, LinkPurpose::Invite, terms.linkKey));
    link.createdAt = context.now();
    link.expiresAt = context.now() + terms.lifetime.count();
    return link;
}

store::MailRow makeMail(store::WriteContext &context, const store::AccountRow &account,
                        const LinkId &link, const InviteTerms &terms)
{
    store::MailRow mail;
    mail.id = MailId::fromRandom(context.random(16));
    mail.client = account.client;
    mail.template_ = QStringLiteral("invite");
    mail.parameters = {{QStringLiteral("name"), greetingName(account)}};
    mail.link = link;
    mail.language = account.language;
    mail.to = account.email;
    mail.messageId = mail.id.text() + u'@' + terms.mailDomain;
    mail.createdAt = context.now();
    return mail;
}

InviteState stateOf(const store::LinkRow &link, const store::AccountRow &account, qint64 now)
{
    if (link.usedAt || !account.passwordHash.isEmpty())
        return InviteState::Used;
    if (link.endedAt || account.deactivated)
        return InviteState::Replaced;
    return link.expiresAt > now ? InviteState::Open : InviteState::Expired;
}

/** The rows of the client's record and of its head, after its status became "active". */
Result<void> publishActivation(store::WriteContext &context, const ClientId &client)
{
    const Result<std::optional<store::AccountRow>> account =
        store::findAccount(context.sql(), client);
    if (!account)
        return account.error();
    const ProviderId provider = (*account)->provider;
    const auto touched = store::touchClient(context.sql(), {client, provider}, context.seq());
    if (!touched)
        return touched.error();
    const QString kind = QStringLiteral("client");
    const auto changed =
        context.changed(wire::providerScope(provider), kind, client.text(), client);
    if (!changed)
        return changed.error();
    return context.audit(
        kind, client.text(), client,
        {{QStringLiteral("portal_status"), wire::portalStatusName(wire::PortalStatus::Invited),
          wire::portalStatusName(wire::PortalStatus::Active)}});
}

} // namespace

Result<LinkId> issueInvite(store::WriteContext &context, const ClientId &client,
                           const InviteTerms &terms)
{
    const Result<store::AccountRow> account = invitableAccount(context.sql(), client);
    if (!account)
        return account.error();
    const auto ended = store::endLinks(context.sql(), client, purposeText(), context.now());
    if (!ended)
        return ended.error();
    const store::LinkRow link = makeLink(context, client, terms);
    if (const auto inserted = store::insertLink(context.sql(), link); !inserted)
        return inserted.error();
    const store::MailRow mail = makeMail(context, *account, link.id, terms);
    if (const auto queued = store::insertMail(context.sql(), mail); !queued)
        return queued.error();
    return link.id;
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

QString inviteUrl(const LinkId &link, QByteArrayView linkKey, const QUrl &baseUrl)
{
    QUrl url = baseUrl;
    const QByteArray token = linkToken(link, LinkPurpose::Invite, linkKey);
    url.setPath(QStringLiteral("/invite/") + QString::fromLatin1(token));
    return url.toString(QUrl::FullyEncoded);
}

Result<OpenInvite> openInvite(store::Connection &connection, const ClientId &client, qint64 now)
{
    const Result<std::optional<store::LinkRow>> link =
        store::findOpenLink(connection, client, purposeText(), now);
    if (!link)
        return link.error();
    if (!*link)
        return Error{Kind::NotFound, QStringLiteral("the client has no open invite"), {}};
    return OpenInvite{(*link)->id, (*link)->expiresAt};
}

Result<Invite> findInvite(store::Connection &connection, const QByteArray &token, qint64 now)
{
    const Result<std::optional<store::LinkRow>> link =
        store::findLinkByHash(connection, linkTokenHash(token), purposeText());
    if (!link)
        return link.error();
    if (!*link)
        return Invite();
    const Result<std::optional<store::AccountRow>> account =
        store::findAccount(connection, (*link)->client);
    if (!account)
        return account.error();
    if (!*account)
        return Invite();
    const store::AccountRow &owner = **account;
    return Invite{stateOf(**link, owner, now),
                  (*link)->id,
                  owner.client,
                  owner.language,
                  owner.email,
                  {owner.firstName, owner.lastName, owner.preferredName, owner.email}};
}

Result<ClientId> acceptInvite(store::WriteContext &context, const QByteArray &token,
                              const QByteArray &encodedHash)
{
    store::Connection &sql = context.sql();
    const qint64 now = context.now();
    const Result<std::optional<ClientId>> client =
        store::useLink(sql, linkTokenHash(token), purposeText(), now);
    if (!client)
        return client.error();
    if (!*client)
        return notOpen();
    const Result<bool> set = store::setFirstPassword(sql, **client, encodedHash, now);
    if (!set)
        return set.error();
    if (!*set)
        return notOpen();
    if (const auto ended = store::endLinks(sql, **client, now); !ended)
        return ended.error();
    if (const auto signedOut = store::deleteWebSessionsOf(sql, **client); !signedOut)
        return signedOut.error();
    if (const auto published = publishActivation(context, **client); !published)
        return published.error();
    return **client;
}

} // namespace wren::services
