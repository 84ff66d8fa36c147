// SPDX-License-Identifier: Apache-2.0
#include "hub/store/accounts/mailrows.h"

#include <QJsonDocument>

namespace wren::store {

namespace {

MailRow mailOf(const Rows::Row &row)
{
    MailRow mail;
    mail.id = MailId::fromTrusted(row.text("id"));
    mail.client = ClientId::parse(row.text("client_id"));
    mail.template_ = row.text("template");
    mail.parameters = QJsonDocument::fromJson(row.text("parameters").toUtf8()).object();
    mail.link = LinkId::parse(row.text("link_id"));
    mail.language = row.text("language");
    mail.to = row.text("to_address");
    mail.messageId = row.text("message_id");
    mail.state = row.text("state");
    mail.attempts = int(row.integer("attempts"));
    mail.dueAt = row.integer("due_at");
    mail.createdAt = row.integer("created_at");
    mail.sentAt = row.optionalInteger("sent_at");
    mail.reason = row.text("reason");
    return mail;
}

Result<std::optional<MailRow>> firstMail(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<MailRow>();
    return std::optional(mailOf(rows->first()));
}

/** The claim is told apart by its number: a later one has counted on. */
Result<void> record(Connection &connection, const char *sql, const MailRow &claimed,
                    Bindings bindings)
{
    bindings << Bind{":id", claimed.id.text()} << Bind{":attempts", claimed.attempts};
    const Result<qint64> affected = connection.run(sql, bindings);
    return affected ? Result<void>() : affected.error();
}

} // namespace

Result<void> insertMail(Connection &connection, const MailRow &mail)
{
    static constexpr char sql[] = R"(
        INSERT INTO mail (id, client_id, template, parameters, link_id, language, to_address,
                          message_id, state, due_at, created_at)
        VALUES (:id, :client, :template, :parameters, :link, :language, :to, :message_id,
                'queued', :now, :now))";
    const QByteArray parameters = QJsonDocument(mail.parameters).toJson(QJsonDocument::Compact);
    const Result<qint64> affected =
        connection.run(sql, {{":id", mail.id.text()},
                             {":client", mail.client ? QVariant(mail.client->text()) : QVariant()},
                             {":template", mail.template_},
                             {":parameters", QString::fromUtf8(parameters)},
                             {":link", mail.link ? QVariant(mail.link->text()) : QVariant()},
                             {":language", mail.language},
                             {":to", mail.to},
                             {":message_id", mail.messageId},
                             {":now", mail.createdAt}});
    return affected ? Result<void>() : affected.error();
}

Result<std::optional<MailRow>> findMail(Connection &connection, const MailId &mail)
{
    static constexpr char sql[] = R"(
        SELECT id, client_id, template, parameters, link_id, language, to_address, message_id,
               state, attempts, due_at, created_at, sent_at, reason
        FROM mail WHERE id = :id)";
    return firstMail(connection.query(sql, {{":id", mail.text()}}));
}

Result<std::optional<MailRow>> findMailByMessageId(Connection &connection, const QString &messageId)
{
    static constexpr char sql[] = R"(
        SELECT id, client_id, template, parameters, link_id, language, to_address, message_id,
               state, attempts, due_at, created_at, sent_at, reason
        FROM mail WHERE message_id = :message_id)";
    return firstMail(connection.query(sql, {{":message_id", messageId}}));
}

Result<QList<MailRow>> mailsInState(Connection &connection, const QString &state, int limit)
{
    static constexpr char sql[] = R"(
        SELECT id, client_id, template, parameters, link_id, language, to_address, message_id,
               state, attempts, due_at, created_at, sent_at, reason
        FROM mail WHERE state = :state ORDER BY created_at DESC, id LIMIT :limit)";
    const Result<Rows> rows = connection.query(sql, {{":state", state}, {":limit", limit}});
    if (!rows)
        return rows.error();
    QList<MailRow> mails;
    for (qsizetype i = 0; i < rows->size(); ++i)
        mails.append(mailOf(rows->at(i)));
    return mails;
}

Result<qint64> countMailsTo(Connection &connection, const QString &address, qint64 since)
{
    static constexpr char sql[] = R"(
        SELECT count(*) AS mails FROM mail WHERE to_address = :to AND created_at > :since)";
    const Result<Rows> rows = connection.query(sql, {{":to", address}, {":since", since}});
    if (!rows)
        return rows.error();
    return rows->first().integer("mails");
}

Result<std::optional<MailRow>> claimDueMail(Connection &connection, qint64 now, qint64 until)
{
    static constexpr char sql[] = R"(
        UPDATE mail SET due_at = :until, attempts = attempts + 1
        WHERE id = (SELECT id FROM mail WHERE state = 'queued' AND due_at <= :now
                    ORDER BY due_at, id LIMIT 1)
          AND state = 'queued' AND due_at <= :now
        RETURNING id, client_id, template, parameters, link_id, language, to_address, message_id,
                  state, attempts, due_at, created_at, sent_at, reason)";
    return firstMail(connection.query(sql, {{":until", until}, {":now", now}}));
}

Result<std::optional<qint64>> nextMailDue(Connection &connection)
{
    static constexpr char sql[] =
        "SELECT due_at FROM mail WHERE state = 'queued' ORDER BY due_at LIMIT 1";
    const Result<Rows> rows = connection.query(sql);
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<qint64>();
    return std::optional(rows->first().integer("due_at"));
}

Result<void> recordSent(Connection &connection, const MailRow &claimed, qint64 now)
{
    static constexpr char sql[] = R"(
        UPDATE mail SET state = 'sent', sent_at = :now, reason = NULL
        WHERE id = :id AND state = 'queued' AND attempts = :attempts)";
    return record(connection, sql, claimed, {{":now", now}});
}

Result<void> recordFailed(Connection &connection, const MailRow &claimed, const QString &reason)
{
    static constexpr char sql[] = R"(
        UPDATE mail SET state = 'failed', reason = :reason
        WHERE id = :id AND state = 'queued' AND attempts = :attempts)";
    return record(connection, sql, claimed, {{":reason", reason}});
}

Result<void> recordRetry(Connection &connection, const MailRow &claimed, const QString &reason,
                         qint64 dueAt)
{
    static constexpr char sql[] = R"(
        UPDATE mail SET due_at = :due, reason = :reason
        WHERE id = :id AND state = 'queued' AND attempts = :attempts)";
    return record(connection, sql, claimed, {{":due", dueAt}, {":reason", reason}});
}

Result<void> recordKept(Connection &connection, const MailRow &claimed)
{
    static constexpr char sql[] = R"(
        UPDATE mail SET state = 'kept', attempts = 0
        WHERE id = :id AND state = 'queued' AND attempts = :attempts)";
    return record(connection, sql, claimed, {});
}

Result<bool> recordBounced(Connection &connection, const MailId &mail, const QString &reason)
{
    static constexpr char sql[] = R"(
        UPDATE mail SET state = 'bounced', reason = :reason WHERE id = :id AND state = 'sent')";
    const Result<qint64> affected =
        connection.run(sql, {{":reason", reason}, {":id", mail.text()}});
    if (!affected)
        return affected.error();
    return *affected > 0;
}

Result<void> queueKeptMails(Connection &connection, qint64 now)
{
    static constexpr char sql[] =
        "UPDATE mail SET state = 'queued', due_at = :now WHERE state = 'kept'";
    const Result<qint64> affected = connection.run(sql, {{":now", now}});
    return affected ? Result<void>() : affected.error();
}

} // namespace wren::store
