// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QObject>

#include <array>
#include <chrono>

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
    QAction support; ///< shown to WREN support only
    QAction requests;
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
    QAction mailEnglish; ///< language of mail to oneself
    QAction mailFrench;
    QAction systemLook;
    QAction lightLook;
    QAction darkLook;
    /** One chooses how long an unused Desk stays open. */
    static constexpr std::array<std::chrono::minutes, 5> idleLimits{
        std::chrono::minutes(2), std::chrono::minutes(5), std::chrono::minutes(10),
        std::chrono::minutes(15), std::chrono::minutes(30)};
    std::array<QAction, idleLimits.size()> idleLocks; ///< in the order of idleLimits
    QAction palette;                                  ///< the command palette
    QAction keptProviders;                            ///< for whoever sees several providers

    /** Those that the palette offers, in its order. */
    [[nodiscard]] QList<QAction *> commands();
    void translate();
    /** How many requests wait for the user's decision; beside the entry's name. */
    void showWaiting(int requests);

private:
    void dress();

    int m_waiting = 0;
};

} // namespace wren::ui
