// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/staff/asker.h"
#include "hub/store/lane.h"
#include "models/wire/commands.h"

namespace wren::services {

/**
 * R2 over every provider: who is possibly or strongly the person asked for, the likeliest first,
 * each with the reasons and as R3 lets the asker see it. The search and each person shown are
 * written to the access log. `handleKey`: of matchHandle. Kind::Invalid names "last_name" if there
 * is none, "phone" and "birth_date" if they are none.
 */
[[nodiscard]] Result<wire::RegistrySearchAnswer>
searchRegistry(store::Connection &connection, const store::Environment &environment,
               const Asker &asker, QByteArrayView handleKey,
               const wire::RegistrySearchRequest &request);

} // namespace wren::services
