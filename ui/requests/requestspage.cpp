// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/requestspage.h"

#include "models/formats/phone.h"
#include "ui/fields/fieldtext.h"
#include "ui/handover/handovertext.h"
#include "ui/requests/requesttext.h"
#include "ui/shell/emptystate.h"
#include "ui/theme/icons.h"
#include "ui/theme/typography.h"
#include "ui_requestspage.h"

#include <QEvent>
#include <QHideEvent>

namespace wren::ui {

using app::RequestItem;

namespace {

enum Filter { OpenOnly, Everything };

} // namespace

RequestsPage::RequestsPage(app::RequestsPresenter &presenter, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_prompter(prompter)
    , m_form(std::make_unique<Ui::RequestsPage>())
{
    m_form->setupUi(this);
    m_form->panel->setParts(m_form->details, m_form->buttons);
    setTextRole(m_form->clientValueLabel, TextRole::Heading);
    follow();
    retranslate();
}

RequestsPage::~RequestsPage() = default;

void RequestsPage::follow()
{
    connect(&m_presenter, &app::RequestsPresenter::stateChanged, this, &RequestsPage::render);
    connect(m_form->panel, &WorkListPanel::choiceChanged, this, &RequestsPage::render);
    connect(m_form->panel, &WorkListPanel::currentChanged, this, &RequestsPage::renderDetail);
    connect(m_form->panel, &WorkListPanel::activated, this, &RequestsPage::openProfile);
    connect(m_form->approveButton, &QPushButton::clicked, this,
            [this] { decide(DecideDialog::Decision::Approve); });
    connect(m_form->declineButton, &QPushButton::clicked, this,
            [this] { decide(DecideDialog::Decision::Decline); });
    connect(m_form->withdrawButton, &QPushButton::clicked, this, &RequestsPage::askToWithdraw);
    connect(m_form->openButton, &QPushButton::clicked, this, &RequestsPage::openProfile);
}

void RequestsPage::retranslate()
{
    m_form->panel->setWords({tr("Requests"),
                             tr("Requests"),
                             {tr("Client"), tr("What"), tr("State")},
                             {tr("Open requests"), tr("All requests")}});
    render();
}

/** What is news, or was decided a moment ago, stays in sight until the page is left. */
bool RequestsPage::isListed(const RequestItem &item) const
{
    return item.isOpen() || m_form->panel->choice() == Everything ||
           m_wereOpen.contains(item.view.id) || m_presenter.state().news.contains(item.view.id);
}

void RequestsPage::render()
{
    QList<WorkListRow> rows;
    for (const RequestItem &item : m_presenter.state().items) {
        const RequestWords words = requestWords(item);
        if (item.isOpen() && isVisible())
            m_wereOpen.insert(item.view.id);
        if (isListed(item))
            rows.append({item.view.id.text(), words.who, words.what, words.state});
    }
    m_form->panel->setRows(rows);
    const int waiting = m_presenter.state().waitForMe;
    m_form->panel->setLead(waiting == 0
                               ? tr("Referrals and requested transfers of your service provider.")
                           : waiting == 1 ? tr("One request waits for your decision.")
                                          : tr("%1 requests wait for your decision.").arg(waiting));
    renderNotice();
    renderEmpty();
    renderDetail();
}

void RequestsPage::renderNotice()
{
    const app::RequestsPresenter::State &state = m_presenter.state();
    NoticeBar &notice = m_form->panel->notice();
    if (state.failure)
        return notice.tell(Tone::Error, handoverFailureText(state.failure->error));
    if (state.offline)
        return notice.tell(Tone::Warning,
                           tr("You are offline: the list is as of the last contact. To approve, "
                              "decline or withdraw you need the hub."));
    notice.clear();
}

void RequestsPage::renderEmpty()
{
    if (m_presenter.state().error)
        return m_form->panel->emptyState().tell(
            Icon::Warning, tr("The requests cannot be read"),
            tr("This computer’s copy could not be opened. Lock, unlock and look again; nothing was "
               "deleted."));
    m_form->panel->emptyState().tell(
        Icon::CheckCircle, tr("No open requests"),
        tr("Refer a client from Actions on their profile. To ask for a client "
           "of another provider, search for the person with Invite > Client "
           "and choose Request Client Transfer."));
}

void RequestsPage::renderDetail()
{
    const RequestItem *item = current();
    const app::RequestsPresenter::State &state = m_presenter.state();
    const bool can = item && !state.offline && !state.busy;
    m_form->approveButton->setVisible(item && item->mayDecide);
    m_form->declineButton->setVisible(item && item->mayDecide);
    m_form->withdrawButton->setVisible(item && item->mayWithdraw);
    for (QWidget *button : {m_form->approveButton, m_form->declineButton, m_form->withdrawButton})
        button->setEnabled(can);
    m_form->openButton->setVisible(item && item->view.record.client);
    if (!item)
        return;
    const RequestWords words = requestWords(*item);
    m_form->clientValueLabel->setText(words.who);
    m_form->stateNotice->tell(words.tone,
                              state.busy == item->view.id ? tr("Telling the hub…") : words.story);
    renderFacts(*item);
}

/** Only what this side may know is in the record (R3). */
void RequestsPage::renderFacts(const RequestItem &item)
{
    const wire::HandoverRecord &record = item.view.record;
    const Profile shared = record.person ? record.person->shared : Profile();
    FieldList *const facts = m_form->factsList;
    const auto add = [facts](const QString &label, const QString &value) {
        if (!value.isEmpty())
            facts->append(label, value);
    };
    facts->show({}, {}, m_presenter.services().reference(), FieldList::Absent::LeftOut);
    add(tr("From"), item.from);
    add(tr("To"), item.to);
    add(tr("Caseworker there"), item.caseworker);
    add(tr("Asked by"), tr("%1, %2", "name, moment").arg(item.askedBy, momentText(record.askedAt)));
    add(tr("Reason"), record.reason);
    add(tr("Notes"), record.notes);
    if (record.person && !shared.has(Field::Email))
        add(fieldLabel(Field::Email), record.person->email);
    if (record.person && !shared.has(Field::Phone))
        add(fieldLabel(Field::Phone), shownPhone(record.person->phone));
    QStringList shown;
    for (const Field field : record.shares)
        shown << fieldLabel(field);
    add(tr("Shown to them"), shown.join(QStringLiteral(", ")));
    for (const FieldInfo &info : allFields())
        add(fieldLabel(info.id), shared.has(info.id) ? valueText(info.id, shared.value(info.id),
                                                                 m_presenter.services().reference())
                                                     : QString());
    add(tr("Answer"), record.answer);
}

const RequestItem *RequestsPage::current() const
{
    return m_presenter.find(HandoverId::fromTrusted(m_form->panel->currentId()));
}

void RequestsPage::decide(DecideDialog::Decision decision)
{
    if (const RequestItem *item = current())
        openDecision(item->view.id, decision);
}

void RequestsPage::decline(const HandoverId &request)
{
    m_form->panel->select(request.text());
    openDecision(request, DecideDialog::Decision::Decline);
}

void RequestsPage::openDecision(const HandoverId &request, DecideDialog::Decision decision)
{
    if (!m_presenter.find(request))
        return; // it is no longer the user's to know
    auto *dialog = new DecideDialog(m_presenter, request, decision, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RequestsPage::askToWithdraw()
{
    const RequestItem *item = current();
    if (!item)
        return;
    m_prompter.confirm(this,
                       {tr("Withdraw request"),
                        tr("Nothing moves, and both sides are told. You can ask again later."),
                        tr("Withdraw the Request for %1").arg(requestWords(*item).who)},
                       [this, id = item->view.id] { m_presenter.withdraw(id); });
}

void RequestsPage::openProfile()
{
    const RequestItem *item = current();
    if (item && item->view.record.client)
        emit profileRequested(*item->view.record.client);
}

void RequestsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    render();
    if (!m_presenter.state().news.isEmpty())
        m_form->panel->select(m_presenter.state().news.constFirst().text());
    m_form->panel->focusList();
}

/** What was in front was seen. */
void RequestsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous()) // minimised
        return;
    m_wereOpen.clear();
    m_presenter.markSeen();
}

void RequestsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        retranslate();
    }
}

} // namespace wren::ui
