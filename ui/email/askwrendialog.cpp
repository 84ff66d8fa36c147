// SPDX-License-Identifier: Apache-2.0
#include "ui/email/askwrendialog.h"

#include "ui/email/correctionform.h"
#include "ui/email/emailadvice.h"

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
{
    app::EmailPresenter &email = presenter.email();
    addPage(m_form);
    resize((firstSize * fontMetrics().height()).boundedTo(screen()->availableGeometry().size()));
    connect(&email, &app::EmailPresenter::stateChanged, this, &AskWrenDialog::render);
    connect(&email, &app::EmailPresenter::done, this, [this](Activity activity) {
        if (activity == Activity::Asking)
            accept();
    });
    connect(&presenter.services(), &app::CaseworkServices::reachabilityChanged, this,
            &AskWrenDialog::render);
    connect(m_form, &CorrectionForm::edited, this, &AskWrenDialog::render);
    connect(this, &FlowDialog::primaryRequested, this, &AskWrenDialog::submit);
    if (email.state().failure)
        email.forgetFailure();
    showPage(0);
    if (const auto &record = presenter.state().record)
        m_form->lockClient(record->profile.fullName(), record->profile.text(Field::Email));
    render();
}

void AskWrenDialog::submit()
{
    if (m_form->checkAll())
        m_presenter.email().ask(m_form->asked());
}

void AskWrenDialog::render()
{
    const app::EmailState &state = m_presenter.email().state();
    const bool busy = state.busy == Activity::Asking;
    const bool offline = m_presenter.services().isOffline();
    Frame frame;
    frame.heading = tr("Ask WREN to change the address");
    frame.lead = tr("For an address that is wrong or whose inbox is out of reach. The WREN support "
                    "desk decides; nothing changes before. If it agrees, the client gets in again "
                    "by Forgot Password with the correct address.");
    frame.primary = tr("&Ask WREN");
    frame.canAdvance = !busy && !offline && m_form->isFilled();
    frame.busy = busy ? tr("Asking the hub…") : QString();
    frame.help = QStringLiteral("changing-an-email-address");
    showFrame(frame);
    m_form->setEnabled(!busy);
    const bool failed = state.failure && state.failure->during == Activity::Asking;
    if (failed)
        m_form->showErrors(state.failure->error.fields);
    if (failed && !emailFailureText(*state.failure).isEmpty())
        return showNotice(Tone::Error, emailFailureText(*state.failure));
    showNotice(Tone::Warning, offline ? tr("The hub cannot be reached, and asking WREN needs it. "
                                           "In a hurry, phone the WREN support desk.")
                                      : QString());
}

void AskWrenDialog::changeEvent(QEvent *event)
{
    FlowDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

} // namespace wren::ui
