// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/access.h"
#include "hub/store/clients/clientrows.h"

namespace wren::services {

/**
 * The client, if this person may do `action` to it; the only way to a ClientKey for somebody's
 * request. Kind::NotFound alike for a client that is not there and one that is another's.
 */
[[nodiscard]] Result<store::ClientKey> findInScope(store::Connection &connection, Action action,
                                                   const StaffAccess &access,
                                                   const ClientId &client);

/** The scopes that the person holds at this moment (sync.md, Words), sorted. */
[[nodiscard]] Result<QStringList> scopesNow(store::Connection &connection,
                                            const StaffAccess &access);

} // namespace wren::services
