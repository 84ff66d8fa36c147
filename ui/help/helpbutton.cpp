// SPDX-License-Identifier: Apache-2.0
#include "ui/help/helpbutton.h"

#include "ui/help/helpwindow.h"
#include "ui/theme/icons.h"

#include <QEvent>

namespace wren::ui {

HelpButton::HelpButton(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("helpButton"));
    setIcon(ui::icon(Icon::Help));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::clicked, this, [this] { HelpWindow::showOver(window(), m_page); });
    fitIcon();
    translate();
}

void HelpButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        translate();
    if (event->type() == QEvent::FontChange)
        fitIcon();
}

void HelpButton::fitIcon()
{
    const int letters = fontMetrics().height();
    setIconSize(QSize(letters, letters));
}

void HelpButton::translate()
{
    setText(tr("Help"));
    setToolTip(tr("Help on this (F1)"));
    setShortcut(QKeySequence::HelpContents); // a new text clears it
}

} // namespace wren::ui
