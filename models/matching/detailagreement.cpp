// SPDX-License-Identifier: Apache-2.0
#include "models/matching/detailagreement.h"

#include "models/matching/textdistance.h"

#include <QDate>

namespace wren::matching {

namespace {

constexpr qsizetype yearLength = 4;

/** Characters that differ at their place; the lengths are equal. */
int differences(const QString &a, const QString &b)
{
    int count = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        count += a.at(i) == b.at(i) ? 0 : 1;
    return count;
}

bool isFirstOfJanuary(const QString &date)
{
    return date.endsWith(QLatin1String("-01-01"));
}

} // namespace

QString dayAndMonthExchanged(const QString &date)
{
    const QString exchanged = date.left(yearLength) + u'-' + date.mid(8, 2) + u'-' + date.mid(5, 2);
    const bool isDate = QDate::fromString(exchanged, Qt::ISODate).isValid();
    return isDate && exchanged != date ? exchanged : QString();
}

std::optional<Agreement> birthDateAgreement(const QString &a, const QString &b)
{
    if (a == b)
        return Agreement::Same;
    if (dayAndMonthExchanged(a) == b)
        return Agreement::DayMonth;
    if (a.left(yearLength) == b.left(yearLength) && (isFirstOfJanuary(a) || isFirstOfJanuary(b)))
        return Agreement::Estimated;
    if (a.size() != b.size())
        return std::nullopt;
    // Neighbours exchanged count as one, over the hyphens too.
    const int errors = typingErrors(QString(a).remove(u'-'), QString(b).remove(u'-'), 1);
    if (errors == 1)
        return Agreement::OneDigit;
    constexpr int few = 2;
    return differences(a, b) <= few ? std::optional(Agreement::Similar) : std::nullopt;
}

std::optional<Agreement> phoneAgreement(const QString &a, const QString &b)
{
    if (a == b)
        return Agreement::Same;
    return typingErrors(a, b, 1) == 1 ? std::optional(Agreement::OneDigit) : std::nullopt;
}

std::optional<Agreement> emailAgreement(const QString &a, const QString &b)
{
    constexpr qsizetype longEnough =
        6; // of the part before the @, for a likeness to mean something
    if (a == b)
        return Agreement::Same;
    const QString nameA = a.section(u'@', 0, 0);
    const QString nameB = b.section(u'@', 0, 0);
    if (nameA == nameB)
        return typingErrors(a, b, 2) <= 2 ? Agreement::Typing : Agreement::OtherDomain;
    if (nameA.size() < longEnough || nameB.size() < longEnough)
        return std::nullopt;
    return typingErrors(a, b, 1) <= 1 ? std::optional(Agreement::Typing) : std::nullopt;
}

std::optional<Agreement> postalCodeAgreement(const QString &a, const QString &b)
{
    constexpr qsizetype area = 3;
    if (a == b)
        return Agreement::Same;
    if (a.size() > area && b.size() > area && typingErrors(a, b, 1) == 1)
        return Agreement::OneLetter;
    return a.left(area) == b.left(area) ? std::optional(Agreement::Area) : std::nullopt;
}

QStringList neighboursExchanged(const QString &postalCode)
{
    QStringList all;
    for (qsizetype i = 1; i < postalCode.size(); ++i) {
        QString exchanged = postalCode;
        std::swap(exchanged[i - 1], exchanged[i]);
        if (exchanged != postalCode)
            all << exchanged;
    }
    return all;
}

} // namespace wren::matching
