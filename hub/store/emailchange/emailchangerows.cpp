// SPDX-License-Identifier: Apache-2.0
#include "hub/store/emailchange/emailchangerows.h"

namespace wren::store {

namespace {

EmailChangeRow rowOf(const Rows::Row &row)
{
    EmailChangeRow change;
    change.id = EmailChangeId::fromTrusted(row.text("id"));
    change.client = ClientId::fromTrusted(row.text("client_id"));
    change.way = emailChangeWayFromName(row.text("way")).value_or(EmailChangeWay::Client);
    change.state = emailChangeStateFromName(row.text("state")).value_or(EmailChangeState::Expired);
    change.oldEmail = row.text("old_email");
    change.newEmail = row.text("new_email");
    change.askedBy = StaffId::parse(row.text("asked_by"));
    change.enteredByWren = row.flag("entered_by_wren");
    change.askedAt = row.integer("asked_at");
    change.expiresAt = row.optionalInteger("expires_at");
    change.why = row.text("why");
    change.identified = row.text("identified");
    change.link = LinkId::parse(row.text("link_id"));
    change.confirmLink = LinkId::parse(row.text("confirm_link_id"));
    change.approvedBy = StaffId::parse(row.text("approved_by"));
    change.endedBy = StaffId::parse(row.text("ended_by"));
    change.endedAt = row.optionalInteger("ended_at");
    change.reason = row.text("reason");
    change.confirmedAt = row.optionalInteger("confirmed_at");
    return change;
}

Result<QList<EmailChangeRow>> rowsOf(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    QList<EmailChangeRow> changes;
    for (qsizetype i = 0; i < rows->size(); ++i)
        changes.append(rowOf(rows->at(i)));
    return changes;
}

Result<std::optional<EmailChangeRow>> firstOf(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<EmailChangeRow>();
    return std::optional(rowOf(rows->first()));
}

template<typename AnyId>
QVariant textOrNull(const std::optional<AnyId> &id)
{
    return id ? QVariant(id->text()) : QVariant();
}

QVariant timeOrNull(const std::optional<qint64> &time)
{
    return time ? QVariant(*time) : QVariant();
}

QVariant textOrNull(const QString &text)
{
    return text.isNull() ? QVariant() : QVariant(text);
}

Bindings livingColumns(const EmailChangeRow &row)
{
    return {{":id", row.id.text()},
            {":state", emailChangeStateName(row.state)},
            {":expires", timeOrNull(row.expiresAt)},
            {":link", textOrNull(row.link)},
            {":confirm", textOrNull(row.confirmLink)},
            {":approved", textOrNull(row.approvedBy)},
            {":ended_by", textOrNull(row.endedBy)},
            {":ended_at", timeOrNull(row.endedAt)},
            {":reason", textOrNull(row.reason)},
            {":confirmed", timeOrNull(row.confirmedAt)}};
}

} // namespace

Result<void> insertEmailChange(Connection &connection, const EmailChangeRow &row)
{
    static constexpr char sql[] = R"(
        INSERT INTO email_change (id, client_id, way, state, old_email, new_email, asked_by,
            entered_by_wren, asked_at, expires_at, why, identified, link_id, confirm_link_id,
            approved_by, ended_by, ended_at, reason, confirmed_at)
        VALUES (:id, :client, :way, :state, :old, :new, :asked_by, :entered, :asked_at, :expires,
            :why, :identified, :link, :confirm, :approved, :ended_by, :ended_at, :reason,
            :confirmed))";
    Bindings bindings = livingColumns(row);
    bindings << Bind{":client", row.client.text()} << Bind{":way", emailChangeWayName(row.way)}
             << Bind{":old", row.oldEmail} << Bind{":new", row.newEmail}
             << Bind{":asked_by", textOrNull(row.askedBy)} << Bind{":entered", row.enteredByWren}
             << Bind{":asked_at", row.askedAt} << Bind{":why", textOrNull(row.why)}
             << Bind{":identified", textOrNull(row.identified)};
    return connection.execute(sql, bindings);
}

Result<void> updateEmailChange(Connection &connection, const EmailChangeRow &row)
{
    static constexpr char sql[] = R"(
        UPDATE email_change SET state = :state, expires_at = :expires, link_id = :link,
            confirm_link_id = :confirm, approved_by = :approved, ended_by = :ended_by,
            ended_at = :ended_at, reason = :reason, confirmed_at = :confirmed
        WHERE id = :id)";
    return connection.execute(sql, livingColumns(row));
}

Result<std::optional<EmailChangeRow>> findEmailChange(Connection &connection,
                                                      const EmailChangeId &id)
{
    static constexpr char sql[] = "SELECT * FROM email_change WHERE id = :id";
    return firstOf(connection.query(sql, {{":id", id.text()}}));
}

Result<std::optional<EmailChangeRow>> findEmailChangeOf(Connection &connection, const LinkId &link)
{
    static constexpr char sql[] =
        "SELECT * FROM email_change WHERE link_id = :link OR confirm_link_id = :link";
    return firstOf(connection.query(sql, {{":link", link.text()}}));
}

Result<QList<EmailChangeRow>> pendingEmailChanges(Connection &connection, const ClientId &client)
{
    static constexpr char sql[] = R"(
        SELECT * FROM email_change WHERE client_id = :client AND state = 'pending'
        ORDER BY asked_at, id)";
    return rowsOf(connection.query(sql, {{":client", client.text()}}));
}

Result<std::optional<EmailChangeRow>> latestEmailChange(Connection &connection,
                                                        const ClientId &client)
{
    // Of two asked for within one millisecond the pending one is the newer.
    static constexpr char sql[] = R"(
        SELECT * FROM email_change WHERE client_id = :client AND way <> 'support'
        ORDER BY asked_at DESC, CASE state WHEN 'pending' THEN 0 ELSE 1 END, id LIMIT 1)";
    return firstOf(connection.query(sql, {{":client", client.text()}}));
}

Result<std::optional<EmailChangeRow>> findLastAddressChange(Connection &connection,
                                                            const ClientId &client)
{
    // A duplicate that ended with another correction has no link to confirm.
    static constexpr char sql[] = R"(
        SELECT * FROM email_change WHERE client_id = :client AND confirm_link_id IS NOT NULL
        ORDER BY ended_at DESC, asked_at DESC, id LIMIT 1)";
    return firstOf(connection.query(sql, {{":client", client.text()}}));
}

Result<QList<EmailChangeRow>> dueEmailChanges(Connection &connection, qint64 now, int limit)
{
    static constexpr char sql[] = R"(
        SELECT * FROM email_change WHERE state = 'pending' AND expires_at <= :now
        ORDER BY expires_at, id LIMIT :limit)";
    return rowsOf(connection.query(sql, {{":now", now}, {":limit", limit}}));
}

} // namespace wren::store
