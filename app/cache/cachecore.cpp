// SPDX-License-Identifier: Apache-2.0
#include "app/cache/cachecore.h"

namespace wren::app {

namespace {

constexpr char selectPosition[] = "SELECT sealed FROM meta WHERE name = 'position'";
constexpr char upsertPosition[] = "INSERT INTO meta (name, sealed) VALUES ('position', ?)"
                                  " ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed";
// Where older programs kept the cursors, unsealed.
constexpr char selectCursors[] = "SELECT scope, state, after FROM fetch_cursor ORDER BY scope";
constexpr char deleteCursors[] = "DELETE FROM fetch_cursor";
enum class FetchState { Held, First, Again };

constexpr qint64 timeStep = 10 * 60 * 1000; ///< between two writings of the greatest time seen

const SealedRow positionRow{"meta", QStringLiteral("position"), 0};

Result<void> done(const Result<qint64> &result)
{
    if (!result)
        return result.error();
    return {};
}

} // namespace

CacheCore::CacheCore(std::unique_ptr<CacheDatabase> database, const CacheFile &file)
    : m_database(std::move(database))
    , m_file(file)
    , m_keys(*m_database, file.installId)
    , m_records(*m_database, m_keys)
    , m_queue(*m_database, m_keys)
    , m_drafts(*m_database, m_keys)
{}

Result<std::unique_ptr<CacheCore>> CacheCore::open(const CacheFile &file,
                                                   std::unique_ptr<CacheDatabase> ahead)
{
    Result<std::unique_ptr<CacheDatabase>> database =
        ahead ? Result(std::move(ahead)) : CacheDatabase::open(file.path);
    if (!database)
        return database.error();
    std::unique_ptr<CacheCore> core(new CacheCore(std::move(*database), file));
    Result<void> loaded = core->load();
    if (loaded && !file.device.isEmpty() && file.device != core->position().device)
        loaded = core->useDevice(file.device);
    if (!loaded)
        return loaded.error();
    return core;
}

Result<std::unique_ptr<CacheCore>> CacheCore::openDamaged(const CacheFile &file)
{
    Result<std::unique_ptr<CacheDatabase>> database = CacheDatabase::openDamaged(file.path);
    if (!database)
        return database.error();
    std::unique_ptr<CacheCore> core(new CacheCore(std::move(*database), file));
    const Result<void> keys = core->m_keys.loadOwn(core->m_file.masters);
    if (!keys)
        return keys.error();
    if (!core->loadPosition())
        core->m_position = {};
    return core;
}

Result<void> CacheCore::takeOver(const QList<QueuedMutation> &queue, const QList<Draft> &drafts,
                                 const FeedPosition &from)
{
    const Result<void> taken = reloaded(m_database->inTransaction([&]() -> Result<void> {
        for (const QueuedMutation &queued : queue) {
            const Result<void> written = m_queue.write(queued, from.inContact);
            if (!written)
                return written;
        }
        for (const Draft &draft : drafts) {
            const Result<void> saved = m_drafts.save(draft);
            if (!saved)
                return saved;
        }
        FeedPosition position = from; // without an epoch: the next pull is a first contact
        position.epoch.clear();
        position.seq = 0;
        position.history.reset();
        position.held.clear();
        position.fetching.clear();
        position.again.clear();
        return writePosition(position);
    }));
    return taken ? m_database->truncateLog() : taken;
}

Result<void> CacheCore::load()
{
    const Result<void> keys = m_keys.load(m_file.masters);
    if (!keys)
        return keys;
    const Result<bool> sealed = loadPosition();
    if (!sealed)
        return sealed.error();
    return *sealed ? Result<void>() : adoptCursors();
}

/** Whether its cursors were with it. */
Result<bool> CacheCore::loadPosition()
{
    m_position = {};
    bool hasCursors = true;
    const Result<void> read =
        m_database->each(selectPosition, {}, [&](const QSqlQuery &row) -> Result<void> {
            const Result<QByteArray> plain =
                m_keys.open(QLatin1String(ScopeKeys::own), positionRow, row.value(0).toByteArray());
            if (!plain)
                return plain.error();
            m_position = FeedPosition::fromBytes(*plain, hasCursors);
            return {};
        });
    return read ? Result<bool>(hasCursors) : Result<bool>(read.error());
}

/** An older program's go into the seal. */
Result<void> CacheCore::adoptCursors()
{
    const Result<void> read =
        m_database->each(selectCursors, {}, [this](const QSqlQuery &row) -> Result<void> {
            const QString scope = row.value(0).toString();
            const FetchState state = FetchState(row.value(1).toInt());
            if (state == FetchState::Held)
                m_position.held.append(scope);
            else
                m_position.fetching.append({scope, row.value(2).toLongLong()});
            if (state == FetchState::Again)
                m_position.again.insert(scope);
            return {};
        });
    if (!read)
        return read;
    return m_database->inTransaction([this]() -> Result<void> {
        const Result<void> written = writePosition(m_position);
        return written ? done(m_database->run(deleteCursors)) : written;
    });
}

Result<void> CacheCore::useDevice(const QString &device)
{
    return reloaded(m_database->inTransaction([&]() -> Result<void> {
        FeedPosition position = m_position;
        if (!position.device.isEmpty()) {
            const Result<void> numbered = m_queue.becomeAnotherDevice(position.inContact);
            if (!numbered)
                return numbered;
            position.lastMid = 0;
            position.numbering = 0;
        }
        position.device = device;
        return writePosition(position);
    }));
}

Result<void> CacheCore::choose(const QStringList &scopes)
{
    FeedPosition position = m_position;
    position.chosen = scopes;
    return reloaded(
        m_database->inTransaction([&]() -> Result<void> { return writePosition(position); }));
}

FeedPosition CacheCore::positionAfter(qint64 contactAt) const
{
    FeedPosition position = m_position;
    position.contacted(contactAt);
    return position;
}

Result<void> CacheCore::contacted(qint64 now)
{
    return reloaded(m_database->inTransaction(
        [&]() -> Result<void> { return writePosition(positionAfter(now)); }));
}

Result<void> CacheCore::noticeTime(qint64 now)
{
    if (!m_position.lastContact || now - m_position.greatestSeen < timeStep)
        return {};
    FeedPosition position = m_position;
    position.greatestSeen = now;
    return reloaded(
        m_database->inTransaction([&]() -> Result<void> { return writePosition(position); }));
}

Result<void> CacheCore::writePosition(const FeedPosition &position)
{
    return done(m_database->run(upsertPosition, {m_keys.seal(QLatin1String(ScopeKeys::own),
                                                             positionRow, position.toBytes())}));
}

} // namespace wren::app
