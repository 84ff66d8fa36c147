// SPDX-License-Identifier: Apache-2.0
#include "tests/support/databases.h"

#include "tests/support/postgres.h"

#include <QFile>
#include <QtTest/QTest>
#include <QUrl>

Q_DECLARE_METATYPE(wren::test::TestDatabase::Kind)

namespace wren::test {

namespace {

using Kind = TestDatabase::Kind;

template<typename T>
T need(Result<T> result)
{
    if (!result)
        qFatal("test database: %s", qPrintable(result.error().detail));
    return std::move(result).value();
}

void need(const Result<void> &result)
{
    if (!result)
        qFatal("test database: %s", qPrintable(result.error().detail));
}

std::unique_ptr<store::Database> open(const store::DatabaseUrl &url)
{
    return need(store::Database::open(url));
}

/** On the server's own database: CREATE and DROP DATABASE. */
void administer(const QString &sql)
{
    const auto server = open({Postgres::sharedUrl()});
    const QByteArray text = sql.toUtf8();
    need(need(server->connection())->run(text.constData()));
}

store::DatabaseUrl onServer(const QString &name)
{
    QUrl url(Postgres::sharedUrl());
    url.setPath(u'/' + name);
    return {url.toString(QUrl::FullyEncoded)};
}

QString nextName()
{
    static int count = 0;
    return QStringLiteral("wren_%1_%2").arg(QCoreApplication::applicationPid()).arg(++count);
}

/** Migrated once a process; each test then gets a copy. */
QString postgresTemplate()
{
    static const QString name = [] {
        const QString fresh = nextName();
        administer(QStringLiteral("CREATE DATABASE ") + fresh);
        need(open(onServer(fresh))->migrate());
        return fresh;
    }();
    return name;
}

QByteArray sqliteTemplate()
{
    static const QByteArray bytes = [] {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("template.db"));
        need(open({QStringLiteral("sqlite:") + path})->migrate());
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("test database: %s", qPrintable(file.errorString()));
        return file.readAll();
    }();
    return bytes;
}

Kind kindOfRow()
{
    QFETCH_GLOBAL(Kind, database);
    return database;
}

} // namespace

void addDatabaseRows()
{
    QTest::addColumn<Kind>("database");
    QTest::newRow("sqlite") << Kind::Sqlite;
    QTest::newRow("postgresql") << Kind::PostgreSql;
}

TestDatabase::TestDatabase()
    : TestDatabase(kindOfRow())
{}

TestDatabase::TestDatabase(Kind kind)
{
    if (kind == Kind::PostgreSql) {
        m_name = nextName();
        administer(QStringLiteral("CREATE DATABASE %1 TEMPLATE %2 STRATEGY file_copy")
                       .arg(m_name, postgresTemplate()));
        m_url = onServer(m_name);
    } else {
        QFile file(m_directory.filePath(QStringLiteral("hub.db")));
        const QByteArray bytes = sqliteTemplate();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("test database: %s", qPrintable(file.errorString()));
        m_url = {QStringLiteral("sqlite:") + file.fileName()};
    }
    m_database = open(m_url);
}

TestDatabase::~TestDatabase()
{
    m_database.reset();
    if (!m_name.isEmpty())
        administer(QStringLiteral("DROP DATABASE ") + m_name + QStringLiteral(" WITH (FORCE)"));
}

} // namespace wren::test
