// SPDX-License-Identifier: Apache-2.0
#include "hub/store/sql/connection_p.h"

#include "hub/store/sql/sqlerror.h"

#include <QSqlError>
#include <QSqlRecord>

namespace wren::store {

namespace {

using Dialect = Connection::Dialect;

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
    const auto found =
        m_columns.constFind(QByteArray::fromRawData(column, qsizetype(qstrlen(column))));
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

Connection::Private::Private(Dialect dialect_, const QSqlDatabase &database_)
    : dialect(dialect_)
    , database(database_)
{}

Connection::Private::~Private()
{
    replace({});
}

void Connection::Private::replace(const QSqlDatabase &other)
{
    // The driver goes first: a statement that outlives it is forgotten without a word to the
    // server.
    const QString name = database.connectionName();
    database.close();
    database = QSqlDatabase();
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
    prepared.clear();
    database = other;
    lost = false;
}

Error Connection::Private::errorOf(const QSqlError &error)
{
    lost = lost || isLost(error, dialect);
    return translate(error, dialect);
}

std::unique_ptr<WriteTurns::Turn> Connection::Private::takeTurn()
{
    return turns ? std::make_unique<WriteTurns::Turn>(*turns) : nullptr;
}

std::unique_ptr<WriteTurns::Turn> Connection::Private::turnFor(QByteArrayView sql)
{
    const bool writesByItself = !inTransaction && !sql.trimmed().startsWith("SELECT");
    return writesByItself ? takeTurn() : nullptr;
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
    const auto known = prepared.constFind(QByteArray::fromRawData(sql, qsizetype(qstrlen(sql))));
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

Result<Connection::Private::Prepared *> Connection::Private::execute(const char *sql,
                                                                     const Bindings &bindings)
{
    const Result<Prepared *> ready = prepare(sql);
    if (!ready)
        return ready;
    QSqlQuery &query = (*ready)->query;
    for (const Bind &bind : bindings) {
        if (bind.value.typeId() == QMetaType::QString &&
            bind.value.toString().contains(QChar(u'\0')))
            return Error{Kind::Invalid, QStringLiteral("NUL in ") + QLatin1String(bind.name), {}};
        query.bindValue(QString::fromLatin1(bind.name), bindable(bind.value));
    }
    if (!query.exec())
        return errorOf(query.lastError());
    return ready;
}

Result<Rows> Connection::Private::drain(Prepared &executed)
{
    QSqlQuery &query = executed.query;
    const QSqlRecord record = executed.columns.isEmpty() ? query.record() : QSqlRecord();
    for (int column = 0; column < record.count(); ++column)
        executed.columns.insert(record.fieldName(column).toLatin1(), column);
    Rows rows;
    rows.m_columns = executed.columns;
    while (query.next()) {
        QVariantList values;
        values.reserve(rows.m_columns.size());
        for (int column = 0; column < rows.m_columns.size(); ++column)
            values.append(read(query, column));
        rows.m_values.append(values);
    }
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return errorOf(error);
    return rows;
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

Connection::Connection(Dialect dialect, const QSqlDatabase &database)
    : m_dialect(dialect)
    , d(std::make_unique<Private>(dialect, database))
{}

Connection::~Connection() = default;

Result<Rows> Connection::query(const char *sql, const Bindings &bindings)
{
    if (const std::optional<Error> hindrance = d->hindrance())
        return *hindrance;
    const auto turn = d->turnFor(sql);
    const Result<Private::Prepared *> executed = d->execute(sql, bindings);
    if (!executed)
        return d->keep(executed.error());
    Result<Rows> rows = d->drain(**executed);
    return rows ? rows : d->keep(rows.error());
}

Result<qint64> Connection::run(const char *sql, const Bindings &bindings)
{
    if (const std::optional<Error> hindrance = d->hindrance())
        return *hindrance;
    const auto turn = d->turnFor(sql);
    if (!canBePrepared(sql)) {
        const Result<void> done = d->control(QString::fromUtf8(sql));
        return done ? Result<qint64>(0) : d->keep(done.error());
    }
    const Result<Private::Prepared *> executed = d->execute(sql, bindings);
    if (!executed)
        return d->keep(executed.error());
    QSqlQuery &query = (*executed)->query;
    const qint64 affected = query.numRowsAffected();
    query.finish();
    return affected;
}

Result<void> Connection::execute(const char *sql, const Bindings &bindings)
{
    const Result<qint64> affected = run(sql, bindings);
    return affected ? Result<void>() : affected.error();
}

} // namespace wren::store
