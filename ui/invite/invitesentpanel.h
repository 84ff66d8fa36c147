// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/invite/invitedelivery.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace wren::ui {

class LinkClipboard;
class NoticeBar;

/** To which address the invite went, whether it has left, and Copy Link (R16, R21). */
class InviteSentPanel : public QWidget
{
    Q_OBJECT

public:
    InviteSentPanel(app::InviteDelivery &delivery, LinkClipboard &clipboard,
                    QWidget *parent = nullptr);

    [[nodiscard]] QPushButton *copyButton() const { return m_copy; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void render();
    void copied(const QString &url);
    [[nodiscard]] QString mailText() const;
    [[nodiscard]] QString failureText() const;
    [[nodiscard]] QString bouncedText() const;
    [[nodiscard]] static QString cureText();

    app::InviteDelivery &m_delivery;
    LinkClipboard &m_clipboard;
    QDateTime m_clearsAt; ///< invalid: nothing copied
    NoticeBar *m_mail;
    QLabel *m_hint;
    QPushButton *m_copy;
    NoticeBar *m_copied;
};

} // namespace wren::ui
