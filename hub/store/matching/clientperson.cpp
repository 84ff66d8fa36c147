// SPDX-License-Identifier: Apache-2.0
#include "hub/store/matching/clientperson.h"

#include "hub/store/cams/camsrows.h"
#include "hub/store/eachrow.h"
#include "hub/store/matching/latinname.h"
#include "models/formats/address.h"
#include "models/formats/email.h"
#include "models/matching/street.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wren::store {

namespace {

QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

PersonTexts textsOf(const Rows::Row &row)
{
    const Address address =
        Address::fromJson(QJsonDocument::fromJson(row.text("primary_address").toUtf8()).object());
    return {notNull(latinName(row.text("first_name"))),
            notNull(latinName(row.text("preferred_name"))),
            notNull(latinName(row.text("last_name"))),
            notNull(row.text("birth_date")),
            notNull(row.text("phone")),
            notNull(row.text("email_folded")),
            notNull(matching::comparablePostalCode(address.postalCode)),
            notNull(matching::comparableStreet(address.line1))};
}

/** CaMS knows no preferred name: whoever goes by one does so with either name. */
Result<void> addCams(Connection &connection, QList<ClientPerson> &people)
{
    QList<ClientId> clients;
    for (const ClientPerson &person : std::as_const(people))
        clients << person.client;
    const auto values = camsValues(connection, clients);
    if (!values)
        return values.error();
    for (ClientPerson &person : people) {
        const auto held = values->constFind(person.client);
        if (held == values->cend())
            continue;
        person.inCams = PersonTexts::of(*held);
        person.inCams->preferred = person.texts.preferred;
    }
    return {};
}

} // namespace

matching::Person PersonTexts::person() const
{
    return {matching::Name::of(first),
            matching::Name::of(preferred),
            matching::Name::of(last),
            birthDate,
            phone,
            email,
            postalCode,
            street};
}

PersonTexts PersonTexts::of(const Profile &profile)
{
    const auto address = Address::fromJson(profile.value(Field::PrimaryAddress).toObject());
    return {notNull(latinName(profile.text(Field::FirstName))),
            notNull(latinName(profile.text(Field::PreferredName))),
            notNull(latinName(profile.text(Field::LastName))),
            notNull(profile.text(Field::BirthDate)),
            notNull(profile.text(Field::Phone)),
            notNull(foldedEmail(profile.text(Field::Email))),
            notNull(matching::comparablePostalCode(address.postalCode)),
            notNull(matching::comparableStreet(address.line1))};
}

const QList<QByteArray> &accountColumns()
{
    static const QList<QByteArray> columns{"number",    "first_name",  "preferred_name",
                                           "last_name", "birth_date",  "phone",
                                           "email",     "postal_code", "street"};
    return columns;
}

QVariantList accountRow(qint64 number, const PersonTexts &texts)
{
    return {number,      texts.first, texts.preferred,  texts.last,  texts.birthDate,
            texts.phone, texts.email, texts.postalCode, texts.street};
}

QList<matching::Person> ClientPerson::accounts() const
{
    QList<matching::Person> accounts{texts.person()};
    if (inCams)
        accounts << inCams->person();
    return accounts;
}

Result<QList<ClientPerson>> readClientPeople(Connection &connection, const QList<ClientId> &clients)
{
    static constexpr char select[] = R"(
        SELECT c.id, c.first_name, c.preferred_name, c.last_name, c.birth_date, c.phone,
               c.primary_address, a.email_folded
        FROM client c LEFT JOIN client_account a ON a.client_id = c.id WHERE c.id IN )";
    QList<ClientPerson> people;
    Result<void> read =
        forEachRow(connection, select, idTexts(clients), [&people](const Rows::Row &row) {
            people << ClientPerson{ClientId::fromTrusted(row.text("id")), textsOf(row), {}};
        });
    if (read)
        read = addCams(connection, people);
    if (!read)
        return read.error();
    return people;
}

Result<QList<ClientPerson>> readClientPeople(Connection &connection, const ClientId &after,
                                             int most)
{
    static constexpr char sql[] = R"(
        SELECT c.id, c.first_name, c.preferred_name, c.last_name, c.birth_date, c.phone,
               c.primary_address, a.email_folded
        FROM client c LEFT JOIN client_account a ON a.client_id = c.id
        WHERE c.id > :after ORDER BY c.id LIMIT :most)";
    const QString from = after.isNull() ? QStringLiteral("") : after.text();
    const Result<Rows> rows = connection.query(sql, {{":after", from}, {":most", most}});
    if (!rows)
        return rows.error();
    QList<ClientPerson> people;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        const Rows::Row row = rows->at(i);
        people << ClientPerson{ClientId::fromTrusted(row.text("id")), textsOf(row), {}};
    }
    if (const Result<void> added = addCams(connection, people); !added)
        return added.error();
    return people;
}

} // namespace wren::store
