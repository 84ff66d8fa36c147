// SPDX-License-Identifier: Apache-2.0
#include "app/handover/referpresenter.h"

#include "app/casework/commandanswer.h"
#include "models/wire/edits.h"

namespace wren::app {

QList<Field> shareableFields()
{
    return {Field::PreferredName,
            Field::Pronouns,
            Field::Phone,
            Field::Email,
            Field::BirthDate,
            Field::PrimaryAddress,
            Field::SelfIdentification,
            Field::Language,
            Field::TargetOccupations,
            Field::ServiceNeeds,
            Field::Transportation};
}

ReferPresenter::ReferPresenter(CaseworkServices &services, const ClientId &client,
                               const QString &name, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_client(client)
{
    m_state.name = name;
    m_state.offline = services.isOffline();
    connect(&services, &CaseworkServices::reachabilityChanged, this, &ReferPresenter::changed);
    connect(&services, &CaseworkServices::directoryChanged, this, &ReferPresenter::changed);
    services.client(client, this,
                    [this](const Result<wire::ClientRecord> &record) { loaded(record); });
}

void ReferPresenter::loaded(const Result<wire::ClientRecord> &record)
{
    if (!record) {
        m_state.error = record.error();
        return changed();
    }
    m_state.record = *record;
    for (const Field field : shareableFields()) {
        if (record->profile.value(field) != absentValue(field) || field == Field::Language)
            m_state.shareable << field;
    }
    changed();
}

void ReferPresenter::chooseProvider(const ProviderId &provider)
{
    const std::optional<ProviderId> chosen =
        provider.isNull() ? std::nullopt : std::optional(provider);
    if (chosen == m_state.provider)
        return;
    m_state.provider = chosen;
    m_state.caseworker.reset();
    changed();
}

void ReferPresenter::chooseCaseworker(const StaffId &caseworker)
{
    m_state.caseworker = caseworker.isNull() ? std::nullopt : std::optional(caseworker);
    changed();
}

void ReferPresenter::setReason(const QString &reason)
{
    m_state.reason = reason;
    changed();
}

void ReferPresenter::setNotes(const QString &notes)
{
    m_state.notes = notes;
    changed();
}

void ReferPresenter::share(Field field, bool shown)
{
    if (shown)
        m_state.shares.insert(field);
    else
        m_state.shares.remove(field);
    changed();
}

void ReferPresenter::changed()
{
    m_state.offline = m_services.isOffline();
    m_state.direct = assignsDirectly();
    const bool hasReason = m_state.direct || !m_state.reason.trimmed().isEmpty();
    m_state.canSend = !m_state.busy && m_state.outcome == Outcome::None && m_state.record &&
                      m_state.provider && isMove() && hasReason;
    emit stateChanged();
}

/** R4, R13: as the hub decides it again. */
bool ReferPresenter::assignsDirectly() const
{
    if (!m_state.provider || !m_state.record)
        return false;
    const StaffAccess &access = m_services.access();
    const bool stays = *m_state.provider == m_state.record->provider;
    return (access.setsProviderAssignment() && access.reaches(*m_state.provider)) ||
           (access.setsCaseworkerAssignment() && stays);
}

/** Within the provider it takes another caseworker. */
bool ReferPresenter::isMove() const
{
    if (*m_state.provider != m_state.record->provider)
        return true;
    return m_state.caseworker && m_state.caseworker != m_state.record->caseworker;
}

wire::ReferClient ReferPresenter::offer() const
{
    wire::ReferClient offer;
    offer.provider = *m_state.provider;
    offer.caseworker = m_state.caseworker;
    offer.reason = m_state.reason.trimmed();
    offer.notes = m_state.notes.trimmed();
    for (const Field field : m_state.shareable) {
        if (m_state.shares.contains(field))
            offer.shares << field;
    }
    return offer;
}

void ReferPresenter::send()
{
    if (!m_state.canSend)
        return;
    m_state.busy = true;
    m_state.error.reset();
    const QString name =
        m_state.direct ? QStringLiteral("move_client") : QStringLiteral("refer_client");
    const QJsonObject arguments =
        m_state.direct ? wire::MoveClient{*m_state.provider, m_state.caseworker}.toJson()
                       : offer().toJson();
    m_services.command(name, m_client.text(), arguments, this,
                       [this](const Result<wire::MutationResult> &answer) { answered(answer); });
    changed();
}

void ReferPresenter::answered(const Result<wire::MutationResult> &answer)
{
    if (!answer && answer.error().kind == Kind::Offline && !m_state.direct)
        return queue();
    m_state.busy = false;
    const std::optional<Error> error = errorOf(answer);
    if (!answer && answer.error().kind == Kind::Timeout)
        m_state.outcome = Outcome::Awaited;
    else if (error)
        m_state.error = *error;
    else
        m_state.outcome = m_state.direct ? Outcome::Assigned : Outcome::Offered;
    changed();
}

/** Surely not sent: an offer can wait like an edit (R70). */
void ReferPresenter::queue()
{
    m_services.enqueue(QStringLiteral("refer_client"), m_client.text(), offer().toJson(), this,
                       [this](const Result<void> &saved) {
                           m_state.busy = false;
                           if (saved)
                               m_state.outcome = Outcome::Queued;
                           else
                               m_state.error = saved.error();
                           changed();
                       });
}

} // namespace wren::app
