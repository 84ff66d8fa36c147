// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"

namespace wren::store {

/** Inserts many rows into one table with a few statements. */
class ManyRows
{
public:
    /** `columns`: at most 16, in the order of the values that add() takes. `tail`: what follows the
     * rows (ON CONFLICT ...); then no two rows may be in conflict with each other. */
    ManyRows(Connection &connection, const char *table, const QList<QByteArray> &columns,
             const char *tail = "");

    /** Of any value but a null QString. Written now, or with the next ones. */
    [[nodiscard]] Result<void> add(const QVariantList &row);
    /** Writes what is not written yet. */
    [[nodiscard]] Result<void> flush();

private:
    [[nodiscard]] Result<void> insert(qsizetype first, qsizetype count);

    Connection &m_connection;
    const QByteArray m_table;
    const QList<QByteArray> m_columns;
    const QByteArray m_tail;
    QVariantList m_values;
};

} // namespace wren::store
