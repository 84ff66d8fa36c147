// SPDX-License-Identifier: Apache-2.0
#include "ui/invite/invitedialog.h"

#include "ui/email/emailadvice.h"
#include "ui/flow/draftfoot.h"
#include "ui/handover/referdialog.h"
#include "ui/handover/takenaddressdialog.h"
#include "ui/handover/transferdialog.h"
#include "ui/invite/assessmentpage.h"
#include "ui/invite/camspage.h"
#include "ui/invite/failuretext.h"
#include "ui/invite/finalizepage.h"
#include "ui/invite/invitesentpanel.h"
#include "ui/invite/numberpage.h"
#include "ui/invite/registrypage.h"
#include "ui/invite/servicepage.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace wren::ui {

using app::InviteStep;
using app::InviteWay;
using Activity = app::InviteState::Activity;

namespace {

/** The page after the last step: what was done, and the link. */
QWidget *donePage(app::InviteFlow &flow, LinkClipboard &clipboard)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(32, 8, 32, 16);
    column->addWidget(new InviteSentPanel(flow.delivery(), clipboard, page));
    column->addStretch();
    return page;
}

} // namespace

InviteDialog::InviteDialog(std::unique_ptr<app::InviteFlow> flow, LinkClipboard &clipboard,
                           QWidget *parent)
    : FlowDialog(parent)
    , m_flow(std::move(flow))
    , m_registry(new RegistryPage(*m_flow))
    , m_service(new ServicePage(*m_flow))
    , m_number(new NumberPage(*m_flow))
    , m_assessment(new AssessmentPage(*m_flow))
    , m_cams(new CamsPage(*m_flow))
    , m_finalize(new FinalizePage(*m_flow))
{
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_registry, m_service, m_number, m_assessment, m_cams,
                                          m_finalize, donePage(*m_flow, clipboard)})
        addPage(page); // in the order of InviteStep
    connect(m_flow.get(), &app::InviteFlow::stateChanged, this, &InviteDialog::render);
    connect(m_flow.get(), &app::InviteFlow::fieldNeedsAttention, m_finalize,
            &FinalizePage::focusField);
    connect(this, &FlowDialog::primaryRequested, this, &InviteDialog::primaryPressed);
    connect(this, &FlowDialog::backRequested, m_flow.get(), &app::InviteFlow::goBack);
    connect(&m_flow->form(), &app::SectionPresenter::problemChanged, this,
            &InviteDialog::renderNotice);
    connect(this, &FlowDialog::noticeActionRequested, this, &InviteDialog::noticeActed);
    connect(this, &FlowDialog::noticeAlternativeRequested, m_flow.get(),
            &app::InviteFlow::continueWithoutLinking);
    connect(m_registry, &RegistryPage::profileRequested, this, &InviteDialog::proceedTo);
    connect(m_registry, &RegistryPage::referralRequested, this, &InviteDialog::refer);
    connect(m_registry, &RegistryPage::transferRequested, this, &InviteDialog::requestTransfer);
    connect(m_assessment, &AssessmentPage::caseManagementRequested, this, [this] {
        m_flow->chooseWay(InviteWay::CaseManagement);
        while (m_flow->state().step != InviteStep::ConnectService)
            m_flow->goBack();
    });
    render();
}

/** The focus leaves while the flow is still there to hear of it. */
InviteDialog::~InviteDialog()
{
    hide();
}

