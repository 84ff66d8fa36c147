// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/clientviews.h"

#include "hub/store/clients/clientqueries.h"
#include "hub/store/recordreader.h"

namespace wren::services {

Result<wire::ClientRecord> viewClient(store::Connection &connection, const store::ClientKey &client)
{
    Result<wire::ClientRecord> record = store::readClient(connection, client.id);
    if (record && record->provider != client.provider)
        return Error{Kind::NotFound, QStringLiteral("client moved"), {}};
    return record;
}

Result<QList<wire::MailStatus>> viewClientMail(store::Connection &connection,
                                               const store::ClientKey &client)
{
    const Result<QList<store::ClientMail>> mails = store::mailsToClient(connection, client);
    if (!mails)
        return mails.error();
    QList<wire::MailStatus> statuses;
    for (const store::ClientMail &mail : *mails) {
        statuses << wire::MailStatus{mail.template_, mail.to,     mail.state,
                                     mail.createdAt, mail.sentAt, mail.reason};
    }
    return statuses;
}

Result<wire::ClientHistory> viewClientHistory(store::Connection &connection,
                                              const store::ClientKey &client)
{
    constexpr int atMost = 1000;
    const Result<QList<store::ClientChange>> changes =
        store::changesOfClient(connection, client, atMost);
    if (!changes)
        return changes.error();
    wire::ClientHistory history;
    for (const store::ClientChange &change : *changes) {
        if (change.before == change.after)
            continue; // named when the client was added, without a value
        history.entries << wire::HistoryEntry{change.at,    change.actorKind, std::nullopt,
                                              change.field, change.before,    change.after};
        if (change.actorKind == QLatin1String("staff"))
            history.entries.last().by = StaffId::parse(change.actor);
    }
    return history;
}

} // namespace wren::services
