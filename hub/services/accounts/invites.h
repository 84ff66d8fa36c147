// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/store/lane.h"
#include "models/ids.h"
#include "models/result.h"

#include <QUrl>

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

/** The page that the mail leads to; the same link each time it is asked for (Copy Link, R16). */
[[nodiscard]] QString inviteUrl(const LinkId &link, QByteArrayView linkKey, const QUrl &baseUrl);

struct OpenInvite
{
    LinkId link;
    qint64 expiresAt = 0; ///< ms UTC
};
/** The client's link that can be used at `now`; Kind::NotFound if there is none. */
[[nodiscard]] Result<OpenInvite> openInvite(store::Connection &connection, const ClientId &client,
                                            qint64 now);

enum class InviteState {
    Open,
    Used,
    Replaced, ///< a newer invite was sent, or the account was deactivated
    Expired,
    Unknown, ///< no such link
};

/** What the page of an invite link needs to know (R20). */
struct Invite
{
    InviteState state = InviteState::Unknown;
    LinkId link;
    ClientId client;
    QString language;     ///< "en" or "fr": the client's
    QString email;        ///< what the client will log in with
    QStringList personal; ///< own names and address, which a password must not be made of
};
/** Reads, changes nothing (R22). `token` as it stands in the link; rubbish is Unknown. */
[[nodiscard]] Result<Invite> findInvite(store::Connection &connection, const QByteArray &token,
                                        qint64 now);

/**
 * Uses the link up and sets the client's first password: the account is active from then on, its
 * other links end and its heads change. `encodedHash` is Argon2id's. To be run as mutation
 * "accept_invite". Of two at once one wins; the other gets Kind::Conflict, as does any link that is
 * not open.
 */
[[nodiscard]] Result<ClientId> acceptInvite(store::WriteContext &context, const QByteArray &token,
                                            const QByteArray &encodedHash);

} // namespace wren::services
