// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/wire/handovers.h"

/** Referrals and requested transfers. Services decide by the state machine; rows are never deleted.
 */
namespace wren::store {

struct HandoverRow
{
    HandoverId id;
    ClientId client;
    wire::OutsidePerson person;  ///< as of when it was asked
    wire::HandoverRecord record; ///< without client, person and shares: see the above
};

/** Kind::Conflict: the id is taken, or the client has an open one. */
[[nodiscard]] Result<void> insertHandover(Connection &connection, const HandoverRow &row);
/** Writes how it ended: state, caseworker, who, when and answer. */
[[nodiscard]] Result<void> endHandover(Connection &connection, const HandoverRow &row);

[[nodiscard]] Result<std::optional<HandoverRow>> findHandover(Connection &connection,
                                                              const HandoverId &id);
[[nodiscard]] Result<std::optional<HandoverRow>> openHandoverOf(Connection &connection,
                                                                const ClientId &client);

/** Those of either way that `staff` asked for after `since` (ms UTC), whatever became of them. */
[[nodiscard]] Result<qint64> countHandoversAskedBy(Connection &connection, const StaffId &staff,
                                                   qint64 since);

/** One row of "SELECT * FROM handover". */
[[nodiscard]] HandoverRow handoverOf(const Rows::Row &row);

} // namespace wren::store
