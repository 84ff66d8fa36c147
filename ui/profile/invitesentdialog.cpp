// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/invitesentdialog.h"

#include "app/invite/invitedelivery.h"
#include "ui/help/helpbutton.h"
#include "ui/invite/invitesentpanel.h"
#include "ui/theme/typography.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace wren::ui {

namespace {

constexpr int charactersAcross = 76;

} // namespace

InviteSentDialog::InviteSentDialog(app::InviteDelivery &delivery, LinkClipboard &clipboard,
                                   QWidget *parent)
    : QDialog(parent)
    , m_delivery(delivery)
    , m_heading(new QLabel(this))
    , m_older(new QLabel(this))
    , m_close(new QPushButton(this))
{
    setTextRole(m_heading, TextRole::Heading);
    m_heading->setWordWrap(true);
    m_older->setWordWrap(true);
    m_close->setObjectName(QStringLiteral("closeButton"));
    m_close->setDefault(true);
    auto *panel = new InviteSentPanel(delivery, clipboard, this);
    auto *help = new HelpButton(this);
    help->setPage(QStringLiteral("resending-an-invite"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(help, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(14);
    column->addLayout(head);
    column->addWidget(panel);
    column->addWidget(m_older);
    column->addStretch();
    column->addWidget(m_close, 0, Qt::AlignRight);
    setTabOrder(panel->copyButton(), m_close);
    setTabOrder(m_close, help);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&delivery, &app::InviteDelivery::stateChanged, this, &InviteSentDialog::render);
    m_close->setFocus();
    render();
    const int width = charactersAcross * fontMetrics().averageCharWidth();
    resize(std::min(width, screen()->availableGeometry().width()), 0);
}

/** Grows with what is said; what was once there keeps its place. */
bool InviteSentDialog::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    return done;
}

void InviteSentDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

void InviteSentDialog::render()
{
    m_heading->setText(heading());
    setWindowTitle(m_heading->text());
    m_older->setText(tr("Links of earlier invites no longer work."));
    m_close->setText(tr("&Close"));
}

QString InviteSentDialog::heading() const
{
    using Mail = app::InviteDelivery::Mail;
    switch (m_delivery.state().mail) {
    case Mail::Unknown:
        return tr("Portal Invite on Its Way");
    case Mail::Waiting:
        return tr("Portal Invite Waits to Be Sent");
    case Mail::Sent:
        return tr("Portal Invite Re-sent");
    case Mail::Failed:
        return tr("Portal Invite Not Sent");
    case Mail::Bounced:
        return tr("Portal Invite Came Back");
    case Mail::Kept:
        return tr("Portal Invite Kept at the Hub");
    }
    return {};
}

} // namespace wren::ui
