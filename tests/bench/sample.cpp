// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/sample.h"

#include <algorithm>

namespace wren::bench {

void Sample::add(const QString &value)
{
    m_values << (value.isNull() ? QStringLiteral("") : value);
    if (value.isEmpty())
        return;
    int &bearers = m_bearers[value];
    --m_borneBy[bearers];
    ++m_borneBy[++bearers];
}

double Sample::discount() const
{
    const double once = m_borneBy.value(1);
    return once / std::max(once + 2.0 * m_borneBy.value(2), 1.0);
}

const QString &Sample::seen(std::mt19937 &random) const
{
    return m_values.at(qsizetype(random()) % m_values.size());
}

QString Sample::draw(std::mt19937 &random) const
{
    const QString &value = seen(random);
    const double missed = value.isEmpty() ? 0 : discount() / m_bearers.value(value);
    const double roll = double(random()) / double(std::mt19937::max());
    return roll < missed ? QString() : value;
}

} // namespace wren::bench
