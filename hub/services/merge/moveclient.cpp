// SPDX-License-Identifier: Apache-2.0
#include "hub/services/merge/moveclient.h"

#include "hub/services/clients/casenotes.h"
#include "hub/services/clients/clientscope.h"
#include "hub/services/handover/transition.h"
#include "hub/store/clients/clientchanges.h"
#include "hub/store/merge/clientheads.h"
#include "hub/store/recordreader.h"
#include "hub/store/staff/staffrows.h"
#include "models/problem.h"
#include "models/wire/edits.h"
#include "models/wire/sync.h"

namespace wren::services {

namespace {

Error refused(const char *field, Problem problem)
{
    return {Kind::Invalid,
            QStringLiteral("move_client"),
            {{QString::fromLatin1(field), problemCode(problem)}}};
}

Result<void> checkProvider(store::Connection &connection, const StaffAccess &access,
                           const ProviderId &from, const ProviderId &to)
{
    if (from == to) {
        const bool mayAssign = isAllowed(Action::AssignCaseworker, access, to) ||
                               isAllowed(Action::MoveClient, access, to);
        return mayAssign ? Result<void>() : refused("caseworker", Problem::NotYours);
    }
    if (!isAllowed(Action::MoveClient, access, from) || !isAllowed(Action::MoveClient, access, to))
        return refused("provider", Problem::NotYours);
    const Result<bool> active = store::isActiveProvider(connection, to);
    if (!active)
        return active.error();
    return *active ? Result<void>() : refused("provider", Problem::UnknownCode);
}

Result<void> checkCaseworker(store::Connection &connection, const wire::MoveClient &move)
{
    if (!move.caseworker)
        return {};
    const Result<bool> serves = servesClientsOf(connection, *move.caseworker, move.provider);
    if (!serves)
        return serves.error();
    return *serves ? Result<void>() : refused("caseworker", Problem::UnknownCode);
}

QJsonValue textOrNull(const std::optional<StaffId> &staff)
{
    return staff ? QJsonValue(staff->text()) : QJsonValue(QJsonValue::Null);
}

/** Every record of the client enters the new scope; in other scopes it is said anew. */
Result<void> carryRecords(store::WriteContext &context, const store::ClientKey &client,
                          const ProviderId &to)
{
    const QString kind = QStringLiteral("client");
    const Result<QList<store::Head>> heads = store::headsOfClient(context.sql(), client.id);
    if (!heads)
        return heads.error();
    const QString from = wire::providerScope(client.provider);
    if (client.provider == to)
        return context.changed(from, kind, client.id.text(), client.id);
    Result<void> carried = context.left(from, kind, client.id.text(), client.id);
    for (const store::Head &head : *heads) {
        const QString scope = head.scope == from ? wire::providerScope(to) : head.scope;
        if (carried)
            carried = context.changed(scope, head.kind, head.id, client.id);
    }
    return carried;
}

Result<void> writeNote(store::WriteContext &context, const store::ClientKey &client,
                       const Assignment &to, const char *noteType)
{
    QJsonObject parameters{{QStringLiteral("from"), client.provider.text()},
                           {QStringLiteral("to"), to.provider.text()}};
    if (to.caseworker)
        parameters.insert(QStringLiteral("caseworker"), to.caseworker->text());
    return writeAutomaticNote(context, {client.id, to.provider}, noteType, parameters);
}

} // namespace

Result<void> relocateClient(store::WriteContext &context, const store::ClientKey &client,
                            const Assignment &to, const char *noteType)
{
    const Result<wire::ClientRecord> before = store::readClient(context.sql(), client.id);
    if (!before)
        return before.error();
    QList<store::FieldChange> changes;
    if (client.provider != to.provider)
        changes << store::FieldChange{QStringLiteral("provider"), client.provider.text(),
                                      to.provider.text()};
    if (before->caseworker != to.caseworker)
        changes << store::FieldChange{QStringLiteral("caseworker"), textOrNull(before->caseworker),
                                      textOrNull(to.caseworker)};
    Result<void> moved =
        store::moveClient(context.sql(), {client, to.provider, to.caseworker, context.seq()});
    if (moved)
        moved = carryRecords(context, client, to.provider);
    if (moved)
        moved = context.audit(QStringLiteral("client"), client.id.text(), client.id, changes);
    return moved ? writeNote(context, client, to, noteType) : moved;
}

Result<store::Effect> moveClient(store::WriteContext &context, const StaffAccess &access,
                                 const wire::Mutation &mutation, const QString &mailDomain)
{
    const Result<wire::MoveClient> move = wire::MoveClient::fromJson(mutation.arguments);
    if (!move)
        return move.error();
    const std::optional<ClientId> id = ClientId::parse(mutation.subject);
    if (!id)
        return refused("subject", Problem::WrongType);
    const Result<store::ClientKey> client =
        findInScope(context.sql(), Action::SeeClient, access, *id);
    if (!client)
        return client.error();
    Result<void> done = checkProvider(context.sql(), access, client->provider, move->provider);
    if (done)
        done = checkCaseworker(context.sql(), *move);
    const bool stays = client->provider == move->provider;
    const Assignment to{move->provider, move->caseworker};
    if (done)
        done = overtakeHandover(context, *client, to, mailDomain);
    if (done)
        done = relocateClient(context, *client, to, stays ? "caseworker_assigned" : "referral");
    if (!done)
        return done.error();
    return store::Effect();
}

} // namespace wren::services
