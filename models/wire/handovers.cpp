// SPDX-License-Identifier: Apache-2.0
#include "models/wire/handovers.h"

#include "models/wire/nested.h"

namespace wren::wire {

using namespace Qt::StringLiterals;

namespace {

void insertText(QJsonObject &json, const QString &name, const QString &text)
{
    if (!text.isNull())
        json.insert(name, text);
}

void insertStaff(QJsonObject &json, const QString &name, const std::optional<StaffId> &staff)
{
    if (staff)
        json.insert(name, staff->text());
}

void insertFields(QJsonObject &json, const QString &name, const QList<Field> &fields)
{
    QJsonArray names;
    for (const Field field : fields)
        names << fieldName(field);
    if (!names.isEmpty())
        json.insert(name, names);
}

enum class Strangers { LetBe, Refuse };

/** Absent: none. A field that stands there twice makes `name` faulty, as one that is not known. */
QList<Field> readFields(Reader &reader, const char *name, Strangers strangers)
{
    QList<Field> fields;
    const QJsonValue value = reader.any(name);
    if (!value.isUndefined() && !value.isArray())
        reader.fault(name);
    for (const QJsonValue &element : value.toArray()) {
        const std::optional<Field> field = fieldFromName(element.toString());
        const bool strange = !field && strangers == Strangers::Refuse;
        if (strange || !element.isString() || (field && fields.contains(*field)))
            reader.fault(name);
        else if (field)
            fields << *field;
    }
    return fields;
}

HandoverWay readWay(Reader &reader)
{
    const auto way = handoverWayFromName(reader.string("way"));
    if (!way)
        reader.fault("way");
    return way.value_or(HandoverWay::Refer);
}

HandoverState readState(Reader &reader)
{
    const auto state = handoverStateFromName(reader.string("state"));
    if (!state)
        reader.fault("state");
    return state.value_or(HandoverState::Open);
}

} // namespace

QJsonObject OutsidePerson::toJson() const
{
    QJsonObject json{{u"name"_s, name}};
    insertText(json, u"email"_s, email);
    insertText(json, u"phone"_s, phone);
    insertStaff(json, u"caseworker"_s, caseworker);
    if (!shared.values().isEmpty())
        json.insert(u"shared"_s, shared.toJson());
    return json;
}

Result<OutsidePerson> OutsidePerson::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const OutsidePerson person{reader.string("name"), reader.optionalString("email"),
                               reader.optionalString("phone"),
                               reader.optionalId<StaffId>("caseworker"),
                               readOptional<Profile>(reader, "shared").value_or(Profile())};
    return told(reader, person);
}

QJsonObject HandoverRecord::toJson() const
{
    QJsonObject json{{u"way"_s, handoverWayName(way)},
                     {u"state"_s, handoverStateName(state)},
                     {u"from"_s, from.text()},
                     {u"to"_s, to.text()},
                     {u"asked_by"_s, askedBy.text()},
                     {u"asked_at"_s, askedAt},
                     {u"reason"_s, reason}};
    if (client)
        json.insert(u"client"_s, client->text());
    if (person)
        json.insert(u"person"_s, person->toJson());
    insertStaff(json, u"caseworker"_s, caseworker);
    insertText(json, u"notes"_s, notes);
    insertFields(json, u"shares"_s, shares);
    insertStaff(json, u"ended_by"_s, endedBy);
    if (endedAt)
        json.insert(u"ended_at"_s, *endedAt);
    insertText(json, u"answer"_s, answer);
    return json;
}

Result<HandoverRecord> HandoverRecord::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const HandoverRecord record{readWay(reader),
                                readState(reader),
                                reader.optionalId<ClientId>("client"),
                                readOptional<OutsidePerson>(reader, "person"),
                                reader.id<ProviderId>("from"),
                                reader.id<ProviderId>("to"),
                                reader.optionalId<StaffId>("caseworker"),
                                reader.id<StaffId>("asked_by"),
                                reader.integer("asked_at"),
                                reader.string("reason"),
                                reader.optionalString("notes"),
                                readFields(reader, "shares", Strangers::LetBe),
                                reader.optionalId<StaffId>("ended_by"),
                                reader.optionalInteger("ended_at"),
                                reader.optionalString("answer")};
    // One side's or the other's; both would join an id to what R3 shows.
    if (record.client.has_value() == record.person.has_value())
        reader.fault(record.client ? "person" : "client");
    return told(reader, record);
}

QJsonObject ReferClient::toJson() const
{
    QJsonObject json{{u"provider"_s, provider.text()}, {u"reason"_s, reason}};
    insertStaff(json, u"caseworker"_s, caseworker);
    insertText(json, u"notes"_s, notes);
    insertFields(json, u"shares"_s, shares);
    return json;
}

Result<ReferClient> ReferClient::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const ReferClient referral{reader.id<ProviderId>("provider"),
                               reader.optionalId<StaffId>("caseworker"), reader.string("reason"),
                               reader.optionalString("notes"),
                               readFields(reader, "shares", Strangers::Refuse)};
    return finished(reader, referral);
}

QJsonObject RequestTransfer::toJson() const
{
    return {{u"match"_s, match}, {u"reason"_s, reason}};
}

Result<RequestTransfer> RequestTransfer::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const RequestTransfer request{reader.string("match"), reader.string("reason")};
    return finished(reader, request);
}

QJsonObject DecideHandover::toJson() const
{
    QJsonObject json{{u"decision"_s, decision == Decision::Approve ? u"approve"_s : u"decline"_s}};
    insertStaff(json, u"caseworker"_s, caseworker);
    insertText(json, u"reason"_s, reason);
    return json;
}

Result<DecideHandover> DecideHandover::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const QString decision = reader.string("decision");
    if (decision != u"approve"_s && decision != u"decline"_s)
        reader.fault("decision");
    const DecideHandover decided{decision == u"decline"_s ? Decision::Decline : Decision::Approve,
                                 reader.optionalId<StaffId>("caseworker"),
                                 reader.optionalString("reason")};
    return finished(reader, decided);
}

} // namespace wren::wire
