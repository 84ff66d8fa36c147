// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"

namespace wren::store {

/** One commit record, as it is hashed into the chain. */
struct CommitEntry
{
    qint64 seq = 0;
    qint64 at = 0; ///< ms UTC
    QString actorKind;
    QString actorId;
    QString deviceId; ///< null if none
    QString action;
    QString subject;
    QByteArray commitment; ///< over the commitments of its changed values, in order
};

/** The chain before the first entry. */
[[nodiscard]] QByteArray chainStart();
/** BLAKE2b(previous, canonical entry), 32 bytes. */
[[nodiscard]] QByteArray chainAfter(const QByteArray &previous, const CommitEntry &entry);

/** One changed value beside the chain. Erasing it removes the values and the salt, not the
 * commitment. */
struct ChangedValue
{
    QString kind;
    QString id;
    QString clientId; ///< null if it belongs to none
    QString field;
    QString oldValue; ///< JSON
    QString newValue;
};
/** BLAKE2b keyed with the salt: tells nothing of the value once the salt is erased. */
[[nodiscard]] QByteArray valueCommitment(const ChangedValue &value, const QByteArray &salt);
/** What CommitEntry::commitment is for these, in their order. */
[[nodiscard]] QByteArray joinCommitments(const QList<QByteArray> &commitments);

struct ChainReport
{
    qint64 entries = 0;                ///< that were found good
    QByteArray head;                   ///< the chain after them
    std::optional<qint64> firstBroken; ///< seq of the first entry that does not fit
    QString reason;                    ///< with firstBroken, in English, no personal data
};
/**
 * Walks the whole audit chain of one moment (`wren-hub verify-audit`). Finds changed, removed,
 * inserted and reordered entries and values, and a tail cut off behind the counter row's back.
 */
[[nodiscard]] Result<ChainReport> verifyChain(Connection &connection);

} // namespace wren::store
