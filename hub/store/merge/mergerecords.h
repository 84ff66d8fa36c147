// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/recordreader.h"

namespace wren::store {

/** Adds records of kind "conflict" to `values`; `kept` is what the field holds at this moment. */
[[nodiscard]] Result<void> addConflicts(Connection &connection, const QStringList &ids,
                                        QHash<RecordKey, QJsonObject> &values);
/** As above, of kind "parked". */
[[nodiscard]] Result<void> addParked(Connection &connection, const QStringList &ids,
                                     QHash<RecordKey, QJsonObject> &values);

} // namespace wren::store
