// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wren::matching {

/** One name as it is compared. */
struct Name
{
    /** Plain Latin, lower case; at most four, without particles (de, van, al) if others are there.
     */
    QStringList words;
    QString joined; ///< all of it without gaps: "delacruz"

    [[nodiscard]] bool isEmpty() const { return joined.isEmpty(); }
    /** The words and, when there are several, the joined form. */
    [[nodiscard]] QStringList spellings() const;
    /** `latin`: as foldedName leaves it, in Latin letters. */
    [[nodiscard]] static Name of(const QString &latin);
};

/** What one person is recognised by. Whatever is empty is not known. */
struct Person
{
    Name first;
    Name preferred;
    Name last;          ///< with one name only (R13): that
    QString birthDate;  ///< "1990-02-03"
    QString phone;      ///< E.164
    QString email;      ///< folded
    QString postalCode; ///< letters and digits, upper case: "N9A1B2"
    QString street;     ///< as comparableStreet makes it
};

/** Letters and digits of it, upper case. */
[[nodiscard]] QString comparablePostalCode(const QString &text);

} // namespace wren::matching
