// SPDX-License-Identifier: Apache-2.0
#include "hub/store/cams/camsrecords.h"

#include "hub/store/cams/camsrows.h"
#include "hub/store/cams/eoiscursor.h"
#include "hub/store/eachrow.h"
#include "hub/store/sql/jsontext.h"

namespace wren::store {

Result<void> addCams(Connection &connection, const QStringList &ids,
                     QHash<RecordKey, QJsonObject> &values)
{
    QList<ClientId> clients;
    for (const QString &id : ids)
        clients << ClientId::fromTrusted(id);
    const auto links = camsLinksOf(connection, clients);
    if (!links)
        return links.error();
    for (const CamsLink &link : *links)
        values.insert({QStringLiteral("cams"), link.client.id.text()}, link.record.toJson());
    return {};
}

Result<void> addCamsProposals(Connection &connection, const QStringList &ids,
                              QHash<RecordKey, QJsonObject> &values)
{
    static constexpr char select[] =
        "SELECT * FROM correction_proposal WHERE ended_at IS NULL AND id IN ";
    return forEachRow(connection, select, ids, [&](const Rows::Row &row) {
        values.insert({QStringLiteral("cams_proposal"), row.text("id")}, proposalOf(row).toJson());
    });
}

Result<void> addCamsHints(Connection &connection, const QStringList &ids,
                          QHash<RecordKey, QJsonObject> &values)
{
    static constexpr char select[] =
        "SELECT client_id, reference FROM cams_hint WHERE client_id IN ";
    return forEachRow(connection, select, ids, [&](const Rows::Row &row) {
        const wire::CamsHintRecord hint{ClientId::fromTrusted(row.text("client_id")),
                                        row.text("reference")};
        values.insert({QStringLiteral("cams_hint"), hint.client.text()}, hint.toJson());
    });
}

Result<void> addEois(Connection &connection, const QStringList &ids,
                     QHash<RecordKey, QJsonObject> &values)
{
    if (ids.isEmpty())
        return {};
    const Result<EoisCursor> cursor = readEoisCursor(connection);
    if (!cursor)
        return cursor.error();
    const wire::EoisRecord record{cursor->away, cursor->since};
    values.insert({QStringLiteral("eois"), QStringLiteral("eois")}, record.toJson());
    return {};
}

wire::CamsProposalRecord proposalOf(const Rows::Row &row)
{
    return {ClientId::fromTrusted(row.text("client_id")),
            fieldFromName(row.text("field")).value_or(Field::LastName),
            jsonValue(row.text("value")),
            row.text("note"),
            StaffId::fromTrusted(row.text("staff_id")),
            row.integer("at")};
}

} // namespace wren::store
