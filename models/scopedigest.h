// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/**
 * What a scope holds, in 64 bits (sync.md, Hub 9): the sum of a keyed hash of each record in it
 * with its rev. The same on the hub and on every Desk that holds the scope; costs the same to keep
 * up however many records there are. Modulo 2^64: taking a record's number away undoes adding it.
 */
namespace wren {

/** One record of `scope`; `epoch` is the key: digests of two epochs have nothing in common. */
struct ScopeRecord
{
    QString kind;
    QString id;
    qint64 rev = 0; ///< RecordChange::rev
};
[[nodiscard]] quint64 recordDigest(const QString &epoch, const QString &scope,
                                   const ScopeRecord &record);

/** As it travels: 16 lower-case hex digits. An empty scope is all zeros. */
[[nodiscard]] QString digestText(quint64 digest);

} // namespace wren
