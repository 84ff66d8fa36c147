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

/** Whom to compare them with: clients who are not linked and share a whole name or a detail. */
class Unlinked
{
public:
    [[nodiscard]] Result<void> read(store::Connection &connection, const QList<Asked> &people)
    {
        QList<matching::Key> keys;
        for (const Asked &person : people)
            keys += person.keys;
        const Result<qint64> population = store::indexedPopulation(connection);
        if (!population)
            return population.error();
        m_population = *population;
        const auto found = store::unlinkedWithKeys(connection, keys);
        if (!found)
            return found.error();
        m_found = *found;
        const auto held = store::indexedPeople(connection, {found->cbegin(), found->cend()});
        if (!held)
            return held.error();
        for (const store::IndexedPerson &person : *held)
            m_people.insert(person.number, person);
        return {};
    }
    /** As far as can be told without asking how usual the names are here. */
    [[nodiscard]] bool hasSomebodyLike(const Asked &asked) const
    {
        const matching::Question question =
            matching::questionOf(asked.person, matching::NameVariants::builtIn(), m_population);
        for (const matching::Key key : asked.keys) {
            for (const qint64 number : m_found.values(key)) {
                const auto person = m_people.constFind(number);
                if (person != m_people.cend() &&
                    matching::compare(question, person->accounts).strength !=
                        matching::Strength::Distant)
                    return true;
            }
        }
        return false;
    }

private:
    qint64 m_population = 0;
    QMultiHash<matching::Key, qint64> m_found;
    QHash<qint64, store::IndexedPerson> m_people;
};

/** Few: the matcher's own search costs a dozen queries. */
Result<QList<Asked>> worthAsking(store::Connection &connection, const QList<Asked> &people)
{
    Unlinked unlinked;
    if (const Result<void> read = unlinked.read(connection, people); !read)
        return read.error();
    QList<Asked> worth;
    std::copy_if(people.cbegin(), people.cend(), std::back_inserter(worth),
                 [&](const Asked &one) { return unlinked.hasSomebodyLike(one); });
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
