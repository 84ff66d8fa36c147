// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wren {

/**
 * E-mail addresses (reference-data.md, Formats): ASCII local part of 64 or fewer without quotes, so
 * that every mail server can take it; '+' kept; domain of two labels or more, IDN accepted; 254 or
 * fewer in all. No surrounding spaces: trim first.
 */
[[nodiscard]] bool isEmail(const QString &address);

/**
 * The form by which an address is unique: domain in lower-case ASCII (IDN as A-labels), local part
 * with its ASCII letters in lower case. Empty if `address` is none.
 */
[[nodiscard]] QString foldedEmail(const QString &address);

/** As typed, but the domain as A-labels: what mail headers and SMTP can carry. Empty if none. */
[[nodiscard]] QString asciiEmail(const QString &address);

/** "a•••@e•••.ca": enough to recognise, too little to write to (R3). Empty if `address` is none. */
[[nodiscard]] QString maskedEmail(const QString &address);

/** The domain that was probably meant ("gmial.com" -> "gmail.com"); empty if it looks right. */
[[nodiscard]] QString likelyDomain(const QString &address);

} // namespace wren
