// SPDX-License-Identifier: Apache-2.0
#include "hub/services/emailchange/clientside.h"

#include "hub/services/accounts/passwordlinks.h"
#include "hub/services/accounts/passwordreset.h"
#include "hub/services/emailchange/newaddress.h"
#include "hub/services/emailchange/requests.h"
#include "hub/services/emailchange/transition.h"
#include "hub/store/emailchange/pagenonces.h"

namespace wren::services {

namespace {

Error notOpen()
{
    return {Kind::Conflict, QStringLiteral("the link is not open"), {}};
}

Result<store::Effect> applied(const Result<void> &done)
{
    return done ? Result<store::Effect>(store::Effect()) : done.error();
}

QString purposeText(LinkPurpose purpose)
{
    return QString::fromLatin1(linkPurposeName(purpose));
}

Result<std::optional<store::LinkRow>> linkOf(store::Connection &connection, LinkPurpose purpose,
                                             const QByteArray &token)
{
    return store::findLinkByHash(connection, linkTokenHash(token), purposeText(purpose));
}

/** Uses the link up and finds what it belongs to. */
Result<store::EmailChangeRow> useChangeLink(store::WriteContext &context, LinkPurpose purpose,
                                            const QByteArray &token)
{
    store::Connection &sql = context.sql();
    const auto client =
        store::useLink(sql, linkTokenHash(token), purposeText(purpose), context.now());
    if (!client)
        return client.error();
    if (!*client)
        return notOpen();
    const auto link = linkOf(sql, purpose, token);
    if (!link)
        return link.error();
    const auto row = store::findEmailChangeOf(sql, (*link)->id);
    if (!row)
        return row.error();
    return *row ? Result<store::EmailChangeRow>(**row) : notOpen();
}

/** Accepting meets the other clients only now (R46). */
Result<EmailChangeEvent> acceptance(store::WriteContext &context, const store::EmailChangeRow &row)
{
    const auto account = store::findAccount(context.sql(), row.client);
    if (!account)
        return account.error();
    const auto problem = problemOfNewAddress(context.sql(), **account, row.newEmail, std::nullopt);
    if (!problem)
        return problem.error();
    return *problem ? EmailChangeEvent::Clash : EmailChangeEvent::Accept;
}

} // namespace

Result<ChangeLink> findChangeLink(store::Connection &connection, LinkPurpose purpose,
                                  const QByteArray &token, qint64 now)
{
    const auto link = linkOf(connection, purpose, token);
    if (!link)
        return link.error();
    if (!*link)
        return ChangeLink();
    const auto account = store::findAccount(connection, (*link)->client);
    const auto row = store::findEmailChangeOf(connection, (*link)->id);
    if (!account || !row)
        return account ? row.error() : account.error();
    if (!*account)
        return ChangeLink();
    ChangeLink found{linkStateAt(**link, now),
                     EmailChangeState::Pending,
                     {},
                     (*account)->client,
                     (*account)->language,
                     {},
                     {},
                     false};
    if (!*row) { // sent again since
        found.link = LinkState::Replaced;
        return found;
    }
    found.state = emailChangeStateAt((*row)->state, (*row)->expiresAt, now);
    found.reason = (*row)->reason;
    found.from = (*row)->oldEmail;
    found.to = (*row)->newEmail;
    found.byStaff = (*row)->way == EmailChangeWay::Staff;
    return found;
}

Result<EmailChangeState> answerChange(store::WriteContext &context, const QByteArray &token,
                                      OldAddressAnswer answer, const EmailChangeTerms &terms)
{
    const auto row = useChangeLink(context, LinkPurpose::AcceptChange, token);
    if (!row)
        return row.error();
    Result<EmailChangeEvent> event = EmailChangeEvent::Decline;
    if (answer == OldAddressAnswer::Accept)
        event = acceptance(context, *row);
    if (!event)
        return event.error();
    const bool clash = *event == EmailChangeEvent::Clash;
    const QString reason = clash ? QStringLiteral("address_in_use") : QString();
    const auto moved = moveEmailChange(context, *row, *event, reason, terms);
    if (!moved)
        return moved.error();
    return *event == EmailChangeEvent::Accept ? EmailChangeState::Accepted
                                              : EmailChangeState::Declined;
}

Result<store::Effect> confirmAddress(store::WriteContext &context, const QByteArray &token,
                                     const EmailChangeTerms &terms)
{
    const auto row = useChangeLink(context, LinkPurpose::ConfirmAddress, token);
    if (!row)
        return row.error();
    return applied(moveEmailChange(context, *row, EmailChangeEvent::Confirm, {}, terms));
}

namespace {

/** The client's own request that waits for the old address; nothing if there is none. */
Result<std::optional<store::EmailChangeRow>> pendingChange(store::Connection &connection,
                                                           const ClientId &client, qint64 now)
{
    const auto pending = store::pendingEmailChanges(connection, client);
    if (!pending)
        return pending.error();
    for (const store::EmailChangeRow &row : *pending) {
        const auto state = emailChangeStateAt(row.state, row.expiresAt, now);
        if (row.way != EmailChangeWay::Support && state == EmailChangeState::Pending)
            return std::optional(row);
    }
    return std::optional<store::EmailChangeRow>();
}

/** The change whose new address was asked whether mail arrives, and has not said so. */
Result<std::optional<store::EmailChangeRow>> unconfirmedChange(store::Connection &connection,
                                                               const ClientId &client)
{
    auto last = store::findLastAddressChange(connection, client);
    if (last && *last && (*last)->confirmedAt)
        last->reset();
    return last;
}

} // namespace

Result<OwnAddress> ownAddress(store::Connection &connection, const ClientId &client, qint64 now)
{
    const auto account = store::findAccount(connection, client);
    if (!account)
        return account.error();
    const auto pending = pendingChange(connection, client, now);
    if (!pending)
        return pending.error();
    const auto unconfirmed = unconfirmedChange(connection, client);
    if (!unconfirmed)
        return unconfirmed.error();
    OwnAddress own{*account ? (*account)->email : QString(), std::nullopt,
                   unconfirmed->has_value()};
    if (const std::optional<store::EmailChangeRow> &row = *pending) {
        own.pending = PendingAddress{row->newEmail, row->askedAt, row->expiresAt.value_or(0),
                                     row->way == EmailChangeWay::Staff};
    }
    return own;
}

Result<store::Effect> requestOwnChange(store::WriteContext &context, const ClientId &client,
                                       const QString &nonce, const QString &email,
                                       const EmailChangeTerms &terms)
{
    const Result<bool> first = store::takePageNonce(context.sql(), client, nonce, context.now());
    if (!first)
        return first.error();
    if (!*first)
        return store::Effect();
    const auto made = requestEmailChange(context, client, email, terms);
    return made ? Result<store::Effect>(store::Effect()) : made.error();
}

Result<store::Effect> cancelOwnChange(store::WriteContext &context, const ClientId &client,
                                      const EmailChangeTerms &terms)
{
    const auto pending = pendingChange(context.sql(), client, context.now());
    if (!pending)
        return pending.error();
    if (!*pending)
        return Error{Kind::Conflict, QStringLiteral("nothing is pending"), {}};
    return applied(moveEmailChange(context, **pending, EmailChangeEvent::Cancel,
                                   QStringLiteral("by_client"), terms));
}

Result<store::Effect> resendOwnMail(store::WriteContext &context, const ClientId &client,
                                    LinkPurpose purpose, const QString &nonce,
                                    const EmailChangeTerms &terms)
{
    const QString taken = purposeText(purpose) + u':' + nonce; // the page's other forms share it
    const Result<bool> first = store::takePageNonce(context.sql(), client, taken, context.now());
    if (!first)
        return first.error();
    if (!*first)
        return store::Effect();
    const auto row = purpose == LinkPurpose::AcceptChange
                         ? pendingChange(context.sql(), client, context.now())
                         : unconfirmedChange(context.sql(), client);
    if (!row)
        return row.error();
    if (!*row)
        return Error{Kind::Conflict, QStringLiteral("nothing waits for an answer"), {}};
    return applied(moveEmailChange(context, **row, EmailChangeEvent::Resend, {}, terms));
}

Result<store::Effect> setPasswordByLink(store::WriteContext &context, LinkPurpose purpose,
                                        const QByteArray &token, const QByteArray &encodedHash,
                                        const EmailChangeTerms &terms)
{
    const Result<ClientId> client = usePasswordLink(context, purpose, token, encodedHash);
    if (!client)
        return client.error();
    const auto settled = overtakeEmailChanges(context, *client, std::nullopt, terms);
    if (!settled || purpose == LinkPurpose::Invite)
        return applied(settled);
    return applied(tellPasswordReset(context, *client, terms.invite.mailDomain));
}

} // namespace wren::services
