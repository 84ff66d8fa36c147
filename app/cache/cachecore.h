// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/draftstore.h"
#include "app/cache/feedposition.h"
#include "app/cache/queuestore.h"
#include "app/cache/recordstore.h"
#include "app/session/lease.h"

#include <memory>

namespace wren::app {

/** What is done to whole files; a simulated disk has its own. */
struct FileSteps
{
    std::function<bool(const QString &)> exists;
    std::function<bool(const QString &, const QString &)> rename; ///< from, to
    std::function<bool(const QString &)> remove;
};
[[nodiscard]] FileSteps realFiles();

/** Where a cache is and what opens it. */
struct CacheFile
{
    QString path;      ///< made with mode 0600 if absent
    QString installId; ///< of the profile; part of every seal
    MasterKeys masters;
    QString device = {}; ///< id: what the queue is numbered for; empty: as it was
    FileSteps files = realFiles();
};

/** What was left of a damaged cache (I15); the damaged file is set aside beside the new one. */
struct RescueReport
{
    int queueKept = 0;
    int draftsKept = 0;
    int queueLost = 0; ///< rows seen that do not open
    int draftsLost = 0;
    bool allRead = true; ///< else there may have been more
};

/**
 * One SQLite file, every payload sealed by row: XChaCha20-Poly1305 with a key of its scope, bound
 * to install id, table, row id, rev and key id (sync.md, Desk 8). Synchronous; one thread at a
 * time. A change is one durable transaction: an error leaves the file as it was. Kind::Storage:
 * disk or database; Kind::Crypto: a key or seal does not fit.
 */
class CacheCore
{
public:
    /** `ahead`: that very file, if it was opened and checked before its keys were at hand. */
    [[nodiscard]] static Result<std::unique_ptr<CacheCore>>
    open(const CacheFile &file, std::unique_ptr<CacheDatabase> ahead = {});
    /** The same; a damaged file is set aside first, what still opens of queue and drafts goes into
     * a new one (I15). */
    [[nodiscard]] static Result<std::unique_ptr<CacheCore>>
    openOrRescue(const CacheFile &file, std::unique_ptr<CacheDatabase> ahead = {});
    /** The same for one that was found damaged in use; it is closed. */
    [[nodiscard]] static Result<std::unique_ptr<CacheCore>>
    rescue(std::unique_ptr<CacheCore> damaged);
    /** For a rescue: as far as anything of it can be read, unchecked; nothing of it is shown. */
    [[nodiscard]] static Result<std::unique_ptr<CacheCore>> openDamaged(const CacheFile &file);
    /** For a rescue: what another cache held of this computer's own, with the time of its last
     * contact and its numbering. In one transaction; the log is empty afterwards. */
    [[nodiscard]] Result<void> takeOver(const QList<QueuedMutation> &queue,
                                        const QList<Draft> &drafts, const FeedPosition &position);
    /** Of openOrRescue, if there was something to rescue. */
    [[nodiscard]] const std::optional<RescueReport> &rescued() const { return m_rescued; }

    /** Of the master key that the scope keys are wrapped with; others may go. */
    [[nodiscard]] int generation() const { return m_keys.generation(); }
    [[nodiscard]] RecordStore &records() { return m_records; }
    [[nodiscard]] QueueStore &queue() { return m_queue; }
    [[nodiscard]] DraftStore &drafts() { return m_drafts; }

    // -- the lease (Desk 9)
    [[nodiscard]] Lease lease() const { return {m_position.lastContact, m_position.greatestSeen}; }
    /** The hub was reached at this time of this computer's clock. */
    [[nodiscard]] Result<void> contacted(qint64 now);
    /** Keeps the greatest time seen, written every ten minutes of it. */
    [[nodiscard]] Result<void> noticeTime(qint64 now);

