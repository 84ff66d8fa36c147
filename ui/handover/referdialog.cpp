// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/referdialog.h"

#include "ui/fields/fieldeditor.h"
#include "ui/fields/fieldtext.h"
#include "ui/flow/draftfoot.h"
#include "ui/handover/handovertext.h"
#include "ui/theme/typography.h"
#include "ui_referform.h"

#include <QCheckBox>
#include <QEvent>

namespace wren::ui {

using Outcome = app::ReferPresenter::Outcome;

namespace {

enum Page { FormPage, DonePage };

} // namespace

ReferDialog::ReferDialog(app::CaseworkServices &services, const ClientId &client,
                         const QString &name, QWidget *parent)
    : FlowDialog(parent)
    , m_presenter(services, client, name)
    , m_form(std::make_unique<Ui::ReferForm>())
{
    auto *page = new QWidget;
    m_form->setupUi(page);
    setTextRole(m_form->sharesLabel, TextRole::Strong);
    setTextRole(m_form->sharesHintLabel, TextRole::Caption);
    leaveWheelToPage(*m_form->providerComboBox);
    leaveWheelToPage(*m_form->caseworkerComboBox);
    addPage(page);
    addPage(new QWidget);
    follow();
    render();
}

ReferDialog::~ReferDialog() = default;

void ReferDialog::follow()
{
    connect(&m_presenter, &app::ReferPresenter::stateChanged, this, &ReferDialog::render);
    connect(this, &FlowDialog::primaryRequested, this, &ReferDialog::primaryPressed);
    connect(m_form->providerComboBox, &QComboBox::currentIndexChanged, this, [this] {
        m_presenter.chooseProvider(
            ProviderId::fromTrusted(m_form->providerComboBox->currentData().toString()));
    });
    connect(m_form->caseworkerComboBox, &QComboBox::currentIndexChanged, this, [this] {
        m_presenter.chooseCaseworker(
            StaffId::fromTrusted(m_form->caseworkerComboBox->currentData().toString()));
    });
    connect(m_form->reasonPlainTextEdit, &QPlainTextEdit::textChanged, this,
            [this] { m_presenter.setReason(m_form->reasonPlainTextEdit->toPlainText()); });
    connect(m_form->notesPlainTextEdit, &QPlainTextEdit::textChanged, this,
            [this] { m_presenter.setNotes(m_form->notesPlainTextEdit->toPlainText()); });
}

void ReferDialog::primaryPressed()
{
    if (m_presenter.state().outcome == Outcome::None)
        m_presenter.send();
    else
        accept();
}

void ReferDialog::render()
{
    const app::ReferPresenter::State &state = m_presenter.state();
    const bool asking = state.outcome == Outcome::None;
    Frame frame;
    frame.heading = asking ? tr("Refer %1").arg(state.name) : headingAfter();
    frame.lead =
        asking ? tr("To the service provider and caseworker who can help best.") : leadAfter();
    frame.primary = !asking ? tr("&Done") : state.direct ? tr("Assi&gn") : tr("Send Re&ferral");
    frame.canAdvance = !asking || state.canSend;
    frame.canClose = !state.busy;
    frame.foot = draftFoot(state.draft);
    frame.help = QStringLiteral("referrals-and-transfers");
    if (state.busy)
        frame.busy = tr("Telling the hub…");
    showFrame(frame);
    renderNotice();
    if (asking)
        renderForm();
    showPage(asking ? FormPage : DonePage);
}

void ReferDialog::renderNotice()
{
    const app::ReferPresenter::State &state = m_presenter.state();
    if (state.error)
        return showNotice(Tone::Error, handoverFailureText(*state.error));
    if (state.offline && state.outcome == Outcome::None)
        return showNotice(Tone::Warning,
                          state.direct ? tr("You are offline. Assigning needs the hub; a referral "
                                            "can be saved and is sent later.")
                                       : tr("You are offline. The referral is saved on this "
                                            "computer and sent when the hub can be reached."));
    showNotice(Tone::Info, {});
}

void ReferDialog::renderForm()
{
    const app::ReferPresenter::State &state = m_presenter.state();
    fillProviders();
    fillCaseworkers();
    fillShares();
    m_form->providerComboBox->setAccessibleName(tr("Service provider"));
    m_form->caseworkerComboBox->setAccessibleName(tr("Caseworker"));
    m_form->reasonPlainTextEdit->setAccessibleName(tr("Reason (required)"));
    m_form->notesPlainTextEdit->setAccessibleName(tr("Notes for them"));
    showEditorText(*m_form->reasonPlainTextEdit, state.reason);
    showEditorText(*m_form->notesPlainTextEdit, state.notes);
    m_form->effectLabel->setText(effect());
    m_form->effectLabel->setVisible(!m_form->effectLabel->text().isEmpty());
    m_form->offerWidget->setVisible(!state.direct);
    m_form->providerComboBox->setEnabled(!state.busy); // one begins there
    m_form->caseworkerComboBox->setEnabled(!state.busy && state.provider);
    m_form->offerWidget->setEnabled(!state.busy);
}

void ReferDialog::fillProviders()
{
    const QSignalBlocker blocker(m_form->providerComboBox);
    const app::ReferPresenter::State &state = m_presenter.state();
    m_form->providerComboBox->clear();
    m_form->providerComboBox->addItem(tr("Choose…"), QString());
    for (const auto &provider : m_presenter.services().everyProvider())
        m_form->providerComboBox->addItem(provider.record.name, provider.id.text());
    const QString chosen = state.provider ? state.provider->text() : QString();
    m_form->providerComboBox->setCurrentIndex(
        std::max(0, m_form->providerComboBox->findData(chosen)));
}

void ReferDialog::fillCaseworkers()
{
    const QSignalBlocker blocker(m_form->caseworkerComboBox);
    const app::ReferPresenter::State &state = m_presenter.state();
    m_form->caseworkerComboBox->clear();
    m_form->caseworkerComboBox->addItem(state.direct ? tr("Not assigned yet") : tr("They choose"),
                                        QString());
    if (!state.provider)
        return;
    for (const auto &staff : m_presenter.services().caseworkers(*state.provider))
        m_form->caseworkerComboBox->addItem(staff.record.name, staff.id.text());
    const QString chosen = state.caseworker ? state.caseworker->text() : QString();
    m_form->caseworkerComboBox->setCurrentIndex(
        std::max(0, m_form->caseworkerComboBox->findData(chosen)));
}

void ReferDialog::fillShares()
{
    const app::ReferPresenter::State &state = m_presenter.state();
    QWidget *before = m_form->notesPlainTextEdit;
    for (const Field field : state.shareable) {
        QCheckBox *&box = m_shares[field];
        if (!box) {
            box = new QCheckBox(m_form->offerWidget);
            box->setObjectName(fieldName(field) + QStringLiteral("CheckBox"));
            const int place = int(m_shares.size()) - 1;
            m_form->sharesLayout->addWidget(box, place / 2, place % 2);
            connect(box, &QCheckBox::toggled, this,
                    [this, field](bool shown) { m_presenter.share(field, shown); });
            setTabOrder(before, box);
        }
        before = box;
        const QSignalBlocker blocker(box);
        box->setText(fieldLabel(field));
        box->setChecked(state.shares.contains(field));
    }
}

/** What will happen, before it does. */
QString ReferDialog::effect() const
{
    const app::ReferPresenter::State &state = m_presenter.state();
    if (!state.provider)
        return {};
    const QString provider = m_presenter.services().providerName(*state.provider);
    if (state.record && *state.provider == state.record->provider)
        return state.direct
                   ? tr("The client stays with %1 and gets the chosen caseworker at once.")
                         .arg(provider)
                   : tr("The client stays with %1. The chosen caseworker, or Service Provider "
                        "Administration, accepts or declines.")
                         .arg(provider);
    return state.direct ? tr("The client moves to %1 at once, with everything that belongs to "
                             "them. Nobody needs to accept.")
                              .arg(provider)
                        : tr("%1 accepts or declines. When they accept, the client moves to them "
                             "with everything that belongs to them; until then nothing moves.")
                              .arg(provider);
}

QString ReferDialog::headingAfter() const
{
    const app::ReferPresenter::State &state = m_presenter.state();
    switch (state.outcome) {
    case Outcome::Assigned:
        return tr("%1 has been assigned").arg(state.name);
    case Outcome::Queued:
        return tr("The referral of %1 is saved").arg(state.name);
    case Outcome::Awaited:
        return tr("The hub’s answer is awaited");
    case Outcome::Offered:
    case Outcome::None:
        break;
    }
    return tr("%1 has been referred").arg(state.name);
}

QString ReferDialog::leadAfter() const
{
    const app::ReferPresenter::State &state = m_presenter.state();
    const QString provider =
        state.provider ? m_presenter.services().providerName(*state.provider) : QString();
    switch (state.outcome) {
    case Outcome::Assigned:
        return tr("The client is with %1 now, and both sides see it in the case notes.")
            .arg(provider);
    case Outcome::Queued:
        return tr("It waits on this computer, under Drafts and outbox, and is sent by itself when "
                  "the hub can be reached. Then %1 decides.")
            .arg(provider);
    case Outcome::Awaited:
        return tr("It takes effect once as soon as the hub can be reached; there is no need to do "
                  "it again. Look under Requests later.");
    case Outcome::Offered:
    case Outcome::None:
        break;
    }
    return tr("%1 sees the referral under Requests and is told by email. Until they accept, the "
              "client stays with you; you are told what they decide, and can withdraw it there.")
        .arg(provider);
}

void ReferDialog::changeEvent(QEvent *event)
{
    FlowDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(m_form->effectLabel->parentWidget());
        render();
    }
}

} // namespace wren::ui
