// SPDX-License-Identifier: Apache-2.0
#include "hub/store/handover/handoverrows.h"

#include "hub/store/sql/jsontext.h"

namespace wren::store {

namespace {

Result<std::optional<HandoverRow>> firstOf(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<HandoverRow>();
    return std::optional(handoverOf(rows->first()));
}

QVariant idOrNull(const std::optional<StaffId> &staff)
{
    return staff ? QVariant(staff->text()) : QVariant();
}

QVariant textOrNull(const QString &text)
{
    return text.isNull() ? QVariant() : QVariant(text);
}

} // namespace

HandoverRow handoverOf(const Rows::Row &row)
{
    wire::HandoverRecord record;
    record.way = handoverWayFromName(row.text("way")).value_or(HandoverWay::Refer);
    record.state = handoverStateFromName(row.text("state")).value_or(HandoverState::Overtaken);
    record.from = ProviderId::fromTrusted(row.text("from_provider_id"));
    record.to = ProviderId::fromTrusted(row.text("to_provider_id"));
    record.caseworker = StaffId::parse(row.text("caseworker_id"));
    record.askedBy = StaffId::fromTrusted(row.text("asked_by"));
    record.askedAt = row.integer("asked_at");
    record.reason = row.text("reason");
    record.notes = row.text("notes");
    record.endedBy = StaffId::parse(row.text("ended_by"));
    record.endedAt = row.optionalInteger("ended_at");
    record.answer = row.text("answer");
    const auto person = wire::OutsidePerson::fromJson(jsonValue(row.text("person")).toObject());
    return {HandoverId::fromTrusted(row.text("id")), ClientId::fromTrusted(row.text("client_id")),
            person ? *person : wire::OutsidePerson(), record};
}

Result<void> insertHandover(Connection &connection, const HandoverRow &row)
{
    static constexpr char sql[] = R"(
        INSERT INTO handover (id, client_id, way, state, from_provider_id, to_provider_id,
            caseworker_id, person, asked_by, asked_at, reason, notes)
        VALUES (:id, :client, :way, :state, :from, :to, :caseworker, :person, :asked_by, :asked_at,
            :reason, :notes))";
    return connection.execute(sql, {{":id", row.id.text()},
                                    {":client", row.client.text()},
                                    {":way", handoverWayName(row.record.way)},
                                    {":state", handoverStateName(row.record.state)},
                                    {":from", row.record.from.text()},
                                    {":to", row.record.to.text()},
                                    {":caseworker", idOrNull(row.record.caseworker)},
                                    {":person", jsonText(row.person.toJson())},
                                    {":asked_by", row.record.askedBy.text()},
                                    {":asked_at", row.record.askedAt},
                                    {":reason", row.record.reason},
                                    {":notes", textOrNull(row.record.notes)}});
}

Result<void> endHandover(Connection &connection, const HandoverRow &row)
{
    static constexpr char sql[] = R"(
        UPDATE handover SET state = :state, caseworker_id = :caseworker, ended_by = :ended_by,
            ended_at = :ended_at, answer = :answer
        WHERE id = :id)";
    return connection.execute(sql, {{":id", row.id.text()},
                                    {":state", handoverStateName(row.record.state)},
                                    {":caseworker", idOrNull(row.record.caseworker)},
                                    {":ended_by", idOrNull(row.record.endedBy)},
                                    {":ended_at", row.record.endedAt.value_or(0)},
                                    {":answer", textOrNull(row.record.answer)}});
}

Result<std::optional<HandoverRow>> findHandover(Connection &connection, const HandoverId &id)
{
    static constexpr char sql[] = "SELECT * FROM handover WHERE id = :id";
    return firstOf(connection.query(sql, {{":id", id.text()}}));
}

Result<std::optional<HandoverRow>> openHandoverOf(Connection &connection, const ClientId &client)
{
    static constexpr char sql[] =
        "SELECT * FROM handover WHERE client_id = :client AND state = 'open'";
    return firstOf(connection.query(sql, {{":client", client.text()}}));
}

Result<qint64> countHandoversAskedBy(Connection &connection, const StaffId &staff, qint64 since)
{
    static constexpr char sql[] = R"(
        SELECT COUNT(*) AS n FROM handover WHERE asked_by = :staff AND asked_at > :since)";
    const Result<Rows> rows = connection.query(sql, {{":staff", staff.text()}, {":since", since}});
    if (!rows)
        return rows.error();
    return rows->first().integer("n");
}

} // namespace wren::store
