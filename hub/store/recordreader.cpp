// SPDX-License-Identifier: Apache-2.0
#include "hub/store/recordreader.h"

#include "hub/store/cams/camsrecords.h"
#include "hub/store/eachrow.h"
#include "hub/store/emailchange/emailchangerecords.h"
#include "hub/store/handover/handoverrecords.h"
#include "hub/store/merge/mergerecords.h"

#include <QJsonDocument>

namespace wren::store {

namespace {

constexpr char clientsById[] =
    "SELECT c.*, a.email, a.activated_at, a.deactivated_at, i.ca_number FROM client c"
    " LEFT JOIN client_account a ON a.client_id = c.id"
    " LEFT JOIN ca_import i ON i.client_id = c.id WHERE c.id IN ";
constexpr char setsByClient[] = "SELECT client_id, field, code FROM client_set WHERE client_id IN ";
constexpr char revsByClient[] =
    "SELECT id, field, rev FROM field_rev WHERE kind = 'client' AND id IN ";
constexpr char invitesByClient[] =
    "SELECT client_id, expires_at FROM link WHERE purpose = 'invite' AND used_at IS NULL"
    " AND ended_at IS NULL AND client_id IN ";
constexpr char notesById[] =
    "SELECT id, client_id, type, text, parameters, author_id, at FROM case_note WHERE id IN ";
constexpr char providersById[] = "SELECT id, name, active FROM provider WHERE id IN ";
constexpr char staffById[] = "SELECT id, name, provider_id, active FROM staff WHERE id IN ";
constexpr char permissionsByStaff[] =
    "SELECT staff_id, permission FROM staff_permission WHERE staff_id IN ";
constexpr char referenceItemsById[] =
    "SELECT list, code, en, fr, position, active FROM reference_item"
    " WHERE list || '/' || code IN ";

QJsonObject objectOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

QJsonValue columnValue(const FieldInfo &field, const Rows::Row &row)
{
    if (row.isNull(field.name))
        return QJsonValue::Null;
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Code:
    case FieldType::Date:
        return row.text(field.name);
    case FieldType::Flag:
        return row.flag(field.name);
    case FieldType::Address:
        return objectOf(row.text(field.name));
    case FieldType::CodeSet:
        return QJsonArray(); // rows of client_set
    }
    Q_UNREACHABLE();
}

wire::PortalStatus statusOf(const Rows::Row &row)
{
    if (!row.isNull("deactivated_at"))
        return wire::PortalStatus::Deactivated;
    return row.isNull("activated_at") ? wire::PortalStatus::Invited : wire::PortalStatus::Active;
}

wire::ClientRecord clientOf(const Rows::Row &row)
{
    wire::ClientRecord client;
    client.provider = ProviderId::fromTrusted(row.text("provider_id"));
    if (!row.isNull("caseworker_id"))
        client.caseworker = StaffId::fromTrusted(row.text("caseworker_id"));
    for (const FieldInfo &field : allFields()) {
        if (field.type != FieldType::CodeSet)
            client.profile.set(field.id, columnValue(field, row));
    }
    client.status = statusOf(row);
    client.caNumber = row.text("ca_number");
    client.createdAt = row.integer("created_at");
    return client;
}

using Clients = QHash<ClientId, wire::ClientRecord>;

Result<void> addSets(Connection &connection, const QStringList &ids, Clients &clients)
{
    QHash<ClientId, QHash<Field, QJsonArray>> sets;
    const Result<void> read = forEachRow(connection, setsByClient, ids, [&](const Rows::Row &row) {
        if (const std::optional<Field> field = fieldFromName(row.text("field")))
            sets[ClientId::fromTrusted(row.text("client_id"))][*field].append(row.text("code"));
    });
    for (auto client = sets.cbegin(); client != sets.cend(); ++client) {
        for (auto set = client->cbegin(); set != client->cend(); ++set)
            clients[client.key()].profile.set(set.key(), *set);
    }
    return read;
}

Result<void> addFieldRevs(Connection &connection, const QStringList &ids, Clients &clients)
{
    return forEachRow(connection, revsByClient, ids, [&](const Rows::Row &row) {
        if (const std::optional<Field> field = fieldFromName(row.text("field")))
            clients[ClientId::fromTrusted(row.text("id"))].fieldRevs.insert(*field,
                                                                            row.integer("rev"));
    });
}

Result<void> addInvites(Connection &connection, const QStringList &ids, Clients &clients)
{
    return forEachRow(connection, invitesByClient, ids, [&](const Rows::Row &row) {
        std::optional<qint64> &expires =
            clients[ClientId::fromTrusted(row.text("client_id"))].inviteExpiresAt;
        expires = qMax(expires.value_or(0), row.integer("expires_at"));
    });
}

using Values = QHash<RecordKey, QJsonObject>;

Result<void> addClients(Connection &connection, const QStringList &ids, Values &values)
{
    QList<ClientId> typed;
    for (const QString &id : ids)
        typed.append(ClientId::fromTrusted(id));
    const Result<Clients> clients = readClients(connection, typed);
    if (!clients)
        return clients.error();
    for (auto client = clients->cbegin(); client != clients->cend(); ++client)
        values.insert({QStringLiteral("client"), client.key().text()}, client->toJson());
    return {};
}

Result<void> addCaseNotes(Connection &connection, const QStringList &ids, Values &values)
{
    return forEachRow(connection, notesById, ids, [&](const Rows::Row &row) {
        wire::CaseNoteRecord note{ClientId::fromTrusted(row.text("client_id")),
                                  row.text("type"),
                                  row.text("text"),
                                  objectOf(row.text("parameters")),
                                  std::nullopt,
                                  row.integer("at")};
        if (!row.isNull("author_id"))
            note.author = StaffId::fromTrusted(row.text("author_id"));
        values.insert({QStringLiteral("case_note"), row.text("id")}, note.toJson());
    });
}

Result<void> addProviders(Connection &connection, const QStringList &ids, Values &values)
{
    return forEachRow(connection, providersById, ids, [&](const Rows::Row &row) {
        const wire::ProviderRecord provider{row.text("name"), row.flag("active")};
        values.insert({QStringLiteral("provider"), row.text("id")}, provider.toJson());
    });
}

Result<void> addStaff(Connection &connection, const QStringList &ids, Values &values)
{
    QHash<QString, QStringList> permissions;
    const Result<void> read =
        forEachRow(connection, permissionsByStaff, ids, [&](const Rows::Row &row) {
            permissions[row.text("staff_id")].append(row.text("permission"));
        });
    if (!read)
        return read;
    return forEachRow(connection, staffById, ids, [&](const Rows::Row &row) {
        StaffAccess access;
        access.permissions =
            permissionsFromNames(permissions.value(row.text("id"))).value_or(Permissions());
        const wire::StaffRecord staff{row.text("name"),
                                      ProviderId::fromTrusted(row.text("provider_id")),
                                      row.flag("active"), access.seesClients()};
        values.insert({QStringLiteral("staff"), row.text("id")}, staff.toJson());
    });
}

Result<void> addReferenceItems(Connection &connection, const QStringList &ids, Values &values)
{
    return forEachRow(connection, referenceItemsById, ids, [&](const Rows::Row &row) {
        const ReferenceItem item{row.text("list"),
                                 row.text("code"),
                                 row.text("en"),
                                 row.text("fr"),
                                 int(row.integer("position")),
                                 row.flag("active")};
        values.insert({QStringLiteral("reference_item"), item.list + u'/' + item.code},
                      wire::referenceItemToJson(item));
    });
}

struct Loader
{
    const char *kind;
    Result<void> (*add)(Connection &, const QStringList &ids, Values &);
};
constexpr Loader loaders[] = {
    {"client", addClients},
    {"case_note", addCaseNotes},
    {"email_change", addEmailChanges},
    {"correction", addCorrections},
    {"handover", addHandovers},
    {"outside_handover", addOutsideHandovers},
    {"conflict", addConflicts},
    {"parked", addParked},
    {"cams", addCams},
    {"cams_proposal", addCamsProposals},
    {"cams_hint", addCamsHints},
    {"eois", addEois},
    {"provider", addProviders},
    {"staff", addStaff},
    {"reference_item", addReferenceItems},
};

} // namespace

