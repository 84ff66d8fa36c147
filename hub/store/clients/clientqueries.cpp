// SPDX-License-Identifier: Apache-2.0
#include "hub/store/clients/clientqueries.h"

#include "hub/store/cams/camsrows.h"
#include "hub/store/eachrow.h"
#include "hub/store/sql/jsontext.h"
#include "models/cams.h"

namespace wren::store {

namespace {

FoundPerson foundPerson(const Rows::Row &row)
{
    FoundPerson person{
        {ClientId::fromTrusted(row.text("id")), ProviderId::fromTrusted(row.text("provider_id"))},
        {},
        {},
        row.text("provider_name"),
        row.text("caseworker_name")};
    for (const Field field : {Field::FirstName, Field::LastName, Field::PreferredName,
                              Field::BirthDate, Field::Email, Field::Phone}) {
        const QString text = row.text(fieldName(field).toLatin1().constData());
        if (!text.isEmpty())
            person.portal.set(field, text);
    }
    const QString address = row.text("primary_address");
    if (!address.isEmpty())
        person.portal.set(Field::PrimaryAddress, jsonValue(address));
    return person;
}

} // namespace

Profile FoundPerson::shown() const
{
    if (!cams)
        return portal;
    return staffProfile(portal, CamsLayer{CamsState::Connected, *cams});
}

Result<QList<ClientMail>> mailsToClient(Connection &connection, const ClientKey &client)
{
    static constexpr char sql[] = R"(
        SELECT m.template, m.to_address, m.state, m.created_at, m.sent_at, m.reason
        FROM mail m JOIN client c ON c.id = m.client_id
        WHERE c.id = :client AND c.provider_id = :provider
        ORDER BY m.created_at DESC, m.id)";
    const Result<Rows> rows = connection.query(
        sql, {{":client", client.id.text()}, {":provider", client.provider.text()}});
    if (!rows)
        return rows.error();
    QList<ClientMail> mails;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        const Rows::Row row = rows->at(i);
        mails << ClientMail{
            row.text("template"),      row.text("to_address"),         row.text("state"),
            row.integer("created_at"), row.optionalInteger("sent_at"), row.text("reason")};
    }
    return mails;
}

Result<QList<ClientChange>> changesOfClient(Connection &connection, const ClientKey &client,
                                            int atMost)
{
    static constexpr char sql[] = R"(
        SELECT v.field, v.old_value, v.new_value, r.at, r.actor_kind, r.actor_id
        FROM change_value v
        JOIN commit_record r ON r.seq = v.seq
        JOIN client c ON c.id = v.client_id
        WHERE v.client_id = :client AND v.kind = 'client' AND c.provider_id = :provider
        ORDER BY v.seq DESC, v.position LIMIT :most)";
    const Result<Rows> rows = connection.query(
        sql,
        {{":client", client.id.text()}, {":provider", client.provider.text()}, {":most", atMost}});
    if (!rows)
        return rows.error();
    const auto value = [](const QString &text) {
        const QJsonValue value = jsonValue(text);
        return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
    };
    QList<ClientChange> changes;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        const Rows::Row row = rows->at(i);
        changes << ClientChange{
            row.text("field"), value(row.text("old_value")), value(row.text("new_value")),
            row.integer("at"), row.text("actor_kind"),       row.text("actor_id")};
    }
    return changes;
}

Result<QHash<ClientId, FoundPerson>> findPeople(Connection &connection,
                                                const QList<ClientId> &clients)
{
    static constexpr char select[] = R"(
        SELECT c.id, c.provider_id, c.first_name, c.last_name, c.preferred_name, a.email, c.phone,
               c.birth_date, c.primary_address, p.name AS provider_name, s.name AS caseworker_name
        FROM client c JOIN client_account a ON a.client_id = c.id
        JOIN provider p ON p.id = c.provider_id LEFT JOIN staff s ON s.id = c.caseworker_id
        WHERE c.id IN )";
    QHash<ClientId, FoundPerson> people;
    const Result<void> read =
        forEachRow(connection, select, idTexts(clients), [&people](const Rows::Row &row) {
            const FoundPerson person = foundPerson(row);
            people.insert(person.key.id, person);
        });
    const auto cams = read ? camsValues(connection, clients) : read.error();
    if (!cams)
        return cams.error();
    for (auto held = cams->cbegin(); held != cams->cend(); ++held) {
        const auto person = people.find(held.key());
        if (person != people.end())
            person->cams = held.value();
    }
    return people;
}

} // namespace wren::store
