// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/referencedata.h"

namespace wren::store {

/** The editable lists as they are now, occupations included. */
[[nodiscard]] Result<ReferenceData> readReferenceData(Connection &connection);
/** The latest seq that changed any of them: what was read before is still good while it stays. */
[[nodiscard]] Result<qint64> referenceRev(Connection &connection);

} // namespace wren::store
