// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/invite/inviteflow.h"

#include <QWidget>

#include <memory>

namespace Ui {
class CamsPage;
}

namespace wren::ui {

class FieldList;

/** Who has this Client Reference Number in CaMS (R10), and the caution before going on. */
class CamsPage : public QWidget
{
    Q_OBJECT

public:
    explicit CamsPage(app::InviteFlow &flow, QWidget *parent = nullptr);
    ~CamsPage() override;

    void render();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showNotice(const wire::CamsAnswer &found);

    app::InviteFlow &m_flow;
    std::unique_ptr<Ui::CamsPage> m_form;
    FieldList *m_details;
};

} // namespace wren::ui
