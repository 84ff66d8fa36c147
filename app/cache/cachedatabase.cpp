// SPDX-License-Identifier: Apache-2.0
#include "app/cache/cachedatabase.h"

#include "app/cache/storagefault.h"
#include "models/killpoint.h"

#include <QFile>
#include <QSqlError>
#include <QUuid>

#include <array>
#include <span>

namespace wren::app {

namespace {

// `base` is the last hub state; `shadow` the same while a scope is fetched anew. A key id is never
// used again (AUTOINCREMENT), for it is part of every seal.
constexpr const char *tables[] = {
    "CREATE TABLE scope_key (id INTEGER PRIMARY KEY AUTOINCREMENT, scope TEXT NOT NULL UNIQUE,"
    " generation INTEGER NOT NULL, wrapped BLOB NOT NULL)",
    "CREATE TABLE fetch_cursor (scope TEXT PRIMARY KEY, state INTEGER NOT NULL,"
    " after INTEGER NOT NULL)",
    "CREATE TABLE meta (name TEXT PRIMARY KEY, sealed BLOB NOT NULL)",
    "CREATE TABLE base (scope INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, client TEXT,"
    " rev INTEGER NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (scope, kind, id))",
    "CREATE INDEX base_client ON base (client, kind)",
    "CREATE TABLE shadow (scope INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, client "
    "TEXT,"
    " rev INTEGER NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (scope, kind, id))",
    "CREATE TABLE queue (mid INTEGER PRIMARY KEY, state INTEGER NOT NULL, seq INTEGER NOT NULL,"
    " at INTEGER NOT NULL, sealed BLOB NOT NULL)",
    "CREATE TABLE draft (id TEXT PRIMARY KEY, sealed BLOB NOT NULL)",
    "PRAGMA user_version = 1",
};

// What an older program queued may have been sent: it kept no account of it.
constexpr const char *sentMarks[] = {
    "ALTER TABLE queue ADD COLUMN sent INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE queue ADD COLUMN kept_from INTEGER NOT NULL DEFAULT 0",
    "PRAGMA user_version = 2",
};

// Lists are read by kind: without it each reads past every case note.
constexpr const char *kinds[] = {
    "CREATE INDEX base_kind ON base (kind)",
    "PRAGMA user_version = 3",
};

// Said twice from here on: a number that the disk has changed is no newer program's.
constexpr const char *saidTwice[] = {
    "PRAGMA application_id = 1464074244",
    "PRAGMA user_version = 4",
};

/** Each ends with the version that it makes. */
constexpr std::array<std::span<const char *const>, 4> schema{tables, sentMarks, kinds, saidTwice};
constexpr qint64 firstSaidTwice = 4;
constexpr qint64 applicationId = 0x57440000; ///< and the version

constexpr const char *settings[] = {
    "PRAGMA locking_mode = EXCLUSIVE", "PRAGMA journal_mode = WAL",  "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",       "PRAGMA temp_store = MEMORY",
};

Error storage(const QString &detail)
{
    return Error{Kind::Storage, detail, {}};
}

Error sqlError(const QSqlError &error)
{
    return sqliteError(error.nativeErrorCode());
}

Result<void> isOk(const QSqlQuery &checked)
{
    if (checked.value(0).toString() != QLatin1String("ok"))
        return sqliteError(QStringLiteral("11"));
    return {};
}

/** SQLite gives its log the same mode, so the file is made before SQLite sees it. */
Result<void> makePrivateFile(const QString &path)
{
    QFile file(path);
    constexpr auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!file.exists() && !file.open(QIODevice::ReadWrite | QIODevice::NewOnly, owner))
        return storage(QStringLiteral("cache file cannot be made"));
    if (!file.setPermissions(owner))
        return storage(QStringLiteral("cache file cannot be made private"));
    return {};
}

} // namespace

CacheDatabase::CacheDatabase(const QString &connectionName)
    : m_connectionName(connectionName)
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connectionName))
{}

