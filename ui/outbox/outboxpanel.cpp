// SPDX-License-Identifier: Apache-2.0
#include "ui/outbox/outboxpanel.h"

#include "ui/fields/fieldtext.h"
#include "ui/outbox/outboxtext.h"
#include "ui/theme/tables.h"
#include "ui/theme/typography.h"
#include "ui_outboxpanel.h"

#include <QEvent>
#include <QHeaderView>

namespace wren::ui {

using app::OutboxItem;
using State = app::QueuedMutation::State;

namespace {

constexpr int proposalColumn = 3; ///< after field, entered here, at the hub

QLabel *makeLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->show(); // at once, not with the next layout
    return label;
}

/** A set's edit says what it adds and removes: "+ Housing, − Childcare". */
QString enteredText(const FieldEdit &edit, const ReferenceData &reference)
{
    if (fieldInfo(edit.field).type != FieldType::CodeSet)
        return valueText(edit.field, edit.after, reference);
    QStringList parts;
    const auto add = [&](const QStringList &codes, const QString &sign) {
        for (const QString &code : codes)
            parts << sign + valueText(edit.field, QJsonArray{code}, reference);
    };
    add(edit.adds, QStringLiteral("+ "));
    add(edit.removes, QStringLiteral("− "));
    return parts.join(u'\n');
}

} // namespace

OutboxPanel::OutboxPanel(app::OutboxPresenter &presenter, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_prompter(prompter)
    , m_form(std::make_unique<Ui::OutboxPanel>())
{
    m_form->setupUi(this);
    setTextRole(m_form->outboxTitle, TextRole::Heading);
    setTextRole(m_form->emptyLabel, TextRole::Caption);
    m_form->noteLabel->setTextFormat(Qt::PlainText);
    m_form->detailScrollArea->viewport()->setAutoFillBackground(false); // it lies on a card
    m_form->detailFrame->setAutoFillBackground(false);
    QTableView *table = m_form->outboxTable;
    table->setModel(&m_model);
    dressTable(*table);
    table->setColumnWidth(WorkListModel::Who, 260);
    table->setColumnWidth(WorkListModel::What, 360);
    connect(&presenter, &app::OutboxPresenter::stateChanged, this, &OutboxPanel::render);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OutboxPanel::renderDetail);
    connect(table, &QTableView::activated, this, &OutboxPanel::openProfile);
    connect(m_form->outboxButton, &QPushButton::clicked, this, &OutboxPanel::detailsRequested);
    connect(m_form->openButton, &QPushButton::clicked, this, &OutboxPanel::openProfile);
    connect(m_form->retryButton, &QPushButton::clicked, this, [this] {
        if (const OutboxItem *item = current())
            m_presenter.retry(item->mutation.mid);
    });
    connect(m_form->dropButton, &QPushButton::clicked, this, &OutboxPanel::askToDiscard);
    render();
}

OutboxPanel::~OutboxPanel() = default;

void OutboxPanel::showState(const QString &text)
{
    m_form->outboxLabel->setText(text);
}

void OutboxPanel::render()
{
    m_model.setTitles({tr("Client"), tr("What"), tr("State")});
    QList<WorkListRow> rows;
    for (const OutboxItem &item : m_presenter.state().items)
        rows.append({QString::number(item.mutation.mid), outboxWho(item), outboxWhat(item),
                     outboxState(item)});
    m_model.setRows(rows);
    if (!m_form->outboxTable->currentIndex().isValid())
        m_form->outboxTable->setCurrentIndex(m_model.index(0, 0));
    m_form->emptyLabel->setVisible(rows.isEmpty());
    m_form->outboxTable->setVisible(!rows.isEmpty());
    renderDetail();
}

