// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/syncdriver.h"
#include "ui/flow/notice/tone.h"
#include "ui/theme/icons.h"

#include <QString>

namespace wren::ui {

/** What the status bar says (R71), in one line. */
[[nodiscard]] QString syncText(const app::SyncStatus &status);
/** The same at length, and what one can do. */
[[nodiscard]] QString syncExplanation(const app::SyncStatus &status);
[[nodiscard]] Icon syncIcon(const app::SyncStatus &status);
[[nodiscard]] Tone syncTone(const app::SyncStatus &status);
/** What was left of a damaged copy (I15). */
[[nodiscard]] QString rescueText(const app::RescueReport &report);

} // namespace wren::ui
