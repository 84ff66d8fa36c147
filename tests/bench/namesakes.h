// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/crowd.h"

#include <QHash>

namespace wren::bench {

/** Who bears exactly the same names: by name alone nobody can tell these apart. */
class Namesakes
{
public:
    explicit Namesakes(const QList<Somebody> &people);
    /** How many bear this person's names, one of the people included. */
    [[nodiscard]] int of(const Somebody &person) const;

private:
    QHash<QString, int> m_bearers;
};

/** Are the two called the same? */
[[nodiscard]] bool areNamesakes(const Somebody &a, const Somebody &b);

} // namespace wren::bench
