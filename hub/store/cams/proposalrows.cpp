// SPDX-License-Identifier: Apache-2.0
#include "hub/store/cams/proposalrows.h"

#include "hub/store/cams/camsrecords.h"
#include "hub/store/eachrow.h"
#include "hub/store/sql/jsontext.h"

namespace wren::store {

namespace {

CamsProposal camsProposal(const Rows::Row &row)
{
    return {CamsProposalId::fromTrusted(row.text("id")), proposalOf(row)};
}

} // namespace

Result<void> insertProposal(Connection &connection, const CamsProposal &proposal)
{
    static constexpr char sql[] = R"(
        INSERT INTO correction_proposal (id, client_id, field, value, note, staff_id, at)
        VALUES (:id, :client, :field, :value, :note, :staff, :at))";
    const wire::CamsProposalRecord &record = proposal.record;
    const QVariant note = record.note.isEmpty() ? QVariant() : QVariant(record.note);
    return connection.execute(sql, {{":id", proposal.id.text()},
                                    {":client", record.client.text()},
                                    {":field", fieldName(record.field)},
                                    {":value", jsonText(record.value)},
                                    {":note", note},
                                    {":staff", record.by.text()},
                                    {":at", record.at}});
}

Result<std::optional<CamsProposal>> findProposal(Connection &connection, const CamsProposalId &id)
{
    static constexpr char sql[] =
        "SELECT * FROM correction_proposal WHERE id = :id AND ended_at IS NULL";
    const Result<Rows> rows = connection.query(sql, {{":id", id.text()}});
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::optional<CamsProposal>()
                           : std::optional(camsProposal(rows->first()));
}

Result<QList<CamsProposal>> openProposals(Connection &connection, const QList<ClientId> &clients)
{
    static constexpr char select[] = "SELECT * FROM correction_proposal WHERE client_id IN ";
    QList<CamsProposal> open;
    const Result<void> read = forEachRow(
        connection, select, idTexts(clients),
        [&open](const Rows::Row &row) { open << camsProposal(row); },
        " AND ended_at IS NULL ORDER BY at, id");
    if (!read)
        return read.error();
    return open;
}

Result<void> endProposal(Connection &connection, const CamsProposalId &id, qint64 now)
{
    static constexpr char sql[] = "UPDATE correction_proposal SET ended_at = :now WHERE id = :id";
    return connection.execute(sql, {{":now", now}, {":id", id.text()}});
}

Result<QList<Unlinked>> unlinkedAmong(Connection &connection, const QList<ClientId> &clients)
{
    static constexpr char select[] =
        "SELECT c.id, c.provider_id, h.reference"
        " FROM client c LEFT JOIN cams_hint h ON h.client_id = c.id"
        " WHERE NOT EXISTS (SELECT 1 FROM cams_link l WHERE l.client_id = c.id) AND c.id IN ";
    QList<Unlinked> found;
    const Result<void> read =
        forEachRow(connection, select, idTexts(clients), [&](const Rows::Row &row) {
            found.append({{ClientId::fromTrusted(row.text("id")),
                           ProviderId::fromTrusted(row.text("provider_id"))},
                          row.text("reference")});
        });
    if (!read)
        return read.error();
    return found;
}

Result<QList<CamsHint>> camsHints(Connection &connection)
{
    static constexpr char sql[] = "SELECT h.client_id, h.reference, c.provider_id FROM cams_hint h"
                                  " JOIN client c ON c.id = h.client_id";
    const Result<Rows> rows = connection.query(sql);
    if (!rows)
        return rows.error();
    QList<CamsHint> hints;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        const Rows::Row row = rows->at(i);
        hints << CamsHint{{ClientId::fromTrusted(row.text("client_id")),
                           ProviderId::fromTrusted(row.text("provider_id"))},
                          row.text("reference")};
    }
    return hints;
}

Result<bool> takeCamsHint(Connection &connection, const CamsHint &hint)
{
    static constexpr char sql[] =
        "DELETE FROM cams_hint WHERE client_id = :client AND reference = :reference";
    const Result<qint64> taken =
        connection.run(sql, {{":client", hint.client.id.text()}, {":reference", hint.reference}});
    if (!taken)
        return taken.error();
    return *taken > 0;
}

Result<void> putCamsHint(Connection &connection, const ClientId &client, const QString &reference)
{
    static constexpr char sql[] =
        "INSERT INTO cams_hint (client_id, reference) VALUES (:client, :reference)"
        " ON CONFLICT (client_id) DO UPDATE SET reference = excluded.reference";
    return connection.execute(sql, {{":client", client.text()}, {":reference", reference}});
}

Result<QList<ClientKey>> takeCamsHints(Connection &connection, const ClientId &client,
                                       const QString &reference)
{
    static constexpr char select[] =
        "SELECT h.client_id, c.provider_id FROM cams_hint h JOIN client c ON c.id = h.client_id"
        " WHERE h.client_id = :client OR h.reference = :reference";
    static constexpr char take[] =
        "DELETE FROM cams_hint WHERE client_id = :client OR reference = :reference";
    const Bindings bindings{{":client", client.text()}, {":reference", reference}};
    const Result<Rows> rows = connection.query(select, bindings);
    if (!rows)
        return rows.error();
    QList<ClientKey> losers;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        losers.append({ClientId::fromTrusted(rows->at(i).text("client_id")),
                       ProviderId::fromTrusted(rows->at(i).text("provider_id"))});
    }
    const Result<void> taken = connection.execute(take, bindings);
    if (!taken)
        return taken.error();
    return losers;
}

} // namespace wren::store
