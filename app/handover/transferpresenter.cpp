// SPDX-License-Identifier: Apache-2.0
#include "app/handover/transferpresenter.h"

#include "app/casework/commandanswer.h"

namespace wren::app {

namespace {

/** As far as the asker can tell: handle, strength and reasons are of one search. */
bool isSamePerson(const wire::RegistryMatch &a, const wire::RegistryMatch &b)
{
    return a.name == b.name && a.email == b.email && a.phone == b.phone && a.provider == b.provider;
}

} // namespace

std::optional<wire::RegistryMatch> requestedMatch(const QJsonObject &entered)
{
    const Result<wire::RegistryMatch> match =
        wire::RegistryMatch::fromJson(entered.value(QLatin1String("match")).toObject());
    return match ? std::optional(*match) : std::nullopt;
}

TransferPresenter::TransferPresenter(CaseworkServices &services, wire::RegistryMatch match,
                                     QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_id(HandoverId::fromRandom(services.random(16)))
{
    m_state.match = std::move(match);
    m_state.offline = services.isOffline();
    connect(&services, &CaseworkServices::reachabilityChanged, this, &TransferPresenter::changed);
    follow(m_id);
    lookForDraft();
}

void TransferPresenter::lookForDraft()
{
    m_services.draftsOf(formDraftKind, this, [this](const Result<QList<Draft>> &drafts) {
        for (const Draft &draft : drafts ? *drafts : QList<Draft>()) {
            const std::optional<FormAbout> about = FormAbout::fromJson(draft.content);
            const auto match = requestedMatch(formEntered(draft.content));
            const bool isSame = about && about->kind == FormKind::RequestTransfer && match &&
                                isSamePerson(*match, m_state.match);
            if (isSame && m_state.reason.isEmpty())
                return follow(HandoverId::fromTrusted(about->subject));
        }
    });
}

void TransferPresenter::follow(const HandoverId &id)
{
    m_id = id;
    m_draft =
        std::make_unique<FormDraft>(m_services, FormAbout{FormKind::RequestTransfer, id.text(),
                                                          std::nullopt, m_state.match.name});
    connect(m_draft.get(), &FormDraft::stateChanged, this, &TransferPresenter::changed);
    connect(m_draft.get(), &FormDraft::found, this, [this](const QJsonObject &entered) {
        m_state.reason = entered.value(QLatin1String("reason")).toString();
        changed();
    });
    m_draft->look();
}

void TransferPresenter::setReason(const QString &reason)
{
    m_state.reason = reason;
    QJsonObject entered;
    if (!reason.isEmpty())
        entered = {{QStringLiteral("match"), m_state.match.toJson()},
                   {QStringLiteral("reason"), reason}};
    m_draft->write(entered);
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
    m_state.draft = m_draft->state();
    m_state.canSend = !m_state.busy && m_state.outcome == Outcome::None && !m_state.offline &&
                      !m_state.reason.trimmed().isEmpty();
    emit stateChanged();
}

void TransferPresenter::answered(const Result<wire::MutationResult> &answer)
{
    m_state.busy = false;
    const std::optional<Error> error = errorOf(answer);
    if (!answer && answer.error().kind == Kind::Timeout)
        return finish(Outcome::Awaited);
    if (!error)
        return finish(Outcome::Sent);
    m_state.error = *error;
    changed();
}

/** The reason is on its way. */
void TransferPresenter::finish(Outcome outcome)
{
    m_state.outcome = outcome;
    m_draft->finish();
    changed();
}

} // namespace wren::app
