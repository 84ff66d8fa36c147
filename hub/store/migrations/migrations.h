// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"

namespace wren::store {

/** One step of the schema: hub/store/migrations/NNNN_name.sql, statements parted by a line `--;`.
 */
struct Migration
{
    QString name; ///< "0001_start"
    QList<QByteArray> statements;
};

/** Those of this build, in order. */
[[nodiscard]] QList<Migration> builtInMigrations();

/** The statements of a migration's text. */
[[nodiscard]] QList<QByteArray> splitStatements(const QByteArray &text);

/**
 * Runs those that table `migration` does not name yet, each in one transaction under a lock of its
 * own: two hubs that start at once run each once. A failure leaves nothing of its migration; the
 * Error (Kind::Storage) names it.
 */
[[nodiscard]] Result<void> runMigrations(Connection &connection,
                                         const QList<Migration> &migrations);

/** Gives a new database its counter row: a random epoch, seq 0, the chain's start. Else does
 * nothing. */
[[nodiscard]] Result<void> initialiseState(Connection &connection);

} // namespace wren::store
