// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/reasontext.h"

#include <QCoreApplication>

namespace wren::ui {

using matching::Agreement;
using matching::Trait;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("MatchReason", text);
}

/** What may be told of a stranger's client: that it agrees, or is similar. */
QString kindText(Trait trait, bool same)
{
    switch (trait) {
    case Trait::FirstName:
        return same ? say(QT_TRANSLATE_NOOP("MatchReason", "first name agrees"))
                    : say(QT_TRANSLATE_NOOP("MatchReason", "first name similar"));
    case Trait::LastName:
        return same ? say(QT_TRANSLATE_NOOP("MatchReason", "last name agrees"))
                    : say(QT_TRANSLATE_NOOP("MatchReason", "last name similar"));
    case Trait::Names:
        return same ? say(QT_TRANSLATE_NOOP("MatchReason", "name agrees"))
                    : say(QT_TRANSLATE_NOOP("MatchReason", "name similar"));
    case Trait::BirthDate:
        return same ? say(QT_TRANSLATE_NOOP("MatchReason", "birth date agrees"))
                    : say(QT_TRANSLATE_NOOP("MatchReason", "birth date similar"));
    case Trait::Phone:
        return same ? say(QT_TRANSLATE_NOOP("MatchReason", "phone number agrees"))
                    : say(QT_TRANSLATE_NOOP("MatchReason", "phone number similar"));
    case Trait::Email:
        return same ? say(QT_TRANSLATE_NOOP("MatchReason", "email address agrees"))
                    : say(QT_TRANSLATE_NOOP("MatchReason", "email address similar"));
    case Trait::PostalCode:
        return same ? say(QT_TRANSLATE_NOOP("MatchReason", "postal code agrees"))
                    : say(QT_TRANSLATE_NOOP("MatchReason", "postal code similar"));
    case Trait::StreetAddress:
        return same ? say(QT_TRANSLATE_NOOP("MatchReason", "street address agrees"))
                    : say(QT_TRANSLATE_NOOP("MatchReason", "street address similar"));
    }
    return {};
}

QString sameText(Trait trait)
{
    switch (trait) {
    case Trait::FirstName:
        return say(QT_TRANSLATE_NOOP("MatchReason", "same first name"));
    case Trait::LastName:
        return say(QT_TRANSLATE_NOOP("MatchReason", "same last name"));
    case Trait::Names:
        return say(QT_TRANSLATE_NOOP("MatchReason", "same name"));
    case Trait::BirthDate:
        return say(QT_TRANSLATE_NOOP("MatchReason", "same birth date"));
    case Trait::Phone:
        return say(QT_TRANSLATE_NOOP("MatchReason", "same phone number"));
    case Trait::Email:
        return say(QT_TRANSLATE_NOOP("MatchReason", "same email address"));
    case Trait::PostalCode:
        return say(QT_TRANSLATE_NOOP("MatchReason", "same postal code"));
    case Trait::StreetAddress:
        return say(QT_TRANSLATE_NOOP("MatchReason", "same street address"));
    }
    return {};
}

/** The pattern for two values: %1 as asked for, %2 as the registry holds it. */
QString nameText(Agreement agreement)
{
    switch (agreement) {
    case Agreement::Variant:
        return say(QT_TRANSLATE_NOOP("MatchReason", "%1 = %2"));
    case Agreement::Typing:
        return say(QT_TRANSLATE_NOOP("MatchReason", "%2 instead of %1: a letter or two different"));
    case Agreement::Sound:
        return say(QT_TRANSLATE_NOOP("MatchReason", "%2 sounds like %1"));
    case Agreement::Part:
        return say(QT_TRANSLATE_NOOP("MatchReason", "%1 and %2 have one name in common"));
    case Agreement::Initial:
        return say(QT_TRANSLATE_NOOP("MatchReason", "%1 and %2 have the same initial"));
    case Agreement::Swapped:
        return say(QT_TRANSLATE_NOOP("MatchReason", "%2: first and last name exchanged"));
    default:
        return say(QT_TRANSLATE_NOOP("MatchReason", "%2 is similar to %1"));
    }
}

QString detailText(const wire::MatchReason &reason)
{
    switch (reason.agreement) {
    case Agreement::DayMonth:
        return say(QT_TRANSLATE_NOOP("MatchReason", "birth date: day and month exchanged (%2)"));
    case Agreement::OneDigit:
        return reason.trait == Trait::Phone
                   ? say(QT_TRANSLATE_NOOP("MatchReason", "phone number one digit different"))
                   : say(QT_TRANSLATE_NOOP("MatchReason", "birth date one digit different (%2)"));
    case Agreement::Estimated:
        return say(
            QT_TRANSLATE_NOOP("MatchReason", "same year of birth, the day perhaps estimated (%2)"));
    case Agreement::OtherDomain:
        return say(QT_TRANSLATE_NOOP("MatchReason", "email address the same before the @ (%2)"));
    case Agreement::OneLetter:
        return say(QT_TRANSLATE_NOOP("MatchReason", "postal code one letter different (%2)"));
    case Agreement::Area:
        return say(QT_TRANSLATE_NOOP("MatchReason", "postal code of the same area (%2)"));
    case Agreement::Street:
        return say(
            QT_TRANSLATE_NOOP("MatchReason", "same street, the number different or missing (%2)"));
    case Agreement::Typing:
        return reason.trait == Trait::StreetAddress
                   ? say(QT_TRANSLATE_NOOP("MatchReason",
                                           "street address a letter or two different (%2)"))
                   : say(QT_TRANSLATE_NOOP("MatchReason",
                                           "email address a letter or two different (%2)"));
    default:
        return kindText(reason.trait, false);
    }
}

bool isName(Trait trait)
{
    return trait == Trait::FirstName || trait == Trait::LastName || trait == Trait::Names;
}

/** The values at once, not one after the other: a name may hold "%2". */
QString withValues(const QString &pattern, const wire::MatchReason &reason)
{
    const bool both = pattern.contains(QLatin1String("%1"));
    return both ? pattern.arg(reason.asked, reason.held)
                : QString(pattern).replace(QLatin1String("%2"), reason.held);
}

QString reasonText(const wire::MatchReason &reason)
{
    const bool same = reason.agreement == Agreement::Same;
    if (reason.held.isEmpty())
        return kindText(reason.trait, same);
    if (same)
        return sameText(reason.trait);
    const QString pattern = isName(reason.trait) ? nameText(reason.agreement) : detailText(reason);
    return withValues(pattern, reason);
}

} // namespace

QString reasonsText(const QList<wire::MatchReason> &reasons)
{
    QStringList texts;
    for (const wire::MatchReason &reason : reasons)
        texts << reasonText(reason);
    return texts.join(QStringLiteral("; "));
}

QString strengthText(matching::Strength strength)
{
    switch (strength) {
    case matching::Strength::Strong:
        return say(QT_TRANSLATE_NOOP("MatchReason", "Very likely the same person"));
    case matching::Strength::Distant:
        return say(QT_TRANSLATE_NOOP("MatchReason", "Little in common"));
    case matching::Strength::Possible:
        break;
    }
    return {};
}

} // namespace wren::ui
