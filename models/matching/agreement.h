// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

/** Is this the same person? Pure comparison of people; no I/O (R2, R3; docs/matching.md). */
namespace wren::matching {

/** What two people can agree in. */
enum class Trait { FirstName, LastName, Names, BirthDate, Phone, Email, PostalCode, StreetAddress };
inline constexpr int traitCount = 8;

/**
 * How they agree. The first seven are of names, from the closest to the loosest; Similar also
 * stands for any of the finer kinds where these must not be told (R3).
 */
enum class Agreement {
    Same,
    Variant,     ///< nickname or other spelling: Bill = William, Mohammed = Muhammad
    Typing,      ///< one letter different, missing or doubled, or two exchanged
    Sound,       ///< sounds alike
    Part,        ///< one of several names agrees (double surname, second first name)
    Initial,     ///< "J." and "John"
    Similar,     ///< alike otherwise: two slips, or much the same letters
    Swapped,     ///< first and last name exchanged
    DayMonth,    ///< birth date: day and month exchanged
    OneDigit,    ///< birth date or phone: one digit different, or two neighbours exchanged
    Estimated,   ///< birth date: same year, and one of the two is its 1 January
    OtherDomain, ///< e-mail: same name before the @
    OneLetter,   ///< postal code: one character different, or two neighbours exchanged
    Area,        ///< postal code: the same first three characters
    Street,      ///< street address: the street agrees, the number differs or is not known
};
inline constexpr int agreementCount = 15;

/** Wire names: "first_name", "day_month", ... */
[[nodiscard]] QString traitName(Trait trait);
[[nodiscard]] std::optional<Trait> traitFromName(QStringView name);
[[nodiscard]] QString agreementName(Agreement agreement);
[[nodiscard]] std::optional<Agreement> agreementFromName(QStringView name);

/** Same stays, everything finer becomes Similar: no more may be told of a stranger's client (R3).
 */
[[nodiscard]] Agreement coarse(Agreement agreement);

/**
 * Strong: the same person as far as names and details can tell; nobody is added in spite of it
 * without a reason. Possible: worth a look. Distant: something agrees, but more speaks against it.
 */
enum class Strength { Distant, Possible, Strong };
[[nodiscard]] QString strengthName(Strength strength);
[[nodiscard]] std::optional<Strength> strengthFromName(QStringView name);

} // namespace wren::matching
