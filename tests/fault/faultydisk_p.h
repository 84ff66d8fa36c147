// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/fault/diskfile.h"
#include "tests/fault/faultydisk.h"

#include <QMutex>

#include <sqlite3.h>

#include <map>

namespace wren::test {

using FilePointer = std::shared_ptr<DiskFile>;

/** What belongs to one machine, and what is wrong with it. */
struct DiskFolder
{
    std::map<QString, FilePointer> files; ///< by whole path
    qint64 steps = 0;
    std::optional<qint64> deadAt;  ///< the step that does not happen any more
    std::optional<qint64> failsAt; ///< the step that fails
    std::optional<qint64> room;

    [[nodiscard]] bool isDead() const { return deadAt && steps >= *deadAt; }
    [[nodiscard]] qint64 used() const;
    /** Does the next step, unless it fails: SQLITE_OK or SQLITE_IOERR. */
    [[nodiscard]] int step();
};

[[nodiscard]] QString folderOf(const QString &path);

class FaultyDisk::Private
{
public:
    explicit Private(quint64 seed)
        : random(quint32(seed ^ (seed >> 32)))
    {}

    mutable QMutex mutex; ///< of everything
    std::map<QString, DiskFolder> folders;
    QRandomGenerator random;
    sqlite3_vfs vfs{};
    QByteArray name;
};

/** Lets `vfs` work on `disk`. */
void fillMethods(sqlite3_vfs &vfs, FaultyDisk::Private &disk);

} // namespace wren::test
