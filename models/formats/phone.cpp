// SPDX-License-Identifier: Apache-2.0
#include "models/formats/phone.h"

#include <QRegularExpression>

namespace wren {

namespace {

/** Ten digits whose area code and exchange can exist. */
bool isNorthAmerican(const QString &digits)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A(?!.11)[2-9][0-9]{2}(?!.11)[2-9][0-9]{2}[0-9]{4}\\z"));
    return shape.match(digits).hasMatch();
}

bool isNorthAmericanE164(const QString &e164)
{
    return e164.startsWith(QLatin1String("+1")) && isNorthAmerican(e164.mid(2));
}

} // namespace

std::optional<QString> normalisedPhone(const QString &text)
{
    static const QRegularExpression separators(
        QStringLiteral("[ ().\\-/\\x{00A0}\\x{2010}-\\x{2013}]"));
    static const QRegularExpression international(QStringLiteral("\\A\\+[1-9][0-9]{7,14}\\z"));
    QString digits = text;
    digits.remove(separators);
    if (digits.size() == 11 && digits.startsWith(u'1'))
        digits.remove(0, 1);
    if (isNorthAmerican(digits))
        return QStringLiteral("+1") + digits;
    if (!international.match(digits).hasMatch())
        return std::nullopt;
    if (digits.startsWith(QLatin1String("+1")) && !isNorthAmericanE164(digits))
        return std::nullopt;
    return digits;
}

QString shownPhone(const QString &e164)
{
    if (!isNorthAmericanE164(e164))
        return e164;
    const QStringView digits = QStringView(e164).mid(2);
    return u'(' + digits.left(3).toString() + QStringLiteral(") ") + digits.mid(3, 3).toString() +
           u'-' + digits.mid(6).toString();
}

QString maskedPhone(const QString &e164)
{
    QString masked = shownPhone(e164);
    for (qsizetype i = 0; i < masked.size() - 2; ++i) {
        if (masked.at(i).isDigit())
            masked[i] = u'•';
    }
    return masked;
}

bool isPhoneExtension(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("\\A[0-9]{1,10}\\z"));
    return shape.match(text).hasMatch();
}

} // namespace wren
