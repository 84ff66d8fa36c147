// SPDX-License-Identifier: Apache-2.0
#include "models/rules.h"

#include "models/formats/address.h"
#include "models/formats/date.h"
#include "models/formats/email.h"
#include "models/formats/personname.h"
#include "models/formats/phone.h"
#include "models/formats/postalcode.h"
#include "models/formats/text.h"
#include "models/referencedata.h"

#include <QJsonArray>

#include <variant>

namespace wren {

namespace {

using Checked = std::variant<QJsonValue, Problem>;

/** A text that stands for nothing is absent, else it is kept as `kept`, or `problem` stops it. */
Checked keptOr(const std::optional<QString> &kept, Problem problem)
{
    return kept ? Checked(QJsonValue(*kept)) : Checked(problem);
}

Checked onlyIf(bool fits, const QString &text, Problem problem)
{
    return fits ? Checked(QJsonValue(text)) : Checked(problem);
}

/** The format that this field's text has, beyond being clean and short enough. */
Checked checkFormat(Field field, const QString &text)
{
    switch (field) {
    case Field::FirstName:
    case Field::LastName:
    case Field::PreferredName:
        return onlyIf(isPersonName(text), text, Problem::NotAName);
    case Field::Email:
        return onlyIf(isEmail(text), text, Problem::NotAnEmail);
    case Field::Phone:
        return keptOr(normalisedPhone(text), Problem::NotAPhone);
    case Field::PhoneExtension:
        return onlyIf(isPhoneExtension(text), text, Problem::NotANumber);
    default: // the other texts are free
        return QJsonValue(text);
    }
}

Checked checkText(const FieldInfo &info, const QString &text)
{
    const Lines lines = info.id == Field::ReferralNotes ? Lines::Several : Lines::One;
    if (!isCleanText(text, lines))
        return Problem::NotAllowedCharacter;
    const QString tidy = tidyText(text);
    if (tidy.isEmpty())
        return absentValue(info.id);
    if (codePoints(tidy) > info.maximum)
        return Problem::TooLong;
    return checkFormat(info.id, tidy);
}

Checked checkCode(const FieldInfo &info, const QString &code, const ReferenceData &reference)
{
    if (code.isEmpty())
        return absentValue(info.id);
    return onlyIf(reference.contains(info.list, code), code, Problem::UnknownCode);
}

Checked checkDate(const QString &text)
{
    const QString tidy = text.trimmed();
    if (tidy.isEmpty())
        return QJsonValue(QJsonValue::Null);
    return onlyIf(dateFromText(tidy).has_value(), tidy, Problem::NotADate);
}

Checked checkSet(const FieldInfo &info, const QJsonArray &array, const ReferenceData &reference)
{
    for (const QJsonValue &code : array) {
        if (!code.isString())
            return Problem::WrongType;
        if (!reference.contains(info.list, code.toString()))
            return Problem::UnknownCode;
    }
    Profile sorting;
    sorting.set(info.id, array);
    const QJsonValue sorted = sorting.value(info.id);
    if (info.maximum > 0 && sorted.toArray().size() > info.maximum)
        return Problem::TooManyEntries;
    return sorted;
}

Checked checkAddress(const QJsonObject &object, const ReferenceData &reference)
{
    const std::variant<Address, Problem> checked = checkedAddress(object, reference);
    if (const Problem *problem = std::get_if<Problem>(&checked))
        return *problem;
    const Address &address = std::get<Address>(checked);
    return address.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(address.toJson());
}

Checked check(const FieldInfo &info, const QJsonValue &value, const ReferenceData &reference)
{
    if (value.isNull() || value.isUndefined())
        return absentValue(info.id);
    switch (info.type) {
    case FieldType::Text:
        return value.isString() ? checkText(info, value.toString()) : Checked(Problem::WrongType);
    case FieldType::Code:
        return value.isString() ? checkCode(info, value.toString(), reference)
                                : Checked(Problem::WrongType);
    case FieldType::Date:
        return value.isString() ? checkDate(value.toString()) : Checked(Problem::WrongType);
    case FieldType::Flag:
        return value.isBool() ? Checked(value) : Checked(Problem::WrongType);
    case FieldType::CodeSet:
        return value.isArray() ? checkSet(info, value.toArray(), reference)
                               : Checked(Problem::WrongType);
    case FieldType::Address:
        return value.isObject() ? checkAddress(value.toObject(), reference)
                                : Checked(Problem::WrongType);
    }
    return Problem::WrongType;
}

/** Worth a question: the value is fine by itself. */
std::optional<Problem> warningOf(const Profile &profile, Field field, QDate today)
{
    switch (field) {
    case Field::Email:
        if (!likelyDomain(profile.text(field)).isEmpty())
            return Problem::MisspeltDomain;
        return std::nullopt;
    case Field::BirthDate: {
        const std::optional<QDate> birth = dateFromText(profile.text(field));
        if (birth && isUnlikelyBirthDate(*birth, today))
            return Problem::UnlikelyBirthDate;
        return std::nullopt;
    }
    case Field::PrimaryAddress: {
        const Address address = Address::fromJson(profile.value(field).toObject());
        if (address.country == QLatin1String("CA") &&
            !postalCodeFitsProvince(address.postalCode, address.province))
            return Problem::PostalCodeElsewhere;
        return std::nullopt;
    }
    default: // no other field has a warning
        return std::nullopt;
    }
}

bool isRequired(const Profile &profile, Field field)
{
    switch (field) {
    case Field::LastName:
    case Field::Email:
        return true;
    case Field::FirstName:
        return !profile.flag(Field::OneNameOnly);
    case Field::JobPostFrequency:
        return profile.flag(Field::JobPostUpdates);
    default:
        return false;
    }
}

/** Is the field ruled out by what another one says? */
bool isRuledOut(const Profile &profile, Field field)
{
    switch (field) {
    case Field::FirstName:
        return profile.flag(Field::OneNameOnly);
    case Field::PronounsText:
        return profile.text(Field::Pronouns) != QLatin1String("self");
    case Field::PhoneExtension:
        return !profile.has(Field::Phone);
    case Field::MarketingSource:
        return !opensMarketingSource(profile.text(Field::ReferralSource));
    case Field::JobPostFrequency:
        return !profile.flag(Field::JobPostUpdates);
    default:
        return false;
    }
}

std::optional<Problem> problemIn(const Profile &profile, const FieldInfo &info,
                                 const ReferenceData &reference, QDate today)
{
    if (!profile.has(info.id))
        return isRequired(profile, info.id) ? std::optional(Problem::Required) : std::nullopt;
    const Checked checked = check(info, profile.value(info.id), reference);
    if (const Problem *problem = std::get_if<Problem>(&checked))
        return *problem;
    if (isRuledOut(profile, info.id))
        return Problem::NotWithThis;
    return warningOf(profile, info.id, today);
}

} // namespace

Result<QJsonValue> canonicalValue(Field field, const QJsonValue &value,
                                  const ReferenceData &reference)
{
    const Checked checked = check(fieldInfo(field), value, reference);
    if (const Problem *problem = std::get_if<Problem>(&checked)) {
        return Error{Kind::Invalid,
                     QStringLiteral("field value"),
                     {FieldError{fieldName(field), problemCode(*problem)}}};
    }
    return std::get<QJsonValue>(checked);
}

QList<Finding> checkProfile(const Profile &profile, const ReferenceData &reference, QDate today)
{
    QList<Finding> findings;
    for (const FieldInfo &info : allFields()) {
        if (const std::optional<Problem> problem = problemIn(profile, info, reference, today))
            findings << Finding{info.id, *problem};
    }
    return findings;
}

Result<void> requireValid(const QList<Finding> &findings)
{
    Error error{Kind::Invalid, QStringLiteral("profile"), {}};
    for (const Finding &finding : findings) {
        if (!isWarning(finding.problem))
            error.fields << FieldError{fieldName(finding.field), problemCode(finding.problem)};
    }
    if (!error.fields.isEmpty())
        return error;
    return {};
}

Profile newClientDefaults()
{
    Profile profile;
    profile.set(Field::CaseworkerCommunications, QStringLiteral("email"));
    profile.set(Field::Language, QStringLiteral("en"));
    return profile;
}

bool opensMarketingSource(QStringView referralSource)
{
    return referralSource == QLatin1String("ssm_direct") ||
           referralSource == QLatin1String("self_walkin") ||
           referralSource == QLatin1String("self_online");
}

} // namespace wren
