// SPDX-License-Identifier: Apache-2.0
#include "models/matching/street.h"

#include "models/formats/personname.h"
#include "models/matching/textdistance.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace wren::matching {

namespace {

/** Short and French forms; "st" is a saint unless it stands where a street's kind does. */
const QHash<QString, QString> &spellings()
{
    static const QHash<QString, QString> words = [] {
        constexpr std::pair<const char *, const char *> pairs[]{
            {"str", "street"},
            {"rue", "street"},
            {"av", "avenue"},
            {"ave", "avenue"},
            {"rd", "road"},
            {"ch", "road"},
            {"chemin", "road"},
            {"dr", "drive"},
            {"promenade", "drive"},
            {"prom", "drive"},
            {"blvd", "boulevard"},
            {"boul", "boulevard"},
            {"bd", "boulevard"},
            {"cres", "crescent"},
            {"cr", "crescent"},
            {"croissant", "crescent"},
            {"crt", "court"},
            {"ct", "court"},
            {"cour", "court"},
            {"pl", "place"},
            {"ln", "lane"},
            {"hwy", "highway"},
            {"autoroute", "highway"},
            {"pkwy", "parkway"},
            {"sq", "square"},
            {"carre", "square"},
            {"terr", "terrace"},
            {"terrasse", "terrace"},
            {"cir", "circle"},
            {"cercle", "circle"},
            {"n", "north"},
            {"nord", "north"},
            {"s", "south"},
            {"sud", "south"},
            {"e", "east"},
            {"est", "east"},
            {"w", "west"},
            {"o", "west"},
            {"ouest", "west"},
            {"saint", "st"},
            {"sainte", "ste"},
        };
        QHash<QString, QString> all;
        for (const auto &[from, to] : pairs)
            all.insert(QString::fromLatin1(from), QString::fromLatin1(to));
        return all;
    }();
    return words;
}

bool isDirection(const QString &word)
{
    static const QStringList directions{QStringLiteral("north"), QStringLiteral("south"),
                                        QStringLiteral("east"), QStringLiteral("west")};
    return directions.contains(word);
}

/** What a street is called in English behind its name, in French before it. */
bool isKindOfStreet(const QString &word)
{
    static const QStringList kinds{
        QStringLiteral("street"),    QStringLiteral("avenue"),   QStringLiteral("road"),
        QStringLiteral("drive"),     QStringLiteral("court"),    QStringLiteral("place"),
        QStringLiteral("boulevard"), QStringLiteral("crescent"), QStringLiteral("lane"),
        QStringLiteral("highway"),   QStringLiteral("square"),   QStringLiteral("terrace"),
        QStringLiteral("circle")};
    return kinds.contains(word);
}

bool hasLetter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

/** Of "Apt 3, 1186 Ouellette Ave" and "1186, avenue Ouellette" what names the street. */
QString streetPart(const QString &line1)
{
    const QStringList parts = line1.split(u',');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString part = parts.at(i).trimmed();
        if (part.isEmpty() || !part.front().isDigit())
            continue;
        return hasLetter(part) ? part : QString(part + u' ' + parts.value(i + 1));
    }
    return parts.first();
}

/** The kind behind the name, and a direction behind the kind. */
QString streetName(const QString &text)
{
    QStringList words = foldedName(text).split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words)
        word = spellings().value(word, word);
    const bool directed = words.size() > 1 && isDirection(words.last());
    const qsizetype last = words.size() - (directed ? 2 : 1);
    if (last > 0 && words.at(last) == QLatin1String("st"))
        words[last] = QStringLiteral("street");
    if (last > 0 && isKindOfStreet(words.first()) && !isKindOfStreet(words.at(last)))
        words.move(0, last);
    return words.join(QString());
}

QString numberOf(const QString &street)
{
    return hasNumber(street) ? street.section(u' ', 0, 0) : QString();
}

/** As many as do not make another name of it. */
int mostSlips(const QString &a, const QString &b)
{
    constexpr qsizetype forOne = 5;
    constexpr qsizetype forTwo = 8;
    const qsizetype shorter = std::min(a.size(), b.size());
    return shorter >= forTwo ? 2 : shorter >= forOne ? 1 : 0;
}

} // namespace

QString comparableStreet(const QString &line1)
{
    static const QRegularExpression numbered(
        QStringLiteral("^\\s*(?:\\d+\\s*-\\s*)?(\\d+[A-Za-z]?)\\b"));
    const QString part = streetPart(line1);
    const QRegularExpressionMatch match = numbered.match(part);
    const QString name = streetName(part.mid(match.hasMatch() ? match.capturedEnd() : 0));
    if (!hasLetter(name))
        return {};
    return match.hasMatch() ? QString(match.captured(1).toLower() + u' ' + name) : name;
}

bool hasNumber(const QString &street)
{
    return street.contains(u' ');
}

std::optional<Agreement> streetAgreement(const QString &a, const QString &b)
{
    const QString nameA = a.section(u' ', -1);
    const QString nameB = b.section(u' ', -1);
    const int most = mostSlips(nameA, nameB);
    const int errors = typingErrors(nameA, nameB, most);
    if (errors > most)
        return std::nullopt;
    if (!hasNumber(a) || numberOf(a) != numberOf(b))
        return Agreement::Street;
    return errors == 0 ? Agreement::Same : Agreement::Typing;
}

} // namespace wren::matching
