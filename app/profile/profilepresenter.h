// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cams/camspresenter.h"
#include "app/casework/sectionedit.h"
#include "app/email/emailpresenter.h"
#include "app/invite/invitedelivery.h"
#include "app/profile/assignmentpresenter.h"

#include <memory>

namespace wren::app {

/** Where the client's portal account stands, as people see it. */
enum class PortalState { Invited, InviteExpired, Active, Deactivated };

/** What the profile of one client shows. */
struct ProfileState
{
    enum class Activity { None, Loading, Resending, AddingNote };
    struct Failure
    {
        Activity during = Activity::None;
        Error error;
    };

    ClientId client;                          ///< null: nobody is shown
    std::optional<wire::ClientRecord> record; ///< with this computer's own edits on top
    CamsView cams;                            ///< the other layer (R14)
    Profile shown;                            ///< what staff see: CaMS's where CaMS holds it
    std::optional<wire::EoisRecord> eois;     ///< whether the hub keeps up with CaMS
    QSet<Field> waiting;                      ///< edited here, not on the hub yet
    QList<FieldConflict> conflicts;           ///< that nobody here has chosen in yet (R30)
    PortalState portal = PortalState::Invited;
    QString provider;      ///< names
    QString caseworker;    ///< empty: not assigned
    QList<CaseNote> notes; ///< newest first
    Activity busy = Activity::None;
    std::optional<Failure> failure;
    bool canResend = false;   ///< R21: no password yet
    QString noteType;         ///< of the note being written; empty: not chosen
    QString noteText;         ///< as typed, kept as a draft until it is added (R17)
    bool noteNotKept = false; ///< the draft could not be written to this computer
};

/** Of ClientCache::saveDraft: the note being written about a client, by the client's id. */
inline constexpr char noteDraftKind[] = "case_note";

/** The profile of a client: what is known, its notes, an edit a section, Resend Portal Invite and
 * new notes (R21, R30, R32). */
class ProfilePresenter : public QObject
{
    Q_OBJECT

public:
    explicit ProfilePresenter(CaseworkServices &services, QObject *parent = nullptr);
    /** Keeps the note being written. */
    ~ProfilePresenter() override;

    /** Shows another client; a null id shows nobody. Follows what the feed brings. */
    void show(const ClientId &client);
    /** inviteResent follows, or a failure. */
    void resendInvite();
    /** As typed; kept a moment later. `type` is a code of case_note_type that people write. */
    void writeNote(const QString &type, const QString &text);
    /** Saves the note being written; it is sent when the hub can be reached (R70). It goes from
     * there once it is saved, unless it was typed on. */
    void addNote();
    /** The failure was read. */
    void forgetFailure();

    [[nodiscard]] const ProfileState &state() const { return m_state; }
    /** The edit of a section of the present client; null while nobody is shown. */
    [[nodiscard]] SectionEdit *edit(Section section) const;
    [[nodiscard]] AssignmentPresenter *assignment() const { return m_assignment; } ///< likewise
    [[nodiscard]] CamsPresenter &cams() { return m_cams; }
    [[nodiscard]] const CamsPresenter &cams() const { return m_cams; }
    [[nodiscard]] EmailPresenter &email() { return m_email; }
    [[nodiscard]] const EmailPresenter &email() const { return m_email; }
    [[nodiscard]] InviteDelivery &delivery() { return m_delivery; }
    [[nodiscard]] CaseworkServices &services() const { return m_services; }
    [[nodiscard]] const ReferenceData &reference() const { return m_services.reference(); }
    [[nodiscard]] QString staffName(const StaffId &staff) const
    {
        return m_services.staffName(staff);
    }
    [[nodiscard]] QString providerName(const ProviderId &provider) const
    {
        return m_services.providerName(provider);
    }

signals:
    void stateChanged();
    void inviteResent();

private:
    using Activity = ProfileState::Activity;

    void leave();
    void load();
    void loaded(const Result<ClientView> &view);
    void makeEdits();
    void loadNotes();
    void resendAnswered(const Result<wire::MutationResult> &answer);
    void noteSaved(const Result<void> &saved);
    void noteIsAdded();
    void keepNote();
    void restoreNote(const QJsonObject &kept);
    void settled(const wire::Mutation &mutation, const wire::MutationResult &result);
    [[nodiscard]] PortalState portalState(const wire::ClientRecord &record) const;
    void fail(Activity during, const Error &error);

    CaseworkServices &m_services;
    InviteDelivery m_delivery;
    CamsPresenter m_cams;
    EmailPresenter m_email;
    ProfileState m_state;
    CaseNoteId m_noteId; ///< of the note being added: one id until it is saved, so it is added once
    QString m_sentText;  ///< of that note
    QTimer m_keepSoon;
    QMap<Section, SectionEdit *> m_edits;        ///< owned by m_shown
    AssignmentPresenter *m_assignment = nullptr; ///< owned by m_shown
    std::unique_ptr<QObject> m_shown; ///< context of what is asked about the present client
};

} // namespace wren::app
