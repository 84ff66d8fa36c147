// SPDX-License-Identifier: Apache-2.0
#include "ui/worklist/worklistpanel.h"

#include "ui/theme/tables.h"
#include "ui/theme/typography.h"
#include "ui_worklistpanel.h"

#include <QEvent>
#include <QHeaderView>

namespace wren::ui {

namespace {

constexpr int whoWidth = 220;
enum StackPage { ListPage, EmptyPage };

} // namespace

WorkListPanel::WorkListPanel(QWidget *parent)
    : QWidget(parent)
    , m_form(std::make_unique<Ui::WorkListPanel>())
{
    m_form->setupUi(this);
    setTextRole(m_form->titleLabel, TextRole::Title);
    setTextRole(m_form->leadLabel, TextRole::Caption);
    m_form->detailScrollArea->viewport()->setAutoFillBackground(false); // it lies on a card
    QTableView *table = m_form->workTable;
    table->setModel(&m_model);
    dressTable(*table);
    table->setColumnWidth(WorkListModel::Who, whoWidth);
    QHeaderView *header = table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(WorkListModel::What, QHeaderView::Stretch);
    header->setSectionResizeMode(WorkListModel::State, QHeaderView::ResizeToContents);
    connect(m_form->showComboBox, &QComboBox::currentIndexChanged, this,
            &WorkListPanel::choiceChanged);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &WorkListPanel::currentChanged);
    connect(table, &QTableView::activated, this, &WorkListPanel::activated);
}

WorkListPanel::~WorkListPanel() = default;

void WorkListPanel::setParts(QWidget *details, QWidget *buttons)
{
    m_form->detailScrollArea->setWidget(details);
    details->setAutoFillBackground(false); // which setWidget() has it do
    m_form->listLayout->addWidget(buttons);
}

void WorkListPanel::setHeadButton(QWidget *button)
{
    m_form->headLayout->addWidget(button);
    setTabOrder(m_form->showComboBox, button);
}

void WorkListPanel::setWords(const Words &words)
{
    m_form->titleLabel->setText(words.title);
    m_form->workTable->setAccessibleName(words.list);
    m_model.setTitles(words.columns);
    const QSignalBlocker blocker(m_form->showComboBox);
    const int chosen = std::max(0, choice());
    m_form->showComboBox->clear();
    m_form->showComboBox->addItems(words.choices);
    m_form->showComboBox->setCurrentIndex(chosen);
}

void WorkListPanel::setLead(const QString &text)
{
    m_form->leadLabel->setText(text);
}

void WorkListPanel::setRows(const QList<WorkListRow> &rows)
{
    m_model.setRows(rows);
    if (!m_form->workTable->currentIndex().isValid())
        m_form->workTable->setCurrentIndex(m_model.index(0, 0));
    m_form->listStack->setCurrentIndex(rows.isEmpty() ? EmptyPage : ListPage);
}

int WorkListPanel::choice() const
{
    return m_form->showComboBox->currentIndex();
}

void WorkListPanel::choose(int choice)
{
    m_form->showComboBox->setCurrentIndex(choice);
}

QString WorkListPanel::currentId() const
{
    return m_model.id(m_form->workTable->currentIndex());
}

void WorkListPanel::select(const QString &id)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        if (m_model.id(index) == id)
            m_form->workTable->setCurrentIndex(index);
    }
}

void WorkListPanel::focusList()
{
    m_form->workTable->setFocus();
}

NoticeBar &WorkListPanel::notice() const
{
    return *m_form->workNotice;
}

EmptyState &WorkListPanel::emptyState() const
{
    return *m_form->emptyState;
}

void WorkListPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_form->retranslateUi(this);
}

} // namespace wren::ui
