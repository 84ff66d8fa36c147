// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wren::matching {

/**
 * How a name sounds, whatever language spelt it: our own code (docs/matching.md). `word` is plain
 * Latin, lower case; anything but a-z is passed over. Groups of letters that are written for one
 * sound become one capital; vowels, h and y go, but for a vowel that begins the word (A);
 * neighbours that are equal become one. "Mohammed" and "Mohd": MT; "Kowalski", "Kovalsky":
 * KFLSK; "Tchaikovsky", "Chaykovskiy": JKFSK.
 */
[[nodiscard]] QString phoneticCode(QStringView word);

} // namespace wren::matching
