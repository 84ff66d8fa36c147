// SPDX-License-Identifier: Apache-2.0
#include "tests/fault/faultydisk_p.h"

#include <algorithm>
#include <cstring>

namespace wren::test {

namespace {

using Disk = FaultyDisk::Private;

/** What SQLite allocates for an open file. */
struct Handle
{
    sqlite3_file base;
    Disk *disk;
    DiskFolder *folder;
    FilePointer *file; ///< owned
    DiskFile::Locks *locks;
};

Handle &handleOf(sqlite3_file *file)
{
    return *reinterpret_cast<Handle *>(file);
}

Disk &diskOf(sqlite3_vfs *vfs)
{
    return *static_cast<Disk *>(vfs->pAppData);
}

int closeFile(sqlite3_file *file)
{
    Handle &handle = handleOf(file);
    const QMutexLocker lock(&handle.disk->mutex);
    (*handle.file)->removeHandle(handle.locks);
    delete handle.locks;
    delete handle.file;
    return SQLITE_OK;
}

int readFile(sqlite3_file *file, void *into, int amount, sqlite3_int64 offset)
{
    Handle &handle = handleOf(file);
    const QMutexLocker lock(&handle.disk->mutex);
    if (handle.folder->isDead())
        return SQLITE_IOERR_READ;
    const QByteArray &content = (*handle.file)->content();
    const qint64 there = std::clamp<qint64>(content.size() - offset, 0, amount);
    std::memcpy(into, content.constData() + offset, std::size_t(there));
    if (there == amount)
        return SQLITE_OK;
    std::memset(static_cast<char *>(into) + there, 0, std::size_t(amount - there));
    return SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file *file, const void *bytes, int amount, sqlite3_int64 offset)
{
    Handle &handle = handleOf(file);
    const QMutexLocker lock(&handle.disk->mutex);
    const qint64 growth = offset + amount - (*handle.file)->content().size();
    if (handle.folder->room && growth > 0 && handle.folder->used() + growth > *handle.folder->room)
        return SQLITE_FULL;
    if (const int failed = handle.folder->step(); failed != SQLITE_OK)
        return SQLITE_IOERR_WRITE;
    (*handle.file)->write(offset, {static_cast<const char *>(bytes), amount});
    return SQLITE_OK;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    Handle &handle = handleOf(file);
    const QMutexLocker lock(&handle.disk->mutex);
    if (const int failed = handle.folder->step(); failed != SQLITE_OK)
        return SQLITE_IOERR_TRUNCATE;
    (*handle.file)->truncate(size);
    return SQLITE_OK;
}

int syncFile(sqlite3_file *file, int)
{
    Handle &handle = handleOf(file);
    const QMutexLocker lock(&handle.disk->mutex);
    if (const int failed = handle.folder->step(); failed != SQLITE_OK)
        return SQLITE_IOERR_FSYNC;
    (*handle.file)->sync();
    return SQLITE_OK;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    Handle &handle = handleOf(file);
    const QMutexLocker lock(&handle.disk->mutex);
    *size = (*handle.file)->content().size();
    return SQLITE_OK;
}

int lockFile(sqlite3_file *file, int level)
{
    Handle &handle = handleOf(file);
    const QMutexLocker lock(&handle.disk->mutex);
    if (handle.locks->level >= level)
        return SQLITE_OK;
    if (!(*handle.file)->mayLock(handle.locks, level))
        return SQLITE_BUSY;
    handle.locks->level = level;
    return SQLITE_OK;
}

int unlockFile(sqlite3_file *file, int level)
{
    Handle &handle = handleOf(file);
    const QMutexLocker lock(&handle.disk->mutex);
    handle.locks->level = std::min(handle.locks->level, level);
    return SQLITE_OK;
}

int checkReserved(sqlite3_file *file, int *reserved)
{
    Handle &handle = handleOf(file);
    const QMutexLocker lock(&handle.disk->mutex);
    *reserved = (*handle.file)->isReserved();
    return SQLITE_OK;
}

int fileControl(sqlite3_file *, int, void *)
{
    return SQLITE_NOTFOUND;
}

int sectorSizeOf(sqlite3_file *)
{
    return 4096;
}

int characteristics(sqlite3_file *)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE; // as SQLite takes real disks to be
}

int mapShared(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
    Handle &handle = handleOf(file);
    const QMutexLocker lock(&handle.disk->mutex);
    *memory = (*handle.file)->sharedRegion(region, size, extend != 0);
    return SQLITE_OK;
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    Handle &handle = handleOf(file);
    const QMutexLocker lock(&handle.disk->mutex);
    const unsigned bits = ((1U << count) - 1U) << offset;
    DiskFile::Locks &own = *handle.locks;
    if (flags & SQLITE_SHM_UNLOCK) {
        (flags & SQLITE_SHM_SHARED ? own.shared : own.exclusive) &= ~bits;
        return SQLITE_OK;
    }
    const bool shares = flags & SQLITE_SHM_SHARED;
    const DiskFile &shared = **handle.file;
    if (!(shares ? shared.mayShareMemory(&own, bits) : shared.mayOwnMemory(&own, bits)))
        return SQLITE_BUSY;
    (shares ? own.shared : own.exclusive) |= bits;
    return SQLITE_OK;
}

void sharedBarrier(sqlite3_file *) {}

int unmapShared(sqlite3_file *file, int remove)
{
    Handle &handle = handleOf(file);
    const QMutexLocker lock(&handle.disk->mutex);
    if (remove)
        (*handle.file)->dropSharedMemory();
    return SQLITE_OK;
}

const sqlite3_io_methods methods = {
    2,          closeFile,     readFile,      writeFile,   truncateFile, syncFile,        fileSize,
    lockFile,   unlockFile,    checkReserved, fileControl, sectorSizeOf, characteristics, mapShared,
    lockShared, sharedBarrier, unmapShared,   nullptr,     nullptr,
};

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    Disk &disk = diskOf(vfs);
    const QMutexLocker lock(&disk.mutex);
    const QString path = QString::fromUtf8(name); // none: a temporary file
    DiskFolder &folder = disk.folders[folderOf(path)];
    if (folder.isDead())
        return SQLITE_CANTOPEN;
    FilePointer pointer = name ? folder.files[path] : nullptr;
    if (!pointer) {
        pointer = std::make_shared<DiskFile>();
        if (name)
            folder.files[path] = pointer;
    }
    Handle &handle = handleOf(file);
    handle.base.pMethods = &methods;
    handle.disk = &disk;
    handle.folder = &folder;
    handle.locks = new DiskFile::Locks;
    pointer->addHandle(handle.locks);
    handle.file = new FilePointer(std::move(pointer));
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int)
{
    Disk &disk = diskOf(vfs);
    const QMutexLocker lock(&disk.mutex);
    const QString path = QString::fromUtf8(name);
    DiskFolder &folder = disk.folders[folderOf(path)];
    if (const int failed = folder.step(); failed != SQLITE_OK)
        return SQLITE_IOERR_DELETE;
    return folder.files.erase(path) > 0 ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int access(sqlite3_vfs *vfs, const char *name, int, int *found)
{
    Disk &disk = diskOf(vfs);
    const QMutexLocker lock(&disk.mutex);
    const QString path = QString::fromUtf8(name);
    *found = disk.folders[folderOf(path)].files.contains(path);
    return SQLITE_OK;
}

int fullPathname(sqlite3_vfs *, const char *name, int room, char *path)
{
    if (int(std::strlen(name)) >= room)
        return SQLITE_CANTOPEN;
    std::strcpy(path, name);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs *vfs, int amount, char *bytes)
{
    Disk &disk = diskOf(vfs);
    const QMutexLocker lock(&disk.mutex);
    for (int i = 0; i < amount; ++i)
        bytes[i] = char(disk.random.bounded(256));
    return amount;
}

int sleepNot(sqlite3_vfs *, int microseconds)
{
    return microseconds;
}

int currentTime(sqlite3_vfs *, sqlite3_int64 *time)
{
    *time = 212'000'000'000'000; // Julian days in milliseconds; no statement of ours asks
    return SQLITE_OK;
}

int lastError(sqlite3_vfs *, int, char *)
{
    return 0;
}

} // namespace

void fillMethods(sqlite3_vfs &vfs, FaultyDisk::Private &disk)
{
    vfs.iVersion = 2;
    vfs.szOsFile = sizeof(Handle);
    vfs.mxPathname = 1024;
    vfs.pAppData = &disk;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = access;
    vfs.xFullPathname = fullPathname;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleepNot;
    vfs.xGetLastError = lastError;
    vfs.xCurrentTimeInt64 = currentTime;
}

} // namespace wren::test
