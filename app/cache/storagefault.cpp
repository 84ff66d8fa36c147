// SPDX-License-Identifier: Apache-2.0
#include "app/cache/storagefault.h"

#include <optional>

namespace wren::app {

namespace {

constexpr char sqlitePrefix[] = "sqlite ";
constexpr int primaryCode = 0xff; ///< extended codes carry the primary one in the low byte

constexpr int corrupt = 11;
constexpr int full = 13;
constexpr int constraint = 19; ///< none of ours is violated unless an index lies
constexpr int notADatabase = 26;

} // namespace

Error sqliteError(const QString &nativeCode)
{
    return Error{Kind::Storage, QLatin1String(sqlitePrefix) + nativeCode, {}};
}

std::optional<StorageFault> storageFault(const Error &error)
{
    if (error.kind == Kind::Crypto)
        return StorageFault::Damaged;
    if (error.kind != Kind::Storage)
        return std::nullopt;
    const QString detail = error.detail;
    if (!detail.startsWith(QLatin1String(sqlitePrefix)))
        return StorageFault::Unwritable;
    const int code = detail.mid(int(sizeof sqlitePrefix) - 1).toInt() & primaryCode;
    if (code == full)
        return StorageFault::DiskFull;
    const bool damaged = code == corrupt || code == constraint || code == notADatabase;
    return damaged ? StorageFault::Damaged : StorageFault::Unwritable;
}

} // namespace wren::app
