// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/casework/formdraft.h"
#include "app/profile/profilepresenter.h"
#include "ui/flow/flowdialog.h"

namespace wren::ui {

class CorrectionForm;

/** Ask WREN to change the address (R44). Closes once the hub has it; until then what is typed is
 * kept (R17). */
class AskWrenDialog : public FlowDialog
{
    Q_OBJECT

public:
    explicit AskWrenDialog(app::ProfilePresenter &presenter, QWidget *parent = nullptr);
    ~AskWrenDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void edited();
    void openTransfer();
    void render();
    void renderNotice();
    [[nodiscard]] QList<FieldError> refused() const;

    app::ProfilePresenter &m_presenter;
    CorrectionForm *m_form;
    app::FormDraft m_draft;
};

} // namespace wren::ui
