// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wren::store {

/**
 * A name of any script as matching compares it: foldedName's form in plain Latin letters a-z (ICU's
 * transliteration), words separated by one space. "Олена" -> "olena". Any thread.
 */
[[nodiscard]] QString latinName(const QString &name);

} // namespace wren::store
