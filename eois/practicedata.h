// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "eois/register.h"

namespace wren::standin {

/** A number worth knowing when practising, and why. */
struct HandyNumber
{
    QString number;
    QString what;
};

/**
 * Made-up people of Windsor and Essex, the same at every start: 60 submitted assessments (70...),
 * 15 in progress (71...), `clients` of CaMS, 60 or more
 * (references 30..., case references 9 digits, 4...).
 * Phones are 555-01xx, addresses of mail at example domains.
 */
[[nodiscard]] Register practiceRegister(int clients = 60);
/** Those of practiceRegister() that show something; docs/practice-data.md lists the same. */
[[nodiscard]] QList<HandyNumber> handyNumbers();

} // namespace wren::standin
