// SPDX-License-Identifier: Apache-2.0
#include "tests/simulate/oracle.h"

#include "models/wire/edits.h"
#include "tests/simulate/cast.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace wren::test {

using wire::Outcome;

QString keyOf(const wire::Mutation &mutation)
{
    return mutation.name + u' ' + mutation.subject + u' ' +
           QString::fromUtf8(QJsonDocument(mutation.arguments).toJson(QJsonDocument::Compact));
}

void Oracle::wrong(const QString &what)
{
    if (!m_faults.contains(what))
        m_faults.append(what);
}

StaffAccess Oracle::access(int staff) const
{
    const CastMember &member = cast().staff[staff];
    StaffAccess access{member.id, member.provider, member.permissions, {}};
    if (staff == GroupStaff && expected.inGroup)
        access.groupProviders = {cast().providers[0], cast().providers[1]};
    return access;
}

QStringList Oracle::kept(int staff) const
{
    const CastMember &member = cast().staff[staff];
    QStringList scopes{QStringLiteral("directory"), wire::staffScope(member.id)};
    for (const ProviderId &provider : cast().providers) {
        const bool own = provider == member.provider;
        const bool group =
            staff == GroupStaff && expected.inGroup && provider != cast().providers[2];
        if (own || group || staff == Administrator)
            scopes.append(wire::providerScope(provider));
    }
    scopes.sort();
    return scopes;
}

QStringList Oracle::scopes(int staff) const
{
    QStringList scopes = kept(staff);
    if (staff == Administrator)
        scopes.append(QStringLiteral("support"));
    return scopes;
}

bool Oracle::reaches(int seat, const ClientId &client) const
{
    const auto found = expected.clients.constFind(client);
    return found != expected.clients.cend() &&
           kept(seats[seat].staff).contains(wire::providerScope(found->provider));
}

void Oracle::expect(bool holds, const wire::Mutation &mutation, const Result &result,
                    const QString &rule)
{
    if (holds)
        return;
    wrong(QStringLiteral("%1 of %2 was %3 (%4): %5")
              .arg(mutation.name, mutation.subject, wire::outcomeName(result.outcome),
                   result.error ? kindName(result.error->kind) : QString(), rule));
}

void Oracle::repeated(int seat, const Result &result)
{
    const auto &known = expected.consumed[seats[seat].device];
    if (result.mid < 1 || result.mid > known.size())
        return wrong(
            QStringLiteral("an answer for mid %1, which was never consumed").arg(result.mid));
    const bool isForgotten = result.info.contains(QLatin1String("forgotten"));
    if (!isForgotten && known[result.mid - 1].result.toJson() != result.toJson())
        wrong(QStringLiteral("mid %1 is answered otherwise than the first time").arg(result.mid));
}

void Oracle::consumed(int seat, const wire::Mutation &mutation, const Result &result)
{
    const QString key = keyOf(mutation);
    expected.consumed[seats[seat].device].append({key, result});
    ++expected.effects[key];
    const bool refused = result.outcome == Outcome::Refused;
    if (refused ? result.seq != 0 : result.seq != ++expected.seq)
        wrong(QStringLiteral("%1 got seq %2, not %3")
                  .arg(mutation.name)
                  .arg(result.seq)
                  .arg(refused ? 0 : expected.seq));
    decided(seat, seats[seat].device, mutation, result);
}

void Oracle::decided(int seat, const DeviceId &by, const wire::Mutation &mutation,
                     const Result &result)
{
    if (mutation.name == QLatin1String("complete_setup"))
        completeSetup(seat, by, mutation, result);
    else if (mutation.name == QLatin1String("add_case_note"))
        addCaseNote(seat, mutation, result);
    else if (mutation.name == QLatin1String("edit_client"))
        editClient(seat, by, mutation, result);
    else if (mutation.name == QLatin1String("resolve_conflict"))
        resolveConflict(seat, by, mutation, result);
    else if (mutation.name == QLatin1String("move_client"))
        moveClient(seat, mutation, result);
    else if (mutation.name == QLatin1String("decide_parked"))
        decideParked(seat, mutation, result);
    else if (mutation.name != QLatin1String("resend_invite"))
        expect(result.outcome == Outcome::Refused, mutation, result,
               QStringLiteral("nobody knows it"));
}

// -- what leaves the hub (I5)

void Oracle::leaves(int seat, const wire::PullAnswer &answer)
{
    const QStringList may = scopes(seats[seat].staff);
    for (const QString &scope : answer.granted) {
        if (!may.contains(scope))
            wrong(QStringLiteral("scope %1 is granted to whom it is not").arg(scope));
    }
    for (const QString &scope : answer.digests.keys()) {
        if (!may.contains(scope))
            wrong(QStringLiteral("the digest of %1 left the hub").arg(scope));
    }
    for (const wire::RecordChange &change : answer.changes) {
        if (!may.contains(change.scope))
            wrong(QStringLiteral("%1 %2 of %3 left the hub")
                      .arg(change.kind, change.id, change.scope));
        if (!change.gone && change.client && !reaches(seat, *change.client))
            wrong(QStringLiteral("%1 %2 of a stranger's client left the hub")
                      .arg(change.kind, change.id));
    }
}

void Oracle::leaves(int seat, const wire::PushAnswer &answer)
{
    const QString text =
        QString::fromUtf8(QJsonDocument(answer.toJson()).toJson(QJsonDocument::Compact));
    for (auto client = expected.clients.cbegin(); client != expected.clients.cend(); ++client) {
        const QString canary = client->values.value(Field::LastName).toString();
        if (!reaches(seat, client.key()) && text.contains(canary))
            wrong(QStringLiteral("a push answer names a stranger's client"));
    }
}

