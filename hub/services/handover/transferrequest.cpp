// SPDX-License-Identifier: Apache-2.0
#include "hub/services/handover/transferrequest.h"

#include "hub/services/access.h"
#include "hub/services/clients/typedtext.h"
#include "hub/services/handover/notices.h"
#include "hub/services/handover/outsideperson.h"
#include "hub/services/handover/pace.h"
#include "hub/services/handover/transition.h"
#include "hub/services/matching/matchhandle.h"
#include "hub/store/recordreader.h"
#include "hub/store/staff/accesslog.h"
#include "hub/store/staff/staffrows.h"
#include "models/problem.h"

namespace wren::services {

namespace {

Error refused(Kind kind, const char *field, Problem problem)
{
    return {kind,
            QStringLiteral("transfer request"),
            {{QString::fromLatin1(field), problemCode(problem)}}};
}

/** Whom the match stands for; one that is no longer there is refused as a forged handle. */
Result<wire::ClientRecord> clientOfMatch(store::Connection &connection,
                                         const std::optional<ClientId> &client)
{
    const Error unknown = refused(Kind::Invalid, "match", Problem::UnknownCode);
    if (!client)
        return unknown;
    const Result<wire::ClientRecord> found = store::readClient(connection, *client);
    const bool missing = !found && found.error().kind == Kind::NotFound;
    return missing ? unknown : found;
}

/** Whether it can be asked for now; of what is not the asker's to know nothing is said. */
Result<void> checkAskable(store::Connection &connection, const StaffAccess &asker,
                          const ClientId &id, const wire::ClientRecord &client)
{
    if (isAllowed(Action::SeeClient, asker, client.provider))
        return refused(Kind::Conflict, "match", Problem::InYourReach);
    const auto open = store::openHandoverOf(connection, id);
    if (!open)
        return open.error();
    if (*open && (*open)->record.askedBy == asker.staff)
        return refused(Kind::Conflict, "match", Problem::HandoverOpen);
    const Result<bool> active = store::isActiveProvider(connection, asker.provider);
    if (!active)
        return active.error();
    const bool askable = !*open && *active && client.status != wire::PortalStatus::Deactivated;
    return askable ? Result<void>() : refused(Kind::Conflict, "match", Problem::CannotBeRequested);
}

store::HandoverRow requestOf(const StaffAccess &asker, const ClientId &client,
                             const wire::ClientRecord &found)
{
    store::HandoverRow row;
    row.client = client;
    row.person = outsidePerson(found);
    row.record.way = HandoverWay::Request;
    row.record.from = found.provider;
    row.record.to = asker.provider;
    row.record.caseworker = asker.staff;
    row.record.askedBy = asker.staff;
    return row;
}

/** The asker is shown somebody else's client once more. */
Result<void> logRequest(store::WriteContext &context, const store::Actor &asker,
                        const ClientId &client)
{
    const QString id = Id<struct AccessEntryTag>::fromRandom(context.random(16)).text();
    return store::logAccess(context.sql(), id, context.now(),
                            {asker.access.staff, asker.device, actionName(Action::RequestTransfer),
                             client, QString(), QStringLiteral("")});
}

} // namespace

Result<store::Effect> requestTransfer(store::WriteContext &context, const store::Actor &asker,
                                      const wire::Mutation &mutation, const HandoverTerms &terms)
{
    const auto request = wire::RequestTransfer::fromJson(mutation.arguments);
    if (!request)
        return request.error();
    if (!isAllowed(Action::RequestTransfer, asker.access))
        return Error{Kind::Forbidden, mutation.name, {}};
    const Result<QString> reason = typedText(request->reason, "reason", Needed::Yes);
    if (!reason)
        return reason.error();
    const std::optional<HandoverId> id = HandoverId::parse(mutation.subject);
    if (!id)
        return refused(Kind::Invalid, "subject", Problem::WrongType);
    const Result<void> calm = checkHandoverPace(context, asker.access.staff, terms.mostAnHour);
    if (!calm)
        return calm.error();
    const auto client = openMatchHandle(terms.handleKey, asker.access.staff, request->match);
    const Result<wire::ClientRecord> found = clientOfMatch(context.sql(), client);
    if (!found)
        return found.error();
    Result<void> done = checkAskable(context.sql(), asker.access, *client, *found);
    if (!done)
        return done.error();
    store::HandoverRow row = requestOf(asker.access, *client, *found);
    row.id = *id;
    row.record.askedAt = context.now();
    row.record.reason = *reason;
    done = writeHandover(context, row);
    if (done)
        done = logRequest(context, asker, *client);
    if (done)
        done = mailAsked(context, row, terms.mailDomain);
    if (!done)
        return done.error();
    return store::Effect{wire::Outcome::Applied, {{QStringLiteral("handover"), id->text()}}};
}

} // namespace wren::services
