// SPDX-License-Identifier: Apache-2.0
#include "eois/requests.h"

#include "models/wire/reader.h"

#include <QJsonArray>

namespace wren::standin {

namespace {

const QStringList personTexts{QStringLiteral("first_name"), QStringLiteral("last_name"),
                              QStringLiteral("email"),      QStringLiteral("phone"),
                              QStringLiteral("birth_date"), QStringLiteral("language")};

Error invalid(const QString &what)
{
    return {Kind::Invalid, what, {}};
}

bool isStringOrNull(const QJsonValue &value)
{
    return value.isString() || value.isNull();
}

/** Is `value` of a type that a person's `name` can have? */
bool fitsPerson(const QString &name, const QJsonValue &value)
{
    if (name == u"address")
        return value.isObject() || value.isNull();
    if (name == u"self_identification")
        return value.isArray() || value.isNull();
    return personTexts.contains(name) && isStringOrNull(value);
}

Result<AssessmentRecord> readAssessment(const QJsonObject &json)
{
    wire::Reader reader(json);
    AssessmentRecord assessment;
    assessment.number = reader.string("number");
    assessment.clientReference = reader.optionalString("client_reference");
    const QString state = reader.string("state");
    if (state != u"submitted" && state != u"in_progress")
        reader.fault("state");
    assessment.submitted = state == u"submitted";
    const QJsonObject part1 = reader.optionalObject("part1");
    for (auto value = part1.begin(); value != part1.end(); ++value) {
        if (!fitsPerson(value.key(), value.value()))
            reader.fault("part1");
    }
    assessment.part1 = Person::fromJson(part1);
    if (const Result<void> finished = reader.finish(); !finished)
        return finished.error();
    return assessment;
}

} // namespace

Result<QList<AssessmentRecord>> readPeople(const QJsonObject &body)
{
    if (body.size() != 1 || !body.value(QLatin1String("people")).isArray())
        return invalid(QStringLiteral("people"));
    QList<AssessmentRecord> people;
    const QJsonArray entries = body.value(QLatin1String("people")).toArray();
    for (const QJsonValue &entry : entries) {
        const Result<AssessmentRecord> assessment = readAssessment(entry.toObject());
        if (!assessment)
            return assessment.error();
        people.append(*assessment);
    }
    return people;
}

Result<ClientRecord> changedClient(const ClientRecord &client, const QJsonObject &changes)
{
    ClientRecord changed = client;
    QJsonObject person = client.person.toJson();
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        const QJsonValue value = change.value();
        if (fitsPerson(change.key(), value))
            person.insert(change.key(), value);
        else if (change.key() == u"status" && value.isString())
            changed.status = value.toString();
        else if (change.key() == u"merged_into" && value.isString())
            changed.mergedInto = value.toString();
        else if (change.key() == u"identifies_as" && isStringOrNull(value))
            changed.identifiesAs = value.toString();
        else
            return invalid(change.key());
    }
    if (!changed.mergedInto.isEmpty())
        changed.status = QStringLiteral("merged");
    changed.person = Person::fromJson(person);
    return changed;
}

} // namespace wren::standin
