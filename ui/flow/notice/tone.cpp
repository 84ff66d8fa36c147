// SPDX-License-Identifier: Apache-2.0
#include "ui/flow/notice/tone.h"

#include "ui/theme/icons.h"
#include "ui/theme/palettes.h"

namespace wren::ui {

namespace {

Icon signOf(Tone tone)
{
    switch (tone) {
    case Tone::Info:
        return Icon::Info;
    case Tone::Success:
        return Icon::CheckCircle;
    case Tone::Warning:
        return Icon::Warning;
    case Tone::Error:
        return Icon::Error;
    }
    return Icon::Info;
}

} // namespace

QColor toneInk(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Info:
        return dark ? QColor(0x9c, 0xc9, 0xff) : QColor(0x1b, 0x56, 0x9c);
    case Tone::Success:
        return dark ? QColor(0x8f, 0xd6, 0xa4) : QColor(0x1c, 0x66, 0x37);
    case Tone::Warning:
        return dark ? QColor(0xf3, 0xc5, 0x6b) : QColor(0x7d, 0x4e, 0x00);
    case Tone::Error:
        return dark ? QColor(0xff, 0xb3, 0xab) : QColor(0xa8, 0x20, 0x1c);
    }
    return palette.color(QPalette::WindowText);
}

QColor toneWash(Tone tone, const QPalette &palette)
{
    const QColor ink = toneInk(tone, palette);
    const QColor ground = palette.color(QPalette::Window);
    constexpr float share = 0.10F;
    return QColor::fromRgbF(ground.redF() * (1 - share) + ink.redF() * share,
                            ground.greenF() * (1 - share) + ink.greenF() * share,
                            ground.blueF() * (1 - share) + ink.blueF() * share);
}

QPixmap toneSign(Tone tone, const QPalette &palette, int size, qreal ratio)
{
    return iconPixmap(signOf(tone), toneInk(tone, palette), size, ratio);
}

} // namespace wren::ui
