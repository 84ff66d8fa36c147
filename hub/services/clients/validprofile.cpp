// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/validprofile.h"

#include "models/rules.h"

#include <algorithm>

namespace wren::services {

FittingValues fittingValues(const QMap<Field, QJsonValue> &values, const ReferenceData &reference)
{
    FittingValues fitting;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        const Result<QJsonValue> canonical = canonicalValue(it.key(), it.value(), reference);
        if (canonical)
            fitting.profile.set(it.key(), *canonical);
        else
            fitting.faults += canonical.error().fields;
    }
    return fitting;
}

Result<Profile> validNewProfile(const Profile &given, const ReferenceData &reference, QDate today)
{
    FittingValues fitting = fittingValues(given.values(), reference);
    const auto isNamed = [&fitting](const FieldError &error) {
        return std::any_of(
            fitting.faults.cbegin(), fitting.faults.cend(),
            [&error](const FieldError &fault) { return fault.field == error.field; });
    };
    const QMap<Field, QJsonValue> defaults = newClientDefaults().values();
    for (auto it = defaults.cbegin(); it != defaults.cend(); ++it) {
        if (!given.has(it.key()))
            fitting.profile.set(it.key(), it.value());
    }
    // Between fields, what was given counts even where it does not fit: an extension is not wrong
    // because its phone number is.
    Profile together = fitting.profile;
    for (const FieldError &fault : std::as_const(fitting.faults)) {
        if (const std::optional<Field> field = fieldFromName(fault.field))
            together.set(*field, given.value(*field));
    }
    const Result<void> valid = requireValid(checkProfile(together, reference, today));
    const QList<FieldError> found = valid ? QList<FieldError>() : valid.error().fields;
    for (const FieldError &error : found) {
        if (!isNamed(error))
            fitting.faults << error;
    }
    if (!fitting.faults.isEmpty())
        return Error{Kind::Invalid, QStringLiteral("profile"), fitting.faults};
    return fitting.profile;
}

} // namespace wren::services
