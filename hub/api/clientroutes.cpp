// SPDX-License-Identifier: Apache-2.0
#include "hub/api/routes.h"
#include "hub/services/accounts/links.h"
#include "hub/services/clients/clientviews.h"
#include "hub/services/emailchange/inbox.h"

#include <QJsonArray>

namespace wren::api {

Result<QJsonObject> showClient(Parts &, store::Connection &sql, const Call &call)
{
    const Result<wire::ClientRecord> record = services::viewClient(sql, call.client);
    if (!record)
        return record.error();
    return record->toJson();
}

Result<QJsonObject> showClientMail(Parts &, store::Connection &sql, const Call &call)
{
    const Result<QList<wire::MailStatus>> mails = services::viewClientMail(sql, call.client);
    if (!mails)
        return mails.error();
    QJsonArray list;
    for (const wire::MailStatus &mail : *mails)
        list << mail.toJson();
    return QJsonObject{{QStringLiteral("mail"), list}};
}

Result<QJsonObject> showClientHistory(Parts &, store::Connection &sql, const Call &call)
{
    const Result<wire::ClientHistory> history = services::viewClientHistory(sql, call.client);
    if (!history)
        return history.error();
    return history->toJson();
}

Result<QJsonObject> showInbox(Parts &, store::Connection &sql, const Call &call)
{
    const auto inbox = services::inboxOfClient(sql, call.client.id, call.asker.access().staff);
    return inbox ? Result<QJsonObject>(inbox->toJson()) : inbox.error();
}

Result<QJsonObject> copyInviteLink(Parts &parts, store::Connection &sql, const Call &call)
{
    const Result<store::LinkRow> invite =
        services::openInvite(sql, call.client.id, parts.ground.environment.now());
    if (!invite)
        return invite.error();
    const wire::InviteLink link{
        services::linkUrl(*invite, parts.ground.keys.link.view(), parts.ground.settings.baseUrl),
        invite->expiresAt};
    return link.toJson();
}

} // namespace wren::api
