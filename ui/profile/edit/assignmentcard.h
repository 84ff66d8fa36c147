// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/profilepresenter.h"

#include <QFrame>
#include <QPointer>

#include <memory>

namespace Ui {
class AssignmentCard;
}

namespace wren::ui {

class AssignmentDetails;

/** Service Provider Assignment and Caseworker Assignment, for those who may set one (R13). */
class AssignmentCard : public QFrame
{
    Q_OBJECT

public:
    explicit AssignmentCard(app::ProfilePresenter &presenter, QWidget *parent = nullptr);
    ~AssignmentCard() override;

    void render();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow(app::AssignmentPresenter *assignment);
    void begin();
    void renderFields();
    void renderForm();

    app::ProfilePresenter &m_presenter;
    std::unique_ptr<Ui::AssignmentCard> m_form;
    AssignmentDetails *m_details;
    QPointer<app::AssignmentPresenter> m_assignment;
};

} // namespace wren::ui
