// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/recordreader.h"

namespace wren::store {

/** Adds records of kind "email_change" to `values`; ids of other kinds are left out. */
[[nodiscard]] Result<void> addEmailChanges(Connection &connection, const QStringList &ids,
                                           QHash<RecordKey, QJsonObject> &values);
/** As above, of kind "correction". */
[[nodiscard]] Result<void> addCorrections(Connection &connection, const QStringList &ids,
                                          QHash<RecordKey, QJsonObject> &values);

} // namespace wren::store
