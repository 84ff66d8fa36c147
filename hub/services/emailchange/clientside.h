// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/services/accounts/links.h"
#include "hub/services/emailchange/terms.h"
#include "hub/store/emailchange/emailchangerows.h"

/** Changes of an address as the client meets them: pages of the links, and My Profile (R40, R42).
 */
namespace wren::services {

/** What the page of a link about a change needs to know. */
struct ChangeLink
{
    LinkState link = LinkState::Unknown;
    EmailChangeState state = EmailChangeState::Pending; ///< as it is at that time
    QString reason;                                     ///< as EmailChangeRecord's
    ClientId client;
    QString language; ///< "en" or "fr": the client's
    QString from;
    QString to;
    bool byStaff = false;
};
/** Reads, changes nothing (R22). `purpose` is AcceptChange or ConfirmAddress. */
[[nodiscard]] Result<ChangeLink> findChangeLink(store::Connection &connection, LinkPurpose purpose,
                                                const QByteArray &token, qint64 now);

enum class OldAddressAnswer { Accept, Decline };
/**
 * The old address's answer; uses the link up. Accepting a new address that is another client's by
 * now declines the request (R46): the state it ended in comes back. Kind::Conflict when the link is
 * not open; of two answers at once one counts.
 */
[[nodiscard]] Result<EmailChangeState> answerChange(store::WriteContext &context,
                                                    const QByteArray &token,
                                                    OldAddressAnswer answer,
                                                    const EmailChangeTerms &terms);
/** Notes that the new address receives mail; uses the link up. Kind::Conflict as above. */
[[nodiscard]] Result<store::Effect> confirmAddress(store::WriteContext &context,
                                                   const QByteArray &token,
                                                   const EmailChangeTerms &terms);

/** What waits for the old address's answer. */
struct PendingAddress
{
    QString to;
    qint64 since = 0; ///< ms UTC
    qint64 until = 0; ///< ms UTC
    bool byStaff = false;
};
/** The client's address as My Profile shows it. */
struct OwnAddress
{
    QString email;
    std::optional<PendingAddress> pending;
    bool unconfirmed =
        false; ///< since it was changed: whether mail arrives there is not known (R42)
};
[[nodiscard]] Result<OwnAddress> ownAddress(store::Connection &connection, const ClientId &client,
                                            qint64 now);
/** As requestEmailChange; a form with the same `nonce` takes effect once. */
[[nodiscard]] Result<store::Effect> requestOwnChange(store::WriteContext &context,
                                                     const ClientId &client, const QString &nonce,
                                                     const QString &email,
                                                     const EmailChangeTerms &terms);
/** Takes it back. Kind::Conflict when none is pending. */
[[nodiscard]] Result<store::Effect> cancelOwnChange(store::WriteContext &context,
                                                    const ClientId &client,
                                                    const EmailChangeTerms &terms);

/**
 * Mails again what waits for the client: the question at the old address (`purpose` AcceptChange),
 * or the one whether mail arrives (ConfirmAddress); the older link stops working. A form with the
 * same `nonce` takes effect once. Kind::Conflict when nothing waits, TooMany.
 */
[[nodiscard]] Result<store::Effect> resendOwnMail(store::WriteContext &context,
                                                  const ClientId &client, LinkPurpose purpose,
                                                  const QString &nonce,
                                                  const EmailChangeTerms &terms);

/** Sets the password of an invite or a reset; what waits for the old address is overtaken, as all
 * links end. */
[[nodiscard]] Result<store::Effect> setPasswordByLink(store::WriteContext &context,
                                                      LinkPurpose purpose, const QByteArray &token,
                                                      const QByteArray &encodedHash,
                                                      const EmailChangeTerms &terms);

} // namespace wren::services
