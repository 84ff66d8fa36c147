// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/accounts/linkrows.h"
#include "hub/store/lane.h"

#include <QByteArray>
#include <QUrl>

#include <chrono>

namespace wren::services {

/** What a one-time link is for; a token made for one purpose opens nothing else (R22). */
enum class LinkPurpose {
    Invite,         ///< the first password (R20)
    Reset,          ///< a new password (R51)
    AcceptChange,   ///< the old address agrees to a new one, or does not (R40, R41)
    ConfirmAddress, ///< the new address receives mail (R42); changes nothing else
};

/** The purpose's name in the database and in the token's derivation. */
[[nodiscard]] const char *linkPurposeName(LinkPurpose purpose);
/** Where its links lead: "/invite/" and the token. */
[[nodiscard]] const char *linkPath(LinkPurpose purpose);

/**
 * The secret part of a link: keyed BLAKE2b over link id and purpose, base64url without padding (43
 * characters). Never stored: whoever holds the key derives it again (security.md, One-time links).
 */
[[nodiscard]] QByteArray linkToken(const LinkId &link, LinkPurpose purpose, QByteArrayView linkKey);

/** What the database holds of a token. */
[[nodiscard]] QByteArray linkTokenHash(const QByteArray &token);

/** The page that the link leads to: as its mail carries it, the same each time it is asked for. */
[[nodiscard]] QString linkUrl(const store::LinkRow &link, QByteArrayView linkKey,
                              const QUrl &baseUrl);

struct LinkTerms
{
    QByteArrayView key; ///< 32 bytes, kept outside the database
    std::chrono::milliseconds lifetime;
};
/** Writes a new link and ends the client's older ones of that purpose. */
[[nodiscard]] Result<LinkId> issueLink(store::WriteContext &context, const ClientId &client,
                                       LinkPurpose purpose, const LinkTerms &terms);

/** How a link stands, whatever it is for. */
enum class LinkState {
    Open,
    Used,
    Replaced, ///< a newer one was sent, or it was ended
    Expired,
    Unknown, ///< no such link
};
[[nodiscard]] LinkState linkStateAt(const store::LinkRow &link, qint64 now);

} // namespace wren::services
