// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/draftstore.h"
#include "app/cache/queuestore.h"
#include "app/cache/recordstore.h"

#include <memory>

namespace wren::app {

/** Where a cache is and what opens it. */
struct CacheFile
{
    QString path;      ///< made with mode 0600 if absent
    QString installId; ///< of the profile; part of every seal
    MasterKeys masters;
};

/** How far the feed has been read. */
struct FeedPosition
{
    QString epoch; ///< empty before the first contact
    qint64 seq = 0;
    qint64 lastMid = 0; ///< of ours that the hub has consumed, as last heard
    QStringList held;
    QList<wire::FetchCursor> fetching;
    std::optional<qint64> lastContact; ///< ms UTC, this computer's clock
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
    [[nodiscard]] static Result<std::unique_ptr<CacheCore>> open(const CacheFile &file);

    /** Of the master key that the scope keys are wrapped with; others may go. */
    [[nodiscard]] int generation() const { return m_keys.generation(); }
    [[nodiscard]] RecordStore &records() { return m_records; }
    [[nodiscard]] QueueStore &queue() { return m_queue; }
    [[nodiscard]] DraftStore &drafts() { return m_drafts; }

    // -- the feed
    [[nodiscard]] const FeedPosition &position() const { return m_position; }
    /** Adds scopes to what is being fetched; those already kept stay as they are. */
    [[nodiscard]] Result<void> beginFetching(const QStringList &scopes);
    /** A page, its cursors and what the hub has safe. Records of scopes that are not kept are left
     * out. */
    [[nodiscard]] Result<ChangedRecords> apply(const wire::PullAnswer &page, qint64 now);
    /** What the hub decided of ours (see QueueStore::settle), with the last_mid that this shows. */
    [[nodiscard]] Result<void> settle(const QList<wire::MutationResult> &results,
                                      const QSet<qint64> &told, qint64 now);
    /**
     * Another epoch: every scope is fetched anew into the shadow tables; what is there stays usable
     * until each is whole (Desk 5). Mutations beyond the hub's last_mid wait again (Desk 2).
     */
    [[nodiscard]] Result<void> startOver(const wire::PullAnswer &firstContact, qint64 now);
    /**
     * Destroys keys and rows of scopes; the other keys are wrapped by the newest of `masters`, and
     * nothing of them is left in the log (Desk 6).
     */
    [[nodiscard]] Result<ChangedRecords> endScopes(const QStringList &scopes,
                                                   const MasterKeys &masters);

private:
    CacheCore(std::unique_ptr<CacheDatabase> database, const CacheFile &file);
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<void> writePosition(const FeedPosition &position);
    [[nodiscard]] Result<void> applyChange(const wire::RecordChange &change,
                                           ChangedRecords &changed);
    [[nodiscard]] Result<void> applyProgress(const wire::FetchProgress &progress,
                                             ChangedRecords &changed);
    /** `result`, once what is in memory is as it is on disk. */
    template<typename T>
    [[nodiscard]] Result<T> reloaded(Result<T> result);

    std::unique_ptr<CacheDatabase> m_database;
    MasterKeys m_masters;
    ScopeKeys m_keys;
    RecordStore m_records;
    QueueStore m_queue;
    DraftStore m_drafts;
    FeedPosition m_position;
    QSet<QString> m_again; ///< of the scopes being fetched: those fetched anew, into shadow
};

} // namespace wren::app
