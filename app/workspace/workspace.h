// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/clientcache.h"
#include "app/people/clientstore.h"
#include "app/people/directory.h"
#include "app/session/session.h"
#include "app/sync/handover.h"
#include "app/sync/syncdriver.h"

#include <QObject>

namespace wren::app {

/**
 * Everything that exists while a session is Unlocked: its cache, sync, clients and directory. Made
 * at unlock, destroyed before Session::lock or signOut. GUI thread.
 */
class Workspace : public QObject
{
    Q_OBJECT

public:
    /** `cache`: perhaps prepared for the session's file. */
    explicit Workspace(Session &session,
                       std::unique_ptr<ClientCache> cache = std::make_unique<ClientCache>(),
                       QObject *parent = nullptr);
    /** Ends sync and finishes what the cache was asked to save. */
    ~Workspace() override;

    /**
     * Opens the cache, reads directory and clients, then starts to sync. Storage: the cache cannot
     * be opened; nothing was deleted. isLeaseOver(error): too long without contact, and the hub
     * cannot be reached now (Desk 9).
     */
    void open(QObject *context, ClientCache::Callback<void> callback);

    /** Which providers are kept here besides one's own (Desk 4); what comes of it is in the status
     * of sync. */
    void keep(const QSet<ProviderId> &providers);
    /** Once open: what was left of a damaged copy. To be said, once (I15). */
    [[nodiscard]] const std::optional<RescueReport> &rescue() const { return m_rescue; }

    [[nodiscard]] ClientCache &cache() { return *m_cache; }
    [[nodiscard]] SyncDriver &sync() { return m_sync; }
    [[nodiscard]] ClientStore &clients() { return m_clients; }
    [[nodiscard]] Directory &directory() { return m_directory; }
    [[nodiscard]] HubClient &hub() { return m_session.hub(); }
    /** Rights as last told by the hub. */
    [[nodiscard]] const wire::SignedInStaff &staff() const { return *m_session.state().staff; }

private:
    using Done = ClientCache::Callback<void>;
    void renewLease(QObject *context, const Done &callback);
    void load(QObject *context, const Done &callback);
    void startSync();
    void keepMaster(int generation);

    Session &m_session;
    std::unique_ptr<ClientCache> m_cache;
    SyncDriver m_sync;
    Directory m_directory;
    ClientStore m_clients;
    HandOver m_handOver;
    std::optional<RescueReport> m_rescue;
};

} // namespace wren::app
