// SPDX-License-Identifier: Apache-2.0
#include "hub/store/clients/clientqueries.h"

namespace wren::store {

namespace {

/** A null QString would be bound as NULL, which equals nothing. */
QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

/** The member of an address as JSON, up to where the code asked for ends; null: not asked. */
QString postalCodeMember(const PeopleSearch &search)
{
    if (search.postalCode.isEmpty())
        return {};
    return QStringLiteral("\"postal_code\":\"") + search.postalCode;
}

} // namespace

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

// replace() is the one way to ask "contains" that both databases know.
Result<QList<FoundPerson>> searchPeople(Connection &connection, const PeopleSearch &search)
{
    static constexpr char sql[] = R"(
        SELECT c.id, c.provider_id, c.first_name, c.last_name, a.email, c.phone, c.birth_date,
               p.name AS provider_name, s.name AS caseworker_name
        FROM client c JOIN client_account a ON a.client_id = c.id
        JOIN provider p ON p.id = c.provider_id LEFT JOIN staff s ON s.id = c.caseworker_id
        WHERE substr(c.search_name, 1, length(CAST(:name AS TEXT))) = CAST(:name_again AS TEXT)
          AND (CAST(:first AS TEXT) = ''
               OR replace(' ' || c.search_name, ' ' || CAST(:first_again AS TEXT), '')
                  <> ' ' || c.search_name)
        ORDER BY CASE WHEN c.birth_date = :birth OR c.phone = :phone OR a.email_folded = :email
                           OR replace(c.primary_address, CAST(:postal AS TEXT), '')
                              <> c.primary_address
                      THEN 0 ELSE 1 END, c.search_name, c.id
        LIMIT :limit)";
    const Result<Rows> rows = connection.query(sql, {{":name", notNull(search.searchName)},
                                                     {":name_again", notNull(search.searchName)},
                                                     {":first", notNull(search.firstName)},
                                                     {":first_again", notNull(search.firstName)},
                                                     {":birth", search.birthDate},
                                                     {":phone", search.phone},
                                                     {":email", search.foldedEmail},
                                                     {":postal", postalCodeMember(search)},
                                                     {":limit", search.limit}});
    if (!rows)
        return rows.error();
    QList<FoundPerson> people;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        const Rows::Row row = rows->at(i);
        people << FoundPerson{ClientKey{ClientId::fromTrusted(row.text("id")),
                                        ProviderId::fromTrusted(row.text("provider_id"))},
                              row.text("first_name"),
                              row.text("last_name"),
                              row.text("email"),
                              row.text("phone"),
                              row.text("birth_date"),
                              row.text("provider_name"),
                              row.text("caseworker_name")};
    }
    return people;
}

} // namespace wren::store
