// SPDX-License-Identifier: Apache-2.0
#include "models/formats/date.h"

#include <QRegularExpression>

namespace wren {

std::optional<QDate> dateFromText(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"));
    if (!shape.match(text).hasMatch())
        return std::nullopt;
    const QDate date(text.left(4).toInt(), text.mid(5, 2).toInt(), text.mid(8, 2).toInt());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

bool isUnlikelyBirthDate(QDate birth, QDate today)
{
    return birth.addYears(14) > today || birth.addYears(111) <= today;
}

} // namespace wren
