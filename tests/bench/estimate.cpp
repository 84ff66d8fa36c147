// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/estimate.h"

#include "hub/store/matching/latinname.h"
#include "models/matching/comparison.h"
#include "models/matching/street.h"

#include <cstdio>

namespace wren::bench {

namespace {

using matching::Trait;

matching::Person personOf(const Somebody &somebody)
{
    return {matching::Name::of(store::latinName(somebody.first)),
            {},
            matching::Name::of(store::latinName(somebody.last)),
            somebody.birthDate,
            {},
            {},
            somebody.postalCode,
            matching::comparableStreet(somebody.street)};
}

/** Of each trait that both know: how it agreed, or that it differed. */
class Tally
{
public:
    void add(const Somebody &a, const Somebody &b)
    {
        ++m_pairs;
        const matching::Question question =
            matching::questionOf(personOf(a), matching::NameVariants::builtIn(), 0);
        const matching::Comparison comparison = matching::compare(question, {personOf(b)});
        for (const matching::Reason &reason : comparison.reasons)
            ++m_counts[{traitName(reason.trait), agreementName(reason.agreement)}];
        const auto known = [this](const char *trait, const QString &left, const QString &right) {
            if (!left.isEmpty() && !right.isEmpty())
                ++m_known[QString::fromLatin1(trait)];
        };
        known("first_name", a.first, b.first);
        known("last_name", a.last, b.last);
        known("names", a.last, b.last);
        known("birth_date", a.birthDate, b.birthDate);
        known("postal_code", a.postalCode, b.postalCode);
        known("street_address", a.street, b.street);
    }
    [[nodiscard]] double share(const QPair<QString, QString> &level) const
    {
        return double(m_counts.value(level)) /
               double(std::max<qint64>(1, m_known.value(level.first)));
    }
    [[nodiscard]] QList<QPair<QString, QString>> levels() const { return m_counts.keys(); }

private:
    qint64 m_pairs = 0;
    QMap<QPair<QString, QString>, qint64> m_counts;
    QMap<QString, qint64> m_known;
};

} // namespace

void estimateWeights(const QList<Somebody> &people)
{
    QList<Somebody> tuning;
    QHash<QString, QList<Somebody>> persons;
    for (const Somebody &each : people) {
        if (each.tuning) {
            tuning << each;
            persons[each.entity] << each;
        }
    }
    Tally same;
    for (const QList<Somebody> &records : std::as_const(persons)) {
        for (qsizetype i = 0; i < records.size(); ++i) {
            for (qsizetype j = i + 1; j < records.size(); ++j)
                same.add(records.at(i), records.at(j));
        }
    }
    Tally strangers;
    constexpr int pairs = 1'000'000;
    std::mt19937 random(7);
    for (int i = 0; i < pairs; ++i) {
        const Somebody &a = tuning.at(qsizetype(random()) % tuning.size());
        const Somebody &b = tuning.at(qsizetype(random()) % tuning.size());
        if (a.entity != b.entity)
            strangers.add(a, b);
    }
    std::printf("trait, agreement: m, u\n");
    for (const auto &level : same.levels() + strangers.levels())
        std::printf("%s, %s: %.5f, %.6f\n", qPrintable(level.first), qPrintable(level.second),
                    same.share(level), strangers.share(level));
}

} // namespace wren::bench
