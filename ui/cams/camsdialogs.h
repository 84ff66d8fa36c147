// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/profilepresenter.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace wren::ui {

/** What CaMS should say instead (R31): a field that CaMS holds, the value, and a note. */
class ProposeCorrectionDialog : public QDialog
{
    Q_OBJECT

public:
    ProposeCorrectionDialog(app::ProfilePresenter &presenter, QWidget *parent = nullptr);

private:
    void propose();
    void render();

    app::ProfilePresenter &m_presenter;
    QComboBox *m_field;
    QLineEdit *m_value;
    QLineEdit *m_note;
    QLabel *m_problem;
    QPushButton *m_send;
};

/** Disconnect from CaMS, with the reason; for administrators. */
class DisconnectCamsDialog : public QDialog
{
    Q_OBJECT

public:
    DisconnectCamsDialog(app::ProfilePresenter &presenter, QWidget *parent = nullptr);

private:
    void render();

    app::ProfilePresenter &m_presenter;
    QPlainTextEdit *m_reason;
    QLabel *m_problem;
    QPushButton *m_disconnect;
};

} // namespace wren::ui
