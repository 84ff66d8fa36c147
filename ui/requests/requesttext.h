// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/handover/requestspresenter.h"
#include "ui/flow/notice/tone.h"

namespace wren::ui {

/** A referral or requested transfer in the reader's words. */
struct RequestWords
{
    QString who;  ///< the client
    QString what; ///< "Riverside Employment asks for the client"
    QString state;
    Tone tone = Tone::Info;
    QString story; ///< where it stands, and what happens next
};
[[nodiscard]] RequestWords requestWords(const app::RequestItem &item);

/** What is new, for the strip of the main window; empty: nothing. */
[[nodiscard]] QString requestNewsText(const app::RequestsPresenter &presenter);

} // namespace wren::ui
