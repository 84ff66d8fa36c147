// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/websessions.h"

#include "hub/store/accounts/websessionrows.h"
#include "seal/seal.h"

namespace wren::services {

namespace {

/** A page read twice in a minute writes nothing. */
constexpr std::chrono::milliseconds touchEvery = std::chrono::minutes(1);

} // namespace

Result<void> openWebSession(store::Connection &connection, const ClientId &client,
                            const QByteArray &token, const QByteArray &csrf, qint64 now)
{
    return store::insertWebSession(connection, {seal::hash(token), client, csrf, now, now});
}

Result<std::optional<WebSession>> findSession(store::Connection &connection,
                                              const QByteArray &token, const WebSessionTerms &terms,
                                              qint64 now)
{
    const Result<std::optional<store::WebSessionRow>> found =
        store::findWebSession(connection, seal::hash(token));
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<WebSession>();
    const store::WebSessionRow &session = **found;
    if (now >= session.seenAt + terms.idle.count() || now >= session.createdAt + terms.life.count())
        return std::optional<WebSession>();
    if (now >= session.seenAt + touchEvery.count()) {
        const auto touched = store::touchWebSession(connection, session.sessionHash, now);
        if (!touched)
            return touched.error();
    }
    return std::optional(WebSession{session.client, session.csrf});
}

Result<void> endWebSession(store::Connection &connection, const QByteArray &token)
{
    return store::deleteWebSession(connection, seal::hash(token));
}

Result<void> dropOldSessions(store::Connection &connection, const WebSessionTerms &terms,
                             qint64 now)
{
    return store::deleteOldWebSessions(connection, now - terms.idle.count(),
                                       now - terms.life.count());
}

} // namespace wren::services
