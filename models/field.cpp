// SPDX-License-Identifier: Apache-2.0
#include "models/field.h"

#include "models/referencedata.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

namespace wren {

namespace {

constexpr bool fromCa = true;
constexpr bool ofCams = true;
constexpr bool no = false;
constexpr auto personal = Section::PersonalDetails;
constexpr auto referral = Section::ReferralDetails;
constexpr auto communication = Section::CommunicationPreferences;
constexpr auto everyone = Audience::Everyone;
constexpr auto staff = Audience::StaffOnly;

// clang-format off
const QList<FieldInfo> table{
    {Field::FirstName, "first_name", FieldType::Text, personal, everyone, nullptr, 100, fromCa, ofCams},
    {Field::LastName, "last_name", FieldType::Text, personal, everyone, nullptr, 100, fromCa, ofCams},
    {Field::OneNameOnly, "one_name_only", FieldType::Flag, personal, everyone, nullptr, 0, fromCa, ofCams},
    {Field::PreferredName, "preferred_name", FieldType::Text, personal, everyone, nullptr, 100, no, no},
    {Field::Pronouns, "pronouns", FieldType::Code, personal, everyone, lists::pronouns, 0, no, no},
    {Field::PronounsText, "pronouns_text", FieldType::Text, personal, everyone, nullptr, 50, no, no},
    {Field::Email, "email", FieldType::Text, personal, everyone, nullptr, 254, fromCa, no},
    {Field::Phone, "phone", FieldType::Text, personal, everyone, nullptr, 40, fromCa, ofCams},
    {Field::PhoneExtension, "phone_extension", FieldType::Text, personal, everyone, nullptr, 10, fromCa, ofCams},
    {Field::PrimaryAddress, "primary_address", FieldType::Address, personal, everyone, nullptr, 0, fromCa, ofCams},
    {Field::SelfIdentification, "self_identification", FieldType::CodeSet, personal, everyone, lists::selfIdentification, 0, fromCa, ofCams},
    {Field::BirthDate, "birth_date", FieldType::Date, personal, staff, nullptr, 0, fromCa, ofCams},
    {Field::TargetOccupations, "target_occupations", FieldType::CodeSet, Section::WorkDetails, staff, lists::occupations, 20, no, no},
    {Field::ReferralSource, "referral_source", FieldType::Code, referral, staff, lists::referralSource, 0, no, no},
    {Field::MarketingSource, "marketing_source", FieldType::Code, referral, staff, lists::marketingSource, 0, no, no},
    {Field::ReferenceNumber, "reference_number", FieldType::Text, referral, staff, nullptr, 50, no, no},
    {Field::ReferralNotes, "referral_notes", FieldType::Text, referral, staff, nullptr, 4000, no, no},
    {Field::ServiceNeeds, "service_needs", FieldType::CodeSet, referral, staff, lists::serviceNeeds, 0, no, no},
    {Field::Transportation, "transportation", FieldType::CodeSet, referral, staff, lists::transportation, 0, no, no},
    {Field::CaseworkerCommunications, "caseworker_communications", FieldType::Code, communication, everyone, lists::caseworkerCommunications, 0, no, no},
    {Field::JobPostUpdates, "job_post_updates", FieldType::Flag, communication, everyone, nullptr, 0, no, no},
    {Field::JobPostFrequency, "job_post_frequency", FieldType::Code, communication, everyone, lists::jobPostFrequency, 0, no, no},
    {Field::Language, "language", FieldType::Code, communication, everyone, lists::language, 0, fromCa, no},
};
// clang-format on

/** Does the JSON value have the type that the field needs (absent values aside)? */
bool hasType(FieldType type, const QJsonValue &value)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::Code:
    case FieldType::Date:
        return value.isString();
    case FieldType::Flag:
        return value.isBool();
    case FieldType::Address:
        return value.isObject();
    case FieldType::CodeSet: {
        const QJsonArray codes = value.toArray();
        return value.isArray() &&
               std::all_of(codes.begin(), codes.end(),
                           [](const QJsonValue &code) { return code.isString(); });
    }
    }
    return false;
}

bool isAbsent(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return !value.toBool();
    case QJsonValue::String:
        return value.toString().isEmpty();
    case QJsonValue::Array:
        return value.toArray().isEmpty();
    case QJsonValue::Object:
        return value.toObject().isEmpty();
    case QJsonValue::Double:
        return false;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return true;
    }
    return true;
}

