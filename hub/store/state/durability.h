// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"

/** What survives the loss of this database (sync.md, Hub 9; I17). */
namespace wren::store {

/**
 * Everything up to `seq` is in a backup that is finished and safe; Desks may let go of it. Never
 * goes back. Kind::Invalid: the hub has not come so far.
 */
[[nodiscard]] Result<void> noteBackup(Connection &connection, qint64 seq);

/**
 * SQLite: a copy of this moment at `path`, which must not exist, whole and on the disk when this
 * returns; the hub goes on meanwhile. The seq that it holds at least: for noteBackup. Kind::Invalid
 * on another database or where there is a file; Kind::Storage when it cannot be written.
 */
[[nodiscard]] Result<qint64> copyDatabase(Connection &connection, const QString &path);

/**
 * This database may have lost history (restored from a backup, a replica that lagged): from now on
 * its numbers are those of `epoch`, and each Desk fetches anew, its queue first.
 */
[[nodiscard]] Result<void> changeEpoch(Connection &connection, const QString &epoch);

} // namespace wren::store
