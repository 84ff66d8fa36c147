// SPDX-License-Identifier: Apache-2.0
#include "ui/flow/tone.h"

#include <QPainter>
#include <QPainterPath>

namespace wren::ui {

namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() < 0.5;
}

QPainterPath outline(Tone tone)
{
    QPainterPath path;
    if (tone == Tone::Warning)
        path.addPolygon(QPolygonF({{8, 1.5}, {15, 14.5}, {1, 14.5}}));
    else
        path.addEllipse(QRectF(1, 1, 14, 14));
    path.closeSubpath();
    return path;
}

QPainterPath mark(Tone tone)
{
    QPainterPath path;
    switch (tone) {
    case Tone::Info:
        path.moveTo(8, 7.5);
        path.lineTo(8, 11.5);
        path.moveTo(8, 4.6);
        path.lineTo(8, 4.8);
        break;
    case Tone::Success:
        path.moveTo(4.8, 8.3);
        path.lineTo(7.1, 10.6);
        path.lineTo(11.3, 5.8);
        break;
    case Tone::Warning:
        path.moveTo(8, 6);
        path.lineTo(8, 9.8);
        path.moveTo(8, 12.2);
        path.lineTo(8, 12.4);
        break;
    case Tone::Error:
        path.moveTo(5.5, 5.5);
        path.lineTo(10.5, 10.5);
        path.moveTo(10.5, 5.5);
        path.lineTo(5.5, 10.5);
        break;
    }
    return path;
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
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 16.0, size / 16.0);
    const QColor ink = toneInk(tone, palette);
    painter.fillPath(outline(tone), ink);
    QPen pen(palette.color(QPalette::Window), 1.8, Qt::SolidLine, Qt::RoundCap);
    painter.setPen(pen);
    painter.drawPath(mark(tone));
    return pixmap;
}

} // namespace wren::ui