    // -- the feed
    [[nodiscard]] const FeedPosition &position() const { return m_position; }
    /** Writes down what is kept by choice; what follows from it is SyncCore's. */
    [[nodiscard]] Result<void> choose(const QStringList &scopes);
    /** Adds scopes to what is being fetched; those already kept stay as they are. */
    [[nodiscard]] Result<void> beginFetching(const QStringList &scopes);
    /** Everything is fetched anew into the shadow tables under the same epoch: a damaged row. */
    [[nodiscard]] Result<void> fetchAnew();
    /** The same, where the hub may have another history: see QueueStore::sendAllAgain. */
    [[nodiscard]] Result<QMap<qint64, qint64>> fetchAndAskAnew();
    /** Is a fetch into the shadow tables going on? */
    [[nodiscard]] bool isFetchingAnew() const { return !m_position.again.isEmpty(); }
    /** Storage: an index says something else than its table (I15). */
    [[nodiscard]] Result<void> check() { return m_database->checkContent(); }
    /** Of the scopes named, those whose records here do not add up to the hub's digest. */
    [[nodiscard]] Result<QStringList> disagreeing(const QMap<QString, QString> &digests);
    /** Whether the base has what became of it: its seq was passed, and not into shadow. */
    [[nodiscard]] bool baseShows(const QueuedMutation &queued) const;
    /** A page, its cursors and what the hub has safe. Records of scopes that are not kept are left
     * out. */
    [[nodiscard]] Result<ChangedRecords> apply(const wire::PullAnswer &page, qint64 now);
    /** What the hub decided of ours (see QueueStore::settle), with the last_mid that this shows. */
    [[nodiscard]] Result<void> settle(const wire::PushAnswer &answer, const QSet<qint64> &told,
                                      qint64 now);
    /**
     * Another epoch: every scope is fetched anew into the shadow tables; what is there stays usable
     * until each is whole (Desk 5). What the hub took waits again: see QueueStore::sendAllAgain.
     */
    [[nodiscard]] Result<QMap<qint64, qint64>> startOver(const wire::PullAnswer &firstContact,
                                                         qint64 now);
    /**
     * The hub expects `next`: what it does not know waits, again if need be, numbered from there;
     * pushes of before no longer count. If it had acknowledged more, its history was taken away,
     * and the next pull is a first contact. New mids by the old.
     */
    [[nodiscard]] Result<QMap<qint64, qint64>> renumber(qint64 next);
    /** Why scopes go from this computer. */
    enum class Ending {
        Withdrawn, ///< by the hub: answers and drafts about clients that are gone go along
        NotChosen  ///< by choice: these stay, for they are one's own and still in reach
    };
    /**
     * Destroys keys and rows of scopes; queue and drafts get another key, the other keys are
     * wrapped by the newest of `masters`, and nothing of them is left in the log (Desk 6). What
     * waits is kept: the hub parks it.
     */
    [[nodiscard]] Result<ChangedRecords> endScopes(const QStringList &scopes,
                                                   const MasterKeys &masters,
                                                   Ending ending = Ending::Withdrawn);

private:
    CacheCore(std::unique_ptr<CacheDatabase> database, const CacheFile &file);
    [[nodiscard]] static Result<std::unique_ptr<CacheCore>> openRescued(const CacheFile &file);
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<bool> loadPosition();
    [[nodiscard]] Result<void> adoptCursors();
    [[nodiscard]] Result<void> useDevice(const QString &device);
    [[nodiscard]] Result<void> beginAgain(FeedPosition position);
    [[nodiscard]] Result<QSet<QString>> dropScopes(const QStringList &scopes);
    [[nodiscard]] Result<void> forgetWhoIsGone(const QSet<QString> &gone);
    [[nodiscard]] Result<void> sealOwnAnew(const FeedPosition &position);
    [[nodiscard]] FeedPosition positionAfter(qint64 contactAt) const;
    [[nodiscard]] Result<void> writePosition(const FeedPosition &position);
    [[nodiscard]] Result<void> applyChange(const wire::RecordChange &change,
                                           ChangedRecords &changed);
    [[nodiscard]] Result<void> swapIfDone(const wire::FetchProgress &progress,
                                          ChangedRecords &changed);
    [[nodiscard]] bool keepDigest(const wire::RecordChange &change);
    /** `result`, once what is in memory is as it is on disk. */
    template<typename T>
    [[nodiscard]] Result<T> reloaded(Result<T> result)
    {
        if (!result)
            m_digests.clear(); // they were kept up with what was rolled back
        const Result<void> loaded = load();
        if (!loaded && result)
            return loaded.error();
        return result;
    }

    std::unique_ptr<CacheDatabase> m_database;
    CacheFile m_file; ///< with the master keys of now
    ScopeKeys m_keys;
    RecordStore m_records;
    QueueStore m_queue;
    DraftStore m_drafts;
    FeedPosition m_position;
    QHash<QString, quint64> m_digests; ///< by scope, of the base as it is; absent: add up anew
    std::optional<RescueReport> m_rescued;
};

} // namespace wren::app
