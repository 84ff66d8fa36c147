// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/staff/staffauth.h"

namespace wren::services {

/** Who asks, and from where. */
struct Asker
{
    Session session;
    QString remoteAddress;

    [[nodiscard]] const StaffAccess &access() const { return session.staff.access; }
};

/**
 * Writes to the access log that the asker saw something: `kind` says what, `client` whose (nothing:
 * a search or look-up as such). What cannot be logged must not be shown: pass the error on.
 */
[[nodiscard]] Result<void> logAccess(store::Connection &connection,
                                     const store::Environment &environment, const Asker &asker,
                                     const QString &kind,
                                     const std::optional<ClientId> &client = std::nullopt);
/** The same for a number that was looked up at EOIS, normalised; null: what was given is none. */
[[nodiscard]] Result<void> logLookUp(store::Connection &connection,
                                     const store::Environment &environment, const Asker &asker,
                                     const QString &kind, const QString &number);

} // namespace wren::services
