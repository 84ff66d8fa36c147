// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wren::services {

/**
 * The text as a guessing program sees it: lower case, accents off, digits and signs that stand for
 * letters undone ("P@ssw0rd" and "password" are one).
 */
[[nodiscard]] QString foldedForGuessing(const QString &text);

/**
 * The block list (security.md, Passwords): up to two common words, English or French, with any
 * digits and signs before, between and behind; runs along the keyboard, the alphabet or the digits;
 * few characters over and over. Only what fits the least length matters, so the list is made of
 * rules, not of entries.
 */
[[nodiscard]] bool isCommonPassword(const QString &password);

} // namespace wren::services
