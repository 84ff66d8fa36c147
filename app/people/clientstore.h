// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/clientcache.h"
#include "app/cache/clientview.h"
#include "app/email/emailview.h"
#include "app/people/handoverviews.h"
#include "app/people/peopleindex.h"
#include "app/sync/syncdriver.h"
#include "models/wire/records.h"

#include <QObject>
#include <QSet>

namespace wren::app {

class Directory;

/**
 * The clients of this computer: the index for lists, and single records from the cache, all as
 * viewed: with what was saved here on top (see ClientViews). Read only: changes go by
 * SyncDriver::enqueue or command and come back by the feed. GUI thread.
 */
class ClientStore : public QObject
{
    Q_OBJECT

public:
    template<typename T>
    using Callback = ClientCache::Callback<T>;

    /** Follows `sync` and, for the sort by provider and caseworker, `directory`. `self` is the
     * author of notes that wait. */
    ClientStore(ClientCache &cache, SyncDriver &sync, const Directory &directory,
                const StaffId &self, QObject *parent = nullptr);

    /** Builds the index from the cache, off this thread; then clientsReset. */
    void load(QObject *context, Callback<void> callback);

    [[nodiscard]] const PeopleIndex &index() const { return m_index; }
    /** NotFound: not kept on this computer, or gone. Crypto: the row is damaged. */
    void client(const ClientId &id, QObject *context, Callback<wire::ClientRecord> callback);
    /** The same with what it stands on, what waits and what conflicts. */
    void view(const ClientId &id, QObject *context, Callback<ClientView> callback);
    /** Of every client kept here, oldest first. */
    void conflicts(QObject *context, Callback<QList<FieldConflict>> callback);
    /** Newest first. */
    void caseNotes(const ClientId &id, QObject *context, Callback<QList<CaseNote>> callback);
    /** Referrals and requested transfers, newest first. */
    void handovers(QObject *context, Callback<QList<HandoverView>> callback);
    /** Changes of that client's address. */
    void emails(const ClientId &id, QObject *context, Callback<EmailView> callback);
    /** What was asked of WREN, newest first; empty for whoever is not WREN support. */
    void corrections(QObject *context, Callback<QList<Correction>> callback);

signals:
    /** The index is up to date with these; those no longer in it are gone. */
    void clientsChanged(const QSet<wren::ClientId> &clients);
    /** Anything may have changed. */
    void clientsReset();

private:
    void reload();
    void refresh(const QSet<ClientId> &clients);
    void recordsChanged(const ChangedRecords &changed);
    void repairAfter(const Error &error);
    template<typename T>
    Callback<T> repairing(Callback<T> callback);

    ClientCache &m_cache;
    SyncDriver &m_sync;
    StaffId m_self;
    const Directory &m_directory;
    PeopleIndex m_index;
};

} // namespace wren::app
