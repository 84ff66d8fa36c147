// SPDX-License-Identifier: Apache-2.0
#include "hub/services/clients/resendinvite.h"

#include "hub/services/clients/casenotes.h"
#include "hub/services/clients/clientscope.h"
#include "hub/store/accounts/accountrows.h"
#include "models/wire/reader.h"

namespace wren::services {

namespace {

Result<ClientId> readSubject(const wire::Mutation &mutation)
{
    wire::Reader reader(mutation.arguments);
    const std::optional<ClientId> client = ClientId::parse(mutation.subject);
    if (!client)
        reader.fault("subject");
    if (const Result<void> whole = reader.finish(); !whole)
        return whole.error();
    return *client;
}

Result<void> note(store::WriteContext &context, const store::ClientKey &client)
{
    const Result<std::optional<store::AccountRow>> account =
        store::findAccount(context.sql(), client.id);
    if (!account)
        return account.error();
    const QString email = *account ? (*account)->email : QString();
    return writeAutomaticNote(context, client, "invite_resent", {{QStringLiteral("email"), email}});
}

/** The record shows until when the invite is good, so it changes for everybody who sees it. */
Result<void> showChange(store::WriteContext &context, const store::ClientKey &client)
{
    const Result<void> touched = store::touchClient(context.sql(), client, context.seq());
    if (!touched)
        return touched;
    return context.changed(wire::providerScope(client.provider), QStringLiteral("client"),
                           client.id.text(), client.id);
}

} // namespace

Result<store::Effect> resendInvite(store::WriteContext &context, const StaffAccess &access,
                                   const wire::Mutation &mutation, const InviteTerms &terms)
{
    const Result<ClientId> subject = readSubject(mutation);
    if (!subject)
        return subject.error();
    const Result<store::ClientKey> client =
        findInScope(context.sql(), Action::ResendInvite, access, *subject);
    if (!client)
        return client.error();
    if (const auto calm = checkInvitePace(context.sql(), client->id, context.now()); !calm)
        return calm.error();
    if (const Result<LinkId> link = issueInvite(context, client->id, terms); !link)
        return link.error();
    Result<void> written = note(context, *client);
    if (written)
        written = showChange(context, *client);
    if (!written)
        return written.error();
    store::Effect effect;
    effect.info = {{QStringLiteral("mail"), QStringLiteral("queued")}};
    return effect;
}

} // namespace wren::services
