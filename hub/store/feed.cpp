// SPDX-License-Identifier: Apache-2.0
#include "hub/store/feed.h"

#include "hub/store/eachrow.h"
#include "models/scopedigest.h"

#include <QtEndian>

#include <limits>

namespace wren::store {

namespace {

constexpr char selectState[] =
    "SELECT seq, epoch, durable_seq, pruned_seq, chain FROM hub_state WHERE id = 1";
// The limit-th row's seq is the last one wanted; without such a row, all are.
constexpr char selectHeads[] = "SELECT kind, id, client_id, seq, gone FROM head"
                               " WHERE scope = :scope AND seq > :after AND seq <= COALESCE("
                               " (SELECT seq FROM head WHERE scope = :scope AND seq > :after"
                               " ORDER BY seq LIMIT 1 OFFSET :offset), :top)"
                               " ORDER BY seq, kind, id";
constexpr char selectAnyHead[] =
    "SELECT 1 AS found FROM head WHERE scope = :scope AND seq > :after LIMIT 1";
constexpr char selectScopes[] = "SELECT DISTINCT scope FROM head WHERE seq > :after";
constexpr char selectDigests[] = "SELECT scope, digest FROM scope_digest WHERE scope IN ";
constexpr char selectLastMid[] = "SELECT last_mid FROM device WHERE id = :device";
constexpr char selectContent[] =
    "SELECT content FROM mutation_result WHERE device_id = :device AND mid = :mid";

std::optional<ClientId> clientOf(const Rows::Row &row)
{
    if (row.isNull("client_id"))
        return std::nullopt;
    return ClientId::fromTrusted(row.text("client_id"));
}

} // namespace

Result<HubState> readHubState(Connection &connection)
{
    const Result<Rows> rows = connection.query(selectState);
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return Error{Kind::Storage, QStringLiteral("the database has no counter row"), {}};
    const Rows::Row row = rows->first();
    return HubState{row.integer("seq"), row.text("epoch"), row.integer("durable_seq"),
                    row.integer("pruned_seq"), row.bytes("chain")};
}

Result<QList<Head>> headsAfter(Connection &connection, const QString &scope, qint64 after,
                               int limit)
{
    const Result<Rows> rows =
        connection.query(selectHeads, {{":scope", scope},
                                       {":after", after},
                                       {":offset", limit - 1},
                                       {":top", std::numeric_limits<qint64>::max()}});
    if (!rows)
        return rows.error();
    QList<Head> heads;
    heads.reserve(rows->size());
    for (qsizetype i = 0; i < rows->size(); ++i) {
        const Rows::Row row = rows->at(i);
        heads.append({scope, row.text("kind"), row.text("id"), clientOf(row), row.integer("seq"),
                      row.flag("gone")});
    }
    return heads;
}

Result<bool> hasHeadsAfter(Connection &connection, const QString &scope, qint64 after)
{
    const Result<Rows> rows =
        connection.query(selectAnyHead, {{":scope", scope}, {":after", after}});
    if (!rows)
        return rows.error();
    return !rows->isEmpty();
}

Result<QStringList> scopesAfter(Connection &connection, qint64 after)
{
    const Result<Rows> rows = connection.query(selectScopes, {{":after", after}});
    if (!rows)
        return rows.error();
    QStringList scopes;
    for (qsizetype i = 0; i < rows->size(); ++i)
        scopes.append(rows->at(i).text("scope"));
    return scopes;
}

Result<QMap<QString, QString>> readDigests(Connection &connection, const QStringList &scopes)
{
    QMap<QString, QString> digests;
    for (const QString &scope : scopes)
        digests.insert(scope, digestText(0));
    const Result<void> read =
        forEachRow(connection, selectDigests, scopes, [&digests](const Rows::Row &row) {
            const QByteArray bytes = row.bytes("digest");
            digests.insert(row.text("scope"),
                           digestText(qFromBigEndian<quint64>(bytes.constData())));
        });
    if (!read)
        return read.error();
    return digests;
}

Result<qint64> lastMid(Connection &connection, const DeviceId &device)
{
    const Result<Rows> rows = connection.query(selectLastMid, {{":device", device.text()}});
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? qint64(0) : rows->first().integer("last_mid");
}

Result<QByteArray> consumedContent(Connection &connection, const DeviceId &device, qint64 mid)
{
    const Result<Rows> rows =
        connection.query(selectContent, {{":device", device.text()}, {":mid", mid}});
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? QByteArray() : rows->first().bytes("content");
}

} // namespace wren::store
