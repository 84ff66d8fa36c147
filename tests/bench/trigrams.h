// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/crowd.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace wren::bench {

/**
 * The reference: similarity of the full name as pg_trgm defines it (shared trigrams of the words,
 * two spaces before and one behind each, over all distinct ones), every person looked at.
 */
class TrigramIndex
{
public:
    explicit TrigramIndex(const QList<Somebody> &people);

    /** The most similar, at most `most`; of equals in an order that has nothing to do with truth.
     */
    [[nodiscard]] QList<qsizetype> closest(const Somebody &asked, int most) const;

private:
    QHash<QString, std::vector<int>> m_holders;
    std::vector<int> m_sizes;
};

} // namespace wren::bench
