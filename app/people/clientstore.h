// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/clientcache.h"
#include "app/people/peopleindex.h"
#include "app/sync/syncdriver.h"
#include "models/wire/records.h"

#include <QObject>
#include <QSet>

namespace wren::app {

class Directory;

struct CaseNote
{
    CaseNoteId id;
    wire::CaseNoteRecord record;
};

/**
 * The clients of this computer: the index for lists, and single records from the cache. Read only:
 * changes go by SyncDriver::command and come back by the feed. GUI thread.
 */
class ClientStore : public QObject
{
    Q_OBJECT

public:
    template<typename T>
    using Callback = ClientCache::Callback<T>;

    /** Follows `sync` and, for the sort by provider and caseworker, `directory`. */
    ClientStore(ClientCache &cache, const SyncDriver &sync, const Directory &directory,
                QObject *parent = nullptr);

    /** Builds the index from the cache, off this thread; then clientsReset. */
    void load(QObject *context, Callback<void> callback);

    [[nodiscard]] const PeopleIndex &index() const { return m_index; }
    /** NotFound: not kept on this computer, or gone. Crypto: the row is damaged. */
    void client(const ClientId &id, QObject *context, Callback<wire::ClientRecord> callback);
    /** Newest first. */
    void caseNotes(const ClientId &id, QObject *context, Callback<QList<CaseNote>> callback);

signals:
    /** The index is up to date with these; those no longer in it are gone. */
    void clientsChanged(const QSet<wren::ClientId> &clients);
    /** Anything may have changed. */
    void clientsReset();

private:
    void refresh(const QSet<ClientId> &clients);
    void recordsChanged(const ChangedRecords &changed);

    ClientCache &m_cache;
    const Directory &m_directory;
    PeopleIndex m_index;
};

} // namespace wren::app
