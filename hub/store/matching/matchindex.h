// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/ids.h"

/** The index that finds people alike, and how it is kept up (docs/matching.md). */
namespace wren::store {

/**
 * Does this value of a record of that kind tell by what a person is matched? Audited changes of
 * such re-index the client: names and details in either layer, and whether CaMS's counts.
 */
[[nodiscard]] bool isMatched(const QString &kind, const QString &field);

/**
 * Brings the index in line with the clients' rows, each client once. The writer lane does it after
 * each mutation that audits a matched field of a client; whoever writes otherwise calls it.
 */
[[nodiscard]] Result<void> indexClients(Connection &connection, const QList<ClientId> &clients);

/**
 * Makes the whole index unless it was made by this build's rules: in one transaction, under the
 * counter lock. Takes about a minute for a million clients, and 200 MB.
 */
[[nodiscard]] Result<void> fillMatchIndex(Connection &connection);

} // namespace wren::store
