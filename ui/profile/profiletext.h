// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/profilepresenter.h"
#include "models/items/clientlistmodel.h"

namespace wren::ui {

/** A note as it is read: its own text, or, for an automatic one, worded from type and parameters.
 */
[[nodiscard]] QString noteText(const wire::CaseNoteRecord &note);

[[nodiscard]] QString portalStateText(app::PortalState state);
/** The same state as the client list names it. */
[[nodiscard]] ListedStatus listed(app::PortalState state);

/** Why Resend Portal Invite cannot be chosen now (R21), as an aside; empty: it can. */
[[nodiscard]] QString resendObstacle(const app::ProfileState &state);

/** What failed on the profile and what to do. */
[[nodiscard]] QString profileFailureText(const app::ProfileState::Failure &failure);

} // namespace wren::ui
