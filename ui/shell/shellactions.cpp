// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/shellactions.h"

#include "ui/theme/icons.h"

#include <QActionGroup>
#include <QWidget>

namespace wren::ui {

ShellActions::ShellActions(QWidget *window)
    : QObject(window)
{
    dress();
    auto *looks = new QActionGroup(this);
    for (QAction *look : {&systemLook, &lightLook, &darkLook})
        looks->addAction(look);
    auto *languages = new QActionGroup(this);
    for (QAction *language : {&english, &french})
        languages->addAction(language);
    auto *mailLanguages = new QActionGroup(this);
    for (QAction *language : {&mailEnglish, &mailFrench})
        mailLanguages->addAction(language);
    auto *limits = new QActionGroup(this);
    for (QAction &limit : idleLocks) {
        limits->addAction(&limit);
        limit.setCheckable(true);
    }
    for (QAction *checkable : {&people, &drafts, &requests, &support, &help, &systemLook,
                               &lightLook, &darkLook, &english, &french, &mailEnglish, &mailFrench})
        checkable->setCheckable(true);
    window->addActions(commands());
    window->addAction(&palette);
    translate();
}

void ShellActions::dress()
{
    people.setIcon(icon(Icon::People));
    drafts.setIcon(icon(Icon::Draft));
    support.setIcon(icon(Icon::Mail));
    requests.setIcon(icon(Icon::Requests));
    inviteClient.setIcon(icon(Icon::PersonAdd));
    find.setIcon(icon(Icon::Search));
    goBack.setIcon(icon(Icon::ChevronLeft));
    goForward.setIcon(icon(Icon::ChevronRight));
    syncNow.setIcon(icon(Icon::Sync));
    help.setIcon(icon(Icon::Help));
    lock.setIcon(icon(Icon::Lock));
    signOut.setIcon(icon(Icon::SignOut));
    palette.setIcon(icon(Icon::Command));
    keptProviders.setIcon(icon(Icon::Building));
    people.setShortcut(Qt::CTRL | Qt::Key_1);
    drafts.setShortcut(Qt::CTRL | Qt::Key_2);
    support.setShortcut(Qt::CTRL | Qt::Key_4);
    requests.setShortcut(Qt::CTRL | Qt::Key_3);
    inviteClient.setShortcut(QKeySequence::New);
    find.setShortcut(QKeySequence::Find);
    goBack.setShortcut(Qt::ALT | Qt::Key_Left);
    goForward.setShortcut(Qt::ALT | Qt::Key_Right);
    syncNow.setShortcut(Qt::Key_F5);
    help.setShortcut(QKeySequence::HelpContents);
    lock.setShortcut(Qt::CTRL | Qt::Key_L);
    palette.setShortcut(Qt::CTRL | Qt::Key_K);
}

QList<QAction *> ShellActions::commands()
{
    QList<QAction *> all{&people,     &drafts,     &requests,  &support, &inviteClient,
                         &find,       &goBack,     &goForward, &syncNow, &help,
                         &lock,       &signOut,    &english,   &french,  &mailEnglish,
                         &mailFrench, &systemLook, &lightLook, &darkLook};
    for (QAction &limit : idleLocks)
        all.append(&limit);
    all.append(&keptProviders);
    return all;
}

void ShellActions::showWaiting(int requests)
{
    m_waiting = requests;
    translate();
}

void ShellActions::translate()
{
    people.setText(tr("&My Clients / People"));
    drafts.setText(tr("D&rafts and outbox"));
    support.setText(tr("S&upport"));
    requests.setText(m_waiting > 0 ? tr("Re&quests (%1)").arg(m_waiting) : tr("Re&quests"));
    inviteClient.setText(tr("&Client"));
    inviteClient.setToolTip(tr("Invite a client"));
    find.setText(tr("Search clients"));
    goBack.setText(tr("Back"));
    goForward.setText(tr("Forward"));
    syncNow.setText(tr("Update now"));
    help.setText(tr("&Help"));
    lock.setText(tr("&Lock"));
    signOut.setText(tr("&Sign Out"));
    // Each language by its own name, for whoever ended up in the other one.
    english.setText(QStringLiteral("English"));
    french.setText(QStringLiteral("Français"));
    mailEnglish.setText(tr("Emails to me in English"));
    mailFrench.setText(tr("Emails to me in French"));
    systemLook.setText(tr("Appearance: as the system"));
    lightLook.setText(tr("Appearance: light"));
    darkLook.setText(tr("Appearance: dark"));
    for (std::size_t i = 0; i < idleLocks.size(); ++i)
        idleLocks[i].setText(tr("Lock after %1 minutes without use").arg(idleLimits[i].count()));
    palette.setText(tr("Go to…"));
    keptProviders.setText(tr("Service &providers on this computer…"));
}

} // namespace wren::ui
