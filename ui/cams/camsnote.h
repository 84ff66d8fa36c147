// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/wire/records.h"

namespace wren::ui {

/** An automatic note about the link to CaMS, in the present language; never a value of CaMS's.
 * Empty if the note is about something else (R32). */
[[nodiscard]] QString camsNoteText(const wire::CaseNoteRecord &note);

} // namespace wren::ui
