// SPDX-License-Identifier: Apache-2.0
#include "app/invite/inviteflow.h"

#include "models/rules.h"

#include <algorithm>

namespace wren::app {

using namespace std::chrono_literals;

namespace {

QList<Field> everyField()
{
    QList<Field> fields;
    for (const FieldInfo &info : allFields())
        fields << info.id;
    return fields;
}

} // namespace

InviteFlow::InviteFlow(CaseworkServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_check(services)
    , m_form(everyField(), services.reference(),
             [&services] { return services.now().toLocalTime().date(); })
    , m_address(services)
    , m_delivery(services)
    , m_draftId(ClientId::fromRandom(services.random(16)).text())
    , m_client(ClientId::fromRandom(services.random(16)))
{
    m_form.fill(newClientDefaults());
    if (services.access().setsProviderAssignment() || services.access().setsCaseworkerAssignment())
        m_state.provider = services.access().provider;
    for (const Directory::Staff &staff : services.caseworkers(services.access().provider)) {
        if (staff.id == services.access().staff && services.access().setsCaseworkerAssignment())
            m_state.caseworker = staff.id;
    }
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(2s);
    followParts();
    update();
}

InviteFlow::~InviteFlow()
{
    if (m_keepSoon.isActive())
        m_services.saveDraft(intakeDraftKind, m_draftId, draft().toJson(), &m_services,
                             [](const Result<void> &) {});
}

void InviteFlow::followParts()
{
    followAddress();
    connect(&m_keepSoon, &QTimer::timeout, this, [this] { keep([](const Result<void> &) {}); });
    connect(&m_form, &SectionPresenter::valueChanged, this, &InviteFlow::changed);
    connect(&m_check, &RegistryCheck::stateChanged, this, &InviteFlow::owedCheckChanged);
    connect(&m_services, &CaseworkServices::reachabilityChanged, this, &InviteFlow::update);
    connect(&m_services, &CaseworkServices::commandSettled, this, &InviteFlow::settled);
    connect(&m_services, &CaseworkServices::clientsChanged, this,
            [this](const QSet<ClientId> &clients) {
                if (m_sent && clients.contains(m_client))
                    lookWhetherAdded();
            });
}

Result<void> InviteFlow::resume(const QString &draftId, const QJsonObject &content)
{
    const Result<IntakeDraft> read = IntakeDraft::fromJson(content);
    if (!read)
        return read.error();
    m_draftId = draftId;
    m_client = read->client;
    m_form.restore(read->entered);
    m_state.step = read->step;
    m_state.way = read->way;
    m_state.number = read->number;
    m_state.assessment = read->assessment;
    m_state.cams = read->cams;
    m_state.linked = read->linked;
    m_state.lookUp =
        read->assessment || read->cams ? InviteState::LookUp::Found : InviteState::LookUp::NotAsked;
    m_state.importedNumber = read->importedNumber;
    m_imported = read->imported;
    m_state.provider = read->provider;
    m_state.caseworker = read->caseworker;
    if (read->notSamePerson) {
        m_dismissed = read->notSamePerson->matches;
        m_state.notSameReason = read->notSamePerson->reason;
    }
    m_sent = read->sent;
    m_unheard = m_sent;
    m_check.setQuery(read->query);
    m_keepSoon.stop();
    m_state.draftKept = true;
    if (m_sent)
        lookWhetherAdded();
    update();
    return {};
}

void InviteFlow::setQuery(const wire::RegistrySearchRequest &query)
{
    if (query.toJson() == m_check.state().query.toJson())
        return;
    m_check.setQuery(query);
    m_dismissed.clear();
    m_state.heldBack = false;
    changed();
}

void InviteFlow::setNotSameReason(const QString &reason)
{
    if (reason == m_state.notSameReason)
        return;
    m_state.notSameReason = reason;
    changed();
}

void InviteFlow::chooseWay(InviteWay way)
{
    if (way == m_state.way)
        return;
    m_state.way = way;
    m_state.lookUp = InviteState::LookUp::NotAsked; // the number is of another kind now
    m_state.assessment.reset();
    m_state.cams.reset();
    changed();
}

void InviteFlow::setNumber(const QString &number)
{
    if (number == m_state.number)
        return;
    m_state.number = number;
    m_state.lookUp = InviteState::LookUp::NotAsked;
    m_state.assessment.reset();
    m_state.cams.reset();
    m_state.failure.reset();
    changed();
}

void InviteFlow::assignProvider(const ProviderId &provider)
{
    if (m_state.provider == provider)
        return;
    m_state.provider = provider;
    m_state.caseworker.reset();
    changed();
}

void InviteFlow::assignCaseworker(const StaffId &caseworker)
{
    m_state.caseworker = caseworker.isNull() ? std::nullopt : std::optional(caseworker);
    changed();
}

void InviteFlow::advance()
{
    if (!m_state.canAdvance)
        return;
    m_state.failure.reset();
    switch (m_state.step) {
    case InviteStep::ConfirmNotRegistered:
        return leaveRegistryCheck();
    case InviteStep::ConnectService:
        if (m_state.way == InviteWay::WithoutLinking)
            forgetImported();
        return goTo(m_state.way == InviteWay::WithoutLinking ? InviteStep::FinalizeProfile
                                                             : InviteStep::EnterNumber);
    case InviteStep::EnterNumber:
        return lookUp();
    case InviteStep::AssessmentFound:
        return importAssessment();
    case InviteStep::CamsClientFound:
        return confirmCams();
    case InviteStep::FinalizeProfile:
        return complete();
    case InviteStep::Done:
        return;
    }
}

void InviteFlow::goBack()
{
    if (!m_state.canGoBack)
        return;
    m_request.reset();
    m_state.busy = Activity::None;
    m_state.failure.reset();
    const bool viaAssessment = m_state.way == InviteWay::CommonAssessment && m_state.assessment;
    const bool viaCams = m_state.way == InviteWay::CaseManagement && m_state.cams;
    if (std::exchange(m_state.caution, false))
        return update();
    switch (m_state.step) {
    case InviteStep::ConnectService:
        return goTo(InviteStep::ConfirmNotRegistered);
    case InviteStep::EnterNumber:
        return goTo(InviteStep::ConnectService);
    case InviteStep::AssessmentFound:
    case InviteStep::CamsClientFound:
        return goTo(InviteStep::EnterNumber);
    case InviteStep::FinalizeProfile:
        return goTo(viaAssessment ? InviteStep::AssessmentFound
                    : viaCams     ? InviteStep::CamsClientFound
                                  : InviteStep::ConnectService);
    case InviteStep::ConfirmNotRegistered:
    case InviteStep::Done:
        return;
    }
}

void InviteFlow::retry()
{
    if (m_state.step == InviteStep::ConfirmNotRegistered)
        m_check.searchNow();
    else if (m_state.failure && m_state.failure->during == Activity::Composing)
        usePlusAddress();
    else
        advance();
}

void InviteFlow::continueWithoutLinking()
{
    if (m_state.step != InviteStep::EnterNumber || m_state.busy != Activity::None)
        return;
    m_state.way = InviteWay::WithoutLinking;
    m_state.failure.reset();
    forgetImported();
    goTo(InviteStep::FinalizeProfile);
}

// -- Confirm Person is Not Already Registered
// ------------------------------------------------------

void InviteFlow::leaveRegistryCheck()
{
    m_confirmed << m_check.state().matches;
    m_dismissed.clear();
    for (const wire::RegistryMatch &match : m_check.state().matches) {
        if (m_state.needsReason)
            m_dismissed << match.handle;
    }
    m_state.heldBack = false;
    enterQueriedPerson();
    const bool owed = std::exchange(m_state.mustConfirmMatches, false);
    goTo(owed ? InviteStep::FinalizeProfile : InviteStep::ConnectService);
}

/** What was asked about is what the profile starts with; what stands there already stays. */
void InviteFlow::enterQueriedPerson()
{
    const wire::RegistrySearchRequest &query = m_check.state().query;
    const QList<std::pair<Field, QString>> known{{Field::FirstName, query.firstName},
                                                 {Field::LastName, query.lastName},
                                                 {Field::BirthDate, query.birthDate},
                                                 {Field::Phone, query.phone},
                                                 {Field::Email, query.email}};
    for (const auto &[field, text] : known) {
        if (!text.trimmed().isEmpty() && m_form.entered(field).toString().isEmpty())
            m_form.put(field, text.trimmed());
    }
}

void InviteFlow::owedCheckChanged()
{
    using Phase = RegistryCheck::Phase;
    const RegistryCheck::State &check = m_check.state();
    if (m_state.busy != Activity::Checking || check.phase == Phase::Searching)
        return update();
    if (check.phase != Phase::Answered)
        return fail(Activity::Checking, check.error.value_or(Error()));
    const bool somebodyNew = std::any_of(
        check.matches.cbegin(), check.matches.cend(), [this](const wire::RegistryMatch &match) {
            return match.strength != matching::Strength::Distant && !m_confirmed.contains(match);
        });
    if (!somebodyNew)
        return keepAndSend();
    m_state.busy = Activity::None;
    m_state.mustConfirmMatches = true;
    goTo(InviteStep::ConfirmNotRegistered);
}

void InviteFlow::goTo(InviteStep step)
{
    m_state.step = step;
    changed();
}

// -- state and draft
// -------------------------------------------------------------------------------

void InviteFlow::changed()
{
    m_state.draftKept = false;
    if (!m_keepSoon.isActive())
        m_keepSoon.start();
    update();
}

void InviteFlow::update()
{
    m_state.offline = m_services.isOffline();
    m_state.formLocked = m_sent || m_state.busy != Activity::None;
    m_state.needsReason =
        !m_check.state().matches.isEmpty() && (m_state.heldBack || m_check.state().foundStrong());
    const auto address = m_address.about(m_form.entered(Field::Email).toString());
    m_state.inbox = address ? address->inbox : Inbox::Client;
    m_state.offersPlusAddress = offersPlusAddress();
    m_state.canAdvance = mayAdvance();
    m_state.canGoBack = m_state.step != InviteStep::ConfirmNotRegistered &&
                        m_state.step != InviteStep::Done && !m_sent &&
                        m_state.busy != Activity::Completing;
    emit stateChanged();
}

bool InviteFlow::mayAdvance() const
{
    using Phase = RegistryCheck::Phase;
    if (m_state.busy != Activity::None)
        return false;
    switch (m_state.step) {
    case InviteStep::ConfirmNotRegistered: // unanswered: owed until completion
        if (m_state.needsReason && m_state.notSameReason.trimmed().isEmpty())
            return false;
        return m_check.state().phase == Phase::Answered ||
               (m_check.state().phase == Phase::Unanswered && !m_state.mustConfirmMatches);
    case InviteStep::ConnectService:
        return m_state.way.has_value();
    case InviteStep::EnterNumber:
        return !m_state.number.trimmed().isEmpty();
    case InviteStep::AssessmentFound:
        return m_state.assessment && !m_state.assessment->alreadyInCams &&
               !m_state.assessment->alreadyImported;
    case InviteStep::CamsClientFound:
        return m_state.cams.has_value();
    case InviteStep::FinalizeProfile:
    case InviteStep::Done:
        return true;
    }
    return false;
}

void InviteFlow::fail(Activity during, const Error &error)
{
    m_state.busy = Activity::None;
    m_state.failure = InviteState::Failure{during, error};
    update();
}

IntakeDraft InviteFlow::draft() const
{
    IntakeDraft draft;
    draft.step = m_state.step;
    draft.client = m_client;
    draft.query = m_check.state().query;
    draft.way = m_state.way;
    draft.number = m_state.number;
    draft.assessment = m_state.assessment;
    draft.cams = m_state.cams;
    draft.linked = m_state.linked;
    draft.importedNumber = m_state.importedNumber;
    draft.imported = m_imported;
    draft.entered = m_form.toJson();
    draft.provider = m_state.provider;
    draft.caseworker = m_state.caseworker;
    draft.notSamePerson = notSamePerson();
    draft.sent = m_sent;
    return draft;
}

void InviteFlow::keep(std::function<void(Result<void>)> then)
{
    m_keepSoon.stop();
    m_services.saveDraft(intakeDraftKind, m_draftId, draft().toJson(), this,
                         [this, then = std::move(then)](const Result<void> &kept) {
                             m_state.draftKept = kept.ok() && !m_keepSoon.isActive();
                             m_state.draftError = kept ? std::nullopt : std::optional(kept.error());
                             emit stateChanged();
                             then(kept);
                         });
}

} // namespace wren::app
