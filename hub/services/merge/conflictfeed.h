// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/clients/clientrows.h"
#include "hub/store/lane.h"
#include "hub/store/merge/conflictrows.h"

/** Who is asked which of two values it shall be (sync.md, Hub 6), and when. */
namespace wren::services {

/**
 * The open conflict is new, or shows something else: it is told in the client's scope. While CaMS
 * holds its field nobody may decide it here (R31): then it is set aside.
 */
[[nodiscard]] Result<void> tellConflict(store::WriteContext &context,
                                        const store::ClientKey &client,
                                        const store::ConflictRow &conflict);

/** What CaMS holds of these fields changed: their open conflicts are set aside, or asked again. */
[[nodiscard]] Result<void> tellConflictsAnew(store::WriteContext &context,
                                             const store::ClientKey &client,
                                             const QList<Field> &fields);

/**
 * At the hub's start, before it serves: conflicts that a hub of before decision 0029 left in the
 * feed although CaMS holds their field are set aside. Waits for the lane; nothing to do writes
 * nothing.
 */
[[nodiscard]] Result<void> setAsideLockedConflicts(store::Database &database,
                                                   store::WriterLane &lane);

} // namespace wren::services
