// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/handover/transferpresenter.h"
#include "ui/flow/flowdialog.h"

namespace Ui {
class TransferForm;
}

namespace wren::ui {

/** Request Client Transfer: how to gain access to a client whom one may not view, and the request
 * itself with its reason (R5). Afterwards it says what happens next. */
class TransferDialog : public FlowDialog
{
    Q_OBJECT

public:
    enum class Begun {
        InInvite,  ///< what was typed there stays a draft
        InProfile, ///< of another client
    };
    /** `services` outlive it. */
    TransferDialog(app::CaseworkServices &services, const wire::RegistryMatch &match,
                   QWidget *parent = nullptr, Begun begun = Begun::InInvite);
    ~TransferDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    void renderNotice();
    void renderGuidance();
    [[nodiscard]] QString whoDecides() const;
    [[nodiscard]] QString whatFollows() const;
    void primaryPressed();

    app::TransferPresenter m_presenter;
    Begun m_begun;
    std::unique_ptr<Ui::TransferForm> m_form;
};

} // namespace wren::ui
