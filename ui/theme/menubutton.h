// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>
#include <QPushButton>

namespace wren::ui {

/**
 * A button that drops a menu. Unlike QPushButton::setMenu it waits for nothing: a press returns at
 * once, also one that comes over the accessibility bus, where the menu is the button's child.
 */
class MenuButton : public QPushButton
{
    Q_OBJECT

public:
    explicit MenuButton(QWidget *parent = nullptr);

    [[nodiscard]] QMenu &dropMenu() { return m_menu; }

protected:
    void initStyleOption(QStyleOptionButton *option) const override;

private:
    void drop();

    QMenu m_menu;
};

} // namespace wren::ui
