// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/ids.h"

namespace wren::store {

/** The counter row: how far the hub is, and which history that is a number of (sync.md, Words). */
struct HubState
{
    qint64 seq = 0;
    QString epoch;
    qint64 durableSeq = 0;
    qint64 prunedSeq = 0; ///< exits up to here are forgotten: a cursor before it starts over
    QByteArray chain;     ///< the audit chain after `seq`
};
[[nodiscard]] Result<HubState> readHubState(Connection &connection);

/** One record's place in one scope: entered or changed there at `seq`, or left it (`gone`). */
struct Head
{
    QString scope;
    QString kind;
    QString id;
    std::optional<ClientId> client;
    qint64 seq = 0;
    bool gone = false;
};

/**
 * The heads of `scope` with a seq above `after`, by ascending seq: about `limit` of them, and
 * always all that share the last one's seq (what one mutation did to a scope is never cut in two).
 */
[[nodiscard]] Result<QList<Head>> headsAfter(Connection &connection, const QString &scope,
                                             qint64 after, int limit);
/** Whether headsAfter would return anything; one index probe. */
[[nodiscard]] Result<bool> hasHeadsAfter(Connection &connection, const QString &scope,
                                         qint64 after);

/** The scopes that anything above `after` happened in. */
[[nodiscard]] Result<QStringList> scopesAfter(Connection &connection, qint64 after);

/** digestText of each of the scopes; an empty one's too. Of the moment of the read snapshot. */
[[nodiscard]] Result<QMap<QString, QString>> readDigests(Connection &connection,
                                                         const QStringList &scopes);

/** The mid of the device's last consumed mutation; 0 for an unknown device. */
[[nodiscard]] Result<qint64> lastMid(Connection &connection, const DeviceId &device);
/** Job::content of the device's mutation that was consumed under the mid; empty: not known. */
[[nodiscard]] Result<QByteArray> consumedContent(Connection &connection, const DeviceId &device,
                                                 qint64 mid);

} // namespace wren::store
