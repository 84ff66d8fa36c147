// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/profilepresenter.h"
#include "ui/flow/flowdialog.h"

class QLabel;
class QLineEdit;
class QTableWidget;

namespace wren::ui {

/** Actions > Connect to CaMS (R12): the number, then side by side what the portal and CaMS hold,
 * with the caution; Proceed connects. */
class ConnectCamsDialog : public FlowDialog
{
    Q_OBJECT

public:
    /** Begins with `number`, if there is a hint. The presenter outlives the dialog. */
    ConnectCamsDialog(app::ProfilePresenter &presenter, const QString &number,
                      QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeNumberPage(const QString &number);
    [[nodiscard]] QWidget *makeComparePage();
    [[nodiscard]] bool isComparing() const;
    void advance();
    void render();
    void renderNotice();
    void compare(const wire::CamsAnswer &found);

    app::ProfilePresenter &m_presenter;
    QLabel *m_label;
    QLineEdit *m_number;
    QTableWidget *m_table;
};

} // namespace wren::ui
