// SPDX-License-Identifier: Apache-2.0
#include "hub/services/emailchange/corrections.h"

#include "hub/services/clients/typedtext.h"
#include "hub/services/emailchange/newaddress.h"
#include "hub/services/emailchange/transition.h"
#include "hub/store/merge/clientheads.h"
#include "models/formats/email.h"
#include "models/formats/personname.h"

namespace wren::services {

namespace {

using wire::AskEmailCorrection;
using wire::DecideEmailCorrection;

Error refusal(Kind kind, const char *field, Problem problem)
{
    return {
        kind, QStringLiteral("correction"), {{QString::fromLatin1(field), problemCode(problem)}}};
}

Result<store::AccountRow> accountToCorrect(store::WriteContext &context, const ClientId &client,
                                           const AskEmailCorrection &asked)
{
    Result<store::AccountRow> account = openAccount(context.sql(), client);
    if (account && foldedEmail(asked.incorrect.trimmed()) != foldedEmail(account->email))
        return refusal(Kind::Conflict, "incorrect", Problem::UnknownCode);
    return account;
}

Result<store::EmailChangeRow> openCorrection(store::WriteContext &context, const EmailChangeId &id)
{
    const auto row = store::findEmailChange(context.sql(), id);
    if (!row)
        return row.error();
    if (!*row || (*row)->way != EmailChangeWay::Support)
        return Error{Kind::NotFound, QStringLiteral("no such correction"), {}};
    return **row;
}

Result<Decided> decline(store::WriteContext &context, const store::EmailChangeRow &row,
                        const QString &reason, const EmailChangeTerms &terms)
{
    const Result<QString> why = typedText(reason, "reason", Needed::Yes);
    if (!why)
        return why.error();
    const auto moved = moveEmailChange(context, row, EmailChangeEvent::Refuse, *why, terms);
    return moved ? Result<Decided>(Decided::Declined) : moved.error();
}

Result<Decided> approveFirst(store::WriteContext &context, store::EmailChangeRow row,
                             const EmailChangeTerms &terms)
{
    row.approvedBy = context.actor().access.staff;
    const auto moved = moveEmailChange(context, row, EmailChangeEvent::Approve, {}, terms);
    return moved ? Result<Decided>(Decided::ApprovedFirst) : moved.error();
}

Result<Decided> apply(store::WriteContext &context, const store::EmailChangeRow &row,
                      const EmailChangeTerms &terms)
{
    const Result<store::AccountRow> account = openAccount(context.sql(), row.client);
    if (!account)
        return account.error();
    const bool open = row.state == EmailChangeState::Pending;
    const auto fits =
        checkNewAddress(context.sql(), *account, row.newEmail, context.actor().access, "correct");
    if (open && !fits)
        return fits.error();
    if (terms.secondApproval && !row.approvedBy)
        return approveFirst(context, row, terms);
    if (terms.secondApproval && row.approvedBy == context.actor().access.staff)
        return Error{Kind::Forbidden, QStringLiteral("a second person must approve"), {}};
    const auto moved = moveEmailChange(context, row, EmailChangeEvent::Apply, {}, terms);
    return moved ? Result<Decided>(Decided::Applied) : moved.error();
}

} // namespace

Result<void> addCorrection(store::WriteContext &context, const NewCorrection &added,
                           const AskEmailCorrection &asked)
{
    const Result<store::AccountRow> account = accountToCorrect(context, added.client, asked);
    if (!account)
        return account.error();
    const QString correct = asked.correct.trimmed();
    const Result<QString> why = typedText(asked.why, "why", Needed::No);
    const Result<QString> identified = typedText(asked.identified, "identified", Needed::No);
    if (!why || !identified)
        return why ? identified.error() : why.error();
    const StaffAccess &asker = context.actor().access;
    const auto fits = checkNewAddress(context.sql(), *account, correct, asker, "correct");
    if (!fits)
        return fits;
    store::EmailChangeRow row;
    row.id = added.id;
    row.client = added.client;
    row.way = EmailChangeWay::Support;
    row.oldEmail = account->email;
    row.newEmail = correct;
    row.askedBy = asker.staff;
    row.enteredByWren = added.enteredByWren;
    row.askedAt = context.now();
    row.why = *why;
    row.identified = *identified;
    return addEmailChange(context, *account, row);
}

Result<ClientId> findForCorrection(store::Connection &connection, const QString &email,
                                   const QString &name)
{
    const auto account = store::findAccountByEmail(connection, foldedEmail(email.trimmed()));
    if (!account)
        return account.error();
    const QString told = u' ' + foldedName(name) + u' ';
    if (!*account || !told.contains(u' ' + foldedName((*account)->lastName) + u' '))
        return Error{Kind::NotFound, QStringLiteral("no client of that name and address"), {}};
    return (*account)->client;
}

Result<void> announceCorrections(store::WriteContext &context, const ClientId &client)
{
    const Result<QList<store::Head>> heads = store::headsOfClient(context.sql(), client);
    if (!heads)
        return heads.error();
    for (const store::Head &head : *heads) {
        if (head.kind != QLatin1String("correction"))
            continue;
        const auto told = context.changed(head.scope, head.kind, head.id, client);
        if (!told)
            return told;
    }
    return {};
}

Result<Decided> decideCorrection(store::WriteContext &context, const EmailChangeId &id,
                                 const DecideEmailCorrection &decision,
                                 const EmailChangeTerms &terms)
{
    const Result<store::EmailChangeRow> row = openCorrection(context, id);
    if (!row)
        return row.error();
    if (decision.decision == DecideEmailCorrection::Decision::Decline)
        return decline(context, *row, decision.reason, terms);
    return apply(context, *row, terms);
}

} // namespace wren::services
