// SPDX-License-Identifier: Apache-2.0
#include "models/matching/person.h"

#include <QSet>

namespace wren::matching {

namespace {

constexpr qsizetype mostWords = 4;

bool isParticle(const QString &word)
{
    static const QSet<QString> particles{
        QStringLiteral("al"),  QStringLiteral("el"),  QStringLiteral("ul"),  QStringLiteral("de"),
        QStringLiteral("del"), QStringLiteral("la"),  QStringLiteral("le"),  QStringLiteral("las"),
        QStringLiteral("los"), QStringLiteral("du"),  QStringLiteral("des"), QStringLiteral("da"),
        QStringLiteral("dos"), QStringLiteral("das"), QStringLiteral("di"),  QStringLiteral("van"),
        QStringLiteral("von"), QStringLiteral("der"), QStringLiteral("den"), QStringLiteral("bin"),
        QStringLiteral("ibn"), QStringLiteral("y"),   QStringLiteral("e"),   QStringLiteral("zu")};
    return particles.contains(word);
}

} // namespace

QStringList Name::spellings() const
{
    return words.isEmpty() || words == QStringList(joined) ? words : words + QStringList(joined);
}

Name Name::of(const QString &latin)
{
    const QStringList all = latin.split(u' ', Qt::SkipEmptyParts);
    Name name{{}, all.join(QString())};
    for (const QString &word : all) {
        if (!isParticle(word) && !name.words.contains(word) && name.words.size() < mostWords)
            name.words << word;
    }
    if (name.words.isEmpty())
        name.words = all.mid(0, mostWords);
    return name;
}

QString comparablePostalCode(const QString &text)
{
    QString code = text.toUpper();
    code.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return code;
}

} // namespace wren::matching
