// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/palettes.h"

#include <QFile>
#include <QFontMetrics>

namespace wren::ui {

namespace {

struct Ink
{
    QPalette::ColorRole role;
    QRgb light;
    QRgb dark;
};

constexpr Ink inks[] = {
    {QPalette::Window, 0xf3f6f6, 0x1c2224},      {QPalette::WindowText, 0x1a2426, 0xe6ecee},
    {QPalette::Base, 0xffffff, 0x242c2e},        {QPalette::AlternateBase, 0xf8fafa, 0x283134},
    {QPalette::Text, 0x1a2426, 0xe6ecee},        {QPalette::PlaceholderText, 0x566367, 0xa9b6bb},
    {QPalette::ToolTipBase, 0x1f2a2c, 0xe6ecee}, {QPalette::ToolTipText, 0xffffff, 0x1a2426},
    {QPalette::Button, 0xfbfcfc, 0x2e383b},      {QPalette::ButtonText, 0x1a2426, 0xe6ecee},
    {QPalette::BrightText, 0xffffff, 0xffffff},  {QPalette::Light, 0xffffff, 0x3c484c},
    {QPalette::Midlight, 0xdde4e5, 0x384447},    {QPalette::Mid, 0x83908f, 0x7f8f95},
    {QPalette::Dark, 0x6b7779, 0x12171a},        {QPalette::Shadow, 0x4a5557, 0x0b0e0f},
    {QPalette::Highlight, 0x0f6a73, 0x1f7f89},   {QPalette::HighlightedText, 0xffffff, 0xffffff},
    {QPalette::Link, 0x0f6a73, 0x7cd0d8},        {QPalette::LinkVisited, 0x55489a, 0xbdb2f2},
};

constexpr Ink disabledInks[] = {
    {QPalette::WindowText, 0x6b777a, 0x8a979c}, {QPalette::Text, 0x6b777a, 0x8a979c},
    {QPalette::ButtonText, 0x6b777a, 0x8a979c}, {QPalette::Base, 0xf3f6f6, 0x1f2628},
    {QPalette::Button, 0xf3f6f6, 0x242c2e},     {QPalette::Highlight, 0x8b9799, 0x4c585c},
};

QPalette made(QRgb Ink::*shade)
{
    QPalette palette;
    for (const Ink &ink : inks)
        palette.setColor(ink.role, QColor::fromRgb(ink.*shade));
    for (const Ink &ink : disabledInks)
        palette.setColor(QPalette::Disabled, ink.role, QColor::fromRgb(ink.*shade));
    return palette;
}

bool isDark(const QColor &ground)
{
    return ground.lightnessF() < 0.5F;
}

QString shadeOf(const QBrush &ground)
{
    return isDark(ground.color()) ? QStringLiteral("dark") : QStringLiteral("light");
}

/** A sheet with its names in braces replaced: what marks stand on, sizes beside letters of `font`.
 */
QString filledIn(const QString &path, const QPalette &palette, const QFont &font)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    sheet.replace(QStringLiteral("{shade}"), shadeOf(palette.window()));
    sheet.replace(QStringLiteral("{highlight-shade}"), shadeOf(palette.highlight()));
    const int letters = QFontMetrics(font).height();
    const int indicator = std::max(15, letters * 9 / 10);
    const int arrow = std::max(12, letters * 7 / 10);
    const std::pair<const char *, int> sizes[] = {
        {"{indicator}", indicator},  {"{round}", (indicator + 2) / 2},
        {"{arrow}", arrow},          {"{drop-down}", arrow + 14},
        {"{menu-room}", arrow + 20}, {"{menu-room-focus}", arrow + 19},
    };
    for (const auto &[name, pixels] : sizes)
        sheet.replace(QLatin1String(name), QStringLiteral("%1px").arg(pixels));
    return sheet;
}

} // namespace

QPalette lightPalette()
{
    return made(&Ink::light);
}

QPalette darkPalette()
{
    return made(&Ink::dark);
}

bool isDark(const QPalette &palette)
{
    return isDark(palette.color(QPalette::Window));
}

QString styleSheet(const QPalette &palette, const QFont &font)
{
    return filledIn(QStringLiteral(":/style/desk.qss"), palette, font);
}

QString contrastSheet(const QPalette &palette, const QFont &font)
{
    return filledIn(QStringLiteral(":/style/contrast.qss"), palette, font);
}

} // namespace wren::ui
