// SPDX-License-Identifier: Apache-2.0
#include "hub/services/cams/camshints.h"

#include "hub/services/matching/personmatches.h"
#include "hub/store/cams/proposalrows.h"
#include "hub/store/matching/clientperson.h"
#include "models/wire/sync.h"

#include <algorithm>

namespace wren::services {

namespace {

const QString hintKind = QStringLiteral("cams_hint");

struct Asked
{
    QString reference;
    matching::Person person;
    QList<matching::Key> keys;
};

QList<Asked> peopleOf(const QList<CamsReading> &readings)
{
    QList<Asked> people;
    for (const CamsReading &reading : readings) {
        if (!reading.mergedInto.isEmpty())
            continue;
        const matching::Person person = store::PersonTexts::of(reading.values).person();
        people << Asked{reading.reference, person, tellingKeys(person)};
    }
    return people;
}

/** Those who share something with somebody who is not linked. */
Result<QList<Asked>> worthAsking(store::Connection &connection, const QList<Asked> &people)
{
    QList<matching::Key> keys;
    for (const Asked &person : people)
        keys += person.keys;
    const auto shared = store::keysOfUnlinked(connection, keys);
    if (!shared)
        return shared.error();
    QList<Asked> worth;
    std::copy_if(people.cbegin(), people.cend(), std::back_inserter(worth), [&](const Asked &one) {
        return std::any_of(one.keys.cbegin(), one.keys.cend(),
                           [&](matching::Key key) { return shared->contains(key); });
    });
    return worth;
}

/** Adds the references of one of CaMS to whom they look like. */
Result<void> addLookAlikes(store::Connection &connection, const Asked &asked,
                           QHash<ClientId, QStringList> &references)
{
    const Result<QList<PersonMatch>> matches = findMatches(connection, asked.person);
    if (!matches)
        return matches.error();
    for (const PersonMatch &match : *matches) {
        if (match.comparison.strength == matching::Strength::Strong)
            references[match.found.client] << asked.reference;
    }
    return {};
}

} // namespace

Result<QList<CamsHint>> newHints(store::Connection &connection, const QList<CamsReading> &unlinked)
{
    const Result<QList<Asked>> people = worthAsking(connection, peopleOf(unlinked));
    if (!people)
        return people.error();
    QHash<ClientId, QStringList> references;
    for (const Asked &asked : *people) {
        if (const auto added = addLookAlikes(connection, asked, references); !added)
            return added.error();
    }
    const auto ours = store::unlinkedAmong(connection, references.keys());
    if (!ours)
        return ours.error();
    QList<CamsHint> hints;
    for (const store::Unlinked &client : *ours) {
        const QStringList &found = references[client.client.id];
        if (!found.contains(client.hint))
            hints << CamsHint{client.client, found.first()};
    }
    return hints;
}

Result<store::Effect> writeHint(store::WriteContext &context, const CamsHint &hint)
{
    const auto link = store::camsLinkOf(context.sql(), hint.client.id);
    if (!link)
        return link.error();
    if (*link)
        return Error{Kind::Conflict, QStringLiteral("connected meanwhile"), {}};
    Result<void> written = store::putCamsHint(context.sql(), hint.client.id, hint.reference);
    if (written) {
        written = context.changed(wire::providerScope(hint.client.provider), hintKind,
                                  hint.client.id.text(), hint.client.id);
    }
    if (!written)
        return written.error();
    return store::Effect();
}

Result<void> dropHints(store::WriteContext &context, const ClientId &client,
                       const QString &reference)
{
    const auto losers = store::takeCamsHints(context.sql(), client, reference);
    if (!losers)
        return losers.error();
    for (const store::ClientKey &loser : *losers) {
        const Result<void> hidden =
            context.left(wire::providerScope(loser.provider), hintKind, loser.id.text(), loser.id);
        if (!hidden)
            return hidden;
    }
    return {};
}

} // namespace wren::services
