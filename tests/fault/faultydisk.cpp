// SPDX-License-Identifier: Apache-2.0
#include "tests/fault/faultydisk.h"

#include "tests/fault/faultydisk_p.h"

namespace wren::test {

QString folderOf(const QString &path)
{
    return path.section(u'/', 0, -2);
}

qint64 DiskFolder::used() const
{
    qint64 sum = 0;
    for (const auto &[path, file] : files)
        sum += file->content().size();
    return sum;
}

int DiskFolder::step()
{
    if (isDead())
        return SQLITE_IOERR;
    return steps++ == failsAt ? SQLITE_IOERR : SQLITE_OK;
}

FaultyDisk::FaultyDisk(quint64 seed)
    : d(std::make_unique<Private>(seed))
{
    static int count = 0;
    d->name = "wren-faulty-" + QByteArray::number(++count);
    fillMethods(d->vfs, *d);
    d->vfs.zName = d->name.constData();
    if (sqlite3_vfs_register(&d->vfs, 1) != SQLITE_OK)
        qFatal("the faulty disk cannot be registered");
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(&d->vfs);
}

void FaultyDisk::cutPowerAfter(const QString &folder, int steps)
{
    const QMutexLocker lock(&d->mutex);
    DiskFolder &there = d->folders[folder];
    there.deadAt = there.steps + steps;
}

bool FaultyDisk::isDead(const QString &folder) const
{
    const QMutexLocker lock(&d->mutex);
    return d->folders[folder].isDead();
}

void FaultyDisk::powerOn(const QString &folder)
{
    const QMutexLocker lock(&d->mutex);
    DiskFolder &there = d->folders[folder];
    const bool wasDead = there.isDead();
    there.deadAt.reset();
    there.failsAt.reset();
    for (auto &[path, file] : there.files) {
        Q_ASSERT(!file->isOpen());
        if (wasDead)
            file->loseUnsynced(d->random);
    }
}

void FaultyDisk::setRoom(const QString &folder, std::optional<qint64> bytes)
{
    const QMutexLocker lock(&d->mutex);
    d->folders[folder].room = bytes;
}

void FaultyDisk::failAfter(const QString &folder, int steps)
{
    const QMutexLocker lock(&d->mutex);
    DiskFolder &there = d->folders[folder];
    there.failsAt = there.steps + steps;
}

void FaultyDisk::heal(const QString &folder)
{
    const QMutexLocker lock(&d->mutex);
    DiskFolder &there = d->folders[folder];
    if (!there.isDead())
        there.deadAt.reset();
    there.failsAt.reset();
    there.room.reset();
}

void FaultyDisk::flipBit(const QString &path, qint64 bit)
{
    const QMutexLocker lock(&d->mutex);
    const auto &files = d->folders[folderOf(path)].files;
    if (const auto found = files.find(path); found != files.end())
        found->second->flipBit(bit);
}

qint64 FaultyDisk::steps(const QString &folder) const
{
    const QMutexLocker lock(&d->mutex);
    return d->folders[folder].steps;
}

qint64 FaultyDisk::size(const QString &path) const
{
    const QMutexLocker lock(&d->mutex);
    const auto &files = d->folders[folderOf(path)].files;
    const auto found = files.find(path);
    return found == files.end() ? 0 : found->second->content().size();
}

bool FaultyDisk::exists(const QString &path) const
{
    const QMutexLocker lock(&d->mutex);
    return d->folders[folderOf(path)].files.contains(path);
}

bool FaultyDisk::rename(const QString &from, const QString &to)
{
    const QMutexLocker lock(&d->mutex);
    DiskFolder &there = d->folders[folderOf(from)];
    if (!there.files.contains(from) || there.files.contains(to) || there.step() != SQLITE_OK)
        return false;
    there.files[to] = std::move(there.files[from]);
    there.files.erase(from);
    return true;
}

bool FaultyDisk::remove(const QString &path)
{
    const QMutexLocker lock(&d->mutex);
    DiskFolder &there = d->folders[folderOf(path)];
    return there.files.contains(path) && there.step() == SQLITE_OK && there.files.erase(path) > 0;
}

DiskImage FaultyDisk::image(const QString &folder) const
{
    const QMutexLocker lock(&d->mutex);
    DiskImage image;
    for (const auto &[path, file] : d->folders[folder].files)
        image.insert(path.section(u'/', -1), file->content());
    return image;
}

void FaultyDisk::setImage(const QString &folder, const DiskImage &image)
{
    const QMutexLocker lock(&d->mutex);
    DiskFolder &there = d->folders[folder];
    there.files.clear();
    for (auto file = image.cbegin(); file != image.cend(); ++file)
        there.files[folder + u'/' + file.key()] = std::make_shared<DiskFile>(file.value());
}

} // namespace wren::test
