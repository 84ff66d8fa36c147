// SPDX-License-Identifier: Apache-2.0
// The rules as the oracle knows them, one a mutation.
#include "tests/simulate/cast.h"
#include "tests/simulate/oracle.h"

#include <QJsonArray>

namespace wren::test {

using wire::Outcome;

namespace {

QString member(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

bool isRefused(const wire::MutationResult &result, Kind kind)
{
    return result.outcome == Outcome::Refused && result.error && result.error->kind == kind;
}

QStringList strings(const QJsonValue &array)
{
    QStringList all;
    for (const QJsonValue &one : array.toArray())
        all.append(one.toString());
    return all;
}

} // namespace

void Oracle::completeSetup(int seat, const DeviceId &by, const wire::Mutation &mutation,
                           const Result &result)
{
    const ClientId id = ClientId::fromTrusted(mutation.subject);
    const QJsonObject json = mutation.arguments.value(QLatin1String("profile")).toObject();
    const Profile profile = Profile::fromJson(json).value();
    const bool idTaken = expected.clients.contains(id);
    const bool emailTaken =
        std::any_of(expected.clients.cbegin(), expected.clients.cend(), [&](const auto &client) {
            return client.values.value(Field::Email) == profile.value(Field::Email);
        });
    Expected::Client client;
    client.provider = cast().staff[seats[seat].staff].provider;
    if (mutation.arguments.contains(QLatin1String("provider")))
        client.provider = ProviderId::fromTrusted(member(mutation.arguments, "provider"));
    if (!scopes(seats[seat].staff).contains(wire::providerScope(client.provider)))
        return expect(isRefused(result, Kind::Invalid), mutation, result,
                      QStringLiteral("the provider is out of reach"));
    if (idTaken || emailTaken)
        return expect(isRefused(result, Kind::Conflict), mutation, result,
                      QStringLiteral("id or address is taken"));
    expect(result.outcome == Outcome::Applied, mutation, result, QStringLiteral("it is in order"));
    if (result.outcome != Outcome::Applied)
        return;
    for (const FieldInfo &info : allFields())
        client.marks.insert(info.id, {result.seq, by});
    for (const Field field : profile.values().keys())
        client.values.insert(field, profile.value(field));
    expected.clients.insert(id, client);
}

bool Oracle::parks(int seat, const ClientId &client, const wire::Mutation &mutation,
                   const Result &result)
{
    if (reaches(seat, client))
        return false;
    if (!expected.clients.contains(client)) {
        expect(isRefused(result, Kind::NotFound), mutation, result,
               QStringLiteral("there is no such client"));
        return true;
    }
    // A client that was never in reach is as none at all; one that left takes the work along.
    const bool parked = result.outcome == Outcome::Parked;
    expect(parked || isRefused(result, Kind::NotFound) || isRefused(result, Kind::Conflict),
           mutation, result, QStringLiteral("the client is out of reach"));
    if (parked) {
        expected.parked.insert(
            member(result.info, "parked"),
            {mutation, cast().staff[seats[seat].staff].provider, client, seats[seat].device});
    }
    return true;
}

void Oracle::addCaseNote(int seat, const wire::Mutation &mutation, const Result &result)
{
    const ClientId client = ClientId::fromTrusted(member(mutation.arguments, "client"));
    const QString text = member(mutation.arguments, "text");
    if (parks(seat, client, mutation, result))
        return;
    if (text.isEmpty())
        return expect(result.outcome == Outcome::Refused, mutation, result,
                      QStringLiteral("it says nothing"));
    if (expected.notes.contains(mutation.subject))
        return expect(isRefused(result, Kind::Conflict), mutation, result,
                      QStringLiteral("the note is there already"));
    expect(result.outcome == Outcome::Applied, mutation, result, QStringLiteral("it is in order"));
    if (result.outcome == Outcome::Applied)
        expected.notes.insert(mutation.subject, {client, text});
}

bool Oracle::editField(const ClientId &id, const DeviceId &by, const QJsonObject &change,
                       qint64 seq)
{
    Expected::Client &client = expected.clients[id];
    const Field field = fieldFromName(member(change, "field")).value();
    const QJsonValue now = client.values.value(field, absentValue(field));
    QJsonValue then = change.value(QLatin1String("after"));
    if (fieldInfo(field).type == FieldType::CodeSet) {
        QStringList codes = strings(now);
        for (const QString &code : strings(change.value(QLatin1String("removes"))))
            codes.removeAll(code);
        for (const QString &code : strings(change.value(QLatin1String("adds")))) {
            if (!codes.contains(code))
                codes.append(code);
        }
        codes.sort();
        then = QJsonArray::fromStringList(codes);
    } else {
        const Expected::Mark mark = client.marks.value(field);
        const bool changed =
            mark.by != by && (mark.rev != change.value(QLatin1String("seen")).toInteger() ||
                              now != change.value(QLatin1String("before")));
        if (changed && now != then)
            return true;
    }
    if (now == then)
        return false;
    client.marks[field] = {seq, by};
    client.values[field] = then;
    // Whoever wanted just this value has it.
    for (Expected::Conflict &conflict : expected.conflicts) {
        if (conflict.client == id && conflict.field == field && conflict.other == then)
            conflict.open = false;
    }
    return false;
}

void Oracle::editClient(int seat, const DeviceId &by, const wire::Mutation &mutation,
                        const Result &result)
{
    const ClientId id = ClientId::fromTrusted(mutation.subject);
    if (parks(seat, id, mutation, result))
        return;
    if (result.outcome == Outcome::Refused || result.outcome == Outcome::Parked)
        return expect(false, mutation, result, QStringLiteral("it is in order"));
    const bool isDecided = by != seats[seat].device; // parked: the answer names no conflicts
    const QStringList ids = strings(result.info.value(QLatin1String("conflicts")));
    int conflicts = 0;
    const QJsonArray changes = mutation.arguments.value(QLatin1String("changes")).toArray();
    for (const QJsonValue &value : changes) {
        const QJsonObject change = value.toObject();
        if (!editField(id, by, change, result.seq))
            continue;
        const Field field = fieldFromName(member(change, "field")).value();
        // Of one computer's two values for a field only the later one is still meant.
        expected.conflicts.removeIf([&](const auto &known) {
            return known->open && known->client == id && known->field == field && known->by == by;
        });
        const QString unnamed = u'?' + mutation.subject + fieldName(field) + by.text();
        expected.conflicts.insert(ids.value(conflicts++, unnamed),
                                  {id, field, by, change.value(QLatin1String("after")), true});
    }
    if (isDecided)
        return;
    expect(conflicts == ids.size() && (conflicts > 0) == (result.outcome == Outcome::Conflicted),
           mutation, result, QStringLiteral("%1 of its fields conflict").arg(conflicts));
}

void Oracle::resolveConflict(int seat, const DeviceId &by, const wire::Mutation &mutation,
                             const Result &result)
{
    const auto found = expected.conflicts.find(mutation.subject);
    if (found == expected.conflicts.end())
        return expect(isRefused(result, Kind::NotFound), mutation, result,
                      QStringLiteral("there is no such conflict"));
    const Expected::Conflict conflict = *found;
    if (parks(seat, conflict.client, mutation, result))
        return;
    const Field field = conflict.field;
    const Expected::Client &client = expected.clients[conflict.client];
    // Whoever chose saw the value that stood at `seen`; it is an edit of what stands there.
    const QJsonObject change{
        {QStringLiteral("field"), fieldName(field)},
        {QStringLiteral("seen"), mutation.arguments.value(QLatin1String("seen"))},
        {QStringLiteral("before"), client.values.value(field, absentValue(field))},
        {QStringLiteral("after"), mutation.arguments.value(QLatin1String("value"))}};
    const bool isDecided = by != seats[seat].device;
    found->open = false;
    if (!editField(conflict.client, by, change, result.seq))
        return expect(result.outcome == Outcome::Applied || result.outcome == Outcome::Merged,
                      mutation, result, QStringLiteral("the choice stands"));
    expect(isDecided || result.outcome == Outcome::Conflicted, mutation, result,
           QStringLiteral("the field was changed meanwhile"));
    const QString id = strings(result.info.value(QLatin1String("conflicts")))
                           .value(0, u'?' + mutation.subject + by.text());
    expected.conflicts.insert(
        id, {conflict.client, field, by, mutation.arguments.value(QLatin1String("value")), true});
}

void Oracle::moveClient(int seat, const wire::Mutation &mutation, const Result &result)
{
    const ClientId id = ClientId::fromTrusted(mutation.subject);
    const int staff = seats[seat].staff;
    const ProviderId to = ProviderId::fromTrusted(member(mutation.arguments, "provider"));
    const bool may = (staff == GroupStaff || staff == Administrator) && reaches(seat, id) &&
                     kept(staff).contains(wire::providerScope(to));
    if (expected.clients.contains(id) && expected.clients[id].provider == to)
        return; // a change of caseworker, which is not told apart here
    if (!may)
        return expect(result.outcome == Outcome::Refused, mutation, result,
                      QStringLiteral("there is nothing that this person may move"));
    expect(result.outcome == Outcome::Applied, mutation, result, QStringLiteral("it is in order"));
    if (result.outcome == Outcome::Applied)
        expected.clients[id].provider = to;
}

void Oracle::decideParked(int seat, const wire::Mutation &mutation, const Result &result)
{
    const auto found = expected.parked.constFind(mutation.subject);
    const int staff = seats[seat].staff;
    const bool decides = staff == WestAdministration || staff == Administrator;
    const auto isMine = [&](const Expected::Parked &parked) {
        const auto client = expected.clients.constFind(parked.client.value_or(ClientId()));
        const ProviderId owner =
            client == expected.clients.cend() ? parked.provider : client->provider;
        return kept(staff).contains(wire::providerScope(owner));
    };
    if (found == expected.parked.cend() || !decides || !isMine(*found))
        return expect(isRefused(result, Kind::NotFound), mutation, result,
                      QStringLiteral("there is nothing for this person to decide"));
    const Expected::Parked parked = *found;
    if (result.outcome != Outcome::Refused) // what cannot be applied stays parked
        expected.parked.remove(mutation.subject);
    if (member(mutation.arguments, "decision") == QLatin1String("discard"))
        expect(result.outcome == Outcome::Applied, mutation, result, QStringLiteral("in order"));
    else if (result.outcome != Outcome::Refused ||
             parked.mutation.name == QLatin1String("edit_client"))
        decided(seat, parked.by, parked.mutation, result);
}

} // namespace wren::test
