// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/profilepresenter.h"
#include "ui/flow/prompter.h"

#include <QWidget>

class QTabWidget;

namespace wren::ui {

class CaseNotesTab;
class HistoryTab;
class LinkClipboard;
class NoticeBar;
class OverviewTab;
class ProfileRibbon;

/** The profile of one client: ribbon, what needs a person, Overview and Case notes. */
class ProfilePage : public QWidget
{
    Q_OBJECT

public:
    /** All outlive the page. */
    ProfilePage(app::CaseworkServices &services, LinkClipboard &clipboard, Prompter &prompter,
                QWidget *parent = nullptr);

    void showClient(const ClientId &client);
    /** Opens a section of the client that is shown, with what was left open earlier. */
    void beginEditing(Section section);
    void showNotes();
    [[nodiscard]] app::ProfilePresenter &presenter() { return m_presenter; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    void renderBanner();
    void retranslate();
    void renderConflicts();
    void showInviteSent();
    void openConflicts();
    void openReferral();
    void openChangeEmail(const QString &wanted);
    void openAskWren();
    void openConnectCams();
    void openProposal();
    void openDisconnectCams();

    app::ProfilePresenter m_presenter;
    LinkClipboard &m_clipboard;
    ProfileRibbon *m_ribbon;
    NoticeBar *m_banner;
    NoticeBar *m_conflicts;
    QTabWidget *m_tabs;
    OverviewTab *m_overview;
    CaseNotesTab *m_notes;
    HistoryTab *m_history;
};

} // namespace wren::ui
