// SPDX-License-Identifier: Apache-2.0
#include "models/formats/postalcode.h"

#include <QHash>
#include <QRegularExpression>

namespace wren {

std::optional<QString> normalisedPostalCode(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral(
        "\\A([ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z])[ -]?([0-9][ABCEGHJ-NPRSTV-Z][0-9])\\z"));
    const QRegularExpressionMatch match = shape.match(text.trimmed().toUpper());
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1) + u' ' + match.captured(2);
}

bool postalCodeFitsProvince(const QString &postalCode, const QString &province)
{
    static const QHash<QString, QString> letters{
        {QStringLiteral("NL"), QStringLiteral("A")},
        {QStringLiteral("NS"), QStringLiteral("B")},
        {QStringLiteral("PE"), QStringLiteral("C")},
        {QStringLiteral("NB"), QStringLiteral("E")},
        {QStringLiteral("QC"), QStringLiteral("GHJ")},
        {QStringLiteral("ON"), QStringLiteral("KLMNP")},
        {QStringLiteral("MB"), QStringLiteral("R")},
        {QStringLiteral("SK"), QStringLiteral("S")},
        {QStringLiteral("AB"), QStringLiteral("T")},
        {QStringLiteral("BC"), QStringLiteral("V")},
        {QStringLiteral("NU"), QStringLiteral("X")},
        {QStringLiteral("NT"), QStringLiteral("X")},
        {QStringLiteral("YT"), QStringLiteral("Y")},
    };
    const auto found = letters.constFind(province);
    return found == letters.cend() || postalCode.isEmpty() || found->contains(postalCode.front());
}

} // namespace wren
