// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QPalette>
#include <QString>

namespace wren::ui {

/**
 * The palettes that Desk brings along for Fusion. Every text colour meets 4.5:1 on the grounds it
 * stands on, and Mid (lines around controls) 3:1 on Base and Window.
 * Midlight is a hairline that carries no meaning; PlaceholderText is also the ink of captions.
 */
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
[[nodiscard]] bool isDark(const QPalette &palette);

/** Spacing and shapes on top of Fusion, in the colours of `palette`; marks fit letters of `font`.
 */
[[nodiscard]] QString styleSheet(const QPalette &palette, const QFont &font);

/** Edges and marks for Fusion in high contrast, in the desktop's own colours `palette`. */
[[nodiscard]] QString contrastSheet(const QPalette &palette, const QFont &font);

} // namespace wren::ui
