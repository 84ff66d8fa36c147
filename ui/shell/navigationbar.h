// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/policy/policy.h"
#include "app/signin/signinpresenter.h"
#include "models/wire/commands.h"
#include "ui/shell/shellactions.h"

#include <QFrame>

class QLabel;
class QMenu;
class QToolButton;

namespace wren::ui {

class MenuButton;
class NoticeBar;

/** The left side of the main window: the product, where one can go, and who is signed in. */
class NavigationBar : public QFrame
{
    Q_OBJECT

public:
    NavigationBar(ShellActions &actions, const wire::SignedInStaff &staff,
                  QWidget *parent = nullptr);

    void showHub(const app::HubFacts &facts);
    /** The longest that may be chosen; less than usual: the organisation's limit. */
    void showIdleLimit(std::chrono::seconds longest);

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(QAction *action);
    QWidget *makeBrand();
    MenuButton *makeUserButton(const wire::SignedInStaff &staff);
    [[nodiscard]] QString elided(const QString &text) const;
    void tellPractice();
    void translate();

    ShellActions &m_actions;
    app::HubFacts m_facts;
    QLabel *m_network;
    NoticeBar *m_practice;
    MenuButton *m_user;
    QMenu *m_lockMenu = nullptr;
    std::chrono::seconds m_longestIdle = app::longestIdleLock;
    QString m_userName;
};

} // namespace wren::ui
