// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/formdraft.h"
#include "app/email/supportpresenter.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace wren::ui {

class ProblemLabel;

/** Decline a correction, with the reason that the asker reads; it is kept until it was sent
 * (R17). */
class DeclineDialog : public QDialog
{
    Q_OBJECT

public:
    DeclineDialog(app::SupportPresenter &presenter, const app::Correction &correction,
                  QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void keepReason();
    void render();
    void translate();

    app::SupportPresenter &m_presenter;
    app::Correction m_correction;
    app::FormDraft m_draft;
    QLabel *m_lead;
    QLabel *m_label;
    QPlainTextEdit *m_reason;
    ProblemLabel *m_problem;
    QLabel *m_foot;
    QPushButton *m_cancel;
    QPushButton *m_decline;
};

} // namespace wren::ui
