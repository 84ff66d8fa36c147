// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/wire/handovers.h"
#include "models/wire/records.h"

namespace wren::services {

/** What anybody may see of the client, whose ever it is (R3); nothing is shared. */
[[nodiscard]] wire::OutsidePerson outsidePerson(const wire::ClientRecord &client);

} // namespace wren::services
