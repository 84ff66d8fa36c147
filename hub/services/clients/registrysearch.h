// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/staff/asker.h"
#include "hub/store/lane.h"
#include "models/wire/commands.h"

namespace wren::services {

/**
 * R2 over every provider: whose folded last name begins so, and, if a first name is given, with a
 * word that begins so; who agrees in more of what is given comes first. A match that the asker may
 * not view shows what R3 allows, no more. The search and each person shown are written to the
 * access log. Kind::Invalid names "last_name" if there is none and "phone" if it is not one.
 */
[[nodiscard]] Result<wire::RegistrySearchAnswer>
searchRegistry(store::Connection &connection, const store::Environment &environment,
               const Asker &asker, const wire::RegistrySearchRequest &request);

} // namespace wren::services
