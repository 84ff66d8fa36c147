// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/formats/address.h"

namespace wren {

/**
 * Street and unit as an envelope has them: "4-1186 Ouellette Avenue" where the unit is a number,
 * "1186 Ouellette Avenue, Apt B" where it names itself. Empty without a street and a unit.
 */
[[nodiscard]] inline QString streetLine(const Address &address)
{
    if (address.unit.isEmpty() || address.line1.isEmpty())
        return address.line1 + address.unit;
    const bool number = address.unit.front().isDigit() && !address.unit.contains(u' ');
    if (number)
        return address.unit + u'-' + address.line1;
    return address.line1 + QStringLiteral(", ") + address.unit;
}

} // namespace wren
