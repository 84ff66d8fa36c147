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

bool setAside(const CacheFile &file)
{
    int number = 1;
    while (file.files.exists(file.path + QStringLiteral(".damaged-%1").arg(number)))
        ++number;
    const QString aside = file.path + QStringLiteral(".damaged-%1").arg(number);
    for (const char *suffix : besideSuffixes) {
        const QString beside = file.path + QLatin1String(suffix);
        if (file.files.exists(beside) && !file.files.rename(beside, aside + QLatin1String(suffix)))
            return false;
    }
    return file.files.rename(file.path, aside);
}

void removeFresh(const CacheFile &file)
{
    (void)file.files.remove(freshPath(file.path));
    for (const char *suffix : besideSuffixes)
        (void)file.files.remove(freshPath(file.path) + QLatin1String(suffix));
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

/** While it is opened, also what a statement does not find: it is written for another schema. */
bool isDamage(const Error &error)
{
    return storageFault(error) == StorageFault::Damaged ||
           error.detail == sqliteError(QStringLiteral("1")).detail;
}

} // namespace

FileSteps realFiles()
{
    return {[](const QString &path) { return QFile::exists(path); },
            [](const QString &from, const QString &to) { return QFile::rename(from, to); },
            [](const QString &path) {
                return QFile::remove(path);
            }};
}

Result<void> finishRescue(const CacheFile &file)
{
    if (!file.files.exists(freshPath(file.path)))
        return {};
    if (file.files.exists(file.path)) {
        removeFresh(file); // cut off before the damaged file was set aside
        return {};
    }
    if (!file.files.rename(freshPath(file.path), file.path))
        return cannotRename();
    return {};
}

Result<RescueReport> rescueCache(const CacheFile &file)
{
    const Rescued rescued = readWhatOpens(file);
    removeFresh(file);
    const Result<void> written = writeFresh(file, rescued);
    if (!written) {
        removeFresh(file);
        return written.error();
    }
    if (!setAside(file))
        return cannotRename();
    const Result<void> finished = finishRescue(file);
    if (!finished)
        return finished.error();
    return rescued.report;
}

Result<std::unique_ptr<CacheCore>> CacheCore::openOrRescue(const CacheFile &file,
                                                           std::unique_ptr<CacheDatabase> ahead)
{
    const Result<void> finished = finishRescue(file);
    if (!finished)
        return finished.error();
    Result<std::unique_ptr<CacheCore>> core = open(file, std::move(ahead));
    const std::optional<Error> error = core ? ownDamage(**core) : core.error();
    if (!error || !isDamage(*error))
        return core;
    core = *error; // closes the file
    return openRescued(file);
}

Result<std::unique_ptr<CacheCore>> CacheCore::rescue(std::unique_ptr<CacheCore> damaged)
{
    const CacheFile file = damaged->m_file;
    damaged.reset();
    return openRescued(file);
}

Result<std::unique_ptr<CacheCore>> CacheCore::openRescued(const CacheFile &file)
{
    const Result<RescueReport> report = rescueCache(file);
    if (!report)
        return report.error();
    Result<std::unique_ptr<CacheCore>> core = open(file);
    if (core)
        (*core)->m_rescued = *report;
    return core;
}

} // namespace wren::app
