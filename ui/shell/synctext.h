// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/syncdriver.h"
#include "ui/flow/tone.h"
#include "ui/theme/icons.h"

#include <QString>

namespace wren::ui {

/** What the status bar says (R71), in one line. */
[[nodiscard]] QString syncText(const app::SyncStatus &status);
/** The same at length, and what one can do. */
[[nodiscard]] QString syncExplanation(const app::SyncStatus &status);
[[nodiscard]] Icon syncIcon(const app::SyncStatus &status);
[[nodiscard]] Tone syncTone(const app::SyncStatus &status);
/** What was to be done: "Invite a client", for a list of refusals. */
[[nodiscard]] QString mutationText(const QString &name);
/** Why the hub refused it. */
[[nodiscard]] QString refusalText(const app::QueuedMutation &refused);

} // namespace wren::ui
