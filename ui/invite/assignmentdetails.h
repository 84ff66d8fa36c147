// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/invite/inviteflow.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace wren::ui {

/** Service Provider Assignment and Caseworker Assignment, each only for those who may (R13). */
class AssignmentDetails : public QWidget
{
    Q_OBJECT

public:
    explicit AssignmentDetails(app::InviteFlow &flow, QWidget *parent = nullptr);

    void render();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillProviders();
    void fillCaseworkers();

    app::InviteFlow &m_flow;
    QLabel *m_providerLabel;
    QComboBox *m_provider;
    QLabel *m_caseworkerLabel;
    QComboBox *m_caseworker;
};

} // namespace wren::ui
