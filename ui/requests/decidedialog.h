// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/formdraft.h"
#include "app/handover/requestspresenter.h"
#include "ui/flow/flowdialog.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace wren::ui {

/**
 * Approve a referral or requested transfer, with the caseworker where one may choose, or decline it
 * with the reason (R4, R5): says before what will happen, and closes once the hub took it. A reason
 * that was not sent is kept (R17).
 */
class DecideDialog : public FlowDialog
{
    Q_OBJECT

public:
    enum class Decision { Approve, Decline };

    /** The presenter outlives it. */
    DecideDialog(app::RequestsPresenter &presenter, const HandoverId &request, Decision decision,
                 QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makePage();
    void fillCaseworkers(const app::RequestItem &item);
    void keepReason(const app::RequestItem &item);
    void render();
    void renderNotice(const app::RequestItem &item);
    [[nodiscard]] QString consequence(const app::RequestItem &item) const;
    void decide();

    app::RequestsPresenter &m_presenter;
    HandoverId m_request;
    Decision m_decision;
    QLabel *m_consequence;
    QLabel *m_caseworkerLabel;
    QComboBox *m_caseworker;
    QLabel *m_reasonLabel;
    QPlainTextEdit *m_reason;
    std::unique_ptr<app::FormDraft> m_draft; ///< of a reason
};

} // namespace wren::ui
