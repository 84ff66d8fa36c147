// SPDX-License-Identifier: Apache-2.0
#include "ui/email/changeemaildialog.h"

#include "models/problem.h"
#include "ui/email/emailadvice.h"
#include "ui/email/plusaddressoffer.h"
#include "ui/fields/fieldtext.h"
#include "ui/fields/problemlabel.h"
#include "ui/handover/takenaddressdialog.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace wren::ui {

using Activity = app::EmailState::Activity;

namespace {

constexpr QSize firstSize{40, 34}; ///< in heights of a letter
constexpr int widestField = 440;

/** Why the hub did not take the request. */
std::optional<Problem> refusalIn(const app::EmailState &state)
{
    const bool refused = state.failure && state.failure->during == Activity::Requesting;
    return refused ? app::problemWith(state.failure->error, "email") : std::nullopt;
}

} // namespace

ChangeEmailDialog::ChangeEmailDialog(app::ProfilePresenter &presenter, const QString &wanted,
                                     QWidget *parent)
    : FlowDialog(parent)
    , m_presenter(presenter)
    , m_label(new QLabel)
    , m_email(new QLineEdit(wanted))
    , m_problem(new ProblemLabel)
    , m_askWren(new QPushButton)
    , m_plus(new PlusAddressOffer)
    , m_consequences(new QLabel)
{
    app::EmailPresenter &email = presenter.email();
    addPage(makePage());
    resize((firstSize * fontMetrics().height()).boundedTo(screen()->availableGeometry().size()));
    connect(&email, &app::EmailPresenter::stateChanged, this, &ChangeEmailDialog::render);
    connect(&email, &app::EmailPresenter::done, this, [this](Activity activity) {
        if (activity == Activity::Requesting)
            accept();
    });
    connect(&presenter.services(), &app::CaseworkServices::reachabilityChanged, this,
            &ChangeEmailDialog::render);
    connect(m_email, &QLineEdit::textEdited, this, &ChangeEmailDialog::typed);
    connect(m_email, &QLineEdit::editingFinished, this, &ChangeEmailDialog::check);
    connect(m_plus, &PlusAddressOffer::plusAddressRequested, this,
            &ChangeEmailDialog::usePlusAddress);
    connect(this, &FlowDialog::primaryRequested, this, &ChangeEmailDialog::submit);
    connect(this, &FlowDialog::noticeActionRequested, this, &ChangeEmailDialog::openTransfer);
    connect(m_askWren, &QPushButton::clicked, this, [this] {
        reject();
        emit askWrenRequested();
    });
    if (email.state().failure)
        email.forgetFailure();
    email.lookAtInbox();
    if (!wanted.isEmpty())
        check();
    translate();
    showPage(0);
    m_email->setFocus();
}

/** A lock ends it with the focus in the field, which is left then. */
ChangeEmailDialog::~ChangeEmailDialog()
{
    m_email->disconnect(this);
}

QWidget *ChangeEmailDialog::makePage()
{
    auto *page = new QWidget;
    m_email->setObjectName(QStringLiteral("newEmailLineEdit"));
    m_email->setMaximumWidth(widestField);
    m_label->setBuddy(m_email);
    m_askWren->setObjectName(QStringLiteral("askWrenInsteadButton"));
    m_consequences->setObjectName(QStringLiteral("consequencesLabel"));
    m_consequences->setTextFormat(Qt::PlainText);
    m_consequences->setWordWrap(true);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(32, 8, 32, 16);
    column->setSpacing(6);
    column->addWidget(m_askWren, 0, Qt::AlignLeft);
    column->addSpacing(12);
    column->addWidget(m_label);
    column->addWidget(m_email);
    column->addWidget(m_problem);
    column->addSpacing(8);
    column->addWidget(m_plus);
    column->addSpacing(12);
    column->addWidget(m_consequences);
    column->addStretch();
    return page;
}

QString ChangeEmailDialog::present() const
{
    const auto &record = m_presenter.state().record;
    return record ? record->profile.text(Field::Email) : QString();
}

bool ChangeEmailDialog::hasPassword() const
{
    const auto &record = m_presenter.state().record;
    return record && record->status != wire::PortalStatus::Invited;
}

/** An empty field that was only passed by is no mistake yet. */
void ChangeEmailDialog::check()
{
    const QString entered = m_email->text().trimmed();
    m_found = entered.isEmpty() ? std::nullopt : app::problemOfEmail(entered, present());
    if (!entered.isEmpty() && (!m_found || isWarning(*m_found)))
        m_presenter.email().check(entered);
    renderProblem();
}

/** The hub's word counts most: a warning stops nothing. */
std::optional<Problem> ChangeEmailDialog::problem() const
{
    const app::EmailPresenter &email = m_presenter.email();
    if (const auto refused = refusalIn(email.state()))
        return refused;
    const auto objection = email.objectionTo(m_email->text());
    return objection ? objection : m_found;
}

