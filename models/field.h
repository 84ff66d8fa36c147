// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace wren {

/** Every field of a client's profile (R13). The order is that of the screens. */
enum class Field {
    FirstName,
    LastName,
    OneNameOnly, ///< "has one name only": FirstName is then empty
    PreferredName,
    Pronouns,
    PronounsText, ///< only with pronouns "self"
    Email,        ///< the portal sign-in address; changes only through an e-mail change (R40-R46)
    Phone,
    PhoneExtension,
    PrimaryAddress,
    SelfIdentification,
    BirthDate, ///< staff only
    TargetOccupations,
    ReferralSource,
    MarketingSource, ///< only with the referral sources that open it
    ReferenceNumber,
    ReferralNotes,
    ServiceNeeds,
    Transportation,
    CaseworkerCommunications,
    JobPostUpdates,
    JobPostFrequency, ///< only while JobPostUpdates is on
    Language,         ///< of mail and pages
};

/** The parts of the Overview tab and of Finalize Portal Profile. */
enum class Section { PersonalDetails, WorkDetails, ReferralDetails, CommunicationPreferences };

/**
 * The shape of a field's value, as QJsonValue on the wire, in the cache and in a Profile.
 * Absent is QJsonValue::Null for Text, Code, Date and Address, false for Flag, [] for CodeSet.
 */
enum class FieldType {
    Text,    ///< string, never empty (empty is absent)
    Flag,    ///< bool
    Code,    ///< string: a code of the field's reference list
    CodeSet, ///< array of codes, sorted, without repeats; merges by adds and removes
    Date,    ///< "YYYY-MM-DD"
    Address, ///< object, see formats/address.h; one value for merging
};

/** Who may see a field and who changes it. */
enum class Audience {
    Everyone,  ///< staff and the client (on My Profile)
    StaffOnly, ///< never on a client's page
};

struct FieldInfo
{
    Field id;
    const char *name; ///< wire name and database column, snake_case
    FieldType type;
    Section section;
    Audience audience;
    const char *list;    ///< reference list of Code and CodeSet, else nullptr
    int maximum;         ///< code points of Text; entries of CodeSet; 0: no own limit
    bool fromAssessment; ///< filled by a Common Assessment (R8)
    bool ownedByCams;    ///< shown from CaMS and locked while CaMS holds a value (R14, R31)
};

/** All fields, in order. The one table that validation, merge, lock, audit and wire are driven by.
 */
[[nodiscard]] const QList<FieldInfo> &allFields();
[[nodiscard]] const QList<Field> &everyField(); ///< in the same order
[[nodiscard]] const FieldInfo &fieldInfo(Field field);
[[nodiscard]] std::optional<Field> fieldFromName(QStringView name);
[[nodiscard]] QString fieldName(Field field);
[[nodiscard]] QList<Field> fieldsOf(Section section);

/** The value that means "nothing here" for the field's type; "en" for Language, which is never
 * unknown. */
[[nodiscard]] QJsonValue absentValue(Field field);

/**
 * A client's fields. Holds only canonical values: sets sorted, absent fields left out. Comparing
 * two profiles compares what people see.
 */
class Profile
{
public:
    /** The field's value, or absentValue(). */
    [[nodiscard]] QJsonValue value(Field field) const;
    [[nodiscard]] bool has(Field field) const { return m_values.contains(field); }
    /** Stores `value` in canonical form (see canonicalValue in rules.h); an absent value removes
     * it. */
    void set(Field field, const QJsonValue &value);

    [[nodiscard]] QString text(Field field) const { return value(field).toString(); }
    [[nodiscard]] bool flag(Field field) const { return value(field).toBool(); }
    [[nodiscard]] QStringList codes(Field field) const;

    /** "First Last", or the last name alone. */
    [[nodiscard]] QString fullName() const;

    [[nodiscard]] const QMap<Field, QJsonValue> &values() const { return m_values; }
    /** Wire names to values; absent fields are left out. */
    [[nodiscard]] QJsonObject toJson() const;
    /** Judges names and JSON types only (Kind::Invalid: unknown_field, wrong_type); rules.h does
     * the rest. */
    [[nodiscard]] static Result<Profile> fromJson(const QJsonObject &json);
    /** Of an answer, only these: a newer hub may know fields that this program does not.
     * Kind::Invalid: wrong_type. */
    [[nodiscard]] static Result<Profile> fromJson(const QJsonObject &json,
                                                  const QList<Field> &fields);
    friend bool operator==(const Profile &, const Profile &) = default;

private:
    QMap<Field, QJsonValue> m_values;
};

} // namespace wren
