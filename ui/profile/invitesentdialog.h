// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace wren::app {
class InviteDelivery;
}

namespace wren::ui {

class LinkClipboard;

/**
 * After Resend Portal Invite (R21): what became of the mail, to which address, and Copy Link while
 * it is open.
 */
class InviteSentDialog : public QDialog
{
    Q_OBJECT

public:
    InviteSentDialog(app::InviteDelivery &delivery, LinkClipboard &clipboard,
                     QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void render();
    [[nodiscard]] QString heading() const;

    app::InviteDelivery &m_delivery;
    QLabel *m_heading;
    QLabel *m_older;
    QPushButton *m_close;
};

} // namespace wren::ui
