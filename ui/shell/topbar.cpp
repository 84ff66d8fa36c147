// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/topbar.h"

#include "ui/theme/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace wren::ui {

TopBar::TopBar(ShellActions &actions, Invites invites, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_palette(new QPushButton(this))
    , m_invite(new MenuButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 12, 24, 4);
    layout->setSpacing(4);
    addArrow(&actions.goBack);
    addArrow(&actions.goForward);
    layout->addStretch();
    layout->addWidget(m_palette);
    layout->addSpacing(8);
    layout->addWidget(m_invite);
    m_palette->setIcon(actions.palette.icon());
    connect(m_palette, &QPushButton::clicked, &actions.palette, &QAction::trigger);
    m_invite->dropMenu().addAction(&actions.inviteClient);
    m_invite->setIcon(icon(Icon::PersonAdd, QPalette::HighlightedText));
    m_invite->setProperty("primary", true);
    m_invite->setHidden(invites == Invites::MayNot);
    actions.inviteClient.setEnabled(invites == Invites::May);
    actions.inviteClient.setVisible(invites == Invites::May);
    translate();
}

void TopBar::addArrow(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    layout()->addWidget(button);
}

void TopBar::translate()
{
    m_palette->setText(tr("&Go to…"));
    m_palette->setToolTip(tr("Clients and commands (Ctrl+K)"));
    m_invite->setText(tr("&Invite"));
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        translate();
    QWidget::changeEvent(event);
}

} // namespace wren::ui
