// SPDX-License-Identifier: Apache-2.0
#include "hub/store/cams/eoiscursor.h"

namespace wren::store {

Result<EoisCursor> readEoisCursor(Connection &connection)
{
    static constexpr char sql[] =
        "SELECT cursor, read_at, compared_at, away, since FROM eois_cursor WHERE id = 1";
    const Result<Rows> rows = connection.query(sql);
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return Error{Kind::Storage, QStringLiteral("the database has no EOIS cursor"), {}};
    const Rows::Row row = rows->first();
    return EoisCursor{row.text("cursor"), row.integer("read_at"), row.integer("compared_at"),
                      row.flag("away"), row.integer("since")};
}

Result<void> storeEoisCursor(Connection &connection, const QString &cursor)
{
    static constexpr char sql[] = "UPDATE eois_cursor SET cursor = :cursor WHERE id = 1";
    return connection.execute(sql, {{":cursor", cursor}});
}

Result<void> storeEoisRead(Connection &connection, qint64 readAt)
{
    static constexpr char sql[] = "UPDATE eois_cursor SET read_at = :read WHERE id = 1";
    return connection.execute(sql, {{":read", readAt}});
}

Result<void> storeEoisCompared(Connection &connection, qint64 comparedAt)
{
    static constexpr char sql[] = "UPDATE eois_cursor SET compared_at = :at WHERE id = 1";
    return connection.execute(sql, {{":at", comparedAt}});
}

Result<void> storeEoisAway(Connection &connection, const EoisCursor &cursor)
{
    static constexpr char sql[] =
        "UPDATE eois_cursor SET away = :away, since = :since WHERE id = 1";
    return connection.execute(sql, {{":away", cursor.away}, {":since", cursor.since}});
}

} // namespace wren::store
