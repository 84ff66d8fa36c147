// SPDX-License-Identifier: Apache-2.0
#include "app/cache/cachecore.h"

#include <QJsonDocument>

#include <algorithm>

namespace wren::app {

namespace {

enum class FetchState { Held, First, Again };

constexpr char selectPosition[] = "SELECT sealed FROM meta WHERE name = 'position'";
constexpr char upsertPosition[] = "INSERT INTO meta (name, sealed) VALUES ('position', ?)"
                                  " ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed";
constexpr char selectCursors[] = "SELECT scope, state, after FROM fetch_cursor ORDER BY scope";

constexpr qint64 contactStep = 60 * 60 * 1000; ///< what one answer adds to the time in contact
constexpr qint64 timeStep = 10 * 60 * 1000;    ///< between two writings of the greatest time seen

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
                     {QStringLiteral("last_mid"), position.lastMid},
                     {QStringLiteral("greatest"), position.greatestSeen},
                     {QStringLiteral("in_contact"), position.inContact},
                     {QStringLiteral("device"), position.device}};
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
    position.greatestSeen = json.value(QLatin1String("greatest")).toInteger();
    position.inContact = json.value(QLatin1String("in_contact")).toInteger();
    position.device = json.value(QLatin1String("device")).toString();
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
    const Result<void> keys = core->m_keys.loadOwn(core->m_masters);
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
        return writePosition(position);
    }));
    return taken ? m_database->truncateLog() : taken;
}

Result<void> CacheCore::load()
{
    const Result<void> keys = m_keys.load(m_masters);
    if (!keys)
        return keys;
    const Result<void> position = loadPosition();
    if (!position)
        return position;
    m_again.clear();
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

Result<void> CacheCore::loadPosition()
{
    m_position = {};
    return m_database->each(selectPosition, {}, [this](const QSqlQuery &row) -> Result<void> {
        const Result<QByteArray> plain =
            m_keys.open(QLatin1String(ScopeKeys::own), positionRow, row.value(0).toByteArray());
        if (!plain)
            return plain.error();
        readInto(m_position, *plain);
        return {};
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
        }
        position.device = device;
        return writePosition(position);
    }));
}

FeedPosition CacheCore::after(FeedPosition position, qint64 contactAt)
{
    const qint64 since = position.lastContact ? contactAt - *position.lastContact : 0;
    position.inContact += std::clamp<qint64>(since, 0, contactStep);
    position.lastContact = contactAt;
    position.greatestSeen = contactAt;
    return position;
}

Result<void> CacheCore::contacted(qint64 now)
{
    return reloaded(m_database->inTransaction(
        [&]() -> Result<void> { return writePosition(after(m_position, now)); }));
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
                                                             positionRow, plainOf(position))}));
}

} // namespace wren::app
