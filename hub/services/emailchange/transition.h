// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/emailchange/terms.h"
#include "hub/store/accounts/accountrows.h"
#include "hub/store/emailchange/emailchangerows.h"
#include "hub/store/lane.h"

namespace wren::services {

/**
 * Moves one request by the state machine and carries out what belongs to it: links, mails, case
 * note, history, the record's head, and the address itself with all that follows from it. `reason`
 * as EmailChangeRecord's. Kind::Conflict when the request's state refuses the event.
 */
[[nodiscard]] Result<void> moveEmailChange(store::WriteContext &context, store::EmailChangeRow row,
                                           EmailChangeEvent event, const QString &reason,
                                           const EmailChangeTerms &terms);

/** Writes a request that was just made: row, head, history, case note. */
[[nodiscard]] Result<void> addEmailChange(store::WriteContext &context,
                                          const store::AccountRow &account,
                                          const store::EmailChangeRow &row);

/** Every pending request of the client ends: its address or password changed otherwise. `winner`:
 * the one that changed the address; without one only what waits for the old address ends. */
[[nodiscard]] Result<void> overtakeEmailChanges(store::WriteContext &context,
                                                const ClientId &client,
                                                const std::optional<store::EmailChangeRow> &winner,
                                                const EmailChangeTerms &terms);

} // namespace wren::services
