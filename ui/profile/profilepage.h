// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/profilepresenter.h"

#include <QWidget>

class QTabWidget;

namespace wren::ui {

class CaseNotesTab;
class LinkClipboard;
class NoticeBar;
class OverviewTab;
class ProfileRibbon;

/** The profile of one client: ribbon, what needs a person, Overview and Case notes. */
class ProfilePage : public QWidget
{
    Q_OBJECT

public:
    /** Both outlive the page. */
    ProfilePage(app::CaseworkServices &services, LinkClipboard &clipboard,
                QWidget *parent = nullptr);

    void showClient(const ClientId &client);
    [[nodiscard]] app::ProfilePresenter &presenter() { return m_presenter; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    void renderBanner();
    void retranslate();
    void showInviteSent();

    app::ProfilePresenter m_presenter;
    LinkClipboard &m_clipboard;
    ProfileRibbon *m_ribbon;
    NoticeBar *m_banner;
    QTabWidget *m_tabs;
    OverviewTab *m_overview;
    CaseNotesTab *m_notes;
};

} // namespace wren::ui
