// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/links.h"

#include "seal/seal.h"

#include <array>

namespace wren::services {

namespace {

struct Entry
{
    LinkPurpose purpose;
    const char *name;
    const char *path;
};

constexpr std::array entries{
    Entry{LinkPurpose::Invite, "invite", "/invite/"},
    Entry{LinkPurpose::Reset, "reset", "/reset/"},
    Entry{LinkPurpose::AcceptChange, "accept_change", "/email-change/"},
    Entry{LinkPurpose::ConfirmAddress, "confirm_address", "/confirm-email/"},
};

LinkPurpose purposeOf(const store::LinkRow &link)
{
    for (const Entry &entry : entries) {
        if (link.purpose == QLatin1String(entry.name))
            return entry.purpose;
    }
    Q_UNREACHABLE();
}

} // namespace

const char *linkPurposeName(LinkPurpose purpose)
{
    return entries.at(std::size_t(purpose)).name;
}

const char *linkPath(LinkPurpose purpose)
{
    return entries.at(std::size_t(purpose)).path;
}

QByteArray linkToken(const LinkId &link, LinkPurpose purpose, QByteArrayView linkKey)
{
    const QByteArray derivedFrom = link.text().toLatin1() + ' ' + linkPurposeName(purpose);
    return seal::hash(derivedFrom, linkKey)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray linkTokenHash(const QByteArray &token)
{
    return seal::hash(token);
}

QString linkUrl(const store::LinkRow &link, QByteArrayView linkKey, const QUrl &baseUrl)
{
    const LinkPurpose purpose = purposeOf(link);
    QUrl url = baseUrl;
    url.setPath(QLatin1String(linkPath(purpose)) +
                QString::fromLatin1(linkToken(link.id, purpose, linkKey)));
    return url.toString(QUrl::FullyEncoded);
}

Result<LinkId> issueLink(store::WriteContext &context, const ClientId &client, LinkPurpose purpose,
                         const LinkTerms &terms)
{
    store::LinkRow link;
    link.id = LinkId::fromRandom(context.random(16));
    link.client = client;
    link.purpose = QString::fromLatin1(linkPurposeName(purpose));
    link.tokenHash = linkTokenHash(linkToken(link.id, purpose, terms.key));
    link.createdAt = context.now();
    link.expiresAt = context.now() + terms.lifetime.count();
    const auto ended = store::endLinks(context.sql(), client, link.purpose, context.now());
    if (!ended)
        return ended.error();
    if (const auto inserted = store::insertLink(context.sql(), link); !inserted)
        return inserted.error();
    return link.id;
}

LinkState linkStateAt(const store::LinkRow &link, qint64 now)
{
    if (link.usedAt)
        return LinkState::Used;
    if (link.endedAt)
        return LinkState::Replaced;
    return link.expiresAt > now ? LinkState::Open : LinkState::Expired;
}

} // namespace wren::services
