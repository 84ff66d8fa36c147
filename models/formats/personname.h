// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wren {

/** Letters (at least one) and marks of any script, space, ' ’ - and full stop. Length is not
 * judged. */
[[nodiscard]] bool isPersonName(const QString &name);

/**
 * How names are compared: NFKD without marks, case-folded, letters such as ø and ł spelt plainly,
 * apostrophes and full stops dropped, runs of spaces and hyphens one space. "D’Amour-Éthier" ->
 * "damour ethier".
 */
[[nodiscard]] QString foldedName(const QString &name);

/** For client.search_name: the folded last, first and preferred name, one space between words. */
[[nodiscard]] QString searchName(const QString &first, const QString &last,
                                 const QString &preferred);

} // namespace wren
