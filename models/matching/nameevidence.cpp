// SPDX-License-Identifier: Apache-2.0
#include "models/matching/nameevidence.h"

#include "models/matching/phoneticcode.h"
#include "models/matching/textdistance.h"
#include "models/matching/weights.h"

#include <algorithm>

namespace wren::matching {

namespace {

bool isTypingError(const QString &a, const QString &b)
{
    constexpr qsizetype shortest = 3;
    constexpr qsizetype forTwo = 7;
    const qsizetype length = std::max(a.size(), b.size());
    if (std::min(a.size(), b.size()) < shortest)
        return false;
    const int most = length >= forTwo ? 2 : 1;
    return typingErrors(a, b, most) <= most;
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
    if (isTypingError(a, b))
        return Agreement::Typing;
    const double similarity = jaroWinkler(a, b);
    const QString sound = phoneticCode(a);
    if (similarity >= alikeEnough && sound.size() > 1 && sound == phoneticCode(b))
        return Agreement::Sound;
    if (similarity >= alike)
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
    m_agreeing << held;
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

QList<BorneName> NameEvidence::closest(qsizetype most) const
{
    QList<BorneName> names = m_agreeing;
    const auto rank = [this](const BorneName &name) {
        return std::pair(int(*m_known.value(name.name)), name.people);
    };
    std::sort(names.begin(), names.end(),
              [&rank](const BorneName &a, const BorneName &b) { return rank(a) < rank(b); });
    return names.mid(0, most);
}

} // namespace wren::matching
