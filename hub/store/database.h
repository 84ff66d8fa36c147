// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QString>
#include <QVariant>

#include <memory>

namespace wren::store {

struct Bind
{
    const char *name; ///< ":client"
    QVariant value;   ///< QVariant() binds NULL
};
using Bindings = QList<Bind>;

/** The whole result of a query, drained (a RETURNING must be, before COMMIT). */
class Rows
{
public:
    class Row
    {
    public:
        [[nodiscard]] QString text(const char *column) const; ///< null QString for NULL
        [[nodiscard]] qint64 integer(const char *column) const;
        [[nodiscard]] std::optional<qint64> optionalInteger(const char *column) const;
        [[nodiscard]] bool flag(const char *column) const { return integer(column) != 0; }
        [[nodiscard]] QByteArray bytes(const char *column) const;
        [[nodiscard]] bool isNull(const char *column) const;

    private:
        friend class Rows;
        const Rows *m_rows = nullptr;
        qsizetype m_index = 0;
    };

    [[nodiscard]] qsizetype size() const { return m_values.size(); }
    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty(); }
    [[nodiscard]] Row at(qsizetype index) const;
    [[nodiscard]] Row first() const { return at(0); }

private:
    friend class Connection;
    [[nodiscard]] const QVariant &value(qsizetype row, const char *column) const;
    QHash<QByteArray, int> m_columns;
    QList<QVariantList> m_values;
};

/**
 * One connection, of one thread. SQL is one text for both databases (conventions.md); prepared
 * statements are cached by their text; bool binds as 0 or 1.
 * Errors: Kind::Conflict for a broken UNIQUE or foreign key; Kind::Invalid for a NUL in a text;
 * Kind::Server for a statement that this database will never run (NOT NULL, CHECK, syntax, range);
 * Kind::Storage for what may work later (connection, lock, disk). Details hold no values.
 * Inside a transaction an error stays: every later statement returns it too, until the transaction
 * or the Savepoint around it is rolled back (as PostgreSQL does; SQLite is made to do the same).
 */
class Connection
{
public:
    enum class Dialect { Sqlite, PostgreSql };

    Connection(Dialect dialect, const QSqlDatabase &database);
    ~Connection();

    [[nodiscard]] Result<Rows> query(const char *sql, const Bindings &bindings = {});
    /** Rows affected. */
    [[nodiscard]] Result<qint64> run(const char *sql, const Bindings &bindings = {});
    /** As run, where nobody asks how many. */
    [[nodiscard]] Result<void> execute(const char *sql, const Bindings &bindings = {});
    [[nodiscard]] Dialect dialect() const { return m_dialect; }

private:
    friend class Transaction;
    friend class Savepoint;
    friend class Database;
    class Private;
    Dialect m_dialect;
    std::unique_ptr<Private> d;
};

/**
 * A transaction that rolls back unless committed. Write: BEGIN IMMEDIATE (SQLite) or READ
 * COMMITTED; ReadSnapshot: everything read in it is of one moment (REPEATABLE READ READ ONLY).
 */
class Transaction
{
public:
    enum class Mode { Write, ReadSnapshot };
    [[nodiscard]] static Result<std::unique_ptr<Transaction>> begin(Connection &connection,
                                                                    Mode mode);
    ~Transaction();
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Connection &connection);
    void end();

    Connection &m_connection;
    bool m_open = true;
};

/**
 * A part of an open transaction that can fail by itself: rolled back unless released, and with it
 * an error of one of its statements. Savepoints nest.
 */
class Savepoint
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Savepoint>> begin(Connection &connection);
    ~Savepoint();
    [[nodiscard]] Result<void> release();
    /** Kind::Storage if the database lost the whole transaction (disk full, connection). */
    [[nodiscard]] Result<void> rollBack();

private:
    explicit Savepoint(Connection &connection);
    Connection &m_connection;
    bool m_open = true;
};

/** "sqlite:/path/hub.db" or "postgresql://user:password@host:port/name" (or ?host=/socket/dir). */
struct DatabaseUrl
{
    QString text;
};

/** The hub's database: hands each thread a connection of its own. */
class Database
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const DatabaseUrl &url);
    ~Database();

    /** This thread's connection, opened at first use and again after it was lost. */
    [[nodiscard]] Result<Connection *> connection();
    /** Runs the migrations that are missing, each in one transaction. Kind::Storage names the one.
     */
    [[nodiscard]] Result<void> migrate();

private:
    explicit Database(const DatabaseUrl &url);
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wren::store
