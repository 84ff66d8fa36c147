// SPDX-License-Identifier: Apache-2.0
#include "hub/store/emailchange/emailchangerecords.h"

#include "hub/store/cams/camsrows.h"
#include "hub/store/eachrow.h"
#include "models/wire/emailchanges.h"

namespace wren::store {

namespace {

EmailChangeState stateOf(const Rows::Row &row)
{
    return emailChangeStateFromName(row.text("state")).value_or(EmailChangeState::Expired);
}

wire::EmailChangeRecord changeOf(const Rows::Row &row)
{
    return {ClientId::fromTrusted(row.text("client_id")),
            emailChangeWayFromName(row.text("way")).value_or(EmailChangeWay::Client),
            stateOf(row),
            row.text("old_email"),
            row.text("new_email"),
            StaffId::parse(row.text("asked_by")),
            row.integer("asked_at"),
            row.integer("expires_at"),
            StaffId::parse(row.text("ended_by")),
            row.optionalInteger("ended_at"),
            row.text("reason"),
            row.optionalInteger("confirmed_at")};
}

QString clientName(const Rows::Row &row)
{
    return QString(row.text("first_name") + u' ' + row.text("last_name")).trimmed();
}

wire::CorrectionRecord correctionOf(const Rows::Row &row)
{
    return {ClientId::fromTrusted(row.text("client_id")),
            clientName(row),
            ProviderId::fromTrusted(row.text("provider_id")),
            stateOf(row),
            row.text("old_email"),
            row.text("new_email"),
            StaffId::fromTrusted(row.text("asked_by")),
            row.flag("entered_by_wren"),
            row.integer("asked_at"),
            row.text("why"),
            row.text("identified"),
            StaffId::parse(row.text("approved_by")),
            StaffId::parse(row.text("ended_by")),
            row.optionalInteger("ended_at"),
            row.text("reason"),
            row.optionalInteger("confirmed_at"),
            {}};
}

} // namespace

Result<void> addEmailChanges(Connection &connection, const QStringList &ids,
                             QHash<RecordKey, QJsonObject> &values)
{
    static constexpr char sql[] = "SELECT * FROM email_change WHERE way <> 'support' AND id IN ";
    return forEachRow(connection, sql, ids, [&](const Rows::Row &row) {
        values.insert({QStringLiteral("email_change"), row.text("id")}, changeOf(row).toJson());
    });
}

Result<void> addCorrections(Connection &connection, const QStringList &ids,
                            QHash<RecordKey, QJsonObject> &values)
{
    static constexpr char sql[] =
        "SELECT e.*, c.first_name, c.last_name, c.provider_id FROM email_change e"
        " JOIN client c ON c.id = e.client_id WHERE e.way = 'support' AND e.id IN ";
    QHash<QString, wire::CorrectionRecord> records;
    QList<ClientId> clients;
    const Result<void> read = forEachRow(connection, sql, ids, [&](const Rows::Row &row) {
        records.insert(row.text("id"), correctionOf(row));
        clients << ClientId::fromTrusted(row.text("client_id"));
    });
    const auto cams = read ? camsValues(connection, clients) : read.error();
    if (!cams)
        return cams.error();
    for (auto record = records.begin(); record != records.end(); ++record) {
        record->camsEmail = cams->value(record->client).text(Field::Email); // null: none (R60)
        values.insert({QStringLiteral("correction"), record.key()}, record->toJson());
    }
    return {};
}

} // namespace wren::store
