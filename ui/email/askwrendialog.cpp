// SPDX-License-Identifier: Apache-2.0
#include "ui/email/askwrendialog.h"

#include "ui/email/correctionform.h"
#include "ui/email/emailadvice.h"
#include "ui/flow/draftfoot.h"
#include "ui/handover/takenaddressdialog.h"

#include <QEvent>
#include <QScreen>

namespace wren::ui {

using Activity = app::EmailState::Activity;

namespace {

constexpr QSize firstSize{42, 40}; ///< in heights of a letter

} // namespace

AskWrenDialog::AskWrenDialog(app::ProfilePresenter &presenter, QWidget *parent)
    : FlowDialog(parent)
    , m_presenter(presenter)
    , m_form(new CorrectionForm)
    , m_draft(presenter.services(),
              app::FormAbout::ofClient(app::FormKind::AskWren, presenter.state().client,
                                       presenter.state().shown.fullName()))
{
    app::EmailPresenter &email = presenter.email();
    addPage(m_form);
    resize((firstSize * fontMetrics().height()).boundedTo(screen()->availableGeometry().size()));
    connect(&email, &app::EmailPresenter::stateChanged, this, &AskWrenDialog::render);
    connect(&email, &app::EmailPresenter::done, this, [this](Activity activity) {
        if (activity != Activity::Asking)
            return;
        m_draft.finish();
        accept();
    });
    connect(&presenter.services(), &app::CaseworkServices::reachabilityChanged, this,
            &AskWrenDialog::render);
    connect(m_form, &CorrectionForm::edited, this, &AskWrenDialog::edited);
    connect(m_form, &CorrectionForm::correctEntered, this, [this](const QString &correct) {
        m_presenter.email().check(correct);
        render();
    });
    connect(&m_draft, &app::FormDraft::found, m_form, &CorrectionForm::restore);
    connect(&m_draft, &app::FormDraft::stateChanged, this, &AskWrenDialog::render);
    connect(this, &FlowDialog::primaryRequested, this, &AskWrenDialog::submit);
    connect(this, &FlowDialog::noticeActionRequested, this, &AskWrenDialog::openTransfer);
    if (email.state().failure)
        email.forgetFailure();
    showPage(0);
    if (const auto &record = presenter.state().record)
        m_form->lockClient(record->profile.fullName(), record->profile.text(Field::Email));
    render();
    m_draft.look();
}

/** A lock ends it with the focus in a field, which is left then. */
AskWrenDialog::~AskWrenDialog()
{
    m_form->disconnect(this);
}

void AskWrenDialog::submit()
{
    if (m_form->checkAll())
        m_presenter.email().ask(m_form->asked());
}

/** What was refused is not what stands there now. */
void AskWrenDialog::edited()
{
    if (m_presenter.email().state().failure)
        m_presenter.email().forgetFailure();
    m_draft.write(m_form->typed());
    render();
}

/** Once the transfer is asked for, WREN is not needed. */
void AskWrenDialog::openTransfer()
{
    auto *dialog =
        new TakenAddressDialog(m_presenter.services(), m_presenter.state().shown,
                               m_form->asked().correct, TransferDialog::Begun::InProfile, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &AskWrenDialog::reject);
    dialog->open();
}

/** What the hub refused, or would refuse. */
QList<FieldError> AskWrenDialog::refused() const
{
    const app::EmailPresenter &email = m_presenter.email();
    if (email.state().failure && email.state().failure->during == Activity::Asking)
        return email.state().failure->error.fields;
    if (const auto objection = email.objectionTo(m_form->asked().correct))
        return {{QStringLiteral("correct"), problemCode(*objection)}};
    return {};
}

void AskWrenDialog::render()
{
    const bool busy = m_presenter.email().state().busy == Activity::Asking;
    Frame frame;
    frame.heading = tr("Ask WREN to change the address");
    frame.lead = tr("For an address that is wrong or whose inbox is out of reach. WREN decides; "
                    "nothing changes before. If it agrees, the client gets in again by Forgot "
                    "Password with the correct address. With questions, contact %1.")
                     .arg(supportContactText(m_presenter.services()));
    frame.primary = tr("&Ask WREN");
    frame.canAdvance = !busy && !m_presenter.services().isOffline() && m_form->isFilled();
    frame.foot = draftFoot(m_draft.state());
    frame.busy = busy ? tr("Asking the hub…") : QString();
    frame.help = QStringLiteral("changing-an-email-address");
    showFrame(frame);
    m_form->setEnabled(!busy);
    m_form->showInbox(m_presenter.email().inboxOf(m_form->asked().correct));
    m_form->showErrors(refused());
    renderNotice();
}

void AskWrenDialog::renderNotice()
{
    const app::EmailState &state = m_presenter.email().state();
    const bool failed = state.failure && state.failure->during == Activity::Asking;
    const QString failure =
        failed ? emailFailureText(*state.failure, m_presenter.services()) : QString();
    if (!failure.isEmpty())
        return showNotice(Tone::Error, failure);
    if (app::problemWith({Kind::Conflict, {}, refused()}, "correct") == Problem::CannotBeUsed)
        return showNotice(Tone::Info, transferOfferText(m_presenter.state().shown.fullName()),
                          tr("Re&quest Client Transfer…"));
    showNotice(Tone::Warning, m_presenter.services().isOffline()
                                  ? tr("The hub cannot be reached, and asking WREN needs it. In a "
                                       "hurry, contact %1.")
                                        .arg(supportContactText(m_presenter.services()))
                                  : QString());
}

void AskWrenDialog::changeEvent(QEvent *event)
{
    FlowDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

} // namespace wren::ui
