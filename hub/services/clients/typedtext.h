// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

namespace wren::services {

enum class Needed { No, Yes };

/** The longest that a reason or a remark may be, in code points. */
inline constexpr int typedTextMaximum = 1000;

/**
 * What staff wrote in their own words (a reason, a remark), tidied; null for nothing. Kind::Invalid
 * with `field`: not_allowed_character, too_long, required.
 */
[[nodiscard]] Result<QString> typedText(const QString &text, const char *field, Needed needed);

} // namespace wren::services
