// SPDX-License-Identifier: Apache-2.0
#include "hub/services/emailchange/addresschange.h"

#include "hub/services/emailchange/changemails.h"
#include "hub/store/accounts/websessionrows.h"
#include "hub/store/clients/clientrows.h"
#include "models/wire/records.h"
#include "models/wire/sync.h"

namespace wren::services {

namespace {

Result<void> endAccess(store::WriteContext &context, const ClientId &client)
{
    const auto signedOut = store::deleteWebSessionsOf(context.sql(), client);
    return signedOut ? store::clearPassword(context.sql(), client) : signedOut;
}

/** The client's record changes for everybody who sees it. */
Result<void> publishClient(store::WriteContext &context, const store::AccountRow &account,
                           const store::EmailChangeRow &row, bool losesPassword)
{
    const ClientId &client = account.client;
    QList<store::FieldChange> changes{{fieldName(Field::Email), row.oldEmail, row.newEmail}};
    if (losesPassword) {
        changes << store::FieldChange{QStringLiteral("portal_status"),
                                      wire::portalStatusName(wire::PortalStatus::Active),
                                      wire::portalStatusName(wire::PortalStatus::Invited)};
    }
    const QString kind = QStringLiteral("client");
    Result<void> done =
        store::touchClient(context.sql(), {client, account.provider}, context.seq());
    if (done)
        done = context.changed(wire::providerScope(account.provider), kind, client.text(), client);
    return done ? context.audit(kind, client.text(), client, changes) : done;
}

Result<void> tell(store::WriteContext &context, const store::AccountRow &account,
                  store::EmailChangeRow &row, const EmailChangeTerms &terms)
{
    if (const auto told = askToConfirm(context, account, row, terms); !told)
        return told;
    if (row.way == EmailChangeWay::Support)
        return mailOldAddress(context, account, row, terms);
    if (!account.passwordHash.isEmpty() || account.deactivated)
        return {};
    const Result<LinkId> invited = issueInvite(context, account.client, terms.invite);
    return invited ? Result<void>() : invited.error();
}

} // namespace

Result<void> changeAddress(store::WriteContext &context, const store::AccountRow &account,
                           store::EmailChangeRow &row, EmailChangeEffects effects,
                           const EmailChangeTerms &terms)
{
    const bool endsAccess = effects.testFlag(EmailChangeEffect::EndAccess);
    Result<void> done = store::setAccountEmail(context.sql(), account.client, row.newEmail);
    if (done)
        done = store::endLinks(context.sql(), account.client, context.now());
    if (done && endsAccess)
        done = endAccess(context, account.client);
    if (done)
        done = publishClient(context, account, row, endsAccess && !account.passwordHash.isEmpty());
    if (!done)
        return done;
    store::AccountRow changed = account;
    changed.email = row.newEmail;
    if (endsAccess)
        changed.passwordHash.clear();
    return tell(context, changed, row, terms);
}

Result<void> askToConfirm(store::WriteContext &context, const store::AccountRow &account,
                          store::EmailChangeRow &row, const EmailChangeTerms &terms)
{
    const Result<LinkId> link =
        issueLink(context, account.client, LinkPurpose::ConfirmAddress, terms.confirming());
    if (!link)
        return link.error();
    row.confirmLink = *link;
    return mailNewAddress(context, account, row, terms);
}

} // namespace wren::services
