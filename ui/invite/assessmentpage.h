// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/invite/inviteflow.h"

#include <QWidget>

#include <memory>

namespace Ui {
class AssessmentPage;
}

namespace wren::ui {

class FieldList;

/** Who the Common Assessment is about (R8), and what stands in the way of bringing it in. */
class AssessmentPage : public QWidget
{
    Q_OBJECT

public:
    explicit AssessmentPage(app::InviteFlow &flow, QWidget *parent = nullptr);
    ~AssessmentPage() override;

    void render();

signals:
    void caseManagementRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showObstacle(const wire::AssessmentAnswer &found);

    app::InviteFlow &m_flow;
    std::unique_ptr<Ui::AssessmentPage> m_form;
    FieldList *m_details;
};

} // namespace wren::ui
