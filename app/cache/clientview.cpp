// SPDX-License-Identifier: Apache-2.0
#include "app/cache/clientview.h"

#include "app/cache/cachecore.h"

#include <algorithm>
#include <mutex>

namespace wren::app {

namespace {

constexpr char clientKind[] = "client";
constexpr char noteKind[] = "case_note";
constexpr char conflictKind[] = "conflict";
constexpr char camsKind[] = "cams";
constexpr char proposalKind[] = "cams_proposal";
constexpr char hintKind[] = "cams_hint";

Result<FieldConflict> conflictOf(const CachedRecord &cached, const QSet<QString> &resolving)
{
    Result<wire::ConflictRecord> record = wire::ConflictRecord::fromJson(cached.value);
    if (!record)
        return record.error();
    return FieldConflict{cached.id, std::move(*record), resolving.contains(cached.id)};
}

void sortByAge(QList<FieldConflict> &conflicts)
{
    std::sort(conflicts.begin(), conflicts.end(), [](const auto &a, const auto &b) {
        return std::pair(a.record.other.at, a.id) < std::pair(b.record.other.at, b.id);
    });
}

wire::CaseNoteRecord noteOf(const ClientId &client, const QueuedMutation &queued)
{
    const QJsonObject &arguments = queued.mutation.arguments;
    wire::CaseNoteRecord note;
    note.client = client;
    note.type = arguments.value(QLatin1String("type")).toString();
    note.text = arguments.value(QLatin1String("text")).toString();
    note.at = queued.at;
    return note;
}

} // namespace

std::optional<ClientId> affectedClient(CacheCore &cache, const wire::Mutation &mutation)
{
    if (mutation.name == QLatin1String("add_case_note"))
        return ClientId::parse(mutation.arguments.value(QLatin1String("client")).toString());
    if (mutation.name != QLatin1String("resolve_conflict"))
        return ClientId::parse(mutation.subject);
    const Result<CachedRecord> conflict =
        cache.records().record(QLatin1String(conflictKind), mutation.subject);
    return conflict ? conflict->client : std::nullopt;
}

ClientViews::ClientViews(CacheCore &cache)
    : m_cache(&cache)
{}

Result<ClientViews> ClientViews::of(CacheCore &cache)
{
    const Result<QList<QueuedMutation>> queue = cache.queue().all();
    if (!queue)
        return queue.error();
    ClientViews views(cache);
    for (const QueuedMutation &queued : *queue) {
        const bool refused = queued.state == QueuedMutation::State::Refused;
        if (!refused && queued.mutation.mid > 0 && !cache.baseShows(queued))
            views.replay(queued);
    }
    return views;
}

void ClientViews::replay(const QueuedMutation &queued)
{
    const wire::Mutation &mutation = queued.mutation;
    // What was parked changes nothing here: the owning provider decides.
    if (queued.state == QueuedMutation::State::Parked)
        return;
    if (mutation.name == QLatin1String("resolve_conflict")) {
        m_resolving.insert(mutation.subject);
        return;
    }
    const std::optional<ClientId> client = affectedClient(*m_cache, mutation);
    if (!client)
        return;
    if (mutation.name == QLatin1String("add_case_note")) {
        m_notes[*client].append(
            {CaseNoteId::fromTrusted(mutation.subject), noteOf(*client, queued)});
    } else if (mutation.name == QLatin1String("edit_client")) {
        const Result<wire::EditClient> edit = wire::EditClient::fromJson(mutation.arguments);
        if (edit) // else of another version of Desk: the hub will say what it makes of it
            m_edits[*client].append({*edit, queued.result ? queued.result->seq : 0});
    } else if (mutation.name == QLatin1String("request_email_change")) {
        m_emails.insert(*client);
    }
}

/** Without `fields`, or where edits wait: all of the record. */
Result<ClientView> ClientViews::viewOf(const CachedRecord &cached,
                                       const std::optional<QList<Field>> &fields) const
{
    const bool whole = !fields || m_edits.contains(ClientId::fromTrusted(cached.id));
    Result<wire::ClientRecord> record = whole ? wire::ClientRecord::fromJson(cached.value)
                                              : wire::ClientRecord::fromJson(cached.value, *fields);
    if (!record)
        return record.error();
    ClientView view;
    view.client = ClientId::fromTrusted(cached.id);
    view.base = {record->profile, record->fieldRevs};
    for (const Overlay &overlay : m_edits.value(view.client)) {
        QList<FieldEdit> edits = overlay.edit.changes;
        // The base may have it, and later changes of others, already: while it is fetched anew.
        edits.removeIf([&](const FieldEdit &edit) {
            return overlay.seq > 0 && view.base.revs.value(edit.field) >= overlay.seq;
        });
        for (const FieldEdit &edit : std::as_const(edits))
            view.waiting.insert(edit.field);
        record->profile = withEdits(record->profile, edits);
    }
    if (m_emails.contains(view.client))
        view.waiting.insert(Field::Email); // its value stays: the old address decides (R41)
    view.record = std::move(*record);
    return view;
}

Result<ClientView> ClientViews::client(const ClientId &id) const
{
    const Result<CachedRecord> cached =
        m_cache->records().record(QLatin1String(clientKind), id.text());
    if (!cached)
        return cached.error();
    Result<ClientView> view = viewOf(*cached, {});
    if (!view)
        return view;
    Result<QList<FieldConflict>> conflicts = conflictsOf(id);
    if (!conflicts)
        return conflicts.error();
    view->conflicts = std::move(*conflicts);
    Result<CamsView> cams = camsOf(id);
    if (!cams)
        return cams.error();
    view->cams = std::move(*cams);
    return view;
}

Result<int> ClientViews::each(const QList<Field> &fields,
                              const std::function<void(ClientView)> &visit) const
{
    const Result<QHash<ClientId, wire::CamsRecord>> links = camsLinks();
    if (!links)
        return links.error();
    Result<void> decoded;
    std::mutex mutex; // of decoded
    const Result<int> damaged = m_cache->records().eachOnEveryCore(
        QLatin1String(clientKind), [&](const CachedRecord &cached) {
            Result<ClientView> view = viewOf(cached, fields);
            if (!view) {
                const std::lock_guard lock(mutex);
                decoded = view.error();
                return;
            }
            if (const auto link = links->constFind(view->client); link != links->cend())
                view->cams.link = *link;
            visit(std::move(*view));
        });
    if (!decoded)
        return decoded.error();
    return damaged;
}

Result<QList<CaseNote>> ClientViews::notes(const ClientId &client, const StaffId &self) const
{
    const Result<QList<CachedRecord>> cached =
        m_cache->records().of(client, QLatin1String(noteKind));
    if (!cached)
        return cached.error();
    QList<CaseNote> notes;
    QSet<CaseNoteId> known;
    for (const CachedRecord &one : *cached) {
        Result<wire::CaseNoteRecord> record = wire::CaseNoteRecord::fromJson(one.value);
        if (!record)
            return record.error();
        notes.append({CaseNoteId::fromTrusted(one.id), std::move(*record)});
        known.insert(notes.last().id);
    }
    for (const WaitingNote &own : m_notes.value(client)) {
        if (known.contains(own.id))
            continue;
        notes.append({own.id, own.record, true});
        notes.last().record.author = self;
    }
    std::sort(notes.begin(), notes.end(),
              [](const CaseNote &a, const CaseNote &b) { return a.record.at > b.record.at; });
    return notes;
}

Result<CamsView> ClientViews::camsOf(const ClientId &client) const
{
    CamsView cams;
    const Result<QList<CachedRecord>> links =
        m_cache->records().of(client, QLatin1String(camsKind));
    const Result<QList<CachedRecord>> proposals =
        m_cache->records().of(client, QLatin1String(proposalKind));
    const Result<QList<CachedRecord>> hints =
        m_cache->records().of(client, QLatin1String(hintKind));
    for (const auto *const read : {&links, &proposals, &hints}) {
        if (!*read)
            return read->error();
    }
    for (const CachedRecord &cached : *links) {
        const Result<wire::CamsRecord> link = wire::CamsRecord::fromJson(cached.value);
        if (!link)
            return link.error();
        cams.link = *link;
    }
    for (const CachedRecord &cached : *proposals) {
        const auto proposal = wire::CamsProposalRecord::fromJson(cached.value);
        if (!proposal)
            return proposal.error();
        cams.proposals.append({CamsProposalId::fromTrusted(cached.id), *proposal});
    }
    for (const CachedRecord &cached : *hints)
        cams.hint = cached.value.value(QLatin1String("reference")).toString();
    std::sort(cams.proposals.begin(), cams.proposals.end(),
              [](const auto &a, const auto &b) { return a.record.at < b.record.at; });
    return cams;
}

Result<QHash<ClientId, wire::CamsRecord>> ClientViews::camsLinks() const
{
    QHash<ClientId, wire::CamsRecord> links;
    Result<void> decoded;
    const Result<int> read =
        m_cache->records().eachReadable(QLatin1String(camsKind), [&](const CachedRecord &cached) {
            const Result<wire::CamsRecord> link = wire::CamsRecord::fromJson(cached.value);
            if (link)
                links.insert(link->client, *link);
            else
                decoded = link.error();
        });
    if (!read)
        return read.error();
    if (!decoded)
        return decoded.error();
    return links;
}

Result<QList<FieldConflict>> ClientViews::conflictsOf(const ClientId &client) const
{
    const Result<QList<CachedRecord>> cached =
        m_cache->records().of(client, QLatin1String(conflictKind));
    if (!cached)
        return cached.error();
    QList<FieldConflict> conflicts;
    for (const CachedRecord &one : *cached) {
        Result<FieldConflict> conflict = conflictOf(one, m_resolving);
        if (!conflict)
            return conflict.error();
        conflicts.append(std::move(*conflict));
    }
    sortByAge(conflicts);
    return conflicts;
}

Result<QList<FieldConflict>> ClientViews::conflicts() const
{
    QList<FieldConflict> conflicts;
    Result<void> decoded;
    const Result<void> read =
        m_cache->records().each(QLatin1String(conflictKind), [&](const CachedRecord &cached) {
            Result<FieldConflict> conflict = conflictOf(cached, m_resolving);
            if (conflict)
                conflicts.append(std::move(*conflict));
            else
                decoded = conflict.error();
        });
    if (!read)
        return read.error();
    if (!decoded)
        return decoded.error();
    sortByAge(conflicts);
    return conflicts;
}

} // namespace wren::app
