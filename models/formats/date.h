// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace wren {

/** "YYYY-MM-DD" and a day that exists; nothing wider. */
[[nodiscard]] std::optional<QDate> dateFromText(const QString &text);

/** Outside 14 to 110 years on `today`: worth a question, never refused. */
[[nodiscard]] bool isUnlikelyBirthDate(QDate birth, QDate today);

} // namespace wren
