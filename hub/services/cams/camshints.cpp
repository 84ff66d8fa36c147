// SPDX-License-Identifier: Apache-2.0
#include "hub/services/cams/camshints.h"

#include "hub/services/matching/personmatches.h"
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
        if (!reading.mergedInto.isEmpty() || reading.closed)
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
        const QSet<qint64> numbers = candidates(asked);
        if (numbers.isEmpty())
            return false;
        const matching::Question question =
            matching::questionOf(asked.person, matching::NameVariants::builtIn(), m_population);
        return std::any_of(numbers.cbegin(), numbers.cend(), [&](qint64 number) {
            return matching::compare(question, m_people.value(number).accounts).strength !=
                   matching::Strength::Distant;
        });
    }

private:
    [[nodiscard]] QSet<qint64> candidates(const Asked &asked) const
    {
        QSet<qint64> numbers;
        for (const matching::Key key : asked.keys) {
            for (const qint64 number : m_found.values(key)) {
                if (m_people.contains(number))
                    numbers.insert(number);
            }
        }
        return numbers;
    }

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

Result<void> hide(store::WriteContext &context, const store::ClientKey &client)
{
    return context.left(wire::providerScope(client.provider), hintKind, client.id.text(),
                        client.id);
}

/** By client: the references of those of CaMS whom they look like. */
Result<QHash<ClientId, QStringList>> lookAlikes(store::Connection &connection,
                                                const QList<CamsReading> &unlinked)
{
    const Result<QList<Asked>> people = worthAsking(connection, peopleOf(unlinked));
    if (!people)
        return people.error();
    QHash<ClientId, QStringList> references;
    for (const Asked &asked : *people) {
        if (const auto added = addLookAlikes(connection, asked, references); !added)
            return added.error();
    }
    return references;
}

/** The hints at one of the readings to clients who do not look like that person. */
Result<QList<store::CamsHint>> outlived(store::Connection &connection,
                                        const QList<CamsReading> &unlinked,
                                        const QHash<ClientId, QStringList> &references)
{
    QSet<QString> read;
    for (const CamsReading &reading : unlinked)
        read.insert(reading.reference);
    const Result<QList<store::CamsHint>> hints = store::camsHints(connection);
    if (!hints)
        return hints;
    QList<store::CamsHint> outlived;
    std::copy_if(hints->cbegin(), hints->cend(), std::back_inserter(outlived),
                 [&](const store::CamsHint &hint) {
                     return read.contains(hint.reference) &&
                            !references.value(hint.client.id).contains(hint.reference);
                 });
    return outlived;
}

} // namespace

Result<HintChanges> hintChanges(store::Connection &connection, const QList<CamsReading> &unlinked)
{
    const auto references = lookAlikes(connection, unlinked);
    if (!references)
        return references.error();
    const auto ours = store::unlinkedAmong(connection, references->keys());
    if (!ours)
        return ours.error();
    const auto withdrawn = outlived(connection, unlinked, *references);
    if (!withdrawn)
        return withdrawn.error();
    HintChanges changes{{}, *withdrawn};
    for (const store::Unlinked &client : *ours) {
        const QStringList found = references->value(client.client.id);
        if (!found.contains(client.hint))
            changes.made << store::CamsHint{client.client, found.first()};
    }
    return changes;
}

Result<store::Effect> writeHint(store::WriteContext &context, const store::CamsHint &hint)
{
    const auto link = store::camsLinkOf(context.sql(), hint.client.id);
    if (!link)
        return link.error();
    const auto taken = store::camsLinks(context.sql(), {hint.reference});
    if (!taken)
        return taken.error();
    if (*link || !taken->isEmpty())
        return Error{Kind::Cancelled, QStringLiteral("connected meanwhile"), {}};
    Result<void> written = store::putCamsHint(context.sql(), hint.client.id, hint.reference);
    if (written) {
        written = context.changed(wire::providerScope(hint.client.provider), hintKind,
                                  hint.client.id.text(), hint.client.id);
    }
    if (!written)
        return written.error();
    return store::Effect();
}

Result<store::Effect> withdrawHint(store::WriteContext &context, const store::CamsHint &hint)
{
    const Result<bool> taken = store::takeCamsHint(context.sql(), hint);
    if (!taken)
        return taken.error();
    if (!*taken)
        return Error{Kind::Cancelled, QStringLiteral("no such hint any more"), {}};
    const Result<void> hidden = hide(context, hint.client);
    return hidden ? Result<store::Effect>(store::Effect()) : hidden.error();
}

Result<void> dropHints(store::WriteContext &context, const ClientId &client,
                       const QString &reference)
{
    const auto losers = store::takeCamsHints(context.sql(), client, reference);
    if (!losers)
        return losers.error();
    for (const store::ClientKey &loser : *losers) {
        if (const Result<void> hidden = hide(context, loser); !hidden)
            return hidden;
    }
    return {};
}

} // namespace wren::services
