// SPDX-License-Identifier: Apache-2.0
#include "hub/services/emailchange/requests.h"

#include "hub/services/accounts/accountmail.h"
#include "hub/services/emailchange/changemails.h"
#include "hub/services/emailchange/newaddress.h"
#include "hub/services/emailchange/transition.h"

namespace wren::services {

namespace {

constexpr int mostAtOnce = 100;

std::optional<StaffAccess> askerOf(const store::Actor &actor)
{
    return actor.kind == store::Actor::Kind::Staff ? std::optional(actor.access) : std::nullopt;
}

/** There is room for one: what was pending gives way. */
Result<void> replacePending(store::WriteContext &context, const ClientId &client,
                            const EmailChangeTerms &terms)
{
    const auto pending = store::pendingEmailChanges(context.sql(), client);
    if (!pending)
        return pending.error();
    for (const store::EmailChangeRow &row : *pending) {
        if (row.way == EmailChangeWay::Support)
            continue;
        const bool over = emailChangeStateAt(row.state, row.expiresAt, context.now()) != row.state;
        const auto moved = over ? moveEmailChange(context, row, EmailChangeEvent::Expire, {}, terms)
                                : moveEmailChange(context, row, EmailChangeEvent::Replace,
                                                  QStringLiteral("replaced"), terms);
        if (!moved)
            return moved;
    }
    return {};
}

store::EmailChangeRow newRow(store::WriteContext &context, const store::AccountRow &account,
                             const QString &email, const EmailChangeTerms &terms)
{
    const std::optional<StaffAccess> asker = askerOf(context.actor());
    store::EmailChangeRow row;
    row.id = EmailChangeId::fromRandom(context.random(16));
    row.client = account.client;
    row.way = asker ? EmailChangeWay::Staff : EmailChangeWay::Client;
    row.oldEmail = account.email;
    row.newEmail = email;
    if (asker)
        row.askedBy = asker->staff;
    row.askedAt = context.now();
    row.expiresAt = context.now() + terms.change.count();
    return row;
}

} // namespace

Result<EmailChangeId> requestEmailChange(store::WriteContext &context, const ClientId &client,
                                         const QString &email, const EmailChangeTerms &terms)
{
    const QString wanted = email.trimmed();
    const Result<store::AccountRow> account = openAccount(context.sql(), client);
    if (!account)
        return account.error();
    Result<void> done =
        checkNewAddress(context.sql(), *account, wanted, askerOf(context.actor()), "email");
    if (done)
        done = checkMailPace(context.sql(), account->email, context.now());
    if (done)
        done = replacePending(context, client, terms);
    if (!done)
        return done.error();
    store::EmailChangeRow row = newRow(context, *account, wanted, terms);
    const Result<LinkId> link =
        issueLink(context, client, LinkPurpose::AcceptChange, terms.accepting());
    if (!link)
        return link.error();
    row.link = *link;
    done = addEmailChange(context, *account, row);
    if (done)
        done = mailQuestion(context, *account, row, terms);
    if (!done)
        return done.error();
    return row.id;
}

Result<void> expireEmailChanges(store::WriteContext &context, const EmailChangeTerms &terms)
{
    const auto due = store::dueEmailChanges(context.sql(), context.now(), mostAtOnce);
    if (!due)
        return due.error();
    for (const store::EmailChangeRow &row : *due) {
        const auto moved = moveEmailChange(context, row, EmailChangeEvent::Expire, {}, terms);
        if (!moved)
            return moved;
    }
    return {};
}

Result<bool> anyEmailChangeDue(store::Connection &connection, qint64 now)
{
    const auto due = store::dueEmailChanges(connection, now, 1);
    if (!due)
        return due.error();
    return !due->isEmpty();
}

} // namespace wren::services
