// SPDX-License-Identifier: Apache-2.0
#include "hub/store/merge/parkedrows.h"

#include "hub/store/sql/jsontext.h"

namespace wren::store {

namespace {

constexpr char insert[] =
    "INSERT INTO parked (id, client_id, provider_id, cause, mutation, version, subject, arguments,"
    " staff_id, device_id, mid, at) VALUES (:id, :client, :provider, :cause, :mutation, :version,"
    " :subject, :arguments, :staff, :device, :mid, :at)";
constexpr char selectSame[] =
    "SELECT id FROM parked WHERE device_id = :device AND mid = :mid AND mutation = :mutation"
    " AND version = :version AND subject = :subject AND arguments = :arguments";
constexpr char selectOpen[] =
    "SELECT id, client_id, provider_id, cause, mutation, version, subject, arguments, staff_id,"
    " device_id, mid, at FROM parked WHERE id = :id AND decided_seq IS NULL";
constexpr char updateDecided[] = "UPDATE parked SET decided_seq = :seq WHERE id = :id";
constexpr char selectOfDevice[] =
    "SELECT COUNT(*) AS n, COALESCE(MAX(mid), 0) AS last FROM parked WHERE device_id = :device";

ParkedRow parkedOf(const Rows::Row &row)
{
    ParkedRow parked;
    parked.id = ParkedId::fromTrusted(row.text("id"));
    if (!row.isNull("client_id"))
        parked.client = ClientId::fromTrusted(row.text("client_id"));
    parked.provider = ProviderId::fromTrusted(row.text("provider_id"));
    parked.cause = wire::parkedCauseFromName(row.text("cause")).value_or(wire::ParkedCause::Moved);
    parked.mutation = {row.isNull("mid") ? 0 : row.integer("mid"), row.text("mutation"),
                       int(row.integer("version")), row.text("subject"),
                       jsonValue(row.text("arguments")).toObject()};
    parked.staff = StaffId::fromTrusted(row.text("staff_id"));
    parked.device = DeviceId::fromTrusted(row.text("device_id"));
    parked.at = row.integer("at");
    return parked;
}

Result<bool> isThere(Connection &connection, const ParkedRow &row)
{
    const wire::Mutation &mutation = row.mutation;
    if (row.device.isNull() || mutation.mid < 1)
        return false;
    const Result<Rows> rows =
        connection.query(selectSame, {{":device", row.device.text()},
                                      {":mid", mutation.mid},
                                      {":mutation", mutation.name},
                                      {":version", mutation.version},
                                      {":subject", mutation.subject},
                                      {":arguments", jsonText(mutation.arguments)}});
    if (!rows)
        return rows.error();
    return !rows->isEmpty();
}

} // namespace

Result<bool> insertParked(Connection &connection, const ParkedRow &row)
{
    const Result<bool> known = isThere(connection, row);
    if (!known || *known)
        return known ? Result<bool>(false) : known;
    const wire::Mutation &mutation = row.mutation;
    const Result<void> inserted = connection.execute(
        insert, {{":id", row.id.text()},
                 {":client", row.client ? QVariant(row.client->text()) : QVariant()},
                 {":provider", row.provider.text()},
                 {":cause", wire::parkedCauseName(row.cause)},
                 {":mutation", mutation.name},
                 {":version", mutation.version},
                 {":subject", mutation.subject},
                 {":arguments", jsonText(mutation.arguments)},
                 {":staff", row.staff.text()},
                 {":device", row.device.isNull() ? QVariant() : QVariant(row.device.text())},
                 {":mid", mutation.mid > 0 ? QVariant(mutation.mid) : QVariant()},
                 {":at", row.at}});
    return inserted ? Result<bool>(true) : Result<bool>(inserted.error());
}

Result<std::optional<ParkedRow>> findParked(Connection &connection, const ParkedId &id)
{
    const Result<Rows> rows = connection.query(selectOpen, {{":id", id.text()}});
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<ParkedRow>();
    return std::optional(parkedOf(rows->first()));
}

Result<void> decideParked(Connection &connection, const ParkedId &id, qint64 seq)
{
    return connection.execute(updateDecided, {{":seq", seq}, {":id", id.text()}});
}

Result<ParkedOfDevice> parkedOfDevice(Connection &connection, const DeviceId &device)
{
    const Result<Rows> rows = connection.query(selectOfDevice, {{":device", device.text()}});
    if (!rows)
        return rows.error();
    return ParkedOfDevice{rows->first().integer("n"), rows->first().integer("last")};
}

} // namespace wren::store
