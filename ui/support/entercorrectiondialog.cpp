// SPDX-License-Identifier: Apache-2.0
#include "ui/support/entercorrectiondialog.h"

#include "ui/email/correctionform.h"
#include "ui/support/supporttext.h"

#include <QEvent>
#include <QScreen>

namespace wren::ui {

using Activity = app::SupportState::Activity;

namespace {

constexpr QSize firstSize{42, 40}; ///< in heights of a letter

} // namespace

EnterCorrectionDialog::EnterCorrectionDialog(app::SupportPresenter &presenter, QWidget *parent)
    : FlowDialog(parent)
    , m_presenter(presenter)
    , m_form(new CorrectionForm)
{
    addPage(m_form);
    resize((firstSize * fontMetrics().height()).boundedTo(screen()->availableGeometry().size()));
    connect(&presenter, &app::SupportPresenter::stateChanged, this, &EnterCorrectionDialog::render);
    connect(&presenter, &app::SupportPresenter::done, this, [this](Activity activity) {
        if (activity == Activity::Entering)
            accept();
    });
    connect(m_form, &CorrectionForm::edited, this, [this] {
        if (m_presenter.state().failure)
            m_presenter.forgetFailure(); // what was refused is not what stands there now
        render();
    });
    connect(this, &FlowDialog::primaryRequested, this, &EnterCorrectionDialog::submit);
    if (presenter.state().failure)
        presenter.forgetFailure();
    render();
    showPage(0);
}

void EnterCorrectionDialog::submit()
{
    if (m_form->checkAll())
        m_presenter.enter({m_form->name(), m_form->asked()});
}

void EnterCorrectionDialog::render()
{
    const app::SupportState &state = m_presenter.state();
    const bool busy = state.busy == Activity::Entering;
    Frame frame;
    frame.heading = tr("Enter a request");
    frame.lead = tr("For somebody who phoned or wrote. The client is found by the incorrect "
                    "address and the last name. Nothing changes before the request is applied.");
    frame.primary = tr("Enter the &Request");
    frame.canAdvance = !busy && !state.offline && m_form->isFilled();
    frame.busy = busy ? tr("Asking the hub…") : QString();
    frame.help = QStringLiteral("changing-an-email-address");
    showFrame(frame);
    m_form->setEnabled(!busy);
    const bool failed = state.failure && state.failure->during == Activity::Entering;
    if (failed)
        m_form->showErrors(state.failure->error.fields);
    showNotice(Tone::Error, failed ? supportFailureText(*state.failure) : QString());
}

void EnterCorrectionDialog::changeEvent(QEvent *event)
{
    FlowDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

} // namespace wren::ui
