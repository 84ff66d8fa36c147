// SPDX-License-Identifier: Apache-2.0
#include "app/profile/assignmentpresenter.h"

#include "models/wire/edits.h"

namespace wren::app {

AssignmentPresenter::AssignmentPresenter(CaseworkServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{}

bool AssignmentPresenter::mayEdit() const
{
    const StaffAccess &access = m_services.access();
    return access.setsProviderAssignment() || access.setsCaseworkerAssignment();
}

void AssignmentPresenter::begin(const ClientId &client, const wire::ClientRecord &record)
{
    if (!mayEdit() || m_state.editing)
        return;
    m_client = client;
    m_state = {};
    m_state.editing = true;
    m_state.provider = record.provider;
    m_state.caseworker = record.caseworker;
    emit stateChanged();
}

void AssignmentPresenter::chooseProvider(const ProviderId &provider)
{
    if (provider == m_state.provider)
        return;
    m_state.provider = provider;
    m_state.caseworker.reset();
    emit stateChanged();
}

void AssignmentPresenter::chooseCaseworker(const StaffId &caseworker)
{
    m_state.caseworker = caseworker.isNull() ? std::nullopt : std::optional(caseworker);
}

void AssignmentPresenter::save()
{
    if (!m_state.editing || m_state.busy)
        return;
    m_state.busy = true;
    m_state.error.reset();
    const wire::MoveClient move{m_state.provider, m_state.caseworker};
    m_services.command(QStringLiteral("move_client"), m_client.text(), move.toJson(), this,
                       [this](const Result<wire::MutationResult> &answer) { answered(answer); });
    emit stateChanged();
}

void AssignmentPresenter::cancel()
{
    if (m_state.busy)
        return;
    m_state = {};
    emit stateChanged();
}

void AssignmentPresenter::answered(const Result<wire::MutationResult> &answer)
{
    m_state.busy = false;
    if (answer && answer->outcome != wire::Outcome::Refused)
        m_state = {};
    else
        m_state.error = answer ? answer->error.value_or(Error()) : answer.error();
    emit stateChanged();
}

} // namespace wren::app
