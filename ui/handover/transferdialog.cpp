// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/transferdialog.h"

#include "ui/fields/fieldeditor.h"
#include "ui/flow/draftfoot.h"
#include "ui/handover/handovertext.h"
#include "ui/theme/typography.h"
#include "ui_transferform.h"

#include <QEvent>

namespace wren::ui {

using Outcome = app::TransferPresenter::Outcome;

namespace {

enum Page { FormPage, DonePage };

} // namespace

TransferDialog::TransferDialog(app::CaseworkServices &services, const wire::RegistryMatch &match,
                               QWidget *parent, Begun begun)
    : FlowDialog(parent)
    , m_presenter(services, match)
    , m_begun(begun)
    , m_form(std::make_unique<Ui::TransferForm>())
{
    auto *page = new QWidget;
    m_form->setupUi(page);
    setTextRole(m_form->guidanceTitle, TextRole::Heading);
    setTextRole(m_form->reasonHintLabel, TextRole::Caption);
    addPage(page);
    addPage(new QWidget);
    connect(&m_presenter, &app::TransferPresenter::stateChanged, this, &TransferDialog::render);
    connect(this, &FlowDialog::primaryRequested, this, &TransferDialog::primaryPressed);
    connect(m_form->reasonPlainTextEdit, &QPlainTextEdit::textChanged, this,
            [this] { m_presenter.setReason(m_form->reasonPlainTextEdit->toPlainText()); });
    render();
}

TransferDialog::~TransferDialog() = default;

void TransferDialog::primaryPressed()
{
    if (m_presenter.state().outcome == Outcome::None)
        m_presenter.send();
    else
        accept();
}

void TransferDialog::render()
{
    const app::TransferPresenter::State &state = m_presenter.state();
    const bool asking = state.outcome == Outcome::None;
    Frame frame;
    frame.heading = asking                           ? tr("Request Client Transfer")
                    : state.outcome == Outcome::Sent ? tr("The transfer was requested")
                                                     : tr("The hub’s answer is awaited");
    if (asking)
        frame.lead = state.match.name;
    else if (state.outcome == Outcome::Sent)
        frame.lead = whatFollows();
    else
        frame.lead = tr("The request takes effect once as soon as the hub can be reached; there is "
                        "no need to send it again. Look under Requests later.");
    frame.primary = asking ? tr("Re&quest Client Transfer") : tr("&Done");
    frame.canAdvance = !asking || state.canSend;
    frame.canClose = !state.busy;
    frame.foot = draftFoot(state.draft);
    frame.help = QStringLiteral("referrals-and-transfers");
    if (state.busy)
        frame.busy = tr("Telling the hub…");
    showFrame(frame);
    renderNotice();
    renderGuidance();
    m_form->reasonPlainTextEdit->setEnabled(!state.busy);
    showEditorText(*m_form->reasonPlainTextEdit, state.reason);
    showPage(asking ? FormPage : DonePage);
}

void TransferDialog::renderNotice()
{
    const app::TransferPresenter::State &state = m_presenter.state();
    if (state.error)
        return showNotice(Tone::Error, handoverFailureText(*state.error));
    if (state.offline && state.outcome == Outcome::None)
        return showNotice(Tone::Warning,
                          tr("You are offline. A request needs the hub; what you type is kept as "
                             "a draft until then."));
    showNotice(Tone::Info, {});
}

QString TransferDialog::whoDecides() const
{
    const wire::RegistryMatch &match = m_presenter.state().match;
    if (match.caseworker.isEmpty())
        return tr("Service Provider Administration of %1 decides; staff of a group that holds "
                  "both providers may decide too.")
            .arg(match.provider);
    return tr("Service Provider Administration of %1 or the caseworker, %2, decides; staff of a "
              "group that holds both providers may decide too.")
        .arg(match.provider, match.caseworker);
}

QString TransferDialog::whatFollows() const
{
    const QString asked =
        tr("%1 You see it under Requests and can withdraw it there. Once it is approved, %2 is in "
           "your list of clients; you are told either way, also by email.")
            .arg(whoDecides(), m_presenter.state().match.name);
    if (m_begun == Begun::InProfile)
        return asked;
    return asked + u' ' +
           tr("What you typed for the invitation stays under Drafts until you discard it.");
}

void TransferDialog::renderGuidance()
{
    const wire::RegistryMatch &match = m_presenter.state().match;
    const QString contact = match.caseworker.isEmpty() ? match.provider : match.caseworker;
    m_form->askClientLabel->setText(
        tr("1. Ask the client whether they wish to move to your service provider, and tell them "
           "that %1 will be asked.")
            .arg(match.provider));
    m_form->contactLabel->setText(
        match.caseworker.isEmpty()
            ? tr("2. If you can, call %1 first: they can refer the client to you.").arg(contact)
            : tr("2. If you can, call %1 at %2 first: they can refer the client to you.")
                  .arg(contact, match.provider));
    m_form->requestLabel->setText(tr("3. Send this request. %1").arg(whoDecides()));
    m_form->reasonPlainTextEdit->setAccessibleName(tr("Reason (required)"));
}

void TransferDialog::changeEvent(QEvent *event)
{
    FlowDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(m_form->reasonHintLabel->parentWidget());
        render();
    }
}

} // namespace wren::ui
