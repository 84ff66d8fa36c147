// SPDX-License-Identifier: Apache-2.0
#include "hub/store/emailchange/pagenonces.h"

namespace wren::store {

Result<bool> takePageNonce(Connection &connection, const ClientId &client, const QString &nonce,
                           qint64 now)
{
    static constexpr char sql[] = R"(
        INSERT INTO page_nonce (nonce, client_id, used_at) VALUES (:nonce, :client, :now)
        ON CONFLICT (nonce) DO NOTHING)";
    const Result<qint64> taken =
        connection.run(sql, {{":nonce", nonce}, {":client", client.text()}, {":now", now}});
    if (!taken)
        return taken.error();
    return *taken == 1;
}

Result<void> deletePageNoncesBefore(Connection &connection, qint64 usedBefore)
{
    static constexpr char sql[] = "DELETE FROM page_nonce WHERE used_at < :before";
    return connection.execute(sql, {{":before", usedBefore}});
}

} // namespace wren::store
