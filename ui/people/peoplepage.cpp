// SPDX-License-Identifier: Apache-2.0
#include "ui/people/peoplepage.h"

#include "ui/people/clientwords.h"
#include "ui/people/personpreview.h"
#include "ui/people/statuspill.h"
#include "ui/theme/icons.h"
#include "ui/theme/tables.h"
#include "ui/theme/typography.h"
#include "ui_peoplepage.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace wren::ui {

using app::PeoplePresenter;

namespace {

constexpr int columnWidths[] = {160, 120, 150, 118, 180, 118, 150, 100};
/** From left to right at first; what is not named follows. */
constexpr int firstOrder[] = {ClientListModel::Name, ClientListModel::Status,
                              ClientListModel::Phone, ClientListModel::Caseworker,
                              ClientListModel::Email};

PeoplePresenter::Column queryColumn(int column)
{
    switch (column) {
    case ClientListModel::PreferredName:
        return PeoplePresenter::Column::PreferredName;
    case ClientListModel::Email:
        return PeoplePresenter::Column::Email;
    case ClientListModel::Phone:
        return PeoplePresenter::Column::Phone;
    case ClientListModel::Provider:
        return PeoplePresenter::Column::Provider;
    case ClientListModel::Caseworker:
        return PeoplePresenter::Column::Caseworker;
    case ClientListModel::Status:
        return PeoplePresenter::Column::Status;
    case ClientListModel::Added:
        return PeoplePresenter::Column::CreatedAt;
    default:
        return PeoplePresenter::Column::Name;
    }
}

} // namespace

