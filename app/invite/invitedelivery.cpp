// SPDX-License-Identifier: Apache-2.0
#include "app/invite/invitedelivery.h"

#include <array>

namespace wren::app {

using namespace std::chrono_literals;

namespace {

/** Pauses before the second, third ... question; after the last one we stop asking. */
constexpr std::array<std::chrono::milliseconds, 7> pauses{500ms, 1s, 2s, 4s, 8s, 15s, 30s};

InviteDelivery::Mail mailFromState(const QString &state)
{
    using Mail = InviteDelivery::Mail;
    if (state == QLatin1String("sent"))
        return Mail::Sent;
    if (state == QLatin1String("failed"))
        return Mail::Failed;
    if (state == QLatin1String("bounced"))
        return Mail::Bounced;
    if (state == QLatin1String("kept"))
        return Mail::Kept;
    return Mail::Waiting;
}

const wire::MailStatus *newestInvite(const QList<wire::MailStatus> &mails)
{
    const wire::MailStatus *newest = nullptr;
    for (const wire::MailStatus &mail : mails) {
        if (mail.template_ == QLatin1String("invite") &&
            (!newest || mail.createdAt > newest->createdAt))
            newest = &mail;
    }
    return newest;
}

} // namespace

InviteDelivery::InviteDelivery(CaseworkServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &InviteDelivery::ask);
}

void InviteDelivery::watch(const ClientId &client, const QString &address)
{
    m_state = {};
    m_state.client = client;
    m_state.address = address;
    m_asked = 0;
    m_next.stop();
    emit stateChanged();
    ask();
}

void InviteDelivery::fetchLink()
{
    if (m_state.fetchingLink)
        return;
    m_state.fetchingLink = true;
    m_state.linkError.reset();
    emit stateChanged();
    m_services.inviteLink(m_state.client, this, [this](const Result<wire::InviteLink> &link) {
        m_state.fetchingLink = false;
        if (link)
            m_state.link = *link;
        else
            m_state.linkError = link.error();
        emit stateChanged();
        if (link)
            emit linkReady(link->url);
    });
}

void InviteDelivery::ask()
{
    m_question = std::make_unique<QObject>();
    m_services.clientMail(m_state.client, m_question.get(),
                          [this](const Result<QList<wire::MailStatus>> &answer) { heard(answer); });
}

void InviteDelivery::heard(const Result<QList<wire::MailStatus>> &answer)
{
    const wire::MailStatus *invite = answer ? newestInvite(*answer) : nullptr;
    if (invite) {
        m_state.mail = mailFromState(invite->state);
        m_state.address = invite->to;
        m_state.reason = invite->reason;
        emit stateChanged();
    }
    if (m_state.mail == Mail::Unknown || m_state.mail == Mail::Waiting)
        askAgainLater();
}

void InviteDelivery::askAgainLater()
{
    if (m_asked < int(pauses.size()))
        m_next.start(pauses[size_t(m_asked++)]);
}

} // namespace wren::app
