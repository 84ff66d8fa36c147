// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/profilepresenter.h"

#include <QWidget>

#include <memory>

class QStandardItemModel;

namespace Ui {
class CaseNotesTab;
}

namespace wren::ui {

/** Case notes, newest first, automatic ones worded in the present language; and a new one (R32). */
class CaseNotesTab : public QWidget
{
    Q_OBJECT

public:
    explicit CaseNotesTab(app::ProfilePresenter &presenter, QWidget *parent = nullptr);
    ~CaseNotesTab() override;

    void render();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillTypes();
    void showWritten();
    void showWhatHinders();
    void showNotes();
    void written();
    void addNote();

    app::ProfilePresenter &m_presenter;
    std::unique_ptr<Ui::CaseNotesTab> m_form;
    QStandardItemModel *m_model;
};

} // namespace wren::ui
