// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/email/supportpresenter.h"
#include "ui/email/emailtext.h"

/** What the Support panel says, in the present language (R60). */
namespace wren::ui {

/** "Open", "Applied", ... */
[[nodiscard]] QString correctionStateText(const wire::CorrectionRecord &correction);
/** How long it has been waiting: "today", "3 days". */
[[nodiscard]] QString waitingText(qint64 since, qint64 now);
/** Before it is applied: everything that will happen (R44). */
[[nodiscard]] QString applyConsequences(const wire::CorrectionRecord &correction);
[[nodiscard]] QString supportFailureText(const app::SupportState::Failure &failure);
/** Why nothing can be decided or entered now. */
[[nodiscard]] QString supportOfflineText();
/** What a dialog of the panel says of the present state: that its work failed, or cannot be done
 * now; empty else. */
[[nodiscard]] EmailNotice supportNotice(const app::SupportState &state,
                                        app::SupportState::Activity dialog);

} // namespace wren::ui
