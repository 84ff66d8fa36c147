// SPDX-License-Identifier: Apache-2.0
#include "hub/store/accounts/linkrows.h"

namespace wren::store {

namespace {

Result<std::optional<LinkRow>> firstLink(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<LinkRow>();
    const Rows::Row row = rows->first();
    LinkRow link;
    link.id = LinkId::fromTrusted(row.text("id"));
    link.client = ClientId::fromTrusted(row.text("client_id"));
    link.purpose = row.text("purpose");
    link.tokenHash = row.bytes("token_hash");
    link.createdAt = row.integer("created_at");
    link.expiresAt = row.integer("expires_at");
    link.usedAt = row.optionalInteger("used_at");
    link.endedAt = row.optionalInteger("ended_at");
    return std::optional(link);
}

} // namespace

Result<void> insertLink(Connection &connection, const LinkRow &link)
{
    static constexpr char sql[] = R"(
        INSERT INTO link (id, client_id, purpose, token_hash, created_at, expires_at)
        VALUES (:id, :client, :purpose, :hash, :created, :expires))";
    return connection.execute(sql, {{":id", link.id.text()},
                                    {":client", link.client.text()},
                                    {":purpose", link.purpose},
                                    {":hash", link.tokenHash},
                                    {":created", link.createdAt},
                                    {":expires", link.expiresAt}});
}

Result<void> endLinks(Connection &connection, const ClientId &client, qint64 now)
{
    static constexpr char sql[] = R"(
        UPDATE link SET ended_at = :now
        WHERE client_id = :client AND used_at IS NULL AND ended_at IS NULL)";
    return connection.execute(sql, {{":now", now}, {":client", client.text()}});
}

Result<void> endLinks(Connection &connection, const ClientId &client, const QString &purpose,
                      qint64 now)
{
    static constexpr char sql[] = R"(
        UPDATE link SET ended_at = :now
        WHERE client_id = :client AND purpose = :purpose AND used_at IS NULL AND ended_at IS NULL)";
    return connection.execute(sql,
                              {{":now", now}, {":client", client.text()}, {":purpose", purpose}});
}

Result<std::optional<ClientId>> useLink(Connection &connection, const QByteArray &tokenHash,
                                        const QString &purpose, qint64 now)
{
    static constexpr char sql[] = R"(
        UPDATE link SET used_at = :now
        WHERE token_hash = :hash AND purpose = :purpose AND used_at IS NULL AND ended_at IS NULL
          AND expires_at > :now
        RETURNING client_id)";
    const Result<Rows> rows =
        connection.query(sql, {{":now", now}, {":hash", tokenHash}, {":purpose", purpose}});
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<ClientId>();
    return std::optional(ClientId::fromTrusted(rows->first().text("client_id")));
}

Result<std::optional<LinkRow>> findLink(Connection &connection, const LinkId &link)
{
    static constexpr char sql[] = R"(
        SELECT id, client_id, purpose, token_hash, created_at, expires_at, used_at, ended_at
        FROM link WHERE id = :id)";
    return firstLink(connection.query(sql, {{":id", link.text()}}));
}

Result<std::optional<LinkRow>> findLinkByHash(Connection &connection, const QByteArray &tokenHash,
                                              const QString &purpose)
{
    static constexpr char sql[] = R"(
        SELECT id, client_id, purpose, token_hash, created_at, expires_at, used_at, ended_at
        FROM link WHERE token_hash = :hash AND purpose = :purpose)";
    return firstLink(connection.query(sql, {{":hash", tokenHash}, {":purpose", purpose}}));
}

Result<std::optional<LinkRow>> findOpenLink(Connection &connection, const ClientId &client,
                                            const QString &purpose, qint64 now)
{
    static constexpr char sql[] = R"(
        SELECT id, client_id, purpose, token_hash, created_at, expires_at, used_at, ended_at
        FROM link
        WHERE client_id = :client AND purpose = :purpose AND used_at IS NULL AND ended_at IS NULL
          AND expires_at > :now
        ORDER BY created_at DESC LIMIT 1)";
    return firstLink(
        connection.query(sql, {{":client", client.text()}, {":purpose", purpose}, {":now", now}}));
}

Result<qint64> countLinks(Connection &connection, const ClientId &client, const QString &purpose,
                          qint64 since)
{
    static constexpr char sql[] = R"(
        SELECT count(*) AS links FROM link
        WHERE client_id = :client AND purpose = :purpose AND created_at > :since)";
    const Result<Rows> rows = connection.query(
        sql, {{":client", client.text()}, {":purpose", purpose}, {":since", since}});
    if (!rows)
        return rows.error();
    return rows->first().integer("links");
}

} // namespace wren::store
