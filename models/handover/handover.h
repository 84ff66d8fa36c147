// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/permissions.h"

/**
 * The one state machine by which a client comes to another provider or caseworker by agreement (R4,
 * R5; sync.md, Hub 7). Pure: the hub gives events and carries out what follows, Desk offers what
 * this allows.
 */
namespace wren {

using HandoverId = Id<struct HandoverTag>;

enum class HandoverWay {
    Refer,   ///< R4: offered by somebody who may view the client; the receiving side decides
    Request, ///< R5: asked for by somebody who may not; the owning side decides
};

enum class HandoverState {
    Open,
    Approved,
    Declined,
    Withdrawn, ///< taken back by the side that asked
    Overtaken, ///< nothing left to decide: the client moved otherwise, or a side is no longer there
};

enum class HandoverEvent { Approve, Decline, Withdraw, Overtake };

/** What `event` makes of a hand-over; nothing: it is refused and stays as it is. */
[[nodiscard]] std::optional<HandoverState> handoverStep(HandoverState state, HandoverEvent event);

/** Who stands where in a hand-over. */
struct HandoverSides
{
    HandoverWay way = HandoverWay::Refer;
    ProviderId from; ///< has the client
    ProviderId to;   ///< is to have the client; Refer to a caseworker of one's own: as `from`
    StaffId askedBy;
    /** Of the side that decides: the one proposed (Refer), the client's present one (Request). */
    std::optional<StaffId> caseworker;

    [[nodiscard]] ProviderId deciding() const { return way == HandoverWay::Refer ? to : from; }
};

/**
 * May this person bring about `event` (R4, R5)? Approve and Decline: Service Provider
 * Administration of the deciding side and its caseworker, Group staff over both sides,
 * Administrators. Withdraw: who asked; with Refer also Service Provider Administration of the side
 * that asked; Administrators. Overtake: nobody, the hub alone.
 */
[[nodiscard]] bool mayBringAbout(HandoverEvent event, const StaffAccess &access,
                                 const HandoverSides &sides);
/** May this person know of it: reaches the client's side, an offer's receiving side, or asked? */
[[nodiscard]] bool maySeeHandover(const StaffAccess &access, const HandoverSides &sides);

/** "refer", "request". */
[[nodiscard]] QString handoverWayName(HandoverWay way);
[[nodiscard]] std::optional<HandoverWay> handoverWayFromName(QStringView name);
/** "open", "approved", "declined", "withdrawn", "overtaken". */
[[nodiscard]] QString handoverStateName(HandoverState state);
[[nodiscard]] std::optional<HandoverState> handoverStateFromName(QStringView name);

} // namespace wren
