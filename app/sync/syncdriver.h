// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/clientcache.h"
#include "app/hub/hubclient.h"
#include "app/sync/synccore.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace wren::app {

/** What sync needs to know of the session. */
struct SyncSettings
{
    QStringList scopes; ///< to keep on this computer, as far as the hub grants them
    qint64 lastMid = 0; ///< as told at sign-in
    std::function<Result<MasterKeys>()> addMaster; ///< see Session::addMaster
    std::function<void(int)> masterInUse;          ///< the cache is wrapped by this generation
    SyncEnvironment environment;                   ///< on the cache's thread
};

/**
 * Runs SyncCore: its requests through the hub client, its disk through the cache's thread, its
 * clock through a timer (sync.md, Desk 3). GUI thread.
 */
class SyncDriver : public QObject
{
    Q_OBJECT

public:
    using CommandCallback = std::function<void(Result<wire::MutationResult>)>;

    SyncDriver(ClientCache &cache, HubClient &hub, QObject *parent = nullptr);
    ~SyncDriver() override;

    /** Begins to push and pull, once the cache is open, and goes on until destroyed. */
    void start(const SyncSettings &settings);
    /** Tries now instead of at the end of the back-off (a click on the status bar). */
    void syncNow();

    /**
     * A mutation that is sent at once (complete_setup, resend_invite, add_case_note). The callback
     * runs exactly once, or never if the context died:
     * - a MutationResult: what the hub decided, Refused included (its `error` says why);
     * - Kind::Offline: surely not sent, withdrawn; nothing will happen;
     * - Kind::Timeout: it may have happened. It is kept and repeated at the next contact, taking
     *   effect exactly once; `commandSettled` will tell;
     * - Kind::Unauthenticated, Forbidden, Invalid, TooMany: the hub did not let it in, withdrawn;
     * - Kind::Storage: could not be written down, so it was not sent.
     * Give one intake one subject id and keep it in the draft: the hub refuses it a second time.
     */
    void command(const QString &name, const QString &subject, const QJsonObject &arguments,
                 QObject *context, CommandCallback callback);

    /**
     * A mutation for whenever the hub can be reached (edit_client, add_case_note,
     * resolve_conflict). The callback means "Saved": durable, and the view shows it. Storage: it
     * could not be written down, nothing is saved. What becomes of it is in the outbox.
     */
    void enqueue(const QString &name, const QString &subject, const QJsonObject &arguments,
                 QObject *context, ClientCache::Callback<void> callback);
    /** What waits, was refused, parked or conflicted and not dismissed (R71), oldest first. */
    void outbox(QObject *context, ClientCache::Callback<QList<QueuedMutation>> callback);
    /** A refused one once more, as a new mutation. */
    void retry(qint64 mid, QObject *context, ClientCache::Callback<void> callback);
    /** Drops one that waits, for good. Conflict: it may have reached the hub already. */
    void discard(qint64 mid, QObject *context, ClientCache::Callback<void> callback);
    /** It was shown and may be forgotten. */
    void dismiss(qint64 mid, QObject *context, ClientCache::Callback<void> callback);
    /** Chooses what is kept on this computer besides what always is: see SyncCore::keep. */
    void keep(const QStringList &scopes, QObject *context, ClientCache::Callback<void> callback);
    /** A row of the cache did not open: everything is fetched anew (I15). */
    void repair();

    [[nodiscard]] const SyncStatus &status() const { return m_status; }

signals:
    void statusChanged();
    /** A page was applied: what it touched. */
    void recordsChanged(const wren::app::ChangedRecords &changed);
    /** A command whose callback had said Timeout (or of an earlier run of Desk) is decided. */
    void commandSettled(const wren::wire::Mutation &mutation,
                        const wren::wire::MutationResult &result);
    /** Scopes ended, or are no longer chosen: their rows and keys are gone from this computer. */
    void scopesEnded(const QStringList &scopes);
    /** Something in the outbox came, went or was decided. */
    void outboxChanged();
    /** The cache was found damaged in use and made anew: what is shown is to be read again. */
    void rescued(const wren::app::RescueReport &report);
    /** The hub has another history than this computer has read, and did not say so. */
    void historyReplaced();
    /** The hub does not let this device in; told at each try. */
    void deviceRefused();

private:
    struct Asker
    {
        QPointer<QObject> context;
        CommandCallback callback;
    };
    using Event = std::function<SyncStep(SyncCore &)>;

    void tell(Event event);
    void pull(const wire::PullRequest &request, quint64 number);
    void pullAhead(const wire::PullAnswer &answer, quint64 number);
    void perform(const SyncStep &step);
    void report(const SyncStep &step);
    using Change = std::function<QueueChange(SyncCore &)>;
    void change(Change work, QObject *context, ClientCache::Callback<void> callback);
    void answerAsker(const SyncStep::Told &told);
    void replaceMaster(const QStringList &ended);
    void rescue();
    void startAgain(const RescueReport &report);

    ClientCache &m_cache;
    HubClient &m_hub;
    SyncSettings m_settings;
    std::shared_ptr<std::optional<SyncCore>> m_core; ///< used on the cache's thread only
    QTimer m_wake;
    QObject m_pulls;                ///< context of the pull under way: what cuts it off
    QHash<quint64, Asker> m_askers; ///< by ticket
    quint64 m_lastTicket = 0;
    int m_rescues = 0; ///< in this run: a disk that goes on failing is left alone in the end
    SyncStatus m_status;
};

} // namespace wren::app
