// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/clients/clientrows.h"
#include "models/wire/edits.h"

/** Values that came second and wait for a person to choose (sync.md, Hub 6). */
namespace wren::store {

struct ConflictRow
{
    ConflictId id;
    ClientId client;
    Field field = Field::FirstName;
    QJsonValue value; ///< that came second
    std::optional<StaffId> staff;
    DeviceId device; ///< null: typed on a page
    qint64 at = 0;   ///< ms UTC
};

/** Resolved ones too: whoever resolves it a second time says what the field shall be. */
[[nodiscard]] Result<std::optional<ConflictRow>> findConflict(Connection &connection,
                                                              const ConflictId &id);
/** The unresolved ones of one field, oldest first. */
[[nodiscard]] Result<QList<ConflictRow>> openConflicts(Connection &connection,
                                                       const ClientId &client, Field field);
/** An unresolved one that the feed tells of. */
struct ToldConflict
{
    ClientKey client;
    ConflictRow conflict;
};
/** Those of the clients that are linked to CaMS, oldest first; they are few. */
[[nodiscard]] Result<QList<ToldConflict>> toldConflictsOfLinked(Connection &connection);
/** A new one, or the same one with a later value. */
[[nodiscard]] Result<void> putConflict(Connection &connection, const ConflictRow &row);
/** False: it was resolved before. */
[[nodiscard]] Result<bool> resolveConflict(Connection &connection, const ConflictId &id,
                                           qint64 seq);

} // namespace wren::store
