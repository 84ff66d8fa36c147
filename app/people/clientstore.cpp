// SPDX-License-Identifier: Apache-2.0
#include "app/people/clientstore.h"

#include "app/people/directory.h"

#include <algorithm>

namespace wren::app {

namespace {

QString clientKind()
{
    return QStringLiteral("client");
}

/** A client who changed, or is no longer here. */
struct Refreshed
{
    ClientId client;
    std::optional<PersonRow> row;
};

Result<PersonRow> rowOf(const CachedRecord &cached)
{
    const Result<wire::ClientRecord> record = wire::ClientRecord::fromJson(cached.value);
    if (!record)
        return record.error();
    return PersonRow::fromRecord(ClientId::fromTrusted(cached.id), *record);
}

Result<PeopleIndex> buildIndex(CacheCore &cache)
{
    std::vector<PersonRow> rows;
    Result<void> decoded;
    const Result<void> read = cache.records().each(clientKind(), [&](const CachedRecord &cached) {
        Result<PersonRow> row = rowOf(cached);
        if (row)
            rows.push_back(std::move(*row));
        else
            decoded = row.error();
    });
    if (!read)
        return read.error();
    if (!decoded)
        return decoded.error();
    PeopleIndex index;
    index.assign(std::move(rows));
    return index;
}

Result<QList<Refreshed>> readAgain(CacheCore &cache, const QSet<ClientId> &clients)
{
    QList<Refreshed> list;
    for (const ClientId &client : clients) {
        const Result<CachedRecord> cached = cache.records().record(clientKind(), client.text());
        if (!cached && cached.error().kind == Kind::NotFound) {
            list.append({client, {}});
            continue;
        }
        if (!cached)
            return cached.error();
        const Result<PersonRow> row = rowOf(*cached);
        if (!row)
            return row.error();
        list.append({client, *row});
    }
    return list;
}

Result<QList<CaseNote>> readNotes(CacheCore &cache, const ClientId &client)
{
    const Result<QList<CachedRecord>> cached =
        cache.records().of(client, QStringLiteral("case_note"));
    if (!cached)
        return cached.error();
    QList<CaseNote> notes;
    for (const CachedRecord &one : *cached) {
        const Result<wire::CaseNoteRecord> record = wire::CaseNoteRecord::fromJson(one.value);
        if (!record)
            return record.error();
        notes.append({CaseNoteId::fromTrusted(one.id), *record});
    }
    std::sort(notes.begin(), notes.end(),
              [](const CaseNote &a, const CaseNote &b) { return a.record.at > b.record.at; });
    return notes;
}

PeopleIndex::Names namesOf(const Directory &directory)
{
    PeopleIndex::Names names;
    const auto &providers = directory.allProviders();
    for (auto provider = providers.cbegin(); provider != providers.cend(); ++provider)
        names.providers.insert(provider.key(), provider->name);
    const auto &staff = directory.allStaff();
    for (auto member = staff.cbegin(); member != staff.cend(); ++member)
        names.staff.insert(member.key(), member->name);
    return names;
}

} // namespace

ClientStore::ClientStore(ClientCache &cache, const SyncDriver &sync, const Directory &directory,
                         QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_directory(directory)
{
    connect(&sync, &SyncDriver::recordsChanged, this, &ClientStore::recordsChanged);
    connect(&directory, &Directory::changed, this, [this] {
        m_index.setNames(namesOf(m_directory));
        emit clientsReset();
    });
}

void ClientStore::load(QObject *context, Callback<void> callback)
{
    m_cache.run(context, &buildIndex, [this, callback](Result<PeopleIndex> index) {
        if (!index)
            return callback(index.error());
        m_index = std::move(*index);
        m_index.setNames(namesOf(m_directory));
        emit clientsReset();
        callback({});
    });
}

void ClientStore::recordsChanged(const ChangedRecords &changed)
{
    if (changed.everything)
        load(this, [](const Result<void> &loaded) {
            if (!loaded)
                qWarning("clients: %s", qPrintable(loaded.error().detail));
        });
    else if (!changed.clients.isEmpty())
        refresh(changed.clients);
}

void ClientStore::refresh(const QSet<ClientId> &clients)
{
    m_cache.run(
        this, [clients](CacheCore &cache) { return readAgain(cache, clients); },
        [this, clients](const Result<QList<Refreshed>> &list) {
            if (!list) {
                qWarning("clients: %s", qPrintable(list.error().detail));
                return;
            }
            for (const Refreshed &refreshed : *list) {
                if (refreshed.row)
                    m_index.put(*refreshed.row);
                else
                    m_index.remove(refreshed.client);
            }
            emit clientsChanged(clients);
        });
}

void ClientStore::client(const ClientId &id, QObject *context,
                         Callback<wire::ClientRecord> callback)
{
    m_cache.run(
        context,
        [id](CacheCore &cache) -> Result<wire::ClientRecord> {
            const Result<CachedRecord> cached = cache.records().record(clientKind(), id.text());
            if (!cached)
                return cached.error();
            return wire::ClientRecord::fromJson(cached->value);
        },
        std::move(callback));
}

void ClientStore::caseNotes(const ClientId &id, QObject *context,
                            Callback<QList<CaseNote>> callback)
{
    m_cache.run(
        context, [id](CacheCore &cache) { return readNotes(cache, id); }, std::move(callback));
}

} // namespace wren::app
