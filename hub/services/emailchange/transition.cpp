// SPDX-License-Identifier: Apache-2.0
#include "hub/services/emailchange/transition.h"

#include "hub/services/accounts/accountmail.h"
#include "hub/services/clients/casenotes.h"
#include "hub/services/emailchange/addresschange.h"
#include "hub/services/emailchange/changemails.h"
#include "models/formats/email.h"
#include "models/wire/sync.h"

namespace wren::services {

namespace {

using Effect = EmailChangeEffect;
using Event = EmailChangeEvent;
using State = EmailChangeState;
using Way = EmailChangeWay;

QString kindOf(const store::EmailChangeRow &row)
{
    return row.way == Way::Support ? QStringLiteral("correction") : QStringLiteral("email_change");
}

Result<store::AccountRow> accountOf(store::WriteContext &context, const ClientId &client)
{
    const auto account = store::findAccount(context.sql(), client);
    if (!account)
        return account.error();
    if (!*account)
        return Error{Kind::NotFound, QStringLiteral("the client has no account"), {}};
    return **account;
}

Result<void> publish(store::WriteContext &context, const store::AccountRow &account,
                     const store::EmailChangeRow &row, const QJsonValue &before)
{
    const QString kind = kindOf(row);
    const QString id = row.id.text();
    Result<void> done =
        context.changed(wire::providerScope(account.provider), kind, id, row.client);
    if (done && row.way == Way::Support)
        done = context.changed(QString::fromLatin1(wire::supportScope), kind, id, row.client);
    if (!done)
        return done;
    return context.audit(kind, id, row.client,
                         {{QStringLiteral("state"), before, emailChangeStateName(row.state)},
                          {QStringLiteral("to"), row.newEmail, row.newEmail}});
}

/** What the case note says of how it ended. */
QString outcomeOf(const store::EmailChangeRow &row)
{
    switch (row.state) {
    case State::Expired:
        return QStringLiteral("expired");
    case State::Cancelled:
        return row.reason;
    case State::Declined:
        break;
    case State::Pending:
    case State::Accepted:
    case State::Corrected:
        return {};
    }
    if (row.way == Way::Support)
        return QStringLiteral("declined_by_wren");
    return row.reason.isNull() ? QStringLiteral("declined") : row.reason;
}

Result<void> noteEnd(store::WriteContext &context, const store::AccountRow &account,
                     const store::EmailChangeRow &row)
{
    QJsonObject parameters{{QStringLiteral("from"), row.oldEmail},
                           {QStringLiteral("to"), row.newEmail}};
    const char *type = row.state == State::Accepted    ? "email_change_confirmed"
                       : row.state == State::Corrected ? "email_change_corrected"
                                                       : "email_change_cancelled";
    if (const QString outcome = outcomeOf(row); !outcome.isNull())
        parameters.insert(QStringLiteral("outcome"), outcome);
    return writeAutomaticNote(context, {account.client, account.provider}, type, parameters);
}

/** Whether the old address hears of the end by a mail of its own; after a correction none that
 * names an address (R44). */
bool endIsMailed(const store::EmailChangeRow &row, Event event)
{
    return row.way != Way::Support && event != Event::Replace && event != Event::Accept &&
           row.reason != QStringLiteral("corrected");
}

void end(store::WriteContext &context, store::EmailChangeRow &row, const QString &reason)
{
    row.endedAt = context.now();
    row.reason = reason;
    if (context.actor().kind == store::Actor::Kind::Staff)
        row.endedBy = context.actor().access.staff;
}

Result<void> askAgain(store::WriteContext &context, const store::AccountRow &account,
                      store::EmailChangeRow &row, const EmailChangeTerms &terms)
{
    if (const auto calm = checkMailPace(context.sql(), row.oldEmail, context.now()); !calm)
        return calm;
    const Result<LinkId> link =
        issueLink(context, row.client, LinkPurpose::AcceptChange, terms.accepting());
    if (!link)
        return link.error();
    row.link = *link;
    row.expiresAt = context.now() + terms.change.count();
    return mailQuestion(context, account, row, terms);
}

/** Only the address in use is asked, by the change that brought it, until it has confirmed. */
Result<void> confirmAgain(store::WriteContext &context, const store::AccountRow &account,
                          store::EmailChangeRow &row, const EmailChangeTerms &terms)
{
    const bool inUse = row.confirmLink && !account.deactivated &&
                       foldedEmail(account.email) == foldedEmail(row.newEmail);
    if (!inUse || row.confirmedAt)
        return Error{Kind::Conflict, QStringLiteral("there is nothing to confirm"), {}};
    if (const auto calm = checkMailPace(context.sql(), row.newEmail, context.now()); !calm)
        return calm;
    return askToConfirm(context, account, row, terms);
}

/** What the step asks for besides the row. */
Result<void> carryOut(store::WriteContext &context, const store::AccountRow &account,
                      store::EmailChangeRow &row, EmailChangeEffects effects,
                      const EmailChangeTerms &terms)
{
    if (effects & Effect::ChangeAddress)
        return changeAddress(context, account, row, effects, terms);
    if (effects & Effect::NewLink)
        return askAgain(context, account, row, terms);
    if (effects & Effect::NewConfirmLink)
        return confirmAgain(context, account, row, terms);
    if (effects & Effect::NoteConfirmed)
        row.confirmedAt = context.now();
    if (effects & Effect::EndLink) {
        const QString purpose = QString::fromLatin1(linkPurposeName(LinkPurpose::AcceptChange));
        return store::endLinks(context.sql(), row.client, purpose, context.now());
    }
    return {};
}

/** What everybody concerned is told of the end: case note, and a mail to the old address. */
Result<void> tellEnd(store::WriteContext &context, const store::AccountRow &account,
                     const store::EmailChangeRow &row, Event event, const EmailChangeTerms &terms)
{
    if (event == Event::Replace)
        return {};
    if (const auto noted = noteEnd(context, account, row); !noted)
        return noted;
    return endIsMailed(row, event) ? mailEnd(context, account, row, terms) : Result<void>();
}

/** What is over but not yet written down can still end in these two ways, and in no other. */
State stateNow(const store::EmailChangeRow &row, Event event, qint64 now)
{
    const bool asWritten = event == Event::Expire || event == Event::Overtake;
    return asWritten ? row.state : emailChangeStateAt(row.state, row.expiresAt, now);
}

/** How a pending request ends when `winner` changed the address; without one, the password did. */
Event endingBy(const store::EmailChangeRow &row, const std::optional<store::EmailChangeRow> &winner,
               qint64 now)
{
    const bool corrected = winner && winner->way == Way::Support;
    if (corrected && row.way == Way::Support &&
        foldedEmail(row.newEmail) == foldedEmail(winner->newEmail))
        return Event::Fulfil;
    // The mail of an expiry says that the old address still logs in: not so after a correction.
    const bool over = emailChangeStateAt(row.state, row.expiresAt, now) != row.state;
    return over && !corrected ? Event::Expire : Event::Overtake;
}

} // namespace

Result<void> moveEmailChange(store::WriteContext &context, store::EmailChangeRow row, Event event,
                             const QString &reason, const EmailChangeTerms &terms)
{
    const State before = stateNow(row, event, context.now());
    const std::optional<EmailChangeStep> step = emailChangeStep(row.way, before, event);
    if (!step)
        return Error{Kind::Conflict, QStringLiteral("the request is not open to that"), {}};
    const Result<store::AccountRow> account = accountOf(context, row.client);
    if (!account)
        return account.error();
    const bool ends = before == State::Pending && step->next != State::Pending;
    row.state = step->next;
    if (ends)
        end(context, row, reason);
    Result<void> done = carryOut(context, *account, row, step->effects, terms);
    if (done)
        done = store::updateEmailChange(context.sql(), row);
    if (done)
        done = publish(context, *account, row, emailChangeStateName(before));
    if (done && ends)
        done = tellEnd(context, *account, row, event, terms);
    if (done && (step->effects & Effect::ChangeAddress))
        done = overtakeEmailChanges(context, row.client, row, terms);
    return done;
}

Result<void> addEmailChange(store::WriteContext &context, const store::AccountRow &account,
                            const store::EmailChangeRow &row)
{
    if (const auto inserted = store::insertEmailChange(context.sql(), row); !inserted)
        return inserted;
    if (const auto listed = publish(context, account, row, QJsonValue::Null); !listed)
        return listed;
    return writeAutomaticNote(context, {account.client, account.provider}, "email_change_requested",
                              {{QStringLiteral("way"), emailChangeWayName(row.way)},
                               {QStringLiteral("from"), row.oldEmail},
                               {QStringLiteral("to"), row.newEmail}});
}

Result<void> overtakeEmailChanges(store::WriteContext &context, const ClientId &client,
                                  const std::optional<store::EmailChangeRow> &winner,
                                  const EmailChangeTerms &terms)
{
    const auto pending = store::pendingEmailChanges(context.sql(), client);
    if (!pending)
        return pending.error();
    const QString overtaken = winner && winner->way == Way::Support ? QStringLiteral("corrected")
                                                                    : QStringLiteral("overtaken");
    for (const store::EmailChangeRow &row : *pending) {
        // Whoever reads the wrong inbox can set a password, and must not end a request to WREN.
        if (!winner && row.way == Way::Support)
            continue;
        const Event event = endingBy(row, winner, context.now());
        const QString reason = event == Event::Overtake ? overtaken : QString();
        if (const auto moved = moveEmailChange(context, row, event, reason, terms); !moved)
            return moved;
    }
    return {};
}

} // namespace wren::services
