// SPDX-License-Identifier: Apache-2.0
#include "app/handover/transferpresenter.h"

#include "app/casework/commandanswer.h"

namespace wren::app {

TransferPresenter::TransferPresenter(CaseworkServices &services, wire::RegistryMatch match,
                                     QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_id(HandoverId::fromRandom(services.random(16)))
{
    m_state.match = std::move(match);
    m_state.offline = services.isOffline();
    connect(&services, &CaseworkServices::reachabilityChanged, this, &TransferPresenter::changed);
}

void TransferPresenter::setReason(const QString &reason)
{
    m_state.reason = reason;
    changed();
}

void TransferPresenter::send()
{
    if (!m_state.canSend)
        return;
    m_state.busy = true;
    m_state.error.reset();
    const wire::RequestTransfer request{m_state.match.handle, m_state.reason.trimmed()};
    m_services.command(QStringLiteral("request_transfer"), m_id.text(), request.toJson(), this,
                       [this](const Result<wire::MutationResult> &answer) { answered(answer); });
    changed();
}

void TransferPresenter::changed()
{
    m_state.offline = m_services.isOffline();
    m_state.canSend = !m_state.busy && m_state.outcome == Outcome::None && !m_state.offline &&
                      !m_state.reason.trimmed().isEmpty();
    emit stateChanged();
}

void TransferPresenter::answered(const Result<wire::MutationResult> &answer)
{
    m_state.busy = false;
    const std::optional<Error> error = errorOf(answer);
    if (!answer && answer.error().kind == Kind::Timeout)
        m_state.outcome = Outcome::Awaited;
    else if (error)
        m_state.error = *error;
    else
        m_state.outcome = Outcome::Sent;
    changed();
}

} // namespace wren::app
