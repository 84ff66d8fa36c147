// SPDX-License-Identifier: Apache-2.0
#include "models/formats/personname.h"

#include <QHash>
#include <QList>

namespace wren {

namespace {

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == U'’' || c == U'‘' || c == U'`' || c == U'ʼ' || c == U'ʻ';
}

bool isGap(char32_t c)
{
    return QChar::isSpace(c) || QChar::category(c) == QChar::Punctuation_Dash;
}

/** Letters that NFKD leaves whole, spelt as people search for them. */
QString plainSpelling(char32_t c)
{
    static const QHash<char32_t, QString> spellings{
        {U'ø', QStringLiteral("o")},  {U'đ', QStringLiteral("d")}, {U'ł', QStringLiteral("l")},
        {U'ħ', QStringLiteral("h")},  {U'ı', QStringLiteral("i")}, {U'æ', QStringLiteral("ae")},
        {U'œ', QStringLiteral("oe")}, {U'ð', QStringLiteral("d")}, {U'þ', QStringLiteral("th")},
        {U'ß', QStringLiteral("ss")}, {U'ŧ', QStringLiteral("t")},
    };
    const auto found = spellings.constFind(c);
    return found == spellings.cend() ? QString::fromUcs4(&c, 1) : *found;
}

/** What names are mostly made of stays as it is: a list of 100,000 asks this of every letter. */
bool isPlain(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
}

} // namespace

bool isPersonName(const QString &name)
{
    bool hasLetter = false;
    for (const char32_t c : name.toUcs4()) {
        const bool letter = QChar::isLetter(c);
        hasLetter = hasLetter || letter;
        if (!letter && !QChar::isMark(c) && c != U' ' && c != U'\'' && c != U'’' && c != U'-' &&
            c != U'.')
            return false;
    }
    return hasLetter;
}

QString foldedName(const QString &name)
{
    const QString decomposed = name.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(decomposed.size());
    for (const char32_t c : decomposed.toUcs4()) {
        if (isPlain(c))
            folded += QChar(char16_t(c));
        else if (isGap(c))
            folded += u' ';
        else if (!QChar::isMark(c) && !isApostrophe(c) && c != U'.')
            folded += plainSpelling(c);
    }
    return folded.simplified();
}

QString searchName(const QString &first, const QString &last, const QString &preferred)
{
    return foldedName(last + u' ' + first + u' ' + preferred);
}

} // namespace wren
