// SPDX-License-Identifier: Apache-2.0
#include "hub/services/accounts/links.h"

#include "seal/seal.h"

namespace wren::services {

const char *linkPurposeName(LinkPurpose purpose)
{
    switch (purpose) {
    case LinkPurpose::Invite:
        return "invite";
    }
    Q_UNREACHABLE();
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

} // namespace wren::services
