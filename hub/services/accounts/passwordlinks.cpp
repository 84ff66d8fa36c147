// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/passwordlinks.h"

#include "hub/store/accounts/accountrows.h"
#include "hub/store/accounts/websessionrows.h"
#include "hub/store/clients/clientrows.h"
#include "models/wire/records.h"
#include "models/wire/sync.h"

namespace wren::services {

namespace {

QString purposeText(LinkPurpose purpose)
{
    return QString::fromLatin1(linkPurposeName(purpose));
}

Error notOpen()
{
    return {Kind::Conflict, QStringLiteral("the link is not open"), {}};
}

LinkState stateOf(LinkPurpose purpose, const store::LinkRow &link, const store::AccountRow &account,
                  qint64 now)
{
    const LinkState state = linkStateAt(link, now);
    if (state == LinkState::Used ||
        (purpose == LinkPurpose::Invite && !account.passwordHash.isEmpty()))
        return LinkState::Used;
    return account.deactivated ? LinkState::Replaced : state;
}

/** The rows of the client's record and of its head, after its status became "active". */
Result<void> publishActivation(store::WriteContext &context, const store::AccountRow &account)
{
    const ClientId &client = account.client;
    const auto touched =
        store::touchClient(context.sql(), {client, account.provider}, context.seq());
    if (!touched)
        return touched;
    const QString kind = QStringLiteral("client");
    const auto changed =
        context.changed(wire::providerScope(account.provider), kind, client.text(), client);
    if (!changed)
        return changed;
    return context.audit(
        kind, client.text(), client,
        {{QStringLiteral("portal_status"), wire::portalStatusName(wire::PortalStatus::Invited),
          wire::portalStatusName(wire::PortalStatus::Active)}});
}

Result<void> storePassword(store::WriteContext &context, LinkPurpose purpose,
                           const ClientId &client, const QByteArray &encodedHash)
{
    const qint64 now = context.now();
    const Result<bool> set = purpose == LinkPurpose::Invite
                                 ? store::setFirstPassword(context.sql(), client, encodedHash, now)
                                 : store::setPassword(context.sql(), client, encodedHash, now);
    if (!set)
        return set.error();
    return *set ? Result<void>() : notOpen();
}

} // namespace

Result<PasswordLink> findPasswordLink(store::Connection &connection, LinkPurpose purpose,
                                      const QByteArray &token, qint64 now)
{
    const Result<std::optional<store::LinkRow>> link =
        store::findLinkByHash(connection, linkTokenHash(token), purposeText(purpose));
    if (!link)
        return link.error();
    if (!*link)
        return PasswordLink();
    const Result<std::optional<store::AccountRow>> account =
        store::findAccount(connection, (*link)->client);
    if (!account)
        return account.error();
    if (!*account)
        return PasswordLink();
    const store::AccountRow &owner = **account;
    PasswordLink found{
        stateOf(purpose, **link, owner, now), (*link)->id, owner.client, owner.language, {}, {}};
    if (found.state == LinkState::Open) {
        found.email = owner.email;
        found.personal = {owner.firstName, owner.lastName, owner.preferredName, owner.email};
    }
    return found;
}

Result<ClientId> usePasswordLink(store::WriteContext &context, LinkPurpose purpose,
                                 const QByteArray &token, const QByteArray &encodedHash)
{
    store::Connection &sql = context.sql();
    const Result<std::optional<ClientId>> client =
        store::useLink(sql, linkTokenHash(token), purposeText(purpose), context.now());
    if (!client)
        return client.error();
    if (!*client)
        return notOpen();
    const Result<std::optional<store::AccountRow>> before = store::findAccount(sql, **client);
    if (!before)
        return before.error();
    const bool first = (*before)->passwordHash.isEmpty();
    Result<void> done = storePassword(context, purpose, **client, encodedHash);
    if (done)
        done = store::endLinks(sql, **client, context.now());
    if (done)
        done = store::deleteWebSessionsOf(sql, **client);
    if (done && first)
        done = publishActivation(context, **before);
    if (!done)
        return done.error();
    return **client;
}

} // namespace wren::services
