// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cams/camspresenter.h"

#include <QDateTime>

/** What Desk says of CaMS, in the present language. */
namespace wren::ui {

/** Every field that CaMS may hold, in the order of the screens. */
[[nodiscard]] QList<Field> camsFields();
/** R10: before two records become one client. */
[[nodiscard]] QString camsCaution();
/** What a number that is no free Client Reference Number is instead (R10); empty if it is one. */
[[nodiscard]] QString camsNumberText(const wire::CamsAnswer &answer);
/** What came of an act about CaMS, and what to do. */
[[nodiscard]] QString camsFailureText(const app::CamsState::Failure &failure);
/** R43: the second line under CaMS's address. */
[[nodiscard]] QString signsInWithText(const QString &email);
/** R43: under that line, that it is another one and that mail goes there. */
[[nodiscard]] QString addressesDifferText();
/** The portal's own value, under CaMS's. */
[[nodiscard]] QString inPortalText(const QString &value);
/** Where the link stands, and as of when what is shown is true (R11). `link` and `eois` as the feed
 * has them. */
[[nodiscard]] QString camsStateText(const wire::CamsRecord &link,
                                    const std::optional<wire::EoisRecord> &eois);
/** Why a field cannot be changed here (R31). */
[[nodiscard]] QString camsLockReason();

} // namespace wren::ui
