// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/field.h"

#include <QDate>

namespace wren::services {

/**
 * Made-up people of the Windsor area, the same each time: the first few are written by hand
 * (accents, one name only, no fixed address, the same person under two names), the rest drawn.
 * Phones are 555-01xx, addresses of mail end in example.org or .example. Profiles are canonical and
 * valid.
 */
[[nodiscard]] QList<Profile> demoPeople(int count, QDate today);

} // namespace wren::services
