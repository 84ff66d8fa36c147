// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QStringList>

#include <random>

namespace wren::bench {

/**
 * The values of one kind (surname, postal code) that some people have, drawn from as often as a
 * larger town would have them. A town has values that a sample of it has not: of n bearers' chances
 * a value keeps n - d, the rest is somebody's whom the sample missed (absolute discounting:
 * d = n1 / (n1 + 2 n2), of the values borne once and twice).
 */
class Sample
{
public:
    void add(const QString &value);
    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty(); }
    /** The value of one of the sample's people; empty if that person has none. */
    [[nodiscard]] const QString &seen(std::mt19937 &random) const;
    /** Empty: that person has none. Null: a value that the sample missed. */
    [[nodiscard]] QString draw(std::mt19937 &random) const;

private:
    [[nodiscard]] double discount() const;

    QStringList m_values; ///< one of each person
    QHash<QString, int> m_bearers;
    QHash<int, int> m_borneBy; ///< how many values are borne by so many
};

} // namespace wren::bench
