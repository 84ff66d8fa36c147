// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

namespace wren::app {

/** Why this computer's own disk fails Desk; each has its own cure (I16). */
enum class StorageFault {
    DiskFull,   ///< make room; everything saved so far is kept
    Damaged,    ///< the copy is made anew from the hub; what waits to be sent is rescued
    Unwritable, ///< rights or hardware: tell whoever looks after this computer
};

/** What a Kind::Storage or Kind::Crypto of the cache means; null for any other error. */
[[nodiscard]] std::optional<StorageFault> storageFault(const Error &error);

/** The error of an SQLite result code; never a value. */
[[nodiscard]] Error sqliteError(const QString &nativeCode);

} // namespace wren::app
