// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/mail/bounces/deliverynotice.h"
#include "hub/store/accounts/mailrows.h"
#include "hub/store/lane.h"

/** Mails that came back (security.md, E-mail; R41). */
namespace wren::services {

/** A mail of ours that a notice is believed about, and why it came back. */
struct Bounce
{
    store::MailRow mail;
    QString reason;
};

/**
 * What of the notice is believed: that the mail with such a Message-ID, which only we and whoever
 * carried it know, did not reach the very address that it was sent to. Nothing: it is not about a
 * mail of ours.
 */
[[nodiscard]] Result<std::optional<Bounce>> findBounce(store::Connection &connection,
                                                       const mail::DeliveryNotice &notice);

/**
 * The mail becomes "bounced" and, where it went to a client, a case note says so to everybody who
 * sees the client. Once: nothing happens to a mail that is not "sent" any more.
 */
[[nodiscard]] Result<store::Effect> recordBounce(store::WriteContext &context,
                                                 const Bounce &bounce);

} // namespace wren::services
