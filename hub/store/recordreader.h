// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/wire/records.h"

namespace wren::store {

/** A record as the feed names it; kinds as in wire::RecordChange. */
struct RecordKey
{
    QString kind;
    QString id;
    friend bool operator==(const RecordKey &, const RecordKey &) = default;
    friend size_t qHash(const RecordKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.kind, key.id);
    }
};

/**
 * The records' values as they travel (wire::RecordChange::value), a few queries however many keys
 * there are. What does not exist is left out. Checks no scope: the caller asks only for what may be
 * seen.
 */
[[nodiscard]] Result<QHash<RecordKey, QJsonObject>> readRecords(Connection &connection,
                                                                const QList<RecordKey> &keys);

/** The clients by id, every field of their profiles included; unknown ids are left out. */
[[nodiscard]] Result<QHash<ClientId, wire::ClientRecord>> readClients(Connection &connection,
                                                                      const QList<ClientId> &ids);
/** One of them; Kind::NotFound if there is no such client. */
[[nodiscard]] Result<wire::ClientRecord> readClient(Connection &connection, const ClientId &id);

} // namespace wren::store
