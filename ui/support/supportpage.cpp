// SPDX-License-Identifier: Apache-2.0
#include "ui/support/supportpage.h"

#include "ui/email/emailtext.h"
#include "ui/shell/emptystate.h"
#include "ui/support/declinedialog.h"
#include "ui/support/entercorrectiondialog.h"
#include "ui/support/supporttext.h"
#include "ui/theme/typography.h"
#include "ui_supportpage.h"

#include <QEvent>

namespace wren::ui {

using Activity = app::SupportState::Activity;

namespace {

enum Shown { Open, Decided };

QString fromTo(const wire::CorrectionRecord &record)
{
    return record.from + QStringLiteral(" → ") + record.to;
}

} // namespace

SupportPage::SupportPage(app::SupportPresenter &presenter, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_prompter(prompter)
    , m_form(std::make_unique<Ui::SupportPage>())
{
    m_form->setupUi(this);
    m_form->panel->setParts(m_form->details, m_form->buttons);
    m_form->panel->setHeadButton(m_form->enterButton);
    setTextRole(m_form->historyTitle, TextRole::Strong);
    connect(&presenter, &app::SupportPresenter::stateChanged, this, &SupportPage::render);
    connect(m_form->panel, &WorkListPanel::currentChanged, this, &SupportPage::renderDetail);
    connect(m_form->panel, &WorkListPanel::choiceChanged, this, &SupportPage::render);
    connect(m_form->applyButton, &QPushButton::clicked, this, &SupportPage::askToApply);
    connect(m_form->declineButton, &QPushButton::clicked, this, &SupportPage::openDecline);
    connect(m_form->enterButton, &QPushButton::clicked, this, &SupportPage::enter);
    connect(&m_form->panel->emptyState(), &EmptyState::actionRequested, this, &SupportPage::enter);
    connect(&m_form->panel->notice(), &NoticeBar::actionRequested, &presenter,
            &app::SupportPresenter::forgetFailure);
    retranslate();
}

SupportPage::~SupportPage() = default;

bool SupportPage::showsDecided() const
{
    return m_form->panel->choice() == Decided;
}

void SupportPage::render()
{
    renderList();
    renderNotice();
    renderDetail();
}

void SupportPage::renderList()
{
    const app::SupportState &state = m_presenter.state();
    const qint64 now = m_presenter.services().now().toMSecsSinceEpoch();
    QList<WorkListRow> rows;
    for (const app::Correction &each : showsDecided() ? state.decided : state.open) {
        const QString stands = correctionStateText(each.record);
        rows.append(
            {each.id.text(), each.record.clientName, fromTo(each.record),
             showsDecided()
                 ? stands
                 : tr("%1, %2", "state, age").arg(stands, waitingText(each.record.askedAt, now))});
    }
    m_form->panel->setRows(rows);
    m_form->panel->emptyState().tell(
        Icon::CheckCircle, showsDecided() ? tr("Nothing decided yet") : tr("Nothing is open"),
        tr("When somebody asks WREN to change a client’s address, it appears here."),
        showsDecided() ? QString() : tr("Enter a Request…"));
}

const app::Correction *SupportPage::current() const
{
    return m_presenter.find(EmailChangeId::fromTrusted(m_form->panel->currentId()));
}

void SupportPage::renderDetail()
{
    const app::Correction *correction = current();
    const bool open = correction && correction->record.state == EmailChangeState::Pending;
    m_form->applyButton->setVisible(open);
    m_form->declineButton->setVisible(open);
    const app::SupportState &state = m_presenter.state();
    const bool can = open && state.busy == Activity::None && !state.offline;
    m_form->applyButton->setEnabled(can && !m_presenter.needsAnother(*correction));
    m_form->declineButton->setEnabled(can);
    m_form->enterButton->setEnabled(!state.offline);
    if (!correction)
        return;
    renderFacts(correction->record);
    renderRelated(*correction);
}

void SupportPage::renderFacts(const wire::CorrectionRecord &record)
{
    const app::CaseworkServices &services = m_presenter.services();
    FieldList *facts = m_form->factsList;
    facts->show({}, {}, services.reference(), FieldList::Absent::Dashed);
    facts->append(tr("Client’s name"), record.clientName);
    facts->append(tr("Service provider"), services.providerName(record.provider));
    facts->append(tr("Incorrect Email Address"), record.from);
    facts->append(tr("Correct Email Address"), record.to);
    if (!record.camsEmail.isEmpty())
        facts->append(tr("Email Address in CaMS"), record.camsEmail);
    facts->append(
        tr("Request"), askedByText(record.askedBy, record.askedAt, services), FieldMark::None,
        record.enteredByWren ? tr("Entered by WREN for somebody who phoned or wrote") : QString());
    facts->append(tr("Why"), record.why.isEmpty() ? tr("Not told") : record.why);
    facts->append(tr("How the person was identified"),
                  record.identified.isEmpty() ? tr("Not told") : record.identified);
    facts->append(tr("State"), correctionOutcomeText(record, services));
}

void SupportPage::renderRelated(const app::Correction &correction)
{
    const app::CaseworkServices &services = m_presenter.services();
    QStringList others;
    for (const app::Correction &each : m_presenter.duplicatesOf(correction))
        others << tr("%1 (%2)", "address, who asked")
                      .arg(each.record.to,
                           askedByText(each.record.askedBy, each.record.askedAt, services));
    QString text;
    if (m_presenter.needsAnother(correction))
        text = tr("You approved this request. Another person at WREN must apply it.");
    else if (!others.isEmpty())
        text = tr("Asked for more than once. Applying one ends the others: %1")
                   .arg(others.join(QStringLiteral("; ")));
    m_form->relatedNotice->tell(Tone::Warning, text);
    const QList<app::Correction> past = m_presenter.historyOf(correction);
    m_form->historyList->show({}, {}, services.reference(), FieldList::Absent::LeftOut);
    for (const app::Correction &each : past)
        m_form->historyList->append(askedByText(each.record.askedBy, each.record.askedAt, services),
                                    fromTo(each.record), FieldMark::None,
                                    correctionOutcomeText(each.record, services));
    m_form->historyTitle->setVisible(!past.isEmpty());
    m_form->historyList->setVisible(!past.isEmpty());
}

void SupportPage::renderNotice()
{
    const app::SupportState &state = m_presenter.state();
    NoticeBar &notice = m_form->panel->notice();
    const bool here = state.failure && (state.failure->during == Activity::Applying ||
                                        state.failure->during == Activity::Declining);
    if (here)
        return notice.tell(Tone::Error, supportFailureText(*state.failure), tr("Dismiss"));
    if (state.offline)
        return notice.tell(Tone::Warning, supportOfflineText());
    notice.clear();
}

void SupportPage::askToApply()
{
    const app::Correction *correction = current();
    if (!correction)
        return;
    m_prompter.confirm(this,
                       {tr("Apply the correction"), applyConsequences(correction->record),
                        tr("Change the Address to %1").arg(correction->record.to)},
                       [this, id = correction->id] { m_presenter.apply(id); });
}

void SupportPage::decline(const EmailChangeId &correction)
{
    const app::Correction *found = m_presenter.find(correction);
    if (!found || found->record.state != EmailChangeState::Pending)
        return;
    m_form->panel->choose(Open);
    m_form->panel->select(correction.text());
    openDecline();
}

void SupportPage::openDecline()
{
    const app::Correction *correction = current();
    if (!correction)
        return;
    auto *dialog = new DeclineDialog(m_presenter, *correction, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SupportPage::enter()
{
    auto *dialog = new EnterCorrectionDialog(m_presenter, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SupportPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SupportPage::retranslate()
{
    m_form->retranslateUi(this);
    m_form->panel->setWords({tr("Support"),
                             tr("Corrections"),
                             {tr("Client"), tr("Incorrect and correct Email Address"), tr("State")},
                             {tr("Open"), tr("Decided")}});
    m_form->panel->setLead(tr("Corrections of clients’ addresses that were asked of WREN."));
    render();
}

} // namespace wren::ui
