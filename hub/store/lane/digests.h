// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"

#include <QHash>

namespace wren::store {

/** What a mutation adds to the digest of each scope that it touches (modulo 2^64). */
using DigestChanges = QHash<QString, quint64>;

/** Under the counter lock; one row a scope. */
[[nodiscard]] Result<void> addToDigests(Connection &connection, const DigestChanges &changes);

/** Every digest anew, in the caller's write transaction, which has the counter row. */
[[nodiscard]] Result<void> reckonDigests(Connection &connection, const QString &epoch);
/** As reckonDigests in a transaction of its own, if those in the database are of another epoch. */
[[nodiscard]] Result<void> renewDigests(Connection &connection);

} // namespace wren::store
