// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/profilepresenter.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ProfileRibbon;
}

namespace wren::ui {

/** The head of a profile: who it is, how to reach them, how the portal account stands; Actions. */
class ProfileRibbon : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileRibbon(QWidget *parent = nullptr);
    ~ProfileRibbon() override;

    void render(const app::ProfilePresenter &presenter);

signals:
    void resendRequested();
    void referRequested();
    void changeEmailRequested();
    void askWrenRequested();
    void connectCamsRequested();
    void disconnectCamsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void renderEmail(const app::ProfileState &state);
    void retranslate();

    std::unique_ptr<Ui::ProfileRibbon> m_form;
    QAction *m_resend;
    QAction *m_refer;
    QAction *m_changeEmail;
    QAction *m_askWren;
    QAction *m_connectCams;
    QAction *m_disconnectCams;
};

} // namespace wren::ui
