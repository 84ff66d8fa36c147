// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/invite/inviteflow.h"

#include <QWidget>

#include <memory>

namespace Ui {
class NumberPage;
}

namespace wren::ui {

/** Enter CA Number (R8), or Enter Client Reference Number (R10). The primary button searches; Enter
 * does as well. */
class NumberPage : public QWidget
{
    Q_OBJECT

public:
    explicit NumberPage(app::InviteFlow &flow, QWidget *parent = nullptr);
    ~NumberPage() override;

    void render();

protected:
    void changeEvent(QEvent *event) override;

private:
    app::InviteFlow &m_flow;
    std::unique_ptr<Ui::NumberPage> m_form;
};

} // namespace wren::ui
