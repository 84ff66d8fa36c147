// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/email/emailpresenter.h"
#include "ui/flow/notice/tone.h"

/** What Desk says of changes of a client's address, in the present language (R40-R46). */
namespace wren::ui {

/** A sentence and how it is meant; empty: nothing is to be said. */
struct EmailNotice
{
    Tone tone = Tone::Info;
    QString text;
};

/** What waits for the old address, and what happens if nobody answers there. */
[[nodiscard]] QString pendingChangeText(const wire::EmailChangeRecord &change,
                                        const app::CaseworkServices &services);
/** "Not sent yet" or why the hub refused it; never "pending" (R41). */
[[nodiscard]] EmailNotice unsentEmailText(const app::UnsentEmail &unsent);
/** One of the past or the present, in a line: what became of it. */
[[nodiscard]] QString changeOutcomeText(const wire::EmailChangeRecord &change,
                                        const app::CaseworkServices &services);
[[nodiscard]] QString correctionOutcomeText(const wire::CorrectionRecord &correction,
                                            const app::CaseworkServices &services);
/** Who asked, and when. */
[[nodiscard]] QString askedByText(const std::optional<StaffId> &who, qint64 at,
                                  const app::CaseworkServices &services);
/** What the asker is told of WREN's decision, and what to do now. */
[[nodiscard]] EmailNotice answeredText(const wire::CorrectionRecord &correction, bool hasPassword);
/** The newest change came to nothing lately; empty else. */
[[nodiscard]] EmailNotice endedChangeText(const app::EmailState &state,
                                          const app::CaseworkServices &services);

} // namespace wren::ui
