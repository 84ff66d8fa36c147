// SPDX-License-Identifier: Apache-2.0
#include "hub/services/matching/personmatches.h"

#include "models/matching/detailagreement.h"
#include "models/matching/weights.h"

#include <algorithm>

namespace wren::services {

namespace {

using matching::BorneName;
using matching::Key;

// What is looked at, whatever the size of the registry. docs/matching.md says why so much.
constexpr qsizetype namesAlike = 32; // of one side of a pair
constexpr qsizetype namesWithDetail = 12;
constexpr qint64 fewBearers = 200; // of a name that finds people by itself
constexpr qint64 mostByOneName = 800;
constexpr int mostByDetail = 300;
constexpr int mostByPairs = 800;

void addKeys(QList<Key> &keys, const QList<Key> &more)
{
    for (const Key key : more) {
        if (!keys.contains(key))
            keys << key;
    }
}

QList<matching::NameQuestion *> nameQuestions(matching::Question &question)
{
    QList<matching::NameQuestion *> all{&question.last};
    for (matching::NameQuestion &given : question.given)
        all << &given;
    return all;
}

/** Asks the registry which names like these it holds, and how many people bear them. */
Result<void> learnNames(store::Connection &connection, matching::Question &question)
{
    QList<Key> spellings;
    QList<Key> names;
    for (const matching::NameQuestion *name : nameQuestions(question)) {
        for (const matching::NameEvidence &evidence : *name) {
            addKeys(spellings, matching::spellingKeys(evidence.word()));
            addKeys(names, {matching::nameKey(evidence.word())});
            for (const QString &variant : matching::NameVariants::builtIn().of(evidence.word()))
                addKeys(names, {matching::nameKey(variant)});
        }
    }
    Result<QList<BorneName>> alike = store::namesSpelt(connection, spellings);
    if (!alike)
        return alike.error();
    const Result<QList<BorneName>> known = store::namesWithKeys(connection, names);
    if (!known)
        return known.error();
    for (matching::NameQuestion *name : nameQuestions(question)) {
        for (matching::NameEvidence &evidence : *name) {
            for (const BorneName &held : *alike + *known)
                evidence.add(held);
        }
    }
    return {};
}

/** The registry's names that agree with one of the words, the closest first. */
QList<BorneName> namesLike(const matching::NameQuestion &question)
{
    QList<BorneName> names;
    for (const matching::NameEvidence &evidence : question) {
        for (const BorneName &name : evidence.closest(namesAlike)) {
            const bool known =
                std::any_of(names.cbegin(), names.cend(),
                            [&name](const BorneName &other) { return other.name == name.name; });
            if (!known)
                names << name;
        }
    }
    return names;
}

/** Collects whom to look at. */
class Candidates
{
public:
    Candidates(store::Connection &connection, const matching::Question &question)
        : m_connection(connection)
        , m_person(question.person)
        , m_last(namesLike(question.last))
    {
        for (const matching::NameQuestion &given : question.given)
            m_given << namesLike(given);
    }

    [[nodiscard]] Result<QSet<qint64>> collect()
    {
        Result<void> found = addByDetails();
        if (found)
            found = addByPairs();
        if (found)
            found = addByNameAndDetail();
        if (found)
            found = addByOneName();
        if (!found)
            return found.error();
        return m_people;
    }

private:
    [[nodiscard]] Result<void> add(const QList<Key> &keys, int most)
    {
        return store::addPeopleWithKeys(m_connection, keys, most, m_people);
    }

    [[nodiscard]] Result<void> addByDetails()
    {
        QList<Key> keys;
        if (!m_person.phone.isEmpty())
            keys << matching::phoneKey(m_person.phone);
        if (!m_person.email.isEmpty())
            keys << matching::emailKey(m_person.email) << matching::emailNameKey(m_person.email);
        if (!m_person.birthDate.isEmpty()) {
            keys << matching::birthDateKey(m_person.birthDate);
            const QString exchanged = matching::dayAndMonthExchanged(m_person.birthDate);
            if (!exchanged.isEmpty())
                keys << matching::birthDateKey(exchanged);
        }
        return add(keys, mostByDetail);
    }

