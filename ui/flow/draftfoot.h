// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/formdraft.h"

namespace wren::ui {

/** Left of a dialog's buttons: whether what is typed is kept on this computer (R17); may be empty.
 */
[[nodiscard]] QString draftFoot(app::FormDraft::State state);

} // namespace wren::ui