PeoplePage::PeoplePage(PeoplePresenter &presenter, DeskSettings &settings,
                       const StaffAccess &access, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_settings(settings)
    , m_access(access)
    , m_form(std::make_unique<Ui::PeoplePage>())
    , m_model([&presenter](quint32 key) { return wordsFor(presenter, presenter.person(key)); })
    , m_preview(new PersonPreview(presenter, this))
{
    m_form->setupUi(this);
    m_form->splitter->addWidget(m_preview);
    m_form->splitter->setStretchFactor(0, 1);
    m_form->searchLineEdit->addAction(icon(Icon::Search, QPalette::PlaceholderText),
                                      QLineEdit::LeadingPosition);
    m_form->columnsButton->setIcon(icon(Icon::Columns));
    setTextRole(m_form->titleLabel, TextRole::Title);
    setTextRole(m_form->countLabel, TextRole::Caption);
    for (const Status each : {Status::Everyone, Status::Invited, Status::InviteExpired,
                              Status::Active, Status::Deactivated})
        m_form->statusComboBox->addItem(QString(), int(each));
    buildTable();
    buildColumnsMenu();
    translate();
    restoreLayout();
    connectIntents();
    presenter.showMineOnly(settings.myClientsOnly());
    render();
}

PeoplePage::~PeoplePage() = default;

void PeoplePage::buildTable()
{
    QTableView *table = m_form->clientsTable;
    table->setModel(&m_model);
    table->setItemDelegateForColumn(ClientListModel::Name, new NameDelegate(table));
    table->setItemDelegateForColumn(ClientListModel::Status, new StatusDelegate(table));
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    dressTable(*table);
    QHeaderView *header = table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    for (int column = 0; column < ClientListModel::ColumnCount; ++column)
        table->setColumnWidth(column, columnWidths[column]);
    for (int at = 0; at < int(std::size(firstOrder)); ++at)
        header->moveSection(header->visualIndex(firstOrder[at]), at);
    header->setSectionHidden(ClientListModel::PreferredName, true);
    header->setSectionHidden(ClientListModel::Added, true);
    header->setSectionHidden(ClientListModel::Provider, !m_access.setsProviderAssignment());
    header->setSortIndicator(ClientListModel::Name, Qt::AscendingOrder);
    m_form->searchLineEdit->installEventFilter(this);
}

void PeoplePage::buildColumnsMenu()
{
    QHeaderView *header = m_form->clientsTable->horizontalHeader();
    for (int column = ClientListModel::PreferredName; column < ClientListModel::ColumnCount;
         ++column) {
        QAction *action = columns().addAction(QString());
        action->setCheckable(true);
        connect(action, &QAction::toggled, header,
                [header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this, header](const QPoint &at) { columns().popup(header->mapToGlobal(at)); });
}

QMenu &PeoplePage::columns() const
{
    return m_form->columnsButton->dropMenu();
}

void PeoplePage::restoreLayout()
{
    QHeaderView *header = m_form->clientsTable->horizontalHeader();
    header->restoreState(m_settings.peopleColumns());
    header->setSectionHidden(ClientListModel::Name, false);
    header->setStretchLastSection(true);
    const QList<QAction *> actions = columns().actions();
    for (int i = 0; i < actions.size(); ++i)
        actions[i]->setChecked(!header->isSectionHidden(ClientListModel::PreferredName + i));
    if (!m_form->splitter->restoreState(m_settings.peopleSplit()))
        m_form->splitter->setSizes({740, 270});
    m_presenter.sort(queryColumn(header->sortIndicatorSection()), header->sortIndicatorOrder());
}

void PeoplePage::saveLayout()
{
    m_settings.setPeopleColumns(m_form->clientsTable->horizontalHeader()->saveState());
    m_settings.setPeopleSplit(m_form->splitter->saveState());
    m_settings.setMyClientsOnly(m_presenter.state().mineOnly);
}

void PeoplePage::connectIntents()
{
    connect(&m_presenter, &PeoplePresenter::stateChanged, this, &PeoplePage::render);
    connect(&m_presenter, &PeoplePresenter::rowsChanged, &m_model, &ClientListModel::refresh);
    connect(m_form->searchLineEdit, &QLineEdit::textChanged, &m_presenter,
            &PeoplePresenter::search);
    connect(m_form->mineOnlyCheckBox, &QCheckBox::toggled, &m_presenter,
            &PeoplePresenter::showMineOnly);
    connect(m_form->emailPendingCheckBox, &QCheckBox::toggled, &m_presenter,
            &PeoplePresenter::showEmailPendingOnly);
    connect(m_form->statusComboBox, &QComboBox::activated, &m_presenter, [this] {
        m_presenter.showStatus(Status(m_form->statusComboBox->currentData().toInt()));
    });
    connect(
        m_form->clientsTable->horizontalHeader(), &QHeaderView::sortIndicatorChanged, &m_presenter,
        [this](int column, Qt::SortOrder order) { m_presenter.sort(queryColumn(column), order); });
    connect(m_form->clientsTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PeoplePage::chooseRow);
    connect(m_form->clientsTable, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit profileRequested(m_model.client(index)); });
    connect(m_preview, &PersonPreview::profileRequested, this,
            [this] { emit profileRequested(*m_presenter.state().current); });
    connect(m_form->emptyState, &EmptyState::actionRequested, this, &PeoplePage::emptyAction);
}

void PeoplePage::translate()
{
    const QStringList titles = columnTitles();
    m_model.setTitles(titles);
    const QList<QAction *> actions = columns().actions();
    for (int i = 0; i < actions.size(); ++i)
        actions[i]->setText(titles[ClientListModel::PreferredName + i]);
    QComboBox *box = m_form->statusComboBox;
    box->setItemText(0, tr("Everyone"));
    for (int i = 1; i < box->count(); ++i)
        box->setItemText(i, statusText(listed(Status(box->itemData(i).toInt()))));
}

void PeoplePage::render()
{
    const PeoplePresenter::State &state = m_presenter.state();
    m_rendering = true;
    renderFilters(state);
    m_model.setKeys(state.shown);
    keepCurrentRow();
    m_rendering = false;
    const QLocale locale;
    m_form->countLabel->setText(m_presenter.isFiltered()
                                    ? tr("%1 of %2")
                                          .arg(locale.toString(qulonglong(state.shown.size())),
                                               locale.toString(state.total))
                                    : tr("%1 in all").arg(locale.toString(state.total)));
    m_form->countLabel->setHidden(state.total == 0);
    renderEmpty(state);
    m_preview->render();
}

void PeoplePage::renderFilters(const PeoplePresenter::State &state)
{
    if (m_form->searchLineEdit->text() != state.search)
        m_form->searchLineEdit->setText(state.search);
    m_form->mineOnlyCheckBox->setChecked(state.mineOnly);
    m_form->emailPendingCheckBox->setChecked(state.emailPendingOnly);
    m_form->statusComboBox->setCurrentIndex(m_form->statusComboBox->findData(int(state.status)));
}

void PeoplePage::renderEmpty(const PeoplePresenter::State &state)
{
    const bool empty = state.shown.empty();
    m_form->listStack->setCurrentWidget(empty ? static_cast<QWidget *>(m_form->emptyState)
                                              : m_form->clientsTable);
    if (!empty)
        return;
    if (state.total == 0 && state.loading)
        m_form->emptyState->tell(
            Icon::Sync, tr("Fetching your clients"),
            tr("They come from the hub the first time. The list fills by itself."));
    else if (state.total == 0)
        m_form->emptyState->tell(
            Icon::People, tr("No clients yet"),
            tr("Invite somebody: they get an email and choose their password."),
            m_access.sendsInvites() ? tr("Invite a Client") : QString());
    else if (state.emailPendingOnly && state.search.isEmpty())
        m_form->emptyState->tell(
            Icon::CheckCircle, tr("No email change is pending"),
            tr("Nobody here waits for an answer of the present address, or of WREN."),
            tr("Clear Search and Filters"));
    else if (state.mineOnly && state.search.isEmpty() && state.status == Status::Everyone)
        m_form->emptyState->tell(Icon::Person, tr("No client is assigned to you"),
                                 tr("You see only your own clients now. The others of your service "
                                    "provider are one click away."),
                                 tr("Show Everyone"));
    else
        m_form->emptyState->tell(Icon::Search, tr("Nobody matches"),
                                 tr("Check the spelling, or search for a part of the name, the "
                                    "email address, the phone or a number."),
                                 tr("Clear Search and Filters"));
}

/** A table that is not empty has a current row, also after a reset (screen readers need one). */
void PeoplePage::keepCurrentRow()
{
    const auto slot = m_presenter.currentSlot();
    const int row = slot ? m_model.rowOf(*slot) : -1;
    if (row < 0 || row == m_form->clientsTable->currentIndex().row())
        return;
    const int column = m_form->clientsTable->horizontalHeader()->logicalIndexAt(0);
    m_form->clientsTable->setCurrentIndex(m_model.index(row, std::max(column, 0)));
}

void PeoplePage::chooseRow(const QModelIndex &index)
{
    if (!m_rendering && index.isValid())
        m_presenter.choose(m_model.client(index));
}

void PeoplePage::emptyAction()
{
    if (m_presenter.state().total == 0)
        emit inviteRequested();
    else
        m_presenter.clearFilters();
}

void PeoplePage::focusSearch()
{
    m_form->searchLineEdit->setFocus(Qt::ShortcutFocusReason);
    m_form->searchLineEdit->selectAll();
}

/** From the search field: Down goes to the list, Enter opens the current client, Esc clears. */
bool PeoplePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_form->searchLineEdit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        m_form->clientsTable->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_presenter.state().current)
            emit profileRequested(*m_presenter.state().current);
        return true;
    case Qt::Key_Escape:
        m_form->searchLineEdit->clear();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void PeoplePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        translate();
        m_model.refresh();
        render();
    }
    QWidget::changeEvent(event);
}

} // namespace wren::ui
