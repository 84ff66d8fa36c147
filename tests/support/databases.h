// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"

#include <QTemporaryDir>

namespace wren::test {

/**
 * Each hub test on both databases:
 *
 *     void initTestCase_data() { wren::test::addDatabaseRows(); } // every function runs on each
 * row void someTest()
 *     {
 *         const wren::test::TestDatabase database;   // fresh and migrated, of the row's kind
 *         store::Connection &sql = *database->connection().value();
 *     }
 */
void addDatabaseRows();

/** A fresh, migrated database, removed when it goes. Join threads that use it first. */
class TestDatabase
{
public:
    enum class Kind { Sqlite, PostgreSql };

    TestDatabase(); ///< of the global data row
    explicit TestDatabase(Kind kind);
    ~TestDatabase();
    Q_DISABLE_COPY_MOVE(TestDatabase)

    [[nodiscard]] store::Database &operator*() const { return *m_database; }
    [[nodiscard]] store::Database *operator->() const { return m_database.get(); }
    /** To open it a second time, or for a hub process. */
    [[nodiscard]] const store::DatabaseUrl &url() const { return m_url; }

private:
    QTemporaryDir m_directory; // of SQLite
    QString m_name;            // of PostgreSQL
    store::DatabaseUrl m_url;
    std::unique_ptr<store::Database> m_database;
};

} // namespace wren::test
