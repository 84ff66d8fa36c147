// SPDX-License-Identifier: Apache-2.0
#include "hub/store/cams/camsrows.h"

#include "hub/store/eachrow.h"
#include "hub/store/sql/jsontext.h"
#include "hub/store/sql/manyrows.h"

namespace wren::store {

namespace {

constexpr char linksByClient[] = "SELECT l.*, c.provider_id FROM cams_link l"
                                 " JOIN client c ON c.id = l.client_id WHERE l.client_id IN ";
constexpr char linksByReference[] = "SELECT l.*, c.provider_id FROM cams_link l"
                                    " JOIN client c ON c.id = l.client_id WHERE l.reference IN ";
constexpr char valuesByClient[] =
    "SELECT client_id, field, value FROM cams_value WHERE client_id IN ";

CamsLink linkOf(const Rows::Row &row)
{
    CamsLink link;
    link.client = {ClientId::fromTrusted(row.text("client_id")),
                   ProviderId::fromTrusted(row.text("provider_id"))};
    link.record.client = link.client.id;
    link.record.reference = row.text("reference");
    link.record.caseReference = row.text("case_reference");
    link.record.closed = row.flag("closed");
    link.record.identifiesAs = row.text("identifies_as");
    link.record.layer.state = camsStateFromName(row.text("state")).value_or(CamsState::Broken);
    link.record.trouble =
        wire::camsTroubleFromName(row.text("trouble")).value_or(wire::CamsTrouble::Unreadable);
    link.record.readAt = row.integer("read_at");
    link.record.connectedAt = row.integer("connected_at");
    link.changedAt = row.integer("changed_at");
    link.record.wanted = row.flag("wanted");
    return link;
}

Result<QHash<ClientId, CamsLink>> readLinks(Connection &connection, const char *select,
                                            const QStringList &keys)
{
    QHash<ClientId, CamsLink> links;
    Result<void> read = forEachRow(connection, select, keys, [&](const Rows::Row &row) {
        const CamsLink link = linkOf(row);
        links.insert(link.client.id, link);
    });
    if (!read)
        return read.error();
    read = forEachRow(connection, valuesByClient, idTexts(links.keys()), [&](const Rows::Row &row) {
        if (const std::optional<Field> field = fieldFromName(row.text("field"))) {
            links[ClientId::fromTrusted(row.text("client_id"))].record.layer.values.set(
                *field, jsonValue(row.text("value")));
        }
    });
    if (!read)
        return read.error();
    return links;
}

Result<QStringList> references(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    QStringList found;
    for (qsizetype i = 0; i < rows->size(); ++i)
        found << rows->at(i).text("reference");
    return found;
}

Result<void> deleteValues(Connection &connection, const ClientId &client)
{
    static constexpr char sql[] = "DELETE FROM cams_value WHERE client_id = :client";
    return connection.execute(sql, {{":client", client.text()}});
}

Result<void> deleteValue(Connection &connection, const ClientId &client, Field field)
{
    static constexpr char sql[] =
        "DELETE FROM cams_value WHERE client_id = :client AND field = :field";
    return connection.execute(sql, {{":client", client.text()}, {":field", fieldName(field)}});
}

/** The rows of cams_value on their way: a compare may write those of thousands of links. */
ManyRows valueRows(Connection &connection)
{
    return {connection,
            "cams_value",
            {"client_id", "field", "value"},
            " ON CONFLICT (client_id, field) DO UPDATE SET value = excluded.value"};
}

Result<void> putValues(Connection &connection, ManyRows &rows, const ClientId &client,
                       const Profile &before, const Profile &after)
{
    for (const FieldInfo &info : allFields()) {
        const QJsonValue value = after.value(info.id);
        if (before.value(info.id) == value)
            continue;
        const Result<void> written =
            after.has(info.id) ? rows.add({client.text(), fieldName(info.id), jsonText(value)})
                               : deleteValue(connection, client, info.id);
        if (!written)
            return written;
    }
    return {};
}

Bindings bindingsOf(const CamsLink &link)
{
    const wire::CamsRecord &record = link.record;
    const QVariant identifies =
        record.identifiesAs.isEmpty() ? QVariant() : QVariant(record.identifiesAs);
    return {{":client", link.client.id.text()},
            {":reference", record.reference},
            {":case", record.caseReference},
            {":closed", record.closed},
            {":identifies", identifies},
            {":state", camsStateName(record.layer.state)},
            {":trouble", wire::camsTroubleName(record.trouble)},
            {":read", record.readAt},
            {":changed", link.changedAt}};
}

} // namespace

Result<std::optional<CamsLink>> camsLinkOf(Connection &connection, const ClientId &client)
{
    const Result<QList<CamsLink>> links = camsLinksOf(connection, {client});
    if (!links)
        return links.error();
    return links->isEmpty() ? std::optional<CamsLink>() : std::optional(links->first());
}

Result<QList<CamsLink>> camsLinksOf(Connection &connection, const QList<ClientId> &clients)
{
    const auto links = readLinks(connection, linksByClient, idTexts(clients));
    if (!links)
        return links.error();
    return links->values();
}

Result<QHash<QString, CamsLink>> camsLinks(Connection &connection, const QStringList &references)
{
    const auto links = readLinks(connection, linksByReference, references);
    if (!links)
        return links.error();
    QHash<QString, CamsLink> byReference;
    for (const CamsLink &link : *links)
        byReference.insert(link.record.reference, link);
    return byReference;
}

Result<QStringList> linkedReferences(Connection &connection, const QString &after, int limit)
{
    static constexpr char sql[] = "SELECT reference FROM cams_link WHERE reference > :after"
                                  " ORDER BY reference LIMIT :limit";
    const QString from = after.isNull() ? QStringLiteral("") : after;
    return references(connection.query(sql, {{":after", from}, {":limit", limit}}));
}

Result<QStringList> wantedReferences(Connection &connection, int limit)
{
    static constexpr char sql[] =
        "SELECT reference FROM cams_link WHERE wanted = 1 ORDER BY reference LIMIT :limit";
    return references(connection.query(sql, {{":limit", limit}}));
}

Result<void> insertCamsLink(Connection &connection, const CamsLink &link, const StaffId &staff)
{
    static constexpr char sql[] = R"(
        INSERT INTO cams_link (client_id, reference, case_reference, closed, identifies_as, state,
            trouble, read_at, changed_at, connected_at, staff_id)
        VALUES (:client, :reference, :case, :closed, :identifies, :state, :trouble, :read,
            :changed, :connected, :staff))";
    Bindings bindings = bindingsOf(link);
    bindings << Bind{":connected", link.record.connectedAt} << Bind{":staff", staff.text()};
    Result<void> inserted = connection.execute(sql, bindings);
    ManyRows values = valueRows(connection);
    if (inserted)
        inserted = putValues(connection, values, link.client.id, {}, link.record.layer.values);
    return inserted ? values.flush() : inserted;
}

