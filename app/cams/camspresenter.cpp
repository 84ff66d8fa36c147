// SPDX-License-Identifier: Apache-2.0
#include "app/cams/camspresenter.h"

#include "app/casework/commandanswer.h"
#include "models/formats/referencenumber.h"
#include "models/problem.h"

namespace wren::app {

CamsPresenter::CamsPresenter(CaseworkServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{}

void CamsPresenter::show(const ClientId &client)
{
    m_request.reset();
    m_state = {};
    m_state.client = client;
    emit stateChanged();
}

void CamsPresenter::lookUp(const QString &number)
{
    if (m_state.busy != Activity::None)
        return;
    m_state.answer.reset();
    const std::optional<QString> digits = normalisedReferenceNumber(number);
    if (!digits) {
        const FieldError error{QStringLiteral("number"), problemCode(Problem::NotANumber)};
        return fail(Activity::FindingClient, {Kind::Invalid, QStringLiteral("no number"), {error}});
    }
    begin(Activity::FindingClient);
    m_services.lookUpCams(*digits, m_request.get(), [this](const Result<wire::CamsAnswer> &answer) {
        if (!answer)
            return fail(Activity::FindingClient, answer.error());
        m_state.busy = Activity::None;
        m_state.answer = *answer;
        emit stateChanged();
    });
}

void CamsPresenter::forgetAnswer()
{
    m_request.reset();
    m_state.busy = Activity::None;
    m_state.answer.reset();
    m_state.failure.reset();
    emit stateChanged();
}

void CamsPresenter::connectFound()
{
    if (m_state.answer && m_state.answer->state == wire::CamsAnswer::State::Found)
        send(Activity::Connecting, "connect_cams", m_state.client.text(),
             wire::ConnectCams{m_state.answer->reference}.toJson());
}

void CamsPresenter::refresh()
{
    send(Activity::Refreshing, "refresh_cams", m_state.client.text(), {});
}

void CamsPresenter::propose(Field field, const QJsonValue &value, const QString &note)
{
    const auto id = CamsProposalId::fromRandom(m_services.random(16));
    send(Activity::Proposing, "propose_cams_value", id.text(),
         wire::ProposeCamsValue{m_state.client, field, value, note}.toJson());
}

void CamsPresenter::withdraw(const CamsProposalId &proposal)
{
    send(Activity::Withdrawing, "withdraw_cams_proposal", proposal.text(), {});
}

void CamsPresenter::disconnectWith(const QString &reason)
{
    send(Activity::Disconnecting, "disconnect_cams", m_state.client.text(),
         wire::DisconnectCams{reason}.toJson());
}

void CamsPresenter::forgetFailure()
{
    m_state.failure.reset();
    emit stateChanged();
}

bool CamsPresenter::mayDisconnect() const
{
    return m_services.access().permissions.testFlag(Permission::Administrator);
}

void CamsPresenter::send(Activity activity, const char *name, const QString &subject,
                         const QJsonObject &arguments)
{
    if (m_state.busy != Activity::None || m_state.client.isNull())
        return;
    begin(activity);
    m_services.command(QString::fromLatin1(name), subject, arguments, m_request.get(),
                       [this, activity](const Result<wire::MutationResult> &answer) {
                           answered(activity, answer);
                       });
}

void CamsPresenter::answered(Activity activity, const Result<wire::MutationResult> &answer)
{
    if (const std::optional<Error> error = errorOf(answer))
        return fail(activity, *error);
    m_state.busy = Activity::None;
    emit stateChanged();
    emit done(activity);
}

void CamsPresenter::begin(Activity activity)
{
    m_state.busy = activity;
    m_state.failure.reset();
    m_request = std::make_unique<QObject>();
    emit stateChanged();
}

void CamsPresenter::fail(Activity during, const Error &error)
{
    m_state.busy = Activity::None;
    m_state.failure = CamsState::Failure{during, error};
    emit stateChanged();
}

} // namespace wren::app
