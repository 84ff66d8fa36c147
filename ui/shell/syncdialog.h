// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/drafts/outboxpresenter.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SyncDialog;
}

namespace wren::ui {

/** Behind the status bar (R71): how things stand, what waits and for whom, and of what was refused
 * why and the cure. */
class SyncDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SyncDialog(app::OutboxPresenter &outbox, QWidget *parent = nullptr);
    ~SyncDialog() override;

    void showStatus(const app::SyncStatus &status);

signals:
    void syncNowRequested();
    /** The hub lets this computer in only after a sign-in. */
    void signInRequested();
    /** To the page where these can be tried again or discarded. */
    void outboxRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    void renderOutbox();

    app::OutboxPresenter &m_outbox;
    std::unique_ptr<Ui::SyncDialog> m_form;
    app::SyncStatus m_status;
};

} // namespace wren::ui
