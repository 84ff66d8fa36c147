// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/matching/agreement.h"
#include "models/matching/namevariants.h"
#include "models/matching/person.h"

#include <array>

namespace wren::matching {

/** How two words of names agree; nothing: they do not. Plain Latin, lower case. */
[[nodiscard]] std::optional<Agreement> agreementOf(const QString &a, const QString &b,
                                                   const NameVariants &variants);

/** How many people bear a name. */
struct BorneName
{
    QString name;
    qint64 people = 0;
};

/** A name of the registry that agrees with one that is asked for. */
struct NameAlike
{
    QString name;
    qint64 people = 0;
    Agreement agreement = Agreement::Same;
};

/**
 * One word of a name that is asked for, against the names that a registry holds: how each agrees
 * with it, and which share of the people bears a name that agrees so. That share is the chance that
 * a stranger agrees: Smith says less than Zephyrine.
 */
class NameEvidence
{
public:
    /** `population`: people in the registry. `variants` outlives it. */
    NameEvidence(QString word, const NameVariants &variants, qint64 population);

    /** Counts a name of the registry that may agree; each once. */
    void add(const BorneName &held);

    [[nodiscard]] const QString &word() const { return m_word; }
    [[nodiscard]] std::optional<Agreement> agreementWith(const QString &held) const;
    /** The chance that a stranger agrees in this way, above 0. */
    [[nodiscard]] double chance(Agreement agreement) const;
    /** The names added that agree, the closest first and of these the rarest, at most `most`. */
    [[nodiscard]] QList<NameAlike> closest(qsizetype most) const;

private:
    QString m_word;
    const NameVariants *m_variants;
    qint64 m_population;
    QHash<QString, std::optional<Agreement>> m_known;
    std::array<qint64, agreementCount> m_people{};
    QList<NameAlike> m_agreeing;
};

/** The words of a name that is asked for; the joined form last if there are several. */
using NameQuestion = QList<NameEvidence>;

} // namespace wren::matching
