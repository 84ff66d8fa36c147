// SPDX-License-Identifier: Apache-2.0
#include "hub/eois/answers.h"

#include "models/cams.h"
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

bool readMerged(wire::Reader &reader, CamsClient &client)
{
    const QString status = reader.string("status");
    client.mergedInto = reader.optionalString("merged_into");
    client.closed = status == u"closed";
    const bool merged = status == u"merged";
    return merged == !client.mergedInto.isEmpty() && (merged || client.closed || status == u"open");
}

Result<CamsClient> clientOf(const QJsonObject &json)
{
    wire::Reader reader(json);
    CamsClient client;
    client.reference = reader.string("reference");
    client.caseReference = reader.string("case_reference");
    if (!readMerged(reader, client))
        reader.fault("status");
    client.identifiesAs = reader.optionalString("identifies_as");
    client.changedAt = QDateTime::fromString(reader.string("changed_at"), Qt::ISODateWithMs);
    if (client.changedAt.timeSpec() != Qt::UTC)
        reader.fault("changed_at");
    client.values = readPerson(reader);
    client.values.removeIf([](auto entry) { return !mayComeFromCams(entry.key()); });
    if (const Result<void> finished = reader.finish(); !finished)
        return finished.error();
    return client;
}

/** The entries of a page: one that is wrong makes doubtful whom it names, and nobody else. */
struct Collected
{
    QMap<QString, CamsClient> clients;
    QSet<QString> doubtful;
    bool nameless = false;

    void add(const QJsonObject &entry)
    {
        const Result<CamsClient> client = clientOf(entry);
        const QString reference = entry.value(QLatin1String("reference")).toString();
        nameless |= reference.isEmpty();
        const auto before = clients.constFind(reference);
        const bool again = before != clients.cend() && client && before->values != client->values;
        if (!client || again)
            doubtful.insert(reference);
        if (doubtful.contains(reference))
            clients.remove(reference);
        else
            clients.insert(reference, *client);
    }
};

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
    return json ? clientOf(*json) : Result<CamsClient>(json.error());
}

Result<CamsChanges> readChanges(const QByteArray &body)
{
    const Result<QJsonObject> json = parseStrictObject(body);
    if (!json)
        return json.error();
    wire::Reader reader(*json);
    CamsChanges changes;
    changes.cursor = reader.string("cursor");
    changes.more = reader.boolean("more");
    Collected collected;
    for (const QJsonValue &entry : reader.array("changes"))
        collected.add(entry.toObject());
    if (const Result<void> finished = reader.finish(); !finished)
        return finished.error();
    if (collected.nameless)
        return Error{Kind::Server, QStringLiteral("a change of nobody"), {}};
    changes.clients = collected.clients.values();
    changes.doubtful = collected.doubtful.values();
    return changes;
}

Result<NumberKinds> readNumberKinds(const QByteArray &body, const QString &digits)
{
    const Result<QJsonObject> json = parseStrictObject(body);
    if (!json)
        return json.error();
    wire::Reader reader(*json);
    if (reader.string("number") != digits)
        reader.fault("number");
    const QStringList kinds = reader.strings("kinds");
    const NumberKinds read{kinds.contains(QLatin1String("assessment")),
                           kinds.contains(QLatin1String("client")),
                           reader.optionalString("client_reference")};
    if (kinds.contains(QLatin1String("case")) == read.caseOf.isEmpty())
        reader.fault("client_reference");
    if (const Result<void> finished = reader.finish(); !finished)
        return finished.error();
    return read;
}

bool says(const QByteArray &body, const char *code)
{
    const Result<QJsonObject> json = parseStrictObject(body);
    return json && json->value(QLatin1String("error")) == QLatin1String(code);
}

} // namespace wren::eois
