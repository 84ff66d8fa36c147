// SPDX-License-Identifier: Apache-2.0
#include "hub/eois/answers.h"

#include "models/strictjson.h"
#include "models/wire/reader.h"

#include <QJsonArray>

namespace wren::eois {

namespace {

void put(Values &values, Field field, const QString &text)
{
    if (!text.isEmpty())
        values.insert(field, text);
}

// EOIS's address has the keys of ours (models/formats/address.h).
void readAddress(wire::Reader &reader, Values &values)
{
    const QJsonObject address = reader.optionalObject("address");
    if (address.isEmpty())
        return;
    wire::Reader inner(address);
    if (address.contains(QLatin1String("no_fixed")))
        (void)inner.boolean("no_fixed");
    for (const char *name : {"line1", "unit", "municipality", "province", "postal_code"})
        (void)inner.optionalString(name);
    (void)inner.string("country");
    if (!inner.finish())
        reader.fault("address");
    values.insert(Field::PrimaryAddress, address);
}

void readCodes(wire::Reader &reader, Values &values)
{
    const QJsonValue codes = reader.any("self_identification");
    if (codes.isUndefined())
        return;
    if (!codes.isArray())
        return reader.fault("self_identification");
    for (const QJsonValue &code : codes.toArray()) {
        if (!code.isString())
            return reader.fault("self_identification");
    }
    if (!codes.toArray().isEmpty())
        values.insert(Field::SelfIdentification, codes);
}

/** What a CA's Part 1 and a CaMS client have in common. */
Values readPerson(wire::Reader &reader)
{
    Values values;
    put(values, Field::FirstName, reader.optionalString("first_name"));
    put(values, Field::LastName, reader.optionalString("last_name"));
    put(values, Field::Email, reader.optionalString("email"));
    put(values, Field::Phone, reader.optionalString("phone"));
    put(values, Field::BirthDate, reader.optionalString("birth_date"));
    put(values, Field::Language, reader.optionalString("language"));
    readAddress(reader, values);
    readCodes(reader, values);
    return values;
}

Result<void> readPart1(const QJsonObject &part1, Assessment &assessment)
{
    wire::Reader reader(part1);
    assessment.part1 = readPerson(reader);
    return reader.finish();
}

} // namespace

Result<Assessment> readAssessment(const QByteArray &body)
{
    const Result<QJsonObject> json = parseStrictObject(body);
    if (!json)
        return json.error();
    wire::Reader reader(*json);
    Assessment assessment;
    assessment.number = reader.string("number");
    assessment.inCams = reader.boolean("in_cams");
    assessment.clientReference = reader.optionalString("client_reference");
    const QString state = reader.string("state");
    if (state == u"submitted") {
        assessment.state = Assessment::State::Submitted;
        if (!readPart1(reader.object("part1"), assessment))
            reader.fault("part1");
    } else if (state == u"in_progress") {
        assessment.state = Assessment::State::InProgress;
    } else {
        reader.fault("state");
    }
    const Result<void> finished = reader.finish();
    if (!finished)
        return finished.error();
    return assessment;
}

Result<CamsClient> readCamsClient(const QByteArray &body)
{
    const Result<QJsonObject> json = parseStrictObject(body);
    if (!json)
        return json.error();
    wire::Reader reader(*json);
    CamsClient client;
    client.reference = reader.string("reference");
    client.caseReference = reader.string("case_reference");
    client.status = reader.string("status");
    client.identifiesAs = reader.optionalString("identifies_as");
    client.changedAt = QDateTime::fromString(reader.string("changed_at"), Qt::ISODateWithMs);
    if (client.changedAt.timeSpec() != Qt::UTC)
        reader.fault("changed_at");
    client.values = readPerson(reader);
    client.values.removeIf([](auto entry) { return !fieldInfo(entry.key()).ownedByCams; });
    const Result<void> finished = reader.finish();
    if (!finished)
        return finished.error();
    return client;
}

bool saysNotFound(const QByteArray &body)
{
    const Result<QJsonObject> json = parseStrictObject(body);
    return json && json->value(QLatin1String("error")) == QLatin1String("not_found");
}

} // namespace wren::eois
