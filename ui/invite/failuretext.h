// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/invite/inviteflow.h"

namespace wren::ui {

/** Why the registry check has not been answered, and what follows (R17). */
[[nodiscard]] QString checkFailureText(Kind kind);
/** What failed, what that means for the intake, and what to do. */
[[nodiscard]] QString inviteFailureText(const app::InviteState::Failure &failure);
/** Why a link or a mail's state could not be had. */
[[nodiscard]] QString linkFailureText(Kind kind);

} // namespace wren::ui
