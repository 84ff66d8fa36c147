// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/handover/handover.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace wren::services {

/** Everything that staff can ask of the hub. */
enum class Action {
    UseOwnSession,  ///< who am I, sign out, push, pull: each change is authorised on its own
    SearchRegistry, ///< R2: over every provider, shown as R3 allows
    LookUpAssessment,
    LookUpCamsClient, ///< R10
    SeeClient,
    CompleteSetup,
    AssignProvider,
    AssignCaseworker,
    ResendInvite,
    CopyInviteLink,
    SeeClientMail,
    AddCaseNote,
    ConnectCams,           ///< R10, R12
    DisconnectCams,        ///< Administrators
    RefreshCams,           ///< R11
    ProposeCamsValue,      ///< R31: what CaMS should say
    EditClient,            ///< R30
    MoveClient,            ///< R4: assign to another provider directly, on both sides
    DecideParked,          ///< what came late, or from an ended account
    EndAccess,             ///< R61: end accounts and devices of the provider's staff
    ChangeClientEmail,     ///< R41: ask the old address, take back, send again
    CheckNewEmail,         ///< R46: could the client get that address?
    AskEmailCorrection,    ///< R44: ask WREN
    DecideEmailCorrection, ///< R60: the Support panel
    ReferClient,           ///< R4: offer to another provider or caseworker
    RequestTransfer,       ///< R5: ask for a client whom one may not view
    SeeHandover,           ///< of one hand-over, as the next two
    DecideHandover,        ///< R4, R5: approve or decline
    WithdrawHandover,
};

/** "see_client": in the route table's listing and in the access log. */
[[nodiscard]] QString actionName(Action action);

/**
 * The one authorisation function, below the routes: may this person do this to a record of
 * `provider` (nothing: the action concerns no single record)? What is not allowed here is refused
 * (security.md, Access). `access` must be as the database holds it now.
 */
[[nodiscard]] bool isAllowed(Action action, const StaffAccess &access,
                             const std::optional<ProviderId> &provider = std::nullopt);

/** May this person do this to a hand-over? Other actions than those three: no. */
[[nodiscard]] bool isAllowed(Action action, const StaffAccess &access, const HandoverSides &sides);

/** The scopes that a person holds (sync.md, Words), given every provider there is. */
[[nodiscard]] QStringList grantedScopes(const StaffAccess &access,
                                        const QList<ProviderId> &allProviders);

} // namespace wren::services