// -- the hub's every record

namespace {

QMap<QString, QJsonObject> ofKind(const QList<wire::RecordChange> &all, const char *kind)
{
    QMap<QString, QJsonObject> found;
    for (const wire::RecordChange &record : all) {
        if (record.kind == QLatin1String(kind))
            found.insert(record.id, record.value);
    }
    return found;
}

} // namespace

void Oracle::handedOver(int seat, const QList<wire::Mutation> &queue,
                        const QList<wire::RecordChange> &everything)
{
    auto parked = ofKind(everything, "parked");
    parked.removeIf([&](const auto &record) { return expected.parked.contains(record.key()); });
    for (const wire::Mutation &mutation : queue) {
        const QString whole =
            seats[seat].device.text() + QString::number(mutation.mid) + u' ' + keyOf(mutation);
        if (expected.handedOver.contains(whole))
            continue; // a copy of this computer had the same
        expected.handedOver.insert(whole);
        ++expected.effects[keyOf(mutation)];
        const auto found = std::find_if(parked.begin(), parked.end(), [&](const auto &record) {
            return record.value(QLatin1String("mutation")) == mutation.name &&
                   record.value(QLatin1String("subject")) == mutation.subject &&
                   record.value(QLatin1String("arguments")) == mutation.arguments;
        });
        if (found == parked.end()) {
            wrong(QStringLiteral("not in quarantine: ") + keyOf(mutation));
            continue;
        }
        const auto record = wire::ParkedRecord::fromJson(*found).value();
        expected.parked.insert(found.key(), {mutation, cast().staff[seats[seat].staff].provider,
                                             record.client, seats[seat].device});
        parked.erase(found);
    }
    if (!parked.isEmpty())
        wrong(QStringLiteral("in quarantine, but not handed over: ") + parked.firstKey());
}

bool Oracle::lacksConflicts() const
{
    return std::any_of(expected.conflicts.keyBegin(), expected.conflicts.keyEnd(),
                       [](const QString &id) { return id.startsWith(u'?'); });
}

void Oracle::learnConflicts(const QList<wire::RecordChange> &everything)
{
    const auto conflicts = ofKind(everything, "conflict");
    for (auto there = conflicts.cbegin(); there != conflicts.cend(); ++there) {
        if (expected.conflicts.contains(there.key()))
            continue;
        const auto known = std::find_if(
            expected.conflicts.begin(), expected.conflicts.end(), [&](const auto &conflict) {
                const QJsonObject other = there->value(QLatin1String("other")).toObject();
                return conflict.other == other.value(QLatin1String("value")) &&
                       there->value(QLatin1String("client")) == conflict.client.text() &&
                       there->value(QLatin1String("field")) == fieldName(conflict.field);
            });
        if (known == expected.conflicts.end() || !known.key().startsWith(u'?'))
            continue;
        const Expected::Conflict conflict = *known;
        expected.conflicts.erase(known);
        expected.conflicts.insert(there.key(), conflict);
    }
}

void Oracle::compare(const QList<wire::RecordChange> &everything)
{
    const auto clients = ofKind(everything, "client");
    if (clients.size() != expected.clients.size())
        wrong(
            QStringLiteral("%1 clients, not %2").arg(clients.size()).arg(expected.clients.size()));
    for (auto client = expected.clients.cbegin(); client != expected.clients.cend(); ++client) {
        const QJsonObject there = clients.value(client.key().text());
        if (there.value(QLatin1String("provider")).toString() != client->provider.text())
            wrong(QStringLiteral("client %1 is at another provider").arg(client.key().text()));
        const auto profile = Profile::fromJson(there.value(QLatin1String("profile")).toObject());
        for (auto value = client->values.cbegin(); profile && value != client->values.cend();
             ++value) {
            if (profile->value(value.key()) != value.value())
                wrong(QStringLiteral("client %1: %2 is another value")
                          .arg(client.key().text(), fieldName(value.key())));
        }
    }
    const auto notes = ofKind(everything, "case_note");
    for (auto note = expected.notes.cbegin(); note != expected.notes.cend(); ++note) {
        const QJsonObject there = notes.value(note.key());
        if (there.value(QLatin1String("text")) != note->text ||
            there.value(QLatin1String("client")) != note->client.text())
            wrong(QStringLiteral("case note %1 is not there").arg(note.key()));
    }
    QStringList open;
    for (auto conflict = expected.conflicts.cbegin(); conflict != expected.conflicts.cend();
         ++conflict) {
        if (conflict->open)
            open.append(conflict.key());
    }
    const auto conflicts = ofKind(everything, "conflict");
    if (conflicts.keys() != open)
        wrong(QStringLiteral("open conflicts: %1, not %2")
                  .arg(QStringList(conflicts.keys()).join(u' '), open.join(u' ')));
    for (const QString &id : std::as_const(open)) {
        const QJsonValue other = conflicts.value(id).value(QLatin1String("other"));
        if (other.toObject().value(QLatin1String("value")) != expected.conflicts[id].other)
            wrong(QStringLiteral("conflict %1 holds another value").arg(id));
    }
    if (ofKind(everything, "parked").keys() != expected.parked.keys())
        wrong(QStringLiteral("what is parked differs"));
}

} // namespace wren::test
