// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/profilepresenter.h"
#include "ui/flow/flowdialog.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace wren::ui {

class PlusAddressOffer;
class ProblemLabel;

/**
 * A client's new address (R41): checked as the field is left, and again by the hub, with whose
 * inbox it is. Says that the old address decides, what may keep the client from answering there,
 * and how the '+' method and WREN help (R44, R45). Closes once the request is with the hub or waits
 * in the outbox.
 */
class ChangeEmailDialog : public FlowDialog
{
    Q_OBJECT

public:
    /** `wanted` stands in the field already: from a section that was edited. */
    ChangeEmailDialog(app::ProfilePresenter &presenter, const QString &wanted = {},
                      QWidget *parent = nullptr);
    ~ChangeEmailDialog() override;

signals:
    /** Instead. */
    void askWrenRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makePage();
    [[nodiscard]] QString present() const;
    [[nodiscard]] bool hasPassword() const;
    void check();
    void typed();
    void submit();
    void usePlusAddress();
    void openTransfer();
    [[nodiscard]] std::optional<Problem> problem() const;
    void render();
    void renderNotice();
    void renderProblem();
    void translate();
    [[nodiscard]] QString consequences() const;

    app::ProfilePresenter &m_presenter;
    QLabel *m_label;
    QLineEdit *m_email;
    ProblemLabel *m_problem;
    QPushButton *m_askWren;
    PlusAddressOffer *m_plus;
    QLabel *m_consequences;
    std::optional<Problem> m_found; ///< when the field was left
};

} // namespace wren::ui
