// SPDX-License-Identifier: Apache-2.0
#include "hub/store/sql/sqlerror.h"

#include <QSqlError>

namespace wren::store {

namespace {

// Result codes of sqlite3.h; the extended ones hold the primary one in their low byte.
constexpr int sqliteError = 1;
constexpr int sqliteTooBig = 18;
constexpr int sqliteConstraint = 19;
constexpr int sqliteMismatch = 20;
constexpr int sqliteMisuse = 21;
constexpr int sqliteRange = 25;
constexpr int sqliteForeignKey = 787;
constexpr int sqlitePrimaryKey = 1555;
constexpr int sqliteUnique = 2067;
constexpr int sqliteRowId = 2579;

Kind sqliteKind(int code)
{
    switch (code) {
    case sqliteForeignKey:
    case sqlitePrimaryKey:
    case sqliteUnique:
    case sqliteRowId:
        return Kind::Conflict;
    default:
        break;
    }
    switch (code & 0xff) {
    case 0: // the driver's own: wrong number of parameters
    case sqliteError:
    case sqliteTooBig:
    case sqliteConstraint:
    case sqliteMismatch:
    case sqliteMisuse:
    case sqliteRange:
        return Kind::Server;
    default:
        return Kind::Storage;
    }
}

/** By the SQLSTATE's class (PostgreSQL documentation, appendix A). */
Kind postgresKind(const QString &state)
{
    if (state == QLatin1String("23505") || state == QLatin1String("23503"))
        return Kind::Conflict;
    for (const char *class_ : {"21", "22", "23", "42"}) {
        if (state.startsWith(QLatin1String(class_)))
            return Kind::Server;
    }
    return Kind::Storage;
}

/** The first line names tables and constraints; what follows (DETAIL, LINE) and class 22 hold
 * values. */
QString describe(const QString &code, const QString &message)
{
    QString text = QStringLiteral("database error ") + code;
    if (!code.startsWith(QLatin1String("22")))
        text += QStringLiteral(": ") + message.section(u'\n', 0, 0);
    return text;
}

} // namespace

Error translate(const QSqlError &error, Connection::Dialect dialect)
{
    const QString code = error.nativeErrorCode();
    const Kind kind =
        dialect == Connection::Dialect::Sqlite ? sqliteKind(code.toInt()) : postgresKind(code);
    return {kind, describe(code, error.databaseText()), {}};
}

bool isLost(const QSqlError &error, Connection::Dialect dialect)
{
    if (dialect == Connection::Dialect::Sqlite)
        return false;
    // A server that said nothing, connection exceptions, and a server that shuts down.
    const QString state = error.nativeErrorCode();
    return state.isEmpty() || state.startsWith(QLatin1String("08")) ||
           state.startsWith(QLatin1String("57P"));
}

} // namespace wren::store
