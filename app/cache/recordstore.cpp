// SPDX-License-Identifier: Apache-2.0
#include "app/cache/recordstore.h"

#include "app/async/everycore.h"
#include "models/scopedigest.h"
#include "models/worksteps.h"

#include <QJsonDocument>

#include <atomic>

namespace wren::app {

namespace {

constexpr char selectRecord[] = "SELECT scope, kind, id, client, rev, sealed FROM base"
                                " WHERE scope = ? AND kind = ? AND id = ?";
constexpr char selectKind[] =
    "SELECT scope, kind, id, client, rev, sealed FROM base WHERE kind = ?";
constexpr char selectOfClient[] = "SELECT scope, kind, id, client, rev, sealed FROM base"
                                  " WHERE client = ? AND kind = ?";
constexpr char selectRevs[] = "SELECT kind, id, rev FROM base WHERE scope = ?";
constexpr char selectRev[] = "SELECT rev FROM base WHERE scope = ? AND kind = ? AND id = ?";
constexpr char selectIds[] = "SELECT id, client FROM base WHERE scope = ?";
constexpr char writeBase[] = "INSERT INTO base (scope, kind, id, client, rev, sealed)"
                             " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (scope, kind, id) DO UPDATE"
                             " SET client = excluded.client, rev = excluded.rev,"
                             " sealed = excluded.sealed";
constexpr char writeShadow[] = "INSERT INTO shadow (scope, kind, id, client, rev, sealed)"
                               " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (scope, kind, id) DO UPDATE"
                               " SET client = excluded.client, rev = excluded.rev,"
                               " sealed = excluded.sealed";
constexpr char deleteBase[] = "DELETE FROM base WHERE scope = ? AND kind = ? AND id = ?";
constexpr char deleteShadow[] = "DELETE FROM shadow WHERE scope = ? AND kind = ? AND id = ?";
constexpr char deleteClientBase[] = "DELETE FROM base WHERE scope = ? AND client = ?";
constexpr char deleteClientShadow[] = "DELETE FROM shadow WHERE scope = ? AND client = ?";
constexpr char dropBase[] = "DELETE FROM base WHERE scope = ?";
constexpr char dropShadow[] = "DELETE FROM shadow WHERE scope = ?";
constexpr char emptyShadow[] = "DELETE FROM shadow";
constexpr char moveShadow[] = "INSERT INTO base SELECT * FROM shadow WHERE scope = ?";

constexpr char clientKind[] = "client";

SealedRow sealedRow(const QString &kind, const QString &id, const QString &client, qint64 rev)
{
    return {"base", kind + u'/' + id + u'/' + client, rev};
}

/** The client whose record this is, or empty: a client's own record belongs to that client. */
QString clientText(const wire::RecordChange &change)
{
    if (change.kind == QLatin1String(clientKind))
        return change.id;
    return change.client ? change.client->text() : QLatin1String("");
}

Result<void> done(const Result<qint64> &result)
{
    if (!result)
        return result.error();
    return {};
}

} // namespace

void ChangedRecords::unite(const ChangedRecords &other)
{
    clients.unite(other.clients);
    kinds.unite(other.kinds);
    everything = everything || other.everything;
}

RecordStore::RecordStore(CacheDatabase &database, const ScopeKeys &keys)
    : m_database(database)
    , m_keys(keys)
{}

RecordStore::SealedRecord RecordStore::read(const QSqlQuery &row) const
{
    SealedRecord sealed;
    sealed.record.scope = m_keys.scopeOf(row.value(0).toInt());
    sealed.record.kind = row.value(1).toString();
    sealed.record.id = row.value(2).toString();
    sealed.client = row.value(3).toString();
    sealed.record.rev = row.value(4).toLongLong();
    sealed.value = row.value(5).toByteArray();
    return sealed;
}

Result<CachedRecord> RecordStore::opened(SealedRecord sealed) const
{
    countSteps(100); // decrypted and parsed
    CachedRecord &record = sealed.record;
    record.client = ClientId::parse(sealed.client);
    const Result<QByteArray> plain = m_keys.open(
        record.scope, sealedRow(record.kind, record.id, sealed.client, record.rev), sealed.value);
    if (!plain)
        return plain.error();
    record.value = QJsonDocument::fromJson(*plain).object();
    return std::move(record);
}

Result<CachedRecord> RecordStore::record(const QString &kind, const QString &id)
{
    std::optional<CachedRecord> found;
    for (const QString &scope : m_keys.scopes()) {
        const Result<void> read = m_database.each(selectRecord, {m_keys.idOf(scope), kind, id},
                                                  [&](const QSqlQuery &row) -> Result<void> {
                                                      Result<CachedRecord> opened = open(row);
                                                      if (!opened)
                                                          return opened.error();
                                                      found = std::move(*opened);
                                                      return {};
                                                  });
        if (!read)
            return read.error();
        if (found)
            return std::move(*found);
    }
    return Error{Kind::NotFound, QStringLiteral("not in the cache"), {}};
}

Result<void> RecordStore::each(const QString &kind, const Visitor &visit)
{
    return m_database.each(selectKind, {kind}, [&](const QSqlQuery &row) -> Result<void> {
        Result<CachedRecord> opened = open(row);
        if (!opened)
            return opened.error();
        visit(std::move(*opened));
        return {};
    });
}

Result<int> RecordStore::eachReadable(const QString &kind, const Visitor &visit)
{
    int damaged = 0;
    const Result<void> read =
        m_database.each(selectKind, {kind}, [&](const QSqlQuery &row) -> Result<void> {
            Result<CachedRecord> opened = open(row);
            if (opened)
                visit(std::move(*opened));
            else
                ++damaged;
            return {};
        });
    if (!read)
        return read.error();
    return damaged;
}

Result<int> RecordStore::eachOnEveryCore(const QString &kind, const Visitor &visit)
{
    using Batch = std::vector<SealedRecord>;
    constexpr std::size_t batchSize = 128;
    std::atomic<int> damaged = 0;
    Result<void> rows;
    {
        OnEveryCore<Batch> cores([&](Batch &batch) {
            for (SealedRecord &sealed : batch) {
                Result<CachedRecord> record = opened(std::move(sealed));
                if (record)
                    visit(std::move(*record));
                else
                    ++damaged;
            }
        });
        Batch batch;
        rows = m_database.each(selectKind, {kind}, [&](const QSqlQuery &row) -> Result<void> {
            batch.push_back(read(row));
            if (batch.size() == batchSize)
                cores.give(std::exchange(batch, {}));
            return {};
        });
        cores.give(std::move(batch));
    }
    if (!rows)
        return rows.error();
    return int(damaged);
}

Result<quint64> RecordStore::digest(const QString &epoch, const QString &scope)
{
    quint64 sum = 0;
    const Result<void> read = m_database.each(
        selectRevs, {m_keys.idOf(scope)}, [&](const QSqlQuery &row) -> Result<void> {
            sum += recordDigest(
                epoch, scope,
                {row.value(0).toString(), row.value(1).toString(), row.value(2).toLongLong()});
            return {};
        });
    if (!read)
        return read.error();
    return sum;
}

Result<qint64> RecordStore::rev(const QString &scope, const QString &kind, const QString &id)
{
    qint64 rev = 0;
    const Result<void> read = m_database.each(selectRev, {m_keys.idOf(scope), kind, id},
                                              [&rev](const QSqlQuery &row) -> Result<void> {
                                                  rev = row.value(0).toLongLong();
                                                  return {};
                                              });
    if (!read)
        return read.error();
    return rev;
}

Result<QSet<QString>> RecordStore::ids(const QString &scope)
{
    QSet<QString> ids;
    const Result<void> read = m_database.each(selectIds, {m_keys.idOf(scope)},
                                              [&ids](const QSqlQuery &row) -> Result<void> {
                                                  ids.insert(row.value(0).toString());
                                                  if (!row.value(1).toString().isEmpty())
                                                      ids.insert(row.value(1).toString());
                                                  return {};
                                              });
    if (!read)
        return read.error();
    return ids;
}

Result<QList<CachedRecord>> RecordStore::of(const ClientId &client, const QString &kind)
{
    QList<CachedRecord> records;
    const Result<void> read = m_database.each(selectOfClient, {client.text(), kind},
                                              [&](const QSqlQuery &row) -> Result<void> {
                                                  Result<CachedRecord> opened = open(row);
                                                  if (!opened)
                                                      return opened.error();
                                                  records.append(std::move(*opened));
                                                  return {};
                                              });
    if (!read)
        return read.error();
    return records;
}

Result<void> RecordStore::apply(const wire::RecordChange &change, Into into)
{
    const bool base = into == Into::Base;
    const int scope = m_keys.idOf(change.scope);
    if (change.gone && change.kind == QLatin1String(clientKind))
        return done(
            m_database.run(base ? deleteClientBase : deleteClientShadow, {scope, change.id}));
    if (change.gone)
        return done(
            m_database.run(base ? deleteBase : deleteShadow, {scope, change.kind, change.id}));
    const QString client = clientText(change);
    const QByteArray plain = QJsonDocument(change.value).toJson(QJsonDocument::Compact);
    const QByteArray sealed =
        m_keys.seal(change.scope, sealedRow(change.kind, change.id, client, change.rev), plain);
    return done(m_database.run(base ? writeBase : writeShadow,
                               {scope, change.kind, change.id, client, change.rev, sealed}));
}

Result<void> RecordStore::clearShadow()
{
    return done(m_database.run(emptyShadow));
}

Result<void> RecordStore::swap(const QString &scope)
{
    const int id = m_keys.idOf(scope);
    for (const char *sql : {dropBase, moveShadow, dropShadow}) {
        const Result<qint64> ran = m_database.run(sql, {id});
        if (!ran)
            return ran.error();
    }
    return {};
}

Result<void> RecordStore::drop(const QString &scope)
{
    const int id = m_keys.idOf(scope);
    for (const char *sql : {dropBase, dropShadow}) {
        const Result<qint64> ran = m_database.run(sql, {id});
        if (!ran)
            return ran.error();
    }
    return {};
}

} // namespace wren::app