/** Of what is being typed nothing is said but that it is right now. */
void ChangeEmailDialog::typed()
{
    if (m_presenter.email().state().failure)
        m_presenter.email().forgetFailure();
    if (m_found)
        m_found = app::problemOfEmail(m_email->text(), present());
    render();
}

void ChangeEmailDialog::submit()
{
    m_found = app::problemOfEmail(m_email->text(), present());
    if (m_found && !isWarning(*m_found)) {
        renderProblem();
        m_email->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_presenter.email().request(m_email->text());
}

void ChangeEmailDialog::usePlusAddress()
{
    const auto &inbox = m_presenter.email().state().inbox;
    m_email->setText(inbox ? inbox->plusAddress : QString());
    check();
    render();
    m_email->setFocus(Qt::OtherFocusReason);
}

/** Once the transfer is asked for, nothing is left to change here. */
void ChangeEmailDialog::openTransfer()
{
    auto *dialog =
        new TakenAddressDialog(m_presenter.services(), m_presenter.state().shown,
                               m_email->text().trimmed(), TransferDialog::Begun::InProfile, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &ChangeEmailDialog::reject);
    dialog->open();
}

void ChangeEmailDialog::render()
{
    const app::EmailState &state = m_presenter.email().state();
    const bool offline = m_presenter.services().isOffline();
    const bool busy = state.busy == Activity::Requesting;
    Frame frame;
    frame.heading = tr("Change the Email Address");
    const auto &record = m_presenter.state().record;
    frame.lead = tr("%1 signs in to the portal with %2.")
                     .arg(record ? record->profile.fullName() : QString(), present());
    frame.primary = offline ? tr("&Save Request") : tr("&Send Request");
    frame.canAdvance = !busy && !m_email->text().trimmed().isEmpty();
    frame.busy = busy ? tr("Asking the hub…") : QString();
    frame.help = QStringLiteral("changing-an-email-address");
    showFrame(frame);
    m_email->setEnabled(!busy);
    const bool offersPlus = state.inbox && !state.inbox->plusAddress.isEmpty();
    m_plus->setVisible(offersPlus);
    if (offersPlus)
        m_plus->setAddress(state.inbox->plusAddress);
    m_consequences->setText(consequences());
    renderNotice();
    renderProblem();
}

void ChangeEmailDialog::renderNotice()
{
    const app::EmailState &state = m_presenter.email().state();
    const EmailNotice reach = reachText(state, present(), hasPassword());
    m_askWren->setVisible(!reach.text.isEmpty() && reach.tone == Tone::Warning);
    if (state.failure && state.failure->during == Activity::Requesting) {
        const QString failed = emailFailureText(*state.failure, m_presenter.services());
        if (!failed.isEmpty())
            return showNotice(Tone::Error, failed);
    }
    if (problem() == Problem::CannotBeUsed)
        return showNotice(Tone::Info, transferOfferText(m_presenter.state().shown.fullName()),
                          tr("Re&quest Client Transfer…"));
    showNotice(reach.tone, reach.text);
}

void ChangeEmailDialog::renderProblem()
{
    if (const std::optional<Problem> found = problem())
        return m_problem->tell(isWarning(*found) ? Tone::Warning : Tone::Error,
                               problemSentence(*found, Field::Email));
    const QString entered = m_email->text().trimmed();
    const EmailNotice inbox = newInboxText(m_presenter.email().inboxOf(entered), entered);
    m_problem->tell(inbox.tone, inbox.text);
}

QString ChangeEmailDialog::consequences() const
{
    QStringList lines;
    if (m_presenter.services().isOffline())
        lines << tr("The hub cannot be reached: the request is saved on this computer and sent by "
                    "itself later. Until then the client is not asked.");
    if (m_presenter.services().isOffline() && !m_presenter.email().state().inbox)
        lines << tr("An address of your own with a '+' is composed by the hub: it is offered here "
                    "once that is reached.");
    lines << tr("A mail to %1 names the new address and lets the client accept or decline. No "
                "change will take place if the client does not accept.")
                 .arg(present());
    lines << (hasPassword() ? tr("Once accepted, the client signs in with the new address, which "
                                 "is asked to confirm that it receives mail.")
                            : tr("Once accepted, a new invite goes to the new address by itself."));
    if (const app::EmailChange *change = m_presenter.email().pending())
        lines << tr("The request to change it to %1, which is still pending, is replaced.")
                     .arg(change->record.to);
    return lines.join(QStringLiteral("\n\n"));
}

void ChangeEmailDialog::translate()
{
    m_label->setText(tr("&New Email Address"));
    m_email->setAccessibleName(tr("New Email Address"));
    m_askWren->setText(tr("Ask &WREN Instead…"));
    render();
}

void ChangeEmailDialog::changeEvent(QEvent *event)
{
    FlowDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        translate();
}

} // namespace wren::ui
