// SPDX-License-Identifier: Apache-2.0
#include "models/formats/address.h"

#include "models/formats/postalcode.h"
#include "models/formats/text.h"
#include "models/referencedata.h"

#include <QJsonArray>
#include <QLocale>

#include <array>
#include <optional>

namespace wren {

namespace {

struct Part
{
    const char *key;
    QString Address::*member;
    int maximum;
};

constexpr std::array parts{
    Part{"line1", &Address::line1, 200},
    Part{"unit", &Address::unit, 30},
    Part{"municipality", &Address::municipality, 100},
    Part{"province", &Address::province, 100},
    Part{"postal_code", &Address::postalCode, 20},
    Part{"country", &Address::country, 2},
};

const Part *partOf(const QString &key)
{
    for (const Part &part : parts) {
        if (key == QLatin1String(part.key))
            return &part;
    }
    return nullptr;
}

/** Takes one key of the object into `address`. */
std::optional<Problem> takeKey(Address &address, const QString &key, const QJsonValue &value)
{
    if (key == QLatin1String("no_fixed")) {
        if (!value.isBool())
            return Problem::WrongType;
        address.noFixed = value.toBool();
        return std::nullopt;
    }
    const Part *part = partOf(key);
    if (!part)
        return Problem::UnknownField;
    if (value.isNull())
        return std::nullopt;
    if (!value.isString())
        return Problem::WrongType;
    const QString text = value.toString();
    if (!isCleanText(text))
        return Problem::NotAllowedCharacter;
    const QString tidy = tidyText(text);
    if (codePoints(tidy) > part->maximum)
        return Problem::TooLong;
    address.*part->member = tidy;
    return std::nullopt;
}

std::optional<Problem> checkCanadian(Address &address, const ReferenceData &reference)
{
    address.province = address.province.toUpper();
    if (!address.province.isEmpty() && !reference.contains(lists::province, address.province))
        return Problem::UnknownCode;
    if (address.postalCode.isEmpty())
        return std::nullopt;
    const std::optional<QString> postalCode = normalisedPostalCode(address.postalCode);
    if (!postalCode)
        return Problem::NotAPostalCode;
    address.postalCode = *postalCode;
    return std::nullopt;
}

std::optional<Problem> checkWhole(Address &address, const ReferenceData &reference)
{
    address.country = address.country.isEmpty() ? QStringLiteral("CA") : address.country.toUpper();
    if (address.country.size() != 2 ||
        QLocale::codeToTerritory(address.country) == QLocale::AnyTerritory)
        return Problem::UnknownCode;
    if (address.noFixed && !(address.line1.isEmpty() && address.unit.isEmpty()))
        return Problem::NotWithThis;
    if (address.country == QLatin1String("CA"))
        return checkCanadian(address, reference);
    return std::nullopt;
}

} // namespace

bool Address::isEmpty() const
{
    return !noFixed && line1.isEmpty() && unit.isEmpty() && municipality.isEmpty() &&
           province.isEmpty() && postalCode.isEmpty();
}

QJsonObject Address::toJson() const
{
    QJsonObject json;
    if (isEmpty())
        return json;
    if (noFixed)
        json.insert(QStringLiteral("no_fixed"), true);
    for (const Part &part : parts) {
        if (!(this->*part.member).isEmpty())
            json.insert(QLatin1String(part.key), this->*part.member);
    }
    return json;
}

Address Address::fromJson(const QJsonObject &json)
{
    Address address;
    address.noFixed = json.value(QLatin1String("no_fixed")).toBool();
    for (const Part &part : parts)
        address.*part.member = json.value(QLatin1String(part.key)).toString(address.*part.member);
    return address;
}

std::variant<Address, Problem> checkedAddress(const QJsonObject &json,
                                              const ReferenceData &reference)
{
    Address address;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (const std::optional<Problem> problem = takeKey(address, it.key(), it.value()))
            return *problem;
    }
    if (const std::optional<Problem> problem = checkWhole(address, reference))
        return *problem;
    return address;
}

} // namespace wren
