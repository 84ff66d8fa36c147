// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/matching/agreement.h"

namespace wren::matching {

/**
 * Number and street of an address's first line as they are compared: "4-1186, avenue Ouellette O."
 * and "1186 Ouellette Ave West" are both "1186 ouelletteavenuewest". The number, if it has one, a
 * space, and the words in a row, as English has them: name, kind of street, direction, none of them
 * shortened. A unit, and what follows after a comma, is left out. Empty: no street.
 */
[[nodiscard]] QString comparableStreet(const QString &line1);

/** Does it name one house, not a street alone? `street` comparable. */
[[nodiscard]] bool hasNumber(const QString &street);

/** Same, Typing, or Street: the same or nearly the same street, the number another or not told. */
[[nodiscard]] std::optional<Agreement> streetAgreement(const QString &a, const QString &b);

} // namespace wren::matching
