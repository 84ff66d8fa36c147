// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/problem.h"

#include <QStringList>

#include <optional>

namespace wren::services {

/** security.md, Passwords: no composition rules, nothing truncated. */
struct PasswordPolicy
{
    int minimum = 12; ///< code points after NFC; a setting
    int maximum = 128;
};

/**
 * The password as it is hashed: NFC, UTF-8. Hash and compare nothing else, at setting and at
 * log-in.
 */
[[nodiscard]] QByteArray canonicalPassword(const QString &password);

/**
 * What is wrong with a new password: TooShort, TooLong, NotAllowedCharacter (a control), TooCommon
 * (on the block list, guessed within a million tries, or made of `personal`: own names and
 * address).
 */
[[nodiscard]] std::optional<Problem> checkPassword(const QString &password,
                                                   const QStringList &personal,
                                                   const PasswordPolicy &policy = {});

enum class PasswordStrength { VeryWeak, Weak, Fair, Good, Strong };

/** By zxcvbn's estimate of guesses (10^3, 10^6, 10^8, 10^10); a refused password is never above
 * Weak. */
[[nodiscard]] PasswordStrength passwordStrength(const QString &password,
                                                const QStringList &personal,
                                                const PasswordPolicy &policy = {});

/** "Very weak" ... "Strong", marked for translation in context "PasswordStrength". */
[[nodiscard]] const char *passwordStrengthText(PasswordStrength strength);

} // namespace wren::services
