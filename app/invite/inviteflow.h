// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/email/addresscheck.h"
#include "app/invite/intakedraft.h"
#include "app/invite/invitedelivery.h"
#include "app/invite/registrycheck.h"
#include "app/profile/sectionpresenter.h"

namespace wren::app {

/** What the wizard shows, besides the parts that have a state of their own (check, form, delivery).
 */
struct InviteState
{
    enum class Activity {
        None,
        LookingUp,     ///< EOIS is asked for the assessment
        FindingClient, ///< EOIS is asked for the client of CaMS
        Checking,      ///< the registry check that was still owed runs before completion
        Completing,    ///< complete_setup is on its way
        FindingOut,    ///< no answer came; what became of it will be told (exactly once, whatever)
        Composing,     ///< a '+' address; nothing waits for it
    };
    enum class LookUp { NotAsked, NoMatch, Found };
    /** What failed last, and what it was doing; gone with the next try. */
    struct Failure
    {
        Activity during = Activity::None;
        Error error;
    };

    InviteStep step = InviteStep::ConfirmNotRegistered;
    bool canAdvance = false;
    bool canGoBack = false;
    bool offline = false;
    Activity busy = Activity::None;
    std::optional<Failure> failure;
    bool formLocked = false;         ///< what was sent must not change before its outcome is known
    bool draftKept = false;          ///< all that was typed is on this computer
    std::optional<Error> draftError; ///< it could not be kept the last time; a crash would lose it

    std::optional<InviteWay> way;
    QString number; ///< as typed: of the CA, or the CaMS Client Reference Number
    LookUp lookUp = LookUp::NotAsked;
    std::optional<wire::AssessmentAnswer> assessment; ///< with LookUp::Found
    std::optional<wire::CamsAnswer> cams;             ///< what the number is, once asked
    bool caution = false; ///< CamsClientFound: it is asked whether both are the same person (R10)
    std::optional<wire::CamsAnswer> linked; ///< confirmed; its values stand in the form
    QString importedNumber;                 ///< of the assessment that fills the form
    Inbox inbox = Inbox::Client;            ///< where mail to the entered address arrives (R45)
    bool offersPlusAddress = false;         ///< there is a name and no address yet (R45)
    std::optional<ProviderId> provider;     ///< only from those who set it (R13)
    std::optional<StaffId> caseworker;
    bool mustConfirmMatches = false; ///< the owed check found somebody: look before completing
    /** The hub held the set-up back: the registry has somebody who is very likely the same. */
    bool heldBack = false;
    bool needsReason = false; ///< going on in spite of these matches needs one
    QString notSameReason;    ///< why each match is somebody else
    QString clientName;       ///< with Done
};

/**
 * Inviting a client: from the registry check to the invite that was sent (R2, R7, R8, R13, R16,
 * R17). Keeps a sealed draft after each change and before each act; one intake takes effect exactly
 * once, whatever is lost on the way. Going back loses nothing. GUI thread; every intent ends in
 * stateChanged.
 */
class InviteFlow : public QObject
{
    Q_OBJECT

public:
    explicit InviteFlow(CaseworkServices &services, QObject *parent = nullptr);
    /** Keeps what is not kept yet. */
    ~InviteFlow() override;

    /** Goes on with a kept intake. Kind::Invalid if the draft is none of ours. */
    [[nodiscard]] Result<void> resume(const QString &draftId, const QJsonObject &content);

    // -- intents ---------------------------------------------------------------------------------
    void setQuery(const wire::RegistrySearchRequest &query);
    void setNotSameReason(const QString &reason);
    void chooseWay(InviteWay way);
    void setNumber(const QString &number);
    /** A '+' address of the user's own is composed, and entered unless one was typed meanwhile. */
    void usePlusAddress();
    void assignProvider(const ProviderId &provider); ///< the caseworker chosen for another one goes
    void assignCaseworker(const StaffId &caseworker);
    /** The primary button of the step: continue, search, import, complete. */
    void advance();
    void goBack();
    /** After a failure: what failed, again. */
    void retry();
    /** Instead of looking up a number: the details are typed in (R7). */
    void continueWithoutLinking();

    // -- state -----------------------------------------------------------------------------------
    [[nodiscard]] const InviteState &state() const { return m_state; }
    /** R14: CaMS holds this field of the person who is being added, and shows it. */
    [[nodiscard]] bool isLocked(Field field) const;
    [[nodiscard]] RegistryCheck &check() { return m_check; }
    [[nodiscard]] SectionPresenter &form() { return m_form; }
    [[nodiscard]] InviteDelivery &delivery() { return m_delivery; }
    [[nodiscard]] CaseworkServices &services() { return m_services; }
    /** The new client's; with Done it exists. */
    [[nodiscard]] const ClientId &client() const { return m_client; }

signals:
    void stateChanged();
    /** Complete Client Setup was asked for, but this field stops it. */
    void fieldNeedsAttention(wren::Field field);
    /** The client was added and the invite queued. */
    void clientInvited(const wren::ClientId &client);

private:
    using Activity = InviteState::Activity;

    void followParts();
    void followAddress();
    [[nodiscard]] bool offersPlusAddress() const;
    void composed(const Result<wire::InboxAnswer> &answer);
    void changed();
    void update();
    [[nodiscard]] bool mayAdvance() const;
    void goTo(InviteStep step);
    void leaveRegistryCheck();
    void lookUp();
    void lookedUp(const Result<wire::AssessmentAnswer> &answer);
    void foundInCams(const Result<wire::CamsAnswer> &answer);
    void importAssessment();
    void confirmCams();
    void forgetImported();
    void enterQueriedPerson();
    void complete();
    void owedCheckChanged();
    void keepAndSend();
    void send();
    void answered(const Result<wire::MutationResult> &answer);
    void decided(const wire::MutationResult &result);
    void refused(const Error &error);
    void lookAtMatches();
    void lookWhetherAdded();
    void settled(const wire::Mutation &mutation, const wire::MutationResult &result);
    void done();
    void fail(Activity during, const Error &error);
    [[nodiscard]] IntakeDraft draft() const;
    [[nodiscard]] wire::CompleteSetup setup() const;
    [[nodiscard]] Profile ownValues() const;
    [[nodiscard]] std::optional<wire::NotSamePerson> notSamePerson() const;
    void keep(std::function<void(Result<void>)> then);

    CaseworkServices &m_services;
    RegistryCheck m_check;
    SectionPresenter m_form;
    AddressCheck m_address;
    InviteDelivery m_delivery;
    InviteState m_state;
    QString m_draftId;
    ClientId m_client;
    bool m_composing = false; ///< a '+' address was asked for
    bool m_sent = false;      ///< complete_setup was handed over; cleared when it is decided
    bool m_unheard = false;   ///< of an earlier try nothing was heard: it may still take effect
    QJsonObject m_imported;   ///< what assessment or CaMS brought into the form, as it was entered
    QList<wire::RegistryMatch> m_confirmed; ///< seen, and not the same person
    QStringList m_dismissed;                ///< handles of those that the reason is about
    QTimer m_keepSoon;
    std::unique_ptr<QObject> m_request; ///< context of what is asked now
};

} // namespace wren::app
