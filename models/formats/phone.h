// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace wren {

/**
 * E.164 ("+15195550134") from what people type: a North American number (area code and exchange
 * start 2-9, neither is N11) with or without 1, or an international one with '+'. Spaces, brackets,
 * dots, hyphens and slashes are accepted.
 */
[[nodiscard]] std::optional<QString> normalisedPhone(const QString &text);

/** "(519) 555-0134"; international numbers as stored. */
[[nodiscard]] QString shownPhone(const QString &e164);

/** All but the last two digits hidden: "(•••) •••-••34" (R3). Empty for an empty number. */
[[nodiscard]] QString maskedPhone(const QString &e164);

/** One to ten digits. */
[[nodiscard]] bool isPhoneExtension(const QString &text);

} // namespace wren
