// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/field.h"
#include "models/problem.h"
#include "models/result.h"

#include <QDate>

namespace wren {

class ReferenceData;

struct Finding
{
    Field field;
    Problem problem;
    friend bool operator==(const Finding &, const Finding &) = default;
};

/**
 * The value as it is stored: trimmed, e-mail and phone and postal code normalised, sets sorted,
 * empty becomes absent; or the problem that keeps it from being stored (R15). Run as a field is
 * left, and again by the hub.
 */
[[nodiscard]] Result<QJsonValue> canonicalValue(Field field, const QJsonValue &value,
                                                const ReferenceData &reference);

/**
 * Everything wrong or questionable in a whole profile, required fields and rules between fields
 * included, in the order of the screens. `today` decides only the birth date's warning.
 */
[[nodiscard]] QList<Finding> checkProfile(const Profile &profile, const ReferenceData &reference,
                                          QDate today);

/** The findings that stop (no warnings) as an Error of Kind::Invalid; success when there are none.
 */
[[nodiscard]] Result<void> requireValid(const QList<Finding> &findings);

/** What a new client's profile starts with (R13): caseworker communications by e-mail, English. */
[[nodiscard]] Profile newClientDefaults();

/** Does this referral source ask where the person heard of us (field MarketingSource)? */
[[nodiscard]] bool opensMarketingSource(QStringView referralSource);

/** The frequency that JobPostUpdates starts with when it is turned on (R13). */
inline constexpr char defaultJobPostFrequency[] = "weekly";

} // namespace wren
