// SPDX-License-Identifier: Apache-2.0
#include "hub/store/sql/connection_p.h"

namespace wren::store {

namespace {

QString beginning(Connection::Dialect dialect, Transaction::Mode mode)
{
    // Deferred: the first read takes the snapshot. Immediate: a write that began as a read fails.
    if (dialect == Connection::Dialect::Sqlite)
        return mode == Transaction::Mode::Write ? QStringLiteral("BEGIN IMMEDIATE")
                                                : QStringLiteral("BEGIN");
    return mode == Transaction::Mode::Write
               ? QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED")
               : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

/** A lost transaction is no fault of the statement that noticed it. */
Error asStorage(const Error &error)
{
    return {Kind::Storage, error.detail, {}};
}

} // namespace

Result<std::unique_ptr<Transaction>> Transaction::begin(Connection &connection, Mode mode)
{
    Q_ASSERT_X(!connection.d->inTransaction, "Transaction", "transactions do not nest");
    auto turn = mode == Mode::Write ? connection.d->takeTurn() : nullptr;
    const Result<void> begun = connection.d->control(beginning(connection.dialect(), mode));
    if (!begun)
        return asStorage(begun.error());
    connection.d->turn = std::move(turn);
    return std::unique_ptr<Transaction>(new Transaction(connection));
}

Transaction::Transaction(Connection &connection)
    : m_connection(connection)
{
    m_connection.d->inTransaction = true;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    (void)m_connection.d->control(QStringLiteral("ROLLBACK")); // a lost connection has done it
    end();
}

void Transaction::end()
{
    Connection::Private &d = *m_connection.d;
    m_open = false;
    d.inTransaction = false;
    d.savepoints = 0;
    d.failure.reset();
    d.turn.reset();
}

Result<void> Transaction::commit()
{
    Connection::Private &d = *m_connection.d;
    if (d.failure)
        return *d.failure;
    if (const Result<void> committed = d.control(QStringLiteral("COMMIT")); !committed)
        return d.keep(asStorage(committed.error()));
    end();
    return {};
}

Result<std::unique_ptr<Savepoint>> Savepoint::begin(Connection &connection)
{
    Connection::Private &d = *connection.d;
    Q_ASSERT_X(d.inTransaction, "Savepoint", "needs a transaction");
    if (d.failure)
        return *d.failure;
    const QString statement = QStringLiteral("SAVEPOINT s%1").arg(d.savepoints + 1);
    if (const Result<void> begun = d.control(statement); !begun)
        return d.keep(asStorage(begun.error()));
    return std::unique_ptr<Savepoint>(new Savepoint(connection));
}

Savepoint::Savepoint(Connection &connection)
    : m_connection(connection)
{
    ++m_connection.d->savepoints;
}

Savepoint::~Savepoint()
{
    if (m_open)
        (void)rollBack(); // a failure stays with the transaction
}

Result<void> Savepoint::release()
{
    Connection::Private &d = *m_connection.d;
    if (d.failure) {
        const Error failure = *d.failure;
        if (const Result<void> undone = rollBack(); !undone)
            return undone.error();
        return failure;
    }
    m_open = false;
    const QString statement = QStringLiteral("RELEASE SAVEPOINT s%1").arg(d.savepoints--);
    if (const Result<void> released = d.control(statement); !released)
        return d.keep(asStorage(released.error()));
    return {};
}

Result<void> Savepoint::rollBack()
{
    Connection::Private &d = *m_connection.d;
    m_open = false;
    const QString name = QStringLiteral("s%1").arg(d.savepoints--);
    Result<void> undone = d.control(QStringLiteral("ROLLBACK TO SAVEPOINT ") + name);
    if (undone)
        undone = d.control(QStringLiteral("RELEASE SAVEPOINT ") + name);
    if (!undone)
        return d.keep(asStorage(undone.error()));
    d.failure.reset();
    return {};
}

} // namespace wren::store
