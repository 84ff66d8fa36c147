// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/problem.h"

#include <QJsonObject>
#include <QString>

#include <variant>

namespace wren {

class ReferenceData;

/**
 * A primary address. On the wire an object with the keys no_fixed (bool), line1, unit,
 * municipality, province, postal_code, country; empty ones are left out, country always stands. In
 * Canada (country "CA", the default) province is a code of list "province" and the postal code is
 * checked; elsewhere both are free text.
 */
struct Address
{
    bool noFixed = false; ///< "no fixed address": line1 and unit are then empty
    QString line1;
    QString unit;
    QString municipality;
    QString province;
    QString postalCode;
    QString country = QStringLiteral("CA"); ///< ISO 3166, two letters

    /** Nothing said (the country alone says nothing). */
    [[nodiscard]] bool isEmpty() const;
    /** `{}` for an empty address. */
    [[nodiscard]] QJsonObject toJson() const;
    /** Reads what is there; wrong types read as empty. For values that were checked before. */
    [[nodiscard]] static Address fromJson(const QJsonObject &json);
    friend bool operator==(const Address &, const Address &) = default;
};

/** The address as it is stored, or what is wrong with it (WrongType and UnknownField included). */
[[nodiscard]] std::variant<Address, Problem> checkedAddress(const QJsonObject &json,
                                                            const ReferenceData &reference);

} // namespace wren
