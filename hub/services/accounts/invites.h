// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/accounts/linkrows.h"
#include "hub/store/lane.h"

#include <chrono>

namespace wren::services {

/** What an invite is made with; the key never enters the database. */
struct InviteTerms
{
    QByteArrayView linkKey; ///< 32 bytes, kept outside the database
    std::chrono::milliseconds lifetime = std::chrono::hours(24 * 7);
    QString mailDomain; ///< what stands right of the @ in Message-ID: the base URL's host
};

/**
 * Ends the client's older invite links and writes a new link and its queued mail, in the caller's
 * mutation (R16, R21). The account row must exist. The mail goes to the account's address, in the
 * client's language. Errors: Kind::NotFound without an account, Kind::Conflict once the client has
 * a password or is deactivated (R21: no invite then), Kind::Storage.
 */
[[nodiscard]] Result<LinkId> issueInvite(store::WriteContext &context, const ClientId &client,
                                         const InviteTerms &terms);

/** The first one and five more: nobody's mailbox is to be filled through us. */
inline constexpr qint64 invitesPerHour = 6;

/** Kind::TooMany once the client got invitesPerHour within the hour before `now`. */
[[nodiscard]] Result<void> checkInvitePace(store::Connection &connection, const ClientId &client,
                                           qint64 now);

/** The client's link that can be used at `now` (Copy Link, R16); Kind::NotFound: there is none. */
[[nodiscard]] Result<store::LinkRow> openInvite(store::Connection &connection,
                                                const ClientId &client, qint64 now);

} // namespace wren::services