/** Each once and in order, as every set is that was a profile's once. */
bool isSortedSet(const QJsonArray &codes)
{
    const auto isText = [](const QJsonValue &code) {
        return code.isString();
    };
    const auto notBefore = [](const QJsonValue &a, const QJsonValue &b) {
        return a.toString() >= b.toString();
    };
    return std::all_of(codes.begin(), codes.end(), isText) &&
           std::adjacent_find(codes.begin(), codes.end(), notBefore) == codes.end();
}

QJsonArray sortedSet(const QJsonArray &codes)
{
    if (isSortedSet(codes))
        return codes;
    QStringList sorted;
    for (const QJsonValue &code : codes)
        sorted << code.toString();
    sorted.sort();
    sorted.removeDuplicates();
    return QJsonArray::fromStringList(sorted);
}

} // namespace

const QList<FieldInfo> &allFields()
{
    return table;
}

const FieldInfo &fieldInfo(Field field)
{
    const FieldInfo &info = table.at(qsizetype(field));
    Q_ASSERT(info.id == field);
    return info;
}

const QList<Field> &everyField()
{
    static const QList<Field> all = [] {
        QList<Field> fields;
        for (const FieldInfo &info : table)
            fields << info.id;
        return fields;
    }();
    return all;
}

std::optional<Field> fieldFromName(QStringView name)
{
    static const std::map<QString, Field, std::less<>> fields = [] {
        std::map<QString, Field, std::less<>> byName;
        for (const FieldInfo &info : table)
            byName.emplace(QString::fromLatin1(info.name), info.id);
        return byName;
    }();
    const auto found = fields.find(name);
    return found == fields.end() ? std::nullopt : std::optional(found->second);
}

QString fieldName(Field field)
{
    static const QStringList names = [] {
        QStringList all;
        for (const FieldInfo &info : table)
            all << QString::fromLatin1(info.name);
        return all;
    }();
    return names.at(qsizetype(field));
}

QList<Field> fieldsOf(Section section)
{
    QList<Field> fields;
    for (const FieldInfo &info : table) {
        if (info.section == section)
            fields << info.id;
    }
    return fields;
}

QJsonValue absentValue(Field field)
{
    if (field == Field::Language)
        return QStringLiteral("en");
    switch (fieldInfo(field).type) {
    case FieldType::Flag:
        return false;
    case FieldType::CodeSet:
        return QJsonArray();
    case FieldType::Text:
    case FieldType::Code:
    case FieldType::Date:
    case FieldType::Address:
        return QJsonValue::Null;
    }
    return QJsonValue::Null;
}

QJsonValue Profile::value(Field field) const
{
    const auto found = m_values.constFind(field);
    return found == m_values.cend() ? absentValue(field) : *found;
}

void Profile::set(Field field, const QJsonValue &value)
{
    if (isAbsent(value))
        m_values.remove(field);
    else if (fieldInfo(field).type == FieldType::CodeSet)
        m_values.insert(field, sortedSet(value.toArray()));
    else
        m_values.insert(field, value);
}

QStringList Profile::codes(Field field) const
{
    QStringList codes;
    for (const QJsonValue &code : value(field).toArray())
        codes << code.toString();
    return codes;
}

QString Profile::fullName() const
{
    const QString first = text(Field::FirstName);
    const QString last = text(Field::LastName);
    if (first.isEmpty() || last.isEmpty())
        return first + last;
    return first + u' ' + last;
}

QJsonObject Profile::toJson() const
{
    QJsonObject json;
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it)
        json.insert(fieldName(it.key()), it.value());
    return json;
}

Result<Profile> Profile::fromJson(const QJsonObject &json)
{
    Profile profile;
    QList<FieldError> errors;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const std::optional<Field> field = fieldFromName(it.key());
        if (!field)
            errors << FieldError{it.key(), QStringLiteral("unknown_field")};
        else if (!it.value().isNull() && !hasType(fieldInfo(*field).type, it.value()))
            errors << FieldError{it.key(), QStringLiteral("wrong_type")};
        else
            profile.set(*field, it.value());
    }
    if (!errors.isEmpty())
        return Error{Kind::Invalid, QStringLiteral("profile"), errors};
    return profile;
}

Result<Profile> Profile::fromJson(const QJsonObject &json, const QList<Field> &fields)
{
    Profile profile;
    for (const Field field : fields) {
        const QJsonValue value = json.value(fieldName(field));
        if (value.isNull() || value.isUndefined())
            continue;
        if (!hasType(fieldInfo(field).type, value))
            return Error{Kind::Invalid,
                         QStringLiteral("profile"),
                         {{fieldName(field), QStringLiteral("wrong_type")}}};
        profile.set(field, value);
    }
    return profile;
}

} // namespace wren
