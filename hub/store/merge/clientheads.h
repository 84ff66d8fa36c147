// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/feed.h"

/** Where a client's records are in the feed, and who may hold copies of them. */
namespace wren::store {

/** Every record of the client that is in a scope now, the client itself included. */
[[nodiscard]] Result<QList<Head>> headsOfClient(Connection &connection, const ClientId &client);

/** Remembers that the device's user fetched these scopes; outside of the lane, without a seq. */
[[nodiscard]] Result<void> noteFetched(Connection &connection, const DeviceId &device,
                                       const QStringList &scopes);
/** Whether the person ever fetched a scope that the client is or was in. */
[[nodiscard]] Result<bool> hasFetchedClient(Connection &connection, const StaffId &staff,
                                            const ClientId &client);

/** Who last changed the record's field by which device: that of the commit record `rev`; null: the
 * hub itself, a page, or nobody. */
[[nodiscard]] Result<DeviceId> deviceOfCommit(Connection &connection, qint64 rev);

} // namespace wren::store
