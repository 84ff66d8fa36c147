// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/conflictpresenter.h"

#include <QDialog>

#include <memory>

class QLabel;

namespace Ui {
class ConflictDialog;
}

namespace wren::ui {

class SingleField;

/**
 * Two values of one field: both, who entered them and when; either is kept, or a third is typed
 * (R30). Goes through a client's conflicts one by one. Enter saves the choice, Esc leaves it for
 * later.
 */
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    ConflictDialog(app::CaseworkServices &services, const ClientId &client,
                   QWidget *parent = nullptr);
    ~ConflictDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    using Choice = app::ConflictPresenter::Choice;

    void connectChoices();
    void showConflict();
    void fit();
    void render();
    void renderSides();
    void renderSide(const wire::ConflictSide &side, QLabel *value, QLabel *by) const;
    void typed(Field field);
    [[nodiscard]] QString noticeText() const;
    [[nodiscard]] QString byText(const wire::ConflictSide &side) const;

    app::ConflictPresenter m_presenter;
    std::unique_ptr<Ui::ConflictDialog> m_form;
    SingleField *m_combined = nullptr; ///< none where there are only two values to choose from
};

} // namespace wren::ui
