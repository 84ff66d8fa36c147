// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/ids.h"

namespace wren::store {

/** Who looked at whose record, when, how and from where (security.md, Audit). */
struct AccessEntry
{
    StaffId staff;
    DeviceId device;
    QString kind;                   ///< "see_client", "search_registry", "shown_in_search", ...
    std::optional<ClientId> client; ///< none: a search or look-up as such
    QString subject;                ///< what was looked up by its number; null: nothing
    QString remoteAddress;
};

/** Written without a seq; `id` is new and random (36 characters). */
[[nodiscard]] Result<void> logAccess(Connection &connection, const QString &id, qint64 now,
                                     const AccessEntry &entry);

} // namespace wren::store
