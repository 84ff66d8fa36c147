// SPDX-License-Identifier: Apache-2.0
#include "hub/services/merge/editclient.h"

#include "hub/services/clients/clientscope.h"
#include "hub/services/merge/clientmerge.h"
#include "hub/store/recordreader.h"
#include "hub/store/staff/staffaccess.h"
#include "models/rules.h"
#include "models/wire/edits.h"

#include <QJsonArray>

#include <algorithm>

namespace wren::services {

namespace {

QList<FieldError> faultOf(Field field, Problem problem)
{
    return {{fieldName(field), problemCode(problem)}};
}

/** A code that is to go may have left the lists; one that comes may not. */
Result<FieldEdit> canonicalSet(FieldEdit edit, const ReferenceData &reference)
{
    const Result<QJsonValue> adds =
        canonicalValue(edit.field, QJsonArray::fromStringList(edit.adds), reference);
    if (!adds)
        return adds.error();
    edit.adds.clear();
    for (const QJsonValue &code : adds->toArray())
        edit.adds << code.toString();
    return edit;
}

Result<FieldEdit> canonicalEdit(FieldEdit edit, const ReferenceData &reference)
{
    if (edit.field == Field::Email)
        return Error{Kind::Invalid, QStringLiteral("edit"), faultOf(edit.field, Problem::NotYours)};
    if (fieldInfo(edit.field).type == FieldType::CodeSet)
        return canonicalSet(std::move(edit), reference);
    const Result<QJsonValue> after = canonicalValue(edit.field, edit.after, reference);
    if (!after)
        return after.error();
    edit.after = *after;
    return edit;
}

struct Arguments
{
    ClientId client;
    QList<FieldEdit> edits;
};

Result<Arguments> readArguments(const wire::Mutation &mutation)
{
    const Result<wire::EditClient> edit = wire::EditClient::fromJson(mutation.arguments);
    if (!edit)
        return edit.error();
    const std::optional<ClientId> client = ClientId::parse(mutation.subject);
    if (!client)
        return Error{Kind::Invalid,
                     QStringLiteral("subject"),
                     {{QStringLiteral("subject"), problemCode(Problem::WrongType)}}};
    return Arguments{*client, edit->changes};
}

/** Null: no edit has this number. */
const wire::Mutation *editOf(const wire::PushRequest &request, qint64 mid)
{
    const auto found = std::find_if(
        request.mutations.cbegin(), request.mutations.cend(), [mid](const wire::Mutation &each) {
            return each.mid == mid && each.name == QLatin1String("edit_client");
        });
    return found == request.mutations.cend() ? nullptr : &*found;
}

Result<void> addRecord(store::Connection &connection, const StaffId &asker,
                       const wire::Mutation &edit, wire::MutationResult &result)
{
    const Result<std::optional<StaffAccess>> access = store::readStaffAccess(connection, asker);
    if (!access)
        return access.error();
    const Result<store::ClientKey> client =
        findInScope(connection, Action::EditClient, access->value_or(StaffAccess()),
                    ClientId::parse(edit.subject).value_or(ClientId()));
    if (!client)
        return client.error().kind == Kind::NotFound ? Result<void>() : client.error();
    const Result<wire::ClientRecord> record = store::readClient(connection, client->id);
    if (!record)
        return record.error();
    result.info.insert(QStringLiteral("record"), record->toJson());
    return {};
}

} // namespace

Result<QList<FieldEdit>> canonicalEdits(const QList<FieldEdit> &edits,
                                        const ReferenceData &reference)
{
    QList<FieldEdit> canonical;
    QList<FieldError> faults;
    for (const FieldEdit &edit : edits) {
        const Result<FieldEdit> one = canonicalEdit(edit, reference);
        if (one)
            canonical << *one;
        else
            faults += one.error().fields;
    }
    if (!faults.isEmpty())
        return Error{Kind::Invalid, QStringLiteral("edit"), faults};
    return canonical;
}

Result<store::Effect> editClient(store::WriteContext &context, const store::Actor &editor,
                                 const wire::Mutation &mutation, ReferenceCache &reference)
{
    const Result<Arguments> arguments = readArguments(mutation);
    if (!arguments)
        return arguments.error();
    const Result<store::ClientKey> client =
        findInScope(context.sql(), Action::EditClient, editor.access, arguments->client);
    if (!client)
        return client.error();
    const auto lists = reference.current(context.sql());
    if (!lists)
        return lists.error();
    const Result<QList<FieldEdit>> edits = canonicalEdits(arguments->edits, **lists);
    if (!edits)
        return edits.error();
    const Result<MergedEdits> merged = mergeEdits(context.sql(), editor, *client, *edits);
    if (!merged)
        return merged.error();
    const QDate today = QDateTime::fromMSecsSinceEpoch(context.now(), Qt::UTC).date();
    if (const Result<void> valid = checkMerged(*merged, **lists, today); !valid)
        return valid.error();
    return writeMerged(context, editor, *client, *merged);
}

Result<void> addRecords(store::Connection &connection, const StaffId &asker,
                        const wire::PushRequest &request, wire::PushAnswer &answer)
{
    for (wire::MutationResult &result : answer.results) {
        const wire::Mutation *edit =
            result.outcome == wire::Outcome::Refused ? editOf(request, result.mid) : nullptr;
        if (!edit)
            continue;
        if (const Result<void> added = addRecord(connection, asker, *edit, result); !added)
            return added;
    }
    return {};
}

} // namespace wren::services
