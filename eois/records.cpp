// SPDX-License-Identifier: Apache-2.0
#include "eois/records.h"

#include <QJsonArray>

namespace wren::standin {

namespace {

void put(QJsonObject &json, const char *name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(QLatin1String(name), text);
}

} // namespace

QJsonObject Person::toJson() const
{
    QJsonObject json;
    put(json, "first_name", firstName);
    put(json, "last_name", lastName);
    put(json, "email", email);
    put(json, "phone", phone);
    put(json, "birth_date", birthDate);
    put(json, "language", language);
    if (!address.isEmpty())
        json.insert(QLatin1String("address"), address);
    if (!selfIdentification.isEmpty())
        json.insert(QLatin1String("self_identification"),
                    QJsonArray::fromStringList(selfIdentification));
    return json;
}

Person Person::fromJson(const QJsonObject &json)
{
    Person person;
    person.firstName = json.value(QLatin1String("first_name")).toString();
    person.lastName = json.value(QLatin1String("last_name")).toString();
    person.email = json.value(QLatin1String("email")).toString();
    person.phone = json.value(QLatin1String("phone")).toString();
    person.birthDate = json.value(QLatin1String("birth_date")).toString();
    person.language = json.value(QLatin1String("language")).toString();
    person.address = json.value(QLatin1String("address")).toObject();
    const QJsonArray codes = json.value(QLatin1String("self_identification")).toArray();
    for (const QJsonValue &code : codes)
        person.selfIdentification.append(code.toString());
    return person;
}

QJsonObject AssessmentRecord::toJson() const
{
    QJsonObject json;
    put(json, "number", number);
    put(json, "client_reference", clientReference);
    json.insert(QLatin1String("state"),
                submitted ? QStringLiteral("submitted") : QStringLiteral("in_progress"));
    json.insert(QLatin1String("in_cams"), !clientReference.isEmpty());
    if (submitted)
        json.insert(QLatin1String("part1"), part1.toJson());
    return json;
}

QJsonObject ClientRecord::toJson() const
{
    QJsonObject json = person.toJson();
    put(json, "reference", reference);
    put(json, "case_reference", caseReference);
    put(json, "status", status);
    put(json, "merged_into", mergedInto);
    put(json, "identifies_as", identifiesAs);
    put(json, "changed_at", changedAt.toString(Qt::ISODateWithMs));
    return json;
}

} // namespace wren::standin
