// SPDX-License-Identifier: Apache-2.0
#include "hub/services/bounces/bounces.h"

#include "hub/services/clients/casenotes.h"
#include "models/formats/email.h"

namespace wren::services {

namespace {

bool isSame(const QString &named, const QString &sentTo)
{
    const QString folded = foldedEmail(named);
    return !folded.isEmpty() && folded == foldedEmail(sentTo);
}

Result<void> noteBounce(store::WriteContext &context, const ClientId &client, const Bounce &bounce)
{
    const auto provider = store::providerOfClient(context.sql(), client);
    if (!provider)
        return provider.error();
    if (!*provider)
        return {};
    return writeAutomaticNote(
        context, {client, **provider}, "mail_bounced",
        {{QStringLiteral("email"), bounce.mail.to}, {QStringLiteral("reason"), bounce.reason}});
}

} // namespace

Result<std::optional<Bounce>> findBounce(store::Connection &connection,
                                         const mail::DeliveryNotice &notice)
{
    for (const QString &messageId : notice.messageIds) {
        const auto mail = store::findMailByMessageId(connection, messageId);
        if (!mail)
            return mail.error();
        if (!*mail)
            continue;
        for (const mail::FailedRecipient &failed : notice.failed) {
            if (isSame(failed.address, (*mail)->to) || isSame(failed.original, (*mail)->to))
                return std::optional(Bounce{**mail, failed.reason});
        }
    }
    return std::optional<Bounce>();
}

Result<store::Effect> recordBounce(store::WriteContext &context, const Bounce &bounce)
{
    const Result<bool> recorded =
        store::recordBounced(context.sql(), bounce.mail.id, bounce.reason);
    if (!recorded)
        return recorded.error();
    if (!*recorded || !bounce.mail.client)
        return store::Effect();
    const Result<void> noted = noteBounce(context, *bounce.mail.client, bounce);
    return noted ? Result<store::Effect>(store::Effect()) : noted.error();
}

} // namespace wren::services
