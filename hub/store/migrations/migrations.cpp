// SPDX-License-Identifier: Apache-2.0
#include "hub/store/migrations/migrations.h"

#include "hub/store/audit/chain.h"
#include "seal/seal.h"

#include <QDir>

// A static library's resources must be asked for, and outside of namespaces.
static void loadMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace wren::store {

namespace {

constexpr char createTable[] = "CREATE TABLE IF NOT EXISTS migration ("
                               "name TEXT PRIMARY KEY, applied_at BIGINT NOT NULL)";
constexpr char selectApplied[] = "SELECT name FROM migration WHERE name = :name";
constexpr char insertApplied[] =
    "INSERT INTO migration (name, applied_at) VALUES (:name, :applied_at)";
constexpr char insertState[] = "INSERT INTO hub_state (id, seq, chain, epoch, durable_seq)"
                               " VALUES (1, 0, :chain, :epoch, 0) ON CONFLICT (id) DO NOTHING";
// Any constant that nobody else locks by; SQLite's BEGIN IMMEDIATE is the lock itself.
constexpr char lockMigrations[] = "SELECT pg_advisory_xact_lock(5772100731)";
constexpr char noTimeout[] = "SET LOCAL statement_timeout = 0";

Result<void> lock(Connection &connection)
{
    if (connection.dialect() == Connection::Dialect::Sqlite)
        return {};
    for (const char *statement : {noTimeout, "SET LOCAL lock_timeout = 0", lockMigrations}) {
        if (const Result<void> done = connection.execute(statement); !done)
            return done;
    }
    return {};
}

Result<bool> isApplied(Connection &connection, const QString &name)
{
    if (const Result<void> created = connection.execute(createTable); !created)
        return created.error();
    const Result<Rows> rows = connection.query(selectApplied, {{":name", name}});
    if (!rows)
        return rows.error();
    return !rows->isEmpty();
}

Result<void> apply(Connection &connection, const Migration &migration)
{
    for (const QByteArray &statement : migration.statements) {
        if (const Result<void> done = connection.execute(statement.constData()); !done)
            return done;
    }
    return connection.execute(
        insertApplied,
        {{":name", migration.name}, {":applied_at", QDateTime::currentMSecsSinceEpoch()}});
}

Result<void> runOne(Connection &connection, const Migration &migration)
{
    const auto transaction = Transaction::begin(connection, Transaction::Mode::Write);
    if (!transaction)
        return transaction.error();
    if (const Result<void> locked = lock(connection); !locked)
        return locked;
    const Result<bool> applied = isApplied(connection, migration.name);
    if (!applied)
        return applied.error();
    if (*applied)
        return {};
    if (const Result<void> done = apply(connection, migration); !done)
        return done;
    return (*transaction)->commit();
}

} // namespace

QList<QByteArray> splitStatements(const QByteArray &text)
{
    QList<QByteArray> statements(1);
    for (const QByteArray &line : text.split('\n')) {
        if (line.trimmed() == "--;")
            statements.append(QByteArray());
        else if (!line.trimmed().isEmpty() && !line.startsWith("--"))
            statements.last() += line + '\n';
    }
    statements.removeAll(QByteArray());
    return statements;
}

QList<Migration> builtInMigrations()
{
    loadMigrations();
    const QDir directory(QStringLiteral(":/migrations"));
    QList<Migration> migrations;
    for (const QFileInfo &info : directory.entryInfoList(QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a migration is missing from this build");
        migrations.append({info.completeBaseName(), splitStatements(file.readAll())});
    }
    return migrations;
}

Result<void> runMigrations(Connection &connection, const QList<Migration> &migrations)
{
    for (const Migration &migration : migrations) {
        if (const Result<void> done = runOne(connection, migration); !done)
            return Error{
                Kind::Storage,
                QStringLiteral("migration %1: %2").arg(migration.name, done.error().detail),
                {}};
    }
    return {};
}

Result<void> initialiseState(Connection &connection)
{
    return connection.execute(
        insertState,
        {{":chain", chainStart()}, {":epoch", QString::fromLatin1(seal::randomBytes(16).toHex())}});
}

} // namespace wren::store
