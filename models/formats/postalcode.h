// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace wren {

/** A Canadian postal code as "N9A 1B2": upper case, one space; typed with or without space or
 * hyphen. */
[[nodiscard]] std::optional<QString> normalisedPostalCode(const QString &text);

/** Does the first letter belong to the province ("ON")? True also for a province we do not know. */
[[nodiscard]] bool postalCodeFitsProvince(const QString &postalCode, const QString &province);

} // namespace wren
