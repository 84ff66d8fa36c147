// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QObject>

namespace wren::ui {

/** What can be done from anywhere in the main window, with its shortcut; menus, buttons and the
 * command palette show the same actions. */
class ShellActions : public QObject
{
    Q_OBJECT

public:
    explicit ShellActions(QWidget *window);

    QAction people;
    QAction drafts;
    QAction inviteClient;
    QAction find;
    QAction goBack;
    QAction goForward;
    QAction syncNow;
    QAction help;
    QAction lock;
    QAction signOut;
    QAction english;
    QAction french;
    QAction systemLook;
    QAction lightLook;
    QAction darkLook;
    QAction palette; ///< the command palette

    /** Those that the palette offers, in its order. */
    [[nodiscard]] QList<QAction *> commands();
    void translate();

private:
    void dress();
};

} // namespace wren::ui
