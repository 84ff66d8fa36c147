// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/menubutton.h"

#include <QAccessibleWidget>
#include <QStyleOptionButton>

namespace wren::ui {

namespace {

/** Qt's own for a button with a menu would run the menu's loop before it answers a press. */
class MenuButtonInterface : public QAccessibleWidget
{
public:
    explicit MenuButtonInterface(MenuButton *button)
        : QAccessibleWidget(button, QAccessible::ButtonMenu)
    {}

    int childCount() const override { return 1; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(&button()->dropMenu()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && child->object() == &button()->dropMenu() ? 0 : -1;
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString said = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && said.isEmpty() ? button()->text().remove(u'&') : said;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = true;
        return state;
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &action) override
    {
        if (action == pressAction())
            button()->click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    MenuButton *button() const { return static_cast<MenuButton *>(widget()); }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *button = qobject_cast<MenuButton *>(object);
    return button ? new MenuButtonInterface(button) : nullptr;
}

} // namespace

MenuButton::MenuButton(QWidget *parent)
    : QPushButton(parent)
    , m_menu(this)
{
    QAccessible::installFactory(&makeInterface); // a second time changes nothing
    connect(this, &QPushButton::clicked, this, &MenuButton::drop);
    connect(&m_menu, &QMenu::triggered, &m_menu, &QMenu::close); // also when pressed over the bus
}

/** Below the button, flush with its right edge where the menu would leave the window else. */
void MenuButton::drop()
{
    const int width = m_menu.sizeHint().width();
    const QPoint left = mapToGlobal(rect().bottomLeft());
    const QPoint right = mapToGlobal(rect().bottomRight());
    const bool fits = left.x() + width <= window()->mapToGlobal(window()->rect().topRight()).x();
    m_menu.popup(fits ? left : QPoint(right.x() + 1 - width, left.y()));
}

void MenuButton::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    option->features |= QStyleOptionButton::HasMenu;
}

} // namespace wren::ui
