// SPDX-License-Identifier: Apache-2.0
#include "hub/services/matching/personmatches.h"

#include "models/matching/detailagreement.h"
#include "models/matching/street.h"
#include "models/matching/weights.h"

#include <algorithm>
#include <vector>

namespace wren::services {

namespace {

using matching::BorneName;
using matching::Key;
using matching::NameAlike;

// What is looked at, whatever the size of the registry. docs/matching.md says why so much.
constexpr qsizetype namesAlike = 32; // of one side of a pair
constexpr qint64 fewBearers = 200;   // of a name that finds people by itself
constexpr qint64 mostByOneName = 800;
constexpr int mostByDetail = 300;
constexpr int mostByPairs = 800;
constexpr qsizetype pairsTogether = 256;

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
QList<NameAlike> namesLike(const matching::NameQuestion &question)
{
    QList<NameAlike> names;
    for (const matching::NameEvidence &evidence : question) {
        for (const NameAlike &name : evidence.closest(namesAlike)) {
            const bool known =
                std::any_of(names.cbegin(), names.cend(),
                            [&name](const NameAlike &other) { return other.name == name.name; });
            if (!known)
                names << name;
        }
    }
    return names;
}

/** Of each given with each last name, the closest first. */
QList<Key> pairKeys(const QList<NameAlike> &given, const QList<NameAlike> &last)
{
    std::vector<std::pair<int, Key>> pairs;
    for (const NameAlike &a : given) {
        for (const NameAlike &b : last)
            pairs.emplace_back(int(a.agreement) + int(b.agreement),
                               matching::pairKey(a.name, b.name));
    }
    std::sort(pairs.begin(), pairs.end());
    QList<Key> keys;
    for (const auto &[distance, key] : pairs)
        keys << key;
    return keys;
}

QList<Key> detailKeys(const matching::Person &person)
{
    QList<Key> keys;
    if (!person.phone.isEmpty())
        keys << matching::phoneKey(person.phone);
    if (!person.email.isEmpty())
        keys << matching::emailKey(person.email) << matching::emailNameKey(person.email);
    if (!person.birthDate.isEmpty()) {
        keys << matching::birthDateKey(person.birthDate);
        const QString exchanged = matching::dayAndMonthExchanged(person.birthDate);
        if (!exchanged.isEmpty())
            keys << matching::birthDateKey(exchanged);
    }
    return keys;
}

/** Of each given with each last name, as they are. */
QList<Key> exactPairKeys(const matching::Person &person)
{
    QList<Key> keys;
    for (const QString &given : person.first.spellings() + person.preferred.spellings()) {
        for (const QString &last : person.last.spellings())
            addKeys(keys, {matching::pairKey(given, last)});
    }
    return keys;
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
        Result<void> found = add(detailKeys(m_person), mostByDetail);
        if (found && matching::hasNumber(m_person.street))
            found = add({matching::streetKey(m_person.street)}, mostByDetail);
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

    /** First and last name both alike; the names as they were asked for before all others. */
    [[nodiscard]] Result<void> addByPairs()
    {
        if (const Result<void> added = add(exactPairKeys(m_person), mostByPairs); !added)
            return added;
        const QList<Key> alike = pairKeys(m_given, m_last);
        const qsizetype enough = m_people.size() + mostByPairs;
        for (qsizetype from = 0; from < alike.size() && m_people.size() < enough;
             from += pairsTogether) {
            const auto added = add(alike.mid(from, pairsTogether), mostByPairs);
            if (!added)
                return added;
        }
        return {};
    }

    /** Who has one of the names and the postal code, and who has but one of the names. */
    [[nodiscard]] Result<void> addByNameAndDetail()
    {
        QList<Key> only;
        for (const NameAlike &name : m_last + m_given)
            only << matching::onlyNameKey(name.name);
        Result<void> added;
        if (!m_person.postalCode.isEmpty())
            added = addByPostalCodes();
        return added ? add(only, mostByDetail) : added;
    }

    [[nodiscard]] Result<void> addByPostalCodes()
    {
        QList<Key> same;
        QList<Key> exchanged;
        if (m_given.isEmpty())
            same << matching::postalNameKey(m_person.postalCode, {});
        for (const NameAlike &name : m_last + m_given) {
            same << matching::postalNameKey(m_person.postalCode, name.name);
            for (const QString &code : matching::neighboursExchanged(m_person.postalCode))
                exchanged << matching::postalNameKey(code, name.name);
        }
        const Result<void> added = add(same, mostByDetail);
        return added ? add(exchanged, mostByDetail) : added;
    }

    /** By one name alone where few bear it, or where nothing else is asked for. */
    [[nodiscard]] Result<void> addByOneName()
    {
        QList<Key> keys;
        qint64 people = 0;
        const bool alone = m_given.isEmpty();
        for (const NameAlike &name : m_last + m_given) {
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
    QList<NameAlike> m_last;
    QList<NameAlike> m_given;
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

QList<Key> tellingKeys(const matching::Person &person)
{
    return detailKeys(person) + exactPairKeys(person);
}

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
        const matching::Comparison comparison = matching::compare(question, person.accounts);
        if (isWorthALook(comparison))
            matches << PersonMatch{person, comparison};
    }
    std::sort(matches.begin(), matches.end(), isLikelier);
    const auto distant = std::find_if(matches.cbegin(), matches.cend(), isDistant);
    const qsizetype near = distant - matches.cbegin();
    return matches.mid(0, std::min(std::max(near, mostDistantMatches), mostMatches));
}

} // namespace wren::services
