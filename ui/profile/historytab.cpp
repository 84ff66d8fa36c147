// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/historytab.h"

#include "ui/fields/fieldtext.h"
#include "ui/profile/profiletext.h"
#include "ui_historytab.h"

#include <QEvent>
#include <QHeaderView>
#include <QStandardItemModel>

namespace wren::ui {

namespace {

enum Column { When, Who, What, Before, After, ColumnCount };
constexpr int widths[]{170, 180, 190, 240};
constexpr int rowPadding = 14;

const QLatin1String providerField("provider");
const QLatin1String caseworkerField("caseworker");
const QLatin1String numberField("ca_number");

/** Two names of one thing: a client's first, and a later one. */
bool isPortalStatus(const QString &field)
{
    return field == QLatin1String("status") || field == QLatin1String("portal_status");
}

app::PortalState portalState(const QJsonValue &value)
{
    switch (wire::portalStatusFromName(value.toString()).value_or(wire::PortalStatus::Invited)) {
    case wire::PortalStatus::Invited:
        return app::PortalState::Invited;
    case wire::PortalStatus::Active:
        return app::PortalState::Active;
    case wire::PortalStatus::Deactivated:
        return app::PortalState::Deactivated;
    }
    Q_UNREACHABLE();
}

} // namespace

HistoryTab::HistoryTab(app::ProfilePresenter &profile, QWidget *parent)
    : QWidget(parent)
    , m_profile(profile)
    , m_history(profile.services())
    , m_form(std::make_unique<Ui::HistoryTab>())
    , m_model(new QStandardItemModel(0, ColumnCount, this))
{
    m_form->setupUi(this);
    QTableView *table = m_form->historyTable;
    table->setModel(m_model);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + rowPadding);
    for (int column = 0; column < int(std::size(widths)); ++column)
        table->setColumnWidth(column, widths[column]);
    connect(&m_history, &app::HistoryPresenter::stateChanged, this, &HistoryTab::renderEntries);
    renderEntries();
}

HistoryTab::~HistoryTab() = default;

void HistoryTab::render()
{
    m_history.show(m_profile.state().client);
}

void HistoryTab::renderEntries()
{
    const app::HistoryPresenter::State &state = m_history.state();
    m_model->setRowCount(0);
    m_model->setHorizontalHeaderLabels(
        {tr("When"), tr("Who"), tr("What"), tr("Before"), tr("After")});
    for (const wire::HistoryEntry &entry : state.entries) {
        const QStringList words = wordsOf(entry);
        if (words.isEmpty())
            continue;
        QList<QStandardItem *> row;
        for (const QString &text : words) {
            row << new QStandardItem(text);
            row.last()->setToolTip(text);
        }
        m_model->appendRow(row);
    }
    const bool empty = m_model->rowCount() == 0;
    m_form->historyTable->setVisible(!empty);
    m_form->emptyLabel->setVisible(empty && !state.loading && !state.error);
    if (!empty) // a screen reader needs a current row
        m_form->historyTable->setCurrentIndex(m_model->index(0, 0));
    tell();
}

void HistoryTab::tell()
{
    const app::HistoryPresenter::State &state = m_history.state();
    if (!state.error)
        return m_form->historyNotice->tell(Tone::Info, state.loading && m_model->rowCount() == 0
                                                           ? tr("Asking the hub…")
                                                           : QString());
    const bool away = state.error->kind == Kind::Offline || state.error->kind == Kind::Timeout;
    m_form->historyNotice->tell(
        away ? Tone::Warning : Tone::Error,
        away ? tr("The history is kept at the hub, which cannot be reached now. It appears as soon "
                  "as it can.")
             : tr("The hub could not tell the history. Try again later; if it lasts, tell your "
                  "administrator."));
}

/** By column; empty for what nobody reads here. */
QStringList HistoryTab::wordsOf(const wire::HistoryEntry &entry) const
{
    const QString field = what(entry.field);
    if (field.isEmpty())
        return {};
    return {momentText(entry.at), who(entry), field, value(entry.field, entry.before),
            value(entry.field, entry.after)};
}

QString HistoryTab::who(const wire::HistoryEntry &entry) const
{
    if (entry.by)
        return m_profile.staffName(*entry.by);
    if (entry.actor == QLatin1String("client"))
        return tr("The client");
    return entry.actor == QLatin1String("eois") ? tr("EOIS") : tr("The hub, by itself");
}

QString HistoryTab::what(const QString &field) const
{
    if (const std::optional<Field> known = fieldFromName(field))
        return fieldLabel(*known);
    if (field == providerField)
        return tr("Service Provider Assignment");
    if (field == caseworkerField)
        return tr("Caseworker Assignment");
    if (field == numberField)
        return tr("CA number");
    return isPortalStatus(field) ? tr("Portal status") : QString();
}

QString HistoryTab::value(const QString &field, const QJsonValue &value) const
{
    const QString none = QStringLiteral("–");
    QString text;
    if (value.isNull())
        return none;
    if (const std::optional<Field> known = fieldFromName(field))
        text = valueText(*known, value, m_profile.reference());
    else if (field == providerField)
        text = m_profile.providerName(ProviderId::fromTrusted(value.toString()));
    else if (field == caseworkerField)
        text = m_profile.staffName(StaffId::fromTrusted(value.toString()));
    else if (isPortalStatus(field))
        text = portalStateText(portalState(value));
    else
        text = value.toString();
    return text.isEmpty() ? none : text.replace(u'\n', QStringLiteral(", "));
}

void HistoryTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_history.open();
}

void HistoryTab::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_history.close();
}

void HistoryTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        renderEntries();
    }
}

} // namespace wren::ui
