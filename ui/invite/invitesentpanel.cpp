// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/invitesentpanel.h"

#include "ui/flow/notice/noticebar.h"
#include "ui/invite/failuretext.h"
#include "ui/invite/linkclipboard.h"
#include "ui/theme/clock.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wren::ui {

using Mail = app::InviteDelivery::Mail;

InviteSentPanel::InviteSentPanel(app::InviteDelivery &delivery, LinkClipboard &clipboard,
                                 QWidget *parent)
    : QWidget(parent)
    , m_delivery(delivery)
    , m_clipboard(clipboard)
    , m_mail(new NoticeBar(this))
    , m_hint(new QLabel(this))
    , m_copy(new QPushButton(this))
    , m_copied(new NoticeBar(this))
{
    m_mail->setObjectName(QStringLiteral("mailNotice"));
    m_copy->setObjectName(QStringLiteral("copyLinkButton"));
    m_copied->setObjectName(QStringLiteral("copiedNotice"));
    m_copy->setAutoDefault(false);
    m_hint->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(m_mail);
    column->addWidget(m_hint);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
    column->addWidget(m_copied);
    connect(m_copy, &QPushButton::clicked, &delivery, &app::InviteDelivery::fetchLink);
    connect(&delivery, &app::InviteDelivery::stateChanged, this, &InviteSentPanel::render);
    connect(&delivery, &app::InviteDelivery::linkReady, this, &InviteSentPanel::copied);
    render();
}

void InviteSentPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

void InviteSentPanel::render()
{
    const app::InviteDelivery::State &state = m_delivery.state();
    const bool trouble = state.mail == Mail::Failed || state.mail == Mail::Bounced;
    const bool waits = state.mail == Mail::Waiting || state.mail == Mail::Kept;
    m_mail->tell(trouble ? Tone::Error : waits ? Tone::Info : Tone::Success, mailText());
    m_hint->setText(
        tr("You can also copy the link of this invite and hand it over yourself. It is the "
           "very link that the email carries, so give it to nobody but the client."));
    m_copy->setText(tr("Copy &Link"));
    if (state.linkError)
        m_copied->tell(Tone::Error, linkFailureText(state.linkError->kind));
    else if (m_clearsAt.isValid())
        m_copied->tell(Tone::Success,
                       tr("The link was copied. At %1 the clipboard is cleared, unless you have "
                          "copied something else by then.")
                           .arg(timeText(m_clearsAt.time())));
    else
        m_copied->clear();
}

void InviteSentPanel::copied(const QString &url)
{
    m_clearsAt = m_clipboard.copy(url);
    render();
}

QString InviteSentPanel::mailText() const
{
    const QString address = m_delivery.state().address;
    switch (m_delivery.state().mail) {
    case Mail::Unknown:
        return tr("An invite is on its way to %1.").arg(address);
    case Mail::Waiting:
        return tr("The invite to %1 waits to be sent: the mail server has not taken it yet. It is "
                  "sent "
                  "by itself as soon as it can be.")
            .arg(address);
    case Mail::Sent:
        return tr("An invite was sent to %1.").arg(address);
    case Mail::Failed:
        return failureText();
    case Mail::Bounced:
        return bouncedText();
    case Mail::Kept:
        return tr("The invite to %1 is kept at the hub, which has no mail server. Hand over the "
                  "link "
                  "yourself.")
            .arg(address);
    }
    return {};
}

QString InviteSentPanel::failureText() const
{
    const app::InviteDelivery::State &state = m_delivery.state();
    if (state.reason == QLatin1String("link_ended"))
        return tr("The invite to %1 was not sent: its link had ended before. Resend it.")
            .arg(state.address);
    const QString why =
        state.reason.isEmpty()
            ? tr("The mail server refused the invite to %1.").arg(state.address)
            : tr("The invite to %1 could not be sent (%2).").arg(state.address, state.reason);
    return why + u' ' + cureText();
}

QString InviteSentPanel::bouncedText() const
{
    const app::InviteDelivery::State &state = m_delivery.state();
    return tr("The invite to %1 came back (%2).").arg(state.address, state.reason) + u' ' +
           cureText();
}

QString InviteSentPanel::cureText()
{
    return tr("Check the address with the client, or hand over the link.");
}

} // namespace wren::ui
