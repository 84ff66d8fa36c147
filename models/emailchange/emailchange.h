// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ids.h"

#include <QFlags>
#include <QString>

#include <optional>

/**
 * The one state machine by which a client's address changes (R40-R46). A *confirmation* is asked
 * for by the client or by staff and decided at the old address; a *correction* is asked of WREN and
 * decided there. Pure: the hub gives events and carries out the effects.
 */
namespace wren {

using EmailChangeId = Id<struct EmailChangeTag>;

enum class EmailChangeWay {
    Client,  ///< from My Profile (R40): a confirmation
    Staff,   ///< from Desk (R41): a confirmation
    Support, ///< asked of WREN (R44): a correction
};

enum class EmailChangeState {
    Pending, ///< waits for the old address, or for WREN
    Accepted,
    Declined, ///< at the old address, by WREN, or because the address was taken meanwhile
    Expired,
    Cancelled, ///< taken back, replaced by a newer one, or overtaken by another change
    Corrected, ///< by WREN
};

enum class EmailChangeEvent {
    Accept,   ///< the old address agrees
    Clash,    ///< the old address agrees, but another client has the new one by now
    Decline,  ///< the old address does not agree
    Resend,   ///< send the mail again: to the old address, once changed to the new one
    Cancel,   ///< client or staff take it back
    Replace,  ///< a newer request of the same client's
    Expire,   ///< its time is over
    Approve,  ///< WREN, where two must agree: the first of them
    Apply,    ///< WREN applies the correction
    Refuse,   ///< WREN declines the correction
    Fulfil,   ///< WREN applied another correction to the same address
    Overtake, ///< the client's address changed in another way
    Confirm,  ///< the new address confirms that it receives mail (R42)
};

/** What the hub does besides noting the next state. */
enum class EmailChangeEffect {
    ChangeAddress = 0x1, ///< and tell the new address, and end the client's open links
    EndAccess = 0x2,     ///< sessions and password too (R44)
    NewLink = 0x4,       ///< the older one stops working
    EndLink = 0x8,       ///< of this request
    NoteConfirmed = 0x10,
    NewConfirmLink = 0x20, ///< to the new address; the older one stops working
};
Q_DECLARE_FLAGS(EmailChangeEffects, EmailChangeEffect)
Q_DECLARE_OPERATORS_FOR_FLAGS(EmailChangeEffects)

struct EmailChangeStep
{
    EmailChangeState next = EmailChangeState::Pending;
    EmailChangeEffects effects;
    friend bool operator==(const EmailChangeStep &, const EmailChangeStep &) = default;
};

/** What `event` makes of a request; nothing: it is refused and the request stays as it is. */
[[nodiscard]] std::optional<EmailChangeStep>
emailChangeStep(EmailChangeWay way, EmailChangeState state, EmailChangeEvent event);

/** Pending until its time is over; the hub writes Expired down a little later. */
[[nodiscard]] EmailChangeState emailChangeStateAt(EmailChangeState state,
                                                  std::optional<qint64> expiresAt, qint64 now);

/** "client", "staff", "support". */
[[nodiscard]] QString emailChangeWayName(EmailChangeWay way);
[[nodiscard]] std::optional<EmailChangeWay> emailChangeWayFromName(QStringView name);
/** "pending", "accepted", "declined", "expired", "cancelled", "corrected". */
[[nodiscard]] QString emailChangeStateName(EmailChangeState state);
[[nodiscard]] std::optional<EmailChangeState> emailChangeStateFromName(QStringView name);

} // namespace wren
