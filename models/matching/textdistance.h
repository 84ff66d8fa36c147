// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace wren::matching {

/** Jaro-Winkler similarity, 0 to 1 (Winkler 1990: prefix of up to four characters, scale 0.1). */
[[nodiscard]] double jaroWinkler(QStringView a, QStringView b);

/**
 * Damerau's count of typing errors (optimal string alignment): characters different, missing, too
 * many, or two neighbours exchanged. `most` + 1 stands for any more.
 */
[[nodiscard]] int typingErrors(QStringView a, QStringView b, int most);

} // namespace wren::matching
