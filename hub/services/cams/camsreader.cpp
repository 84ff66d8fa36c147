// SPDX-License-Identifier: Apache-2.0
#include "hub/services/cams/camsreader.h"

#include "hub/services/cams/camshints.h"
#include "hub/services/cams/camsupdate.h"
#include "hub/store/cams/eoiscursor.h"

#include <QLoggingCategory>

namespace wren::services {

Q_LOGGING_CATEGORY(readerLog, "wren.cams.reader")

namespace {

constexpr int wantedAtOnce = 50;
constexpr int referencesAtOnce = 500;
// With its case notes it is well below a page of the feed, which it cannot be split over, and
// others get their turn at the counter after a tenth of a second.
constexpr qsizetype linksTogether = 100;

store::Actor eoisActor()
{
    store::Actor actor;
    actor.kind = store::Actor::Kind::Eois;
    return actor;
}

/** Spares the lane a job that would find nothing to do. */
bool isWorthWriting(const store::CamsLink &link, const CamsReading &reading)
{
    return !reading.mergedInto.isEmpty() || link.record.wanted ||
           saysSomethingNew(link, linkAfter(link, reading));
}

/** Not: nothing to write. */
bool isRefused(const wire::MutationResult &result)
{
    return result.error && result.error->kind != Kind::Cancelled;
}

/** Is EOIS there, but says of this one client what cannot be true? */
bool isAboutThisClient(const Error &error)
{
    return error.kind == Kind::Server;
}

} // namespace

CamsReader::CamsReader(Ground ground)
    : m_ground(std::move(ground))
{}

Result<CamsTally> CamsReader::readFeed()
{
    const Result<store::Connection *> connection = sql();
    if (!connection)
        return connection.error();
    const Result<store::EoisCursor> stored = store::readEoisCursor(**connection);
    if (!stored)
        return stored.error();
    CamsTally tally;
    const Result<void> read = readPages(stored->cursor, tally, nullptr);
    if (read)
        return tally;
    // The feed began anew: nothing that it says later tells what happened in between.
    return read.error().kind == Kind::NotFound ? compareAll() : read.error();
}

Result<CamsTally> CamsReader::compareAll()
{
    const Result<store::Connection *> connection = sql();
    if (!connection)
        return connection.error();
    CamsTally tally;
    QSet<QString> seen;
    if (const Result<void> read = readPages({}, tally, &seen); !read)
        return read.error();
    if (const Result<void> missing = readMissing(seen, tally); !missing)
        return missing.error();
    if (const Result<void> withdrawn = withdrawMissing(seen); !withdrawn)
        return withdrawn.error();
    const Result<void> noted = store::storeEoisCompared(**connection, m_ground.environment.now());
    if (!noted)
        return noted.error();
    return tally;
}

Result<CamsTally> CamsReader::readWanted()
{
    const Result<store::Connection *> connection = sql();
    if (!connection)
        return connection.error();
    const Result<QStringList> wanted = store::wantedReferences(**connection, wantedAtOnce);
    if (!wanted)
        return wanted.error();
    CamsTally tally;
    for (const QString &reference : *wanted) {
        if (const Result<void> one = readOne(reference, tally); !one)
            return one.error();
    }
    return tally;
}

Result<void> CamsReader::readPages(QString cursor, CamsTally &tally, QSet<QString> *seen)
{
    for (bool more = true; more;) {
        const qint64 askedAt = m_ground.environment.now();
        const Result<eois::CamsChanges> page = m_ground.eois.changesAfter(cursor);
        if (!page)
            return page.error();
        if (const Result<void> taken = takePage(*page, tally); !taken)
            return taken.error();
        if (seen) {
            for (const eois::CamsClient &client : page->clients)
                seen->insert(client.reference);
            seen->unite({page->doubtful.cbegin(), page->doubtful.cend()});
        }
        cursor = page->cursor;
        more = page->more;
        const Result<void> stored =
            storeProgress(cursor, more ? std::nullopt : std::optional(askedAt));
        if (!stored)
            return stored;
    }
    return {};
}

Result<void> CamsReader::storeProgress(const QString &cursor, std::optional<qint64> endReachedAt)
{
    const Result<store::Connection *> connection = sql();
    if (!connection)
        return connection.error();
    const Result<void> stored = store::storeEoisCursor(**connection, cursor);
    return stored && endReachedAt ? store::storeEoisRead(**connection, *endReachedAt) : stored;
}

Result<void> CamsReader::takePage(const eois::CamsChanges &page, CamsTally &tally)
{
    const Result<store::Connection *> connection = sql();
    if (!connection)
        return connection.error();
    QStringList references = page.doubtful;
    for (const eois::CamsClient &client : page.clients)
        references << client.reference;
    const auto links = store::camsLinks(**connection, references);
    if (!links)
        return links.error();
    const auto lists = m_reference.current(**connection);
    if (!lists)
        return lists.error();
    QList<CamsReading> unlinked;
    QList<CamsReading> merged;
    QList<CamsReading> others;
    for (const eois::CamsClient &client : page.clients) {
        const CamsReading reading = readingOf(client, **lists);
        const auto link = links->constFind(client.reference);
        if (link == links->cend()) {
            unlinked << reading;
        } else if (isWorthWriting(*link, reading)) {
            (reading.mergedInto.isEmpty() ? others : merged) << reading;
            tally.lag = std::max(tally.lag, std::chrono::milliseconds(m_ground.environment.now() -
                                                                      reading.changedAt));
        }
    }
    tally.read += int(page.clients.size());
    Result<void> written = hint(unlinked);
    if (written)
        written = writeTogether(others, tally);
    if (written)
        written = followMergers(merged, tally);
    if (!written)
        return written;
    QList<Job> doubts;
    for (const QString &reference : page.doubtful) {
        if (links->contains(reference))
            doubts << troubleJob(reference, wire::CamsTrouble::Unreadable);
    }
    return write(std::move(doubts), tally);
}

Result<void> CamsReader::followMergers(const QList<CamsReading> &merged, CamsTally &tally)
{
    QList<Job> jobs;
    for (const CamsReading &reading : merged) {
        const Result<Job> job = jobFor(reading);
        if (!job)
            return job.error();
        jobs << *job;
    }
    return write(std::move(jobs), tally);
}

Result<void> CamsReader::hint(const QList<CamsReading> &unlinked)
{
    const Result<store::Connection *> connection = sql();
    if (!connection)
        return connection.error();
    const Result<HintChanges> changes = hintChanges(**connection, unlinked);
    if (!changes)
        return changes.error();
    QList<Job> jobs;
    for (const store::CamsHint &one : changes->withdrawn)
        jobs << withdrawalJob(one);
    for (const store::CamsHint &one : changes->made) {
        jobs << Job{one.reference, [one](store::WriteContext &context) {
                        return writeHint(context, one);
                    }};
    }
    CamsTally hinted;
    return write(std::move(jobs), hinted);
}

Result<void> CamsReader::withdrawMissing(const QSet<QString> &seen)
{
    const Result<store::Connection *> connection = sql();
    if (!connection)
        return connection.error();
    const Result<QList<store::CamsHint>> hints = store::camsHints(**connection);
    if (!hints)
        return hints.error();
    QList<Job> jobs;
    for (const store::CamsHint &hint : *hints) {
        if (!seen.contains(hint.reference))
            jobs << withdrawalJob(hint);
    }
    CamsTally withdrawn;
    return write(std::move(jobs), withdrawn);
}

Result<void> CamsReader::readOne(const QString &reference, CamsTally &tally)
{
    ++tally.read;
    const Result<std::optional<eois::CamsClient>> client = m_ground.eois.lookUpClient(reference);
    if (!client && isAboutThisClient(client.error()))
        return write({troubleJob(reference, wire::CamsTrouble::Unreadable)}, tally);
    if (!client)
        return client.error();
    if (!*client)
        return write({troubleJob(reference, wire::CamsTrouble::NotFound)}, tally);
    const Result<CamsReading> reading = read(**client);
    if (!reading)
        return reading.error();
    const Result<Job> job = jobFor(*reading);
    return job ? write({*job}, tally) : Result<void>(job.error());
}

Result<void> CamsReader::readMissing(const QSet<QString> &seen, CamsTally &tally)
{
    const Result<store::Connection *> connection = sql();
    if (!connection)
        return connection.error();
    QString after;
    for (bool more = true; more;) {
        const Result<QStringList> references =
            store::linkedReferences(**connection, after, referencesAtOnce);
        if (!references)
            return references.error();
        for (const QString &reference : *references) {
            if (seen.contains(reference))
                continue;
            if (const Result<void> one = readOne(reference, tally); !one)
                return one;
        }
        more = references->size() == referencesAtOnce;
        after = more ? references->last() : after;
    }
    return {};
}

Result<std::optional<CamsReading>> CamsReader::survivorOf(const CamsReading &reading)
{
    const auto survivor = m_ground.eois.lookUpClient(reading.mergedInto);
    if (!survivor && !isAboutThisClient(survivor.error()))
        return survivor.error();
    if (!survivor || !*survivor || !(*survivor)->mergedInto.isEmpty())
        return std::optional<CamsReading>();
    const Result<CamsReading> read = this->read(**survivor);
    if (!read)
        return read.error();
    return std::optional(*read);
}

Result<CamsReading> CamsReader::read(const eois::CamsClient &client)
{
    const Result<store::Connection *> connection = sql();
    if (!connection)
        return connection.error();
    const auto lists = m_reference.current(**connection);
    if (!lists)
        return lists.error();
    return readingOf(client, **lists);
}

Result<CamsReader::Job> CamsReader::jobFor(const CamsReading &reading)
{
    CamsReading kept = reading;
    if (!reading.mergedInto.isEmpty()) {
        const Result<std::optional<CamsReading>> survivor = survivorOf(reading);
        if (!survivor)
            return survivor.error();
        if (!*survivor)
            return troubleJob(reading.reference, wire::CamsTrouble::Merged);
        kept = **survivor;
    }
    return readingJob(reading.reference, kept);
}

CamsReader::Job CamsReader::readingJob(const QString &reference, const CamsReading &reading)
{
    return {reference, [reference, reading](store::WriteContext &context) {
                return keepReading(context, reference, reading);
            }};
}

CamsReader::Job CamsReader::withdrawalJob(const store::CamsHint &hint)
{
    return {hint.reference, [hint](store::WriteContext &context) {
                return withdrawHint(context, hint);
            }};
}

CamsReader::Job CamsReader::troubleJob(const QString &reference, wire::CamsTrouble trouble)
{
    return {reference, [reference, trouble](store::WriteContext &context) {
                return keepTrouble(context, reference, trouble);
            }};
}

std::future<Result<store::JobResult>> CamsReader::submit(Job job)
{
    store::Job write;
    write.actor = eoisActor();
    write.action = QStringLiteral("read_cams");
    write.subject = job.reference;
    write.work = std::move(job.work);
    return m_ground.lane.submit(std::move(write));
}

Result<void> CamsReader::write(QList<Job> jobs, CamsTally &tally)
{
    std::vector<std::future<Result<store::JobResult>>> waiting;
    for (Job &job : jobs)
        waiting.push_back(submit(std::move(job)));
    Result<void> written;
    for (auto &one : waiting) {
        const Result<store::JobResult> result = one.get();
        if (!result)
            written = result.error();
        else if (result->result.outcome == wire::Outcome::Applied)
            ++tally.written;
        else if (isRefused(result->result))
            qCWarning(readerLog) << "a reading is not kept:" << result->result.error->detail;
    }
    return written;
}

Result<void> CamsReader::writeTogether(const QList<CamsReading> &readings, CamsTally &tally)
{
    Result<void> written;
    for (qsizetype from = 0; from < readings.size() && written; from += linksTogether)
        written = writeOneJob(readings.mid(from, linksTogether), tally);
    return written;
}

Result<void> CamsReader::writeOneJob(const QList<CamsReading> &readings, CamsTally &tally)
{
    QStringList references;
    for (const CamsReading &reading : readings)
        references << reading.reference;
    const auto work = [readings](store::WriteContext &context) {
        return keepReadings(context, readings);
    };
    const Result<store::JobResult> result = submit({references.join(u' '), work}).get();
    if (!result)
        return result.error();
    tally.written += result->result.info.value(writtenLinks).toInt();
    if (!isRefused(result->result))
        return {};
    QList<Job> jobs;
    for (const CamsReading &reading : readings)
        jobs << readingJob(reading.reference, reading);
    return write(std::move(jobs), tally);
}

} // namespace wren::services
