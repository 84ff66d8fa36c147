// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QString>

namespace wren::ui {

/** Why a client was not referred, asked for, assigned or decided on, and the cure. */
[[nodiscard]] QString handoverFailureText(const Error &error);

} // namespace wren::ui
