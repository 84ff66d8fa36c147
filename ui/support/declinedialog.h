// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/email/supportpresenter.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace wren::ui {

class ProblemLabel;

/** Decline a correction, with the reason that the asker reads. */
class DeclineDialog : public QDialog
{
    Q_OBJECT

public:
    DeclineDialog(app::SupportPresenter &presenter, const app::Correction &correction,
                  QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    void translate();

    app::SupportPresenter &m_presenter;
    app::Correction m_correction;
    QLabel *m_lead;
    QLabel *m_label;
    QPlainTextEdit *m_reason;
    ProblemLabel *m_problem;
    QPushButton *m_cancel;
    QPushButton *m_decline;
};

} // namespace wren::ui
