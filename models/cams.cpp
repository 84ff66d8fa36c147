// SPDX-License-Identifier: Apache-2.0
#include "models/cams.h"

#include "models/formats/personname.h"

#include <array>

namespace wren {

namespace {

constexpr std::array stateNames{"connected", "stale", "broken"};

/** The field that says for its whole group whether CaMS holds it. */
Field leadOf(Field field)
{
    switch (field) {
    case Field::FirstName:
    case Field::OneNameOnly:
        return Field::LastName;
    case Field::PhoneExtension:
        return Field::Phone;
    default:
        return field;
    }
}

QString foldedFullName(const Profile &profile)
{
    return searchName(profile.text(Field::FirstName), profile.text(Field::LastName), {});
}

} // namespace

QString camsStateName(CamsState state)
{
    return QString::fromLatin1(stateNames.at(std::size_t(state)));
}

std::optional<CamsState> camsStateFromName(QStringView name)
{
    for (const CamsState state : {CamsState::Connected, CamsState::Stale, CamsState::Broken}) {
        if (name == camsStateName(state))
            return state;
    }
    return std::nullopt;
}

bool mayComeFromCams(Field field)
{
    return field == Field::Email || fieldInfo(field).ownedByCams;
}

Profile camsValues(const Profile &read)
{
    Profile values;
    for (auto it = read.values().cbegin(); it != read.values().cend(); ++it) {
        if (mayComeFromCams(it.key()))
            values.set(it.key(), it.value());
    }
    values.set(Field::OneNameOnly, values.has(Field::LastName) && !values.has(Field::FirstName));
    return values;
}

bool isHeldByCams(const std::optional<CamsLayer> &cams, Field field)
{
    return cams && cams->state != CamsState::Broken && mayComeFromCams(field) &&
           cams->values.has(leadOf(field));
}

bool isLockedByCams(const std::optional<CamsLayer> &cams, Field field)
{
    return fieldInfo(field).ownedByCams && isHeldByCams(cams, field);
}

QJsonValue staffValue(const Profile &portal, const std::optional<CamsLayer> &cams, Field field)
{
    return isHeldByCams(cams, field) ? cams->values.value(field) : portal.value(field);
}

Profile staffProfile(const Profile &portal, const std::optional<CamsLayer> &cams)
{
    Profile shown = portal;
    for (const FieldInfo &info : allFields()) {
        if (isHeldByCams(cams, info.id))
            shown.set(info.id, cams->values.value(info.id));
    }
    return shown;
}

QList<Field> fieldsThatDiffer(const Profile &portal, const std::optional<CamsLayer> &cams)
{
    QList<Field> fields;
    for (const FieldInfo &info : allFields()) {
        if (isHeldByCams(cams, info.id) && cams->values.value(info.id) != portal.value(info.id))
            fields << info.id;
    }
    return fields;
}

bool canBeSamePerson(const Profile &before, const Profile &after)
{
    return foldedFullName(before) == foldedFullName(after) ||
           (before.has(Field::BirthDate) &&
            before.value(Field::BirthDate) == after.value(Field::BirthDate));
}

} // namespace wren
