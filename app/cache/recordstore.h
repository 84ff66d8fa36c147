// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/scopekeys.h"
#include "models/wire/sync.h"

#include <QSet>

namespace wren::app {

/** One record of the last hub state. */
struct CachedRecord
{
    QString scope;
    QString kind;
    QString id;
    std::optional<ClientId> client;
    qint64 rev = 0;
    QJsonObject value;
};

/** What one page or withdrawal touched. */
struct ChangedRecords
{
    QSet<ClientId> clients;  ///< entered, changed or left, or with a changed note
    QSet<QString> kinds;     ///< of the records without a client: "provider", "staff", ...
    bool everything = false; ///< a scope ended or was swapped: read anew
    [[nodiscard]] bool isEmpty() const
    {
        return clients.isEmpty() && kinds.isEmpty() && !everything;
    }
    void unite(const ChangedRecords &other);
};

/**
 * The last hub state, by scope. Reading: Crypto means a damaged row, noticed before a wrong value
 * is shown (I15). Writing happens in the caller's transaction.
 */
class RecordStore
{
public:
    enum class Into {
        Base,
        Shadow ///< beside what is there, until swap
    };
    using Visitor = std::function<void(CachedRecord)>;

    RecordStore(CacheDatabase &database, const ScopeKeys &keys);

    /** The record, if any scope that is kept holds it; else NotFound. */
    [[nodiscard]] Result<CachedRecord> record(const QString &kind, const QString &id);
    /** All of a kind, in no order. */
    [[nodiscard]] Result<void> each(const QString &kind, const Visitor &visit);
    /** The same, but damaged rows are left out: how many. */
    [[nodiscard]] Result<int> eachReadable(const QString &kind, const Visitor &visit);
    /** The same for a whole list, opened on every core: `visit` is called from several threads. */
    [[nodiscard]] Result<int> eachOnEveryCore(const QString &kind, const Visitor &visit);
    [[nodiscard]] Result<QList<CachedRecord>> of(const ClientId &client, const QString &kind);

    /** Sum of what the scope holds, see models/scopedigest.h; no row is opened for it. */
    [[nodiscard]] Result<quint64> digest(const QString &epoch, const QString &scope);
    /** 0: it is not kept. */
    [[nodiscard]] Result<qint64> rev(const QString &scope, const QString &kind, const QString &id);
    /** Of every record of the scope, and of the clients that they belong to. */
    [[nodiscard]] Result<QSet<QString>> ids(const QString &scope);

    /** Writes or deletes as the change says; a client's exit takes all of that client's rows along.
     */
    [[nodiscard]] Result<void> apply(const wire::RecordChange &change, Into into);
    [[nodiscard]] Result<void> clearShadow();
    /** The scope's shadow rows take the place of its base rows. */
    [[nodiscard]] Result<void> swap(const QString &scope);
    [[nodiscard]] Result<void> drop(const QString &scope);

private:
    /** As it lies in the file. */
    struct SealedRecord
    {
        CachedRecord record; ///< but for its value
        QString client;
        QByteArray value;
    };
    [[nodiscard]] SealedRecord read(const QSqlQuery &row) const;
    [[nodiscard]] Result<CachedRecord> opened(SealedRecord sealed) const;
    [[nodiscard]] Result<CachedRecord> open(const QSqlQuery &row) const
    {
        return opened(read(row));
    }

    CacheDatabase &m_database;
    const ScopeKeys &m_keys;
};

} // namespace wren::app
