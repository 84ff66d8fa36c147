// SPDX-License-Identifier: Apache-2.0
#include "hub/store/handover/handoverrecords.h"

#include "hub/store/eachrow.h"
#include "hub/store/handover/handoverrows.h"

namespace wren::store {

namespace {

constexpr char handoversById[] = "SELECT * FROM handover WHERE id IN ";

wire::HandoverRecord insideView(const HandoverRow &row)
{
    wire::HandoverRecord record = row.record;
    record.client = row.client;
    record.shares = row.person.shared.values().keys();
    return record;
}

/** What was ticked and noted for deciding is gone once there is nothing to decide. */
wire::HandoverRecord outsideView(const HandoverRow &row)
{
    wire::HandoverRecord record = row.record;
    record.person = row.person;
    if (record.state != HandoverState::Open) {
        record.person->shared = Profile();
        record.notes = QString();
    }
    return record;
}

Result<void> add(Connection &connection, const char *kind, const QStringList &ids,
                 wire::HandoverRecord (*view)(const HandoverRow &),
                 QHash<RecordKey, QJsonObject> &values)
{
    return forEachRow(connection, handoversById, ids, [&](const Rows::Row &row) {
        values.insert({QString::fromLatin1(kind), row.text("id")}, view(handoverOf(row)).toJson());
    });
}

} // namespace

Result<void> addHandovers(Connection &connection, const QStringList &ids,
                          QHash<RecordKey, QJsonObject> &values)
{
    return add(connection, "handover", ids, insideView, values);
}

Result<void> addOutsideHandovers(Connection &connection, const QStringList &ids,
                                 QHash<RecordKey, QJsonObject> &values)
{
    return add(connection, "outside_handover", ids, outsideView, values);
}

} // namespace wren::store
