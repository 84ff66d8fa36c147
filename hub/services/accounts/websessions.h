// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/database.h"
#include "models/ids.h"
#include "models/result.h"

#include <chrono>

namespace wren::services {

struct WebSessionTerms
{
    std::chrono::milliseconds idle = std::chrono::minutes(15);
    std::chrono::milliseconds life = std::chrono::hours(8);
};

/** What a page knows of who is logged in. */
struct WebSession
{
    ClientId client;
    QByteArray csrf; ///< 32 bytes: what the session's forms must carry
};

/**
 * Opens a session at log-in: `token` (32 random bytes, the cookie's content) and `csrf` are new,
 * the database holds the token's hash (security.md, Sessions).
 */
[[nodiscard]] Result<void> openWebSession(store::Connection &connection, const ClientId &client,
                                          const QByteArray &token, const QByteArray &csrf,
                                          qint64 now);

/**
 * The session of `token` if it has neither idled nor lived too long. Notes once a minute that it
 * was seen.
 */
[[nodiscard]] Result<std::optional<WebSession>> findSession(store::Connection &connection,
                                                            const QByteArray &token,
                                                            const WebSessionTerms &terms,
                                                            qint64 now);
/** Also of a token that is none. */
[[nodiscard]] Result<void> endWebSession(store::Connection &connection, const QByteArray &token);
/** Drops the sessions that have ended by time. */
[[nodiscard]] Result<void> dropOldSessions(store::Connection &connection,
                                           const WebSessionTerms &terms, qint64 now);

} // namespace wren::services
