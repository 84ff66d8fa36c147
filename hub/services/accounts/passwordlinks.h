// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/accounts/links.h"

#include <QStringList>

namespace wren::services {

/** What the page of a link that sets a password needs to know (R20, R51). */
struct PasswordLink
{
    LinkState state = LinkState::Unknown;
    LinkId link;
    ClientId client;
    QString language; ///< "en" or "fr": the client's
    // Of an open link only: who holds an ended one is not told of an address that came since (R44).
    QString email;        ///< what the client will log in with
    QStringList personal; ///< own names and address, which a password must not be made of
};

/**
 * Reads, changes nothing (R22). `purpose` is Invite or Reset, `token` as it stands in the link;
 * rubbish is Unknown.
 */
[[nodiscard]] Result<PasswordLink> findPasswordLink(store::Connection &connection,
                                                    LinkPurpose purpose, const QByteArray &token,
                                                    qint64 now);

/**
 * Uses the link up and sets the password: an account without one is active from then on. Ends the
 * client's other links and every session; its heads change with its status. `encodedHash` is
 * Argon2id's. Of two at once one wins; the other gets Kind::Conflict, as does any link that is not
 * open, and an invite once there is a password.
 */
[[nodiscard]] Result<ClientId> usePasswordLink(store::WriteContext &context, LinkPurpose purpose,
                                               const QByteArray &token,
                                               const QByteArray &encodedHash);

} // namespace wren::services
