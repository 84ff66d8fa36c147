// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/clients/assignment.h"
#include "hub/store/clients/clientrows.h"
#include "hub/store/handover/handoverrows.h"
#include "hub/store/lane.h"

namespace wren::services {

/**
 * Writes one that was just asked for: row, each side's record, history, case note. No mail.
 * Kind::Conflict with "subject" when the id is taken; the client has no open one (checked before).
 */
[[nodiscard]] Result<void> writeHandover(store::WriteContext &context,
                                         const store::HandoverRow &row);

/**
 * Ends it by the state machine: row, each side's record, history, case note (an approved one's is
 * the move's own), mail. Kind::Conflict with field "state" when it is no longer open. The client
 * who is to move on approval must have been moved before.
 */
[[nodiscard]] Result<void> endHandover(store::WriteContext &context, store::HandoverRow row,
                                       HandoverEvent event, const QString &answer,
                                       const QString &mailDomain);

/** What an event on one that is closed is refused with. */
[[nodiscard]] Error noLongerOpen();

/** The client is about to go to `to` otherwise: what was open has nothing left to decide. */
[[nodiscard]] Result<void> overtakeHandover(store::WriteContext &context,
                                            const store::ClientKey &client, const Assignment &to,
                                            const QString &mailDomain);

} // namespace wren::services
