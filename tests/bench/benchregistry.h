// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/ids.h"
#include "tests/bench/crowd.h"

namespace wren::bench {

/** The value, or the end of the program. */
template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}
inline void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
}

/** The id of the n-th person: ids in order make a large table in one go. */
[[nodiscard]] ClientId idOf(qsizetype number);
[[nodiscard]] qsizetype numberOf(const ClientId &id);

/**
 * Fills an empty, migrated database with these people as clients of one provider, and the match
 * index by the hub's own function.
 */
void fillRegistry(store::Connection &connection, const QList<Somebody> &people);

} // namespace wren::bench
