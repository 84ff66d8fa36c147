// SPDX-License-Identifier: Apache-2.0
#include "hub/services/handover/referral.h"

#include "hub/services/clients/clientscope.h"
#include "hub/services/clients/typedtext.h"
#include "hub/services/handover/notices.h"
#include "hub/services/handover/outsideperson.h"
#include "hub/services/handover/pace.h"
#include "hub/services/handover/transition.h"
#include "hub/store/cams/camsrows.h"
#include "hub/store/recordreader.h"
#include "hub/store/staff/staffrows.h"
#include "models/cams.h"
#include "models/problem.h"

namespace wren::services {

namespace {

Error refused(Kind kind, const char *field, Problem problem)
{
    return {kind, QStringLiteral("referral"), {{QString::fromLatin1(field), problemCode(problem)}}};
}

/** Whether there is somebody at the other end to decide. */
Result<void> checkTarget(store::Connection &connection, const wire::ReferClient &referral)
{
    const Result<bool> active = store::isActiveProvider(connection, referral.provider);
    if (!active)
        return active.error();
    if (!*active)
        return refused(Kind::Invalid, "provider", Problem::UnknownCode);
    if (!referral.caseworker)
        return {};
    const Result<bool> serves =
        servesClientsOf(connection, *referral.caseworker, referral.provider);
    if (!serves)
        return serves.error();
    return *serves ? Result<void>() : refused(Kind::Invalid, "caseworker", Problem::UnknownCode);
}

/** Within the provider there is nothing to offer but another caseworker. */
Result<void> checkChange(const wire::ReferClient &referral, const wire::ClientRecord &client)
{
    if (referral.provider != client.provider)
        return {};
    if (!referral.caseworker)
        return refused(Kind::Invalid, "caseworker", Problem::Required);
    return referral.caseworker == client.caseworker
               ? refused(Kind::Invalid, "caseworker", Problem::NotWithThis)
               : Result<void>();
}

Result<void> checkNoneOpen(store::Connection &connection, const ClientId &client)
{
    const auto open = store::openHandoverOf(connection, client);
    if (!open)
        return open.error();
    return *open ? refused(Kind::Conflict, "client", Problem::HandoverOpen) : Result<void>();
}

/** The ticked values as the sender sees them. */
Result<Profile> sharedOf(store::Connection &connection, const ClientId &id,
                         const wire::ClientRecord &client, const QList<Field> &shares)
{
    const auto link = store::camsLinkOf(connection, id);
    if (!link)
        return link.error();
    const auto layer = *link ? std::optional((*link)->record.layer) : std::nullopt;
    Profile shared;
    for (const Field field : shares)
        shared.set(field, staffValue(client.profile, layer, field));
    return shared;
}

/** The texts, tidied; the rest as it was asked. */
Result<wire::ReferClient> readReferral(const wire::Mutation &mutation)
{
    Result<wire::ReferClient> referral = wire::ReferClient::fromJson(mutation.arguments);
    if (!referral)
        return referral;
    const Result<QString> reason = typedText(referral->reason, "reason", Needed::Yes);
    if (!reason)
        return reason.error();
    const Result<QString> notes = typedText(referral->notes, "notes", Needed::No);
    if (!notes)
        return notes.error();
    referral->reason = *reason;
    referral->notes = *notes;
    return referral;
}

Result<store::HandoverRow> offerOf(store::Connection &connection, const store::ClientKey &key,
                                   const wire::ReferClient &referral)
{
    const Result<wire::ClientRecord> client = store::readClient(connection, key.id);
    if (!client)
        return client.error();
    if (const Result<void> changes = checkChange(referral, *client); !changes)
        return changes.error();
    const Result<Profile> shared = sharedOf(connection, key.id, *client, referral.shares);
    if (!shared)
        return shared.error();
    store::HandoverRow row;
    row.client = key.id;
    row.person = outsidePerson(*client);
    row.person.shared = *shared;
    row.record.from = key.provider;
    row.record.to = referral.provider;
    row.record.caseworker = referral.caseworker;
    row.record.reason = referral.reason;
    row.record.notes = referral.notes;
    return row;
}

} // namespace

Result<store::Effect> referClient(store::WriteContext &context, const StaffAccess &access,
                                  const wire::Mutation &mutation, const HandoverTerms &terms)
{
    const Result<wire::ReferClient> referral = readReferral(mutation);
    if (!referral)
        return referral.error();
    const Result<store::ClientKey> client = findInScope(context.sql(), Action::ReferClient, access,
                                                        ClientId::fromTrusted(mutation.subject));
    if (!client)
        return client.error();
    Result<void> done = checkHandoverPace(context, access.staff, terms.mostAnHour);
    if (done)
        done = checkTarget(context.sql(), *referral);
    if (done)
        done = checkNoneOpen(context.sql(), client->id);
    if (!done)
        return done.error();
    Result<store::HandoverRow> row = offerOf(context.sql(), *client, *referral);
    if (!row)
        return row.error();
    row->id = HandoverId::fromRandom(context.random(16));
    row->record.askedBy = access.staff;
    row->record.askedAt = context.now();
    done = writeHandover(context, *row);
    if (done)
        done = mailAsked(context, *row, terms.mailDomain);
    if (!done)
        return done.error();
    return store::Effect{wire::Outcome::Applied, {{QStringLiteral("handover"), row->id.text()}}};
}

} // namespace wren::services
