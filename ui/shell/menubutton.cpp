// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/menubutton.h"

#include <QStyleOptionButton>

namespace wren::ui {

MenuButton::MenuButton(QWidget *parent)
    : QPushButton(parent)
{
    connect(this, &QPushButton::clicked, this, [this] { dropBelow(m_menu, *this); });
}

void MenuButton::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    option->features |= QStyleOptionButton::HasMenu;
}

void dropBelow(QMenu &menu, const QWidget &button)
{
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()));
}

} // namespace wren::ui
