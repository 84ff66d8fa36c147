// SPDX-License-Identifier: Apache-2.0
#include "app/cache/cacherescue.h"

#include "app/cache/storagefault.h"

#include <QFile>

#include <array>

namespace wren::app {

namespace {

constexpr std::array besideSuffixes{"-wal", "-shm", "-journal"};

QString freshPath(const QString &path)
{
    return path + QStringLiteral(".new");
}

Error cannotRename()
{
    return Error{Kind::Storage, QStringLiteral("the damaged cache cannot be set aside"), {}};
}

/** What a cache holds that the hub cannot give again. */
struct Rescued
{
    QList<QueuedMutation> queue;
    QList<Draft> drafts;
    FeedPosition position;
    RescueReport report;
};

Rescued readWhatOpens(const CacheFile &file)
{
    Rescued rescued;
    Result<std::unique_ptr<CacheCore>> core = CacheCore::openDamaged(file);
    if (!core) {
        rescued.report.allRead = false;
        return rescued;
    }
    Unreadable queue;
    Unreadable drafts;
    rescued.queue = (*core)->queue().readable(queue);
    rescued.drafts = (*core)->drafts().readable(drafts);
    rescued.position = (*core)->position();
    rescued.report = {int(rescued.queue.size()), int(rescued.drafts.size()), queue.rows,
                      drafts.rows, !queue.cutOff && !drafts.cutOff};
    return rescued;
}

bool setAside(const QString &path)
{
    int number = 1;
    while (QFile::exists(path + QStringLiteral(".damaged-%1").arg(number)))
        ++number;
    const QString aside = path + QStringLiteral(".damaged-%1").arg(number);
    for (const char *suffix : besideSuffixes) {
        const QString beside = path + QLatin1String(suffix);
        if (QFile::exists(beside) && !QFile::rename(beside, aside + QLatin1String(suffix)))
            return false;
    }
    return QFile::rename(path, aside);
}

void removeFresh(const QString &path)
{
    QFile::remove(freshPath(path));
    for (const char *suffix : besideSuffixes)
        QFile::remove(freshPath(path) + QLatin1String(suffix));
}

Result<void> writeFresh(const CacheFile &file, const Rescued &rescued)
{
    CacheFile fresh = file;
    fresh.path = freshPath(file.path);
    const Result<std::unique_ptr<CacheCore>> core = CacheCore::open(fresh);
    if (!core)
        return core.error();
    return (*core)->takeOver(rescued.queue, rescued.drafts, rescued.position);
}

/** Queue and drafts are few, so each is looked at before anything is added to them. */
std::optional<Error> ownDamage(CacheCore &core)
{
    const Result<QList<QueuedMutation>> queue = core.queue().all();
    if (!queue)
        return queue.error();
    const Result<QList<Draft>> drafts = core.drafts().all();
    return drafts ? std::nullopt : std::optional(drafts.error());
}

} // namespace

Result<void> finishRescue(const QString &path)
{
    if (!QFile::exists(freshPath(path)))
        return {};
    if (QFile::exists(path)) {
        removeFresh(path); // cut off before the damaged file was set aside
        return {};
    }
    if (!QFile::rename(freshPath(path), path))
        return cannotRename();
    return {};
}

Result<RescueReport> rescueCache(const CacheFile &file)
{
    const Rescued rescued = readWhatOpens(file);
    removeFresh(file.path);
    const Result<void> written = writeFresh(file, rescued);
    if (!written) {
        removeFresh(file.path);
        return written.error();
    }
    if (!setAside(file.path))
        return cannotRename();
    const Result<void> finished = finishRescue(file.path);
    if (!finished)
        return finished.error();
    return rescued.report;
}

Result<std::unique_ptr<CacheCore>> CacheCore::openOrRescue(const CacheFile &file)
{
    const Result<void> finished = finishRescue(file.path);
    if (!finished)
        return finished.error();
    Result<std::unique_ptr<CacheCore>> core = open(file);
    const std::optional<Error> error = core ? ownDamage(**core) : core.error();
    if (!error || storageFault(*error) != StorageFault::Damaged)
        return core;
    core = *error; // closes the file
    const Result<RescueReport> report = rescueCache(file);
    if (!report)
        return report.error();
    core = open(file);
    if (core)
        (*core)->m_rescued = *report;
    return core;
}

} // namespace wren::app
