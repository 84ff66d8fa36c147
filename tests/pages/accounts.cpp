// SPDX-License-Identifier: Apache-2.0
#include "tests/pages/accounts.h"

#include "hub/services/accounts/passwordreset.h"
#include "hub/services/emailchange/requests.h"
#include "hub/store/accounts/accountrows.h"

namespace wren::test {

namespace {

using services::LinkPurpose;

template<typename T>
Result<store::Effect> effectOf(const Result<T> &done)
{
    return done ? Result<store::Effect>(store::Effect()) : done.error();
}

/** A new address each time. */
QString newAddress(const Site &site)
{
    return QStringLiteral("new.%1@example.net").arg(site.now.load());
}

} // namespace

QByteArray tokenFor(const Site &site, const ClientId &client, LinkPurpose purpose)
{
    const QString id =
        site.value("SELECT id AS v FROM link WHERE client_id = :id AND purpose = :purpose"
                   " ORDER BY created_at DESC",
                   {{":id", client.text()},
                    {":purpose", QString::fromLatin1(services::linkPurposeName(purpose))}});
    if (id.isEmpty())
        return {};
    return services::linkToken(LinkId::fromTrusted(id), purpose, site.keys.link.view());
}

QByteArray pageOf(LinkPurpose purpose)
{
    QByteArray path = services::linkPath(purpose);
    path.chop(1);
    return path;
}

QByteArray openLink(Site &site, const ClientId &client, LinkPurpose purpose)
{
    const auto terms = services::emailChangeTerms(site.settings, site.keys);
    site.pass(std::chrono::milliseconds(1));
    site.mutate([&](store::WriteContext &context) -> Result<store::Effect> {
        if (purpose == LinkPurpose::Invite)
            return effectOf(services::issueInvite(context, client, terms.invite));
        if (purpose == LinkPurpose::Reset) {
            const auto account = store::findAccount(context.sql(), client);
            return effectOf(services::requestReset(
                context, (*account)->email, QStringLiteral("192.0.2.7"),
                {terms.invite.linkKey, site.settings.passwordReset, terms.invite.mailDomain}));
        }
        return effectOf(services::requestEmailChange(context, client, newAddress(site), terms));
    });
    if (purpose == LinkPurpose::ConfirmAddress) {
        const QByteArray accept = tokenFor(site, client, LinkPurpose::AcceptChange);
        site.mutate([&](store::WriteContext &context) -> Result<store::Effect> {
            return effectOf(
                services::answerChange(context, accept, services::OldAddressAnswer::Accept, terms));
        });
    }
    return tokenFor(site, client, purpose);
}

} // namespace wren::test
