// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/invite/inviteflow.h"

#include <QWidget>

#include <memory>

class QRadioButton;

namespace Ui {
class ServicePage;
}

namespace wren::ui {

/** Connect with an EOIS Service (R7): three ways, each with when to use it. */
class ServicePage : public QWidget
{
    Q_OBJECT

public:
    explicit ServicePage(app::InviteFlow &flow, QWidget *parent = nullptr);
    ~ServicePage() override;

    void render();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QRadioButton *button(app::InviteWay way) const;
    void describe();

    app::InviteFlow &m_flow;
    std::unique_ptr<Ui::ServicePage> m_form;
};

} // namespace wren::ui
