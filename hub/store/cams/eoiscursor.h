// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"

namespace wren::store {

/** How far the hub has read CaMS; times are ms UTC, 0: never. */
struct EoisCursor
{
    QString cursor;        ///< of the change feed; empty: read it from the start
    qint64 readAt = 0;     ///< when the feed was last read to its end
    qint64 comparedAt = 0; ///< when all links were last compared
    bool away = false;     ///< what the Desks are told
    qint64 since = 0;      ///< of `away`
};
[[nodiscard]] Result<EoisCursor> readEoisCursor(Connection &connection);
/** Without a seq, as the next two: they wake nobody. */
[[nodiscard]] Result<void> storeEoisCursor(Connection &connection, const QString &cursor);
[[nodiscard]] Result<void> storeEoisRead(Connection &connection, qint64 readAt);
[[nodiscard]] Result<void> storeEoisCompared(Connection &connection, qint64 comparedAt);
/** In a mutation that also says that the record "eois" changed. */
[[nodiscard]] Result<void> storeEoisAway(Connection &connection, const EoisCursor &cursor);

} // namespace wren::store
