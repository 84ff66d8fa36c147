// SPDX-License-Identifier: Apache-2.0
#include "app/profile/profilepresenter.h"

#include "app/casework/commandanswer.h"

#include <algorithm>

namespace wren::app {

using namespace std::chrono_literals;

ProfilePresenter::ProfilePresenter(CaseworkServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_delivery(services)
    , m_cams(services)
    , m_email(services)
{
    connect(&services, &CaseworkServices::clientsChanged, this,
            [this](const QSet<ClientId> &clients) {
                if (clients.contains(m_state.client))
                    load();
            });
    connect(&services, &CaseworkServices::clientsReset, this, &ProfilePresenter::load);
    connect(&services, &CaseworkServices::directoryChanged, this, &ProfilePresenter::load);
    connect(&services, &CaseworkServices::commandSettled, this, &ProfilePresenter::settled);
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(1s);
    connect(&m_keepSoon, &QTimer::timeout, this, &ProfilePresenter::keepNote);
}

ProfilePresenter::~ProfilePresenter()
{
    if (m_keepSoon.isActive())
        keepNote();
}

void ProfilePresenter::show(const ClientId &client)
{
    if (m_keepSoon.isActive())
        keepNote();
    leave();
    if (client.isNull())
        return;
    m_state.client = client;
    m_cams.show(client);
    m_email.show(client);
    m_state.busy = Activity::Loading;
    m_shown = std::make_unique<QObject>();
    m_services.draft(client.text(), m_shown.get(), [this](const Result<QJsonObject> &kept) {
        if (kept)
            restoreNote(*kept);
    });
    makeEdits();
    load();
    emit stateChanged();
}

/** Whoever shows the edits of this client lets go of them before they go. */
void ProfilePresenter::leave()
{
    const std::unique_ptr<QObject> shown = std::move(m_shown);
    m_state = {};
    m_edits.clear();
    m_assignment = nullptr;
    m_noteId = {};
    m_sentText.clear();
    emit stateChanged();
}

SectionEdit *ProfilePresenter::edit(Section section) const
{
    return m_edits.value(section);
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

void ProfilePresenter::writeNote(const QString &type, const QString &text)
{
    if (m_state.client.isNull() || (type == m_state.noteType && text == m_state.noteText))
        return;
    m_state.noteType = type;
    m_state.noteText = text;
    if (!m_keepSoon.isActive())
        m_keepSoon.start();
}

void ProfilePresenter::addNote()
{
    if (m_state.busy != Activity::None)
        return;
    if (m_sentText != m_state.noteText || m_noteId.isNull())
        m_noteId = CaseNoteId::fromRandom(m_services.random(16));
    m_sentText = m_state.noteText;
    m_state.busy = Activity::AddingNote;
    m_state.failure.reset();
    keepNote(); // with its id: should this computer stop now, it is still added once
    const QJsonObject arguments{{QStringLiteral("client"), m_state.client.text()},
                                {QStringLiteral("type"), m_state.noteType},
                                {QStringLiteral("text"), m_sentText}};
    m_services.enqueue(QStringLiteral("add_case_note"), m_noteId.text(), arguments, m_shown.get(),
                       [this](const Result<void> &saved) { noteSaved(saved); });
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
    m_services.clientView(m_state.client, m_shown.get(),
                          [this](const Result<ClientView> &view) { loaded(view); });
    loadNotes();
}

void ProfilePresenter::loaded(const Result<ClientView> &view)
{
    if (m_state.busy == Activity::Loading)
        m_state.busy = Activity::None;
    if (!view) {
        m_state.record.reset();
        return fail(Activity::Loading, view.error());
    }
    const wire::ClientRecord &record = view->record;
    m_state.record = record;
    m_state.cams = view->cams;
    m_state.shown = staffProfile(record.profile, view->cams.layer());
    m_state.eois = m_services.eois();
    m_state.waiting = view->waiting;
    m_state.conflicts = view->conflicts;
    m_state.conflicts.removeIf([](const FieldConflict &conflict) { return conflict.resolving; });
    m_state.portal = portalState(record);
    m_state.provider = m_services.providerName(record.provider);
    m_state.caseworker = record.caseworker ? m_services.staffName(*record.caseworker) : QString();
    m_state.canResend =
        m_services.access().sendsInvites() && record.status == wire::PortalStatus::Invited;
    emit stateChanged();
}

/** One a section; each looks whether it was left open earlier. */
void ProfilePresenter::makeEdits()
{
    m_assignment = new AssignmentPresenter(m_services, m_shown.get());
    for (const Section section : {Section::PersonalDetails, Section::WorkDetails,
                                  Section::ReferralDetails, Section::CommunicationPreferences}) {
        auto *edit = new SectionEdit(m_services, m_state.client, section, m_shown.get());
        m_edits.insert(section, edit);
        edit->lookForDraft();
    }
}

void ProfilePresenter::loadNotes()
{
    m_services.caseNotes(
        m_state.client, m_shown.get(), [this](const Result<QList<CaseNote>> &notes) {
            if (!notes)
                return;
            m_state.notes = *notes;
            const bool sentOne =
                std::any_of(notes->cbegin(), notes->cend(),
                            [this](const CaseNote &note) { return note.id == m_noteId; });
            if (sentOne && m_state.busy != Activity::AddingNote)
                noteIsAdded(); // it was saved just before Desk stopped
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

void ProfilePresenter::noteSaved(const Result<void> &saved)
{
    m_state.busy = Activity::None;
    if (!saved)
        return fail(Activity::AddingNote, saved.error());
    noteIsAdded();
    emit stateChanged();
}

/** What was typed since it was sent stays. */
void ProfilePresenter::noteIsAdded()
{
    if (m_state.noteText == m_sentText)
        m_state.noteText.clear();
    m_sentText.clear();
    m_noteId = {};
    keepNote();
}

void ProfilePresenter::keepNote()
{
    m_keepSoon.stop();
    if (m_state.noteText.trimmed().isEmpty()) {
        m_state.noteNotKept = false;
        return m_services.discardDraft(m_state.client.text());
    }
    const QJsonObject content{{QStringLiteral("type"), m_state.noteType},
                              {QStringLiteral("text"), m_state.noteText},
                              {QStringLiteral("id"), m_noteId.text()},
                              {QStringLiteral("sent"), m_sentText}};
    m_services.saveDraft(noteDraftKind, m_state.client.text(), content, m_shown.get(),
                         [this](const Result<void> &kept) {
                             if (std::exchange(m_state.noteNotKept, !kept.ok()) == kept.ok())
                                 emit stateChanged();
                         });
}

void ProfilePresenter::restoreNote(const QJsonObject &kept)
{
    m_state.noteType = kept.value(QLatin1String("type")).toString();
    m_state.noteText.prepend(kept.value(QLatin1String("text")).toString());
    m_sentText = kept.value(QLatin1String("sent")).toString();
    m_noteId = CaseNoteId::fromTrusted(kept.value(QLatin1String("id")).toString());
    emit stateChanged();
}

/** What a time-out left open is known now. */
void ProfilePresenter::settled(const wire::Mutation &mutation, const wire::MutationResult &result)
{
    if (m_state.record && mutation.name == QLatin1String("resend_invite") &&
        mutation.subject == m_state.client.text())
        resendAnswered(result);
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