void InviteDialog::changeEvent(QEvent *event)
{
    FlowDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

void InviteDialog::render()
{
    m_registry->render();
    m_service->render();
    m_number->render();
    m_assessment->render();
    m_cams->render();
    m_finalize->render();
    showFrame(frame());
    renderNotice();
    showPage(int(m_flow->state().step));
}

void InviteDialog::renderNotice()
{
    const app::InviteState &state = m_flow->state();
    const QString withoutLinking =
        state.step == InviteStep::EnterNumber ? tr("Continue &without Linking") : QString();
    const bool besideField = state.step == InviteStep::EnterNumber && state.failure &&
                             state.failure->error.kind == Kind::Invalid;
    if (state.busy == Activity::FindingOut)
        return showNotice(
            Tone::Info, tr("No answer came from the hub. We will find out by ourselves whether the "
                           "client was added; it cannot happen twice. You may close this window: "
                           "the draft is kept."));
    if (offersTransfer())
        return offerTransfer();
    if (state.failure && !besideField) {
        const Kind kind = state.failure->error.kind;
        const bool toCorrect = kind == Kind::Invalid || kind == Kind::Conflict;
        return showNotice(Tone::Error, inviteFailureText(*state.failure),
                          toCorrect ? QString() : tr("Tr&y Again"), withoutLinking);
    }
    if (state.heldBack)
        return showNotice(Tone::Warning,
                          tr("The client was not added yet: the registry has somebody who is very "
                             "likely the same person. If it is somebody else, say why and complete "
                             "the setup again."));
    if (state.mustConfirmMatches)
        return showNotice(Tone::Warning,
                          tr("Before the client is added: the registry has people whom "
                             "you have not seen yet. Is one of them the same person?"));
    if (state.offline && state.step == InviteStep::EnterNumber)
        return showNotice(Tone::Warning,
                          state.way == InviteWay::CaseManagement
                              ? tr("You are offline. Looking up a client of CaMS waits until the "
                                   "hub can be reached; your draft is kept.")
                              : tr("You are offline. Looking up a Common Assessment waits "
                                   "until the hub can be reached; your draft is kept."),
                          {}, withoutLinking);
    if (state.offline && state.step == InviteStep::FinalizeProfile)
        return showNotice(Tone::Warning,
                          tr("You are offline. Fill in what you know; Complete Client Setup waits "
                             "until the hub can be reached, and your draft is kept."));
    if (state.step != InviteStep::FinalizeProfile)
        return showNotice(Tone::Info, {});
    const QString email = m_flow->form().entered(Field::Email).toString().trimmed();
    const EmailNotice inbox = newInboxText(state.inbox, email);
    showNotice(inbox.tone, inbox.text);
}

bool InviteDialog::offersTransfer() const
{
    const app::InviteState &state = m_flow->state();
    return state.step == InviteStep::FinalizeProfile && state.busy == Activity::None &&
           m_flow->form().problem(Field::Email) == Problem::CannotBeUsed;
}

void InviteDialog::offerTransfer()
{
    const auto &failure = m_flow->state().failure;
    const QString offer = transferOfferText(m_flow->form().profile().fullName());
    showNotice(failure ? Tone::Error : Tone::Info,
               failure ? QString(inviteFailureText(*failure) + u'\n' + offer) : offer,
               tr("Request Client Transfer…"));
}

void InviteDialog::noticeActed()
{
    if (!offersTransfer())
        return m_flow->retry();
    const QString email = m_flow->form().entered(Field::Email).toString().trimmed();
    auto *dialog = new TakenAddressDialog(m_flow->services(), m_flow->form().profile(), email,
                                          TransferDialog::Begun::InInvite, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

FlowDialog::Frame InviteDialog::frame() const
{
    const app::InviteState &state = m_flow->state();
    Frame frame;
    frame.heading = heading();
    frame.lead = lead();
    frame.primary = primary();
    frame.canAdvance = state.canAdvance;
    frame.hasBack = state.canGoBack;
    frame.canClose = state.busy != Activity::Completing;
    frame.busy = busyText();
    frame.help = helpPage();
    const bool kept = state.draftKept && state.step != InviteStep::Done;
    using Draft = app::FormDraft::State;
    frame.foot = draftFoot(state.draftError ? Draft::Failing : kept ? Draft::Kept : Draft::Nothing);
    return frame;
}

QString InviteDialog::heading() const
{
    switch (m_flow->state().step) {
    case InviteStep::ConfirmNotRegistered:
        return tr("Confirm Person is Not Already Registered");
    case InviteStep::ConnectService:
        return tr("Connect with an EOIS Service");
    case InviteStep::EnterNumber:
        return m_flow->state().way == InviteWay::CaseManagement ? tr("Case Management")
                                                                : tr("Common Assessment (CA)");
    case InviteStep::AssessmentFound:
    case InviteStep::CamsClientFound:
        return tr("Is this the person?");
    case InviteStep::FinalizeProfile:
        return tr("Finalize Portal Profile");
    case InviteStep::Done:
        return tr("%1 has been added").arg(m_flow->state().clientName);
    }
    return {};
}

QString InviteDialog::lead() const
{
    switch (m_flow->state().step) {
    case InviteStep::ConnectService:
        return tr("Where do the client’s details come from?");
    case InviteStep::EnterNumber:
        return m_flow->state().way == InviteWay::CaseManagement
                   ? tr("The number by which CaMS knows the client, not one of their cases.")
                   : tr("Only a submitted Common Assessment can be found.");
    case InviteStep::AssessmentFound:
    case InviteStep::CamsClientFound:
        return tr("Compare with the client before you go on.");
    case InviteStep::FinalizeProfile:
        return tr("When you complete the setup, the client gets an invite by email to set a "
                  "password.");
    case InviteStep::ConfirmNotRegistered:
        return tr("Search by first and last name, or by last name alone. The other details are "
                  "optional; they help to tell people apart.");
    case InviteStep::Done:
        break;
    }
    return {};
}

QString InviteDialog::primary() const
{
    const app::InviteState &state = m_flow->state();
    switch (state.step) {
    case InviteStep::ConfirmNotRegistered:
        return m_flow->check().state().foundSomebody() ? tr("&None of These, Continue")
                                                       : tr("Co&ntinue");
    case InviteStep::ConnectService:
        return state.way == InviteWay::WithoutLinking ? tr("Co&ntinue without Linking")
                                                      : tr("Co&ntinue");
    case InviteStep::EnterNumber:
        return tr("&Search");
    case InviteStep::AssessmentFound:
        return tr("&Add Client to Portal");
    case InviteStep::CamsClientFound:
        return state.caution ? tr("&Proceed") : tr("&Add Client to Portal");
    case InviteStep::FinalizeProfile:
        return tr("Complete Client &Setup");
    case InviteStep::Done:
        return tr("&Proceed to Client Profile");
    }
    return {};
}

QString InviteDialog::busyText() const
{
    switch (m_flow->state().busy) {
    case Activity::None:
    case Activity::Composing:
        return {};
    case Activity::LookingUp:
        return tr("Looking up the Common Assessment in EOIS…");
    case Activity::FindingClient:
        return tr("Looking up the client in CaMS…");
    case Activity::Checking:
        return tr("Checking that the person is not already registered…");
    case Activity::Completing:
        return tr("Adding the client and queueing the invite…");
    case Activity::FindingOut:
        return tr("Finding out whether the client was added…");
    }
    return {};
}

QString InviteDialog::helpPage() const
{
    switch (m_flow->state().step) {
    case InviteStep::ConnectService:
    case InviteStep::EnterNumber:
    case InviteStep::AssessmentFound:
    case InviteStep::CamsClientFound:
        return QStringLiteral("ca-or-cams");
    case InviteStep::ConfirmNotRegistered:
    case InviteStep::FinalizeProfile:
    case InviteStep::Done:
        break;
    }
    return QStringLiteral("adding-a-client");
}

void InviteDialog::primaryPressed()
{
    if (m_flow->state().step == InviteStep::Done)
        proceedTo(m_flow->client());
    else
        m_flow->advance();
}

void InviteDialog::proceedTo(const ClientId &client)
{
    accept();
    emit profileRequested(client);
}

void InviteDialog::refer(const ClientId &client, const QString &name)
{
    auto *dialog = new ReferDialog(m_flow->services(), client, name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void InviteDialog::requestTransfer(const wire::RegistryMatch &match)
{
    auto *dialog = new TransferDialog(m_flow->services(), match, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace wren::ui
