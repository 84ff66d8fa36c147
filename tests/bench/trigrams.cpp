// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/trigrams.h"

#include <algorithm>

namespace wren::bench {

namespace {

QSet<QString> trigramsOf(const Somebody &person)
{
    constexpr qsizetype length = 3;
    QSet<QString> trigrams;
    const QString name = person.first + u' ' + person.last;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        const QString padded = QStringLiteral("  ") + word.toLower() + u' ';
        for (qsizetype i = 0; i + length <= padded.size(); ++i)
            trigrams.insert(padded.mid(i, length));
    }
    return trigrams;
}

quint32 shuffled(qsizetype number)
{
    return quint32(number) * 2654435761U;
}

} // namespace

TrigramIndex::TrigramIndex(const QList<Somebody> &people)
{
    m_sizes.reserve(size_t(people.size()));
    for (qsizetype i = 0; i < people.size(); ++i) {
        const QSet<QString> trigrams = trigramsOf(people.at(i));
        m_sizes.push_back(int(trigrams.size()));
        for (const QString &trigram : trigrams)
            m_holders[trigram].push_back(int(i));
    }
}

QList<qsizetype> TrigramIndex::closest(const Somebody &asked, int most) const
{
    const QSet<QString> trigrams = trigramsOf(asked);
    std::vector<int> shared(m_sizes.size());
    std::vector<int> found;
    for (const QString &trigram : trigrams) {
        const auto holders = m_holders.constFind(trigram);
        if (holders == m_holders.cend())
            continue;
        for (const int holder : *holders) {
            if (shared[size_t(holder)]++ == 0)
                found.push_back(holder);
        }
    }
    const auto similarity = [&](int person) {
        const int common = shared[size_t(person)];
        return double(common) / double(trigrams.size() + m_sizes[size_t(person)] - common);
    };
    const auto before = [&](int a, int b) {
        const double left = similarity(a);
        const double right = similarity(b);
        return left != right ? left > right : shuffled(a) < shuffled(b);
    };
    const auto end = found.begin() + std::min<qsizetype>(most, qsizetype(found.size()));
    std::partial_sort(found.begin(), end, found.end(), before);
    return {found.begin(), end};
}

} // namespace wren::bench
