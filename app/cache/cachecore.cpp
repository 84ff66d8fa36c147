// SPDX-License-Identifier: Apache-2.0
#include "app/cache/cachecore.h"

#include <QJsonDocument>

namespace wren::app {

namespace {

enum class FetchState { Held, First, Again };

constexpr char selectPosition[] = "SELECT sealed FROM meta WHERE name = 'position'";
constexpr char upsertPosition[] = "INSERT INTO meta (name, sealed) VALUES ('position', ?)"
                                  " ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed";
constexpr char selectCursors[] = "SELECT scope, state, after FROM fetch_cursor ORDER BY scope";
constexpr char writeCursor[] = "INSERT INTO fetch_cursor (scope, state, after) VALUES (?, ?, ?)"
                               " ON CONFLICT (scope) DO UPDATE SET state = excluded.state,"
                               " after = excluded.after";
constexpr char allAgain[] = "UPDATE fetch_cursor SET state = 2, after = 0";
constexpr char deleteCursor[] = "DELETE FROM fetch_cursor WHERE scope = ?";

const SealedRow positionRow{"meta", QStringLiteral("position"), 0};

Result<void> done(const Result<qint64> &result)
{
    if (!result)
        return result.error();
    return {};
}

QByteArray plainOf(const FeedPosition &position)
{
    QJsonObject json{{QStringLiteral("epoch"), position.epoch},
                     {QStringLiteral("seq"), position.seq},
                     {QStringLiteral("last_mid"), position.lastMid}};
    if (position.lastContact)
        json.insert(QStringLiteral("contact"), *position.lastContact);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

void readInto(FeedPosition &position, const QByteArray &plain)
{
    const QJsonObject json = QJsonDocument::fromJson(plain).object();
    position.epoch = json.value(QLatin1String("epoch")).toString();
    position.seq = json.value(QLatin1String("seq")).toInteger();
    position.lastMid = json.value(QLatin1String("last_mid")).toInteger();
    if (json.contains(QLatin1String("contact")))
        position.lastContact = json.value(QLatin1String("contact")).toInteger();
}

} // namespace

CacheCore::CacheCore(std::unique_ptr<CacheDatabase> database, const CacheFile &file)
    : m_database(std::move(database))
    , m_masters(file.masters)
    , m_keys(*m_database, file.installId)
    , m_records(*m_database, m_keys)
    , m_queue(*m_database, m_keys)
    , m_drafts(*m_database, m_keys)
{}

Result<std::unique_ptr<CacheCore>> CacheCore::open(const CacheFile &file)
{
    Result<std::unique_ptr<CacheDatabase>> database = CacheDatabase::open(file.path);
    if (!database)
        return database.error();
    std::unique_ptr<CacheCore> core(new CacheCore(std::move(*database), file));
    const Result<void> loaded = core->load();
    if (!loaded)
        return loaded.error();
    return core;
}

Result<void> CacheCore::load()
{
    const Result<void> keys = m_keys.load(m_masters);
    if (!keys)
        return keys;
    m_position = {};
    m_again.clear();
    const Result<void> position =
        m_database->each(selectPosition, {}, [this](const QSqlQuery &row) -> Result<void> {
            const Result<QByteArray> plain =
                m_keys.open(QLatin1String(ScopeKeys::own), positionRow, row.value(0).toByteArray());
            if (!plain)
                return plain.error();
            readInto(m_position, *plain);
            return {};
        });
    if (!position)
        return position;
    return m_database->each(selectCursors, {}, [this](const QSqlQuery &row) -> Result<void> {
        const QString scope = row.value(0).toString();
        const FetchState state = FetchState(row.value(1).toInt());
        if (state == FetchState::Held)
            m_position.held.append(scope);
        else
            m_position.fetching.append({scope, row.value(2).toLongLong()});
        if (state == FetchState::Again)
            m_again.insert(scope);
        return {};
    });
}

template<typename T>
Result<T> CacheCore::reloaded(Result<T> result)
{
    const Result<void> loaded = load();
    if (!loaded && result)
        return loaded.error();
    return result;
}

Result<void> CacheCore::writePosition(const FeedPosition &position)
{
    return done(m_database->run(upsertPosition, {m_keys.seal(QLatin1String(ScopeKeys::own),
                                                             positionRow, plainOf(position))}));
}

Result<void> CacheCore::beginFetching(const QStringList &scopes)
{
    return reloaded(m_database->inTransaction([&]() -> Result<void> {
        for (const QString &scope : scopes) {
            if (m_keys.contains(scope))
                continue;
            const Result<void> made = m_keys.make(scope);
            if (!made)
                return made;
            const Result<qint64> written =
                m_database->run(writeCursor, {scope, int(FetchState::First), 0});
            if (!written)
                return written.error();
        }
        return {};
    }));
}

Result<ChangedRecords> CacheCore::apply(const wire::PullAnswer &page, qint64 now)
{
    return reloaded(m_database->inTransaction([&]() -> Result<ChangedRecords> {
        ChangedRecords changed;
        for (const wire::RecordChange &change : page.changes) {
            const Result<void> applied = applyChange(change, changed);
            if (!applied)
                return applied.error();
        }
        for (const wire::FetchProgress &progress : page.fetching) {
            const Result<void> applied = applyProgress(progress, changed);
            if (!applied)
                return applied.error();
        }
        FeedPosition position = m_position;
        position.seq = page.seq;
        position.lastMid = std::max(position.lastMid, page.lastMid);
        position.lastContact = now;
        const Result<void> written = writePosition(position);
        if (!written)
            return written.error();
        const Result<void> forgotten = m_queue.forgetSafe(page.durableSeq, now);
        if (!forgotten)
            return forgotten.error();
        return changed;
    }));
}

Result<void> CacheCore::applyChange(const wire::RecordChange &change, ChangedRecords &changed)
{
    if (!m_keys.contains(change.scope))
        return {};
    const bool again = m_again.contains(change.scope);
    const Result<void> applied =
        m_records.apply(change, again ? RecordStore::Into::Shadow : RecordStore::Into::Base);
    if (!applied || again)
        return applied;
    const bool isClient = change.kind == QLatin1String("client");
    const std::optional<ClientId> client = isClient ? ClientId::parse(change.id) : change.client;
    if (client)
        changed.clients.insert(*client);
    else
        changed.kinds.insert(change.kind);
    return {};
}

Result<void> CacheCore::applyProgress(const wire::FetchProgress &progress, ChangedRecords &changed)
{
    const bool again = m_again.contains(progress.scope);
    if (!m_keys.contains(progress.scope))
        return {};
    if (progress.done && again) {
        const Result<void> swapped = m_records.swap(progress.scope);
        if (!swapped)
            return swapped;
        changed.everything = true;
    }
    const FetchState state = progress.done ? FetchState::Held
                             : again       ? FetchState::Again
                                           : FetchState::First;
    return done(m_database->run(writeCursor, {progress.scope, int(state), progress.after}));
}

Result<void> CacheCore::settle(const QList<wire::MutationResult> &results, const QSet<qint64> &told,
                               qint64 now)
{
    return reloaded(m_database->inTransaction([&]() -> Result<void> {
        const Result<void> settled = m_queue.settle(results, told, now);
        if (!settled)
            return settled;
        FeedPosition position = m_position;
        for (const wire::MutationResult &result : results)
            position.lastMid = std::max(position.lastMid, result.mid);
        position.lastContact = now;
        return writePosition(position);
    }));
}

Result<void> CacheCore::startOver(const wire::PullAnswer &firstContact, qint64 now)
{
    return reloaded(m_database->inTransaction([&]() -> Result<void> {
        FeedPosition position = m_position;
        position.epoch = firstContact.epoch;
        position.seq = firstContact.seq;
        position.lastMid = firstContact.lastMid;
        position.lastContact = now;
        const Result<qint64> again = m_database->run(allAgain);
        if (!again)
            return again.error();
        const Result<void> cleared = m_records.clearShadow();
        if (!cleared)
            return cleared;
        const Result<void> waiting = m_queue.sendAgainAfter(firstContact.lastMid);
        if (!waiting)
            return waiting;
        return writePosition(position);
    }));
}

Result<ChangedRecords> CacheCore::endScopes(const QStringList &scopes, const MasterKeys &masters)
{
    const MasterKeys before = std::exchange(m_masters, masters);
    const Result<void> ended = m_database->inTransaction([&]() -> Result<void> {
        for (const QString &scope : scopes) {
            const Result<void> dropped = m_records.drop(scope);
            if (!dropped)
                return dropped;
            const Result<qint64> cursor = m_database->run(deleteCursor, {scope});
            if (!cursor)
                return cursor.error();
        }
        return m_keys.replaceMaster(scopes, masters.lastKey(), masters.last());
    });
    if (!ended)
        m_masters = before;
    const Result<void> result = reloaded(ended);
    if (!result)
        return result.error();
    const Result<void> truncated = m_database->truncateLog();
    if (!truncated)
        return truncated.error();
    ChangedRecords changed;
    changed.everything = true;
    return changed;
}

} // namespace wren::app
