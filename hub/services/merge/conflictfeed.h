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

} // namespace wren::services
