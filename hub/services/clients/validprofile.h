// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/field.h"
#include "models/referencedata.h"
#include "models/result.h"

#include <QDate>

namespace wren::services {

/**
 * A new client's profile in canonical form, with R13's defaults where nothing was given; or
 * Kind::Invalid with every faulty field (R15: the same code that Desk runs).
 */
[[nodiscard]] Result<Profile> validNewProfile(const Profile &given, const ReferenceData &reference,
                                              QDate today);

/** Those of the values that a profile can hold, and the wire names of those that it cannot. */
struct FittingValues
{
    Profile profile;
    QList<FieldError> faults;
};
[[nodiscard]] FittingValues fittingValues(const QMap<Field, QJsonValue> &values,
                                          const ReferenceData &reference);

} // namespace wren::services
