// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/wire/commands.h"

namespace wren::ui {

/** Why somebody matches, in plain words: "same birth date; Bill = William" (R2, R3). */
[[nodiscard]] QString reasonsText(const QList<wire::MatchReason> &reasons);

/** "Very likely the same person"; empty for a possible match. */
[[nodiscard]] QString strengthText(matching::Strength strength);

} // namespace wren::ui
