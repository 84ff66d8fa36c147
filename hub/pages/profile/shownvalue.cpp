// SPDX-License-Identifier: Apache-2.0
#include "hub/pages/profile/shownvalue.h"

#include "models/formats/phone.h"
#include "models/formats/streetline.h"

#include <QJsonObject>

namespace wren::pages {

namespace {

QStringList addressLines(const QJsonValue &value, const Messages &messages, const QString &language)
{
    const Address address = Address::fromJson(value.toObject());
    QStringList lines;
    if (address.noFixed)
        lines << messages.text(language, "Pages", QT_TRANSLATE_NOOP("Pages", "No fixed address"));
    lines << streetLine(address);
    lines << QStringList{address.municipality, address.province, address.postalCode}
                 .filter(QRegularExpression(QStringLiteral(".")))
                 .join(u' ');
    if (address.country != QStringLiteral("CA"))
        lines << address.country;
    lines.removeAll(QString());
    return lines;
}

QStringList labels(const FieldInfo &info, const QStringList &codes, const ReferenceData &reference,
                   const QString &language)
{
    QStringList shown;
    for (const QString &code : codes)
        shown << reference.label(QString::fromLatin1(info.list), code, language);
    return shown;
}

QString yesOrNo(bool yes, const Messages &messages, const QString &language)
{
    return messages.text(language, "Pages",
                         yes ? QT_TRANSLATE_NOOP("Pages", "Yes")
                             : QT_TRANSLATE_NOOP("Pages", "No"));
}

QStringList phoneLine(const Profile &profile, const Messages &messages, const QString &language)
{
    QString line = shownPhone(profile.text(Field::Phone));
    if (profile.has(Field::PhoneExtension)) {
        //: A phone number's extension
        line += u' ' + messages.text(language, "Pages", QT_TRANSLATE_NOOP("Pages", "ext.")) + u' ' +
                profile.text(Field::PhoneExtension);
    }
    return {line};
}

} // namespace

QStringList shownValue(Field field, const Profile &profile, const ReferenceData &reference,
                       const Messages &messages, const QString &language)
{
    const FieldInfo &info = fieldInfo(field);
    if (info.type == FieldType::Flag)
        return {yesOrNo(profile.flag(field), messages, language)};
    if (!profile.has(field))
        return {};
    switch (info.type) {
    case FieldType::Flag:
        break;
    case FieldType::Text:
        return field == Field::Phone ? phoneLine(profile, messages, language)
                                     : QStringList{profile.text(field)};
    case FieldType::Date:
        return {profile.text(field)};
    case FieldType::Code:
        return labels(info, {profile.text(field)}, reference, language);
    case FieldType::CodeSet:
        return labels(info, profile.codes(field), reference, language);
    case FieldType::Address:
        return addressLines(profile.value(field), messages, language);
    }
    return {};
}

} // namespace wren::pages
