// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/referencedata.h"

namespace wren::store {

/** The editable lists as they are now, occupations included. */
[[nodiscard]] Result<ReferenceData> readReferenceData(Connection &connection);
/** The latest seq that changed any of them: what was read before is still good while it stays. */
[[nodiscard]] Result<qint64> referenceRev(Connection &connection);

/** Writes the item, whether or not there is one of that list and code. `rev` is the mutation's seq.
 */
[[nodiscard]] Result<void> upsertReferenceItem(Connection &connection, const ReferenceItem &item,
                                               qint64 rev);

} // namespace wren::store
