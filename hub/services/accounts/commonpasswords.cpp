// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/commonpasswords.h"

#include <QSet>
#include <QStringView>

#include <algorithm>

namespace wren::services {

namespace {

/** What people begin with when a site asks for a password, here and in this network; folded. */
const QSet<QString> &commonWords()
{
    static const QSet<QString> words = [] {
        const QString all = QStringLiteral(
            "password passwords passwort passe motdepasse secret secrets changeme change default "
            "welcome bienvenue hello bonjour salut letmein open ouvre login logon signin access "
            "acces admin administrator administrateur user utilisateur guest test testing temp "
            "temporary qwerty qwertz azerty abc iloveyou jetaime love amour lovely baby bebe "
            "princess princesse angel ange sunshine soleil monkey dragon shadow master superman "
            "batman pokemon starwars football soccer hockey baseball basketball canada canadian "
            "canadien windsor essex ontario toronto montreal quebec detroit leamington kingsville "
            "amherstburg tecumseh lasalle lakeshore chatham kent sarnia wren network portal "
            "jobportal job jobs work working worker emploi emplois travail travailler company "
            "summer winter spring autumn fall hiver printemps ete automne monday tuesday wednesday "
            "thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche "
            "january february march april may june july august september october november december "
            "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre "
            "computer ordinateur internet facebook google samsung iphone apple chocolate chocolat "
            "cookie flower fleur butterfly papillon family famille mother father maman papa "
            "freedom "
            "liberte money argent happy heureux jesus christ blessed whatever nothing something "
            "michael jessica jennifer charlie thomas robert daniel nicolas camille my new our the "
            "mon mes nouveau nouvelle your is one two");
        const QStringList split = all.split(u' ');
        return QSet<QString>(split.begin(), split.end());
    }();
    return words;
}

QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar c : text) {
        if (c.isLetter())
            letters += c;
    }
    return letters;
}

/** Whether `letters` is at most `words` common words in a row. */
bool madeOfCommonWords(QStringView letters, int words)
{
    if (letters.isEmpty())
        return true;
    if (words == 0)
        return false;
    for (qsizetype size = letters.size(); size >= 2; --size) {
        if (commonWords().contains(letters.first(size).toString()) &&
            madeOfCommonWords(letters.sliced(size), words - 1))
            return true;
    }
    return false;
}

/** The smallest part that the text is a repetition of ("abcabcabc" -> "abc"). */
QString repeatedPart(const QString &text)
{
    for (qsizetype size = 1; size <= text.size() / 2; ++size) {
        if (text.size() % size == 0 && text.left(size).repeated(text.size() / size) == text)
            return text.left(size);
    }
    return text;
}

/** Two characters that lie side by side on a keyboard row, in the alphabet or among the digits. */
bool neighbours(QChar a, QChar b)
{
    static const QStringList rows{QStringLiteral("abcdefghijklmnopqrstuvwxyz"),
                                  QStringLiteral("01234567890"),
                                  QStringLiteral("qwertyuiop"),
                                  QStringLiteral("asdfghjkl"),
                                  QStringLiteral("zxcvbnm"),
                                  QStringLiteral("azertyuiop"),
                                  QStringLiteral("qsdfghjklm"),
                                  QStringLiteral("wxcvbn")};
    return std::any_of(rows.begin(), rows.end(), [a, b](const QString &row) {
        return row.contains(QString(a) + b) || row.contains(QString(b) + a);
    });
}

/** Almost nothing but runs: no more than one jump for every four characters. */
bool madeOfRuns(const QString &text)
{
    qsizetype jumps = 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] != text[i - 1] && !neighbours(text[i - 1], text[i]))
            ++jumps;
    }
    return jumps * 4 <= text.size();
}

/** Lower case, accents off. */
QString withoutAccents(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    plain.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return plain;
}

} // namespace

QString foldedForGuessing(const QString &text)
{
    static const QHash<QChar, QChar> standsFor{{u'0', u'o'}, {u'1', u'i'}, {u'3', u'e'},
                                               {u'4', u'a'}, {u'5', u's'}, {u'7', u't'},
                                               {u'@', u'a'}, {u'$', u's'}, {u'!', u'i'}};
    QString folded = withoutAccents(text);
    for (QChar &c : folded)
        c = standsFor.value(c, c);
    return folded;
}

bool isCommonPassword(const QString &password)
{
    const QString plain = withoutAccents(password);
    const QSet<QChar> distinct(plain.begin(), plain.end());
    if (distinct.size() < 5 || madeOfRuns(plain))
        return true;
    // Digits may stand for letters or for themselves: "passw0rd2024" and "windsor12345".
    for (const QString &reading : {foldedForGuessing(password), plain}) {
        const QString letters = lettersOf(reading);
        if (!letters.isEmpty() && madeOfCommonWords(repeatedPart(letters), 2))
            return true;
    }
    return false;
}

} // namespace wren::services
