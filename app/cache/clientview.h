// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cache/queuestore.h"
#include "app/cache/recordstore.h"
#include "models/wire/cams.h"
#include "models/wire/edits.h"
#include "models/wire/records.h"

#include <QHash>

namespace wren::app {

class CacheCore;

/** Two values of one field that met; a person chooses (R30). */
struct FieldConflict
{
    QString id;
    wire::ConflictRecord record;
    bool resolving = false; ///< a choice was saved here and is on its way
};

/** What CaMS holds of a client, and what belongs to it; for staff only (R14). */
struct CamsView
{
    struct Proposal
    {
        CamsProposalId id;
        wire::CamsProposalRecord record;
    };
    std::optional<wire::CamsRecord> link; ///< nothing: not connected
    QList<Proposal> proposals;            ///< open ones, oldest first
    QString hint;                         ///< reference of somebody alike in CaMS; null: none

    [[nodiscard]] std::optional<CamsLayer> layer() const
    {
        return link ? std::optional(link->layer) : std::nullopt;
    }
};

/** One client as shown: the last hub state with this computer's own edits on top (sync.md, Desk 1).
 */
struct ClientView
{
    ClientId client;
    wire::ClientRecord record; ///< as shown
    SeenProfile base;          ///< as the hub has it: what an edit is against
    /** What was saved here and the feed has not brought back yet: mark as "waiting". */
    QSet<Field> waiting;
    QList<FieldConflict> conflicts; ///< oldest first
    CamsView cams;                  ///< beside the record, which is the portal's own layer
};

/** A note as shown; `waiting` as in ClientView. */
struct CaseNote
{
    CaseNoteId id;
    wire::CaseNoteRecord record;
    bool waiting = false;
};

/**
 * View = base with the queue replayed. What waits, and what the hub took but the feed has not
 * brought yet, lies over the base, so that nobody reads back less than they wrote (I9). Made for
 * one job on the cache's thread: it reads the queue once. NotFound: not kept on this computer;
 * Crypto: a damaged row, noticed before a wrong value is shown (I15).
 */
class ClientViews
{
public:
    [[nodiscard]] static Result<ClientViews> of(CacheCore &cache);

    [[nodiscard]] Result<ClientView> client(const ClientId &id) const;
    /** Every client with `fields` of the profile (with all and revs where edits wait), without
     * conflicts and proposals, in no order, `visit` called from several threads at once; how many
     * rows are damaged and left out. */
    [[nodiscard]] Result<int> each(const QList<Field> &fields,
                                   const std::function<void(ClientView)> &visit) const;
    [[nodiscard]] bool hasWaitingNote(const ClientId &client) const
    {
        return m_notes.contains(client);
    }
    /** Of all clients, oldest first. */
    [[nodiscard]] Result<QList<FieldConflict>> conflicts() const;
    /** Newest first. `self` is the author of those that wait. */
    [[nodiscard]] Result<QList<CaseNote>> notes(const ClientId &client, const StaffId &self) const;

private:
    /** One of ours that the base does not show yet. */
    struct Overlay
    {
        wire::EditClient edit;
        qint64 seq = 0; ///< as decided; 0: waits
    };
    struct WaitingNote
    {
        CaseNoteId id;
        wire::CaseNoteRecord record;
    };

    explicit ClientViews(CacheCore &cache);
    void replay(const QueuedMutation &queued);
    [[nodiscard]] Result<ClientView> viewOf(const CachedRecord &cached,
                                            const std::optional<QList<Field>> &fields) const;
    [[nodiscard]] Result<CamsView> camsOf(const ClientId &client) const;
    [[nodiscard]] Result<QHash<ClientId, wire::CamsRecord>> camsLinks() const;
    [[nodiscard]] Result<QList<FieldConflict>> conflictsOf(const ClientId &client) const;

    CacheCore *m_cache;
    QHash<ClientId, QList<Overlay>> m_edits; ///< in the order of the mids
    QHash<ClientId, QList<WaitingNote>> m_notes;
    QSet<QString> m_resolving; ///< conflict ids
    QSet<ClientId> m_emails;   ///< whose address is to be changed by a request that waits
};

/** Whose view the mutation changes; null: nobody's that is kept here. */
[[nodiscard]] std::optional<ClientId> affectedClient(CacheCore &cache,
                                                     const wire::Mutation &mutation);

} // namespace wren::app
