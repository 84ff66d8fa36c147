// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/signin/signinpresenter.h"

#include <QString>

namespace wren::ui {

/** What a failed sign-in or unlocking means and what to do now; for people. */
[[nodiscard]] QString signInErrorText(app::SignInPresenter::Step step, const Error &error);
/** Why the keychain cannot be used, and the cure. */
[[nodiscard]] QString keychainText(const std::optional<Error> &error);

/** That access has ended, and what became of what had not been sent. */
[[nodiscard]] QString endedText(const app::EndedAccess &ended);

} // namespace wren::ui
