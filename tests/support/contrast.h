// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPalette>

namespace wren::test {

/** The palette that a desktop in high contrast gives: white on black, marks in yellow. */
inline QPalette desktopsContrast()
{
    QPalette palette(Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::PlaceholderText, QPalette::Mid, QPalette::Midlight})
        palette.setColor(role, Qt::white);
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button,
                            QPalette::AlternateBase, QPalette::HighlightedText})
        palette.setColor(role, Qt::black);
    for (const auto role : {QPalette::Highlight, QPalette::Link})
        palette.setColor(role, Qt::yellow);
    return palette;
}

} // namespace wren::test
