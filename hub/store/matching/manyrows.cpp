// SPDX-License-Identifier: Apache-2.0
#include "hub/store/matching/manyrows.h"

namespace wren::store {

namespace {

constexpr qsizetype rowsTogether = 100;
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
    if (m_values.isEmpty())
        return {};
    Bindings bindings;
    QList<QByteArray> rows;
    for (qsizetype from = 0; from < m_values.size(); from += m_columns.size()) {
        rows << '(' + placeholders().mid(from, m_columns.size()).join(',') + ')';
        for (qsizetype i = from; i < from + m_columns.size(); ++i)
            bindings.append({placeholders().at(i).constData(), m_values.at(i)});
    }
    m_values.clear();
    const QByteArray sql = "INSERT INTO " + m_table + " (" + m_columns.join(',') + ") VALUES " +
                           rows.join(',') + m_tail;
    return m_connection.execute(sql.constData(), bindings);
}

} // namespace wren::store
