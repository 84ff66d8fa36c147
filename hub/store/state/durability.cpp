// SPDX-License-Identifier: Apache-2.0
#include "hub/store/state/durability.h"

#include "hub/store/feed.h"
#include "hub/store/lane/digests.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace wren::store {

namespace {

constexpr char raiseDurable[] =
    "UPDATE hub_state SET durable_seq = :seq WHERE id = 1 AND durable_seq < :seq";
constexpr char vacuumInto[] = "VACUUM INTO :path";
// What a lagging replica was told to be durable may lie beyond what it has.
constexpr char updateEpoch[] =
    "UPDATE hub_state SET epoch = :epoch,"
    " durable_seq = CASE WHEN durable_seq > seq THEN seq ELSE durable_seq END WHERE id = 1";

/** A file's contents, or a directory's entries, are on the disk. */
bool flushed(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool done = ::fsync(handle) == 0;
    ::close(handle);
    return done;
}

Error notWritten(const QString &path)
{
    return {Kind::Storage, QStringLiteral("the backup %1 cannot be written").arg(path), {}};
}

/** Written beside and moved, so that what bears the name is whole. */
Result<void> copyTo(Connection &connection, const QString &path)
{
    const QString partial = path + QStringLiteral(".partial");
    QFile::remove(partial);
    if (const Result<Rows> copied = connection.query(vacuumInto, {{":path", partial}}); !copied) {
        QFile::remove(partial);
        return copied.error();
    }
    QFile::setPermissions(partial, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!flushed(partial) || !QFile::rename(partial, path) ||
        !flushed(QFileInfo(path).absolutePath()))
        return notWritten(path);
    return {};
}

} // namespace

Result<void> noteBackup(Connection &connection, qint64 seq)
{
    const Result<HubState> state = readHubState(connection);
    if (!state)
        return state.error();
    if (seq < 0 || seq > state->seq)
        return Error{Kind::Invalid, QStringLiteral("the hub has not come to seq %1").arg(seq), {}};
    return connection.execute(raiseDurable, {{":seq", seq}});
}

Result<qint64> copyDatabase(Connection &connection, const QString &path)
{
    if (connection.dialect() != Connection::Dialect::Sqlite)
        return Error{Kind::Invalid, QStringLiteral("only an SQLite database is copied"), {}};
    if (QFileInfo::exists(path))
        return Error{Kind::Invalid, QStringLiteral("%1 is there already").arg(path), {}};
    const Result<HubState> state = readHubState(connection);
    if (!state)
        return state.error();
    if (const Result<void> copied = copyTo(connection, path); !copied)
        return copied.error();
    return state->seq;
}

Result<void> changeEpoch(Connection &connection, const QString &epoch)
{
    const auto transaction = Transaction::begin(connection, Transaction::Mode::Write);
    if (!transaction)
        return transaction.error();
    if (const Result<void> changed = connection.execute(updateEpoch, {{":epoch", epoch}}); !changed)
        return changed;
    if (const Result<void> reckoned = reckonDigests(connection, epoch); !reckoned)
        return reckoned;
    return (*transaction)->commit();
}

} // namespace wren::store
