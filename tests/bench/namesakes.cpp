// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/namesakes.h"

#include "hub/store/matching/latinname.h"

namespace wren::bench {

namespace {

QString fullName(const Somebody &person)
{
    return store::latinName(person.first) + u'|' + store::latinName(person.last);
}

} // namespace

Namesakes::Namesakes(const QList<Somebody> &people)
{
    for (const Somebody &person : people)
        ++m_bearers[fullName(person)];
}

int Namesakes::of(const Somebody &person) const
{
    return m_bearers.value(fullName(person));
}

bool areNamesakes(const Somebody &a, const Somebody &b)
{
    return fullName(a) == fullName(b);
}

} // namespace wren::bench
