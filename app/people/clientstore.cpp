// SPDX-License-Identifier: Apache-2.0
#include "app/people/clientstore.h"

#include "app/cache/storagefault.h"
#include "app/people/directory.h"

#include <QThreadPool>

#include <memory>
#include <mutex>
#include <utility>

namespace wren::app {

namespace {

/** A client who changed, or is no longer here. */
struct Refreshed
{
    ClientId client;
    std::optional<PersonRow> row;
};

/** What was read, and whether rows were damaged and left out. */
struct BuiltIndex
{
    PeopleIndex index;
    int damaged = 0;
};

PersonRow rowOf(const ClientView &view, const ClientViews &views, bool conflict)
{
    PersonRow row = PersonRow::fromRecord(view.client, view.record, view.cams.layer());
    row.waits = !view.waiting.isEmpty() || views.hasWaitingNote(view.client);
    row.conflict = conflict;
    return row;
}

Result<BuiltIndex> buildIndex(CacheCore &cache, const PeopleIndex::Names &names)
{
    const Result<ClientViews> views = ClientViews::of(cache);
    if (!views)
        return views.error();
    const Result<QList<FieldConflict>> conflicts = views->conflicts();
    if (!conflicts)
        return conflicts.error();
    const Result<PendingEmails> emails = pendingEmails(cache);
    if (!emails)
        return emails.error();
    QSet<ClientId> contested;
    for (const FieldConflict &conflict : *conflicts)
        contested.insert(conflict.record.client);
    std::vector<PersonRow> rows;
    std::mutex mutex; // of rows
    const Result<int> damaged = views->each(PersonRow::fields(), [&](const ClientView &view) {
        PersonRow row = rowOf(view, *views, contested.contains(view.client));
        row.emailPendingUntil = emails->until.value(view.client);
        const std::lock_guard lock(mutex);
        rows.push_back(std::move(row));
    });
    if (!damaged)
        return damaged.error();
    BuiltIndex built;
    built.index.setNames(names);
    built.index.assign(std::move(rows));
    built.damaged = *damaged + emails->damaged;
    return built;
}

Result<QList<Refreshed>> readAgain(CacheCore &cache, const QSet<ClientId> &clients)
{
    const Result<ClientViews> views = ClientViews::of(cache);
    if (!views)
        return views.error();
    QList<Refreshed> list;
    for (const ClientId &client : clients) {
        const Result<ClientView> view = views->client(client);
        if (!view && view.error().kind == Kind::NotFound) {
            list.append({client, {}});
            continue;
        }
        const Result<qint64> pending =
            view ? emailPendingUntil(cache, client) : Result<qint64>(view.error());
        if (!pending)
            return pending.error();
        list.append({client, rowOf(*view, *views, !view->conflicts.isEmpty())});
        list.last().row->emailPendingUntil = *pending;
    }
    return list;
}

/** To free 100,000 rows takes longer than the window may stand still. */
void freeElsewhere(PeopleIndex index)
{
    QThreadPool::globalInstance()->start(
        [old = std::make_shared<PeopleIndex>(std::move(index))]() mutable { old.reset(); });
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

ClientStore::ClientStore(ClientCache &cache, SyncDriver &sync, const Directory &directory,
                         const StaffId &self, QObject *parent)
    : QObject(parent)
    , m_cache(cache)
    , m_sync(sync)
    , m_self(self)
    , m_directory(directory)
{
    connect(&sync, &SyncDriver::recordsChanged, this, &ClientStore::recordsChanged);
    connect(&directory, &Directory::changed, this, [this] {
        if (m_index.size() == 0)
            m_index.setNames(namesOf(m_directory));
        if (m_index.hasNames(namesOf(m_directory)))
            emit clientsReset();
        else
            reload(); // other names are another order, which is not made on this thread
    });
}

void ClientStore::load(QObject *context, Callback<void> callback)
{
    const auto build = [names = namesOf(m_directory)](CacheCore &cache) {
        return buildIndex(cache, names);
    };
    m_cache.run(context, build, [this, callback](Result<BuiltIndex> built) {
        if (!built)
            return callback(built.error());
        freeElsewhere(std::exchange(m_index, std::move(built->index)));
        emit clientsReset();
        callback({});
        if (built->damaged > 0)
            m_sync.repair();
        if (!m_index.hasNames(namesOf(m_directory))) // they changed meanwhile
            reload();
    });
}

/** A row that does not open is fetched anew. */
template<typename T>
ClientStore::Callback<T> ClientStore::repairing(Callback<T> callback)
{
    return [this, callback = std::move(callback)](Result<T> result) {
        if (!result)
            repairAfter(result.error());
        callback(std::move(result));
    };
}

void ClientStore::repairAfter(const Error &error)
{
    if (storageFault(error) == StorageFault::Damaged)
        m_sync.repair();
}

void ClientStore::reload()
{
    load(this, [](const Result<void> &loaded) {
        if (!loaded)
            qWarning("clients: %s", qPrintable(loaded.error().detail));
    });
}

void ClientStore::recordsChanged(const ChangedRecords &changed)
{
    if (changed.everything)
        reload();
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
                repairAfter(list.error());
                return;
            }
            std::vector<PersonRow> rows;
            QList<ClientId> gone;
            for (const Refreshed &refreshed : *list) {
                if (refreshed.row)
                    rows.push_back(*refreshed.row);
                else
                    gone.append(refreshed.client);
            }
            m_index.change(rows, gone);
            emit clientsChanged(clients);
        });
}

void ClientStore::client(const ClientId &id, QObject *context,
                         Callback<wire::ClientRecord> callback)
{
    view(id, context, [callback](const Result<ClientView> &view) {
        if (view)
            callback(view->record);
        else
            callback(view.error());
    });
}

void ClientStore::view(const ClientId &id, QObject *context, Callback<ClientView> callback)
{
    m_cache.run(
        context,
        [id](CacheCore &cache) -> Result<ClientView> {
            const Result<ClientViews> views = ClientViews::of(cache);
            if (!views)
                return views.error();
            return views->client(id);
        },
        repairing(std::move(callback)));
}

void ClientStore::conflicts(QObject *context, Callback<QList<FieldConflict>> callback)
{
    m_cache.run(
        context,
        [](CacheCore &cache) -> Result<QList<FieldConflict>> {
            const Result<ClientViews> views = ClientViews::of(cache);
            if (!views)
                return views.error();
            return views->conflicts();
        },
        repairing(std::move(callback)));
}

void ClientStore::caseNotes(const ClientId &id, QObject *context,
                            Callback<QList<CaseNote>> callback)
{
    m_cache.run(
        context,
        [id, self = m_self](CacheCore &cache) -> Result<QList<CaseNote>> {
            const Result<ClientViews> views = ClientViews::of(cache);
            if (!views)
                return views.error();
            return views->notes(id, self);
        },
        repairing(std::move(callback)));
}

void ClientStore::emails(const ClientId &id, QObject *context, Callback<EmailView> callback)
{
    m_cache.run(
        context, [id](CacheCore &cache) { return EmailView::of(cache, id); },
        repairing(std::move(callback)));
}

void ClientStore::corrections(QObject *context, Callback<QList<Correction>> callback)
{
    m_cache.run(context, &supportQueue, repairing(std::move(callback)));
}

void ClientStore::handovers(QObject *context, Callback<QList<HandoverView>> callback)
{
    m_cache.run(context, &readHandovers, repairing(std::move(callback)));
}

} // namespace wren::app
