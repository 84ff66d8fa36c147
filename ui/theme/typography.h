// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace wren::ui {

/** Sizes relative to the system's font. */
enum class TextRole {
    Title,   ///< the name of a window or person: 1.6 times
    Heading, ///< of a page or part: 1.2 times, semi-bold
    Strong,  ///< 1.0, semi-bold
    Caption, ///< 0.9, in the palette's PlaceholderText
};

void setTextRole(QWidget *widget, TextRole role);

} // namespace wren::ui
