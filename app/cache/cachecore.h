// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/unlockedkeys.h"
#include "models/ids.h"
#include "models/result.h"
#include "models/wire/sync.h"

#include <QJsonObject>
#include <QString>

#include <memory>
#include <optional>

namespace wren::app {

/** Where a cache is and what opens it. */
struct CacheFile
{
    QString path;      ///< "<profile>/cache.db"; made with mode 0600 if absent
    QString installId; ///< of the profile; part of every seal
    MasterKeys masters;
};

struct CacheOpened
{
    int generation = 0; ///< of the master key that the cache is wrapped with; others may go
};

/** An intake or note begun and kept on this computer, sealed (R17). */
struct Draft
{
    QString id;
    QString kind;
    QJsonObject content;
    qint64 savedAt = 0; ///< ms UTC, this computer's clock
};

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

/** A mutation in the queue and what became of it. */
struct QueuedMutation
{
    enum class State {
        Waiting, ///< not answered yet
        Applied, ///< answered; kept until the hub has it safe (sync.md, Desk 2)
        Refused  ///< answered no, and nobody has been shown it yet
    };
    wire::Mutation mutation;
    State state = State::Waiting;
    std::optional<wire::MutationResult> result;
    qint64 at = 0; ///< ms UTC, this computer's clock, when it was written down or answered
};

/** What one page or withdrawal touched. */
struct ChangedRecords
{
    QSet<ClientId> clients;  ///< entered, changed or left, or with a changed note
    QSet<QString> kinds;     ///< of the records without a client: "provider", "staff", ...
    bool everything = false; ///< a scope went or was swapped: read anew
    [[nodiscard]] bool isEmpty() const
    {
        return clients.isEmpty() && kinds.isEmpty() && !everything;
    }
};

/** Where pulling stands. */
struct PullPosition
{
    QString epoch;
    qint64 seq = 0;
    QStringList held;
    QList<wire::FetchCursor> fetching;
};

/**
 * One SQLite file (WAL, synchronous=FULL), every payload sealed by row: XChaCha20-Poly1305 with a
 * key of its scope, bound to install id, table, row id, rev and key id (sync.md, Desk 8). Scope
 * keys are wrapped by the master key. Synchronous; one thread at a time. Every write is one
 * transaction: an error leaves the file as it was. Kind::Storage: disk or database; Kind::Crypto: a
 * key or seal does not fit (I15).
 */
class CacheCore
{
public:
    [[nodiscard]] static Result<std::unique_ptr<CacheCore>> open(const CacheFile &file);
    ~CacheCore();

    [[nodiscard]] CacheOpened opened() const;

    // -- base ------------------------------------------------------------------------------------
    [[nodiscard]] Result<PullPosition> position();
    /** Scopes to be fetched from now on, as far as not held or being fetched. */
    [[nodiscard]] Result<void> beginFetching(const QStringList &scopes);
    /** Applies a page with its cursors and what the hub has safe, in one transaction. */
    [[nodiscard]] Result<ChangedRecords> apply(const wire::PullAnswer &page, qint64 now);
    /** Another epoch: every scope is fetched anew beside what is there, which stays usable (Desk
     * 5). */
    [[nodiscard]] Result<void> startOver(const QString &epoch);
    /** Destroys keys and rows of scopes, the other keys wrapped anew by `master` (Desk 6). */
    [[nodiscard]] Result<ChangedRecords>
    endScopes(const QStringList &scopes, int generation,
              const std::shared_ptr<const seal::SecretBytes> &master);
    /** Record `id`, if any scope that is kept holds it. NotFound else. */
    [[nodiscard]] Result<CachedRecord> record(const QString &kind, const QString &id);
    [[nodiscard]] Result<QList<CachedRecord>> records(const QString &kind);
    [[nodiscard]] Result<QList<CachedRecord>> recordsOf(const ClientId &client,
                                                        const QString &kind);

    // -- queue -----------------------------------------------------------------------------------
    /** Takes the next mid and writes the mutation down, durably. The hub's last_mid as last heard.
     */
    [[nodiscard]] Result<wire::Mutation> enqueue(wire::Mutation mutation, qint64 now);
    /** Takes the newest mutations back, which surely were not sent; their mids are used again. */
    [[nodiscard]] Result<void> withdraw(const QList<qint64> &mids);
    [[nodiscard]] Result<QList<QueuedMutation>> queue();
    /** Applied stay until durable; Refused stay until dismissed unless in `told`. */
    [[nodiscard]] Result<void> settle(const QList<wire::MutationResult> &results,
                                      const QSet<qint64> &told, qint64 now);
    [[nodiscard]] Result<void> dismiss(qint64 mid);
    /** The hub expects `next`: what waits is numbered anew from there, in order. */
    [[nodiscard]] Result<void> renumber(qint64 next);

    // -- drafts ----------------------------------------------------------------------------------
    [[nodiscard]] Result<void> saveDraft(const Draft &draft);
    [[nodiscard]] Result<QList<Draft>> drafts();
    [[nodiscard]] Result<void> discardDraft(const QString &id);

private:
    class Private;
    explicit CacheCore(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

} // namespace wren::app
