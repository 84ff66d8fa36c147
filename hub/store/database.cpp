// SPDX-License-Identifier: Apache-2.0
#include "hub/store/lane/digests.h"
#include "hub/store/matching/matchindex.h"
#include "hub/store/migrations/migrations.h"
#include "hub/store/sql/connection_p.h"

#include <QFile>
#include <QSqlError>
#include <QUrlQuery>

#include <atomic>
#include <unordered_map>

namespace wren::store {

namespace {

/**
 * This thread's connections, by the serial number of their Database. They close with the thread, or
 * with the Database where that is sooner and on the same thread.
 */
using ThreadConnections = std::unordered_map<quint64, std::unique_ptr<Connection>>;

ThreadConnections &threadConnections()
{
    thread_local ThreadConnections connections;
    return connections;
}

QString nextName()
{
    static std::atomic<quint64> count = 0;
    return QStringLiteral("wren-%1").arg(++count);
}

Error cannotOpen(const QString &why)
{
    return {Kind::Storage, QStringLiteral("cannot open the database: ") + why, {}};
}

/** Takes the name of a connection that will not be used out of Qt's list. */
Error forget(QSqlDatabase &database, const QSqlError &error)
{
    const QString name = database.connectionName();
    database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
    return cannotOpen(error.databaseText().section(u'\n', 0, 0));
}

Result<QSqlDatabase> opened(QSqlDatabase &database)
{
    if (!database.open())
        return forget(database, database.lastError());
    return database;
}

// Nothing waits for ever: a server that stops answering becomes an error within these times.
constexpr char postgresOptions[] =
    "connect_timeout=5;keepalives_idle=10;keepalives_interval=3;keepalives_count=3;"
    "tcp_user_timeout=20000;application_name=wren-hub;"
    "options='-c client_min_messages=warning -c lock_timeout=15s -c statement_timeout=60s"
    " -c idle_in_transaction_session_timeout=60s'";

Result<QSqlDatabase> openPostgres(const QUrl &url)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), nextName());
    const QString socket =
        QUrlQuery(url).queryItemValue(QStringLiteral("host"), QUrl::FullyDecoded);
    database.setHostName(socket.isEmpty() ? url.host() : socket);
    if (url.port() > 0)
        database.setPort(url.port());
    database.setDatabaseName(url.path(QUrl::FullyDecoded).mid(1));
    database.setUserName(url.userName(QUrl::FullyDecoded));
    database.setPassword(url.password(QUrl::FullyDecoded));
    database.setConnectOptions(QString::fromLatin1(postgresOptions));
    return opened(database);
}

/** Nobody but the hub's own user reads the file; its journals take over its permissions. */
Result<void> createPrivately(const QString &path)
{
    QFile file(path);
    if (file.exists())
        return {};
    if (!file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner))
        return cannotOpen(file.errorString());
    return {};
}

Result<QSqlDatabase> openSqlite(const QString &path)
{
    if (const Result<void> created = createPrivately(path); !created)
        return created.error();
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), nextName());
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=15000"));
    if (const Result<QSqlDatabase> open = opened(database); !open)
        return open;
    // UTF-16: between UTF-8 and UTF-16 SQLite turns U+FFFE and U+FFFF into U+FFFD. Big-endian, so
    // that texts compare by code unit.
    for (const char *pragma :
         {"PRAGMA encoding='UTF-16be'", "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
          "PRAGMA foreign_keys=ON", "PRAGMA secure_delete=ON"}) {
        QSqlQuery query(database);
        if (!query.exec(QString::fromLatin1(pragma)))
            return forget(database, query.lastError());
    }
    return database;
}

} // namespace

class Database::Private
{
public:
    [[nodiscard]] Result<QSqlDatabase> open() const
    {
        return dialect == Connection::Dialect::Sqlite ? openSqlite(path) : openPostgres(url);
    }

    Connection::Dialect dialect = Connection::Dialect::Sqlite;
    QString path; // SQLite
    QUrl url;     // PostgreSQL
    quint64 serial = 0;
    std::shared_ptr<WriteTurns> turns; // SQLite
};

Database::Database(const DatabaseUrl &url)
    : d(std::make_unique<Private>())
{
    static std::atomic<quint64> serials = 0;
    d->serial = ++serials;
    if (url.text.startsWith(QLatin1String("sqlite:"))) {
        d->path = url.text.mid(int(qstrlen("sqlite:")));
        d->turns = std::make_shared<WriteTurns>();
        return;
    }
    d->dialect = Connection::Dialect::PostgreSql;
    d->url = QUrl(url.text, QUrl::StrictMode);
}

Database::~Database()
{
    threadConnections().erase(d->serial);
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseUrl &url)
{
    std::unique_ptr<Database> database(new Database(url));
    const Private &d = *database->d;
    const bool known = d.dialect == Connection::Dialect::Sqlite
                           ? !d.path.isEmpty()
                           : d.url.isValid() && d.url.scheme() == QLatin1String("postgresql");
    if (!known)
        return Error{Kind::Invalid,
                     QStringLiteral("a database url starts with sqlite: or postgresql://"),
                     {}};
    if (const Result<Connection *> first = database->connection(); !first)
        return first.error();
    return database;
}

Result<Connection *> Database::connection()
{
    std::unique_ptr<Connection> &own = threadConnections()[d->serial];
    if (own && !own->d->lost)
        return own.get();
    if (own && own->d->inTransaction)
        return Error{Kind::Storage, QStringLiteral("connection lost in a transaction"), {}};
    if (own)
        own->d->replace({});
    Result<QSqlDatabase> fresh = d->open();
    if (!fresh) {
        if (own)
            own->d->lost = true;
        return fresh.error();
    }
    if (own)
        own->d->replace(*fresh);
    else
        own = std::make_unique<Connection>(d->dialect, *fresh);
    own->d->turns = d->turns;
    return own.get();
}

Result<void> Database::migrate()
{
    const Result<Connection *> own = connection();
    if (!own)
        return own.error();
    if (const Result<void> done = runMigrations(**own, builtInMigrations()); !done)
        return done;
    if (const Result<void> ready = initialiseState(**own); !ready)
        return ready;
    if (const Result<void> reckoned = renewDigests(**own); !reckoned)
        return reckoned;
    return fillMatchIndex(**own);
}

} // namespace wren::store
