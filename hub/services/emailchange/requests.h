// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/emailchange/terms.h"
#include "hub/store/lane.h"
#include "models/emailchange/emailchange.h"

namespace wren::services {

/**
 * Asks the old address whether it agrees to `email` (R40, R41); a pending request of the client is
 * replaced. By the context's actor: the client, or staff who reach the client. Kind::Invalid or
 * Conflict with field "email" (newaddress.h); Conflict for a deactivated account; TooMany.
 */
[[nodiscard]] Result<EmailChangeId> requestEmailChange(store::WriteContext &context,
                                                       const ClientId &client, const QString &email,
                                                       const EmailChangeTerms &terms);

/** Writes down the requests whose time is over and tells those concerned; at most 100 a call. */
[[nodiscard]] Result<void> expireEmailChanges(store::WriteContext &context,
                                              const EmailChangeTerms &terms);
/** Whether there are any. */
[[nodiscard]] Result<bool> anyEmailChangeDue(store::Connection &connection, qint64 now);

} // namespace wren::services
