// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/ids.h"

#include <functional>

namespace wren::store {

/**
 * Runs `select` (which ends in "... IN ") with the ids behind it, then `tail`, and visits each row:
 * a few queries (one for 512 ids) of few texts, so that they are prepared once. `more`: of what
 * else `select` asks for.
 */
[[nodiscard]] Result<void> forEachRow(Connection &connection, const char *select,
                                      const QStringList &ids,
                                      const std::function<void(const Rows::Row &)> &visit,
                                      const char *tail = "", const Bindings &more = {});

/** As forEachRow() takes them. */
[[nodiscard]] QStringList idTexts(const QList<ClientId> &ids);

} // namespace wren::store
