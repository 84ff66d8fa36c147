// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/clientcache.h"
#include "app/hub/hubclient.h"
#include "app/sync/synccore.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace wren::app {

/** What the status bar says (R71). */
struct SyncStatus
{
    enum class State { UpToDate, Syncing, Offline, Waiting, Refused };
    State state = State::Syncing;
    int waiting = 0;                   ///< in the queue, not yet answered
    int refused = 0;                   ///< answered with a refusal that nobody has been shown yet
    bool firstFetch = false;           ///< a scope is still being fetched for the first time
    bool signInNeeded = false;         ///< the hub no longer knows this device or its token
    std::optional<qint64> lastContact; ///< ms UTC, this computer's clock
    friend bool operator==(const SyncStatus &, const SyncStatus &) = default;
};

/**
 * Runs SyncCore: its requests through the hub client, its disk through the cache's thread, its
 * clock through a timer (sync.md, Desk 3). GUI thread.
 */
class SyncDriver : public QObject
{
    Q_OBJECT

public:
    using CommandCallback = HubTransport::Callback<wire::MutationResult>;

    SyncDriver(ClientCache &cache, HubClient &hub, const SyncSettings &settings,
               QObject *parent = nullptr);
    ~SyncDriver() override;

    /** Begins to push and pull, and goes on until destroyed. */
    void start();
    /** Tries now instead of at the end of the back-off (a click on the status bar). */
    void syncNow();

    /**
     * A mutation that is sent at once (complete_setup, resend_invite, add_case_note). The callback
     * runs exactly once, or never if the context died:
     * - a MutationResult: what the hub decided, Refused included (its `error` says why);
     * - Kind::Offline: surely not sent, withdrawn; nothing will happen;
     * - Kind::Timeout: it may have happened. It is kept and repeated at the next contact, taking
     *   effect exactly once; `commandSettled` will tell;
     * - Kind::Unauthenticated or Forbidden: the hub did not let it in, withdrawn;
     * - Kind::Storage: could not be written down, so it was not sent.
     * Give one intake one subject id and keep it in the draft: the hub refuses it a second time.
     */
    void command(const QString &name, const QString &subject, const QJsonObject &arguments,
                 QObject *context, CommandCallback callback);

    /** Refusals that no command's callback could tell any more (R71), oldest first. */
    void refusals(QObject *context, ClientCache::Callback<QList<QueuedMutation>> callback);
    /** The refusal was shown and may be forgotten. */
    void dismissRefusal(qint64 mid);

    [[nodiscard]] const SyncStatus &status() const { return m_status; }

signals:
    void statusChanged();
    /** A page was applied: what it touched. */
    void recordsChanged(const wren::app::ChangedRecords &changed);
    /** A command whose callback had said Timeout (or of an earlier run of Desk) is decided. */
    void commandSettled(const wren::wire::Mutation &mutation,
                        const wren::wire::MutationResult &result);
    /** A scope ended: its rows are gone and the remaining keys are wrapped by a new master key. */
    void scopesEnded(const QStringList &scopes);

private:
    class Private;
    std::unique_ptr<Private> d;
    SyncStatus m_status;
};

} // namespace wren::app
