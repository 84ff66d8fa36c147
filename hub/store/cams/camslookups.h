// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/wire/cams.h"

namespace wren::store {

/** What a staff member was shown of a client of CaMS. */
struct CamsLookUp
{
    StaffId staff;
    wire::CamsAnswer answer; ///< State::Found
    QString caseReference;
    qint64 changedAt = 0; ///< ms UTC, EOIS's clock
    qint64 at = 0;        ///< ms UTC
};
/** Replaces what this person was shown of the same client before. */
[[nodiscard]] Result<void> noteCamsFound(Connection &connection, const CamsLookUp &lookUp);
/** Nothing: not shown to this person since `since`. */
[[nodiscard]] Result<std::optional<CamsLookUp>>
camsFound(Connection &connection, const QString &reference, const StaffId &staff, qint64 since);
[[nodiscard]] Result<void> forgetCamsLookUps(Connection &connection, qint64 before);

} // namespace wren::store
