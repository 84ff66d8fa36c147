// SPDX-License-Identifier: Apache-2.0
#include "models/labels.h"

#include <QtGlobal>

namespace wren {

const char *fieldLabelText(Field field)
{
    static const QMap<Field, const char *> texts{
        {Field::FirstName, QT_TRANSLATE_NOOP("Field", "First Name")},
        {Field::LastName, QT_TRANSLATE_NOOP("Field", "Last Name")},
        {Field::OneNameOnly, QT_TRANSLATE_NOOP("Field", "has one name only")},
        {Field::PreferredName, QT_TRANSLATE_NOOP("Field", "Preferred Name")},
        {Field::Pronouns, QT_TRANSLATE_NOOP("Field", "Preferred Pronouns")},
        {Field::PronounsText, QT_TRANSLATE_NOOP("Field", "Pronouns in own words")},
        {Field::Email, QT_TRANSLATE_NOOP("Field", "Email Address")},
        {Field::Phone, QT_TRANSLATE_NOOP("Field", "Phone Number")},
        {Field::PhoneExtension, QT_TRANSLATE_NOOP("Field", "Extension")},
        {Field::PrimaryAddress, QT_TRANSLATE_NOOP("Field", "Primary Address")},
        {Field::SelfIdentification, QT_TRANSLATE_NOOP("Field", "Self Identification")},
        {Field::BirthDate, QT_TRANSLATE_NOOP("Field", "Birth Date")},
        {Field::TargetOccupations, QT_TRANSLATE_NOOP("Field", "Target Occupations")},
        {Field::ReferralSource, QT_TRANSLATE_NOOP("Field", "Referral Source")},
        {Field::MarketingSource, QT_TRANSLATE_NOOP("Field", "Marketing Source")},
        {Field::ReferenceNumber, QT_TRANSLATE_NOOP("Field", "Reference Number")},
        {Field::ReferralNotes, QT_TRANSLATE_NOOP("Field", "Referral Notes")},
        {Field::ServiceNeeds, QT_TRANSLATE_NOOP("Field", "Service Needs")},
        {Field::Transportation, QT_TRANSLATE_NOOP("Field", "Access to Transportation")},
        {Field::CaseworkerCommunications, QT_TRANSLATE_NOOP("Field", "Caseworker Communications")},
        {Field::JobPostUpdates, QT_TRANSLATE_NOOP("Field", "Job Post Updates")},
        {Field::JobPostFrequency, QT_TRANSLATE_NOOP("Field", "Frequency")},
        {Field::Language, QT_TRANSLATE_NOOP("Field", "Language")},
    };
    return texts.value(field);
}

const char *sectionLabelText(Section section)
{
    switch (section) {
    case Section::PersonalDetails:
        return QT_TRANSLATE_NOOP("Section", "Personal Details");
    case Section::WorkDetails:
        return QT_TRANSLATE_NOOP("Section", "Work Details");
    case Section::ReferralDetails:
        return QT_TRANSLATE_NOOP("Section", "Referral Details");
    case Section::CommunicationPreferences:
        return QT_TRANSLATE_NOOP("Section", "Communication Preferences");
    }
    return "";
}

} // namespace wren
