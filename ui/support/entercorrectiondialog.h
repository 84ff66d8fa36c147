// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/formdraft.h"
#include "app/email/addresscheck.h"
#include "app/email/supportpresenter.h"
#include "ui/flow/flowdialog.h"

namespace wren::ui {

class CorrectionForm;

/** WREN enters a request for somebody who phoned or wrote (R60): the client is found by the
 * incorrect address and the last name. Until the hub has it, what is typed is kept (R17). */
class EnterCorrectionDialog : public FlowDialog
{
    Q_OBJECT

public:
    explicit EnterCorrectionDialog(app::SupportPresenter &presenter, QWidget *parent = nullptr);
    ~EnterCorrectionDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void edited();
    void keepTyped();
    void render();
    [[nodiscard]] QList<FieldError> refused() const;

    app::SupportPresenter &m_presenter;
    app::AddressCheck m_incorrect;
    app::AddressCheck m_correct;
    CorrectionForm *m_form;
    app::FormDraft m_draft;
};

} // namespace wren::ui