Result<void> updateCamsLinks(Connection &connection, const QList<CamsLinkChange> &changes)
{
    static constexpr char sql[] = R"(
        UPDATE cams_link SET reference = :reference, case_reference = :case, closed = :closed,
            identifies_as = :identifies, state = :state, trouble = :trouble, read_at = :read,
            changed_at = :changed, wanted = 0 WHERE client_id = :client)";
    ManyRows values = valueRows(connection);
    for (const CamsLinkChange &change : changes) {
        Result<void> written = connection.execute(sql, bindingsOf(change.after));
        if (written) {
            written =
                putValues(connection, values, change.after.client.id,
                          change.before.record.layer.values, change.after.record.layer.values);
        }
        if (!written)
            return written;
    }
    return values.flush();
}

Result<void> wantCamsLink(Connection &connection, const ClientId &client)
{
    static constexpr char sql[] = "UPDATE cams_link SET wanted = 1 WHERE client_id = :client";
    return connection.execute(sql, {{":client", client.text()}});
}

Result<void> wantStaleCamsLinks(Connection &connection)
{
    return connection.execute("UPDATE cams_link SET wanted = 1 WHERE state = 'stale'");
}

Result<void> deleteCamsLink(Connection &connection, const ClientId &client)
{
    static constexpr char sql[] = "DELETE FROM cams_link WHERE client_id = :client";
    const Result<void> deleted = deleteValues(connection, client);
    return deleted ? connection.execute(sql, {{":client", client.text()}}) : deleted;
}

Result<QHash<ClientId, Profile>> camsValues(Connection &connection, const QList<ClientId> &clients)
{
    static constexpr char select[] =
        "SELECT v.client_id, v.field, v.value FROM cams_value v JOIN cams_link l"
        " ON l.client_id = v.client_id AND l.state <> 'broken' WHERE v.client_id IN ";
    QHash<ClientId, Profile> values;
    const Result<void> read =
        forEachRow(connection, select, idTexts(clients), [&](const Rows::Row &row) {
            if (const std::optional<Field> field = fieldFromName(row.text("field"))) {
                values[ClientId::fromTrusted(row.text("client_id"))].set(
                    *field, jsonValue(row.text("value")));
            }
        });
    if (!read)
        return read.error();
    return values;
}

} // namespace wren::store
