// SPDX-License-Identifier: Apache-2.0
#include "models/wire/edits.h"

#include "models/wire/nested.h"

#include <algorithm>
#include <array>

namespace wren::wire {

using namespace Qt::StringLiterals;

namespace {

struct NamedCause
{
    ParkedCause cause;
    const char *name;
};

constexpr std::array causes{
    NamedCause{ParkedCause::Moved, "moved"},
    NamedCause{ParkedCause::Ended, "ended"},
};

bool isSet(Field field)
{
    return fieldInfo(field).type == FieldType::CodeSet;
}

QJsonObject editToJson(const FieldEdit &edit)
{
    QJsonObject json{{u"field"_s, fieldName(edit.field)}, {u"seen"_s, edit.seen}};
    if (isSet(edit.field)) {
        json.insert(u"adds"_s, QJsonArray::fromStringList(edit.adds));
        json.insert(u"removes"_s, QJsonArray::fromStringList(edit.removes));
    } else {
        json.insert(u"before"_s, edit.before);
        json.insert(u"after"_s, edit.after);
    }
    return json;
}

/** A code that is to be added and removed says nothing. */
bool isDisjoint(const QStringList &adds, const QStringList &removes)
{
    return std::none_of(adds.begin(), adds.end(),
                        [&removes](const QString &code) { return removes.contains(code); });
}

QJsonValue readValue(Reader &reader, const char *name)
{
    const QJsonValue value = reader.any(name);
    if (value.isUndefined())
        reader.fault(name);
    return value;
}

Field readField(Reader &reader, const char *name)
{
    const std::optional<Field> field = fieldFromName(reader.string(name));
    if (!field)
        reader.fault(name);
    return field.value_or(Field::FirstName);
}

Result<FieldEdit> editFromJson(const QJsonObject &json)
{
    Reader reader(json);
    FieldEdit edit;
    edit.field = readField(reader, "field");
    edit.seen = reader.integer("seen");
    if (edit.seen < 0)
        reader.fault("seen");
    if (isSet(edit.field)) {
        edit.adds = reader.strings("adds");
        edit.removes = reader.strings("removes");
        if (!isDisjoint(edit.adds, edit.removes))
            reader.fault("removes");
    } else {
        edit.before = readValue(reader, "before");
        edit.after = readValue(reader, "after");
    }
    return finished(reader, edit);
}

QList<FieldEdit> readEdits(Reader &reader, const char *name)
{
    QList<FieldEdit> edits;
    QSet<Field> fields;
    for (const QJsonValue &element : reader.array(name)) {
        const Result<FieldEdit> edit = editFromJson(element.toObject());
        if (!edit || fields.contains(edit->field)) {
            reader.fault(name);
            continue;
        }
        fields.insert(edit->field);
        edits << *edit;
    }
    return edits;
}

QJsonObject sideToJson(const ConflictSide &side)
{
    QJsonObject json{{u"value"_s, side.value}, {u"at"_s, side.at}};
    if (side.by)
        json.insert(u"by"_s, side.by->text());
    return json;
}

ConflictSide readSide(Reader &reader)
{
    return {readValue(reader, "value"), reader.optionalId<StaffId>("by"), reader.integer("at")};
}

} // namespace

QJsonObject EditClient::toJson() const
{
    QJsonArray array;
    for (const FieldEdit &edit : changes)
        array << editToJson(edit);
    return {{u"changes"_s, array}};
}

Result<EditClient> EditClient::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const EditClient edit{readEdits(reader, "changes")};
    if (edit.changes.isEmpty())
        reader.fault("changes");
    return finished(reader, edit);
}

QJsonObject ConflictRecord::toJson() const
{
    QJsonObject keptJson = sideToJson(kept);
    keptJson.insert(u"rev"_s, rev);
    return {{u"client"_s, client.text()},
            {u"field"_s, fieldName(field)},
            {u"kept"_s, keptJson},
            {u"other"_s, sideToJson(other)}};
}

Result<ConflictRecord> ConflictRecord::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    ConflictRecord record;
    record.client = reader.id<ClientId>("client");
    record.field = readField(reader, "field");
    Reader kept(reader.object("kept"));
    record.kept = readSide(kept);
    record.rev = kept.integer("rev");
    if (!kept.known())
        reader.fault("kept");
    Reader other(reader.object("other"));
    record.other = readSide(other);
    if (!other.known())
        reader.fault("other");
    return told(reader, record);
}

QJsonObject ResolveConflict::toJson() const
{
    return {{u"value"_s, value}, {u"seen"_s, seen}};
}

Result<ResolveConflict> ResolveConflict::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const ResolveConflict resolve{readValue(reader, "value"), reader.integer("seen")};
    return finished(reader, resolve);
}

QJsonObject MoveClient::toJson() const
{
    QJsonObject json{{u"provider"_s, provider.text()}};
    if (caseworker)
        json.insert(u"caseworker"_s, caseworker->text());
    return json;
}

Result<MoveClient> MoveClient::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const MoveClient move{reader.id<ProviderId>("provider"),
                          reader.optionalId<StaffId>("caseworker")};
    return finished(reader, move);
}

QString parkedCauseName(ParkedCause cause)
{
    for (const NamedCause &named : causes) {
        if (named.cause == cause)
            return QString::fromLatin1(named.name);
    }
    return {};
}

std::optional<ParkedCause> parkedCauseFromName(QStringView name)
{
    for (const NamedCause &named : causes) {
        if (name == QLatin1String(named.name))
            return named.cause;
    }
    return std::nullopt;
}

QJsonObject ParkedRecord::toJson() const
{
    QJsonObject json{
        {u"cause"_s, parkedCauseName(cause)}, {u"mutation"_s, mutation}, {u"subject"_s, subject},
        {u"arguments"_s, arguments},          {u"by"_s, by.text()},      {u"at"_s, at}};
    if (client)
        json.insert(u"client"_s, client->text());
    return json;
}

Result<ParkedRecord> ParkedRecord::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const std::optional<ParkedCause> cause = parkedCauseFromName(reader.string("cause"));
    if (!cause)
        reader.fault("cause");
    const ParkedRecord record{reader.optionalId<ClientId>("client"),
                              cause.value_or(ParkedCause::Moved),
                              reader.string("mutation"),
                              reader.string("subject"),
                              reader.object("arguments"),
                              reader.id<StaffId>("by"),
                              reader.integer("at")};
    return told(reader, record);
}

QJsonObject DecideParked::toJson() const
{
    const bool apply = decision == Decision::Apply;
    return {{u"decision"_s, apply ? u"apply"_s : u"discard"_s}};
}

Result<DecideParked> DecideParked::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const QString decision = reader.string("decision");
    if (decision != "apply"_L1 && decision != "discard"_L1)
        reader.fault("decision");
    const DecideParked decided{decision == "apply"_L1 ? Decision::Apply : Decision::Discard};
    return finished(reader, decided);
}

} // namespace wren::wire
