// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/matching/agreement.h"

#include <QStringList>

namespace wren::matching {

/**
 * How birth dates, phones, e-mail addresses and postal codes agree, as a Person holds them;
 * nothing: they differ. Neither is empty.
 */
[[nodiscard]] std::optional<Agreement> birthDateAgreement(const QString &a, const QString &b);
[[nodiscard]] std::optional<Agreement> phoneAgreement(const QString &a, const QString &b);
[[nodiscard]] std::optional<Agreement> emailAgreement(const QString &a, const QString &b);
[[nodiscard]] std::optional<Agreement> postalCodeAgreement(const QString &a, const QString &b);

/** "1990-02-03" -> "1990-03-02"; empty if that is no other date. */
[[nodiscard]] QString dayAndMonthExchanged(const QString &date);

/** "N9A1B2" -> "9NA1B2", "NA91B2" and so on: as it is easily typed. */
[[nodiscard]] QStringList neighboursExchanged(const QString &postalCode);

} // namespace wren::matching
