// SPDX-License-Identifier: Apache-2.0
#include "hub/services/cams/camsproposals.h"

#include "hub/services/access.h"
#include "hub/services/clients/clientscope.h"
#include "hub/store/cams/proposalrows.h"
#include "models/formats/text.h"
#include "models/problem.h"
#include "models/rules.h"
#include "models/wire/reader.h"
#include "models/wire/sync.h"

namespace wren::services {

namespace {

constexpr int noteMaximum = 500; ///< code points
const QString proposalKind = QStringLiteral("cams_proposal");

Error invalid(const char *name, Problem problem)
{
    return {Kind::Invalid,
            QStringLiteral("correction for CaMS"),
            {{QString::fromLatin1(name), problemCode(problem)}}};
}

Result<CamsProposalId> readSubject(const wire::Mutation &mutation)
{
    const std::optional<CamsProposalId> id = CamsProposalId::parse(mutation.subject);
    return id ? Result<CamsProposalId>(*id) : invalid("subject", Problem::WrongType);
}

Result<QString> checkNote(const QString &given)
{
    if (!isCleanText(given, Lines::Several))
        return invalid("note", Problem::NotAllowedCharacter);
    const QString note = tidyText(given);
    return codePoints(note) > noteMaximum ? invalid("note", Problem::TooLong)
                                          : Result<QString>(note);
}

/** Only of what CaMS holds and says otherwise. */
Result<void> checkField(store::Connection &connection, const wire::CamsProposalRecord &record)
{
    const auto link = store::camsLinkOf(connection, record.client);
    if (!link)
        return link.error();
    const bool held = *link && isHeldByCams((*link)->record.layer, record.field);
    if (!held || (*link)->record.layer.values.value(record.field) == record.value)
        return invalid("field", Problem::NotWithThis);
    return {};
}

Result<wire::CamsProposalRecord> readProposal(store::WriteContext &context,
                                              const StaffAccess &access,
                                              const wire::Mutation &mutation,
                                              ReferenceCache &reference)
{
    const auto arguments = wire::ProposeCamsValue::fromJson(mutation.arguments);
    if (!arguments)
        return arguments.error();
    const auto lists = reference.current(context.sql());
    if (!lists)
        return lists.error();
    const Result<QJsonValue> value = canonicalValue(arguments->field, arguments->value, **lists);
    if (!value)
        return value.error();
    const Result<QString> note = checkNote(arguments->note);
    if (!note)
        return note.error();
    return wire::CamsProposalRecord{arguments->client, arguments->field, *value, *note,
                                    access.staff,      context.now()};
}

Result<void> end(store::WriteContext &context, const store::ClientKey &client,
                 const store::CamsProposal &proposal)
{
    const Result<void> ended = store::endProposal(context.sql(), proposal.id, context.now());
    if (!ended)
        return ended;
    const Result<void> hidden = context.left(wire::providerScope(client.provider), proposalKind,
                                             proposal.id.text(), client.id);
    if (!hidden)
        return hidden;
    return context.audit(
        proposalKind, proposal.id.text(), client.id,
        {{fieldName(proposal.record.field), proposal.record.value, QJsonValue::Null}});
}

/** Ends those of the client's for which `isOver` holds. */
template<typename Test>
Result<void> endWhere(store::WriteContext &context, const store::ClientKey &client,
                      const Test &isOver)
{
    const auto open = store::openProposals(context.sql(), {client.id});
    if (!open)
        return open.error();
    for (const store::CamsProposal &proposal : *open) {
        if (!isOver(proposal.record))
            continue;
        if (const Result<void> ended = end(context, client, proposal); !ended)
            return ended;
    }
    return {};
}

Result<void> write(store::WriteContext &context, const store::ClientKey &client,
                   const store::CamsProposal &proposal)
{
    Result<void> written = endWhere(context, client, [&](const wire::CamsProposalRecord &open) {
        return open.field == proposal.record.field;
    });
    if (written)
        written = store::insertProposal(context.sql(), proposal);
    if (written) {
        written = context.changed(wire::providerScope(client.provider), proposalKind,
                                  proposal.id.text(), client.id);
    }
    if (written) {
        written = context.audit(
            proposalKind, proposal.id.text(), client.id,
            {{fieldName(proposal.record.field), QJsonValue::Null, proposal.record.value}});
    }
    return written;
}

} // namespace

Result<store::Effect> proposeCamsValue(store::WriteContext &context, const StaffAccess &access,
                                       const wire::Mutation &mutation, ReferenceCache &reference)
{
    const Result<CamsProposalId> id = readSubject(mutation);
    if (!id)
        return id.error();
    const auto record = readProposal(context, access, mutation, reference);
    if (!record)
        return record.error();
    const Result<store::ClientKey> client =
        findInScope(context.sql(), Action::ProposeCamsValue, access, record->client);
    if (!client)
        return client.error();
    if (const Result<void> fits = checkField(context.sql(), *record); !fits)
        return fits.error();
    if (const Result<void> written = write(context, *client, {*id, *record}); !written)
        return written.error();
    return store::Effect();
}

Result<store::Effect> withdrawCamsProposal(store::WriteContext &context, const StaffAccess &access,
                                           const wire::Mutation &mutation)
{
    wire::Reader reader(mutation.arguments);
    if (const Result<void> whole = reader.finish(); !whole)
        return whole.error();
    const Result<CamsProposalId> id = readSubject(mutation);
    if (!id)
        return id.error();
    const auto proposal = store::findProposal(context.sql(), *id);
    if (!proposal)
        return proposal.error();
    if (!*proposal)
        return Error{Kind::NotFound, QStringLiteral("no such open correction"), {}};
    const Result<store::ClientKey> client =
        findInScope(context.sql(), Action::ProposeCamsValue, access, (*proposal)->record.client);
    if (!client)
        return client.error();
    if (const Result<void> ended = end(context, *client, **proposal); !ended)
        return ended.error();
    return store::Effect();
}

Result<QHash<ClientId, QList<Field>>> endShownProposals(store::WriteContext &context,
                                                        const QList<store::CamsLink> &links)
{
    QHash<ClientId, store::CamsLink> byClient;
    for (const store::CamsLink &link : links)
        byClient.insert(link.client.id, link);
    const auto open = store::openProposals(context.sql(), byClient.keys());
    if (!open)
        return open.error();
    QHash<ClientId, QList<Field>> over;
    for (const store::CamsProposal &proposal : *open) {
        const auto &[client, field] = std::tie(proposal.record.client, proposal.record.field);
        const store::CamsLink link = byClient.value(client);
        if (link.record.layer.values.value(field) != proposal.record.value)
            continue;
        if (const Result<void> ended = end(context, link.client, proposal); !ended)
            return ended.error();
        over[client] << field;
    }
    return over;
}

Result<void> endProposals(store::WriteContext &context, const store::ClientKey &client)
{
    return endWhere(context, client, [](const wire::CamsProposalRecord &) { return true; });
}

} // namespace wren::services
