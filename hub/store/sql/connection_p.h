// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "hub/store/sql/writeturns.h"

#include <QSqlQuery>

namespace wren::store {

/** What Transaction, Savepoint and Database need to know of a connection; no other includes this.
 */
class Connection::Private
{
public:
    struct Prepared
    {
        explicit Prepared(const QSqlDatabase &database)
            : query(database)
        {}
        QSqlQuery query;
        QHash<QByteArray, int> columns; ///< known after the first execution
    };

    Private(Dialect dialect, const QSqlDatabase &database);
    ~Private();

    /** Closes the present database connection and goes on with another one. */
    void replace(const QSqlDatabase &database);
    /** Cached if it was seen before. */
    [[nodiscard]] Result<Prepared *> prepare(const char *sql);
    [[nodiscard]] Result<Prepared *> execute(const char *sql, const Bindings &bindings);
    [[nodiscard]] Result<Rows> drain(Prepared &executed);
    /** A statement that takes part in no transaction's error: BEGIN, COMMIT, SAVEPOINT, DDL. */
    [[nodiscard]] Result<void> control(const QString &sql);
    /** Why no statement can be run now: an error of this transaction, or a lost connection. */
    [[nodiscard]] std::optional<Error> hindrance() const;
    /** Remembers an error for the rest of the transaction. */
    Error keep(Error error);
    [[nodiscard]] Error errorOf(const QSqlError &error);

    /** SQLite: waits for this connection's turn to write. Null where the server arranges that. */
    [[nodiscard]] std::unique_ptr<WriteTurns::Turn> takeTurn();
    /** For a statement outside of a transaction; null if it only reads. */
    [[nodiscard]] std::unique_ptr<WriteTurns::Turn> turnFor(QByteArrayView sql);

    const Dialect dialect;
    std::shared_ptr<WriteTurns> turns;      ///< of all connections to the same file; null: none
    std::unique_ptr<WriteTurns::Turn> turn; ///< of the open write transaction
    QSqlDatabase database;
    QHash<QByteArray, std::shared_ptr<Prepared>> prepared;
    bool inTransaction = false;
    int savepoints = 0;           ///< open ones; the next one's name
    std::optional<Error> failure; ///< of a statement of the open transaction
    bool lost = false;            ///< the server went away
};

} // namespace wren::store
