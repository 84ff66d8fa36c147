// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/shellactions.h"
#include "ui/theme/menubutton.h"

#include <QWidget>

namespace wren::ui {

/** Above every place: back and forward, the command palette, and Invite > Client (R1). */
class TopBar : public QWidget
{
    Q_OBJECT

public:
    enum class Invites { May, MayNot };

    TopBar(ShellActions &actions, Invites invites, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addArrow(QAction *action);
    void translate();

    ShellActions &m_actions;
    QPushButton *m_palette;
    MenuButton *m_invite;
};

} // namespace wren::ui
