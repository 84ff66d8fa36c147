// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>
#include <QPixmap>

namespace wren::ui {

/** What a notice or a line beside a field has to say; never told by colour alone. */
enum class Tone { Info, Success, Warning, Error };

/** Ink of a tone that meets 4.5:1 on the palette's window and base colours, light and dark. */
[[nodiscard]] QColor toneInk(Tone tone, const QPalette &palette);
/** Background of a notice: the window's colour with a breath of the tone. */
[[nodiscard]] QColor toneWash(Tone tone, const QPalette &palette);
/** The tone's sign (i, tick, triangle, cross) in its ink; the shape says it without the colour. */
[[nodiscard]] QPixmap toneSign(Tone tone, const QPalette &palette, int size, qreal ratio);

} // namespace wren::ui
