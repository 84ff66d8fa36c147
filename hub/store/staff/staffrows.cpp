// SPDX-License-Identifier: Apache-2.0
#include "hub/store/staff/staffrows.h"

#include "models/formats/email.h"

namespace wren::store {

namespace {

Result<bool> any(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    return !rows->isEmpty();
}

Result<Permissions> permissionsOf(Connection &connection, const StaffId &staff)
{
    static constexpr char sql[] = "SELECT permission FROM staff_permission WHERE staff_id = :staff";
    const Result<Rows> rows = connection.query(sql, {{":staff", staff.text()}});
    if (!rows)
        return rows.error();
    QStringList names;
    for (qsizetype i = 0; i < rows->size(); ++i)
        names << rows->at(i).text("permission");
    return permissionsFromNames(names).value_or(Permissions());
}

} // namespace

Result<std::optional<StaffLogin>> findStaffLogin(Connection &connection, const QString &foldedEmail)
{
    static constexpr char sql[] = R"(
        SELECT s.id, c.password_hash FROM staff s JOIN staff_credential c ON c.staff_id = s.id
        WHERE s.email_folded = :folded AND s.active = 1)";
    const Result<Rows> rows = connection.query(sql, {{":folded", foldedEmail}});
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<StaffLogin>();
    const Rows::Row row = rows->first();
    return std::optional(
        StaffLogin{StaffId::fromTrusted(row.text("id")), row.text("password_hash").toLatin1()});
}

Result<void> replaceStaffHash(Connection &connection, const StaffId &staff,
                              const QByteArray &before, const QByteArray &after)
{
    static constexpr char sql[] = R"(
        UPDATE staff_credential SET password_hash = :after
        WHERE staff_id = :staff AND password_hash = :before)";
    return connection.execute(sql, {{":after", QString::fromLatin1(after)},
                                    {":staff", staff.text()},
                                    {":before", QString::fromLatin1(before)}});
}

Result<std::optional<StaffRow>> findStaff(Connection &connection, const StaffId &staff)
{
    static constexpr char sql[] = R"(
        SELECT s.provider_id, p.name AS provider_name, s.name, s.email, s.active,
               s.language
        FROM staff s JOIN provider p ON p.id = s.provider_id WHERE s.id = :staff)";
    const Result<Rows> rows = connection.query(sql, {{":staff", staff.text()}});
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<StaffRow>();
    const Result<Permissions> permissions = permissionsOf(connection, staff);
    if (!permissions)
        return permissions.error();
    const Rows::Row row = rows->first();
    return std::optional(StaffRow{staff, ProviderId::fromTrusted(row.text("provider_id")),
                                  row.text("provider_name"), row.text("name"), row.text("email"),
                                  row.flag("active"), *permissions, row.text("language")});
}

Result<QList<StaffId>> administrationOf(Connection &connection, const ProviderId &provider)
{
    static constexpr char sql[] = R"(
        SELECT s.id FROM staff s JOIN staff_permission p ON p.staff_id = s.id
        WHERE s.provider_id = :provider AND s.active = 1
          AND p.permission = 'provider_administration'
        ORDER BY s.id)";
    const Result<Rows> rows = connection.query(sql, {{":provider", provider.text()}});
    if (!rows)
        return rows.error();
    QList<StaffId> staff;
    for (qsizetype i = 0; i < rows->size(); ++i)
        staff << StaffId::fromTrusted(rows->at(i).text("id"));
    return staff;
}

Result<QStringList> allStaffEmails(Connection &connection)
{
    const Result<Rows> rows = connection.query("SELECT email FROM staff");
    if (!rows)
        return rows.error();
    QStringList emails;
    for (qsizetype i = 0; i < rows->size(); ++i)
        emails << rows->at(i).text("email");
    return emails;
}

Result<bool> isStaffEmailTaken(Connection &connection, const QString &foldedEmail)
{
    static constexpr char sql[] = "SELECT id FROM staff WHERE email_folded = :folded";
    return any(connection.query(sql, {{":folded", foldedEmail}}));
}

Result<void> insertStaff(Connection &connection, const StaffRow &staff,
                         const QByteArray &passwordHash, qint64 rev, qint64 now)
{
    static constexpr char account[] = R"(
        INSERT INTO staff (id, provider_id, name, email, email_folded, active, language, rev)
        VALUES (:id, :provider, :name, :email, :folded, :active, :language, :rev))";
    static constexpr char permission[] = R"(
        INSERT INTO staff_permission (staff_id, permission) VALUES (:staff, :permission))";
    static constexpr char credential[] = R"(
        INSERT INTO staff_credential (staff_id, password_hash, changed_at)
        VALUES (:staff, :hash, :now))";
    Result<void> written = connection.execute(account, {{":id", staff.id.text()},
                                                        {":provider", staff.provider.text()},
                                                        {":name", staff.name},
                                                        {":email", staff.email},
                                                        {":folded", foldedEmail(staff.email)},
                                                        {":active", staff.active},
                                                        {":language", staff.language},
                                                        {":rev", rev}});
    for (const QString &name : permissionNames(staff.permissions)) {
        if (written)
            written = connection.execute(permission,
                                         {{":staff", staff.id.text()}, {":permission", name}});
    }
    if (written) {
        written = connection.execute(credential, {{":staff", staff.id.text()},
                                                  {":hash", QString::fromLatin1(passwordHash)},
                                                  {":now", now}});
    }
    return written;
}

Result<void> setStaffLanguage(Connection &connection, const StaffId &staff, const QString &language,
                              qint64 rev)
{
    static constexpr char sql[] =
        "UPDATE staff SET language = :language, rev = :rev WHERE id = :staff";
    return connection.execute(sql,
                              {{":language", language}, {":rev", rev}, {":staff", staff.text()}});
}

Result<QList<ProviderId>> allProviders(Connection &connection)
{
    const Result<Rows> rows = connection.query("SELECT id FROM provider");
    if (!rows)
        return rows.error();
    QList<ProviderId> providers;
    for (qsizetype i = 0; i < rows->size(); ++i)
        providers << ProviderId::fromTrusted(rows->at(i).text("id"));
    return providers;
}

Result<bool> isActiveProvider(Connection &connection, const ProviderId &provider)
{
    static constexpr char sql[] = "SELECT id FROM provider WHERE id = :provider AND active = 1";
    return any(connection.query(sql, {{":provider", provider.text()}}));
}

Result<std::optional<ProviderId>> findProviderByName(Connection &connection, const QString &name)
{
    static constexpr char sql[] = "SELECT id FROM provider WHERE name = :name ORDER BY id";
    const Result<Rows> rows = connection.query(sql, {{":name", name}});
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<ProviderId>();
    return std::optional(ProviderId::fromTrusted(rows->first().text("id")));
}

Result<void> insertProvider(Connection &connection, const ProviderId &provider, const QString &name,
                            qint64 rev)
{
    static constexpr char sql[] = "INSERT INTO provider (id, name, rev) VALUES (:id, :name, :rev)";
    return connection.execute(sql, {{":id", provider.text()}, {":name", name}, {":rev", rev}});
}

} // namespace wren::store
