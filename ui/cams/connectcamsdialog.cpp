// SPDX-License-Identifier: Apache-2.0
#include "ui/cams/connectcamsdialog.h"

#include "ui/cams/camstext.h"
#include "ui/fields/fieldtext.h"
#include "ui/theme/tables.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>

namespace wren::ui {

using Activity = app::CamsState::Activity;

namespace {

enum Page { NumberPage, ComparePage };
enum Column { FieldColumn, PortalColumn, CamsColumn, ColumnCount };

/** An address may break after its '@': what is compared must not be cut off. */
QTableWidgetItem *cell(const QString &text, bool differs = false)
{
    auto *item = new QTableWidgetItem(text.isEmpty() ? QStringLiteral("–") : text);
    item->setData(Qt::AccessibleTextRole, item->text());
    item->setText(item->text().replace(u'@', QStringLiteral("@\u200B")));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    QFont font = item->font();
    font.setBold(differs); // beside a word in the row, not instead of one
    item->setFont(font);
    return item;
}

} // namespace

ConnectCamsDialog::ConnectCamsDialog(app::ProfilePresenter &presenter, const QString &number,
                                     QWidget *parent)
    : FlowDialog(parent)
    , m_presenter(presenter)
    , m_label(new QLabel(this))
    , m_number(new QLineEdit(this))
    , m_table(new QTableWidget(this))
{
    addPage(makeNumberPage(number));
    addPage(makeComparePage());
    presenter.cams().forgetAnswer();
    connect(&presenter.cams(), &app::CamsPresenter::stateChanged, this, &ConnectCamsDialog::render);
    connect(&presenter, &app::ProfilePresenter::stateChanged, this, &ConnectCamsDialog::render);
    connect(&presenter.cams(), &app::CamsPresenter::done, this, [this](Activity activity) {
        if (activity == Activity::Connecting)
            accept();
    });
    connect(this, &FlowDialog::primaryRequested, this, &ConnectCamsDialog::advance);
    connect(this, &FlowDialog::backRequested, &presenter.cams(), &app::CamsPresenter::forgetAnswer);
    connect(m_number, &QLineEdit::textChanged, this, &ConnectCamsDialog::render);
    render();
}

QWidget *ConnectCamsDialog::makeNumberPage(const QString &number)
{
    auto *page = new QWidget;
    m_number->setText(number);
    m_number->setMaximumWidth(360);
    m_number->setObjectName(QStringLiteral("numberLineEdit"));
    m_label->setBuddy(m_number);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(32, 8, 32, 16);
    column->addWidget(m_label);
    column->addWidget(m_number);
    column->addStretch();
    return page;
}

QWidget *ConnectCamsDialog::makeComparePage()
{
    auto *page = new QWidget;
    m_table->setObjectName(QStringLiteral("compareTable"));
    m_table->setColumnCount(ColumnCount);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    dressTable(*m_table);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(32, 8, 32, 16);
    column->addWidget(m_table);
    return page;
}

bool ConnectCamsDialog::isComparing() const
{
    const auto &answer = m_presenter.cams().state().answer;
    return answer && answer->state == wire::CamsAnswer::State::Found;
}

void ConnectCamsDialog::advance()
{
    if (isComparing())
        m_presenter.cams().connectFound();
    else
        m_presenter.cams().lookUp(m_number->text());
}

void ConnectCamsDialog::render()
{
    const app::CamsState &state = m_presenter.cams().state();
    const bool comparing = isComparing();
    setWindowTitle(tr("Connect to CaMS"));
    m_label->setText(tr("&Enter Client Reference Number"));
    m_number->setAccessibleName(tr("Enter Client Reference Number"));
    m_table->setAccessibleName(tr("Portal and CaMS side by side"));
    Frame frame;
    frame.heading = comparing ? tr("Is this the same person?") : tr("Connect to CaMS");
    frame.lead = comparing ? tr("What differs is in bold. After connecting, staff see what CaMS "
                                "holds; the portal’s own values stay behind it.")
                           : tr("The number by which CaMS knows the client, not one of their "
                                "cases.");
    frame.primary = comparing ? tr("&Proceed") : tr("&Search");
    frame.canAdvance =
        state.busy == Activity::None && (comparing || !m_number->text().trimmed().isEmpty());
    frame.hasBack = comparing;
    frame.canClose = state.busy != Activity::Connecting;
    frame.help = QStringLiteral("ca-or-cams");
    if (state.busy == Activity::FindingClient)
        frame.busy = tr("Looking up the client in CaMS…");
    if (state.busy == Activity::Connecting)
        frame.busy = tr("Connecting…");
    showFrame(frame);
    renderNotice();
    if (comparing)
        compare(*state.answer);
    showPage(comparing ? ComparePage : NumberPage);
}

void ConnectCamsDialog::renderNotice()
{
    const app::CamsState &state = m_presenter.cams().state();
    if (state.failure)
        return showNotice(Tone::Error, camsFailureText(*state.failure));
    if (isComparing())
        return showNotice(Tone::Warning, camsCaution());
    showNotice(Tone::Warning, state.answer ? camsNumberText(*state.answer) : QString());
}

void ConnectCamsDialog::compare(const wire::CamsAnswer &found)
{
    const Profile portal =
        m_presenter.state().record ? m_presenter.state().record->profile : Profile();
    m_table->setHorizontalHeaderLabels({tr("Field"), tr("In the portal"), tr("In CaMS")});
    m_table->setRowCount(0);
    for (const Field field : camsFields()) {
        const QString own = valueText(field, portal.value(field), m_presenter.reference());
        const QString theirs = valueText(field, found.values.value(field), m_presenter.reference());
        if (field == Field::OneNameOnly || (own.isEmpty() && theirs.isEmpty()))
            continue;
        const bool differs = own != theirs;
        const QString label =
            differs ? tr("%1 (differs)").arg(fieldLabel(field)) : fieldLabel(field);
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        m_table->setItem(row, FieldColumn, cell(label, differs));
        m_table->setItem(row, PortalColumn, cell(own, differs));
        m_table->setItem(row, CamsColumn, cell(theirs, differs));
    }
    m_table->resizeRowsToContents();
    if (m_table->rowCount() > 0 && !m_table->currentItem())
        m_table->setCurrentCell(0, FieldColumn);
}

void ConnectCamsDialog::changeEvent(QEvent *event)
{
    FlowDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        render();
}

} // namespace wren::ui
