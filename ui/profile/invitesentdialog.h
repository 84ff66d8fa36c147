// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace wren::app {
class InviteDelivery;
}

namespace wren::ui {

class LinkClipboard;

/** After Resend Portal Invite: to which address it went, and Copy Link while it is open (R21). */
class InviteSentDialog : public QDialog
{
    Q_OBJECT

public:
    InviteSentDialog(app::InviteDelivery &delivery, LinkClipboard &clipboard,
                     QWidget *parent = nullptr);
};

} // namespace wren::ui
