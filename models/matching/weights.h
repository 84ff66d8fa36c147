// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/matching/agreement.h"

/**
 * What each agreement counts for: one table, estimated from labelled people by
 * `bench_match --estimate` (docs/matching.md says from which, and what could not be estimated).
 */
namespace wren::matching {

struct Weights
{
    double match;  ///< share among records of one person (m)
    double chance; ///< share among records of two strangers (u)

    /** Fellegi and Sunter's weight: log2(m / u). */
    [[nodiscard]] double bits() const;
};

/** Of first and of last names; `chance` is the registry's own where it is known. */
[[nodiscard]] Weights nameWeights(Agreement agreement);
[[nodiscard]] Weights firstNameDiffers();
[[nodiscard]] Weights lastNameDiffers();
/** How much of one person's records have the names exchanged. */
inline constexpr double swappedShare = 0.08;
/** Both have but one name; one side alone has. */
inline constexpr double bothOneNameBits = 3.4;
inline constexpr double oneNameBits = -1;
/** How much of those that have only one of the names have it in the other one's place. */
inline constexpr double otherNameShare = 0.4;
/** A part of a name says less than the whole. */
inline constexpr double partBits = -3.0;

/** Of birth date, phone, e-mail, postal code and street address. */
[[nodiscard]] Weights detailWeights(Trait trait, Agreement agreement);
[[nodiscard]] Weights detailDiffers(Trait trait);

/** So many people's usual names are counted in with a registry's own (small registries). */
inline constexpr double nameSmoothing = 2000;

/** A registry counts as at least so large: a small one is about to grow. */
inline constexpr qint64 leastPopulation = 5000;
/** Bits above the registry's log2(people) from which a match is possible, and can be strong. */
inline constexpr double possibleBits = -6;
/** Bits from which somebody distant is shown where nobody nearer is. */
inline constexpr double distantBits = -4;
inline constexpr double strongBits = 0;

} // namespace wren::matching
