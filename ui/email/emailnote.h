// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/wire/records.h"

namespace wren::ui {

/** An automatic note about a change of the address, in the present language; empty if the note is
 * about something else (R32). */
[[nodiscard]] QString emailNoteText(const wire::CaseNoteRecord &note);

} // namespace wren::ui
