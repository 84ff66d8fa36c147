// SPDX-License-Identifier: Apache-2.0
#include "ui/support/entercorrectiondialog.h"

#include "ui/email/correctionform.h"
#include "ui/flow/draftfoot.h"
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
    , m_incorrect(presenter.services())
    , m_correct(presenter.services())
    , m_form(new CorrectionForm)
    , m_draft(presenter.services(), {app::FormKind::EnterCorrection, {}, std::nullopt, {}})
{
    addPage(m_form);
    resize((firstSize * fontMetrics().height()).boundedTo(screen()->availableGeometry().size()));
    connect(&presenter, &app::SupportPresenter::stateChanged, this, &EnterCorrectionDialog::render);
    connect(&presenter, &app::SupportPresenter::done, this, [this](Activity activity) {
        if (activity != Activity::Entering)
            return;
        m_draft.finish();
        accept();
    });
    connect(m_form, &CorrectionForm::incorrectEntered, &m_incorrect, &app::AddressCheck::check);
    connect(m_form, &CorrectionForm::correctEntered, &m_correct, &app::AddressCheck::check);
    for (const app::AddressCheck *check : {&m_incorrect, &m_correct})
        connect(check, &app::AddressCheck::answered, this, &EnterCorrectionDialog::render);
    connect(this, &FlowDialog::primaryRequested, this, &EnterCorrectionDialog::submit);
    if (presenter.state().failure)
        presenter.forgetFailure();
    keepTyped();
    render();
    showPage(0);
}

/** A lock ends it with the focus in a field, which is left then. */
EnterCorrectionDialog::~EnterCorrectionDialog()
{
    m_form->disconnect();
}

void EnterCorrectionDialog::keepTyped()
{
    connect(m_form, &CorrectionForm::edited, this, &EnterCorrectionDialog::edited);
    connect(&m_draft, &app::FormDraft::found, m_form, &CorrectionForm::restore);
    connect(&m_draft, &app::FormDraft::stateChanged, this, &EnterCorrectionDialog::render);
    m_draft.look();
}

/** What was refused is not what stands there now. */
void EnterCorrectionDialog::edited()
{
    if (m_presenter.state().failure)
        m_presenter.forgetFailure();
    m_draft.rename(m_form->name());
    m_draft.write(m_form->typed());
    render();
}

void EnterCorrectionDialog::submit()
{
    if (m_form->checkAll())
        m_presenter.enter({m_form->name(), m_form->asked()});
}

/** What the hub refused, or would: the one address is nobody's, the other one is taken. */
QList<FieldError> EnterCorrectionDialog::refused() const
{
    const app::SupportState &state = m_presenter.state();
    if (state.failure && state.failure->during == Activity::Entering)
        return state.failure->error.fields;
    const wire::AskEmailCorrection asked = m_form->asked();
    QList<FieldError> errors;
    if (const auto found = m_incorrect.about(asked.incorrect); found && !found->problem)
        errors.append({QStringLiteral("incorrect"), problemCode(Problem::CannotBeUsed)});
    if (const auto found = m_correct.about(asked.correct); found && found->problem)
        errors.append({QStringLiteral("correct"), problemCode(*found->problem)});
    return errors;
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
    frame.foot = draftFoot(m_draft.state());
    frame.busy = busy ? tr("Asking the hub…") : QString();
    frame.help = QStringLiteral("changing-an-email-address");
    showFrame(frame);
    m_form->setEnabled(!busy);
    if (const auto found = m_correct.about(m_form->asked().correct))
        m_form->showInbox(found->inbox);
    m_form->showErrors(refused());
    const EmailNotice notice = supportNotice(state, Activity::Entering);
    showNotice(notice.tone, notice.text);
}

void EnterCorrectionDialog::changeEvent(QEvent *event)
{
    FlowDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

} // namespace wren::ui
