// SPDX-License-Identifier: Apache-2.0
#include "hub/services/handover/decision.h"

#include "hub/services/access.h"
#include "hub/services/clients/typedtext.h"
#include "hub/services/handover/transition.h"
#include "hub/services/merge/moveclient.h"
#include "hub/store/recordreader.h"
#include "hub/store/staff/staffrows.h"
#include "models/problem.h"
#include "models/wire/reader.h"

namespace wren::services {

namespace {

using Decision = wire::DecideHandover::Decision;

/** A hand-over that the asker may act on, and the client as it is now. */
struct Found
{
    store::HandoverRow row;
    wire::ClientRecord client;
};

Error invalid(const char *field, Problem problem)
{
    return {Kind::Invalid,
            QStringLiteral("handover"),
            {{QString::fromLatin1(field), problemCode(problem)}}};
}

HandoverSides sidesOf(const Found &found)
{
    const wire::HandoverRecord &record = found.row.record;
    const bool refers = record.way == HandoverWay::Refer;
    return {record.way, record.from, record.to, record.askedBy,
            refers ? record.caseworker : found.client.caseworker};
}

/** NotFound alike for one that is not there and one that is not this person's to know of. */
Result<Found> findFor(store::Connection &connection, Action action, const StaffAccess &access,
                      const QString &subject)
{
    const Error missing{Kind::NotFound, QStringLiteral("no such hand-over in scope"), {}};
    const auto row = store::findHandover(connection, HandoverId::fromTrusted(subject));
    if (!row)
        return row.error();
    if (!*row)
        return missing;
    const Result<wire::ClientRecord> client = store::readClient(connection, (*row)->client);
    if (!client)
        return client.error();
    const Found found{**row, *client};
    const HandoverSides sides = sidesOf(found);
    if (!isAllowed(Action::SeeHandover, access, sides))
        return missing;
    if (!isAllowed(action, access, sides))
        return Error{Kind::Forbidden, actionName(action), {}};
    return found;
}

/** Who serves the client from now on; nothing: nobody yet. */
Result<std::optional<StaffId>> caseworkerAfter(store::Connection &connection,
                                               const StaffAccess &decider,
                                               const store::HandoverRow &row,
                                               const std::optional<StaffId> &chosen)
{
    const ProviderId &to = row.record.to;
    const bool assigns = isAllowed(Action::AssignCaseworker, decider, to) ||
                         isAllowed(Action::MoveClient, decider, to);
    if (chosen && chosen != row.record.caseworker && !assigns)
        return invalid("caseworker", Problem::NotYours);
    const std::optional<StaffId> caseworker = chosen ? chosen : row.record.caseworker;
    if (!caseworker)
        return caseworker;
    const Result<bool> serves = servesClientsOf(connection, *caseworker, to);
    if (!serves)
        return serves.error();
    if (*serves)
        return caseworker;
    if (chosen)
        return invalid("caseworker", Problem::UnknownCode);
    return std::optional<StaffId>();
}

/** Whether both sides are still there to hand the client over. */
Result<bool> isStillWanted(store::Connection &connection, const Found &found)
{
    const wire::HandoverRecord &record = found.row.record;
    const Result<bool> active = store::isActiveProvider(connection, record.to);
    if (!active || !*active)
        return active;
    if (found.client.status == wire::PortalStatus::Deactivated)
        return false;
    // Who asks for a client asks for himself or herself.
    return record.way == HandoverWay::Refer
               ? Result<bool>(true)
               : servesClientsOf(connection, record.askedBy, record.to);
}

const char *noteOfMove(const wire::HandoverRecord &record)
{
    if (record.from == record.to)
        return "caseworker_assigned";
    return record.way == HandoverWay::Refer ? "referral" : "transfer_approved";
}

Result<HandoverState> approve(store::WriteContext &context, const StaffAccess &access, Found found,
                              const wire::DecideHandover &decided, const QString &answer,
                              const QString &mailDomain)
{
    wire::HandoverRecord &record = found.row.record;
    const Result<bool> wanted = isStillWanted(context.sql(), found);
    if (!wanted)
        return wanted.error();
    if (!*wanted) {
        const auto overtaken =
            endHandover(context, found.row, HandoverEvent::Overtake, answer, mailDomain);
        return overtaken ? Result<HandoverState>(HandoverState::Overtaken) : overtaken.error();
    }
    const auto caseworker = caseworkerAfter(context.sql(), access, found.row, decided.caseworker);
    if (!caseworker)
        return caseworker.error();
    record.caseworker = *caseworker;
    Result<void> done = relocateClient(context, {found.row.client, record.from},
                                       {record.to, *caseworker}, noteOfMove(record));
    if (done)
        done = endHandover(context, found.row, HandoverEvent::Approve, answer, mailDomain);
    return done ? Result<HandoverState>(HandoverState::Approved) : done.error();
}

Result<HandoverState> decline(store::WriteContext &context, const Found &found,
                              const wire::DecideHandover &decided, const QString &answer,
                              const QString &mailDomain)
{
    if (decided.caseworker)
        return invalid("caseworker", Problem::NotWithThis);
    const auto done = endHandover(context, found.row, HandoverEvent::Decline, answer, mailDomain);
    return done ? Result<HandoverState>(HandoverState::Declined) : done.error();
}

} // namespace

Result<store::Effect> decideHandover(store::WriteContext &context, const StaffAccess &access,
                                     const wire::Mutation &mutation, const QString &mailDomain)
{
    const auto decided = wire::DecideHandover::fromJson(mutation.arguments);
    if (!decided)
        return decided.error();
    const bool declines = decided->decision == Decision::Decline;
    const Result<QString> answer =
        typedText(decided->reason, "reason", declines ? Needed::Yes : Needed::No);
    if (!answer)
        return answer.error();
    const Result<Found> found =
        findFor(context.sql(), Action::DecideHandover, access, mutation.subject);
    if (!found)
        return found.error();
    if (!handoverStep(found->row.record.state, HandoverEvent::Approve))
        return noLongerOpen();
    const Result<HandoverState> state =
        declines ? decline(context, *found, *decided, *answer, mailDomain)
                 : approve(context, access, *found, *decided, *answer, mailDomain);
    if (!state)
        return state.error();
    return store::Effect{wire::Outcome::Applied,
                         {{QStringLiteral("state"), handoverStateName(*state)}}};
}

Result<store::Effect> withdrawHandover(store::WriteContext &context, const StaffAccess &access,
                                       const wire::Mutation &mutation, const QString &mailDomain)
{
    if (const auto whole = wire::Reader(mutation.arguments).finish(); !whole)
        return whole.error();
    const Result<Found> found =
        findFor(context.sql(), Action::WithdrawHandover, access, mutation.subject);
    if (!found)
        return found.error();
    const auto done =
        endHandover(context, found->row, HandoverEvent::Withdraw, QString(), mailDomain);
    return done ? Result<store::Effect>(store::Effect()) : done.error();
}

} // namespace wren::services
