// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/formdraft.h"
#include "app/profile/profilepresenter.h"
#include "models/merge.h"
#include "ui/flow/prompter.h"

#include <QWidget>

#include <functional>

class QTabWidget;

namespace wren::ui {

class CaseNotesTab;
class EmailNotices;
class HistoryTab;
class LinkClipboard;
class NoticeArea;
class NoticeBar;
class OverviewTab;
class ProfileRibbon;

/** The profile of one client: ribbon, what needs a person (on every tab), Overview, Case notes and
 * History. */
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
    /** Goes on with a dialog of the profile that was left before it was sent (R17). */
    void resume(app::FormKind form);
    /** Offers what was typed in an edit that CaMS forestalled as a correction (sync.md, Hub 6). */
    void propose(const FieldEdit &wanted);
    [[nodiscard]] app::ProfilePresenter &presenter() { return m_presenter; }

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void render();
    void renderBanner();
    void retranslate();
    void shareHeight();
    void renderConflicts();
    void showInviteSent();
    void openConflicts();
    void openReferral();
    void openChangeEmail(const QString &wanted);
    void openAskWren();
    void openTakenAddress(const QString &email);
    void openConnectCams();
    void openProposal(const std::optional<FieldEdit> &wanted);
    void onceShown(std::function<void()> act);
    void openDisconnectCams();

    app::ProfilePresenter m_presenter;
    LinkClipboard &m_clipboard;
    ProfileRibbon *m_ribbon;
    NoticeArea *m_notices;
    NoticeBar *m_banner;
    NoticeBar *m_conflicts;
    EmailNotices *m_email;
    QTabWidget *m_tabs;
    OverviewTab *m_overview;
    CaseNotesTab *m_notes;
    HistoryTab *m_history;
    std::function<void()> m_onceShown; ///< waits for the client to be read
};

} // namespace wren::ui
