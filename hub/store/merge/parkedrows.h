// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/wire/edits.h"
#include "models/wire/sync.h"

/** Mutations that wait for a decision: parked (their client had moved) or in quarantine. */
namespace wren::store {

struct ParkedRow
{
    ParkedId id;
    std::optional<ClientId> client;
    ProviderId provider; ///< whose administration decides while there is no client
    wire::ParkedCause cause = wire::ParkedCause::Moved;
    wire::Mutation mutation; ///< mid 0: none
    StaffId staff;           ///< who typed it, on which device
    DeviceId device;
    qint64 at = 0; ///< ms UTC
};

/** Under the counter lock. False: this very mutation of the device's is there already; a copied
 * computer may have another under its mid, which is kept too. */
[[nodiscard]] Result<bool> insertParked(Connection &connection, const ParkedRow &row);
/** Nothing once it was decided. */
[[nodiscard]] Result<std::optional<ParkedRow>> findParked(Connection &connection,
                                                          const ParkedId &id);
[[nodiscard]] Result<void> decideParked(Connection &connection, const ParkedId &id, qint64 seq);

struct ParkedOfDevice
{
    qint64 count = 0;
    qint64 lastMid = 0;
};
[[nodiscard]] Result<ParkedOfDevice> parkedOfDevice(Connection &connection, const DeviceId &device);

} // namespace wren::store
