// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/casework/email/people.h"
#include "tests/ui/casework/scriptedprompter.h"
#include "ui/email/askwrendialog.h"
#include "ui/email/changeemaildialog.h"
#include "ui/fields/problemlabel.h"
#include "ui/flow/notice/noticebar.h"
#include "ui/invite/linkclipboard.h"
#include "ui/profile/profilepage.h"
#include "ui/theme/menubutton.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>

namespace wren::test {

using namespace wren::ui;

/** The profile of client 40 in its page. */
struct Scene
{
    FakeServices world;
    LinkClipboard clipboard;
    ScriptedPrompter prompter;
    ProfilePage page{world, clipboard, prompter};
    ClientId client;

    explicit Scene(wire::PortalStatus status = wire::PortalStatus::Active,
                   const app::EmailView &view = {})
    {
        client = addClient(world, status);
        world.emailViews.insert(client, view);
        page.resize(1000, 800);
        page.show();
        page.activateWindow();
        page.showClient(client);
        QTRY_VERIFY(page.presenter().state().record.has_value());
    }
    void knows(const app::EmailView &view)
    {
        world.emailViews.insert(client, view);
        emit world.clientsChanged({client});
        QTRY_COMPARE(page.presenter().email().state().view.changes.size(), view.changes.size());
        QTRY_COMPARE(page.presenter().email().state().view.corrections.size(),
                     view.corrections.size());
        QTRY_COMPARE(page.presenter().email().state().view.unsent.has_value(),
                     view.unsent.has_value());
        QTRY_COMPARE(page.presenter().email().state().view.bounced.has_value(),
                     view.bounced.has_value());
    }
    void act(const char *text) const
    {
        for (QAction *action :
             page.findChild<MenuButton *>(QStringLiteral("actionsButton"))->dropMenu().actions()) {
            if (action->text().remove(u'&') == QString::fromUtf8(text))
                return action->trigger();
        }
        QFAIL(text);
    }
    ChangeEmailDialog *change() const
    {
        act("Change Email Address…");
        return active(page.findChild<ChangeEmailDialog *>());
    }
    /** Fields are left only where a window is active. */
    template<typename Dialog>
    static Dialog *active(Dialog *dialog)
    {
        dialog->activateWindow();
        if (!QTest::qWaitFor([dialog] { return dialog->isActiveWindow(); }))
            qFatal("the dialog does not become active");
        return dialog;
    }
    AskWrenDialog *ask() const
    {
        act("Ask WREN to change the address…");
        return active(page.findChild<AskWrenDialog *>());
    }
    [[nodiscard]] NoticeBar *notice(const char *name) const
    {
        return page.findChild<NoticeBar *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString says(const char *name) const
    {
        return notice(name)->isVisible() ? notice(name)->text() : QString();
    }
    void press(const char *bar, const char *button) const
    {
        notice(bar)->findChild<QPushButton *>(QString::fromLatin1(button))->click();
    }
};

/** The part of a window with that object name. */
template<typename Widget>
Widget *part(const QWidget *window, const char *name)
{
    return window->findChild<Widget *>(QString::fromLatin1(name));
}

inline QString noticeOf(const QDialog *dialog)
{
    const auto *bar = part<NoticeBar>(dialog, "noticeBar");
    return bar->isVisible() ? bar->text() : QString();
}

inline QString problemOf(const QDialog *dialog)
{
    return dialog->findChild<ProblemLabel *>()->text();
}

/** Types it and leaves the field. */
inline void enter(QLineEdit *edit, const QString &text)
{
    edit->setFocus();
    edit->clear();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Tab);
}

} // namespace wren::test
