// SPDX-License-Identifier: Apache-2.0
#include "hub/services/merge/parking.h"

#include "hub/services/access.h"
#include "hub/store/clients/clientrows.h"
#include "hub/store/merge/clientheads.h"
#include "hub/store/merge/conflictrows.h"
#include "models/wire/edits.h"

namespace wren::services {

namespace {

const QString kind = QStringLiteral("parked");

Error notFound()
{
    return {Kind::NotFound, QStringLiteral("no such parked record in scope"), {}};
}

Result<std::optional<ClientId>> clientOfConflict(store::Connection &connection,
                                                 const QString &subject)
{
    const Result<std::optional<store::ConflictRow>> row =
        store::findConflict(connection, ConflictId::fromTrusted(subject));
    if (!row)
        return row.error();
    return *row ? std::optional((*row)->client) : std::nullopt;
}

/** The provider in whose scope the record is, and whose administration decides. */
Result<ProviderId> ownerOf(store::Connection &connection, const store::ParkedRow &row)
{
    if (!row.client)
        return row.provider;
    const Result<std::optional<ProviderId>> provider =
        store::providerOfClient(connection, *row.client);
    if (!provider)
        return provider.error();
    return (*provider).value_or(row.provider);
}

/** The client, if the author once held it and does not reach it now. */
Result<std::optional<ClientId>> lostClient(store::Connection &connection, const StaffAccess &author,
                                           const wire::Mutation &mutation)
{
    const Result<std::optional<ClientId>> client = clientOfMutation(connection, mutation);
    if (!client || !*client)
        return client;
    const Result<std::optional<ProviderId>> provider =
        store::providerOfClient(connection, **client);
    if (!provider)
        return provider.error();
    if (!*provider || isAllowed(Action::EditClient, author, **provider))
        return std::optional<ClientId>();
    const Result<bool> held = store::hasFetchedClient(connection, author.staff, **client);
    if (!held)
        return held.error();
    return *held ? *client : std::optional<ClientId>();
}

Result<store::Effect> parkFor(store::WriteContext &context, const store::Actor &author,
                              const ClientId &client, const wire::Mutation &mutation)
{
    store::ParkedRow row;
    row.id = ParkedId::fromRandom(context.random(16));
    row.client = client;
    row.provider = author.access.provider;
    row.mutation = mutation;
    row.staff = author.access.staff;
    row.device = author.device;
    const Result<bool> parked = park(context, row);
    if (!parked)
        return parked.error();
    if (!*parked)
        return Error{Kind::Conflict, QStringLiteral("another is parked under this mid"), {}};
    store::Effect effect;
    effect.outcome = wire::Outcome::Parked;
    effect.info = {{kind, row.id.text()}};
    return effect;
}

Result<void> applyParked(store::WriteContext &context, const store::Actor &decider,
                         const store::ParkedRow &row, const MutationTable &table)
{
    const Apply *apply = table.find(row.mutation.name, row.mutation.version);
    if (!apply)
        return Error{Kind::Invalid, QStringLiteral("unknown mutation"), {}};
    store::Actor author = decider;
    author.access.staff = row.staff;
    author.device = row.device;
    const Result<store::Effect> effect = (*apply)(context, author, row.mutation);
    if (!effect)
        return effect.error();
    if (effect->outcome == wire::Outcome::Parked)
        return Error{Kind::Conflict, QStringLiteral("it would only be parked again"), {}};
    return {};
}

} // namespace

Result<std::optional<ClientId>> clientOfMutation(store::Connection &connection,
                                                 const wire::Mutation &mutation)
{
    if (mutation.name == QLatin1String("resolve_conflict"))
        return clientOfConflict(connection, mutation.subject);
    const QString text = mutation.name == QLatin1String("add_case_note")
                             ? mutation.arguments.value(QLatin1String("client")).toString()
                             : mutation.subject;
    return ClientId::parse(text);
}

Apply parkable(const Apply &apply)
{
    return [apply](store::WriteContext &context, const store::Actor &author,
                   const wire::Mutation &mutation) -> Result<store::Effect> {
        Result<store::Effect> effect = apply(context, author, mutation);
        if (effect || effect.error().kind != Kind::NotFound)
            return effect;
        const Result<std::optional<ClientId>> client =
            lostClient(context.sql(), author.access, mutation);
        if (!client)
            return client.error();
        return *client ? parkFor(context, author, **client, mutation) : effect;
    };
}

Result<bool> park(store::WriteContext &context, store::ParkedRow row)
{
    row.at = context.now();
    const Result<bool> inserted = store::insertParked(context.sql(), row);
    if (!inserted || !*inserted)
        return inserted;
    const Result<ProviderId> owner = ownerOf(context.sql(), row);
    if (!owner)
        return owner.error();
    const QString id = row.id.text();
    Result<void> told = context.changed(wire::providerScope(*owner), kind, id, row.client);
    if (told)
        told = context.audit(
            kind, id, row.client,
            {{QStringLiteral("mutation"), QJsonValue::Null, row.mutation.name},
             {QStringLiteral("arguments"), QJsonValue::Null, row.mutation.arguments}});
    return told ? Result<bool>(true) : Result<bool>(told.error());
}

Result<store::Effect> decideParked(store::WriteContext &context, const store::Actor &decider,
                                   const wire::Mutation &mutation, const MutationTable &table)
{
    const Result<wire::DecideParked> decided = wire::DecideParked::fromJson(mutation.arguments);
    if (!decided)
        return decided.error();
    const Result<std::optional<store::ParkedRow>> row =
        store::findParked(context.sql(), ParkedId::fromTrusted(mutation.subject));
    if (!row)
        return row.error();
    if (!*row)
        return notFound();
    const Result<ProviderId> owner = ownerOf(context.sql(), **row);
    if (!owner)
        return owner.error();
    if (!isAllowed(Action::DecideParked, decider.access, *owner))
        return notFound();
    const bool applies = decided->decision == wire::DecideParked::Decision::Apply;
    Result<void> done = applies ? applyParked(context, decider, **row, table) : Result<void>();
    if (done)
        done = store::decideParked(context.sql(), (*row)->id, context.seq());
    if (done)
        done = context.left(wire::providerScope(*owner), kind, mutation.subject, (*row)->client);
    if (done)
        done = context.audit(kind, mutation.subject, (*row)->client,
                             {{QStringLiteral("decision"), QJsonValue::Null,
                               mutation.arguments.value(QLatin1String("decision"))}});
    return done ? Result<store::Effect>(store::Effect()) : Result<store::Effect>(done.error());
}

} // namespace wren::services