    /** First and last name both alike; the names as they were asked for before all others. */
    [[nodiscard]] Result<void> addByPairs()
    {
        QList<Key> exact;
        for (const QString &given : m_person.first.spellings() + m_person.preferred.spellings()) {
            for (const QString &last : m_person.last.spellings())
                addKeys(exact, {matching::pairKey(given, last)});
        }
        if (const Result<void> added = add(exact, mostByPairs); !added)
            return added;
        QList<Key> alike;
        for (const BorneName &given : m_given) {
            for (const BorneName &last : m_last)
                alike << matching::pairKey(given.name, last.name);
        }
        return add(alike, mostByPairs);
    }

    /** Who has but one of the names, or one of them and the postal code. */
    [[nodiscard]] Result<void> addByNameAndDetail()
    {
        QList<Key> keys;
        for (const QList<BorneName> &names : {m_last, m_given}) {
            for (const BorneName &name : names)
                keys << matching::onlyNameKey(name.name);
            for (const BorneName &name : names.mid(0, namesWithDetail)) {
                if (!m_person.postalCode.isEmpty())
                    keys << matching::postalNameKey(m_person.postalCode, name.name);
            }
        }
        return add(keys, mostByDetail);
    }

    /** By one name alone where few bear it, or where nothing else is asked for. */
    [[nodiscard]] Result<void> addByOneName()
    {
        QList<Key> keys;
        qint64 people = 0;
        const bool alone = m_given.isEmpty();
        for (const BorneName &name : m_last + m_given) {
            if ((name.people > fewBearers && !alone) || people + name.people > mostByOneName)
                continue;
            people += name.people;
            keys << matching::nameKey(name.name);
        }
        if (keys.isEmpty() && alone && !m_last.isEmpty())
            keys << matching::nameKey(m_last.first().name);
        return add(keys, mostByDetail * 3);
    }

    store::Connection &m_connection;
    const matching::Person &m_person;
    QList<BorneName> m_last;
    QList<BorneName> m_given;
    QSet<qint64> m_people;
};

bool isWorthALook(const matching::Comparison &comparison)
{
    return comparison.strength != matching::Strength::Distant ||
           (comparison.bits >= matching::distantBits && !comparison.reasons.isEmpty());
}

bool isDistant(const PersonMatch &match)
{
    return match.comparison.strength == matching::Strength::Distant;
}

/** Who is distant comes after everybody else. */
bool isLikelier(const PersonMatch &a, const PersonMatch &b)
{
    if (isDistant(a) != isDistant(b))
        return isDistant(b);
    if (a.comparison.bits != b.comparison.bits)
        return a.comparison.bits > b.comparison.bits;
    return a.found.number < b.found.number;
}

} // namespace

Result<QList<PersonMatch>> findMatches(store::Connection &connection, const matching::Person &asked)
{
    const Result<qint64> population = store::indexedPopulation(connection);
    if (!population)
        return population.error();
    matching::Question question =
        matching::questionOf(asked, matching::NameVariants::builtIn(), *population);
    if (const Result<void> learnt = learnNames(connection, question); !learnt)
        return learnt.error();
    const Result<QSet<qint64>> numbers = Candidates(connection, question).collect();
    if (!numbers)
        return numbers.error();
    const Result<QList<store::IndexedPerson>> people = store::indexedPeople(connection, *numbers);
    if (!people)
        return people.error();
    QList<PersonMatch> matches;
    for (const store::IndexedPerson &person : *people) {
        const matching::Comparison comparison = matching::compare(question, person.person);
        if (isWorthALook(comparison))
            matches << PersonMatch{person, comparison};
    }
    std::sort(matches.begin(), matches.end(), isLikelier);
    const auto distant = std::find_if(matches.cbegin(), matches.cend(), isDistant);
    const qsizetype near = distant - matches.cbegin();
    return matches.mid(0, std::min(std::max(near, mostDistantMatches), mostMatches));
}

} // namespace wren::services
