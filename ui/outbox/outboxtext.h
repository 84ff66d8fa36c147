// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drafts/outboxpresenter.h"
#include "ui/flow/notice/tone.h"

#include <QString>

namespace wren::ui {

/** Whom it is about. */
[[nodiscard]] QString outboxWho(const app::OutboxItem &item);
/** What was to be done: "Edit: Phone Number, Primary Address". */
[[nodiscard]] QString outboxWhat(const app::OutboxItem &item);
/** How it stands, in a few words. */
[[nodiscard]] QString outboxState(const app::OutboxItem &item);
[[nodiscard]] Tone outboxTone(const app::OutboxItem &item);
/** Why it stands so and the cure: of a refusal the fields by name. */
[[nodiscard]] QString outboxWhy(const app::OutboxItem &item);
/** The button that discards it, by the name of what is lost. */
[[nodiscard]] QString outboxDiscard(const app::OutboxItem &item);

} // namespace wren::ui
