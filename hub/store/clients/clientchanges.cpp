// SPDX-License-Identifier: Apache-2.0
#include "hub/store/clients/clientchanges.h"

#include "models/formats/personname.h"

#include <QJsonDocument>

namespace wren::store {

namespace {

Result<void> updateColumn(Connection &connection, const ClientUpdate &change, Field field)
{
    const QByteArray sql = QByteArray("UPDATE client SET ") + fieldInfo(field).name +
                           " = :value WHERE id = :client AND provider_id = :provider";
    return connection.execute(sql.constData(), {{":value", profileColumn(change.profile, field)},
                                                {":client", change.key.id.text()},
                                                {":provider", change.key.provider.text()}});
}

/** What stays keeps the date on which it was noted. */
Result<void> updateSet(Connection &connection, const ClientUpdate &change, Field field)
{
    static constexpr char select[] =
        "SELECT code FROM client_set WHERE client_id = :client AND field = :field";
    static constexpr char remove[] =
        "DELETE FROM client_set WHERE client_id = :client AND field = :field AND code = :code";
    static constexpr char add[] = R"(
        INSERT INTO client_set (client_id, field, code, noted_at)
        VALUES (:client, :field, :code, :now) ON CONFLICT (client_id, field, code) DO NOTHING)";
    const QString client = change.key.id.text();
    const QString name = fieldName(field);
    const Result<Rows> rows = connection.query(select, {{":client", client}, {":field", name}});
    if (!rows)
        return rows.error();
    const QStringList codes = change.profile.codes(field);
    Result<void> written;
    for (qsizetype i = 0; i < rows->size() && written; ++i) {
        const QString code = rows->at(i).text("code");
        if (!codes.contains(code))
            written = connection.execute(remove,
                                         {{":client", client}, {":field", name}, {":code", code}});
    }
    for (const QString &code : codes) {
        if (written)
            written = connection.execute(
                add,
                {{":client", client}, {":field", name}, {":code", code}, {":now", change.now}});
    }
    return written;
}

Result<void> updateSearchName(Connection &connection, const ClientUpdate &change)
{
    static constexpr char sql[] = R"(
        UPDATE client SET search_name = :search WHERE id = :client AND provider_id = :provider)";
    const Profile &profile = change.profile;
    return connection.execute(
        sql, {{":search", searchName(profile.text(Field::FirstName), profile.text(Field::LastName),
                                     profile.text(Field::PreferredName))},
              {":client", change.key.id.text()},
              {":provider", change.key.provider.text()}});
}

} // namespace

QVariant profileColumn(const Profile &profile, Field field)
{
    const QJsonValue value = profile.value(field);
    switch (fieldInfo(field).type) {
    case FieldType::Flag:
        return value.toBool();
    case FieldType::Address:
        if (!profile.has(field))
            return {};
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case FieldType::Text:
    case FieldType::Code:
    case FieldType::Date:
    case FieldType::CodeSet:
        break;
    }
    // The language is never unknown; any other text that is not there is NULL.
    return profile.has(field) || field == Field::Language ? QVariant(value.toString()) : QVariant();
}

Result<void> updateClient(Connection &connection, const ClientUpdate &change)
{
    Result<void> written = touchClient(connection, change.key, change.rev);
    for (const Field field : change.fields) {
        Q_ASSERT(field != Field::Email);
        const bool isSet = fieldInfo(field).type == FieldType::CodeSet;
        if (written)
            written = isSet ? updateSet(connection, change, field)
                            : updateColumn(connection, change, field);
    }
    return written ? updateSearchName(connection, change) : written;
}

Result<void> moveClient(Connection &connection, const ClientMove &move)
{
    static constexpr char sql[] = R"(
        UPDATE client SET provider_id = :to, caseworker_id = :caseworker, rev = :rev
        WHERE id = :client AND provider_id = :from)";
    const QVariant caseworker = move.caseworker ? QVariant(move.caseworker->text()) : QVariant();
    return connection.execute(sql, {{":to", move.provider.text()},
                                    {":caseworker", caseworker},
                                    {":rev", move.rev},
                                    {":client", move.key.id.text()},
                                    {":from", move.key.provider.text()}});
}

} // namespace wren::store
