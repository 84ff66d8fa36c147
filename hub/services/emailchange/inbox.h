// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/clients/clientrows.h"
#include "models/wire/emailchanges.h"

namespace wren::services {

/**
 * Whose inbox the client's address arrives in, and the '+' address that the asker could give the
 * client (R45). Decided here, as Desk does not know its colleagues' addresses.
 */
[[nodiscard]] Result<wire::InboxAnswer> inboxOfClient(store::Connection &connection,
                                                      const ClientId &client, const StaffId &asker);

} // namespace wren::services
