// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/decidedialog.h"

#include "ui/fields/fieldeditor.h"
#include "ui/flow/draftfoot.h"
#include "ui/handover/handovertext.h"
#include "ui/requests/requesttext.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace wren::ui {

DecideDialog::DecideDialog(app::RequestsPresenter &presenter, const HandoverId &request,
                           Decision decision, QWidget *parent)
    : FlowDialog(parent)
    , m_presenter(presenter)
    , m_request(request)
    , m_decision(decision)
    , m_consequence(new QLabel)
    , m_caseworkerLabel(new QLabel)
    , m_caseworker(new QComboBox)
    , m_reasonLabel(new QLabel)
    , m_reason(new QPlainTextEdit)
{
    addPage(makePage());
    if (const app::RequestItem *item = presenter.find(request)) {
        fillCaseworkers(*item);
        if (decision == Decision::Decline)
            keepReason(*item);
    }
    connect(&presenter, &app::RequestsPresenter::stateChanged, this, &DecideDialog::render);
    connect(&presenter, &app::RequestsPresenter::decided, this, [this](const HandoverId &decided) {
        if (decided != m_request)
            return;
        if (m_draft)
            m_draft->finish();
        accept();
    });
    connect(m_reason, &QPlainTextEdit::textChanged, this, &DecideDialog::render);
    connect(this, &FlowDialog::primaryRequested, this, &DecideDialog::decide);
    resize(width(), height() * 3 / 5);
    render();
}

QWidget *DecideDialog::makePage()
{
    auto *page = new QWidget;
    m_consequence->setWordWrap(true);
    m_caseworker->setObjectName(QStringLiteral("caseworkerComboBox"));
    m_caseworkerLabel->setBuddy(m_caseworker);
    leaveWheelToPage(*m_caseworker);
    m_reason->setObjectName(QStringLiteral("reasonPlainTextEdit"));
    m_reason->setTabChangesFocus(true);
    m_reason->setMinimumHeight(84);
    m_reasonLabel->setBuddy(m_reason);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(32, 8, 32, 16);
    column->setSpacing(6);
    column->addWidget(m_consequence);
    column->addSpacing(8);
    for (QWidget *part :
         {static_cast<QWidget *>(m_caseworkerLabel), static_cast<QWidget *>(m_caseworker),
          static_cast<QWidget *>(m_reasonLabel), static_cast<QWidget *>(m_reason)})
        column->addWidget(part);
    column->addStretch();
    return page;
}

void DecideDialog::fillCaseworkers(const app::RequestItem &item)
{
    m_caseworker->clear();
    for (const auto &staff : m_presenter.services().caseworkers(item.view.record.to))
        m_caseworker->addItem(staff.record.name, staff.id.text());
    const QString proposed =
        item.view.record.caseworker ? item.view.record.caseworker->text() : QString();
    const int at = m_caseworker->findData(proposed);
    if (proposed.isEmpty() || at < 0)
        m_caseworker->insertItem(0, tr("Nobody yet"), QString());
    m_caseworker->setCurrentIndex(std::max(0, at));
}

void DecideDialog::keepReason(const app::RequestItem &item)
{
    const QString name = QStringLiteral("reason");
    m_draft = std::make_unique<app::FormDraft>(
        m_presenter.services(), app::FormAbout{app::FormKind::DeclineHandover, m_request.text(),
                                               item.view.record.client, requestWords(item).who});
    connect(m_draft.get(), &app::FormDraft::found, this, [this, name](const QJsonObject &entered) {
        m_reason->setPlainText(entered.value(name).toString());
    });
    connect(m_draft.get(), &app::FormDraft::stateChanged, this, &DecideDialog::render);
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this, name] {
        const QString reason = m_reason->toPlainText();
        m_draft->write(reason.isEmpty() ? QJsonObject() : QJsonObject{{name, reason}});
    });
    m_draft->look();
}

void DecideDialog::render()
{
    const app::RequestItem *item = m_presenter.find(m_request);
    if (!item)
        return reject(); // it is no longer the user's to decide
    const bool approves = m_decision == Decision::Approve;
    const bool busy = m_presenter.state().busy.has_value();
    const QString name = requestWords(*item).who;
    Frame frame;
    frame.heading = approves ? tr("Approve: %1").arg(name) : tr("Decline: %1").arg(name);
    frame.lead = requestWords(*item).what;
    frame.primary = approves ? tr("&Approve") : tr("&Decline");
    frame.canAdvance =
        !busy && item->isOpen() && (approves || !m_reason->toPlainText().trimmed().isEmpty());
    frame.canClose = !busy;
    frame.help = QStringLiteral("referrals-and-transfers");
    if (m_draft)
        frame.foot = draftFoot(m_draft->state());
    if (busy)
        frame.busy = tr("Telling the hub…");
    showFrame(frame);
    renderNotice(*item);
    m_consequence->setText(consequence(*item));
    m_caseworkerLabel->setText(tr("Case&worker at %1").arg(item->to));
    m_caseworker->setAccessibleName(tr("Caseworker"));
    m_reasonLabel->setText(tr("&Reason *"));
    m_reason->setAccessibleName(tr("Reason (required)"));
    m_caseworkerLabel->setVisible(approves && item->mayChooseCaseworker);
    m_caseworker->setVisible(approves && item->mayChooseCaseworker);
    m_reasonLabel->setVisible(!approves);
    m_reason->setVisible(!approves);
    showPage(0);
}

void DecideDialog::renderNotice(const app::RequestItem &item)
{
    const app::RequestsPresenter::State &state = m_presenter.state();
    if (state.failure && state.failure->request == m_request)
        return showNotice(Tone::Error, handoverFailureText(state.failure->error));
    if (!item.isOpen())
        return showNotice(Tone::Warning, tr("It is no longer open: there is nothing to decide."));
    if (state.offline)
        return showNotice(Tone::Warning,
                          tr("You are offline. A decision needs the hub; try again when you are "
                             "back online."));
    showNotice(Tone::Info, {});
}

QString DecideDialog::consequence(const app::RequestItem &item) const
{
    if (m_decision == Decision::Decline)
        return tr("Nothing moves. %1 reads the reason.").arg(item.askedBy);
    const bool leaves = !m_presenter.services().access().reaches(item.view.record.to);
    if (item.view.record.from == item.view.record.to)
        return tr("The client gets the caseworker at once.");
    return leaves ? tr("The client moves to %1 at once, with case notes, pending invites and email "
                       "changes. You and your colleagues no longer see the client.")
                        .arg(item.to)
                  : tr("The client moves to %1 at once, with case notes, pending invites and email "
                       "changes.")
                        .arg(item.to);
}

void DecideDialog::decide()
{
    const app::RequestItem *item = m_presenter.find(m_request);
    if (!item)
        return;
    if (m_decision == Decision::Decline)
        return m_presenter.decline(m_request, m_reason->toPlainText());
    const StaffId chosen = StaffId::fromTrusted(m_caseworker->currentData().toString());
    const bool asProposed = !item->mayChooseCaseworker || item->view.record.caseworker == chosen;
    m_presenter.approve(m_request, asProposed ? StaffId() : chosen);
}

void DecideDialog::changeEvent(QEvent *event)
{
    FlowDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

} // namespace wren::ui
