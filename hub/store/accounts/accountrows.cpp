// SPDX-License-Identifier: Apache-2.0
#include "hub/store/accounts/accountrows.h"

#include "models/formats/email.h"

namespace wren::store {

namespace {

constexpr char selectByClient[] = R"(
    SELECT a.client_id, c.provider_id, a.email, a.password_hash, a.deactivated_at, c.language,
           c.first_name, c.last_name, c.preferred_name
    FROM client_account a JOIN client c ON c.id = a.client_id
    WHERE a.client_id = :client)";

constexpr char selectByEmail[] = R"(
    SELECT a.client_id, c.provider_id, a.email, a.password_hash, a.deactivated_at, c.language,
           c.first_name, c.last_name, c.preferred_name
    FROM client_account a JOIN client c ON c.id = a.client_id
    WHERE a.email_folded = :folded)";

Result<std::optional<AccountRow>> firstAccount(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<AccountRow>();
    const Rows::Row row = rows->first();
    AccountRow account;
    account.client = ClientId::fromTrusted(row.text("client_id"));
    account.provider = ProviderId::fromTrusted(row.text("provider_id"));
    account.email = row.text("email");
    account.passwordHash = row.text("password_hash").toUtf8();
    account.deactivated = !row.isNull("deactivated_at");
    account.language = row.text("language");
    account.firstName = row.text("first_name");
    account.lastName = row.text("last_name");
    account.preferredName = row.text("preferred_name");
    return std::optional(account);
}

} // namespace

Result<std::optional<AccountRow>> findAccount(Connection &connection, const ClientId &client)
{
    return firstAccount(connection.query(selectByClient, {{":client", client.text()}}));
}

Result<std::optional<AccountRow>> findAccountByEmail(Connection &connection, const QString &folded)
{
    return firstAccount(connection.query(selectByEmail, {{":folded", folded}}));
}

Result<bool> setFirstPassword(Connection &connection, const ClientId &client,
                              const QByteArray &hash, qint64 now)
{
    static constexpr char sql[] = R"(
        UPDATE client_account SET password_hash = :hash, activated_at = :now
        WHERE client_id = :client AND password_hash IS NULL AND deactivated_at IS NULL)";
    const Result<qint64> changed = connection.run(
        sql, {{":hash", QString::fromUtf8(hash)}, {":now", now}, {":client", client.text()}});
    if (!changed)
        return changed.error();
    return *changed == 1;
}

Result<bool> setPassword(Connection &connection, const ClientId &client, const QByteArray &hash,
                         qint64 now)
{
    static constexpr char sql[] = R"(
        UPDATE client_account
        SET password_hash = :hash, activated_at = coalesce(activated_at, :now)
        WHERE client_id = :client AND deactivated_at IS NULL)";
    const Result<qint64> changed = connection.run(
        sql, {{":hash", QString::fromUtf8(hash)}, {":now", now}, {":client", client.text()}});
    if (!changed)
        return changed.error();
    return *changed == 1;
}

Result<void> clearPassword(Connection &connection, const ClientId &client)
{
    static constexpr char sql[] = R"(
        UPDATE client_account SET password_hash = NULL, activated_at = NULL
        WHERE client_id = :client)";
    return connection.execute(sql, {{":client", client.text()}});
}

Result<void> setAccountEmail(Connection &connection, const ClientId &client, const QString &email)
{
    static constexpr char sql[] = R"(
        UPDATE client_account SET email = :email, email_folded = :folded
        WHERE client_id = :client)";
    return connection.execute(
        sql, {{":email", email}, {":folded", foldedEmail(email)}, {":client", client.text()}});
}

Result<void> replacePasswordHash(Connection &connection, const ClientId &client,
                                 const QByteArray &before, const QByteArray &after)
{
    static constexpr char sql[] = R"(
        UPDATE client_account SET password_hash = :after
        WHERE client_id = :client AND password_hash = :before)";
    const Result<qint64> changed = connection.run(sql, {{":after", QString::fromUtf8(after)},
                                                        {":client", client.text()},
                                                        {":before", QString::fromUtf8(before)}});
    return changed ? Result<void>() : changed.error();
}

} // namespace wren::store
