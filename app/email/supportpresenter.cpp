// SPDX-License-Identifier: Apache-2.0
#include "app/email/supportpresenter.h"

#include "app/casework/commandanswer.h"

#include <algorithm>

namespace wren::app {

SupportPresenter::SupportPresenter(CaseworkServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    m_state.offline = services.isOffline();
    connect(&services, &CaseworkServices::clientsChanged, this, &SupportPresenter::load);
    connect(&services, &CaseworkServices::clientsReset, this, &SupportPresenter::load);
    connect(&services, &CaseworkServices::directoryChanged, this, &SupportPresenter::stateChanged);
    connect(&services, &CaseworkServices::reachabilityChanged, this, [this] {
        m_state.offline = m_services.isOffline();
        emit stateChanged();
    });
}

void SupportPresenter::load()
{
    m_services.corrections(this, [this](const Result<QList<Correction>> &queue) { show(queue); });
}

void SupportPresenter::show(const Result<QList<Correction>> &queue)
{
    m_state.loading = false;
    if (queue) {
        m_state.open.clear();
        m_state.decided.clear();
        for (const Correction &correction : *queue) { // newest first
            if (correction.record.state == EmailChangeState::Pending)
                m_state.open.prepend(correction);
            else
                m_state.decided.append(correction);
        }
        const auto ended = [](const Correction &correction) {
            return correction.record.endedAt.value_or(correction.record.askedAt);
        };
        std::stable_sort(m_state.decided.begin(), m_state.decided.end(),
                         [ended](const auto &a, const auto &b) { return ended(a) > ended(b); });
    }
    emit stateChanged();
}

void SupportPresenter::apply(const EmailChangeId &correction)
{
    decide(Activity::Applying, correction, {});
}

void SupportPresenter::decline(const EmailChangeId &correction, const QString &reason)
{
    decide(Activity::Declining, correction,
           {wire::DecideEmailCorrection::Decision::Decline, reason});
}

void SupportPresenter::enter(const wire::EnterEmailCorrection &entered)
{
    if (m_entered.isNull())
        m_entered = EmailChangeId::fromRandom(m_services.random(16));
    send(Activity::Entering, "enter_email_correction", m_entered.text(), entered.toJson());
}

void SupportPresenter::forgetFailure()
{
    m_state.failure.reset();
    emit stateChanged();
}

const Correction *SupportPresenter::find(const EmailChangeId &id) const
{
    for (const QList<Correction> *list : {&m_state.open, &m_state.decided}) {
        const auto found = std::find_if(list->cbegin(), list->cend(),
                                        [&id](const Correction &each) { return each.id == id; });
        if (found != list->cend())
            return &*found;
    }
    return nullptr;
}

QList<Correction> SupportPresenter::duplicatesOf(const Correction &correction) const
{
    QList<Correction> same = m_state.open;
    same.removeIf([&](const Correction &each) {
        return each.id == correction.id || each.record.client != correction.record.client;
    });
    return same;
}

QList<Correction> SupportPresenter::historyOf(const Correction &correction) const
{
    QList<Correction> past = m_state.decided;
    past.removeIf([&](const Correction &each) {
        return each.id == correction.id || each.record.client != correction.record.client;
    });
    return past;
}

bool SupportPresenter::needsAnother(const Correction &correction) const
{
    return correction.record.approvedBy == m_services.access().staff;
}

void SupportPresenter::decide(Activity activity, const EmailChangeId &correction,
                              const wire::DecideEmailCorrection &decision)
{
    send(activity, "decide_email_correction", correction.text(), decision.toJson());
}

void SupportPresenter::send(Activity activity, const char *name, const QString &subject,
                            const QJsonObject &arguments)
{
    if (m_state.busy != Activity::None)
        return;
    m_state.busy = activity;
    m_state.failure.reset();
    m_services.command(QString::fromLatin1(name), subject, arguments, this,
                       [this, activity](const Result<wire::MutationResult> &answer) {
                           answered(activity, answer);
                       });
    emit stateChanged();
}

void SupportPresenter::answered(Activity activity, const Result<wire::MutationResult> &answer)
{
    m_state.busy = Activity::None;
    const std::optional<Error> error = errorOf(answer);
    if (error)
        m_state.failure = SupportState::Failure{activity, *error};
    // After a time-out the same id is sent again: it takes effect once.
    const bool mayHappen = error && error->kind == Kind::Timeout;
    if (activity == Activity::Entering && !mayHappen)
        m_entered = {};
    emit stateChanged();
    if (!error)
        emit done(activity);
}

} // namespace wren::app