void OutboxPanel::renderDetail()
{
    const OutboxItem *item = current();
    for (QWidget *part :
         {static_cast<QWidget *>(m_form->detailScrollArea),
          static_cast<QWidget *>(m_form->openButton), static_cast<QWidget *>(m_form->retryButton),
          static_cast<QWidget *>(m_form->dropButton)})
        part->setVisible(item);
    renderValues(item);
    if (!item)
        return;
    m_form->whyNotice->tell(outboxTone(*item), outboxWhy(*item));
    m_form->noteLabel->setText(item->text);
    m_form->noteLabel->setVisible(!item->text.isEmpty());
    m_form->openButton->setEnabled(item->client && !item->who.isEmpty());
    m_form->retryButton->setVisible(item->state == State::Refused);
    m_form->retryButton->setText(item->besideTakenOver().isEmpty() ? tr("&Try Again")
                                                                   : tr("Save the O&ther Fields"));
    const bool losesIt = item->state == State::Waiting || item->state == State::Refused;
    m_form->dropButton->setEnabled(!item->mayBeSent);
    m_form->dropButton->setText(losesIt ? tr("Di&scard…") : tr("Take off the &List"));
}

void OutboxPanel::renderValues(const OutboxItem *item)
{
    while (QLayoutItem *old = m_form->valuesLayout->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    if (!item || item->edits.isEmpty())
        return;
    int column = 0;
    for (const QString &title : {tr("Field"), tr("Entered here"), tr("At the hub")}) {
        QLabel *label = makeLabel(title, m_form->detailFrame);
        setTextRole(label, TextRole::Caption);
        m_form->valuesLayout->addWidget(label, 0, column++);
    }
    const QList<FieldEdit> taken = item->takenOver();
    int row = 1;
    for (const FieldEdit &edit : item->edits) {
        if (taken.contains(edit))
            addProposal(row, edit, *item->client);
        addValue(row++, edit, *item);
    }
}

void OutboxPanel::addValue(int row, const FieldEdit &edit, const OutboxItem &item)
{
    const QString none = QStringLiteral("–");
    const QString entered = enteredText(edit, m_presenter.reference());
    const QString hub =
        item.hub ? valueText(edit.field, item.hub->value(edit.field), m_presenter.reference())
                 : tr("not known here");
    int column = 0;
    for (const QString &text :
         {fieldLabel(edit.field), entered.isEmpty() ? none : entered, hub.isEmpty() ? none : hub})
        m_form->valuesLayout->addWidget(makeLabel(text, m_form->detailFrame), row, column++,
                                        Qt::AlignTop);
}

void OutboxPanel::addProposal(int row, const FieldEdit &edit, const ClientId &client)
{
    auto *button = new QPushButton(tr("Propose a Correction…"), m_form->detailFrame);
    button->setObjectName(fieldName(edit.field) + QStringLiteral("ProposeButton"));
    button->setAccessibleName(tr("Propose a correction: %1").arg(fieldLabel(edit.field)));
    m_form->valuesLayout->addWidget(button, row, proposalColumn, Qt::AlignTop);
    button->show(); // at once, not with the next layout
    setTabOrder(m_form->openButton->previousInFocusChain(), button);
    connect(button, &QPushButton::clicked, this,
            [this, client, edit] { emit proposalRequested(client, edit); });
}

const OutboxItem *OutboxPanel::current() const
{
    return m_presenter.find(m_model.id(m_form->outboxTable->currentIndex()).toLongLong());
}

void OutboxPanel::openProfile()
{
    const OutboxItem *item = current();
    if (item && item->client && !item->who.isEmpty())
        emit profileRequested(*item->client);
}

void OutboxPanel::askToDiscard()
{
    const OutboxItem *item = current();
    if (!item)
        return;
    const qint64 mid = item->mutation.mid;
    const auto discard = [this, mid] {
        m_presenter.discard(mid);
    };
    if (item->state != State::Waiting && item->state != State::Refused)
        return discard(); // kept elsewhere: nothing is lost
    m_prompter.confirm(this,
                       {tr("Discard what was not sent"),
                        tr("%1 (%2) is deleted from this computer and cannot be brought back.")
                            .arg(outboxWhat(*item), outboxWho(*item)),
                        outboxDiscard(*item)},
                       discard);
}

void OutboxPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        render();
    }
}

} // namespace wren::ui
