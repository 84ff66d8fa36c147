// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/workspaceservices.h"
#include "app/drafts/draftspresenter.h"
#include "app/drafts/outboxpresenter.h"
#include "app/email/supportpresenter.h"
#include "app/handover/requestspresenter.h"
#include "app/people/peoplepresenter.h"
#include "app/workspace/workspace.h"
#include "ui/invite/linkclipboard.h"
#include "ui/shell/mainwindow.h"

namespace wren {

/** All that lives from unlocking to locking: the workspace and the main window over it. */
class OpenDesk : public QObject
{
    Q_OBJECT

public:
    /** `cache`: see Workspace. */
    OpenDesk(app::Session &session, std::unique_ptr<app::ClientCache> cache,
             ui::DeskSettings &settings, ui::Prompter &prompter);
    /** Saves what is being typed; then the window and after it the workspace go. */
    ~OpenDesk() override;

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] const app::SyncStatus &status() { return m_workspace.sync().status(); }

signals:
    /** The copy on this computer could not be opened; nothing was deleted. */
    void openingFailed(const wren::Error &error);

private:
    [[nodiscard]] app::PeopleSources peopleSources();
    [[nodiscard]] ui::MainWindowParts windowParts(ui::DeskSettings &settings,
                                                  ui::Prompter &prompter);
    void connectSync();
    void connectPeople();
    void setMailLanguage(const QString &language);
    void connectKept();
    void open();
    void resume(const app::DraftsPresenter::Item &draft, QWidget *over);
    void resumeTransfer(const QJsonObject &kept, QWidget *over);
    static void propose(const FieldEdit &edit, QWidget *profile);
    void openInvite(const app::DraftsPresenter::Item *draft, QWidget *parent);
    QWidget *makeProfile(const ClientId &client, QWidget *parent);

    app::Workspace m_workspace;
    app::WorkspaceServices m_services;
    app::PeoplePresenter m_people;
    app::DraftsPresenter m_drafts;
    app::OutboxPresenter m_outbox;
    std::unique_ptr<app::SupportPresenter> m_support; ///< none without the panel
    app::RequestsPresenter m_requests;
    ui::Prompter &m_prompter;
    ui::LinkClipboard m_clipboard;
    std::unique_ptr<ui::MainWindow> m_window; ///< made while the copy is being read
};

} // namespace wren
