// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/fieldtext.h"

#include "models/formats/phone.h"
#include "models/formats/streetline.h"
#include "models/labels.h"
#include "ui/fields/countries.h"
#include "ui/theme/clock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace wren::ui {

namespace {

QString addressText(const Address &address, const ReferenceData &reference)
{
    const QString province =
        address.country == QLatin1String("CA")
            ? reference.label(QLatin1String(lists::province), address.province, speech())
            : address.province;
    const auto joined = [](const QStringList &parts, const QString &separator) {
        QStringList present = parts;
        present.removeAll(QString());
        return present.join(separator);
    };
    QStringList lines;
    if (address.noFixed)
        lines << QCoreApplication::translate("FieldText", "No fixed address");
    lines << streetLine(address);
    lines << joined({address.municipality, address.province.isEmpty() ? QString() : province},
                    QStringLiteral(", "));
    lines << address.postalCode;
    if (address.country != QLatin1String("CA"))
        lines << countryName(address.country, speech());
    return joined(lines, QStringLiteral("\n"));
}

QString codesText(Field field, const QJsonArray &codes, const ReferenceData &reference)
{
    QStringList labels;
    for (const QJsonValue &code : codes)
        labels << reference.label(QLatin1String(fieldInfo(field).list), code.toString(), speech());
    return labels.join(u'\n');
}

/** "April 23, 1999", "23 avril 1999", "1er avril 1999". */
QString dateText(QDate date)
{
    if (speech() == QLatin1String("en"))
        return QLocale().toString(date, QStringLiteral("MMMM d, yyyy"));
    const QString day = date.day() == 1 ? QStringLiteral("'1er'") : QStringLiteral("d");
    return QLocale().toString(date, day + QLatin1String(" MMMM yyyy"));
}

} // namespace

QString speech()
{
    return QLocale().language() == QLocale::French ? QStringLiteral("fr") : QStringLiteral("en");
}

QString fieldLabel(Field field)
{
    return QCoreApplication::translate("Field", fieldLabelText(field));
}

QString sectionLabel(Section section)
{
    return QCoreApplication::translate("Section", sectionLabelText(section));
}

QString problemSentence(Problem problem, Field field)
{
    const QString sentence = QCoreApplication::translate("Problem", problemText(problem));
    return sentence.contains(QLatin1String("%1")) ? sentence.arg(fieldLabel(field)) : sentence;
}

QString valueText(Field field, const QJsonValue &value, const ReferenceData &reference)
{
    if (value == absentValue(field) && field != Field::Language)
        return {};
    switch (fieldInfo(field).type) {
    case FieldType::Text:
        return field == Field::Phone ? shownPhone(value.toString()) : value.toString();
    case FieldType::Flag:
        return value.toBool() ? QCoreApplication::translate("FieldText", "Yes")
                              : QCoreApplication::translate("FieldText", "No");
    case FieldType::Code:
        return reference.label(QLatin1String(fieldInfo(field).list), value.toString(), speech());
    case FieldType::CodeSet:
        return codesText(field, value.toArray(), reference);
    case FieldType::Date:
        return dateText(QDate::fromString(value.toString(), Qt::ISODate));
    case FieldType::Address:
        return addressText(Address::fromJson(value.toObject()), reference);
    }
    return {};
}

QString momentText(qint64 at)
{
    return dayAndTimeText(QDateTime::fromMSecsSinceEpoch(at));
}

} // namespace wren::ui
