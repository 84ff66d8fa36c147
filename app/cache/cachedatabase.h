// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>

namespace wren::app {

/**
 * The cache's SQLite file: WAL, synchronous=FULL, deleted content overwritten, mode 0600, held
 * exclusively. One thread. Errors are Kind::Storage and name the SQLite code, never a value.
 */
class CacheDatabase
{
public:
    /** Makes the file and its tables if absent, and sees whether SQLite can follow all of it. A
     * newer program's file is left alone (Storage). */
    [[nodiscard]] static Result<std::unique_ptr<CacheDatabase>> open(const QString &path);
    /** For a rescue: as far as SQLite can follow it, nothing is checked or made. */
    [[nodiscard]] static Result<std::unique_ptr<CacheDatabase>> openDamaged(const QString &path);
    ~CacheDatabase();
    Q_DISABLE_COPY_MOVE(CacheDatabase)

    [[nodiscard]] QString path() const { return m_database.databaseName(); }

    /** Rows affected. Statements are prepared once, so `sql` is a constant. */
    [[nodiscard]] Result<qint64> run(const char *sql, const QVariantList &values = {});
    /** The one number that `sql` answers. */
    [[nodiscard]] Result<qint64> number(const char *sql);
    /** Calls `row` for each; its first error ends it. Columns by number, in the order of `sql`. */
    [[nodiscard]] Result<void> each(const char *sql, const QVariantList &values,
                                    const std::function<Result<void>(const QSqlQuery &)> &row);
    /** Whether the indexes say what the tables do; opening sees to the structure only, which takes
     * a quarter of the time. */
    [[nodiscard]] Result<void> checkContent();
    /** Writes back and empties the write-ahead log: what was deleted is gone from the disk. */
    [[nodiscard]] Result<void> truncateLog();

    /** Rolls back unless committed. Not nested. */
    class Transaction
    {
    public:
        explicit Transaction(CacheDatabase &database)
            : m_database(database)
            , m_begun(database.run("BEGIN IMMEDIATE"))
        {}
        ~Transaction();
        Q_DISABLE_COPY_MOVE(Transaction)
        [[nodiscard]] const Result<qint64> &begun() const { return m_begun; }
        [[nodiscard]] Result<void> commit();

    private:
        CacheDatabase &m_database;
        Result<qint64> m_begun;
        bool m_done = false;
    };

    /** Runs `work` in a transaction; its error, or the disk's, leaves nothing of it. */
    template<typename Work>
    [[nodiscard]] auto inTransaction(Work work) -> decltype(work())
    {
        Transaction transaction(*this);
        if (!transaction.begun())
            return transaction.begun().error();
        auto result = work();
        if (!result)
            return result;
        const Result<void> committed = transaction.commit();
        if (!committed)
            return committed.error();
        return result;
    }

private:
    explicit CacheDatabase(const QString &connectionName);
    [[nodiscard]] Result<void> prepareFile(const QString &path);
    [[nodiscard]] Result<void> makeTables();
    [[nodiscard]] Result<void> checkStructure();
    [[nodiscard]] Result<QSqlQuery *> execute(const char *sql, const QVariantList &values);

    QString m_connectionName;
    QSqlDatabase m_database;
    QHash<const char *, QSqlQuery *> m_prepared;
};

} // namespace wren::app
