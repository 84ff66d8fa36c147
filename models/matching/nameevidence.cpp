// SPDX-License-Identifier: Apache-2.0
#include "models/matching/nameevidence.h"

#include "models/matching/phoneticcode.h"
#include "models/matching/textdistance.h"
#include "models/matching/weights.h"

#include <algorithm>

namespace wren::matching {

namespace {

/** Typing errors that do not make another name of it; 3 stands for any more. */
int slips(const QString &a, const QString &b)
{
    constexpr qsizetype shortest = 3;
    constexpr qsizetype forTwo = 5;
    constexpr int tooMany = 3;
    const qsizetype shorter = std::min(a.size(), b.size());
    if (shorter < shortest)
        return tooMany;
    const int most = shorter >= forTwo ? 2 : 1;
    const int errors = typingErrors(a, b, most);
    return errors <= most ? errors : tooMany;
}

bool isInitial(const QString &a, const QString &b)
{
    return (a.size() == 1) != (b.size() == 1) && a.front() == b.front();
}

} // namespace

std::optional<Agreement> agreementOf(const QString &a, const QString &b,
                                     const NameVariants &variants)
{
    constexpr double alikeEnough = 0.7; // for the same sound
    constexpr double alike = 0.86;
    if (a == b)
        return Agreement::Same;
    if (a.isEmpty() || b.isEmpty())
        return std::nullopt;
    if (variants.related(a, b))
        return Agreement::Variant;
    if (isInitial(a, b))
        return Agreement::Initial;
    const int errors = slips(a, b);
    if (errors == 1)
        return Agreement::Typing;
    const double similarity = jaroWinkler(a, b);
    const QString sound = phoneticCode(a);
    if (similarity >= alikeEnough && sound.size() > 1 && sound == phoneticCode(b))
        return Agreement::Sound;
    if (similarity >= alike || errors == 2)
        return Agreement::Similar;
    return std::nullopt;
}

NameEvidence::NameEvidence(QString word, const NameVariants &variants, qint64 population)
    : m_word(std::move(word))
    , m_variants(&variants)
    , m_population(population)
{}

void NameEvidence::add(const BorneName &held)
{
    if (m_known.contains(held.name))
        return;
    const std::optional<Agreement> agreement = agreementOf(m_word, held.name, *m_variants);
    m_known.insert(held.name, agreement);
    if (!agreement)
        return;
    m_people[std::size_t(*agreement)] += held.people;
    m_agreeing << NameAlike{held.name, held.people, *agreement};
}

std::optional<Agreement> NameEvidence::agreementWith(const QString &held) const
{
    const auto known = m_known.constFind(held);
    return known == m_known.cend() ? agreementOf(m_word, held, *m_variants) : *known;
}

double NameEvidence::chance(Agreement agreement) const
{
    const double usual = nameWeights(agreement).chance;
    return (double(m_people[std::size_t(agreement)]) + nameSmoothing * usual) /
           (double(m_population) + nameSmoothing);
}

QList<NameAlike> NameEvidence::closest(qsizetype most) const
{
    QList<NameAlike> names = m_agreeing;
    std::sort(names.begin(), names.end(), [](const NameAlike &a, const NameAlike &b) {
        return std::pair(a.agreement, a.people) < std::pair(b.agreement, b.people);
    });
    return names.mid(0, most);
}

} // namespace wren::matching
