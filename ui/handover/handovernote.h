// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/profilepresenter.h"

namespace wren::ui {

/** An automatic note about a referral, a transfer or an assignment in words (R32); empty for any
 * other kind. `names` knows providers and staff. */
[[nodiscard]] QString handoverNoteText(const wire::CaseNoteRecord &note,
                                       const app::ProfilePresenter &names);

} // namespace wren::ui
