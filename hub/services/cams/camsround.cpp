// SPDX-License-Identifier: Apache-2.0
#include "hub/services/cams/camsround.h"

#include "hub/services/cams/camslookup.h"
#include "hub/store/cams/camslookups.h"
#include "models/wire/sync.h"

#include <QLoggingCategory>

namespace wren::services {

Q_LOGGING_CATEGORY(camsLog, "wren.cams")

CamsRound::CamsRound(CamsReader::Ground ground, CamsPace pace)
    : m_ground(std::move(ground))
    , m_pace(pace)
    , m_reader(m_ground)
{}

std::chrono::milliseconds CamsRound::run()
{
    const Result<void> read = readAll();
    tell(read);
    if (!read && m_failures == 0)
        qCWarning(camsLog) << "CaMS cannot be read:" << read.error().detail;
    m_failures = read ? 0 : std::min(m_failures + 1, 10);
    return std::min(m_pace.feed * (1 << m_failures), std::max(m_pace.feed, m_pace.longestPause));
}

void CamsRound::runWanted()
{
    if (const Result<CamsTally> wanted = m_reader.readWanted(); !wanted)
        qCWarning(camsLog) << "cannot read whom somebody waits for:" << wanted.error().detail;
}

Result<void> CamsRound::readAll()
{
    if (const Result<CamsTally> wanted = m_reader.readWanted(); !wanted)
        return wanted.error();
    const Result<CamsTally> feed = m_reader.readFeed();
    if (!feed)
        return feed.error();
    if (feed->written > 0)
        qCInfo(camsLog) << "feed:" << feed->read << "read," << feed->written << "written";
    const Result<void> compared = compareIfDue();
    return compared ? housekeeping() : compared;
}

Result<void> CamsRound::compareIfDue()
{
    const Result<store::Connection *> connection = m_ground.database.connection();
    if (!connection)
        return connection.error();
    const Result<store::EoisCursor> cursor = store::readEoisCursor(**connection);
    if (!cursor)
        return cursor.error();
    if (cursor->comparedAt >= lastCompareHour())
        return {};
    const Result<CamsTally> compared = m_reader.compareAll();
    if (!compared)
        return compared.error();
    qCInfo(camsLog) << "compared:" << compared->read << "read," << compared->written << "written";
    return {};
}

Result<void> CamsRound::housekeeping()
{
    const qint64 now = m_ground.environment.now();
    if (now - m_retriedStaleAt < m_pace.retryStale.count())
        return {};
    const Result<store::Connection *> connection = m_ground.database.connection();
    if (!connection)
        return connection.error();
    m_retriedStaleAt = now;
    const Result<void> forgot =
        store::forgetCamsLookUps(**connection, now - camsLookUpLife.count());
    return forgot ? store::wantStaleCamsLinks(**connection) : forgot;
}

qint64 CamsRound::lastCompareHour() const
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_ground.environment.now());
    QDateTime due(now.date(), QTime(m_pace.compareHour, 0));
    if (due > now)
        due = due.addDays(-1);
    return due.toMSecsSinceEpoch();
}

void CamsRound::tell(const Result<void> &read)
{
    const Result<store::Connection *> connection = m_ground.database.connection();
    const auto cursor = connection ? store::readEoisCursor(**connection)
                                   : Result<store::EoisCursor>(connection.error());
    if (!cursor)
        return; // the next round tries again
    const qint64 now = m_ground.environment.now();
    if (read && (cursor->away || cursor->since == 0))
        return tellAway(false, now);
    if (read || read.error().kind == Kind::Storage)
        return;
    if (!cursor->away && now - cursor->readAt > m_pace.awayAfter.count())
        tellAway(true, cursor->readAt);
}

void CamsRound::tellAway(bool away, qint64 since)
{
    const auto work = [away, since](store::WriteContext &context) -> Result<store::Effect> {
        store::EoisCursor told;
        told.away = away;
        told.since = since;
        Result<void> written = store::storeEoisAway(context.sql(), told);
        const QString eois = QStringLiteral("eois");
        if (written) {
            written = context.changed(QString::fromLatin1(wire::directoryScope), eois, eois,
                                      std::nullopt);
        }
        if (!written)
            return written.error();
        return store::Effect();
    };
    store::Job job;
    job.actor.kind = store::Actor::Kind::Eois;
    job.action = away ? QStringLiteral("eois_away") : QStringLiteral("eois_back");
    job.subject = QStringLiteral("eois");
    job.work = work;
    const auto told = m_ground.lane.submit(std::move(job)).get();
    if (!told)
        qCWarning(camsLog) << "cannot tell the Desks about EOIS:" << told.error().detail;
}

} // namespace wren::services
