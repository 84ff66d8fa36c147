// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wren::command {

/**
 * wren-hub backup [--config hub.ini] FILE|DIR: a whole copy of an SQLite database while the hub
 * serves; then Desks are told how far it reaches. With PostgreSQL, around one's own backup:
 * `backup --begin` prints the number to give to `backup --finished N` once the backup is safe.
 */
int backup(const QStringList &arguments);

/** wren-hub restored [--config hub.ini]: after a restore or a failover that may have lost
 * something; each Desk then sends what the hub no longer has, and fetches anew. */
int restored(const QStringList &arguments);

} // namespace wren::command
