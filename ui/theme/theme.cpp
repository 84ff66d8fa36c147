// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/theme.h"

#include "ui/theme/palettes.h"

#include <QApplication>
#include <QEvent>
#include <QStyle>

namespace wren::ui {

namespace {

const QString fusion = QStringLiteral("fusion");

void useStyle(const QString &name)
{
    if (QApplication::style()->name().compare(name, Qt::CaseInsensitive) != 0)
        QApplication::setStyle(name);
}

} // namespace

QString appearanceName(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System:
        return QStringLiteral("system");
    case Appearance::Light:
        return QStringLiteral("light");
    case Appearance::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

std::optional<Appearance> appearanceFromName(QStringView name)
{
    for (const Appearance each : {Appearance::System, Appearance::Light, Appearance::Dark}) {
        if (name == appearanceName(each))
            return each;
    }
    return std::nullopt;
}

Theme::Theme(DesktopAppearance &desktop, QObject *parent)
    : QObject(parent)
    , m_desktop(desktop)
    , m_nativeStyle(QApplication::style()->name())
{
    connect(&m_desktop, &DesktopAppearance::changed, this, &Theme::apply);
    qApp->installEventFilter(this);
    apply();
}

void Theme::setAppearance(Appearance appearance)
{
    if (appearance == m_appearance)
        return;
    m_appearance = appearance;
    apply();
    emit appearanceChanged();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ApplicationFontChange)
        apply(); // the sheet's sizes follow the letters
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange &&
        m_desktop.highContrast())
        drawEdges();
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    if (m_desktop.highContrast()) {
        leaveToDesktop();
        return drawEdges();
    }
    const bool system = m_appearance == Appearance::System;
    dress(system ? m_desktop.dark() : m_appearance == Appearance::Dark);
}

void Theme::leaveToDesktop()
{
    qApp->setStyleSheet({});
    useStyle(m_nativeStyle);
    QApplication::setPalette(QPalette());
}

/** Fusion draws them a little darker than the window: on black they would be black. */
void Theme::drawEdges()
{
    if (m_nativeStyle.compare(fusion, Qt::CaseInsensitive) != 0)
        return;
    const QString sheet = contrastSheet(QApplication::palette(), QApplication::font());
    if (qApp->styleSheet() != sheet)
        qApp->setStyleSheet(sheet);
}

void Theme::dress(bool dark)
{
    const bool nativeLooksRight = !dark && !m_desktop.dark();
    if (nativeLooksRight && m_nativeStyle.compare(fusion, Qt::CaseInsensitive) != 0)
        return leaveToDesktop();
    const QPalette palette = dark ? darkPalette() : lightPalette();
    qApp->setStyleSheet({}); // the sheet's colours are read when it is set
    useStyle(fusion);
    QApplication::setPalette(palette);
    qApp->setStyleSheet(styleSheet(palette, QApplication::font()));
}

} // namespace wren::ui
