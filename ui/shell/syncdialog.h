// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/syncdriver.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SyncDialog;
}

namespace wren::ui {

/** Behind the status bar (R71): how things stand, what waits, what was refused and why. */
class SyncDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SyncDialog(QWidget *parent = nullptr);
    ~SyncDialog() override;

    void showStatus(const app::SyncStatus &status);
    void showRefusals(const QList<app::QueuedMutation> &refusals);

signals:
    void syncNowRequested();
    /** The user has seen this refusal. */
    void dismissRequested(qint64 mid);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    void dismissCurrent();

    std::unique_ptr<Ui::SyncDialog> m_form;
    app::SyncStatus m_status;
    QList<app::QueuedMutation> m_refusals;
};

} // namespace wren::ui
