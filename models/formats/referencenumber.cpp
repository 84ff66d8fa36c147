// SPDX-License-Identifier: Apache-2.0
#include "models/formats/referencenumber.h"

#include <QRegularExpression>

namespace wren {

std::optional<QString> normalisedReferenceNumber(const QString &text)
{
    static const QRegularExpression separators(
        QStringLiteral("[ \\-\\x{00A0}\\x{2010}-\\x{2013}]"));
    static const QRegularExpression shape(QStringLiteral("\\A[0-9]{1,20}\\z"));
    QString digits = text.trimmed();
    digits.remove(separators);
    if (!shape.match(digits).hasMatch())
        return std::nullopt;
    return digits;
}

} // namespace wren
