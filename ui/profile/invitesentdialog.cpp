// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/invitesentdialog.h"

#include "ui/invite/invitesentpanel.h"
#include "ui/theme/typography.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wren::ui {

InviteSentDialog::InviteSentDialog(app::InviteDelivery &delivery, LinkClipboard &clipboard,
                                   QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Portal Invite Re-sent"));
    auto *heading = new QLabel(windowTitle(), this);
    setTextRole(heading, TextRole::Heading);
    auto *older = new QLabel(tr("Links of earlier invites no longer work."), this);
    older->setWordWrap(true);
    auto *close = new QPushButton(tr("&Close"), this);
    close->setObjectName(QStringLiteral("closeButton"));
    close->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(14);
    column->addWidget(heading);
    column->addWidget(new InviteSentPanel(delivery, clipboard, this));
    column->addWidget(older);
    column->addStretch();
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
    resize(560, sizeHint().height());
}

} // namespace wren::ui
