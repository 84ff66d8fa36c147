// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/passwordpolicy.h"

#include "hub/services/accounts/commonpasswords.h"
#include "models/formats/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <zxcvbn.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace wren::services {

namespace {

/** What somebody who tries the likeliest first is sure to reach even against Argon2id. */
constexpr double commonGuesses = 1e6;
/** Beside one's own names there must be this much that nobody knows. */
constexpr int charactersBesideNames = 8;

bool hasControl(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

/** Own names and the parts of the own address that are long enough to be recognised, folded. */
QStringList personalWords(const QStringList &personal)
{
    QStringList words;
    for (const QString &entry : personal) {
        static const QRegularExpression signs(QStringLiteral("[^\\p{L}\\p{M}\\p{N}]+"));
        for (const QString &word : entry.split(signs)) {
            if (word.size() >= 3)
                words.append(foldedForGuessing(word));
        }
    }
    // The longest first: "annabelle" is not to be taken for "anna" and a rest.
    std::sort(words.begin(), words.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    words.removeDuplicates();
    return words;
}

bool madeOfPersonal(const QString &password, const QStringList &words)
{
    QString rest = foldedForGuessing(password);
    const qsizetype whole = rest.size();
    for (const QString &word : words)
        rest.remove(word);
    return rest.size() < whole && codePoints(rest) < charactersBesideNames;
}

/** zxcvbn's estimate of the guesses needed, as a power of ten. */
double guessesLog10(const QString &password, const QStringList &words)
{
    std::vector<QByteArray> utf8;
    utf8.reserve(size_t(words.size()));
    for (const QString &word : words)
        utf8.push_back(word.toUtf8());
    std::vector<const char *> dictionary;
    dictionary.reserve(utf8.size() + 1);
    for (const QByteArray &word : utf8)
        dictionary.push_back(word.constData());
    dictionary.push_back(nullptr);
    const double bits = ZxcvbnMatch(password.toUtf8().constData(), dictionary.data(), nullptr);
    return bits * std::log10(2.0);
}

} // namespace

QByteArray canonicalPassword(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

std::optional<Problem> checkPassword(const QString &password, const QStringList &personal,
                                     const PasswordPolicy &policy)
{
    const QString canonical = password.normalized(QString::NormalizationForm_C);
    const int length = codePoints(canonical);
    if (length < policy.minimum)
        return Problem::TooShort;
    if (length > policy.maximum)
        return Problem::TooLong;
    if (hasControl(canonical))
        return Problem::NotAllowedCharacter;
    const QStringList words = personalWords(personal);
    if (isCommonPassword(canonical) || madeOfPersonal(canonical, words) ||
        guessesLog10(canonical, words) < std::log10(commonGuesses))
        return Problem::TooCommon;
    return std::nullopt;
}

PasswordStrength passwordStrength(const QString &password, const QStringList &personal,
                                  const PasswordPolicy &policy)
{
    const QString canonical = password.normalized(QString::NormalizationForm_C);
    if (codePoints(canonical) > policy.maximum)
        return PasswordStrength::VeryWeak;
    const double guesses = guessesLog10(canonical, personalWords(personal));
    if (checkPassword(canonical, personal, policy))
        return guesses < 3 ? PasswordStrength::VeryWeak : PasswordStrength::Weak;
    if (guesses < 8)
        return PasswordStrength::Fair;
    return guesses < 10 ? PasswordStrength::Good : PasswordStrength::Strong;
}

const char *passwordStrengthText(PasswordStrength strength)
{
    switch (strength) {
    case PasswordStrength::VeryWeak:
        return QT_TRANSLATE_NOOP("PasswordStrength", "Very weak");
    case PasswordStrength::Weak:
        return QT_TRANSLATE_NOOP("PasswordStrength", "Weak");
    case PasswordStrength::Fair:
        return QT_TRANSLATE_NOOP("PasswordStrength", "Fair");
    case PasswordStrength::Good:
        return QT_TRANSLATE_NOOP("PasswordStrength", "Good");
    case PasswordStrength::Strong:
        return QT_TRANSLATE_NOOP("PasswordStrength", "Strong");
    }
    Q_UNREACHABLE();
}

} // namespace wren::services
