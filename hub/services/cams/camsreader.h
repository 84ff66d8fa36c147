// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/eois/gateway.h"
#include "hub/services/cams/camsreading.h"
#include "hub/services/clients/referencecache.h"
#include "hub/store/cams/proposalrows.h"
#include "hub/store/lane.h"
#include "models/wire/cams.h"

namespace wren::services {

/** What a reading came to, for logs and measurements. */
struct CamsTally
{
    int read = 0;                     ///< clients of CaMS that were looked at
    int written = 0;                  ///< links that were changed
    std::chrono::milliseconds lag{0}; ///< longest time from CaMS's change to ours
};

/**
 * Keeps the links current (R11): reads EOIS, compares, and writes what differs through the lane.
 * Takes clock, network and database as arguments and starts no thread; used by one thread at a time
 * (CamsKeeper). Several hubs may do so at once: what one has written, the other finds done. Blocks
 * for as long as EOIS takes. Errors: those of eois::Gateway, and Kind::Storage of the database.
 */
class CamsReader
{
public:
    struct Ground
    {
        store::Database &database;
        store::WriterLane &lane;
        store::Environment environment;
        const eois::Gateway &eois;
    };
    explicit CamsReader(Ground ground);

    /** The change feed, from the stored cursor to its end. */
    [[nodiscard]] Result<CamsTally> readFeed();
    /** Every link, whatever the feed said: values, mergers, and who is not there any more. */
    [[nodiscard]] Result<CamsTally> compareAll();
    /** The links that were just made, and those that somebody asked to refresh. */
    [[nodiscard]] Result<CamsTally> readWanted();

private:
    /** Pages from `cursor` to the feed's end. `seen`, if given: gets the references. */
    [[nodiscard]] Result<void> readPages(QString cursor, CamsTally &tally, QSet<QString> *seen);
    [[nodiscard]] Result<void> storeProgress(const QString &cursor,
                                             std::optional<qint64> endReachedAt);
    [[nodiscard]] Result<void> takePage(const eois::CamsChanges &page, CamsTally &tally);
    [[nodiscard]] Result<void> followMergers(const QList<CamsReading> &merged, CamsTally &tally);
    [[nodiscard]] Result<void> hint(const QList<CamsReading> &unlinked);
    /** Takes back those at clients whom CaMS does not have any more. */
    [[nodiscard]] Result<void> withdrawMissing(const QSet<QString> &seen);
    /** Asks for one client alone, and keeps whatever comes of it. */
    [[nodiscard]] Result<void> readOne(const QString &reference, CamsTally &tally);
    [[nodiscard]] Result<void> readMissing(const QSet<QString> &seen, CamsTally &tally);
    /** The survivor of a merger, in the portal's form; nothing: none that can be followed. */
    [[nodiscard]] Result<std::optional<CamsReading>> survivorOf(const CamsReading &reading);
    [[nodiscard]] Result<CamsReading> read(const eois::CamsClient &client);
    [[nodiscard]] Result<store::Connection *> sql() { return m_ground.database.connection(); }

    using Work = std::function<Result<store::Effect>(store::WriteContext &)>;
    struct Job
    {
        QString reference;
        Work work;
    };
    /** The update that `reading` asks for; a merger's survivor is asked for first. */
    [[nodiscard]] Result<Job> jobFor(const CamsReading &reading);
    [[nodiscard]] static Job readingJob(const QString &reference, const CamsReading &reading);
    [[nodiscard]] static Job withdrawalJob(const store::CamsHint &hint);
    [[nodiscard]] static Job troubleJob(const QString &reference, wire::CamsTrouble trouble);
    [[nodiscard]] std::future<Result<store::JobResult>> submit(Job job);
    /** Sends them to the lane together and waits for all. */
    [[nodiscard]] Result<void> write(QList<Job> jobs, CamsTally &tally);
    /** Of clients who are not merged: many with one job (decision 0030). */
    [[nodiscard]] Result<void> writeTogether(const QList<CamsReading> &readings, CamsTally &tally);
    /** Where it is refused, each alone: nobody misses a reading for what is wrong with another. */
    [[nodiscard]] Result<void> writeOneJob(const QList<CamsReading> &readings, CamsTally &tally);

    const Ground m_ground;
    ReferenceCache m_reference;
};

} // namespace wren::services
