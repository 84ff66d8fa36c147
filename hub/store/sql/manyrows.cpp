// SPDX-License-Identifier: Apache-2.0
#include "hub/store/sql/manyrows.h"

namespace wren::store {

namespace {

// Their number is made up of powers of two: a few texts a table, so that they are prepared once.
constexpr qsizetype rowsTogether = 128;
constexpr qsizetype mostColumns = 16;

const QList<QByteArray> &placeholders()
{
    static const QList<QByteArray> names = [] {
        QList<QByteArray> all;
        for (qsizetype i = 0; i < rowsTogether * mostColumns; ++i)
            all << ":v" + QByteArray::number(i);
        return all;
    }();
    return names;
}

} // namespace

ManyRows::ManyRows(Connection &connection, const char *table, const QList<QByteArray> &columns,
                   const char *tail)
    : m_connection(connection)
    , m_table(table)
    , m_columns(columns)
    , m_tail(tail)
{}

Result<void> ManyRows::add(const QVariantList &row)
{
    m_values << row;
    return m_values.size() < rowsTogether * m_columns.size() ? Result<void>() : flush();
}

Result<void> ManyRows::flush()
{
    qsizetype waiting = m_values.size() / m_columns.size();
    Result<void> inserted;
    for (qsizetype count = rowsTogether; count > 0 && inserted; count /= 2) {
        if (waiting < count)
            continue;
        waiting -= count;
        inserted = insert(waiting, count);
    }
    m_values.clear();
    return inserted;
}

Result<void> ManyRows::insert(qsizetype first, qsizetype count)
{
    const qsizetype columns = m_columns.size();
    Bindings bindings;
    QList<QByteArray> rows;
    for (qsizetype row = 0; row < count; ++row) {
        rows << '(' + placeholders().mid(row * columns, columns).join(',') + ')';
        for (qsizetype i = row * columns; i < (row + 1) * columns; ++i)
            bindings.append({placeholders().at(i).constData(), m_values.at(first * columns + i)});
    }
    const QByteArray sql = "INSERT INTO " + m_table + " (" + m_columns.join(',') + ") VALUES " +
                           rows.join(',') + m_tail;
    return m_connection.execute(sql.constData(), bindings);
}

} // namespace wren::store
