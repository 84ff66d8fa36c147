// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/sectionedit.h"
#include "ui/flow/notice/tone.h"

#include <QString>

namespace wren::ui {

struct SectionNotice
{
    Tone tone = Tone::Info;
    QString text; ///< empty: nothing to say
};

/** What stands above a section: what went wrong, else what the editor must know first. */
[[nodiscard]] SectionNotice sectionNotice(const app::SectionEdit::State &state);

/** Why this computer could not save, with the cure (R71); the disk's part of any screen. */
[[nodiscard]] QString notSavedText(const Error &error);

/** Why the hub did not assign, and what to do. */
[[nodiscard]] QString assignmentFailureText(const Error &error);

} // namespace wren::ui
