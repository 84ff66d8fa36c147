// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/matching/matchrows.h"
#include "models/matching/comparison.h"

namespace wren::services {

/** Somebody in the registry who may be the person asked for. */
struct PersonMatch
{
    store::IndexedPerson found;
    matching::Comparison comparison;
};

inline constexpr qsizetype mostMatches = 50;
inline constexpr qsizetype mostDistantMatches = 10; ///< those of more worth among them

/** The keys that few people have: the whole name, and each detail but the address. */
[[nodiscard]] QList<matching::Key> tellingKeys(const matching::Person &person);

/**
 * Everybody in the whole registry who is strongly or possibly the person, the likeliest first, at
 * most mostMatches (R2); distant ones only to fill the first mostDistantMatches. Looks at few:
 * those whom the index finds by names alike or by an equal detail. Names in Latin letters, as
 * store::latinName makes them.
 */
[[nodiscard]] Result<QList<PersonMatch>> findMatches(store::Connection &connection,
                                                     const matching::Person &asked);

} // namespace wren::services
