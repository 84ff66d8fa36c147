// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/formdraft.h"
#include "app/profile/profilepresenter.h"
#include "ui/flow/flowdialog.h"

class QLabel;
class QPlainTextEdit;

namespace wren::ui {

/** Disconnect from CaMS, with the reason; for administrators. Closes once the hub did it; a reason
 * that was not sent is kept (R17). */
class DisconnectCamsDialog : public FlowDialog
{
    Q_OBJECT

public:
    /** The presenter outlives it. */
    explicit DisconnectCamsDialog(app::ProfilePresenter &presenter, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makePage();
    void keepReason();
    void render();

    app::ProfilePresenter &m_presenter;
    app::FormDraft m_draft;
    QLabel *m_label;
    QPlainTextEdit *m_reason;
};

} // namespace wren::ui
