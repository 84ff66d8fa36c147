// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"

/** Counted tries, by a hash of what is being guessed at. Written without a seq. */
namespace wren::store {

struct ThrottleRow
{
    int failures = 0;
    qint64 blockedUntil = 0; ///< ms UTC
    qint64 changedAt = 0;
};

[[nodiscard]] Result<std::optional<ThrottleRow>> findThrottle(Connection &connection,
                                                              const QString &subject);
/**
 * Replaces what `seen` read (nothing: there was no row). False: somebody else was faster, read
 * again.
 */
[[nodiscard]] Result<bool> putThrottle(Connection &connection, const QString &subject,
                                       const std::optional<ThrottleRow> &seen,
                                       const ThrottleRow &next);
[[nodiscard]] Result<void> deleteThrottle(Connection &connection, const QString &subject);
[[nodiscard]] Result<void> deleteThrottlesBefore(Connection &connection, qint64 changedBefore);

} // namespace wren::store
