// SPDX-License-Identifier: Apache-2.0
#include "hub/api/routes.h"
#include "hub/store/clients/clientqueries.h"
#include "hub/store/recordreader.h"
#include "models/wire/commands.h"

#include <QJsonArray>

namespace wren::api {

Result<QJsonObject> showClient(Parts &, store::Connection &sql, const Call &call)
{
    const Result<wire::ClientRecord> record = store::readClient(sql, call.client.id);
    if (!record)
        return record.error();
    if (record->provider != call.client.provider) // moved since it was found in scope
        return Error{Kind::NotFound, QStringLiteral("client moved"), {}};
    return record->toJson();
}

Result<QJsonObject> showClientMail(Parts &, store::Connection &sql, const Call &call)
{
    const Result<QList<store::ClientMail>> mails = store::mailsToClient(sql, call.client);
    if (!mails)
        return mails.error();
    QJsonArray list;
    for (const store::ClientMail &mail : *mails) {
        const wire::MailStatus status{mail.template_, mail.to,     mail.state,
                                      mail.createdAt, mail.sentAt, mail.reason};
        list << status.toJson();
    }
    return QJsonObject{{QStringLiteral("mail"), list}};
}

Result<QJsonObject> copyInviteLink(Parts &parts, store::Connection &sql, const Call &call)
{
    const Result<services::OpenInvite> invite =
        services::openInvite(sql, call.client.id, parts.ground.environment.now());
    if (!invite)
        return invite.error();
    const wire::InviteLink link{services::inviteUrl(invite->link, parts.ground.keys.link.view(),
                                                    parts.ground.settings.baseUrl),
                                invite->expiresAt};
    return link.toJson();
}

} // namespace wren::api