Result<QHash<ClientId, wire::ClientRecord>> readClients(Connection &connection,
                                                        const QList<ClientId> &ids)
{
    QStringList texts;
    for (const ClientId &id : ids)
        texts.append(id.text());
    Clients clients;
    const Result<void> read = forEachRow(connection, clientsById, texts, [&](const Rows::Row &row) {
        clients.insert(ClientId::fromTrusted(row.text("id")), clientOf(row));
    });
    if (!read)
        return read.error();
    texts.removeIf([&](const QString &id) { return !clients.contains(ClientId::fromTrusted(id)); });
    for (const auto add : {addSets, addFieldRevs, addInvites}) {
        if (const Result<void> added = add(connection, texts, clients); !added)
            return added.error();
    }
    return clients;
}

Result<wire::ClientRecord> readClient(Connection &connection, const ClientId &id)
{
    Result<Clients> clients = readClients(connection, {id});
    if (!clients)
        return clients.error();
    if (clients->isEmpty())
        return Error{Kind::NotFound, QStringLiteral("no such client"), {}};
    return clients->begin().value();
}

Result<QHash<RecordKey, QJsonObject>> readRecords(Connection &connection,
                                                  const QList<RecordKey> &keys)
{
    QHash<QString, QStringList> idsByKind;
    for (const RecordKey &key : QSet<RecordKey>(keys.begin(), keys.end()))
        idsByKind[key.kind].append(key.id);
    Values values;
    for (const Loader &loader : loaders) {
        const QStringList ids = idsByKind.take(QLatin1String(loader.kind));
        if (const Result<void> added = loader.add(connection, ids, values); !added)
            return added.error();
    }
    Q_ASSERT_X(idsByKind.isEmpty(), "readRecords", "a kind of record without a loader");
    return values;
}

} // namespace wren::store
