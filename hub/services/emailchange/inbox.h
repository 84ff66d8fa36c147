// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/clients/clientrows.h"
#include "models/permissions.h"
#include "models/wire/emailchanges.h"

namespace wren::services {

/**
 * Whose inbox the client's address arrives in, and the '+' address that the asker could give the
 * client (R45). Decided here, as Desk does not know its colleagues' addresses.
 */
[[nodiscard]] Result<wire::InboxAnswer> inboxOfClient(store::Connection &connection,
                                                      const ClientId &client, const StaffId &asker);

/**
 * Of an address that the client is to get (R45, R46): whose inbox it is; no '+' address. No client:
 * somebody is to be invited by it, or WREN is to correct to it. Refused as checkNewAddress does,
 * with "email".
 */
[[nodiscard]] Result<wire::InboxAnswer> inboxOfNewAddress(store::Connection &connection,
                                                          const std::optional<ClientId> &client,
                                                          const QString &email,
                                                          const StaffAccess &asker);

/** A '+' address that the asker could give to somebody who is to be invited: the asker's own inbox,
 * and taken by no client; none if it cannot be made (R45). */
[[nodiscard]] Result<wire::InboxAnswer> plusAddressFor(store::Connection &connection,
                                                       const wire::PlusAddressRequest &person,
                                                       const StaffId &asker);

} // namespace wren::services
