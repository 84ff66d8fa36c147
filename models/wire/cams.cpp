// SPDX-License-Identifier: Apache-2.0
#include "models/wire/cams.h"

#include "models/wire/nested.h"

#include <array>

namespace wren::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array troubleNames{"none", "unreadable", "not_found", "merged", "another_person"};

using State = CamsAnswer::State;
constexpr std::array answerNames{
    "none", "found", "connected", "case_reference", "assessment_in_progress", "assessment"};

/** The value of an enum whose names stand in its order. */
template<typename Enum, std::size_t Size>
Enum readNamed(Reader &reader, const char *field, const std::array<const char *, Size> &names)
{
    const QString given = reader.string(field);
    for (std::size_t i = 0; i < Size; ++i) {
        if (given == QLatin1String(names[i]))
            return Enum(i);
    }
    reader.fault(field);
    return Enum(0);
}

void insertText(QJsonObject &json, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(name, text);
}

Field readField(Reader &reader)
{
    const std::optional<Field> field = fieldFromName(reader.string("field"));
    if (!field)
        reader.fault("field");
    return field.value_or(Field::LastName);
}

QJsonValue readValue(Reader &reader)
{
    const QJsonValue value = reader.any("value");
    if (value.isUndefined())
        reader.fault("value");
    return value;
}

} // namespace

QString camsTroubleName(CamsTrouble trouble)
{
    return QString::fromLatin1(troubleNames.at(std::size_t(trouble)));
}

std::optional<CamsTrouble> camsTroubleFromName(QStringView name)
{
    for (std::size_t i = 0; i < troubleNames.size(); ++i) {
        if (name == QLatin1String(troubleNames[i]))
            return CamsTrouble(i);
    }
    return std::nullopt;
}

QJsonObject CamsRecord::toJson() const
{
    QJsonObject json{{u"client"_s, client.text()},
                     {u"reference"_s, reference},
                     {u"case_reference"_s, caseReference},
                     {u"closed"_s, closed},
                     {u"state"_s, camsStateName(layer.state)},
                     {u"values"_s, layer.values.toJson()},
                     {u"trouble"_s, camsTroubleName(trouble)},
                     {u"wanted"_s, wanted},
                     {u"read_at"_s, readAt},
                     {u"connected_at"_s, connectedAt}};
    insertText(json, u"identifies_as"_s, identifiesAs);
    return json;
}

Result<CamsRecord> CamsRecord::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    CamsRecord record;
    record.client = reader.id<ClientId>("client");
    record.reference = reader.string("reference");
    record.caseReference = reader.string("case_reference");
    record.closed = reader.boolean("closed");
    record.identifiesAs = reader.optionalString("identifies_as");
    const std::optional<CamsState> state = camsStateFromName(reader.string("state"));
    if (!state)
        reader.fault("state");
    record.layer = {state.value_or(CamsState::Broken), readNested<Profile>(reader, "values")};
    record.trouble = readNamed<CamsTrouble>(reader, "trouble", troubleNames);
    record.wanted = reader.boolean("wanted");
    record.readAt = reader.integer("read_at");
    record.connectedAt = reader.integer("connected_at");
    return told(reader, record);
}

QJsonObject CamsProposalRecord::toJson() const
{
    QJsonObject json{{u"client"_s, client.text()},
                     {u"field"_s, fieldName(field)},
                     {u"value"_s, value},
                     {u"by"_s, by.text()},
                     {u"at"_s, at}};
    insertText(json, u"note"_s, note);
    return json;
}

Result<CamsProposalRecord> CamsProposalRecord::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const CamsProposalRecord record{
        reader.id<ClientId>("client"), readField(reader),        readValue(reader),
        reader.optionalString("note"), reader.id<StaffId>("by"), reader.integer("at")};
    return told(reader, record);
}

QJsonObject CamsHintRecord::toJson() const
{
    return {{u"client"_s, client.text()}, {u"reference"_s, reference}};
}

Result<CamsHintRecord> CamsHintRecord::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const CamsHintRecord record{reader.id<ClientId>("client"), reader.string("reference")};
    return told(reader, record);
}

QJsonObject EoisRecord::toJson() const
{
    return {{u"away"_s, away}, {u"since"_s, since}};
}

Result<EoisRecord> EoisRecord::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const EoisRecord record{reader.boolean("away"), reader.integer("since")};
    return told(reader, record);
}

QJsonObject PortalClient::toJson() const
{
    QJsonObject json{{u"name"_s, name}, {u"provider"_s, provider}};
    if (client)
        json.insert(u"client"_s, client->text());
    insertText(json, u"email"_s, email);
    insertText(json, u"phone"_s, phone);
    insertText(json, u"caseworker"_s, caseworker);
    return json;
}

Result<PortalClient> PortalClient::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const PortalClient client{reader.optionalId<ClientId>("client"),
                              reader.string("name"),
                              reader.optionalString("email"),
                              reader.optionalString("phone"),
                              reader.string("provider"),
                              reader.optionalString("caseworker")};
    return told(reader, client);
}

QJsonObject CamsAnswer::toJson() const
{
    QJsonObject json{{u"state"_s, QLatin1String(answerNames.at(std::size_t(state)))}};
    if (state == State::Found) {
        json.insert(u"reference"_s, reference);
        json.insert(u"values"_s, values.toJson());
        json.insert(u"left_out"_s, QJsonArray::fromStringList(leftOut));
        json.insert(u"closed"_s, closed);
        insertText(json, u"identifies_as"_s, identifiesAs);
    }
    insertText(json, u"name"_s, name);
    if (owner)
        json.insert(u"owner"_s, owner->toJson());
    return json;
}

Result<CamsAnswer> CamsAnswer::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    CamsAnswer answer;
    answer.state = readNamed<State>(reader, "state", answerNames);
    if (answer.state == State::Found) {
        answer.reference = reader.string("reference");
        answer.values = readNested<Profile>(reader, "values");
        answer.leftOut = reader.strings("left_out");
        answer.closed = reader.boolean("closed");
        answer.identifiesAs = reader.optionalString("identifies_as");
    }
    answer.name = reader.optionalString("name");
    answer.owner = readOptional<PortalClient>(reader, "owner");
    if (answer.state == State::Connected && !answer.owner)
        reader.fault("owner");
    return told(reader, answer);
}

QJsonObject ConnectCams::toJson() const
{
    return {{u"reference"_s, reference}};
}

Result<ConnectCams> ConnectCams::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const ConnectCams connect{reader.string("reference")};
    return finished(reader, connect);
}

QJsonObject DisconnectCams::toJson() const
{
    return {{u"reason"_s, reason}};
}

Result<DisconnectCams> DisconnectCams::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const DisconnectCams disconnect{reader.string("reason")};
    return finished(reader, disconnect);
}

QJsonObject ProposeCamsValue::toJson() const
{
    QJsonObject json{
        {u"client"_s, client.text()}, {u"field"_s, fieldName(field)}, {u"value"_s, value}};
    insertText(json, u"note"_s, note);
    return json;
}

Result<ProposeCamsValue> ProposeCamsValue::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const ProposeCamsValue propose{reader.id<ClientId>("client"), readField(reader),
                                   readValue(reader), reader.optionalString("note")};
    return finished(reader, propose);
}

} // namespace wren::wire
