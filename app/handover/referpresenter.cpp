// SPDX-License-Identifier: Apache-2.0
#include "app/handover/referpresenter.h"

#include "app/casework/commandanswer.h"
#include "models/wire/edits.h"

#include <QJsonArray>

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
    , m_draft(services, FormAbout::ofClient(FormKind::Refer, client, name))
{
    m_state.name = name;
    m_state.offline = services.isOffline();
    connect(&m_draft, &FormDraft::found, this, &ReferPresenter::restore);
    connect(&m_draft, &FormDraft::stateChanged, this, &ReferPresenter::changed);
    m_draft.look();
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
    if (m_state.outcome == Outcome::None)
        m_draft.write(entered());
    m_state.draft = m_draft.state();
    m_state.offline = m_services.isOffline();
    m_state.direct = assignsDirectly();
    const bool hasReason = m_state.direct || !m_state.reason.trimmed().isEmpty();
    m_state.canSend = !m_state.busy && m_state.outcome == Outcome::None && m_state.record &&
                      m_state.provider && isMove() && hasReason;
    emit stateChanged();
}

/** Empty if nothing was. */
QJsonObject ReferPresenter::entered() const
{
    QJsonObject entered;
    if (m_state.provider)
        entered.insert(QStringLiteral("provider"), m_state.provider->text());
    if (m_state.caseworker)
        entered.insert(QStringLiteral("caseworker"), m_state.caseworker->text());
    if (!m_state.reason.isEmpty())
        entered.insert(QStringLiteral("reason"), m_state.reason);
    if (!m_state.notes.isEmpty())
        entered.insert(QStringLiteral("notes"), m_state.notes);
    QJsonArray shares;
    for (const Field field : shareableFields()) {
        if (m_state.shares.contains(field))
            shares << fieldName(field);
    }
    if (!shares.isEmpty())
        entered.insert(QStringLiteral("shares"), shares);
    return entered;
}

void ReferPresenter::restore(const QJsonObject &entered)
{
    m_state.provider = ProviderId::parse(entered.value(QLatin1String("provider")).toString());
    m_state.caseworker = StaffId::parse(entered.value(QLatin1String("caseworker")).toString());
    m_state.reason = entered.value(QLatin1String("reason")).toString();
    m_state.notes = entered.value(QLatin1String("notes")).toString();
    for (const QJsonValue &name : entered.value(QLatin1String("shares")).toArray()) {
        if (const std::optional<Field> field = fieldFromName(name.toString()))
            m_state.shares.insert(*field);
    }
    changed();
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
        return finish(Outcome::Awaited);
    if (!error)
        return finish(m_state.direct ? Outcome::Assigned : Outcome::Offered);
    m_state.error = *error;
    changed();
}

/** What was entered is on its way. */
void ReferPresenter::finish(Outcome outcome)
{
    m_state.outcome = outcome;
    m_draft.finish();
    changed();
}

/** Surely not sent: an offer can wait like an edit (R70). */
void ReferPresenter::queue()
{
    m_services.enqueue(QStringLiteral("refer_client"), m_client.text(), offer().toJson(), this,
                       [this](const Result<void> &saved) {
                           m_state.busy = false;
                           if (saved)
                               return finish(Outcome::Queued);
                           m_state.error = saved.error();
                           changed();
                       });
}

} // namespace wren::app
