// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/handover/referpresenter.h"
#include "ui/flow/flowdialog.h"

class QCheckBox;

namespace Ui {
class ReferForm;
}

namespace wren::ui {

/**
 * Refer: to which provider and caseworker, why, and what they may see before they decide (R4); for
 * whoever assigns there directly, the assignment. Afterwards it says what was done.
 */
class ReferDialog : public FlowDialog
{
    Q_OBJECT

public:
    /** `services` outlive it. */
    ReferDialog(app::CaseworkServices &services, const ClientId &client, const QString &name,
                QWidget *parent = nullptr);
    ~ReferDialog() override;

    [[nodiscard]] app::ReferPresenter &presenter() { return m_presenter; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void render();
    void renderForm();
    void renderNotice();
    void fillProviders();
    void fillCaseworkers();
    void fillShares();
    [[nodiscard]] QString effect() const;
    [[nodiscard]] QString headingAfter() const;
    [[nodiscard]] QString leadAfter() const;
    void primaryPressed();

    app::ReferPresenter m_presenter;
    std::unique_ptr<Ui::ReferForm> m_form;
    QMap<Field, QCheckBox *> m_shares;
};

} // namespace wren::ui
