// SPDX-License-Identifier: Apache-2.0
#include "hub/store/accounts/websessionrows.h"

namespace wren::store {

namespace {} // namespace

Result<void> insertWebSession(Connection &connection, const WebSessionRow &session)
{
    static constexpr char sql[] = R"(
        INSERT INTO web_session (session_hash, client_id, csrf, created_at, seen_at)
        VALUES (:hash, :client, :csrf, :created, :seen))";
    return connection.execute(sql, {{":hash", session.sessionHash},
                                    {":client", session.client.text()},
                                    {":csrf", session.csrf},
                                    {":created", session.createdAt},
                                    {":seen", session.seenAt}});
}

Result<std::optional<WebSessionRow>> findWebSession(Connection &connection,
                                                    const QByteArray &sessionHash)
{
    static constexpr char sql[] = R"(
        SELECT s.session_hash, s.client_id, s.csrf, s.created_at, s.seen_at
        FROM web_session s JOIN client_account a ON a.client_id = s.client_id
        WHERE s.session_hash = :hash AND a.deactivated_at IS NULL)";
    const Result<Rows> rows = connection.query(sql, {{":hash", sessionHash}});
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<WebSessionRow>();
    const Rows::Row row = rows->first();
    return std::optional(
        WebSessionRow{row.bytes("session_hash"), ClientId::fromTrusted(row.text("client_id")),
                      row.bytes("csrf"), row.integer("created_at"), row.integer("seen_at")});
}

Result<void> touchWebSession(Connection &connection, const QByteArray &sessionHash, qint64 now)
{
    static constexpr char sql[] =
        "UPDATE web_session SET seen_at = :now WHERE session_hash = :hash";
    return connection.execute(sql, {{":now", now}, {":hash", sessionHash}});
}

Result<void> deleteWebSession(Connection &connection, const QByteArray &sessionHash)
{
    static constexpr char sql[] = "DELETE FROM web_session WHERE session_hash = :hash";
    return connection.execute(sql, {{":hash", sessionHash}});
}

Result<void> deleteWebSessionsOf(Connection &connection, const ClientId &client)
{
    static constexpr char sql[] = "DELETE FROM web_session WHERE client_id = :client";
    return connection.execute(sql, {{":client", client.text()}});
}

Result<void> deleteOldWebSessions(Connection &connection, qint64 seenBefore, qint64 createdBefore)
{
    static constexpr char sql[] =
        "DELETE FROM web_session WHERE seen_at < :seen OR created_at < :created";
    return connection.execute(sql, {{":seen", seenBefore}, {":created", createdBefore}});
}

} // namespace wren::store
