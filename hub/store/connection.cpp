// SPDX-License-Identifier: Apache-2.0
#include "hub/store/connection_p.h"

#include <QSqlError>
#include <QSqlRecord>

namespace wren::store {

namespace {

using Dialect = Connection::Dialect;

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

bool isLost(const QString &state)
{
    return state.isEmpty() || state.startsWith(QLatin1String("08")) ||
           state.startsWith(QLatin1String("57P"));
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

/** PostgreSQL prepares nothing else; control statements are run as they are. */
bool canBePrepared(QByteArrayView sql)
{
    sql = sql.trimmed();
    for (const char *word : {"SELECT", "INSERT", "UPDATE", "DELETE", "WITH"}) {
        if (sql.startsWith(word))
            return true;
    }
    return false;
}

/**
 * Both ways lose one byte-order mark at the front of a text (SQLite as it takes UTF-16, Qt as it
 * reads PostgreSQL's UTF-8): one more in front saves the text's own.
 */
QString guarded(const QString &text)
{
    const bool marked = text.startsWith(u'\ufeff') || text.startsWith(u'\ufffe');
    return marked ? QString(u'\ufeff' + text) : text;
}

bool writes(QByteArrayView sql)
{
    return !sql.trimmed().startsWith("SELECT");
}

QVariant bindable(const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool)
        return int(value.toBool());
    if (value.typeId() == QMetaType::QString)
        return guarded(value.toString());
    return value;
}

Error goneAway()
{
    return {Kind::Storage, QStringLiteral("the database connection is lost"), {}};
}

QVariant read(const QSqlQuery &query, int column)
{
    if (query.isNull(column))
        return {};
    const QVariant value = query.value(column);
    // An empty blob comes as a null array from SQLite.
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

} // namespace

const QVariant &Rows::value(qsizetype row, const char *column) const
{
    const auto found = m_columns.constFind(QByteArray::fromRawData(column, qstrlen(column)));
    if (found == m_columns.constEnd())
        qFatal("no column %s in this query", column);
    return m_values.at(row).at(*found);
}

Rows::Row Rows::at(qsizetype index) const
{
    Row row;
    row.m_rows = this;
    row.m_index = index;
    return row;
}

QString Rows::Row::text(const char *column) const
{
    return m_rows->value(m_index, column).toString();
}

qint64 Rows::Row::integer(const char *column) const
{
    return m_rows->value(m_index, column).toLongLong();
}

std::optional<qint64> Rows::Row::optionalInteger(const char *column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

QByteArray Rows::Row::bytes(const char *column) const
{
    return m_rows->value(m_index, column).toByteArray();
}

bool Rows::Row::isNull(const char *column) const
{
    return !m_rows->value(m_index, column).isValid();
}

Connection::Private::Private(Dialect dialect_, QSqlDatabase database_)
    : dialect(dialect_)
    , database(std::move(database_))
{}

Connection::Private::~Private()
{
    replace({});
}

void Connection::Private::replace(QSqlDatabase other)
{
    // The driver goes first: a statement that outlives it is forgotten without a word to the
    // server.
    const QString name = database.connectionName();
    database.close();
    database = QSqlDatabase();
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
    prepared.clear();
    database = std::move(other);
    lost = false;
}

Error Connection::Private::errorOf(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    if (dialect == Dialect::Sqlite)
        return {sqliteKind(code.toInt()), describe(code, error.databaseText()), {}};
    if (isLost(code))
        lost = true;
    return {postgresKind(code), describe(code, error.databaseText()), {}};
}

std::unique_ptr<WriteTurns::Turn> Connection::Private::takeTurn()
{
    return turns ? std::make_unique<WriteTurns::Turn>(*turns) : nullptr;
}

std::optional<Error> Connection::Private::hindrance() const
{
    return lost && !failure ? goneAway() : failure;
}

Error Connection::Private::keep(Error error)
{
    if (inTransaction)
        failure = error;
    return error;
}

Result<Connection::Private::Prepared *> Connection::Private::prepare(const char *sql)
{
    const auto known = prepared.constFind(QByteArray::fromRawData(sql, qstrlen(sql)));
    if (known != prepared.constEnd())
        return known->get();
    const auto fresh = std::make_shared<Prepared>(database);
    // SQLite then keeps no copy of its own; PostgreSQL would fetch row by row.
    fresh->query.setForwardOnly(dialect == Dialect::Sqlite);
    if (!fresh->query.prepare(QString::fromUtf8(sql)))
        return errorOf(fresh->query.lastError());
    prepared.insert(QByteArray(sql), fresh);
    return fresh.get();
}

Result<void> Connection::Private::execute(QSqlQuery &query, const Bindings &bindings)
{
    for (const Bind &bind : bindings) {
        if (bind.value.typeId() == QMetaType::QString &&
            bind.value.toString().contains(QChar(u'\0')))
            return Error{Kind::Invalid, QStringLiteral("NUL in ") + QLatin1String(bind.name), {}};
        query.bindValue(QString::fromLatin1(bind.name), bindable(bind.value));
    }
    if (!query.exec())
        return errorOf(query.lastError());
    return {};
}

Result<void> Connection::Private::control(const QString &sql)
{
    if (lost)
        return goneAway();
    QSqlQuery query(database);
    if (!query.exec(sql))
        return errorOf(query.lastError());
    return {};
}

Connection::Connection(Dialect dialect, QSqlDatabase database)
    : m_dialect(dialect)
    , d(std::make_unique<Private>(dialect, std::move(database)))
{}

Connection::~Connection() = default;

Result<Rows> Connection::query(const char *sql, const Bindings &bindings)
{
    if (const std::optional<Error> hindrance = d->hindrance())
        return *hindrance;
    const auto turn = d->inTransaction || !writes(sql) ? nullptr : d->takeTurn();
    const Result<Private::Prepared *> prepared = d->prepare(sql);
    if (!prepared)
        return d->keep(prepared.error());
    QSqlQuery &query = (*prepared)->query;
    if (const Result<void> executed = d->execute(query, bindings); !executed)
        return d->keep(executed.error());
    QHash<QByteArray, int> &columns = (*prepared)->columns;
    const QSqlRecord record = columns.isEmpty() ? query.record() : QSqlRecord();
    for (int column = 0; column < record.count(); ++column)
        columns.insert(record.fieldName(column).toLatin1(), column);
    Rows rows;
    rows.m_columns = columns;
    while (query.next()) {
        QVariantList values;
        values.reserve(columns.size());
        for (int column = 0; column < columns.size(); ++column)
            values.append(read(query, column));
        rows.m_values.append(values);
    }
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return d->keep(d->errorOf(error));
    return rows;
}

Result<qint64> Connection::run(const char *sql, const Bindings &bindings)
{
    if (const std::optional<Error> hindrance = d->hindrance())
        return *hindrance;
    const auto turn = d->inTransaction || !writes(sql) ? nullptr : d->takeTurn();
    if (!canBePrepared(sql)) {
        if (const Result<void> done = d->control(QString::fromUtf8(sql)); !done)
            return d->keep(done.error());
        return qint64(0);
    }
    const Result<Private::Prepared *> prepared = d->prepare(sql);
    if (!prepared)
        return d->keep(prepared.error());
    QSqlQuery &query = (*prepared)->query;
    if (const Result<void> executed = d->execute(query, bindings); !executed)
        return d->keep(executed.error());
    const qint64 affected = query.numRowsAffected();
    query.finish();
    return affected;
}

} // namespace wren::store
