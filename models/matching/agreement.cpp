// SPDX-License-Identifier: Apache-2.0
#include "models/matching/agreement.h"

#include <array>
#include <span>

namespace wren::matching {

namespace {

constexpr std::array<const char *, traitCount> traitNames{"first_name",  "last_name",     "names",
                                                          "birth_date",  "phone",         "email",
                                                          "postal_code", "street_address"};
constexpr std::array<const char *, agreementCount> agreementNames{
    "same",      "variant",      "typing",     "sound",     "part",
    "initial",   "similar",      "swapped",    "day_month", "one_digit",
    "estimated", "other_domain", "one_letter", "area",      "street"};
constexpr std::array<const char *, 3> strengthNames{"distant", "possible", "strong"};

template<typename Enum>
QString nameOf(std::span<const char *const> names, Enum value)
{
    return QString::fromLatin1(names[std::size_t(value)]);
}

template<typename Enum, std::size_t Size>
std::optional<Enum> fromName(const std::array<const char *, Size> &names, QStringView name)
{
    for (std::size_t i = 0; i < Size; ++i) {
        if (name == QLatin1String(names[i]))
            return Enum(i);
    }
    return std::nullopt;
}

} // namespace

QString traitName(Trait trait)
{
    return nameOf(traitNames, trait);
}

std::optional<Trait> traitFromName(QStringView name)
{
    return fromName<Trait>(traitNames, name);
}

QString agreementName(Agreement agreement)
{
    return nameOf(agreementNames, agreement);
}

std::optional<Agreement> agreementFromName(QStringView name)
{
    return fromName<Agreement>(agreementNames, name);
}

Agreement coarse(Agreement agreement)
{
    return agreement == Agreement::Same ? Agreement::Same : Agreement::Similar;
}

QString strengthName(Strength strength)
{
    return nameOf(strengthNames, strength);
}

std::optional<Strength> strengthFromName(QStringView name)
{
    return fromName<Strength>(strengthNames, name);
}

} // namespace wren::matching
