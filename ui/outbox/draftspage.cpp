// SPDX-License-Identifier: Apache-2.0
#include "ui/outbox/draftspage.h"

#include "ui/fields/fieldtext.h"
#include "ui/outbox/outboxpanel.h"
#include "ui/theme/clock.h"
#include "ui/theme/icons.h"
#include "ui/theme/tables.h"
#include "ui/theme/typography.h"
#include "ui_draftspage.h"

#include <QDateTime>
#include <QEvent>
#include <QHeaderView>

namespace wren::ui {

using app::DraftsPresenter;

namespace {

constexpr int tableMargin = 8;
constexpr int mostRows = 4; ///< of the drafts: the rest scrolls, the outbox needs the room

} // namespace

DraftsPage::DraftsPage(DraftsPresenter &presenter, app::OutboxPresenter &outbox, Prompter &prompter,
                       QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_prompter(prompter)
    , m_form(std::make_unique<Ui::DraftsPage>())
    , m_outbox(new OutboxPanel(outbox, prompter, this))
{
    m_form->setupUi(this);
    m_form->outboxPlace->addWidget(m_outbox);
    setTextRole(m_form->titleLabel, TextRole::Title);
    setTextRole(m_form->leadLabel, TextRole::Caption);
    setTextRole(m_form->draftsTitle, TextRole::Heading);
    QTableView *table = m_form->draftsTable;
    table->setModel(&m_model);
    dressTable(*table);
    table->setColumnWidth(WorkListModel::Who, 260);
    table->setColumnWidth(WorkListModel::What, 220);
    connect(&presenter, &DraftsPresenter::stateChanged, this, &DraftsPage::render);
    connect(table, &QTableView::activated, this, &DraftsPage::resume);
    connect(m_form->resumeButton, &QPushButton::clicked, this, &DraftsPage::resume);
    connect(m_form->discardButton, &QPushButton::clicked, this, &DraftsPage::askToDiscard);
    connect(m_outbox, &OutboxPanel::detailsRequested, this, &DraftsPage::outboxRequested);
    connect(m_outbox, &OutboxPanel::profileRequested, this, &DraftsPage::profileRequested);
    connect(m_outbox, &OutboxPanel::proposalRequested, this, &DraftsPage::proposalRequested);
    connect(m_form->emptyState, &EmptyState::actionRequested, this, &DraftsPage::inviteRequested);
    render();
}

DraftsPage::~DraftsPage() = default;

void DraftsPage::showOutbox(const QString &text)
{
    m_outbox->showState(text);
}

void DraftsPage::render()
{
    const DraftsPresenter::State &state = m_presenter.state();
    m_model.setTitles({tr("Client"), tr("What"), tr("Last saved")});
    QList<WorkListRow> rows;
    for (const DraftsPresenter::Item &item : state.drafts)
        rows.append({item.id, nameOf(item), whatOf(item),
                     dayAndTimeText(QDateTime::fromMSecsSinceEpoch(item.savedAt))});
    m_model.setRows(rows);
    if (!m_form->draftsTable->currentIndex().isValid())
        m_form->draftsTable->setCurrentIndex(m_model.index(0, 0));
    const QTableView *table = m_form->draftsTable;
    const int rowsShown = std::min(int(rows.size()), mostRows);
    const int height = table->horizontalHeader()->sizeHint().height() +
                       rowsShown * table->verticalHeader()->defaultSectionSize() +
                       2 * table->frameWidth() + tableMargin;
    m_form->listStack->setMaximumHeight(rows.isEmpty() ? QWIDGETSIZE_MAX : height);
    renderEmpty();
    m_form->listStack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    m_form->leadLabel->setHidden(rows.isEmpty());
    m_form->resumeButton->setHidden(rows.isEmpty());
    m_form->discardButton->setHidden(rows.isEmpty());
}

void DraftsPage::renderEmpty()
{
    if (m_presenter.state().error)
        return m_form->emptyState->tell(
            Icon::Warning, tr("The drafts cannot be read"),
            tr("This computer’s copy could not be opened. Lock, unlock and look again; nothing was "
               "deleted."));
    m_form->emptyState->tell(Icon::Draft, tr("No drafts"),
                             tr("An invitation that you close before it is finished waits here, "
                                "and so does an edit, a note or a request that you leave open."),
                             tr("Invite a Client"));
}

QString DraftsPage::currentId() const
{
    return m_model.id(m_form->draftsTable->currentIndex());
}

QString DraftsPage::nameOf(const DraftsPresenter::Item &item) const
{
    return item.name.isEmpty() ? tr("No name yet") : item.name;
}

QString DraftsPage::whatOf(const DraftsPresenter::Item &item) const
{
    switch (item.kind) {
    case DraftsPresenter::Kind::Intake:
        return tr("Invite a client");
    case DraftsPresenter::Kind::SectionEdit:
        return tr("Edit: %1").arg(sectionLabel(item.section));
    case DraftsPresenter::Kind::CaseNote:
        return tr("New case note");
    case DraftsPresenter::Kind::Form:
        return formName(item.form->kind);
    }
    return {};
}

QString DraftsPage::formName(app::FormKind form)
{
    switch (form) {
    case app::FormKind::Refer:
        return tr("Refer");
    case app::FormKind::RequestTransfer:
        return tr("Request Client Transfer");
    case app::FormKind::DeclineHandover:
        return tr("Decline a request");
    case app::FormKind::ProposeCorrection:
        return tr("Propose a correction for CaMS");
    case app::FormKind::DisconnectCams:
        return tr("Disconnect from CaMS");
    case app::FormKind::AskWren:
        return tr("Ask WREN to change the address");
    case app::FormKind::DeclineCorrection:
        return tr("Decline a request to WREN");
    case app::FormKind::EnterCorrection:
        return tr("Enter a request to WREN");
    }
    return {};
}

QString DraftsPage::lossOf(const DraftsPresenter::Item &item) const
{
    switch (item.kind) {
    case DraftsPresenter::Kind::Intake:
        return tr("Discard the Invitation of %1").arg(nameOf(item));
    case DraftsPresenter::Kind::SectionEdit:
        return tr("Discard the Edit of %1").arg(nameOf(item));
    case DraftsPresenter::Kind::CaseNote:
        return tr("Discard the Note about %1").arg(nameOf(item));
    case DraftsPresenter::Kind::Form:
        return tr("Discard What Was Typed about %1").arg(nameOf(item));
    }
    return {};
}

void DraftsPage::resume()
{
    if (const QString id = currentId(); !id.isEmpty())
        emit resumeRequested(id);
}

void DraftsPage::askToDiscard()
{
    const DraftsPresenter::Item *item = m_presenter.find(currentId());
    if (!item)
        return;
    m_prompter.confirm(this,
                       {tr("Discard draft"),
                        tr("All that was entered (%1, %2) is deleted from this computer and cannot "
                           "be brought back.")
                            .arg(whatOf(*item), nameOf(*item)),
                        lossOf(*item)},
                       [this, id = item->id] { m_presenter.discard(id); });
}

void DraftsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        render();
    }
    QWidget::changeEvent(event);
}

Question unreadableDraft(const DraftsPresenter::Item &draft)
{
    const QString name = draft.name.isEmpty() ? DraftsPage::tr("No name yet") : draft.name;
    return {
        DraftsPage::tr("The draft cannot be opened"),
        DraftsPage::tr("This Desk cannot read the invitation of %1: another version of Desk may "
                       "have written it. Leave it for that version, or discard it and begin "
                       "again.")
            .arg(name),
        DraftsPage::tr("Discard the Invitation of %1").arg(name)};
}

} // namespace wren::ui
