// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/recordreader.h"

namespace wren::store {

/** Adds records of kind "handover" to `values`: whole, for whoever has the client. */
[[nodiscard]] Result<void> addHandovers(Connection &connection, const QStringList &ids,
                                        QHash<RecordKey, QJsonObject> &values);
/** As above, of kind "outside_handover": what R3 shows and what was typed, no id of the client. */
[[nodiscard]] Result<void> addOutsideHandovers(Connection &connection, const QStringList &ids,
                                               QHash<RecordKey, QJsonObject> &values);

} // namespace wren::store
