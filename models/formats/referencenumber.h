// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace wren {

/**
 * A CA number, CaMS Client Reference Number or Case Reference Number: 1 to 20 digits, spaces and
 * hyphens dropped. The kind of a number is never told from its look (reference-data.md, Formats).
 */
[[nodiscard]] std::optional<QString> normalisedReferenceNumber(const QString &text);

} // namespace wren
