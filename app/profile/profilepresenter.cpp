// SPDX-License-Identifier: Apache-2.0
#include "app/profile/profilepresenter.h"

namespace wren::app {

namespace {

/** A refusal is an answer too; here it is what went wrong. */
std::optional<Error> errorOf(const Result<wire::MutationResult> &answer)
{
    if (!answer)
        return answer.error();
    if (answer->outcome == wire::Outcome::Refused || answer->outcome == wire::Outcome::Parked)
        return answer->error.value_or(Error());
    return std::nullopt;
}

bool isTakenId(const Error &error)
{
    return error.kind == Kind::Conflict && !error.fields.isEmpty() &&
           error.fields.constFirst().field == QLatin1String("subject");
}

} // namespace

ProfilePresenter::ProfilePresenter(CaseworkServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_delivery(services)
{
    connect(&services, &CaseworkServices::clientsChanged, this,
            [this](const QSet<ClientId> &clients) {
                if (clients.contains(m_state.client))
                    load();
            });
    connect(&services, &CaseworkServices::clientsReset, this, &ProfilePresenter::load);
    connect(&services, &CaseworkServices::directoryChanged, this, &ProfilePresenter::load);
    connect(&services, &CaseworkServices::commandSettled, this, &ProfilePresenter::settled);
}

void ProfilePresenter::show(const ClientId &client)
{
    m_state = {};
    m_state.client = client;
    m_noteText.clear();
    m_shown.reset();
    if (client.isNull()) {
        emit stateChanged();
        return;
    }
    m_state.busy = Activity::Loading;
    load();
    emit stateChanged();
}

void ProfilePresenter::resendInvite()
{
    if (m_state.busy != Activity::None || !m_state.canResend)
        return;
    m_state.busy = Activity::Resending;
    m_state.failure.reset();
    m_services.command(
        QStringLiteral("resend_invite"), m_state.client.text(), {}, m_shown.get(),
        [this](const Result<wire::MutationResult> &answer) { resendAnswered(answer); });
    emit stateChanged();
}

void ProfilePresenter::addNote(const QString &type, const QString &text)
{
    if (m_state.busy != Activity::None)
        return;
    if (m_noteText != text || m_noteId.isNull())
        m_noteId = CaseNoteId::fromRandom(m_services.random(16));
    m_noteText = text;
    m_state.busy = Activity::AddingNote;
    m_state.failure.reset();
    const QJsonObject arguments{{QStringLiteral("client"), m_state.client.text()},
                                {QStringLiteral("type"), type},
                                {QStringLiteral("text"), text}};
    m_services.command(
        QStringLiteral("add_case_note"), m_noteId.text(), arguments, m_shown.get(),
        [this](const Result<wire::MutationResult> &answer) { noteAnswered(answer); });
    emit stateChanged();
}

void ProfilePresenter::forgetFailure()
{
    m_state.failure.reset();
    emit stateChanged();
}

void ProfilePresenter::load()
{
    if (m_state.client.isNull())
        return;
    if (!m_shown)
        m_shown = std::make_unique<QObject>();
    m_services.client(m_state.client, m_shown.get(),
                      [this](const Result<wire::ClientRecord> &record) { loaded(record); });
    loadNotes();
}

void ProfilePresenter::loaded(const Result<wire::ClientRecord> &record)
{
    if (m_state.busy == Activity::Loading)
        m_state.busy = Activity::None;
    if (!record) {
        m_state.record.reset();
        return fail(Activity::Loading, record.error());
    }
    m_state.record = *record;
    m_state.portal = portalState(*record);
    m_state.provider = m_services.providerName(record->provider);
    m_state.caseworker = record->caseworker ? m_services.staffName(*record->caseworker) : QString();
    m_state.canResend =
        m_services.access().sendsInvites() && record->status == wire::PortalStatus::Invited;
    emit stateChanged();
}

void ProfilePresenter::loadNotes()
{
    m_services.caseNotes(m_state.client, m_shown.get(),
                         [this](const Result<QList<CaseNote>> &notes) {
                             if (!notes)
                                 return;
                             m_state.notes = *notes;
                             emit stateChanged();
                         });
}

void ProfilePresenter::resendAnswered(const Result<wire::MutationResult> &answer)
{
    m_state.busy = Activity::None;
    if (const std::optional<Error> error = errorOf(answer))
        return fail(Activity::Resending, *error);
    m_delivery.watch(m_state.client, m_state.record->profile.text(Field::Email));
    emit stateChanged();
    emit inviteResent();
}

void ProfilePresenter::noteAnswered(const Result<wire::MutationResult> &answer)
{
    m_state.busy = Activity::None;
    const std::optional<Error> error = errorOf(answer);
    if (error && !isTakenId(*error)) // taken by this very note, at an earlier try
        return fail(Activity::AddingNote, *error);
    m_noteText.clear();
    m_noteId = {};
    emit stateChanged();
    emit noteAdded();
}

/** What a time-out left open is known now. */
void ProfilePresenter::settled(const wire::Mutation &mutation, const wire::MutationResult &result)
{
    if (!m_state.record)
        return;
    if (mutation.name == QLatin1String("resend_invite") &&
        mutation.subject == m_state.client.text())
        resendAnswered(result);
    else if (!m_noteId.isNull() && mutation.subject == m_noteId.text())
        noteAnswered(result);
}

PortalState ProfilePresenter::portalState(const wire::ClientRecord &record) const
{
    switch (record.status) {
    case wire::PortalStatus::Active:
        return PortalState::Active;
    case wire::PortalStatus::Deactivated:
        return PortalState::Deactivated;
    case wire::PortalStatus::Invited:
        break;
    }
    const bool open =
        record.inviteExpiresAt && *record.inviteExpiresAt > m_services.now().toMSecsSinceEpoch();
    return open ? PortalState::Invited : PortalState::InviteExpired;
}

void ProfilePresenter::fail(Activity during, const Error &error)
{
    m_state.failure = ProfileState::Failure{during, error};
    emit stateChanged();
}

} // namespace wren::app
