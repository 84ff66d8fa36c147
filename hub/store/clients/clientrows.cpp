// SPDX-License-Identifier: Apache-2.0
#include "hub/store/clients/clientrows.h"

#include "hub/store/clients/clientchanges.h"
#include "hub/store/sql/manyrows.h"
#include "models/formats/email.h"
#include "models/formats/personname.h"

#include <QJsonDocument>

namespace wren::store {

namespace {

Result<bool> any(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    return !rows->isEmpty();
}

QVariant compactJson(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<void> insertRow(Connection &connection, const NewClient &client)
{
    static constexpr char sql[] = R"(
        INSERT INTO client (id, provider_id, caseworker_id, rev, created_at, first_name, last_name,
            one_name_only, preferred_name, pronouns, pronouns_text, phone, phone_extension,
            primary_address, birth_date, referral_source, marketing_source, reference_number,
            referral_notes, caseworker_communications, job_post_updates, job_post_frequency,
            language, search_name)
        VALUES (:id, :provider, :caseworker, :rev, :created, :first, :last, :one_name, :preferred,
            :pronouns, :pronouns_text, :phone, :extension, :address, :birth, :source, :marketing,
            :reference, :notes, :communications, :updates, :frequency, :language, :search))";
    const Profile &profile = client.profile;
    const QString search = searchName(profile.text(Field::FirstName), profile.text(Field::LastName),
                                      profile.text(Field::PreferredName));
    const QVariant caseworker =
        client.caseworker ? QVariant(client.caseworker->text()) : QVariant();
    return connection.execute(
        sql, {{":id", client.key.id.text()},
              {":provider", client.key.provider.text()},
              {":caseworker", caseworker},
              {":rev", client.rev},
              {":created", client.now},
              {":first", profileColumn(profile, Field::FirstName)},
              {":last", profileColumn(profile, Field::LastName)},
              {":one_name", profileColumn(profile, Field::OneNameOnly)},
              {":preferred", profileColumn(profile, Field::PreferredName)},
              {":pronouns", profileColumn(profile, Field::Pronouns)},
              {":pronouns_text", profileColumn(profile, Field::PronounsText)},
              {":phone", profileColumn(profile, Field::Phone)},
              {":extension", profileColumn(profile, Field::PhoneExtension)},
              {":address", profileColumn(profile, Field::PrimaryAddress)},
              {":birth", profileColumn(profile, Field::BirthDate)},
              {":source", profileColumn(profile, Field::ReferralSource)},
              {":marketing", profileColumn(profile, Field::MarketingSource)},
              {":reference", profileColumn(profile, Field::ReferenceNumber)},
              {":notes", profileColumn(profile, Field::ReferralNotes)},
              {":communications", profileColumn(profile, Field::CaseworkerCommunications)},
              {":updates", profileColumn(profile, Field::JobPostUpdates)},
              {":frequency", profileColumn(profile, Field::JobPostFrequency)},
              {":language", profileColumn(profile, Field::Language)},
              {":search", search}});
}

Result<void> insertSets(Connection &connection, const NewClient &client)
{
    static constexpr char sql[] = R"(
        INSERT INTO client_set (client_id, field, code, noted_at)
        VALUES (:client, :field, :code, :now))";
    for (const FieldInfo &info : allFields()) {
        if (info.type != FieldType::CodeSet)
            continue;
        for (const QString &code : client.profile.codes(info.id)) {
            const Result<qint64> written = connection.run(sql, {{":client", client.key.id.text()},
                                                                {":field", fieldName(info.id)},
                                                                {":code", code},
                                                                {":now", client.now}});
            if (!written)
                return written.error();
        }
    }
    return {};
}

/** Of the first row. */
Result<std::optional<ProviderId>> providerOf(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<ProviderId>();
    return std::optional(ProviderId::fromTrusted(rows->first().text("provider_id")));
}

Result<void> insertAccount(Connection &connection, const NewClient &client)
{
    static constexpr char sql[] = R"(
        INSERT INTO client_account (client_id, email, email_folded)
        VALUES (:client, :email, :folded))";
    const QString email = client.profile.text(Field::Email);
    return connection.execute(
        sql,
        {{":client", client.key.id.text()}, {":email", email}, {":folded", foldedEmail(email)}});
}

} // namespace

Result<std::optional<ProviderId>> providerOfClient(Connection &connection, const ClientId &client)
{
    static constexpr char sql[] = "SELECT provider_id FROM client WHERE id = :client";
    return providerOf(connection.query(sql, {{":client", client.text()}}));
}

Result<void> insertClient(Connection &connection, const NewClient &client)
{
    Result<void> written = insertRow(connection, client);
    if (written)
        written = insertSets(connection, client);
    if (written)
        written = insertAccount(connection, client);
    return written;
}

Result<std::optional<ProviderId>> providerOfClientEmail(Connection &connection,
                                                        const QString &foldedEmail)
{
    static constexpr char sql[] = R"(
        SELECT c.provider_id FROM client_account a JOIN client c ON c.id = a.client_id
        WHERE a.email_folded = :folded)";
    return providerOf(connection.query(sql, {{":folded", foldedEmail}}));
}

Result<void> touchClient(Connection &connection, const ClientKey &client, qint64 rev)
{
    static constexpr char sql[] =
        "UPDATE client SET rev = :rev WHERE id = :client AND provider_id = :provider";
    return connection.execute(
        sql, {{":rev", rev}, {":client", client.id.text()}, {":provider", client.provider.text()}});
}

Result<void> noteCaFound(Connection &connection, const CaLookUp &lookUp, qint64 now)
{
    static constexpr char sql[] = R"(
        INSERT INTO ca_look_up (ca_number, staff_id, at) VALUES (:number, :staff, :now)
        ON CONFLICT (ca_number, staff_id) DO UPDATE SET at = excluded.at)";
    return connection.execute(
        sql, {{":number", lookUp.number}, {":staff", lookUp.staff.text()}, {":now", now}});
}

Result<bool> wasCaFound(Connection &connection, const CaLookUp &lookUp)
{
    static constexpr char sql[] = R"(
        SELECT at FROM ca_look_up WHERE ca_number = :number AND staff_id = :staff)";
    return any(
        connection.query(sql, {{":number", lookUp.number}, {":staff", lookUp.staff.text()}}));
}

Result<void> insertCaImport(Connection &connection, const CaImport &import)
{
    static constexpr char sql[] = R"(
        INSERT INTO ca_import (client_id, ca_number, imported_at, staff_id)
        VALUES (:client, :number, :at, :staff))";
    return connection.execute(sql, {{":client", import.client.text()},
                                    {":number", import.number},
                                    {":at", import.at},
                                    {":staff", import.staff.text()}});
}

Result<bool> isCaImported(Connection &connection, const QString &number)
{
    static constexpr char sql[] = "SELECT client_id FROM ca_import WHERE ca_number = :number";
    return any(connection.query(sql, {{":number", number}}));
}

Result<void> insertCaseNotes(Connection &connection, const QList<NewCaseNote> &notes)
{
    ManyRows rows(connection, "case_note",
                  {"id", "client_id", "type", "text", "parameters", "author_id", "at", "rev"});
    for (const NewCaseNote &note : notes) {
        const QString text = note.text.isNull() ? QStringLiteral("") : note.text;
        const QVariant author = note.author ? QVariant(note.author->text()) : QVariant();
        const Result<void> added =
            rows.add({note.id.text(), note.client.text(), note.type, text,
                      compactJson(note.parameters), author, note.now, note.rev});
        if (!added)
            return added;
    }
    return rows.flush();
}

} // namespace wren::store