CacheDatabase::~CacheDatabase()
{
    qDeleteAll(m_prepared);
    m_prepared.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<CacheDatabase>> CacheDatabase::open(const QString &path)
{
    const Result<void> file = makePrivateFile(path);
    if (!file)
        return file.error();
    std::unique_ptr<CacheDatabase> database(
        new CacheDatabase(QUuid::createUuid().toString(QUuid::WithoutBraces)));
    const Result<void> prepared = database->prepareFile(path);
    if (!prepared)
        return prepared.error();
    const Result<void> checked = database->checkStructure();
    if (!checked)
        return checked.error();
    const Result<void> made = database->makeTables();
    if (!made)
        return made.error();
    return database;
}

Result<std::unique_ptr<CacheDatabase>> CacheDatabase::openDamaged(const QString &path)
{
    std::unique_ptr<CacheDatabase> database(
        new CacheDatabase(QUuid::createUuid().toString(QUuid::WithoutBraces)));
    const Result<void> prepared = database->prepareFile(path);
    if (!prepared)
        return prepared.error();
    return database;
}

Result<void> CacheDatabase::prepareFile(const QString &path)
{
    m_database.setDatabaseName(path);
    // Held exclusively: who comes second need not wait for the first to go.
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=200"));
    if (!m_database.open())
        return sqlError(m_database.lastError());
    for (const char *setting : settings) {
        // These answer with a row, which the driver must be done with before the next.
        const Result<void> set =
            each(setting, {}, [](const QSqlQuery &) { return Result<void>(); });
        if (!set)
            return set;
    }
    return {};
}

Result<void> CacheDatabase::makeTables()
{
    const Result<qint64> version = number("PRAGMA user_version");
    if (!version)
        return version.error();
    const Result<qint64> application = number("PRAGMA application_id");
    if (!application)
        return application.error();
    if (*application != (*version < firstSaidTwice ? 0 : applicationId + *version))
        return sqliteError(QStringLiteral("11"));
    if (*version > qint64(schema.size()))
        return storage(QStringLiteral("cache of version %1").arg(*version));
    for (std::size_t step = std::size_t(*version); step < schema.size(); ++step) {
        const Result<void> made = inTransaction([this, step]() -> Result<void> {
            for (const char *statement : schema[step]) {
                const Result<qint64> ran = run(statement);
                if (!ran)
                    return ran.error();
            }
            killPoint("migration.statements");
            return {};
        });
        if (!made)
            return made;
        killPoint("migration.committed");
    }
    return {};
}

Result<void> CacheDatabase::checkStructure()
{
    return each("PRAGMA quick_check(1)", {}, isOk);
}

Result<void> CacheDatabase::checkContent()
{
    return each("PRAGMA integrity_check(1)", {}, isOk);
}

Result<qint64> CacheDatabase::number(const char *sql)
{
    qint64 answer = 0;
    const Result<void> read = each(sql, {}, [&answer](const QSqlQuery &row) -> Result<void> {
        answer = row.value(0).toLongLong();
        return {};
    });
    if (!read)
        return read.error();
    return answer;
}

Result<QSqlQuery *> CacheDatabase::execute(const char *sql, const QVariantList &values)
{
    QSqlQuery *&query = m_prepared[sql];
    if (!query) {
        auto fresh = std::make_unique<QSqlQuery>(m_database);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(QLatin1String(sql)))
            return sqlError(fresh->lastError());
        query = fresh.release();
    }
    for (int i = 0; i < values.size(); ++i)
        query->bindValue(i, values.at(i));
    if (!query->exec()) {
        const Error error = sqlError(query->lastError());
        query->finish();
        return error;
    }
    return query;
}

Result<qint64> CacheDatabase::run(const char *sql, const QVariantList &values)
{
    const Result<QSqlQuery *> query = execute(sql, values);
    if (!query)
        return query.error();
    const qint64 affected = (*query)->numRowsAffected();
    (*query)->finish();
    return affected;
}

Result<void> CacheDatabase::each(const char *sql, const QVariantList &values,
                                 const std::function<Result<void>(const QSqlQuery &)> &row)
{
    const Result<QSqlQuery *> query = execute(sql, values);
    if (!query)
        return query.error();
    Result<void> result;
    while (result && (*query)->next())
        result = row(**query);
    // The driver ends a failed step like the last row: only lastError tells a damaged page.
    if (result && (*query)->lastError().isValid())
        result = sqlError((*query)->lastError());
    (*query)->finish();
    return result;
}

Result<void> CacheDatabase::truncateLog()
{
    return each("PRAGMA wal_checkpoint(TRUNCATE)", {}, [](const QSqlQuery &row) -> Result<void> {
        if (row.value(0).toInt() != 0)
            return storage(QStringLiteral("log cannot be truncated"));
        return {};
    });
}

CacheDatabase::Transaction::~Transaction()
{
    if (m_begun && !m_done)
        (void)m_database.run("ROLLBACK");
}

Result<void> CacheDatabase::Transaction::commit()
{
    const Result<qint64> committed = m_database.run("COMMIT");
    if (!committed)
        return committed.error();
    m_done = true;
    return {};
}

} // namespace wren::app
